# make demo    what Resume LSP says of the examples; needs Python 3.11 or newer and nothing else
# make test    everything that is checked, with all that the checks need; needs Node 20 as well
# make generate  the files that are derived from the rules and settings
# make fuzz    a minute of looking for texts that break the program
# make vsix    the extension for VS Code, as a file to install
# make clean   back to a fresh clone
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test generate fuzz python compiled proofreader browser extension editors vsix clean

PYTHON ?= python3
BIN := .venv/bin
RUN := $(BIN)/resume-lsp
CLIENT := vscode-client
NPM := npm --prefix

help:
	@sed -n 's/^# \(make .*\)/\1/p' Makefile

demo: .venv/installed compiled
	@tools/demo.sh $(RUN)

test: python proofreader browser extension editors
	$(BIN)/pytest -n 2 -rfEs
	PYTHON=$(abspath $(BIN)/python) $(NPM) $(CLIENT) test
	PYTHON=$(abspath $(BIN)/python) $(NPM) $(CLIENT) run e2e

generate: .venv/installed
	$(BIN)/python -m tools.generate

fuzz: .venv/installed
	$(BIN)/python -m tools.fuzz 60

python: .venv/tested compiled
proofreader: .venv/proofreader/installed
browser: tests/browser/node_modules/installed
extension: $(CLIENT)/node_modules/installed
editors:
	@tests/editors/setup.sh

vsix: extension .venv/installed
	PYTHON=$(abspath $(BIN)/python) $(NPM) $(CLIENT) run package

clean:
	rm -rf .venv .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache build dist
	rm -rf $(CLIENT)/node_modules $(CLIENT)/dist tests/browser/node_modules

# What is installed, each once: a file named after it says that it is there.

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Resume LSP needs Python 3.11 or newer: say which with `make PYTHON=python3.12`")'
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/tested: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ .venv/installed

# Where PYTHONDONTWRITEBYTECODE is set, as in many containers, nothing else compiles it, and each start takes seconds.
compiled: $(BIN)/python
	@$(BIN)/python -m compileall -q resume_lsp

# The proofreader lives apart: where it can be imported, each check takes a second longer.
.venv/proofreader/installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade --target $(@D) "$$($(BIN)/python -m tools.extra grammar)"
	@touch $@

%/node_modules/installed: %/package-lock.json
	@command -v npm >/dev/null || { echo 'The tests need Node 20 or newer, with npm.' >&2; exit 1; }
	cd $* && npm ci
	@touch $@
