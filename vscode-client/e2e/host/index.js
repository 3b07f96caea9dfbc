// Runs inside the extension host, with the extension as it is packaged.

const assert = require("node:assert/strict");
const vscode = require("vscode");

const ours = (uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "resume-lsp");
const codes = (uri) => ours(uri).map(({ code }) => code.value ?? code);
const file = (name) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, "..", name);

async function show(target) {
  const document = await vscode.workspace.openTextDocument(target);
  await vscode.window.showTextDocument(document);
  return document;
}

/** What *body* returns, as soon as that is something; a provider that is asked too early answers with nothing, or throws. */
async function until(what, body) {
  let last;
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    try {
      last = await body();
      if (last) return last;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`It did not happen: ${what} (last: ${last?.stack ?? last})`);
}

function actions(uri, place, kind) {
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", uri, place, kind);
}

async function fixWeakVerb(document) {
  const problem = await until("the finding", () => ours(document.uri).find(({ code }) => (code.value ?? code) === "bullet-weak-verb"));
  const fix = await until("the fix", async () => (await actions(document.uri, problem.range, "quickfix")).find(({ title }) => title === "Open with “Wrote”"));
  await vscode.workspace.applyEdit(fix.edit);
}

/** A file system in which each name is a file with *content*, and nothing can be changed. */
const oneFile = (content) => {
  const refuse = () => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: new vscode.EventEmitter().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: content.length }),
    readFile: () => content,
    ...Object.fromEntries(["readDirectory", "createDirectory", "writeFile", "delete", "rename"].map((name) => [name, refuse])),
  };
};

