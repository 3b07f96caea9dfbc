// What a folder may choose when nobody has said that it is trusted, and what is said when nothing can be chosen.

import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inOwnWorkbench, until } from "./driver.mjs";

const RESUME = "# Robin Vale\n\nrobin@vale.dev\n\n## Experience\n\n### Developer, Bluegum\n\n- Responsible for writing the billing API.\n";
const ASKS_FOR_TRUST = { "security.workspace.trust.enabled": true, "security.workspace.trust.startupPrompt": "never" };

/** A program that notes how it was called and then is Python. */
function spy() {
  const place = mkdtempSync(join(tmpdir(), "program-"));
  const [program, notes] = [join(place, "python3"), join(place, "notes")];
  writeFileSync(program, `#!/bin/sh\necho "$@" >>'${notes}'\nexec '${process.env.PYTHON}' "$@"\n`);
  chmodSync(program, 0o755);
  return { place, program, called: () => (existsSync(notes) ? readFileSync(notes, "utf8") : "") };
}

const [theirs, ours] = [spy(), spy()];
const chosen = JSON.stringify({ "resume-lsp.interpreter": [theirs.program] });
const restricted = { settings: ASKS_FOR_TRUST, env: { PATH: ours.place } };

inOwnWorkbench("a folder that is not trusted chooses no program", "resume.md", { "resume.md": RESUME, ".vscode/settings.json": chosen }, restricted, async ({ workbench }) => {
  await workbench.underlined("Responsible for");
  await workbench.shot("restricted-light");
  assert.equal(theirs.called(), "");
  assert.match(ours.called(), /serve\.py$/m); // without --trust, so that no template of the folder runs
  await workbench.command("Workspaces: Manage Workspace Trust");
  await workbench.page.locator(".workspace-trust-editor").getByRole("button", { name: "Trust", exact: true }).first().click();
  await until("the trusted folder's program serves", () => /serve\.py --trust$/m.test(theirs.called()));
});

inOwnWorkbench("without Python it says what is needed, and how to get it", "resume.md", { "resume.md": RESUME }, { env: { PATH: mkdtempSync(join(tmpdir(), "nothing-")) } }, async ({ workbench }) => {
  const notification = workbench.notification();
  await notification.waitFor();
  await workbench.shot("no-python-light");
  const said = await notification.innerText();
  for (const words of ["needs Python 3.11 or newer and found none", "Choose Python…", "Get Python", "Show Log"]) assert.ok(said.includes(words), said);
  assert.match(await workbench.status(), /Resume: not running/);
  await workbench.press("Show Log", { hasText: "needs Python 3.11" });
  const channel = workbench.page.locator(".panel .monaco-select-box");
  await until("the log is shown", () => channel.evaluateAll((boxes) => boxes.some((box) => box.selectedOptions[0]?.text === "Resume LSP")));
});
