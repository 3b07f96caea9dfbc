// Ignoring a rule: here, in the file, in the workspace, everywhere.

import * as vscode from "vscode";
import { SECTION } from "./documents";

/** Where a rule is to be silent. */
interface Place extends vscode.QuickPickItem {
  readonly command: string;
  readonly silence: (rule: string, editor: vscode.TextEditor) => Thenable<unknown>;
}

const { Global, Workspace } = vscode.ConfigurationTarget;

const PLACES: readonly Place[] = [
  { label: "Here", detail: "A comment at the line's end says so, to every editor.", command: "ignoreHere", silence: here },
  { label: "In this file", detail: "A comment at its end says so, to every editor.", command: "ignoreInFile", silence: inFile },
  { label: "In this workspace", detail: "Its settings say so.", command: "ignoreInWorkspace", silence: (rule) => inSettings(rule, Workspace) },
  { label: "Everywhere", detail: "Your settings say so.", command: "ignoreEverywhere", silence: (rule) => inSettings(rule, Global) },
];

/** Registers a command for each place, and one that asks where: it takes the rules that are in question. */
export function registerIgnoring(): vscode.Disposable {
  return vscode.Disposable.from(
    ...PLACES.map((place) => vscode.commands.registerCommand(`${SECTION}.${place.command}`, () => ignore(place))),
    vscode.commands.registerCommand(`${SECTION}.ignore`, (rules: readonly string[]) => ignore(undefined, rules)),
  );
}

/** The way from the lightbulb at *problems* to all places but the nearest, which has its own; none where none of them is ours. */
export function elsewhere(problems: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const rules = [...new Set(problems.map(ruleOf).filter((rule) => rule !== undefined))];
  if (rules.length === 0) return [];
  const title = `Ignore ${rules.length === 1 ? String(rules[0]) : "a rule"} in this file or everywhere…`;
  return [Object.assign(new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix), { command: { title, command: `${SECTION}.ignore`, arguments: [rules] } })];
}

/** The id of the rule that a diagnostic of ours comes from; undefined for anyone else's. */
function ruleOf({ code, source }: vscode.Diagnostic): string | undefined {
  const id = typeof code === "object" ? code.value : code;
  return source === SECTION && typeof id === "string" ? id : undefined;
}

/** Silences one of *rules*, or of those that speak in the document before the user, in *place*; asks what was not said. */
async function ignore(place?: Place, rules?: readonly string[]): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const rule = editor && (await chooseRule(editor, rules));
  const chosen = rule && (place ?? (await choosePlace(rule)));
  if (editor && chosen) await chosen.silence(rule, editor);
}

/** The only rule that is in question, or that speaks in the cursor's line; else the user's choice among all, the nearest first. */
async function chooseRule(editor: vscode.TextEditor, rules?: readonly string[]): Promise<string | undefined> {
  const found = nearestFirst(editor);
  const inLine = found.filter((problem) => distance(problem, editor.selection.active) === 0);
  const [only, ...others] = rules ?? new Set(inLine.map(ruleOf));
  if (only !== undefined && others.length === 0) return only;
  const speaking = [...new Set(found.map(ruleOf))].filter((rule) => rule !== undefined && (!rules || rules.includes(rule)));
  const items = speaking.map((rule) => item(String(rule), found.filter((problem) => ruleOf(problem) === rule)));
  if (items.length > 0) return (await vscode.window.showQuickPick(items, { placeHolder: "Which rule is not for you?", matchOnDetail: true }))?.label;
  void vscode.window.showInformationMessage("There is nothing to ignore: no rule has found anything here.");
  return undefined;
}

function item(label: string, said: readonly vscode.Diagnostic[]): vscode.QuickPickItem {
  return { label, description: said.length > 1 ? `${said.length} times` : "", detail: said[0]?.message ?? "" };
}

async function choosePlace(rule: string): Promise<Place | undefined> {
  const open = PLACES.filter(({ command }) => command !== "ignoreHere" && (command !== "ignoreInWorkspace" || vscode.workspace.workspaceFolders));
  return vscode.window.showQuickPick(open, { placeHolder: `Where to ignore ${rule}?` });
}

/** What we found in the document of an editor, the nearest to the cursor first, and the gravest of a line. */
function nearestFirst({ document, selection }: vscode.TextEditor): readonly vscode.Diagnostic[] {
  const ours = vscode.languages.getDiagnostics(document.uri).filter((problem) => ruleOf(problem) !== undefined);
  return ours.toSorted((a, b) => distance(a, selection.active) - distance(b, selection.active) || a.severity - b.severity);
}

/** How many lines a problem is away from the cursor. */
function distance({ range: { start, end } }: vscode.Diagnostic, { line }: vscode.Position): number {
  return Math.max(0, start.line - line, line - end.line);
}

/** Has the server silence *rule* where it speaks nearest to the cursor. */
async function here(rule: string, editor: vscode.TextEditor): Promise<void> {
  const { uri } = editor.document;
  const problem = nearestFirst(editor).find((found) => ruleOf(found) === rule);
  if (!problem) return;
  const kind = vscode.CodeActionKind.QuickFix.value;
  const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", uri, problem.range, kind);
  const edit = offered.find(({ title }) => title === `Ignore ${rule} here`)?.edit;
  if (edit) await vscode.workspace.applyEdit(edit);
}

async function inFile(rule: string, { document }: vscode.TextEditor): Promise<void> {
  const last = document.lineAt(document.lineCount - 1);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, last.range.end, `${last.isEmptyOrWhitespace ? "" : "\n"}\n<!-- resume-lsp-disable-file ${rule} -->\n`);
  await vscode.workspace.applyEdit(edit);
}

async function inSettings(rule: string, target: vscode.ConfigurationTarget): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const { globalValue, workspaceValue } = configuration.inspect<Record<string, unknown>>("rules") ?? {};
  const before = target === Global ? globalValue : workspaceValue;
  await configuration.update("rules", { ...before, [rule]: "off" }, target);
}
