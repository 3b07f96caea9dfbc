(with-eval-after-load 'lsp-mode
  (add-to-list 'lsp-language-id-configuration '(markdown-mode . "markdown"))
  (lsp-register-client
   (make-lsp-client :new-connection (lsp-stdio-connection '("resume-lsp" "serve"))
                    :activation-fn (lsp-activate-on "markdown")
                    :add-on? t ; beside marksman and others
                    :server-id 'resume-lsp)))
(add-hook 'markdown-mode-hook #'lsp-deferred)
