autocmd User LspSetup call LspAddServer([#{
      \ name: 'resume-lsp',
      \ filetype: ['markdown'],
      \ path: 'resume-lsp',
      \ args: ['serve'],
      \}])
