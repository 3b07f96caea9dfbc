function! ResumeLspRoot(buffer) abort
  let l:file = ale#path#FindNearestFile(a:buffer, 'resume-lsp.toml')
  return empty(l:file) ? fnamemodify(bufname(a:buffer), ':p:h') : fnamemodify(l:file, ':h')
endfunction

function! s:DefineResumeLsp() abort
  call ale#linter#Define('markdown', {
        \ 'name': 'resume_lsp',
        \ 'lsp': 'stdio',
        \ 'executable': 'resume-lsp',
        \ 'command': '%e serve',
        \ 'project_root': function('ResumeLspRoot'),
        \})
endfunction

autocmd VimEnter * call s:DefineResumeLsp()
