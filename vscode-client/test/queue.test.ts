import assert from "node:assert/strict";
import { test } from "node:test";
import { oneAtATime } from "../src/queue";

test("calls during a run share one run after it", async () => {
  const finish: (() => void)[] = [];
  const run = oneAtATime(() => new Promise((resolve) => finish.push(resolve)));
  const first = run();
  const later = [run(), run(), run()];
  assert.equal(finish.length, 1);
  finish[0]?.();
  await first;
  await new Promise(setImmediate);
  assert.equal(finish.length, 2);
  finish[1]?.();
  await Promise.all(later);
  assert.equal(finish.length, 2);
});

test("a call in the moment between two runs shares the second", async () => {
  const finish: (() => void)[] = [];
  const run = oneAtATime(() => new Promise((resolve) => finish.push(resolve)));
  const first = run();
  const later = run();
  finish[0]?.();
  await first;
  const between = run();
  await new Promise(setImmediate);
  assert.equal(finish.length, 2);
  finish[1]?.();
  await Promise.all([later, between]);
  assert.equal(finish.length, 2);
});

test("a run that fails does not stop the next", async () => {
  let runs = 0;
  const run = oneAtATime(() => (++runs === 1 ? Promise.reject(new Error("no")) : Promise.resolve()));
  const first = run();
  const second = run();
  await assert.rejects(first, /no/);
  await second;
  assert.equal(runs, 2);
});
