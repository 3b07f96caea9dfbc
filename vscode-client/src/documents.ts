// What the server is called among settings, findings and commands, and which documents it sees.

export const SECTION = "resume-lsp";

/** Documents that may be resumes; the server decides which are. Not the sides of a comparison, nor what lies in Git. */
export const DOCUMENTS = ["file", "untitled", "vscode-vfs", "vscode-test-web"].map((scheme) => ({ scheme, language: "markdown" }));
