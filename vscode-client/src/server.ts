// How the server is started, and what is said when it cannot be.

import * as path from "node:path";
import * as vscode from "vscode";
import { commandSetting, sources } from "./interpreters";
import { askVersion, choosePython, OLDEST, type Choice, type Command } from "./python";

/** The command line of the server, or why there is none. */
export type Launch = { readonly command: Command } | { readonly problem: string };

/** The user's own server if there is one, else the bundled one with the first Python that can run it. */
export async function launch(extension: vscode.Uri, log: vscode.LogOutputChannel): Promise<Launch> {
  const own = commandSetting("serverCommand");
  if (own) return { command: own };
  const choice = await choosePython(sources(), askVersion);
  for (const { candidate, reason } of choice.refused) {
    log.info(`${candidate.command.join(" ")} (from ${candidate.from}) ${reason}.`);
  }
  if (!choice.chosen) return { problem: problem(choice) };
  const { command, from, version } = choice.chosen;
  log.info(`Python ${version}, from ${from}: ${command.join(" ")}`);
  const script = path.join(extension.fsPath, "bundled", "tool", "serve.py");
  const trust = vscode.workspace.isTrusted ? ["--trust"] : []; // else no template of the folder is run
  return { command: [...command, "-I", "-S", "-X", "utf8", script, ...trust] };
}

function problem(choice: Choice): string {
  const set = choice.refused.find(({ candidate }) => candidate.from.startsWith("the setting"));
  const needed = `Resume LSP needs Python ${OLDEST.major}.${OLDEST.minor} or newer`;
  return set ? `${needed}: ${set.candidate.command.join(" ")} ${set.reason}.` : `${needed} and found none.`;
}

const CHOOSE = "Choose Python…";
const GET = "Get Python";
const LOG = "Show Log";

/** Says in one message what is wrong, with the ways out as buttons. */
export async function complain(message: string, log: vscode.LogOutputChannel): Promise<void> {
  switch (await vscode.window.showErrorMessage(message, CHOOSE, GET, LOG)) {
    case CHOOSE:
      await vscode.commands.executeCommand("workbench.action.openSettings", "resume-lsp.interpreter");
      break;
    case GET:
      await vscode.env.openExternal(vscode.Uri.parse("https://www.python.org/downloads/"));
      break;
    case LOG:
      log.show();
  }
}
