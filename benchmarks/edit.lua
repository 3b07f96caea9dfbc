-- Prints how many milliseconds Neovim takes from `:edit` to the first diagnostics of the document in $DOCUMENT, by the server that the
-- JSON list in $SERVER starts.
local started

vim.lsp.config('measured', {
  cmd = vim.json.decode(vim.env.SERVER),
  filetypes = { 'markdown' },
  handlers = {
    ['textDocument/publishDiagnostics'] = function()
      io.stdout:write(('%.1f\n'):format((vim.uv.hrtime() - started) / 1e6))
      vim.cmd('qall!')
    end,
  },
})
vim.lsp.enable('measured')
vim.cmd('filetype on')
started = vim.uv.hrtime()
vim.cmd.edit(vim.env.DOCUMENT)
vim.defer_fn(vim.cmd.cquit, 60000)
