// Bundles the extension into dist/extension.js; with --tests, each unit test into dist/test/.
import { build } from "esbuild";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const common = { bundle: true, platform: "node", target: "node20", logLevel: "warning" };

if (process.argv.includes("--tests")) {
  rmSync("dist/test", { recursive: true, force: true });
  await build({ ...common, alias: { vscode: "./test/vscode.ts" }, entryPoints: ["test/*.test.ts"], outdir: "dist/test", format: "cjs" });
} else {
  const output = { outfile: "dist/extension.js", format: "cjs", minify: true, sourcemap: "linked" };
  const { metafile } = await build({ ...common, ...output, external: ["vscode"], entryPoints: ["src/extension.ts"], metafile: true });
  writeFileSync("dist/ThirdPartyNotices.txt", notices(Object.keys(metafile.inputs)));
}

/** The licences of the packages among *files*, which are bundled; those of Python packages lie beside them. */
function notices(files) {
  const packages = new Set(files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]).filter(Boolean));
  return [...packages].sort().map(notice).join("\n\n");
}

function notice(folder) {
  const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  return `${name} ${version}\n\n${readFileSync(`${folder}/${licence}`, "utf8").trim()}\n`;
}
