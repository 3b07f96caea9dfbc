(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '((markdown-mode gfm-mode markdown-ts-mode) . ("resume-lsp" "serve"))))
(add-hook 'markdown-mode-hook #'eglot-ensure)
