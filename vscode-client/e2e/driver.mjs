// What every test in the workbench begins with: a folder, an editor that shows a file of it, a picture of what went wrong.

import { after, before, test } from "node:test";
import { Server, workspace } from "./server.mjs";
import { Workbench } from "./workbench.mjs";

export * from "./server.mjs";
export * from "./workbench.mjs";

/**
 * Shows *file* of a folder with *files* in one workbench, for all tests of a module. Returns what makes such a test, of its name and of
 * what it does with the workbench and its server. *options* are those of `Server.start` and `Workbench.open`.
 */
export function inOneWorkbench(file, files, options) {
  const opened = {};
  before(async () => Object.assign(opened, await open(file, files, options)));
  after(() => close(opened));
  return (name, body) => test(name, () => pictured(opened, name, body));
}

/** A test that has a workbench of its own. */
export function inOwnWorkbench(name, file, files, options, body) {
  test(name, async () => {
    const opened = await open(file, files, options);
    await pictured(opened, name, body).finally(() => close(opened));
  });
}

async function open(file, files, options) {
  const server = await Server.start(workspace(files), options);
  const workbench = await Workbench.open(server, file, options).catch(async (error) => {
    await server.stop();
    throw error;
  });
  return { server, workbench };
}

async function close({ server, workbench }) {
  await workbench?.close();
  await server?.stop();
}

/** Runs *body*, and keeps a picture of what was on the screen if it fails. */
async function pictured(opened, name, body) {
  try {
    await body(opened);
  } catch (error) {
    await opened.workbench.shot(`failed-${name.replace(/\W+/g, "-")}`).catch(() => undefined);
    throw error;
  }
}
