// The server of a real VS Code workbench: code-server in a temporary home.

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ownTarget, UNIVERSAL } from "../scripts/targets.mjs";

const CLIENT = dirname(import.meta.dirname);
const DIST = join(CLIENT, "dist");

/** The packages: the one for all machines, the same before it was packed, and the one for machines like this. */
export const EVERYWHERE = join(DIST, `resume-lsp-${UNIVERSAL}.vsix`);
export const UNPACKED = join(DIST, UNIVERSAL);
export const HERE = join(DIST, `resume-lsp-${ownTarget()}.vsix`);

/** How many seconds anything may take: a busy machine is no fault. */
export const PATIENCE = 60;

/** Where setup.sh put the workbench. */
export const TOOLS = Object.fromEntries(
  readFileSync(join(process.env.RESUME_LSP_WORKBENCH, "env"), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split("=")),
);

/** A quiet editor that looks the same on every run. */
const SETTINGS = {
  "chat.disableAIFeatures": true,
  "editor.fontSize": 14,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.colorTheme": "Default Light Modern",
  "workbench.editor.useModal": "off",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** Makes a folder of *files* (name → text) to open. */
export function workspace(files) {
  const folder = join(mkdtempSync(join(tmpdir(), "workspace-")), "applications");
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export const example = (name) => readFileSync(join(CLIENT, "../examples", name), "utf8");

/** A server of the workbench, on a machine that has a Python without any packages and no other program. */
export class Server {
  /**
   * Starts one for *folder*, with *extension* (a .vsix) installed, if any. *settings* are the user's, *machine* those of the machine that
   * the extension runs on; *env* is added to the environment, *flags* to the command line. *open* is what to open in the folder, if not
   * the folder itself.
   */
  static async start(folder, { extension = EVERYWHERE, settings = {}, machine = {}, env = {}, flags = [], open } = {}) {
    const server = new Server();
    server.folder = folder;
    server.opened = open ? { workspace: join(folder, open) } : { folder };
    server.home = mkdtempSync(join(tmpdir(), "workbench-"));
    server.settingsFile = server.#write("data/User/settings.json", { ...SETTINGS, ...settings });
    server.#write("data/Machine/settings.json", machine);
    server.environment = { ...process.env, EXTENSIONS_GALLERY: "{}", HOME: server.home, ...server.#onlyPython(), ...env };
    delete server.environment.VSCODE_IPC_HOOK_CLI;
    if (extension) execFileSync(TOOLS.NODE, server.#command("--install-extension", extension), { env: server.environment, stdio: "pipe" });
    await server.#run(flags);
    return server;
  }

  #write(name, value) {
    const file = join(this.home, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(value));
    return file;
  }

  /** An environment with a bare Python; the second keeps the workbench from asking the login shell for one with more. */
  #onlyPython() {
    const python = join(this.home, "python");
    execFileSync(process.env.PYTHON, ["-m", "venv", "--without-pip", python]);
    return { PATH: join(python, "bin"), VSCODE_CLI: "1" };
  }

  #command(...flags) {
    const at = (name) => join(this.home, name);
    return [TOOLS.CODE_SERVER, "--user-data-dir", at("data"), "--extensions-dir", at("extensions"), "--config", at("config.yaml"), ...flags];
  }

  async #run(flags) {
    this.port = await freePort();
    const logFile = join(this.home, "server.log");
    const log = openSync(logFile, "a");
    const quiet = ["--auth", "none", "--disable-telemetry", "--disable-update-check", "--disable-getting-started-override", "--disable-proxy"];
    const command = this.#command("--bind-addr", `127.0.0.1:${this.port}`, ...quiet, ...flags);
    this.process = spawn(TOOLS.NODE, command, { env: this.environment, stdio: ["ignore", log, log] });
    await until("the workbench's server answers", () => this.#answers(logFile));
  }

  async #answers(logFile) {
    if (this.process.exitCode !== null) throw new Error(`The workbench did not start:\n${readFileSync(logFile, "utf8")}`);
    return (await fetch(`http://127.0.0.1:${this.port}/healthz`).catch(() => undefined))?.ok;
  }

  /** The address that shows *file*, with more of the workbench's *payload*. */
  url(file, payload = []) {
    const url = new URL(`http://127.0.0.1:${this.port}/`);
    for (const [kind, path] of Object.entries(this.opened)) url.searchParams.set(kind, path);
    const open = file ? [["openFile", this.remote(join(this.folder, file))]] : [];
    url.searchParams.set("payload", JSON.stringify([...open, ...payload]));
    return url.href;
  }

  /** How the page names a path of this machine. */
  remote(path) {
    return `vscode-remote://127.0.0.1:${this.port}${path}`;
  }

  /** What is saved of *file*. */
  read(file) {
    return readFileSync(join(this.folder, file), "utf8");
  }

  /** What is saved of *file*; nothing as long as it is not there. */
  readIfThere(file) {
    return existsSync(join(this.folder, file)) ? this.read(file) : "";
  }

  /** The user's settings as they are saved. */
  get settings() {
    return JSON.parse(readFileSync(this.settingsFile, "utf8"));
  }

  /** The processes that serve the extension in this home, by their numbers; empty where the system does not tell. */
  serving() {
    const commandOf = (id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, "utf8");
      } catch {
        return ""; // it ended in the meantime
      }
    };
    const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return ids.filter((id) => commandOf(id).includes(join(this.home, "extensions")) && commandOf(id).includes("serve.py")).map(Number);
  }

  async stop() {
    this.process.kill("SIGTERM");
    if (this.process.exitCode === null && !this.process.signalCode) await new Promise((resolve) => this.process.once("exit", resolve));
    for (const folder of [this.home, dirname(this.folder)]) await until(`${folder} is gone`, () => removed(folder));
  }
}

/** Removes *folder*; tells whether that was possible: a language server that is just ending may still write into it. */
function removed(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    return true;
  } catch (error) {
    if (error.code === "ENOTEMPTY") return false;
    throw error;
  }
}

/** Waits until *condition* holds, and returns what it returned. */
export async function until(what, condition, seconds = PATIENCE) {
  for (const end = Date.now() + 1000 * seconds; Date.now() < end; await sleep(50)) {
    const held = await condition();
    if (held) return held;
  }
  throw new Error(`It did not happen within ${seconds} s: ${what}`);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
