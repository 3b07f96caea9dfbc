// How long after the folder is opened the first squiggle shows, ours and that of an extension which does nothing else:
// npm run first-squiggle [TIMES]

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EVERYWHERE, HERE, Server, Workbench, workspace } from "./driver.mjs";

const RESUME = "# Robin Vale\n\nrobin@vale.dev\n\n## Experience\n\n### Developer, Bluegum\n\n- Responsible for writing the billing API.\n";

const EMPTY = `
const vscode = require("vscode");
exports.activate = ({ subscriptions }) => {
  const problems = vscode.languages.createDiagnosticCollection("empty");
  const judge = ({ languageId, uri }) => {
    if (languageId === "markdown") problems.set(uri, [new vscode.Diagnostic(new vscode.Range(8, 2, 8, 17), "Here.", 1)]);
  };
  vscode.workspace.textDocuments.forEach(judge);
  subscriptions.push(problems, vscode.workspace.onDidOpenTextDocument(judge));
};
`;

/** Makes a .vsix of an extension that underlines the same words with no server. */
function empty(folder) {
  const manifest = { name: "empty", publisher: "test", version: "0.0.1", license: "MIT", engines: { vscode: "^1.91.0" }, main: "extension.js", activationEvents: ["onLanguage:markdown"] };
  const files = { "package.json": JSON.stringify(manifest), "extension.js": EMPTY, "README.md": "Does nothing.", LICENSE: "MIT", ".vscodeignore": "*.vsix" };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const vsce = join(import.meta.dirname, "../node_modules/@vscode/vsce/vsce");
  execFileSync(process.execPath, [vsce, "package", "--allow-missing-repository", "--out", "empty.vsix"], { cwd: folder, stdio: "pipe" });
  return join(folder, "empty.vsix");
}

/** Seconds from the page's address to its first squiggle: in a workbench that starts, and in the same when the page is loaded again. */
async function measure(extension) {
  const server = await Server.start(workspace({ "resume.md": RESUME }), { extension });
  const started = performance.now();
  const workbench = await Workbench.open(server, "resume.md");
  try {
    await workbench.squiggles().first().waitFor();
    const first = performance.now() - started;
    const again = performance.now();
    await workbench.page.goto(server.url("resume.md"));
    await workbench.squiggles().first().waitFor();
    return [first / 1000, (performance.now() - again) / 1000];
  } finally {
    await workbench.close();
    await server.stop();
  }
}

const folder = mkdtempSync(join(tmpdir(), "empty-"));
const contestants = { "an empty extension": empty(folder), "universal": EVERYWHERE, "this platform's": HERE };
try {
  console.log("seconds to the first squiggle: started, and loaded again");
  for (let round = 0; round < Number(process.argv[2] ?? 2); round++) {
    for (const [name, vsix] of Object.entries(contestants)) {
      console.log(name.padEnd(20), (await measure(vsix)).map((seconds) => seconds.toFixed(1).padStart(6)).join(" "));
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
