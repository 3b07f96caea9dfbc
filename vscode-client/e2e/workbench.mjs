// The workbench in headless Chromium, as a user sees and handles it.

import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium } from "playwright-core";
import { PATIENCE, TOOLS, until } from "./server.mjs";

export const SHOTS = join(import.meta.dirname, "../dist/screenshots");

const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Whether what *promise* waits for comes about. */
const happens = (promise) => promise.then(() => true, () => false);

/** The workbench in a browser: what a user does and sees. */
export class Workbench {
  /** Opens *file* of the server's folder; *payload* is more for the workbench's address, *before* gets the page before it is loaded. */
  static async open(server, file, { viewport = { width: 1280, height: 800 }, payload, before = async () => {} } = {}) {
    const workbench = new Workbench();
    workbench.server = server;
    workbench.browser = await chromium.launch({ executablePath: TOOLS.CHROMIUM, args: CHROMIUM_FLAGS });
    const context = await workbench.browser.newContext({ viewport, permissions: ["clipboard-read", "clipboard-write"] });
    workbench.outside = []; // what the page asked of other machines, but for the workbench's own fonts, which it does not get
    await context.route(
      (url) => /^(https?|wss?):$/.test(url.protocol) && url.hostname !== "127.0.0.1",
      (route) => {
        const url = route.request().url();
        if (!/^https:\/\/[^/]*vscode-cdn\.net\//.test(url)) workbench.outside.push(url);
        return route.abort();
      },
    );
    workbench.page = await context.newPage();
    workbench.page.setDefaultTimeout(1000 * PATIENCE);
    await before(workbench.page);
    await workbench.page.goto(server.url(file, payload));
    await workbench.page.locator(".monaco-workbench .part.editor").waitFor();
    if (file) await workbench.tab(file).waitFor();
    return workbench;
  }

  tab(file) {
    return this.page.locator(`.tab.active[data-resource-name="${basename(file)}"]`);
  }

  get editor() {
    return this.page.locator(".editor-group-container.active .editor-instance .monaco-editor").first();
  }

  squiggles(severity = "warning") {
    return this.editor.locator(`.squiggly-${severity}`);
  }

  /** Tells whether *words*, which must be on the screen, are underlined. Looks once, at all of it: underlines come and go. */
  async #isUnderlined(words, severity = "warning") {
    const box = await this.words(words);
    const underlines = await this.squiggles(severity).evaluateAll((found) => found.map((squiggle) => squiggle.getBoundingClientRect().toJSON()));
    return underlines.some(({ x, y, width }) => Math.abs(y - box.y) < box.height && x < box.x + box.width && box.x < x + width);
  }

  /** Waits until *words* are underlined. */
  async underlined(words, severity) {
    await until(`“${words}” is underlined`, () => this.#isUnderlined(words, severity));
  }

  /** Waits until *words* are on the screen and not underlined. */
  async clean(words, severity) {
    await until(`“${words}” is not underlined`, async () => !(await this.#isUnderlined(words, severity)));
  }

  /** Where *words* stand on the screen, as soon as they do: they lie within one line. */
  async words(words) {
    return until(`“${words}” is on the screen`, () => this.#placeOf(words).catch(() => undefined)); // a line may be drawn anew while one looks
  }

  #placeOf(words) {
    const lines = this.editor.locator(".view-line");
    return lines.evaluateAll((elements, wanted) => {
      const element = elements.find(({ textContent }) => textContent.replaceAll("\u00a0", " ").includes(wanted));
      if (!element) return undefined;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const places = [];
      let text = "";
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let offset = 0; offset < node.data.length; offset++) places.push([node, offset]);
        text += node.data.replaceAll("\u00a0", " ");
      }
      const start = text.indexOf(wanted);
      const range = document.createRange();
      range.setStart(...places[start]);
      const [node, offset] = places[start + wanted.length - 1];
      range.setEnd(node, offset + 1);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }, words);
  }

  /** Puts the cursor into *words*. */
  async clickOn(words) {
    const box = await this.words(words);
    await this.page.mouse.click(box.x + Math.min(6, box.width / 2), box.y + box.height / 2);
  }

  /** Goes from wherever the cursor is into the text of the first group, to its beginning. */
  async toText() {
    await until("the cursor is at the beginning of the text", async () => {
      await this.#until("Control+1", this.page.locator(".editor-group-container.active .editor-instance .monaco-editor.focused"));
      await this.page.keyboard.press("Control+Home");
      const shown = this.page.locator(".statusbar-item", { hasText: "Ln 1, Col 1" }).waitFor({ timeout: 2_000 });
      if (await happens(shown)) return true;
      await this.page.keyboard.press("Control+2"); // it still takes the preview beside it for what is in front: there, and back
      return false;
    });
  }

  /** Presses *key* until *shown* is: something else may have kept the first one to itself. */
  async #until(key, shown, timeout = 2_000) {
    await until(`${key} has done its work`, async () => {
      await this.page.keyboard.press(key);
      return happens(shown.waitFor({ timeout }));
    });
  }

