// The tests of e2e/host run inside the extension host, where the editor's own API tells the truth.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { Server, UNPACKED, Workbench, workspace } from "./driver.mjs";

const RESUME = "# Robin Vale\n\nrobin@vale.dev\n\n## Experience\n\n### Developer, Bluegum\n\n- Responsible for writing the billing API.\n";
const FILES = {
  "all.code-workspace": JSON.stringify({ folders: [{ path: "loud" }, { path: "quiet" }] }),
  "loud/resume.md": RESUME,
  "loud/README.md": "# Bluegum\n\n## Experience\n\n- Responsible for writing the billing API.\n",
  "loud/script.py": "print('Responsible for writing')\n",
  "loud/crlf.resume.md": RESUME.replaceAll("\n", "\r\n").replace("- Resp", "- 🚀 Resp"),
  "quiet/resume.md": RESUME,
  "quiet/resume-lsp.toml": 'rol = "developer"\n',
  "quiet/.vscode/settings.json": JSON.stringify({ "resume-lsp.rules": { "bullet-weak-verb": "off" } }),
};

test("inside the extension host", async () => {
  const server = await Server.start(workspace(FILES), { extension: null, open: "all.code-workspace", flags: ["--vscode-option", "enable-smoke-test-driver"] });
  let workbench;
  const log = [];
  const finished = new Promise((resolve) => {
    const payload = [
      ["extensionDevelopmentPath", server.remote(UNPACKED)],
      ["extensionTestsPath", server.remote(join(import.meta.dirname, "host/index.js"))],
    ];
    const listen = async (page) => {
      await page.exposeFunction("codeAutomationExit", resolve);
      await page.exposeFunction("codeAutomationLog", (_type, words) => log.push(words.join(" ")));
    };
    void Workbench.open(server, undefined, { payload, before: listen }).then((opened) => (workbench = opened));
  });
  try {
    const status = await finished;
    const verdicts = log.filter((line) => /^(not )?ok - /.test(line));
    console.log(verdicts.join("\n"));
    assert.equal(status, 0, verdicts.length > 0 ? "see above" : log.join("\n"));
  } finally {
    await workbench?.close();
    await server.stop();
  }
});
