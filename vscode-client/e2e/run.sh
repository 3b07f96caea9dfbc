#!/usr/bin/env bash
# Tests the packaged extension in a real workbench. Usage: run.sh [TEST FILE…]
set -euo pipefail
cd "$(dirname "$0")/.."
export RESUME_LSP_WORKBENCH=${RESUME_LSP_WORKBENCH:-$HOME/.cache/resume-lsp/workbench}
export PYTHON=${PYTHON:-$PWD/../.venv/bin/python}

if ! e2e/setup.sh "$RESUME_LSP_WORKBENCH"; then
  echo "skipped: the tests in the workbench, for it could not be installed (see above)."
  if [ -n "${CI:-}" ]; then exit 1; fi
  exit 0
fi
exec node --test --test-concurrency=1 "${@:-e2e/}"
