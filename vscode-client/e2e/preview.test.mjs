// Exact pages and what is done with them, with the package for this platform: it carries the typesetter and the spelling checker.

import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { example, HERE, inOneWorkbench, until } from "./driver.mjs";

const FILES = { "resume.md": example("weak.md"), "README.md": "# Bluegum\n\nA library.\n" };
const seen = inOneWorkbench("resume.md", FILES, { extension: HERE, viewport: { width: 1500, height: 900 } });

const sheets = (workbench) => workbench.preview().locator(".sheet:has(img)");
const length = (workbench) => workbench.preview().locator("#length").innerText();

/** The line with which page two begins, as the preview says. */
async function breaks(workbench) {
  const words = await workbench.preview().locator("section.over h2").innerText();
  return Number(/^page 2 begins at line (\d+), past the limit of 1$/.exec(words)?.[1]);
}

describe("pages in the workbench", () => {
  seen("its length stands above the name", async ({ workbench }) => {
    await workbench.editor.locator(".codelens-decoration", { hasText: /1\.\d\d pages · \d+ lines over/ }).waitFor();
    await workbench.editor.locator(".codelens-decoration", { hasText: "Export PDF" }).waitFor();
  });

  seen("the line where the page turns says so", async ({ workbench }) => {
    await workbench.page.keyboard.press("Control+End");
    await workbench.words("— page 2 —");
    await workbench.shot("page-break-light");
    await workbench.page.keyboard.press("Control+Home");
  });

  seen("the status tells findings and pages", async ({ workbench }) => {
    await until("the length", async () => /Resume: \d+ findings · 1\.\d\d pages · \d+ lines over/.test(await workbench.status()));
  });

  seen("a button above the text opens the pages, with the second past the limit", async ({ workbench }) => {
    await workbench.page.locator('.editor-actions [aria-label^="Open Page Preview"]').click();
    await until("two pages", async () => (await sheets(workbench).count()) === 2);
    assert.match(await length(workbench), /^1\.\d\d pages · \d+ lines over$/);
    assert.ok((await breaks(workbench)) > 1);
    await workbench.shot("preview-light");
  });

  seen("a click on a page goes to the line", async ({ workbench }) => {
    const line = await breaks(workbench);
    const { width, height } = await sheets(workbench).nth(1).boundingBox();
    await sheets(workbench).nth(1).click({ position: { x: width / 2, y: 0.07 * height } });
    await workbench.cursor(line);
    await workbench.shot("preview-click-light");
  });

  seen("the mark on the page follows the cursor", async ({ workbench }) => {
    await workbench.preview().locator(".sheet:has(.cursor) img[alt='Page 2']").waitFor();
    await workbench.page.keyboard.press("Control+Home");
    await workbench.preview().locator(".sheet:has(.cursor) img[alt='Page 1']").waitFor();
  });

  seen("it may show its own drawings, and load nothing from anywhere", async ({ workbench }) => {
    const refused = await workbench.preview().locator("body").evaluate((body) => {
      const seen = new Promise((resolve) => document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective), { once: true }));
      body.append(Object.assign(new Image(), { src: "https://127.0.0.1/elsewhere.png", hidden: true }));
      return seen;
    });
    assert.equal(refused, "img-src");
    const policy = await workbench.preview().locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
    assert.match(policy, /^default-src 'none'; img-src blob:; style-src 'nonce-[^']+'; script-src 'nonce-[^']+'$/);
  });

  seen("no page is ever blank while its next drawing is made", async ({ workbench }) => {
    await workbench.page.keyboard.press("Control+Home");
    const blank = await workbench.preview().locator("#pages").evaluateHandle((pages) => {
      const seen = { drawings: 0, blanks: 0 };
      new MutationObserver((changes) => {
        seen.drawings += changes.flatMap(({ addedNodes }) => [...addedNodes]).filter(({ nodeName }) => nodeName === "IMG").length;
        seen.blanks += [...pages.querySelectorAll(".sheet")].filter((sheet) => !sheet.querySelector("img")).length;
      }).observe(pages, { childList: true, subtree: true });
      return seen;
    });
    await workbench.page.keyboard.press("End");
    for (const letter of " Jr") {
      const before = await blank.evaluate(({ drawings }) => drawings);
      await workbench.page.keyboard.type(letter);
      if (letter !== " ") await until("it is drawn", () => blank.evaluate(({ drawings }, seen) => drawings > seen, before));
    }
    assert.equal(await blank.evaluate(({ blanks }) => blanks), 0);
  });

  seen("a restart of the server is not taken for its failure", async ({ workbench, server }) => {
    const said = await workbench.preview().locator("#trouble").evaluateHandle((trouble) => {
      const seen = [];
      new MutationObserver(() => seen.push(trouble.textContent)).observe(trouble, { childList: true });
      return seen;
    });
    const [before] = server.serving();
    await workbench.command("Resume: Restart Server");
    await until("another server", () => server.serving().some((id) => id !== before));
    await workbench.toText();
    await workbench.page.keyboard.press("End");
    const drawn = await workbench.preview().locator("img[alt='Page 1']").getAttribute("src");
    await workbench.page.keyboard.type(".");
    await until("it draws", async () => (await workbench.preview().locator("img[alt='Page 1']").getAttribute("src")) !== drawn);
    assert.deepEqual(await said.evaluate((words) => words.filter(Boolean)), []);
  });

  seen("what is typed is drawn, and a page that stays the same is not touched", async ({ workbench }) => {
    for (const sheet of await sheets(workbench).locator("img").all()) await sheet.evaluate((image) => { image.className = "before"; });
    await workbench.page.keyboard.press("Control+End");
    await workbench.page.keyboard.type("\n- Spoke at two conferences on quiet depoyment.\n");
    await workbench.preview().locator("img[alt='Page 2']:not(.before)").waitFor();
    assert.equal(await workbench.preview().locator("img[alt='Page 1'].before").count(), 1);
    await workbench.save();
  });

  seen("a word that only the bundled spelling checker knows to be wrong is underlined", async ({ workbench }) => {
    await workbench.underlined("depoyment");
  });

  seen("it can be enlarged", async ({ workbench }) => {
    const before = await sheets(workbench).first().boundingBox();
    await workbench.preview().getByRole("button", { name: "Zoom in" }).click();
    await until("a larger page", async () => (await sheets(workbench).first().boundingBox()).width > 1.1 * before.width);
    await workbench.preview().getByRole("button", { name: "Width" }).click();
    await until("the page as it was", async () => (await sheets(workbench).first().boundingBox()).width === before.width);
  });

  seen("it can be seen in another style", async ({ workbench }) => {
    const classic = await length(workbench);
    await workbench.preview().getByRole("combobox", { name: "Style" }).selectOption("compact");
    await workbench.preview().locator("#length[title^=compact]").waitFor();
    assert.notEqual(await length(workbench), classic);
  });

  seen("it is there again, in its style, when the window is loaded again", async ({ workbench, server }) => {
    await workbench.remembered("compact");
    await workbench.page.goto(server.url()); // asked for a file, it would open that alone
    await sheets(workbench).first().waitFor();
    assert.match(await length(workbench), /^1\.\d\d pages/);
    await workbench.preview().locator("#length[title^=compact]").waitFor();
  });

  seen("its button makes a PDF beside the resume, and so does the lens above the name", async ({ workbench, server }) => {
    const pdf = join(server.folder, "resume.pdf");
    const made = () => until("the PDF", () => existsSync(pdf));
    await workbench.preview().getByRole("button", { name: "Export" }).click();
    await made();
    await workbench.notification("resume.pdf").waitFor();
    await workbench.shot("export-light");
    assert.equal(readFileSync(pdf).subarray(0, 5).toString(), "%PDF-");
    rmSync(pdf);
    await workbench.toText();
    const lens = workbench.editor.locator(".codelens-decoration", { hasText: "Export PDF" }).getByRole("button", { name: "Export PDF" });
    await until("the PDF", async () => {
      await lens.click(); // one that is drawn anew in this moment does nothing
      return until("the PDF", () => existsSync(pdf), 10).catch(() => false);
    });
  });

  seen("the palette knows its document while the preview is before the user", async ({ workbench, server }) => {
    const pdf = join(server.folder, "resume.pdf");
    rmSync(pdf, { force: true });
    await workbench.preview().locator("#length").click();
    await workbench.command("Resume: Export PDF");
    await until("the PDF", () => existsSync(pdf));
  });

  seen("a resume that was never saved is exported where its author says", async ({ workbench, server }) => {
    const pdf = join(server.folder, "mine.pdf");
    await workbench.toText();
    await workbench.command("Resume: Open a Sample with Faults");
    await workbench.underlined("Responsible for");
    await workbench.command("Resume: Export PDF");
    await workbench.press("Save As…", { hasText: "Save the resume first" });
    const input = workbench.page.locator(".quick-input-widget input[aria-controls]");
    await until("a name is proposed", async () => (await input.inputValue()).endsWith("applications/resume.pdf"));
    await input.fill(pdf);
    await workbench.page.keyboard.press("Enter");
    await until("the PDF", () => existsSync(pdf));
    await workbench.openFile("resume.md");
  });

  seen("its other button sets what is too long tighter, in that style, in its front matter", async ({ workbench, server }) => {
    await workbench.preview().getByRole("button", { name: "Fit" }).click();
    await workbench.page.locator(".statusbar-item", { hasText: "Set tighter to fit one page: theme compact" }).waitFor();
    await until("it fits", async () => /^(1\.00|0\.\d\d) pages$/.test(await length(workbench)));
    assert.equal(await workbench.preview().getByRole("combobox", { name: "Style" }).inputValue(), ""); // it has that style now
    await workbench.shot("fitted-light");
    await workbench.toText();
    await workbench.words("resume-lsp:");
    await workbench.save();
    assert.match(server.read("resume.md"), /^---\nresume-lsp:\n {2}page:\n {4}theme: compact\n/);
  });

  seen("it says why a document has no pages", async ({ workbench }) => {
    await workbench.openFile("README.md");
    await workbench.command("Resume: Open Page Preview");
    await workbench.preview(-1).getByRole("alert").filter({ hasText: "not taken for a resume" }).waitFor();
  });

  seen("the page asked nothing of any other machine", ({ workbench }) => {
    assert.deepEqual(workbench.outside, []);
  });
});
