// Where the editor begins and ends with us.

import * as vscode from "vscode";
import { State, type LanguageClient } from "vscode-languageclient/node";
import { createClient } from "./client";
import { registerCommands } from "./commands";
import { SECTION } from "./documents";
import { Previews } from "./preview";
import { oneAtATime } from "./queue";
import { Resumes } from "./resumes";
import { complain, launch } from "./server";
import { allowed } from "./settings";
import { Status, type Health } from "./status";

/** Settings that decide which server runs: a change of one restarts it. */
const WHICH_SERVER = ["interpreter", "serverCommand"].map((name) => `${SECTION}.${name}`);

let client: LanguageClient | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Resume LSP", { log: true });
  const resumes = new Resumes();
  const status = new Status(resumes);
  const previews = new Previews(vscode.Uri.joinPath(context.extensionUri, "media"), allowed(context.extension.packageJSON, SECTION, "page.theme"));
  const restart = oneAtATime(async () => {
    status.show("starting");
    await deactivate();
    await start({ context, log, resumes, status, previews });
  });
  context.subscriptions.push(
    log,
    resumes,
    status,
    previews,
    registerCommands(context, resumes, previews),
    vscode.commands.registerCommand("resume-lsp.restart", restart),
    vscode.commands.registerCommand("resume-lsp.showLog", () => { log.show(); }),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (WHICH_SERVER.some((name) => change.affectsConfiguration(name))) await restart();
    }),
  );
  void restart();
}

export async function deactivate(): Promise<void> {
  const last = client;
  client = undefined;
  await last?.dispose();
}

/** Who has to do with a server. */
interface Parties {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly resumes: Resumes;
  readonly status: Status;
  readonly previews: Previews;
}

async function start({ context, log, resumes, status, previews }: Parties): Promise<void> {
  const show = (health: Health): void => {
    status.show(health);
    previews.show(health);
  };
  const server = await launch(context.extensionUri, log);
  if ("problem" in server) {
    show({ failed: server.problem });
    void complain(server.problem, log);
    return;
  }
  const started = (client = createClient(server.command, context, log, resumes));
  previews.connect(started);
  started.onDidChangeState(({ newState }) => {
    if (newState === State.Running) show("running");
    else if (newState === State.Stopped && client === started) show({ failed: "The server has stopped." }); // not one that gives way to the next
  });
  await started.start().catch((error: unknown) => {
    log.error(String(error));
    show({ failed: "The server did not start." });
  });
}
