import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { askVersion, choosePython, isNewEnough, onSearchPath, type Candidate, type Probe } from "../src/python";

const candidate = (program: string, from = "a test"): Candidate => ({ command: [program], from });

/** A probe for a machine that has the Pythons of *versions*, by program. */
const machine = (versions: Record<string, string>): Probe => ([program]) => {
  const version = versions[program];
  return version === undefined ? Promise.reject(new Error("was not found")) : Promise.resolve(version);
};

test("the first source that has a Python wins, and the next is never asked", async () => {
  const choice = await choosePython([() => [candidate("mine")], () => assert.fail("asked")], machine({ mine: "3.12.0" }));
  assert.deepEqual(choice.chosen?.command, ["mine"]);
});

test("a Python that is too old, or none, is passed over, and it is said why", async () => {
  const sources = [() => [candidate("gone"), candidate("old")], () => Promise.resolve([candidate("new")])];
  const choice = await choosePython(sources, machine({ old: "3.9.2", new: "3.11.0" }));
  assert.equal(choice.chosen?.version, "3.11.0");
  assert.deepEqual(choice.refused.map(({ reason }) => reason), ["was not found", "is Python 3.9.2, and 3.11 is needed"]);
});

test("without any Python nothing is chosen", async () => {
  const choice = await choosePython([() => [candidate("gone")]], machine({}));
  assert.equal(choice.chosen, undefined);
});

for (const [version, enough] of [["3.10.14", false], ["3.11.0", true], ["3.14.1", true], ["2.7.18", false], ["4.0.0", false], ["", false]] as const) {
  test(`Python ${version || "of no version"} is ${enough ? "" : "not "}new enough`, () => {
    assert.equal(isNewEnough(version), enough);
  });
}

test("Windows is asked for its launcher first", () => {
  assert.deepEqual(onSearchPath("win32")[0]?.command, ["py", "-3"]);
  assert.deepEqual(onSearchPath("linux")[0]?.command, ["python3"]);
});

test("a real Python tells its version", async () => {
  const expected = execFileSync("python3", ["-c", "import platform; print(platform.python_version())"], { encoding: "utf8" }).trim();
  assert.equal(await askVersion(["python3"]), expected);
});

test("a program that is not there was not found", async () => {
  await assert.rejects(askVersion(["/no/such/python"]), /was not found/);
});

test("a program that is something else is no Python", async () => {
  const fake = join(mkdtempSync(join(tmpdir(), "python-")), "python3");
  writeFileSync(fake, "#!/bin/sh\necho ruff 0.14\n");
  chmodSync(fake, 0o755);
  await assert.rejects(askVersion([fake]), /is no Python/);
});
