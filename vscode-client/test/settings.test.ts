import assert from "node:assert/strict";
import { test } from "node:test";
import { chosen, declared, type Configuration } from "../src/settings";

/** A configuration in which the user set *values*, over defaults that say something else. */
const configuration = (values: Record<string, unknown>): Configuration => ({
  inspect: (key) => ({ key, defaultValue: "default", ...(key in values ? { globalValue: values[key] } : {}) }),
  get: (key) => values[key] ?? "default",
});

test("only what somebody set is told, as a tree", () => {
  const settings = chosen(configuration({ "page.limit": 2, "page.paper": "a4" }), ["profile", "page.limit", "page.paper"]);
  assert.deepEqual(settings, { page: { limit: 2, paper: "a4" } });
});

test("a value set for one folder or one language counts", () => {
  for (const place of ["workspaceValue", "workspaceFolderValue", "globalLanguageValue"]) {
    const settings = chosen({ inspect: () => ({ [place]: "strict" }), get: () => "strict" }, ["profile"]);
    assert.deepEqual(settings, { profile: "strict" });
  }
});

test("the extension's own settings stay with the extension", () => {
  assert.deepEqual(chosen(configuration({ interpreter: ["python3"], "trace.server": "verbose" }), ["interpreter", "trace.server"]), {});
});

test("the keys come from the manifest", () => {
  const manifest = { contributes: { configuration: [{ properties: { "resume-lsp.page.limit": {}, "other.key": {} } }, { properties: { "resume-lsp.role": {} } }] } };
  assert.deepEqual(declared(manifest, "resume-lsp"), ["page.limit", "role"]);
});
