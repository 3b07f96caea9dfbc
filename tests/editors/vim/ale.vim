" Open, look, mend, look again, in Vim with ALE. What came of it goes to $REPORT as JSON.
set nocompatible encoding=utf-8 hidden noswapfile nobackup shortmess+=I nomore
filetype plugin on
set rtp^=/usr/share/vim-ale
exe 'source' fnameescape($SNIPPET)
let g:ale_linters_explicit = 1
let g:ale_linters = {'markdown': ['resume_lsp']}
runtime plugin/ale.vim
let s:told = {}

func! s:WaitFor(condition) abort
  let l:start = reltime()
  while reltimefloat(reltime(l:start)) < 30
    if eval(a:condition) | return 1 | endif
    sleep 20m
  endwhile
  return 0
endfunc

func! Weak() abort
  return filter(copy(ale#engine#GetLoclist(bufnr('%'))), {_, it -> get(it, 'code', '') ==# 'bullet-weak-verb'})
endfunc

" Choose the entry that $FIX names from ALE's numbered menu.
func! s:Choose() abort
  func! ale#util#Input(message, value, ...) abort
    for l:line in split(a:message, "\n")
      if stridx(l:line, $FIX) >= 0 | return matchstr(l:line, '^\d\+') | endif
    endfor
    return ''
  endfunc
endfunc

func! Main() abort
  doautocmd VimEnter " comes only after this
  let l:start = reltime()
  exe 'edit' fnameescape($DOCUMENT)
  call s:WaitFor('len(Weak()) == 2')
  let s:told.milliseconds = float2nr(1000 * reltimefloat(reltime(l:start)))
  let s:told.lines = map(Weak(), {_, it -> it.lnum})
  runtime autoload/ale/util.vim
  call s:Choose()
  for l:line in [12, 11]
    call cursor(l:line, match(getline(l:line), 'Resp') + 3)
    ALECodeAction
    call s:WaitFor('getline(' . l:line . ') !~# "Responsible"')
    call ale#Queue(0)
  endfor
  let s:told.left = !s:WaitFor('len(Weak()) == 0')
  let s:told.text = join(getline(1, '$'), "\n") . "\n"
  call writefile([json_encode(s:told)], $REPORT)
  qall!
endfunc
