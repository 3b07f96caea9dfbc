import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { sources } from "../src/interpreters";
import type { Candidate } from "../src/python";
import { installed, settings, workspace } from "./vscode";

/** All candidates, in the order in which they would be tried. */
const candidates = async (): Promise<readonly Candidate[]> => {
  const known: Candidate[] = [];
  for (const source of sources()) known.push(...(await source()));
  return known;
};

/** What is tried first. */
const first = async (): Promise<Candidate["command"] | undefined> => (await candidates())[0]?.command;

const environments = { getEnvironment: () => Promise.resolve({ execInfo: { run: { executable: "/envs/python", args: ["-E"] } } }) };
const pythonExtension = {
  environments: {
    getActiveEnvironmentPath: () => ({ path: "/active" }),
    resolveEnvironment: () => Promise.resolve({ executable: { uri: { fsPath: "/active/bin/python" } } }),
  },
};

beforeEach(() => {
  workspace.isTrusted = true;
  for (const known of [settings, installed]) for (const key of Object.keys(known)) Reflect.deleteProperty(known, key);
});

test("without a setting and without extensions the search path is tried", async () => {
  assert.deepEqual(await first(), process.platform === "win32" ? ["py", "-3"] : ["python3"]);
});

test("the setting comes first, with its arguments", async () => {
  settings["resume-lsp.interpreter"] = ["py", "-3.12"];
  installed["ms-python.python"] = pythonExtension;
  assert.deepEqual(await first(), ["py", "-3.12"]);
});

test("the environments extension comes before the Python extension", async () => {
  installed["ms-python.vscode-python-envs"] = environments;
  installed["ms-python.python"] = pythonExtension;
  assert.deepEqual((await candidates()).slice(0, 2).map(({ command }) => command), [["/envs/python", "-E"], ["/active/bin/python"]]);
});

test("an environments extension that is switched off has nothing to say", async () => {
  installed["ms-python.vscode-python-envs"] = undefined;
  installed["ms-python.python"] = pythonExtension;
  assert.deepEqual(await first(), ["/active/bin/python"]);
});

test("an extension that fails to start is passed over", async () => {
  installed["ms-python.python"] = new Error("broken");
  assert.equal((await candidates())[0]?.from, "the search path");
});

test("an extension that fails when it is asked is passed over", async () => {
  const fail = () => Promise.reject(new Error("broken"));
  installed["ms-python.vscode-python-envs"] = { getEnvironment: fail };
  installed["ms-python.python"] = { environments: { ...pythonExtension.environments, resolveEnvironment: fail } };
  assert.equal((await candidates())[0]?.from, "the search path");
});

test("in a folder that is not trusted the extensions, which may know its own Python, are not asked", async () => {
  workspace.isTrusted = false;
  installed["ms-python.python"] = pythonExtension;
  assert.equal((await candidates())[0]?.from, "the search path");
});
