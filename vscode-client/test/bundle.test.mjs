// What is shipped serves with a bare Python: no packages of its machine are used.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";

const SERVE = join(import.meta.dirname, "../dist/universal/bundled/tool/serve.py");
const TEXT = "# Robin Vale\n\nrobin@vale.dev\n\n## Experience\n\n### Developer, Bluegum\n\n- Responsible for writing the billing API.\n";

test("the bundled server finds a weak verb", { timeout: 60_000 }, async (context) => {
  const server = spawn(process.env.PYTHON ?? "python3", ["-I", "-S", "-X", "utf8", SERVE], { stdio: ["pipe", "pipe", "inherit"] });
  context.after(() => server.kill());
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const uri = "file:///home/robin/resume.md";
  send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  send({ method: "initialized", params: {} });
  send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "markdown", version: 1, text: TEXT } } });
  for await (const message of messages(server.stdout)) {
    if (message.method !== "textDocument/publishDiagnostics") continue;
    assert.ok(message.params.diagnostics.some(({ code }) => code === "bullet-weak-verb"), JSON.stringify(message.params));
    break;
  }
  send({ id: 2, method: "shutdown" });
  send({ method: "exit" });
  const [status] = await once(server, "exit");
  assert.equal(status, 0);
});

/** The messages on a stream in the protocol's framing. */
async function* messages(stream) {
  let pending = Buffer.alloc(0);
  for await (const bytes of stream) {
    pending = Buffer.concat([pending, bytes]);
    for (let head = pending.indexOf("\r\n\r\n"); head >= 0; head = pending.indexOf("\r\n\r\n")) {
      const length = Number(/Content-Length: (\d+)/.exec(pending.subarray(0, head).toString())[1]);
      if (pending.length < head + 4 + length) break;
      yield JSON.parse(pending.subarray(head + 4, head + 4 + length).toString());
      pending = pending.subarray(head + 4 + length);
    }
  }
}
