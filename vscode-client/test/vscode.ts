// Stands in for the editor's API in unit tests: what it knows is what the test put in.

export const settings: Record<string, unknown> = {};
export const installed: Record<string, unknown> = {};

export const workspace = {
  isTrusted: true,
  workspaceFolders: undefined,
  getConfiguration: (section: string) => ({ get: (key: string, otherwise: unknown) => settings[`${section}.${key}`] ?? otherwise }),
};

export const extensions = {
  getExtension: (id: string) => (id in installed ? { activate: () => answer(installed[id]) } : undefined),
};

/** The entry of the language status that was made last. */
export const statusItem: { busy?: boolean; severity?: number; text?: string; detail?: string; command?: unknown } = {};

export const LanguageStatusSeverity = { Information: 0, Warning: 1, Error: 2 };

export const languages = {
  found: [] as { source: string }[],
  getDiagnostics: () => languages.found,
  createLanguageStatusItem: () => statusItem,
  onDidChangeDiagnostics: () => undefined,
};

export const window = {
  activeTextEditor: undefined as { document: { uri: string } } | undefined,
  onDidChangeActiveTextEditor: () => undefined,
};

export const Disposable = { from: () => ({ dispose: () => undefined }) };

export const commands = { executeCommand: () => Promise.resolve() };

function answer(value: unknown): Promise<unknown> {
  return value instanceof Error ? Promise.reject(value) : Promise.resolve(value);
}
