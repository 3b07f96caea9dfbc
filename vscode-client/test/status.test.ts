import assert from "node:assert/strict";
import { test } from "node:test";
import type { Resumes } from "../src/resumes";
import { Status } from "../src/status";
import { languages, LanguageStatusSeverity, statusItem, window } from "./vscode";

const uri = "file:///resume.md";
const lengths: Record<string, string> = {};
const status = new Status({ lengthOf: (asked: unknown) => lengths[String(asked)], onDidChange: () => undefined } as unknown as Resumes);

test("a server that starts is busy", () => {
  status.show("starting");
  assert.equal(statusItem.busy, true);
  assert.equal(statusItem.text, "Resume: starting");
});

test("a server that failed is an error, says why, and leads to the log", () => {
  status.show({ failed: "The server has stopped." });
  assert.equal(statusItem.busy, false);
  assert.equal(statusItem.severity, LanguageStatusSeverity.Error);
  assert.equal(statusItem.detail, "The server has stopped.");
  assert.deepEqual(statusItem.command, { command: "resume-lsp.showLog", title: "Show Log" });
});

test("a server that runs counts our findings, and the pages", () => {
  window.activeTextEditor = { document: { uri } };
  lengths[uri] = "1.18 pages · 7 lines over";
  languages.found = [{ source: "resume-lsp" }, { source: "resume-lsp" }, { source: "spell" }];
  status.show("running");
  assert.equal(statusItem.severity, LanguageStatusSeverity.Information);
  assert.equal(statusItem.text, "Resume: 2 findings · 1.18 pages · 7 lines over");
  assert.deepEqual(statusItem.command, { command: "resume-lsp.check", title: "Show" });
});

test("of a document that is no resume it says that", () => {
  window.activeTextEditor = { document: { uri: "file:///README.md" } };
  status.show("running");
  assert.equal(statusItem.text, "Resume: not taken for one");
});