  /** What a hover over *words* says. */
  async hoverOn(words) {
    const box = await this.words(words);
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + box.width / 2 - 4, y);
    await this.page.mouse.move(box.x + box.width / 2, y);
    const rows = this.page.locator(".monaco-hover:visible .hover-row");
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).join("\n");
  }

  /** Runs the command whose full title is *title*. */
  async command(title) {
    await this.#pick("F1", `>${title}`, title);
  }

  async openFile(name) {
    await this.#pick("Control+P", name, name);
    await this.tab(name).waitFor();
  }

  /** Adds *settings* to the user's, in their file, as the user would; and shows *file* again. */
  async set(settings, file) {
    await this.command("Preferences: Open User Settings (JSON)");
    await this.tab("settings.json").waitFor();
    await this.words("telemetry");
    const text = JSON.stringify({ ...this.server.settings, ...settings });
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text); // typed, its brackets would be closed twice
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.press("Control+V");
    await this.save();
    await this.openFile(file);
  }

  /** Chooses *row* in the list that *key* opens; a list that something else takes the focus from closes, and is opened again. */
  async #pick(key, text, row) {
    const input = this.page.locator(".quick-input-widget input[aria-controls]");
    const found = this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: row });
    await until(`“${row}” can be chosen`, async () => {
      if (!(await input.isVisible())) await this.page.keyboard.press(key);
      const filled = await happens(input.fill(text, { timeout: 2_000 }));
      const there = filled && (await happens(found.waitFor({ timeout: 5_000 })));
      // A key would go into the text behind a list that closes. A click that is given up may have done its work: patience.
      const chosen = there && (await happens(found.first().click({ timeout: 15_000 })));
      if (!chosen) await this.page.keyboard.press("Escape"); // whatever list it is
      return chosen;
    });
  }

  /** Opens the lightbulb's menu at *words* and returns its titles. */
  async quickFixes(words) {
    await this.clickOn(words);
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    await this.#until("Control+.", rows.first(), 15_000); // what is found anew closes the menu; in an open one the key chooses
    return (await rows.allInnerTexts()).map((title) => title.trim());
  }

  /** Chooses *title* in the open menu. */
  async choose(title) {
    const focused = this.page.locator(".action-widget .monaco-list-row.action.focused");
    for (let moves = 0; (await focused.innerText()).trim() !== title; moves++) {
      if (moves === 50) throw new Error(`The menu has no “${title}”.`);
      await this.page.keyboard.press("ArrowDown");
    }
    await this.page.keyboard.press("Enter");
    await focused.waitFor({ state: "hidden" });
  }

  /** Saves the document, which must have changed. */
  async save() {
    const dirty = this.page.locator(".tab.active.dirty");
    await dirty.waitFor();
    await this.page.keyboard.press("Control+S");
    await this.saved();
  }

  /** Waits until the document is as it was saved. */
  async saved() {
    await this.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  }

  /** The rows of the Problems view. */
  async problems() {
    await this.command("Problems: Focus on Problems View");
    const rows = this.page.locator(".markers-panel .monaco-list-row");
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, " ").trim());
  }

  /** What the language status says of us. */
  async status() {
    const item = this.page.locator(".statusbar-item", { has: this.page.locator('[aria-label*="Editor Language Status"]') }).first();
    await item.hover();
    const shown = this.page.locator(".hover-language-status", { hasText: "Resume" }).first();
    await shown.waitFor();
    const text = await shown.innerText();
    let column = 20;
    // It stays while the pointer seems to rest on it, as on a busy machine, and would lie on the notifications.
    await until("the language status is closed", async () => {
      column = 20 + ((column + 10) % 200);
      await this.page.mouse.move(column, 400);
      return !(await shown.isVisible());
    });
    return text.replace(/\s+/g, " ").trim();
  }

  /** The newest notification with *words*. */
  notification(words = "") {
    return this.page.locator(".notifications-toasts .notification-list-item", { hasText: words }).first();
  }

  /** Presses a button of the notification that *which* filters; it may have left the screen already, on a busy machine. */
  async press(button, which) {
    const notification = this.page.locator(".notification-list-item:visible").filter(which).first();
    const shown = await happens(notification.waitFor({ timeout: 5_000 }));
    if (!shown) await this.command("Notifications: Show Notifications");
    await notification.getByRole("button", { name: button }).click();
    await notification.waitFor({ state: "detached" });
  }

  /** Chooses *row* in the list that is open. */
  async pick(row) {
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: row }).first().click();
  }

  /** What is in one of the previews, by the order in which they were opened. */
  preview(number = 0) {
    return this.webviews().nth(number).contentFrame().frameLocator("#active-frame");
  }

  webviews() {
    return this.page.locator("iframe.webview.ready");
  }

  /** Waits until the cursor is at the beginning of *line*. */
  async cursor(line) {
    await this.page.locator(".statusbar-item", { hasText: `Ln ${line}, Col 1` }).waitFor();
  }

  /** Waits until the browser keeps *words* of the editors' state: the workbench hands it over every few seconds, and not when the page is left. */
  async remembered(words) {
    await until(`“${words}” is remembered`, async () => (await this.page.evaluate(editorsKept)).some((state) => state.includes(words)));
  }

  async shot(name) {
    mkdirSync(SHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SHOTS, `${name}.png`) });
  }

  async close() {
    await this.browser.close();
  }
}

/** Runs in the page: what its browser keeps of the editors, of each workspace. */
async function editorsKept() {
  const result = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
  const kept = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await result(indexedDB.open(name));
    if (database.objectStoreNames.contains("ItemTable")) {
      kept.push(await result(database.transaction("ItemTable").objectStore("ItemTable").get("memento/workbench.parts.editor")));
    }
    database.close();
  }
  return kept.map(String);
}
