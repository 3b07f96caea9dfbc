// Which Python runs the server. Knows nothing of the editor: who proposes, and how a proposal is tried, is handed in.

import { execFile } from "node:child_process";

/** The oldest Python that the server runs on. */
export const OLDEST = { major: 3, minor: 11 } as const;

/** A way to start Python: the program and the arguments that come before the script. */
export type Command = readonly [string, ...string[]];

/** A Python that may serve, and who proposed it: a setting, an extension, the search path. */
export interface Candidate {
  readonly command: Command;
  readonly from: string;
}

/** Someone who may know a Python. Asked only when those before found none. */
export type Source = () => Promise<readonly Candidate[]> | readonly Candidate[];

/** Says of a command which Python it is, as "3.12.1"; throws with the reason if it is none. */
export type Probe = (command: Command) => Promise<string>;

/** A candidate that cannot serve, and the reason in words. */
export interface Refusal {
  readonly candidate: Candidate;
  readonly reason: string;
}

/** The first Python that can serve, if there is one, and all that were tried before it. */
export interface Choice {
  readonly chosen?: Candidate & { readonly version: string };
  readonly refused: readonly Refusal[];
}

/** Asks each source in turn and takes the first candidate that runs and is new enough. */
export async function choosePython(sources: readonly Source[], probe: Probe): Promise<Choice> {
  const refused: Refusal[] = [];
  for (const source of sources) {
    for (const candidate of await source()) {
      try {
        const version = await probe(candidate.command);
        if (isNewEnough(version)) return { chosen: { ...candidate, version }, refused };
        refused.push({ candidate, reason: `is Python ${version}, and ${OLDEST.major}.${OLDEST.minor} is needed` });
      } catch (error) {
        refused.push({ candidate, reason: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  return { refused };
}

/** Tells whether *version*, as "3.12.1", is one that the server runs on. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major === OLDEST.major && minor >= OLDEST.minor;
}

/** The names that Python goes by on the search path of *platform*, the usual one first. */
export function onSearchPath(platform: NodeJS.Platform): readonly Candidate[] {
  const numbered = [14, 13, 12, 11].map((minor): Command => [`python3.${minor}`]);
  const commands: Command[] = platform === "win32" ? [["py", "-3"], ["python"], ["python3"]] : [["python3"], ["python"], ...numbered];
  return commands.map((command) => ({ command, from: "the search path" }));
}

/**
 * Starts *command* once and reads its version: without the user's packages, and not in the folder that is open, where Windows would look
 * for the program first.
 */
export const askVersion: Probe = (command) =>
  new Promise((resolve, reject) => {
    const [program, ...before] = command;
    const script = "import sys; print('%d.%d.%d' % sys.version_info[:3])";
    execFile(program, [...before, "-I", "-S", "-c", script], { cwd: __dirname, timeout: 10_000, windowsHide: true }, (error, stdout) => {
      const version = /^\d+\.\d+\.\d+$/m.exec(stdout)?.[0];
      if (version) resolve(version);
      else reject(new Error(whyNot(error)));
    });
  });

function whyNot(error: (Error & { code?: unknown; killed?: boolean }) | null): string {
  if (error?.code === "ENOENT") return "was not found";
  if (error?.killed) return "did not answer within 10 seconds";
  return "is no Python";
}
