#!/usr/bin/env bash
# Shows what Resume LSP makes of the examples. Usage: tools/demo.sh RESUME_LSP
set -euo pipefail
resume_lsp=$1

show() {
  printf '\n$ resume-lsp %s\n' "$*"
  "$resume_lsp" "$@"
}

show check --fail-on never examples/weak.md
show fix --diff examples/weak.md
show check examples/strong.md
show match examples/strong.md --job examples/advert.md || true  # which asks for more than is there
mkdir -p build
show export --verify examples/strong.md -o build/strong.pdf
