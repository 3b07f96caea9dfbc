// Which documents the server takes for resumes, how long it says they are, and which of them the user had before him last.

import * as vscode from "vscode";
import { SECTION } from "./documents";

/** Remembers the length of each resume that is open, in the server's words: "1.18 pages · 7 lines over"; "" of an empty one. */
export class Resumes implements vscode.Disposable {
  private readonly lengths = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly recent = new Set<string>(); // open documents by their addresses, the one that was before the user last at the end
  private readonly listening = vscode.Disposable.from(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => { this.forget(uri); }),
    vscode.window.onDidChangeActiveTextEditor((editor) => { this.remember(editor); }),
  );

  /** Tells that a length changed. */
  readonly onDidChange = this.changed.event;

  constructor() {
    this.remember(vscode.window.activeTextEditor);
  }

  /** The resume that was before the user last. */
  get latest(): vscode.Uri | undefined {
    const key = [...this.recent].findLast((uri) => this.lengths.has(uri));
    return key === undefined ? undefined : vscode.Uri.parse(key, true);
  }

  /** How long the document is; undefined for all that is no resume. */
  lengthOf(uri: vscode.Uri | undefined): string | undefined {
    return uri && this.lengths.get(uri.toString());
  }

  /** Takes in how long a document is; undefined for one that is no resume, or none any more. */
  learn(uri: vscode.Uri, length: string | undefined): void {
    if (length === this.lengthOf(uri)) return;
    if (length === undefined) this.lengths.delete(uri.toString());
    else this.lengths.set(uri.toString(), length);
    void vscode.commands.executeCommand("setContext", `${SECTION}.resumes`, [...this.lengths.keys()].map((key) => vscode.Uri.parse(key).fsPath));
    this.changed.fire();
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, this.listening).dispose();
  }

  private remember(editor: vscode.TextEditor | undefined): void {
    const key = editor?.document.uri.toString();
    if (key === undefined) return;
    this.recent.delete(key);
    this.recent.add(key);
  }

  private forget(uri: vscode.Uri): void {
    this.recent.delete(uri.toString());
    this.learn(uri, undefined);
  }
}
