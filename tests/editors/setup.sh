#!/usr/bin/env bash
# Installs the programs that tests run and that come from the system: Emacs with eglot and lsp-mode, Vim with ALE, and pdftotext, which
# reads our PDFs. Without the right to install, it says what is missing, and the tests of these programs are skipped. (Neovim comes with
# the Python packages.)
set -euo pipefail
packages=(emacs-nox elpa-eglot elpa-lsp-mode elpa-markdown-mode vim-nox vim-ale poppler-utils)

missing() {
  for package in "${packages[@]}"; do
    dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || echo "$package"
  done
}

if ! command -v apt-get >/dev/null; then
  echo "The tests with Emacs, Vim and pdftotext are made for Debian's packages, and are skipped where those are not." >&2
elif [ -n "$(missing)" ] && [ "$(id -u)" = 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get -o DPkg::Lock::Timeout=600 update -qq
  missing | xargs apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends >/dev/null
elif [ -n "$(missing)" ]; then
  echo "For the tests with Emacs, Vim and pdftotext: sudo apt-get install" $(missing) >&2
fi
