// The language client: which documents, which settings, where its log goes.

import * as vscode from "vscode";
import {
  ExecuteCommandRequest,
  LanguageClient,
  type LanguageClientOptions,
  type MessageSignature,
  type Middleware,
  type ServerOptions,
} from "vscode-languageclient/node";
import { DOCUMENTS, SECTION } from "./documents";
import type { Command } from "./python";
import type { Resumes } from "./resumes";
import { elsewhere } from "./rules";
import { chosen, declared } from "./settings";

const LENGTH = `${SECTION}/length`;

/** Makes a client for the server that *command* starts; *resumes* hears which documents it takes for some, and how long they are. */
export function createClient(command: Command, context: vscode.ExtensionContext, log: vscode.LogOutputChannel, resumes: Resumes): LanguageClient {
  const [program, ...rest] = command;
  const server: ServerOptions = { command: program, args: rest, options: { cwd: context.extensionPath } }; // not the folder: it may hold programs
  const options: LanguageClientOptions = {
    documentSelector: DOCUMENTS,
    outputChannel: log,
    traceOutputChannel: log,
    middleware: {
      ...middleware(declared(context.extension.packageJSON, SECTION)),
      provideDiagnostics: async (document, previousReport, token, next) => {
        const report = await next(document, previousReport, token);
        if (!token.isCancellationRequested) void ask(document instanceof vscode.Uri ? document : document.uri);
        return report;
      },
      provideCodeActions: async (document, range, asked, token, next) => {
        const offered = (await next(document, range, asked, token)) ?? [];
        const wanted = asked.only?.contains(vscode.CodeActionKind.QuickFix) ?? true;
        return wanted && document.languageId === "markdown" ? [...offered, ...elsewhere(asked.diagnostics)] : offered; // else a settings file
      },
      // What a lens does comes with the same words and ways out as from the palette.
      provideCodeLenses: async (document, token, next) => {
        const lenses = (await next(document, token)) ?? [];
        return lenses.map(({ range, command }) => new vscode.CodeLens(range, command && ours(command, document.uri)));
      },
      // Asked directly, a refusal comes to the caller in the server's words, without "Request failed" before them.
      executeCommand: (command, args) => client.sendRequest(ExecuteCommandRequest.type, { command, arguments: args }),
    },
    stdioOptions: {
      stdout: () => undefined,
      stderr: (stream, channel) => stream.on("data", (bytes: Buffer) => { channel.info(bytes.toString().trimEnd()); }),
    },
  };
  const client = new Client(SECTION, "Resume LSP", server, options);
  const ask = async (uri: vscode.Uri): Promise<void> => {
    const length = await client.sendRequest<string | null>(LENGTH, { uri: uri.toString() }).catch(() => null);
    resumes.learn(uri, length ?? undefined);
  };
  return client;
}

/** Says that a request failed while the server runs; what the editor asks for by itself while one stops or starts is for the log alone. */
class Client extends LanguageClient {
  override handleFailedRequest<T>(
    type: MessageSignature, token: vscode.CancellationToken | undefined, error: unknown, fallback: T, notify = true, throwOnCancel = false,
  ): T {
    return super.handleFailedRequest(type, token, error, fallback, notify && this.isRunning(), throwOnCancel);
  }
}

function middleware(keys: readonly string[]): Middleware {
  return {
    workspace: {
      configuration: (asked, token, next) => {
        if (asked.items.some(({ section }) => section !== SECTION)) return next(asked, token);
        return asked.items.map(({ scopeUri }) => settings(keys, scopeUri));
      },
      // Settings differ from folder to folder: say that they changed, and let the server ask for each document's.
      didChangeConfiguration: (_sections, next) => next(undefined),
    },
  };
}

/** The server's command about pages, as the user would give it. */
function ours(command: vscode.Command, uri: vscode.Uri): vscode.Command {
  const names: Record<string, string> = { [`${SECTION}.fitToPage`]: "fit", [`${SECTION}.exportPdf`]: "export" };
  const name = names[command.command];
  return name ? { ...command, command: `${SECTION}.${name}`, arguments: [uri] } : command;
}

function settings(keys: readonly string[], scopeUri: string | undefined): object {
  const scope = scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri);
  return chosen(vscode.workspace.getConfiguration(SECTION, scope), keys);
}
