// What the palette offers beside the fixes at the cursor.

import * as vscode from "vscode";
import { exportPdf, fit } from "./paper";
import type { Previews } from "./preview";
import type { Resumes } from "./resumes";
import { registerIgnoring } from "./rules";

/** Registers the commands. They are about the document that they are given, or else about the one that the user has in mind. */
export function registerCommands(context: vscode.ExtensionContext, resumes: Resumes, previews: Previews): vscode.Disposable {
  const inExtension = (path: string): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, path);
  const meant = (): vscode.Uri | undefined => vscode.window.activeTextEditor?.document.uri ?? previews.active?.uri ?? resumes.latest;
  const about = (name: string, act: (uri: vscode.Uri) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`resume-lsp.${name}`, (uri = meant()) => (uri instanceof vscode.Uri ? act(uri) : nothingOpen()));

  return vscode.Disposable.from(
    about("check", (uri) => check(uri, resumes)),
    about("fixAll", (uri) => makeAll(uri, "source.fixAll.resume-lsp")),
    about("putInOrder", (uri) => makeAll(uri, "source.organize.resume-lsp")),
    about("preview", (uri) => { previews.openFor(uri); }),
    about("fit", (uri) => previews.of(uri)?.fit() ?? fit(uri)),
    about("export", (uri) => previews.of(uri)?.export() ?? exportPdf(uri)),
    registerIgnoring(),
    vscode.commands.registerCommand("resume-lsp.newResume", () => newResume(inExtension("snippets/resume.json"))),
    vscode.commands.registerCommand("resume-lsp.openSample", () => openSample(inExtension("walkthrough/sample.md"))),
  );
}

async function nothingOpen(): Promise<void> {
  const NEW = "New Resume";
  const chosen = await vscode.window.showInformationMessage("Open a resume first: a Markdown file with a name like resume.md.", NEW);
  if (chosen) await vscode.commands.executeCommand("resume-lsp.newResume");
}

/** Shows what was found; where the document is not taken for a resume, says so, and takes the user's word that it is one. */
async function check(uri: vscode.Uri, resumes: Resumes): Promise<void> {
  if (resumes.lengthOf(uri) === undefined) {
    const YES = "It Is a Resume";
    const chosen = await vscode.window.showInformationMessage("This document is not taken for a resume, and so it is not checked.", YES);
    if (!chosen) return;
    await declare(await vscode.workspace.openTextDocument(uri));
  }
  await vscode.commands.executeCommand("workbench.actions.view.problems");
}

/** Has a document say of itself that it is a resume: at its top, but below its front matter. */
async function declare(document: vscode.TextDocument): Promise<void> {
  const [front = ""] = /^---\r?\n(?:.*\r?\n)*?---\r?\n/.exec(document.getText()) ?? [];
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(front.length), "<!-- resume-lsp-enable-file -->\n\n");
  await vscode.workspace.applyEdit(edit);
}

/** Makes the changes of one kind that the server has for a document. */
async function makeAll(uri: vscode.Uri, kind: string): Promise<void> {
  await show(uri);
  await vscode.commands.executeCommand("editor.action.sourceAction", { kind, apply: "first" });
}

/** Shows a document where it is shown already, if it is. */
async function show(uri: vscode.Uri): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  await vscode.window.showTextDocument(uri, shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn });
}

/** Opens an unsaved document that holds the template, with a tab stop at each thing to fill in. */
async function newResume(snippets: vscode.Uri): Promise<void> {
  const { Resume: template } = JSON.parse(await read(snippets)) as { Resume: { body: string[] } };
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "markdown" }));
  await editor.insertSnippet(new vscode.SnippetString(template.body.join("\n")));
}

/** Opens an unsaved copy of a resume that shows what can be found. */
async function openSample(sample: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content: await read(sample) });
  await vscode.window.showTextDocument(document);
}

async function read(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
