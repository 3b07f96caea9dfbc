"""
The rules, one file each, named as its id.

To add one, add a file: `RULES` finds every `Rule` declared in this folder.
"""

from importlib import import_module
from pkgutil import iter_modules

from resume_lsp.rule import Rule

RULES: tuple[Rule, ...] = tuple(
    value
    for module in iter_modules(__path__, __name__ + ".")
    for value in vars(import_module(module.name)).values()
    if isinstance(value, Rule)
)