const tests = {
  async "a file of another kind does not start the extension, a Markdown file does"() {
    const extension = vscode.extensions.getExtension("resume-lsp.resume-lsp");
    await show(file("loud/script.py"));
    await vscode.commands.executeCommand("vscode.executeHoverProvider", file("loud/script.py"), new vscode.Position(0, 0)); // whoever starts for it has started
    assert.ok(!extension.isActive);
    await show(file("loud/README.md"));
    await until("it is active", () => extension.isActive);
  },

  async "nothing is said of a README, nor offered in it"() {
    const { uri } = await show(file("loud/README.md"));
    await show(file("loud/resume.md"));
    await until("another document is judged", () => ours(file("loud/resume.md")).length > 0);
    assert.deepEqual(ours(uri), []);
    assert.deepEqual((await actions(uri, new vscode.Range(0, 0, 5, 0))).filter(({ title }) => /ignore|open with/i.test(title)), []);
    assert.deepEqual(await vscode.commands.executeCommand("vscode.executeCodeLensProvider", uri), []);
  },

  async "a finding leads to its page, and its fix to the verb"() {
    const document = await show(file("loud/resume.md"));
    await fixWeakVerb(document);
    assert.match(document.getText(), /^- Wrote the billing API\.$/m);
    await until("the finding goes", () => !codes(document.uri).includes("bullet-weak-verb"));
  },

  async "behind an emoji, with Windows line ends, the fix hits the words"() {
    const document = await show(file("loud/crlf.resume.md"));
    await fixWeakVerb(document);
    assert.match(document.getText(), /\r\n- 🚀 Wrote the billing API\.\r\n/);
  },

  async "each folder of a workspace has its own settings, from the first moment on"() {
    const seen = new Set();
    const listening = vscode.languages.onDidChangeDiagnostics(() => codes(file("quiet/resume.md")).forEach((code) => seen.add(code)));
    await show(file("quiet/resume.md"));
    await until("all other findings", () => seen.has("header-missing-github"));
    listening.dispose();
    assert.ok(!seen.has("bullet-weak-verb"));
  },

  async "a change of the settings takes effect, and so does its end"() {
    const { uri } = await show(file("loud/crlf.resume.md"));
    const speaks = (rule) => codes(uri).includes(rule);
    const set = (rules) => vscode.workspace.getConfiguration("resume-lsp").update("rules", rules, vscode.ConfigurationTarget.Global);
    await until("the finding", () => speaks("header-missing-github"));
    await set({ "header-missing-github": "off" });
    await until("its end", () => !speaks("header-missing-github") && codes(uri).length > 0);
    await set(undefined);
    await until("its return", () => speaks("header-missing-github"));
  },

  async "a document that was never saved is judged too"() {
    const document = await show({ language: "markdown", content: (await vscode.workspace.openTextDocument(file("quiet/resume.md"))).getText().concat("\n## Education\n") });
    await until("the finding", () => codes(document.uri).includes("bullet-weak-verb"));
  },

  async "a document of a virtual workspace is judged too"() {
    const text = new TextEncoder().encode((await vscode.workspace.openTextDocument(file("quiet/resume.md"))).getText());
    const provider = vscode.workspace.registerFileSystemProvider("vscode-vfs", oneFile(text), { isReadonly: true });
    const { uri } = await show(vscode.Uri.parse("vscode-vfs://somewhere/robin/resume.md"));
    await until("the finding", () => codes(uri).includes("bullet-weak-verb"));
    await fixWeakVerb(await vscode.workspace.openTextDocument(uri));
    provider.dispose();
  },

  async "symbols, folds, hovers and lenses are there"() {
    const { uri } = await show(file("loud/resume.md"));
    const ask = (what, ...more) => vscode.commands.executeCommand(`vscode.execute${what}Provider`, uri, ...more);
    await until("symbols", async () => (await ask("DocumentSymbol"))?.some(({ name }) => name === "Experience"));
    await until("folds", async () => (await ask("FoldingRange")).some(({ start }) => start === 4));
    const place = (await until("a finding", () => ours(uri)[0])).range.start;
    await until("the hover", async () => (await ask("Hover", place)).length > 0);
    const lenses = await until("the lenses", async () => (await ask("CodeLens")).filter(({ command }) => command?.command.startsWith("resume-lsp.")));
    assert.deepEqual(lenses.map(({ command }) => command.command), ["resume-lsp.fit", "resume-lsp.export"]);
  },

  async "where the page turns, a hint says so"() {
    const { uri } = await show(file("loud/resume.md"));
    const long = "\n\n## Projects\n".concat(...Array.from({ length: 40 }, (_, number) => `\n### Project ${number}\n\n- Built a tool for ${number} users.\n`));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(9, 0), long);
    await vscode.workspace.applyEdit(edit);
    const all = new vscode.Range(0, 0, 400, 0);
    await until("the hint", async () => (await vscode.commands.executeCommand("vscode.executeInlayHintProvider", uri, all)).some(({ label }) => label === "— page 2 —"));
  },

  async "a slip in a settings file can be mended there, and not ignored"() {
    await show(file("quiet/resume.md"));
    const { document } = await vscode.window.showTextDocument(file("quiet/resume-lsp.toml"), { viewColumn: vscode.ViewColumn.Beside });
    const { range } = await until("the finding", () => ours(document.uri)[0]);
    const offered = await until("the fix", async () => {
      const found = await actions(document.uri, range, "quickfix");
      return found.some(({ title }) => title === "Change to role") && found;
    });
    assert.deepEqual(offered.filter(({ title }) => title.startsWith("Ignore")), []);
    await vscode.workspace.applyEdit(offered.find(({ title }) => title === "Change to role").edit);
    assert.equal(document.getText(), 'role = "developer"\n');
    await until("the finding goes", () => ours(document.uri).length === 0);
  },

  async "the commands are registered"() {
    const all = await vscode.commands.getCommands(true);
    const declared = vscode.extensions.getExtension("resume-lsp.resume-lsp").packageJSON.contributes.commands;
    for (const { command } of declared) assert.ok(all.includes(command), command);
  },
};

exports.run = async () => {
  await until("the folders are open", () => vscode.workspace.workspaceFolders?.length === 2);
  let failed = 0;
  for (const [name, body] of Object.entries(tests)) {
    try {
      await body();
      console.log(`ok - ${name}`);
    } catch (error) {
      failed++;
      console.log(`not ok - ${name}\n${error.stack}`);
    }
  }
  if (failed > 0) throw new Error(`${failed} failed`);
};
