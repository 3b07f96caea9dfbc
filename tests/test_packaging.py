"""The entries for the registries of others say what is so."""

import json
import tomllib
from pathlib import Path

import jsonschema
import yaml

from resume_lsp import __version__
from resume_lsp.settings import FILES

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_mason_installs_what_is_released() -> None:
    entry = yaml.safe_load((ROOT / "packaging/mason/package.yaml").read_text(encoding="utf-8"))
    assert entry["name"] == PROJECT["name"]
    assert entry["licenses"] == [PROJECT["license"]]
    assert entry["source"]["id"] == f"pkg:pypi/{PROJECT['name']}@{__version__}"
    assert set(entry["bin"]) <= PROJECT["scripts"].keys()
    assert (ROOT / "lsp" / f"{entry['neovim']['lspconfig']}.lua").exists()


def test_the_schema_store_matches_the_settings_files() -> None:
    entry = json.loads((ROOT / "packaging/schemastore/catalog-entry.json").read_text(encoding="utf-8"))
    assert set(entry["fileMatch"]) == set(FILES) - {"pyproject.toml"}
    assert entry["url"].endswith("/resume_lsp/schema.json")


def test_the_schema_is_one() -> None:
    schema = json.loads((ROOT / "resume_lsp/schema.json").read_text(encoding="utf-8"))
    jsonschema.validators.validator_for(schema).check_schema(schema)


def test_neovim_s_entry_begins_as_nvim_lspconfig_wants_it() -> None:
    text = (ROOT / "lsp/resume_lsp.lua").read_text(encoding="utf-8")
    assert text.startswith("---@brief\n")
    assert "\n---@type vim.lsp.Config\nreturn {\n" in text
