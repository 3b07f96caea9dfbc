// What the author of a resume sees and does, in the real workbench.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { inOneWorkbench, until } from "./driver.mjs";

const RESUME = `# Robin Vale

Denver, CO | robin@vale.dev | +1 303 555 0121 | [linkedin.com/in/robinvale](https://www.linkedin.com/in/robinvale)

## Skills

- **Languages:** Go, Python, SQL
- **Tools:** PostgreSQL, Docker

## Experience

### Backend Developer, Bluegum

*Denver, CO | March 2019 – April 2023*

- Responsible for writing the billing API in Go.
- Cut the nightly export from 40 to 9 minutes with batched inserts.
- Worked on improving the search.

## Education

### B.Sc. in Computer Science, Colorado State University

*2015 – 2019*
`;
const README = "# Bluegum\n\n## Experience\n\n- Responsible for writing the billing API.\n";

const LINK = RESUME.replace("robin@vale.dev", "[robin@vale.dev](robin@vale.dev)");
const FIX_ON_SAVE = { "[markdown]": { "editor.codeActionsOnSave": { "source.fixAll.resume-lsp": "explicit" } } };

const seen = inOneWorkbench("resume.md", { "resume.md": RESUME, "README.md": README, "cv-to-save.md": LINK }, { settings: FIX_ON_SAVE });

