vim.api.nvim_create_autocmd('FileType', {
  pattern = 'markdown',
  callback = function(event)
    local marker = vim.fs.find({ 'resume-lsp.toml', '.resume-lsp.toml', '.git' }, { upward = true, path = vim.fs.dirname(event.file) })[1]
    vim.lsp.start({
      name = 'resume_lsp',
      cmd = { 'resume-lsp', 'serve' },
      root_dir = marker and vim.fs.dirname(marker),
    })
  end,
})
