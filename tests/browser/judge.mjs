// Judges texts in the browser's Python: node judge.mjs ARCHIVE < texts.json > verdicts.json
// Everything comes from ARCHIVE (a zip of Python packages with judge.py) and from the npm package; nothing is downloaded.
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { loadPyodide } from "pyodide";

globalThis.fetch = () => {
  throw new Error("the core asked for something from the network");
};

try {
  const python = await loadPyodide();
  python.unpackArchive(new Uint8Array(readFileSync(process.argv[2])), "zip", { extractDir: "/packages" });
  python.runPython("import sys; sys.path.insert(0, '/packages')");
  const judge = python.runPython("from judge import judge; judge");
  const verdicts = JSON.parse(await text(process.stdin)).map((each) => judge(each));
  process.stdout.write(JSON.stringify(verdicts));
} catch (error) {
  process.stderr.write(`${error.message}\n`); // not the stack: it quotes a megabyte of Pyodide
  process.exitCode = 1;
}
