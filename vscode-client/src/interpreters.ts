// The Pythons that this editor knows of, in the order in which they are tried.

import * as vscode from "vscode";
import { onSearchPath, type Candidate, type Command, type Source } from "./python";

/** What we use of the Python Environments extension. */
interface Environments {
  getEnvironment(scope: vscode.Uri | undefined): Promise<{ execInfo: { run: { executable: string; args?: string[] } } } | undefined>;
}

/** What we use of the Python extension. */
interface PythonExtension {
  environments: {
    getActiveEnvironmentPath(resource?: vscode.Uri): { path: string };
    resolveEnvironment(path: { path: string }): Promise<{ executable: { uri?: vscode.Uri } } | undefined>;
  };
}

/**
 * All sources: the user's setting, then the Python extensions where they are installed, then the search path. The extensions may know a
 * Python that lies in the folder, so they are asked only where the folder is trusted.
 */
export function sources(): readonly Source[] {
  const extensions = vscode.workspace.isTrusted ? [fromEnvironments, fromPythonExtension].map(orNothing) : [];
  return [fromSetting, ...extensions, () => onSearchPath(process.platform)];
}

/** Reads a setting that holds a command line; undefined where it is empty. */
export function commandSetting(name: "interpreter" | "serverCommand"): Command | undefined {
  const [program, ...rest] = vscode.workspace.getConfiguration("resume-lsp").get<string[]>(name, []);
  return program ? [program, ...rest] : undefined;
}

function fromSetting(): readonly Candidate[] {
  const command = commandSetting("interpreter");
  return command ? [{ command, from: "the setting resume-lsp.interpreter" }] : [];
}

async function fromEnvironments(): Promise<readonly Candidate[]> {
  const environments = await exportsOf<Environments>("ms-python.vscode-python-envs");
  const run = (await environments?.getEnvironment(folder()))?.execInfo.run;
  return run ? [{ command: [run.executable, ...(run.args ?? [])], from: "the Python Environments extension" }] : [];
}

async function fromPythonExtension(): Promise<readonly Candidate[]> {
  const environments = (await exportsOf<PythonExtension>("ms-python.python"))?.environments;
  const active = environments?.getActiveEnvironmentPath(folder());
  const executable = active && (await environments?.resolveEnvironment(active))?.executable.uri;
  return executable ? [{ command: [executable.fsPath], from: "the Python extension" }] : [];
}

function folder(): vscode.Uri | undefined {
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** The exports of an extension that may not be installed. */
async function exportsOf<T>(id: string): Promise<T | undefined> {
  return vscode.extensions.getExtension<T>(id)?.activate();
}

/** A source that knows nothing where *source* fails: that an extension does not start, or answer, is its own affair. */
function orNothing(source: () => Promise<readonly Candidate[]>): Source {
  return () => source().catch(() => []);
}
