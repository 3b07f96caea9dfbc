hook -group lsp-filetype-markdown global BufSetOption filetype=markdown %{
    set-option buffer lsp_servers %{
        [resume-lsp]
        command = "resume-lsp"
        args = ["serve"]
        root_globs = ["resume-lsp.toml", ".git"]
    }
}
