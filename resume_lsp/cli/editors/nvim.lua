vim.lsp.config('resume_lsp', {
  cmd = { 'resume-lsp', 'serve' },
  filetypes = { 'markdown' },
  root_markers = { 'resume-lsp.toml', '.resume-lsp.toml', '.git' },
})
vim.lsp.enable('resume_lsp')
vim.diagnostic.config({ virtual_text = { source = 'if_many' } }) -- Neovim 0.11 shows no text unless told to
