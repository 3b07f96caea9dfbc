// How the server is and what it found, in the language status of Markdown files.

import * as vscode from "vscode";
import { DOCUMENTS, SECTION } from "./documents";
import type { Resumes } from "./resumes";

/** How the server is. */
export type Health = "starting" | "running" | { readonly failed: string };

/** An entry of the language status, kept current. */
export class Status implements vscode.Disposable {
  private health: Health = "starting";
  private readonly item = vscode.languages.createLanguageStatusItem("resume-lsp.status", DOCUMENTS);
  private readonly listeners: readonly vscode.Disposable[];

  constructor(private readonly resumes: Resumes) {
    this.item.name = "Resume LSP";
    this.listeners = [
      resumes.onDidChange(() => { this.draw(); }),
      vscode.languages.onDidChangeDiagnostics(() => { this.draw(); }),
      vscode.window.onDidChangeActiveTextEditor(() => { this.draw(); }),
    ];
  }

  show(health: Health): void {
    this.health = health;
    this.draw();
    void vscode.commands.executeCommand("setContext", "resume-lsp.running", health === "running");
  }

  dispose(): void {
    vscode.Disposable.from(this.item, ...this.listeners).dispose();
  }

  private draw(): void {
    const { health, item } = this;
    const failed = typeof health === "object";
    item.busy = health === "starting";
    item.severity = failed ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.text = failed ? "Resume: not running" : item.busy ? "Resume: starting" : `Resume: ${this.found()}`;
    item.detail = failed ? health.failed : "";
    item.command = failed ? { command: "resume-lsp.showLog", title: "Show Log" } : { command: "resume-lsp.check", title: "Show" };
  }

  /** What there is to say of the document before the user: "7 findings · 1.18 pages · 7 lines over". */
  private found(): string {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const length = this.resumes.lengthOf(uri);
    if (length === undefined) return "not taken for one";
    return [findings(uri), ...(length ? [length] : [])].join(" · ");
  }
}

/** How many findings a document has, in words. */
function findings(uri: vscode.Uri | undefined): string {
  const count = uri ? vscode.languages.getDiagnostics(uri).filter(({ source }) => source === SECTION).length : 0;
  return count === 0 ? "no findings" : count === 1 ? "1 finding" : `${count} findings`;
}