describe("a resume in the workbench", () => {
  seen("weak openings are underlined, and the strong bullet is not", async ({ workbench }) => {
    await workbench.underlined("Responsible for");
    await workbench.underlined("Worked on");
    await workbench.clean("Cut the nightly");
    await workbench.shot("squiggles-light");
  });

  seen("the Problems view says what, who and which rule", async ({ workbench }) => {
    const rows = await workbench.problems();
    await workbench.shot("problems-light");
    assert.ok(rows.some((row) => row.includes("resume-lsp") && row.includes("bullet-weak-verb")), rows.join("\n"));
    await workbench.command("View: Hide Panel");
  });

  seen("a hover tells why", async ({ workbench }) => {
    const text = await workbench.hoverOn("Responsible");
    await workbench.shot("hover-light");
    assert.match(text, /bullet-weak-verb/);
    await workbench.page.keyboard.press("Escape");
    await workbench.page.mouse.move(20, 400);
  });

  seen("the outline shows sections and jobs", async ({ workbench }) => {
    await workbench.command("Explorer: Focus on Outline View");
    const rows = workbench.page.locator(".outline-pane .monaco-list-row");
    await rows.filter({ hasText: "Experience" }).first().waitFor();
    await rows.filter({ hasText: "Bluegum" }).first().waitFor();
    await workbench.shot("outline-light");
  });

  seen("a quick fix takes the verb that is there, and is saved", async ({ workbench, server }) => {
    const titles = await workbench.quickFixes("Responsible");
    await workbench.shot("quick-fix-light");
    for (const title of ["Open with “Wrote”", "Ignore bullet-weak-verb here", "Ignore a rule in this file or everywhere…"]) assert.ok(titles.includes(title), titles.join(" | "));
    await workbench.choose("Open with “Wrote”");
    await workbench.save();
    assert.match(server.read("resume.md"), /^- Wrote the billing API in Go\.$/m);
    await workbench.clean("Wrote the");
  });

  seen("one undo takes it back", async ({ workbench }) => {
    await workbench.page.keyboard.press("Control+Z");
    await workbench.words("Responsible for");
    await workbench.underlined("Responsible for");
  });

  seen("the language status counts the findings", async ({ workbench }) => {
    assert.match(await workbench.status(), /Resume: \d+ findings/);
  });

  seen("what is typed is judged while it is typed", async ({ workbench }) => {
    await workbench.clickOn("Worked on");
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.keyboard.type("- Helped with the release.");
    await workbench.underlined("Helped with");
  });

  seen("what a bullet lacks is told when its author pauses", async ({ workbench }) => {
    const { keyboard } = workbench.page;
    await keyboard.press("Enter");
    await keyboard.type("- Nets", { delay: 100 });
    await workbench.underlined("Nets", "info");
    await keyboard.press("Escape");
    for (const _ of "\n- Nets") await keyboard.press("Backspace");
    await workbench.underlined("Helped with");
  });

  seen("a bullet that begins is offered verbs", async ({ workbench }) => {
    await workbench.page.keyboard.press("Enter");
    await workbench.page.keyboard.type("- ");
    const rows = workbench.page.locator(".suggest-widget.visible .monaco-list-row");
    const verb = (await rows.first().locator(".label-name").innerText()).trim();
    await workbench.shot("completion-light");
    await workbench.page.keyboard.press("Enter");
    await workbench.words(`- ${verb}`);
    assert.match(verb, /^[A-Z][a-z]+$/);
  });

  seen("its length stands above the name, and is known without that, too", async ({ workbench }) => {
    const lens = workbench.editor.locator(".codelens-decoration", { hasText: /0\.\d\d pages/ });
    await lens.waitFor();
    await workbench.shot("code-lens-light");
    await workbench.set({ "resume-lsp.features.code-lens": "off" }, "resume.md");
    await lens.waitFor({ state: "detached" });
    assert.match(await workbench.status(), /Resume: \d+ findings · 0\.\d\d pages/);
  });

  seen("without a typesetter the preview says what is missing", async ({ workbench }) => {
    await workbench.command("Resume: Open Page Preview");
    await workbench.preview().getByRole("alert").filter({ hasText: "package for your platform" }).waitFor();
    await workbench.shot("no-typesetter-light");
    await workbench.command("View: Close Editors in Other Groups");
  });

  seen("saving makes the safe fixes where the author wants that, and no others", async ({ workbench, server }) => {
    await workbench.openFile("cv-to-save.md");
    await workbench.underlined("](robin@vale.dev", "info");
    await workbench.clickOn("Robin Vale");
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.type(", M.Sc.");
    await workbench.save();
    assert.match(server.read("cv-to-save.md"), /^# Robin Vale, M\.Sc\.\n\nDenver, CO \| \[robin@vale\.dev\]\(mailto:robin@vale\.dev\)/);
    assert.match(server.read("cv-to-save.md"), /^- Responsible for writing/m);
  });

  seen("a README is left alone", async ({ workbench }) => {
    await workbench.openFile("README.md");
    await workbench.words("Responsible for writing");
    await until("it is judged", async () => /Resume: not taken for one/.test(await workbench.status()));
    for (const severity of ["error", "warning", "info", "hint"]) assert.equal(await workbench.squiggles(severity).count(), 0);
  });

  seen("a check asks whether it is a resume after all, and takes the author's word", async ({ workbench }) => {
    await workbench.command("Resume: Check");
    await workbench.notification("not taken for a resume").waitFor();
    await workbench.shot("check-light");
    await workbench.press("It Is a Resume", { hasText: "not taken for a resume" });
    await workbench.page.locator(".markers-panel :focus").waitFor(); // it shows the Problems view, which takes the keyboard
    await workbench.openFile("README.md");
    await workbench.words("<!-- resume-lsp-enable-file -->");
    await workbench.underlined("Bluegum");
    await workbench.command("View: Hide Panel");
    await workbench.openFile("README.md");
    await workbench.page.keyboard.press("Control+Z");
    await workbench.saved();
  });

  seen("a restart finds the same again, with another server", async ({ workbench, server }) => {
    await workbench.openFile("resume.md");
    const [before] = server.serving();
    await workbench.command("Resume: Restart Server");
    await until("another server", () => server.serving().some((id) => id !== before) && !server.serving().includes(before));
    await workbench.underlined("Worked on");
    assert.match(await workbench.status(), /Resume: \d+ findings/);
    assert.equal(await workbench.notification("failed").count(), 0);
  });

  seen("a server that dies is followed by another one", async ({ workbench, server }) => {
    const [dead] = server.serving();
    process.kill(dead, "SIGKILL");
    await until("another server", () => server.serving().some((id) => id !== dead));
    await workbench.underlined("Worked on");
    await until("it runs", async () => /Resume: \d+ findings/.test(await workbench.status()));
    assert.equal(await workbench.notification("failed").count(), 0);
  });

  seen("the template opens as a resume with places to fill in", async ({ workbench }) => {
    await workbench.command("Resume: New Resume from Template");
    await workbench.words("First Last");
    await workbench.shot("template-light");
  });

  seen("the sample shows its faults without being saved", async ({ workbench }) => {
    await workbench.command("Resume: Open a Sample with Faults");
    await workbench.words("Responsible for writing the warehouse");
    await workbench.underlined("Responsible for");
    await workbench.shot("sample-light");
  });

  seen("the walkthrough leads from an empty page to the settings", async ({ workbench }) => {
    await workbench.command("Welcome: Open Walkthrough...");
    await workbench.page.locator(".quick-input-list .monaco-list-row", { hasText: "Your resume, checked" }).first().click();
    const guide = workbench.page.locator(".gettingStartedContainer");
    await guide.filter({ hasText: "Mend what is underlined" }).waitFor();
    await workbench.page.setViewportSize({ width: 1500, height: 900 }); // else its pictures have no room
    await guide.locator(".getting-started-step", { hasText: "See the pages, and send them" }).click();
    await until("its picture", () => guide.locator("img[alt^='A resume, and its pages']").evaluateAll((images) => images.some(({ naturalWidth }) => naturalWidth > 0)));
    await workbench.shot("walkthrough-light");
  });

  seen("what it offers is about the resume that was open before it", async ({ workbench }) => {
    const guide = workbench.page.locator(".gettingStartedContainer");
    await guide.locator(".getting-started-step", { hasText: "Make the safe fixes at once" }).click();
    await guide.getByRole("button", { name: "Make All Safe Fixes" }).click();
    await workbench.words("JavaScript, Python"); // and no longer Javascript, in the sample
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
  });

  seen("its rules are completed in the settings", async ({ workbench }) => {
    await workbench.command("Preferences: Open User Settings (JSON)");
    await workbench.words("telemetry");
    await workbench.page.keyboard.press("Control+Home");
    await workbench.page.keyboard.press("ArrowRight");
    await workbench.page.keyboard.insertText('"resume-lsp.rules": { "bullet-weak" },');
    for (let step = 0; step < 5; step++) await workbench.page.keyboard.press("ArrowLeft");
    await workbench.page.keyboard.press("Control+Space");
    await workbench.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "bullet-weak-verb" }).waitFor();
    await workbench.shot("settings-light");
    await workbench.page.keyboard.press("Escape");
    await workbench.command("File: Revert File");
  });

  seen("a rule can be ignored here, in the file, and everywhere", async ({ workbench, server }) => {
    await workbench.openFile("resume.md");
    const ignore = async (where) => {
      await workbench.clickOn("Worked on");
      await workbench.command(`Resume: Ignore Rule ${where}`);
      await workbench.pick("bullet-weak-verb"); // the bullet has no number either
      await workbench.clean("Worked on");
    };
    const undo = async () => {
      await workbench.page.keyboard.press("Control+Z");
      await workbench.underlined("Worked on");
    };
    await ignore("Here");
    await workbench.words("resume-lsp-disable-line bullet-weak-verb");
    await undo();
    await ignore("in This File");
    await workbench.words("resume-lsp-disable-file bullet-weak-verb");
    await undo();
    await ignore("Everywhere");
    const rules = await until("the user's settings say so", () => server.settings["resume-lsp.rules"]);
    assert.deepEqual(rules, { "bullet-weak-verb": "off" });
    await workbench.set({ "resume-lsp.rules": {} }, "resume.md");
    await workbench.underlined("Worked on");
  });

  seen("the lightbulb leads there, too", async ({ workbench, server }) => {
    await workbench.quickFixes("Worked on");
    await workbench.choose("Ignore a rule in this file or everywhere…");
    await workbench.pick("bullet-weak-verb");
    await workbench.shot("ignore-light");
    await workbench.pick("In this workspace");
    await workbench.clean("Worked on");
    await until("the folder's settings say so", () => /"bullet-weak-verb": "off"/.test(server.readIfThere(".vscode/settings.json")));
  });

  seen("its page among the extensions says what it does", async ({ workbench }) => {
    await workbench.command("View: Show Extensions");
    await workbench.page.locator(".extension-list-item", { hasText: "Resume LSP" }).first().click();
    const readme = workbench.webviews().last().contentFrame().frameLocator("#active-frame");
    await readme.getByRole("heading", { name: "Resume LSP for VS Code" }).waitFor();
    assert.equal(await readme.locator("img").count(), 0); // it would be broken
    await workbench.shot("readme-light");
  });

  seen("the page asked nothing of any other machine", ({ workbench }) => {
    assert.deepEqual(workbench.outside, []);
  });
});
