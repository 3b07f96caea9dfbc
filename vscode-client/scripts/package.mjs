// Builds the extension: node scripts/package.mjs [TARGET…]
//
// A target is a platform as the marketplace names it ("linux-x64"), "universal" or "all"; without any, the universal one and this
// machine's own. Each gets a folder dist/TARGET with what is shipped and nothing else, and dist/resume-lsp-TARGET.vsix made from it.
// The universal one runs wherever Python does; a platform's own also carries typesetting and spelling, which are programs of that
// platform.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ownTarget, PLATFORMS, UNIVERSAL } from "./targets.mjs";

const HERE = dirname(import.meta.dirname);
const ROOT = dirname(HERE);
const PYTHON = process.env.PYTHON ?? "python3";
const ALL = [UNIVERSAL, ...Object.keys(PLATFORMS)];

const asked = process.argv.slice(2);
const targets = asked.includes("all") ? ALL : asked.length > 0 ? asked : [...new Set([UNIVERSAL, ownTarget()])];
for (const target of targets) {
  if (!ALL.includes(target)) throw new Error(`No target ${target}; there are ${ALL.join(", ")} and all.`);
}

process.chdir(HERE);
run(process.execPath, "esbuild.mjs");
for (const target of targets) pack(target);

function pack(target) {
  const stage = join(HERE, "dist", target);
  const libs = join(stage, "bundled", "libs");
  for (const name of readdirSync(mkdir(stage))) if (name !== "bundled") rmSync(join(stage, name), { recursive: true });
  for (const name of ["package.json", "media", "snippets", "walkthrough", "bundled/tool"]) copy(join(HERE, name), join(stage, name));
  for (const name of ["LICENSE", "CHANGELOG.md"]) copy(join(ROOT, name), join(stage, name));
  copy(join(ROOT, "examples/weak.md"), join(stage, "walkthrough/sample.md"));
  for (const theme of ["light", "dark"]) copy(join(ROOT, `docs/images/preview-${theme}.png`), join(stage, `walkthrough/pages-${theme}.png`));
  writeFileSync(join(stage, "README.md"), withoutPictures(readFileSync(join(HERE, "README.md"), "utf8")));
  copy("dist/extension.js", join(stage, "dist/extension.js"));
  copy("dist/ThirdPartyNotices.txt", join(stage, "ThirdPartyNotices.txt"));
  installLibraries(libs, target);
  copy(join(ROOT, "resume_lsp"), join(libs, "resume_lsp"));
  writeFileSync(join(stage, ".vscodeignore"), "**/__pycache__/**\n**/.*\n"); // a server that ran here left what is of one Python only
  const vsix = join(HERE, "dist", `resume-lsp-${target}.vsix`);
  const flags = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--skip-license"];
  const platform = target === UNIVERSAL ? [] : ["--target", target];
  run(process.execPath, { cwd: stage, stdio: ["ignore", "ignore", "inherit"] }, join(HERE, "node_modules/@vscode/vsce/vsce"), "package", ...flags, ...platform, "--out", vsix);
  console.log(`${vsix}  ${(statSync(vsix).size / 1e6).toFixed(2)} MB`);
}

/** The README as an editor can show it: pictures beside it are not shown there, but for those that have a public address. */
function withoutPictures(text) {
  return text.replace(/<picture>.*?<\/picture>\n\n/gs, "");
}

/** Installs the third-party packages, unless the same ones are there. */
function installLibraries(libs, target) {
  const lists = ["requirements.txt", ...(target === UNIVERSAL ? [] : ["requirements-native.txt"])];
  const wanted = lists.map((name) => readFileSync(join(HERE, name), "utf8")).join("");
  const mark = join(libs, ".requirements");
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== wanted) {
    rmSync(libs, { recursive: true, force: true });
    const flags = ["--quiet", "--disable-pip-version-check", "--no-compile", "--no-deps", "--only-binary", ":all:", "--target", libs];
    run(PYTHON, "-m", "pip", "install", ...flags, ...platformFlags(target), ...lists.flatMap((name) => ["--requirement", name]));
    drop(join(libs, "yaml"), /\.(so|pyd)$/); // of one Python only; it works without
    drop(join(libs, "bin"), /^markdown-it/);
    writeFileSync(mark, wanted);
  }
  rmSync(join(libs, "resume_lsp"), { recursive: true, force: true });
}

function platformFlags(target) {
  if (target === UNIVERSAL) return [];
  const abis = ["cp311", "abi3", "none"].flatMap((abi) => ["--abi", abi]);
  return ["--python-version", "3.11", "--implementation", "cp", ...abis, ...PLATFORMS[target].flatMap((name) => ["--platform", name])];
}

function drop(folder, names) {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) if (names.test(name)) rmSync(join(folder, name));
}

function copy(from, to) {
  if (existsSync(from)) cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith("__pycache__") });
}

function mkdir(path) {
  mkdirSync(path, { recursive: true });
  return path;
}

function run(program, ...rest) {
  const options = typeof rest[0] === "object" ? rest.shift() : {};
  execFileSync(program, rest, { stdio: ["ignore", "inherit", "inherit"], ...options });
}
