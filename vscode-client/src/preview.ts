// The pages beside the text: the server draws them, the webview shows them, and each is told where the other stands.

import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { exportPdf, fit, type Look } from "./paper";
import type { Health } from "./status";

const VIEW = "resume-lsp.preview";
const ASK = "resume-lsp/preview";
const PAGES = "resume-lsp/pages";

/** What the server sends of a document's pages; all but the address is for the webview. */
interface Pages {
  readonly uri: string;
}

/** What the webview remembers while the window is reloaded. */
interface Remembered {
  readonly uri?: string;
}

/** What the author did in the webview. */
type Deed =
  | { readonly kind: "ready"; readonly theme: string }
  | { readonly kind: "line"; readonly line: number }
  | { readonly kind: "fit" | "export" };

/** The previews that are open, one for each document at most. */
export class Previews implements vscode.WebviewPanelSerializer<Remembered | undefined>, vscode.Disposable {
  private readonly open = new Map<string, Preview>();
  private readonly listeners: vscode.Disposable;
  private client: LanguageClient | undefined;
  private trouble = "";

  constructor(private readonly media: vscode.Uri, private readonly themes: readonly string[]) {
    this.listeners = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(VIEW, this),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection] }) => {
        if (selection) this.open.get(document.uri.toString())?.follow(selection.active.line);
      }),
    );
  }

  /** The preview that is before the user. */
  get active(): Preview | undefined {
    return [...this.open.values()].find(({ panel }) => panel.active);
  }

  /** The preview of a document, if it is before the user. */
  of(uri: vscode.Uri): Preview | undefined {
    return this.active?.uri.toString() === uri.toString() ? this.active : undefined;
  }

  /** Shows the preview of a document, beside it. */
  openFor(uri: vscode.Uri): void {
    const opened = this.open.get(uri.toString());
    if (opened) opened.panel.reveal(undefined, true);
    else this.add(vscode.window.createWebviewPanel(VIEW, "", { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }), uri);
  }

  /** Draws with *client* from now on. To be called before it starts. */
  connect(client: LanguageClient): void {
    client.onNotification(PAGES, (pages: Pages) => this.open.get(pages.uri)?.draw(pages));
    this.client = client;
  }

  /** Draws all anew when the server is there; where it failed, says so in each preview. */
  show(health: Health): void {
    this.trouble = typeof health === "object" ? health.failed : "";
    for (const preview of this.open.values()) void preview.begin();
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, remembered: Remembered | undefined): Promise<void> {
    if (remembered?.uri === undefined || this.open.has(remembered.uri)) { panel.dispose(); return; }
    const uri = vscode.Uri.parse(remembered.uri, true);
    this.add(panel, uri);
    await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined); // the server knows only what is open
  }

  dispose(): void {
    this.listeners.dispose(); // the panels stay: they are restored when the window is reloaded
  }

  private add(panel: vscode.WebviewPanel, uri: vscode.Uri): void {
    const key = uri.toString();
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.media] };
    panel.iconPath = vscode.Uri.joinPath(this.media, "icon.svg");
    panel.title = `Preview ${uri.path.replace(/.*\//, "")}`;
    panel.onDidDispose(() => {
      this.open.delete(key);
      void this.ask({ uri: key, open: false }).catch(() => undefined);
    });
    this.open.set(key, new Preview(panel, uri, (wish) => this.ask({ uri: key, open: true, ...wish })));
    panel.webview.html = page(panel.webview, this.media, key, this.themes);
  }

  /** Asks the server; throws in words where it does not answer. */
  private async ask(params: object): Promise<void> {
    if (this.trouble) throw new Error(this.trouble);
    if (this.client?.isRunning()) await this.client.sendRequest(ASK, params);
  }
}

/** One preview. */
export class Preview {
  private ready: { readonly theme: string } | undefined;

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly uri: vscode.Uri,
    private readonly ask: (wish: object) => Promise<void>,
  ) {
    panel.webview.onDidReceiveMessage((deed: Deed) => this.obey(deed));
  }

  /** Has all pages drawn, as soon as the webview can show them: what it was sent before it has forgotten. */
  async begin(): Promise<void> {
    if (!this.ready) return;
    try {
      await this.ask({ style: this.look });
    } catch (error) {
      await this.panel.webview.postMessage({ kind: "trouble", words: error instanceof Error ? error.message : String(error) });
    }
  }

  draw(pages: Pages): void {
    void this.panel.webview.postMessage({ kind: "pages", ...pages });
  }

  /** Fits the document in the style that is looked at, which is then the document's own. */
  async fit(): Promise<void> {
    if (await fit(this.uri, this.look)) await this.panel.webview.postMessage({ kind: "fitted" });
  }

  /** Makes a PDF of what is looked at. */
  async export(): Promise<void> {
    await exportPdf(this.uri, this.look);
  }

  /** Shows where the cursor is. */
  follow(line: number): void {
    void this.panel.webview.postMessage({ kind: "cursor", line });
  }

  private get look(): Look {
    return this.ready?.theme ? { theme: this.ready.theme } : {};
  }

  private async obey(deed: Deed): Promise<void> {
    switch (deed.kind) {
      case "ready":
        this.ready = deed;
        await this.begin();
        break;
      case "line":
        await this.goTo(deed.line);
        break;
      case "fit":
        await this.fit();
        break;
      case "export":
        await this.export();
    }
  }

  private async goTo(line: number): Promise<void> {
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.uri.toString());
    const place = new vscode.Range(line, 0, line, 0);
    const editor = await vscode.window.showTextDocument(this.uri, { viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One, selection: place });
    editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** The webview's document: it may run its own script, show its own style and the drawings that it is handed, and nothing else. */
function page(webview: vscode.Webview, media: vscode.Uri, key: string, themes: readonly string[]): string {
  const nonce = randomBytes(16).toString("base64");
  const file = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
  const options = themes.map((theme) => `<option value="${escaped(theme)}">${escaped(theme)}</option>`).join("");
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src blob:; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
  <link rel="stylesheet" nonce="${nonce}" href="${file("preview.css")}">
  <title>Preview</title>
</head>
<body data-uri="${escaped(key)}">
  <header role="toolbar" aria-label="Preview">
    <button id="smaller" title="Zoom out" aria-label="Zoom out">−</button>
    <button id="width" title="Fit the page to the window's width">Width</button>
    <button id="larger" title="Zoom in" aria-label="Zoom in">+</button>
    <select id="theme" title="Look at it in another style" aria-label="Style"><option value="">style as set</option>${options}</select>
    <button id="fit" title="Set it as tightly as the page limit needs">Fit</button>
    <button id="export" title="Make a PDF beside the resume">Export</button>
    <output id="length"></output>
  </header>
  <p id="trouble" role="alert" hidden></p>
  <main id="pages"></main>
  <script nonce="${nonce}" src="${file("preview.js")}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
