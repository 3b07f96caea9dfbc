autocmd User lsp_setup call lsp#register_server({
      \ 'name': 'resume-lsp',
      \ 'cmd': {server_info -> ['resume-lsp', 'serve']},
      \ 'allowlist': ['markdown'],
      \})
