// What the server is told of the settings: only what somebody chose, for the defaults are the server's own.

/** What one place of the settings says of a key, as the editor's `inspect` tells it. */
export type Inspected = Readonly<Record<string, unknown>> | undefined;

/** The part of a configuration that we read. */
export interface Configuration {
  inspect(key: string): Inspected;
  get(key: string): unknown;
}

/** A tree of settings, as a settings file has it. */
export type Tree = Record<string, unknown>;

/** Settings of the extension alone: the server does not know them. */
const OWN = new Set(["interpreter", "serverCommand", "trace.server"]);

/** The settings among *keys* ("page.limit") that have been set by anyone, as a tree. */
export function chosen(configuration: Configuration, keys: readonly string[]): Tree {
  const tree: Tree = {};
  for (const key of keys) {
    if (!OWN.has(key) && isSet(configuration.inspect(key))) plant(tree, key.split("."), configuration.get(key));
  }
  return tree;
}

/** The server's settings that an extension's manifest declares, without their common prefix. */
export function declared(manifest: unknown, section: string): string[] {
  const { contributes } = manifest as { contributes: { configuration: { properties: Record<string, unknown> }[] } };
  return contributes.configuration
    .flatMap((category) => Object.keys(category.properties))
    .filter((key) => key.startsWith(`${section}.`))
    .map((key) => key.slice(section.length + 1));
}

/** The values that the manifest allows for one of the server's settings. */
export function allowed(manifest: unknown, section: string, key: string): readonly string[] {
  const { contributes } = manifest as { contributes: { configuration: { properties: Record<string, { enum?: string[] }> }[] } };
  return contributes.configuration.flatMap(({ properties }) => properties[`${section}.${key}`]?.enum ?? []);
}

function isSet(inspected: Inspected): boolean {
  return Object.entries(inspected ?? {}).some(([place, value]) => place.endsWith("Value") && place !== "defaultValue" && value !== undefined);
}

function plant(tree: Tree, path: readonly string[], value: unknown): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  if (rest.length === 0) tree[name] = value;
  else plant((tree[name] ??= {}) as Tree, rest, value);
}
