--- `:checkhealth resume_lsp`: is the server there, what does it find beside it, which settings are in force.

local M = {}

---Run the server's program.
---@return string? output nil where it failed
---@return string error
local function run(...)
  local ok, done = pcall(function(...)
    return vim.system({ ... }, { text = true }):wait(10000)
  end, ...)
  if not ok then
    return nil, tostring(done)
  end
  return done.code == 0 and done.stdout or nil, done.stderr
end

---The folder of this plugin: the server is in it, too.
local root = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h:h:h')

---@param program string
local function check_program(program)
  vim.health.start('resume-lsp: the server')
  local path = vim.fn.exepath(program)
  if path == '' then
    vim.health.error(program .. ' is not on the PATH', {
      'pipx install ' .. vim.fn.shellescape(root),
      "or name it: vim.lsp.config('resume_lsp', { cmd = { '/path/to/resume-lsp', 'serve' } })",
    })
    return false
  end
  local version, error = run(program, '--version')
  if not version then
    vim.health.error(path .. ' does not run: ' .. error)
    return false
  end
  vim.health.ok(vim.trim(version) .. ' at ' .. path)
  local clients = vim.lsp.get_clients({ name = 'resume_lsp' })
  if #clients == 0 then
    vim.health.info('it runs for no buffer; it starts with the first Markdown file')
  end
  for _, client in ipairs(clients) do
    vim.health.ok(('it runs for %d buffer(s), in %s'):format(vim.tbl_count(client.attached_buffers), client.root_dir or 'no folder'))
  end
  return true
end

---@param found table what `resume-lsp config` tells
local function check_tools(found)
  vim.health.start('resume-lsp: what it uses where it is there')
  local uses = {
    typos = { 'misspelt words', 'pip install typos' },
    typst = { 'exact pages and PDFs', "pip install 'typst>=0.15,<0.16'" },
    ['harper-py'] = { 'slips of grammar', "pip install 'resume-lsp[grammar]'", extra = true },
  }
  for name, use in vim.spairs(uses) do
    local there = found[name]
    if there and there ~= vim.NIL then
      vim.health.ok(('%s (%s): %s'):format(name, use[1], there))
    elseif use.extra then
      vim.health.info(('%s is not there: fewer %s are found; %s'):format(name, use[1], use[2]))
    else
      vim.health.warn(('%s is missing: no %s'):format(name, use[1]), { use[2] })
    end
  end
end

---@param found table what `resume-lsp config` tells
---@param path string
local function check_settings(found, path)
  vim.health.start('resume-lsp: settings for ' .. path)
  if found.resume and found.resume ~= vim.NIL then
    vim.health.info((found.resume.active and 'a resume: ' or 'no resume, so nothing is said about it: ') .. found.resume.reason)
  end
  for _, complaint in ipairs(found.complaints) do
    vim.health.warn(complaint.source .. ': ' .. complaint.message)
  end
  local set = vim.tbl_filter(function(setting)
    return setting.source and setting.source ~= vim.NIL
  end, found.settings)
  for _, setting in ipairs(set) do
    vim.health.info(('%s = %s (%s)'):format(setting.name, vim.json.encode(setting.value), setting.source))
  end
  if #set == 0 then
    vim.health.info('all by default; those that Neovim itself sends are not in this list')
  end
end

---The file whose settings are shown: that of the first Markdown buffer with a name, else the working directory.
local function subject()
  for _, bufnr in ipairs(vim.api.nvim_list_bufs()) do
    local name = vim.api.nvim_buf_get_name(bufnr)
    if vim.bo[bufnr].filetype == 'markdown' and vim.uv.fs_stat(name) then
      return name
    end
  end
  return vim.fn.getcwd()
end

function M.check()
  local config = vim.lsp.config.resume_lsp
  local program = config and type(config.cmd) == 'table' and config.cmd[1] or 'resume-lsp'
  if not check_program(program) then
    return
  end
  local path = subject()
  local output, error = run(program, 'config', path, '--format', 'json')
  if not output then
    vim.health.error('resume-lsp config does not run: ' .. error)
    return
  end
  local found = vim.json.decode(output)
  check_tools(found.tools)
  check_settings(found, path)
end

return M
