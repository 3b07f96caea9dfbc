// What the server does about pages when the author asks for it; it says itself what it did.

import { homedir } from "node:os";
import * as vscode from "vscode";

/** Settings of `page` that hold instead of those in force. */
export interface Look {
  readonly theme?: string;
}

/** Sets a document as tightly as its page limit needs, and no tighter, and in *look*; tells whether that changed it. */
export async function fit(uri: vscode.Uri, look: Look = {}): Promise<boolean> {
  const version = (): number | undefined => vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString())?.version;
  const before = version();
  await attempt(async () => {
    const words = await ask("resume-lsp.fitToPage", uri, look);
    if (version() !== before) vscode.window.setStatusBarMessage(String(words), 10_000); // else the server has said it
  });
  return version() !== before;
}

/** Makes a PDF beside a document, in *look*; where that cannot be, in a place that the user chooses. */
export async function exportPdf(uri: vscode.Uri, look: Look = {}): Promise<void> {
  await attempt(() => ask("resume-lsp.exportPdf", uri, null, false, look), "Save As…", async () => {
    const place = await vscode.window.showSaveDialog({ defaultUri: proposed(uri), filters: { PDF: ["pdf"] } });
    if (place) await attempt(() => ask("resume-lsp.exportPdf", uri, place.fsPath, true, look)); // the dialog asked whether to replace
  });
}

/** Where the PDF might go: beside the document, or in the folder that is open, or at home; always where there are files. */
function proposed(uri: vscode.Uri): vscode.Uri {
  const name = uri.scheme === "untitled" ? "resume" : uri.path.replace(/.*\/|\.\w+$/g, "");
  if (uri.scheme === "file") return vscode.Uri.joinPath(uri, "..", `${name}.pdf`);
  const folder = vscode.workspace.workspaceFolders?.find((open) => open.uri.scheme === "file")?.uri ?? vscode.Uri.file(homedir());
  return vscode.Uri.joinPath(folder, `${name}.pdf`);
}

function ask(command: string, uri: vscode.Uri, ...more: unknown[]): Thenable<unknown> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: "Setting the resume" }, () =>
    vscode.commands.executeCommand(command, uri.toString(), ...more),
  );
}

/** Does *task*; says why it could not be done, and offers *otherwise*. */
async function attempt(task: () => Thenable<unknown>, label?: string, otherwise?: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const chosen = await vscode.window.showWarningMessage(why, ...(label ? [label] : []));
    if (chosen) await otherwise?.();
  }
}
