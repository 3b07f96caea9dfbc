---@brief
---
--- `resume-lsp`, a language server for resumes written in Markdown: weak verbs, missing figures and links, dates, length.
---
--- Install the server from its repository, with `pipx install .` or `uv tool install .`, then:
---
--- ```lua
--- vim.lsp.enable('resume_lsp')
--- ```
---
--- It decides for each document whether that is a resume, by its name and its text; about any other it says nothing.
---
--- Settings are those of `resume-lsp.toml`:
---
--- ```lua
--- vim.lsp.config('resume_lsp', {
---   settings = { ['resume-lsp'] = { profile = 'strict', rules = { ['bullet-vague'] = 'off' } } },
--- })
--- ```
---
--- Commands in a buffer with a resume: `:LspResumeFixAll`, `:LspResumeOrganize`, `:LspResumeFindings`, `:LspResumeExport`,
--- `:LspResumeFit`. See `:help resume-lsp`.

---Tell the server to do something with a buffer. It says itself what came of it, unless it could not.
---@param client vim.lsp.Client
---@param bufnr integer
---@param verb string
---@param ... any further arguments
local function execute(client, bufnr, verb, ...)
  local command = { title = verb, command = 'resume-lsp.' .. verb, arguments = { vim.uri_from_bufnr(bufnr), ... } }
  client:exec_cmd(command, { bufnr = bufnr }, function(err)
    if err then
      vim.notify(err.message, vim.log.levels.ERROR)
    end
  end)
end

---Whether a buffer was as its file is before the last change.
---@param bufnr integer
local function was_saved(bufnr)
  local tree = vim.fn.undotree(bufnr)
  local before = vim.iter(tree.entries):find(function(entry)
    return entry.seq == tree.seq_cur - 1
  end)
  return tree.seq_cur <= 1 or (before ~= nil and before.save ~= nil)
end

---@type vim.lsp.Config
return {
  cmd = { 'resume-lsp', 'serve' },
  filetypes = { 'markdown' },
  root_markers = { 'resume-lsp.toml', '.resume-lsp.toml', '.git' },
  commands = {
    -- A word went into the dictionary of a settings file: one that nobody looks at is saved, or it would wait unseen.
    ['resume-lsp.learn'] = function(command, context)
      local file = command.arguments[3] and vim.uri_to_bufnr(command.arguments[3])
      if file and #vim.fn.win_findbuf(file) == 0 and was_saved(file) then
        vim.api.nvim_buf_call(file, function()
          pcall(vim.cmd, 'silent update')
        end)
      end
      local client = assert(vim.lsp.get_client_by_id(context.client_id))
      local params = { command = command.command, arguments = command.arguments }
      client:request('workspace/executeCommand', params, nil, context.bufnr)
    end,
  },
  on_attach = function(client, bufnr)
    local function command(name, desc, call, opts)
      vim.api.nvim_buf_create_user_command(bufnr, name, call, vim.tbl_extend('force', { desc = desc }, opts or {}))
    end

    command('LspResumeFixAll', 'Make all safe fixes', function()
      execute(client, bufnr, 'fix')
    end)
    command('LspResumeOrganize', 'Make all safe fixes and put sections and entries in order', function()
      execute(client, bufnr, 'organize')
    end)
    command('LspResumeFindings', 'List what is found in the quickfix window', function()
      vim.diagnostic.setqflist({ namespace = vim.lsp.diagnostic.get_namespace(client.id), title = 'resume-lsp' })
    end)
    command('LspResumeExport', 'Make a PDF, beside the document or at a path; with ! in the place of any file', function(opts)
      local path = opts.args ~= '' and vim.fn.fnamemodify(opts.args, ':p') or vim.NIL
      execute(client, bufnr, 'exportPdf', path, opts.bang)
    end, { nargs = '?', bang = true, complete = 'file' })
    command('LspResumeFit', 'Choose a style in which the resume fits its pages', function()
      execute(client, bufnr, 'fitToPage')
    end)
  end,
}
