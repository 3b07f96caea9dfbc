"""
What the author wants: settings from all places that may say so, as one value.

`load` takes sources, the least important first, and gives `Settings`. It never fails: a key that does not exist and a value
that cannot be are complaints, and what they meant to change stays as it was.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from resume_lsp import frontmatter
from resume_lsp.model import Resume
from resume_lsp.pages import THEMES, Style
from resume_lsp.rule import Author, Rule, Severity
from resume_lsp.rules import RULES
from resume_lsp.settings.author import career, dialect_of, years_of_trade
from resume_lsp.settings.keys import DIALECTS, KEYS, LEVELS, NOTICES, ON_LETTER, Key
from resume_lsp.settings.kinds import as_written
from resume_lsp.settings.reading import Complaint, Setting, read
from resume_lsp.settings.sources import Path, Source, editor_source, front_source

__all__ = [
    "KEYS",
    "NOTICES",
    "Complaint",
    "InForce",
    "Settings",
    "Source",
    "as_written",
    "editor_source",
    "explain",
    "front_source",
    "in_force",
    "load",
]

FILES = ("resume-lsp.toml", ".resume-lsp.toml", "pyproject.toml")
"""Names of settings files; the first that says something in the nearest folder above a document is the one."""

_PLAIN = ("profile", "role", "market", "experience", "language", "dictionary", "files", "exclude", "activation")

_AUTO_PAPER = Style(paper="auto")

_WHY_NO_MORE = frozenset({"document-no-heading", "document-too-large"})
"""What is said where nothing else is judged: whatever the profile, silence would read as praise."""

_PROFILES: dict[str, dict[Severity, Severity | None]] = {
    "guide": {},
    "strict": {Severity.INFO: Severity.WARNING, Severity.HINT: Severity.INFO},
    "relaxed": {Severity.INFO: None, Severity.HINT: None},
}


@dataclass(frozen=True)
class Settings:
    """All settings in force for one document; *set_by* tells where those that are not defaults come from."""

    profile: str = "guide"
    role: str = "developer"
    market: str = "us"
    experience: float | str = "auto"
    language: str = "auto"
    style: Style = _AUTO_PAPER
    template: str | None = None
    job: str | None = None
    page_limit: int | None = None  # None: by years of experience
    rules: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    dictionary: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    activation: str = "auto"
    max_size: int = 1_000_000  # bytes
    features: Mapping[str, bool | None] = field(default_factory=dict)  # None, or not there: as is usual in that editor
    complaints: tuple[Complaint, ...] = ()
    values: Mapping[Path, object] = field(default_factory=dict, repr=False)
    set_by: Mapping[Path, Source] = field(default_factory=dict, repr=False)

    def severity(self, rule: Rule, wanted: Severity | None = None) -> Severity | None:
        """
        Return how much a finding of *rule* matters that asks for *wanted*; None where it is not to be said.

        What the author sets for the rule wins over role and profile.
        """
        chosen = self.rules.get(rule.id)
        if chosen and (severity := chosen.get("severity")):
            return None if severity == "off" else Severity(str(severity))
        if rule.for_developers and self.role != "developer":
            return None
        asked = wanted or rule.severities[0]
        if rule.id in _WHY_NO_MORE:
            return asked
        return _PROFILES[self.profile].get(asked, asked)

    @cached_property
    def silent(self) -> frozenset[str]:
        """The ids of the rules that are off."""
        return frozenset(rule.id for rule in RULES if not self.severity(rule))

    def refuse(self, text: str) -> bool:
        """Tell whether *text* has more bytes than are looked at."""
        return 4 * len(text) > self.max_size and len(text.encode("utf-8", "surrogatepass")) > self.max_size

    def options(self, rule: Rule) -> dict[str, object]:
        """Return what the author sets for *rule*, as the keyword arguments of its function."""
        chosen = self.rules.get(rule.id)
        if not chosen:
            return {}
        return {option.parameter: chosen[option.name] for option in rule.options if option.name in chosen}

    def author(self, resume: Resume, today: date) -> Author:
        """Return who writes: what the settings say, and what the text tells where they say `auto`."""
        dialect = dialect_of(resume) if self.language == "auto" else DIALECTS[self.language]
        if self.experience == "auto":
            years, junior = career(resume, today)
        else:
            years = LEVELS.get(str(self.experience))
            years = float(self.experience) if years is None else years
            junior = years < 2
        in_trade = years_of_trade(resume, today) if self.experience in {"auto", *LEVELS} else years
        return Author(self.role, self.market, years, junior, dialect, in_trade)


def load(sources: Iterable[Source | None] = ()) -> Settings:
    """Return the settings that *sources* give together, the least important first; None is a source that says nothing."""
    values: dict[Path, Any] = {}
    set_by: dict[Path, Source] = {}
    complaints: list[Complaint] = []
    for source in filter(None, sources):
        if source.broken:
            complaints.append(Complaint(source.broken[1], unknown=False, source=source, span=source.broken[0]))
        complaints += (
            Complaint(f"Keep one “{name}”: it stands here twice.", unknown=False, source=source, span=span)
            for name, span in source.twice
        )
        said: dict[object, Complaint] = {}  # a table of a wrong name is told once, whatever it holds
        for written, value in source.values.items():
            match read(written, value, source):
                case Setting(path, meant):
                    values[path], set_by[path] = meant, source
                case Complaint() as complaint if written not in source.guests:
                    said.setdefault((complaint.message, complaint.span), complaint)
        complaints += said.values()
    return replace(_settled(values), complaints=tuple(complaints), values=values, set_by=set_by)


def in_force(text: str, sources: Iterable[Source | None] = ()) -> Settings:
    """Return the settings for the document *text*: those of *sources*, and above them its own front matter's."""
    return load((*sources, front_source(frontmatter.read(text), text)))


def _settled(values: Mapping[Path, Any]) -> Settings:
    """Return *values* as fields."""
    rules: dict[str, dict[str, object]] = {}
    for path, value in values.items():
        if path[0] == "rules":
            rules.setdefault(path[1], {})[path[2]] = value
    return Settings(
        **{name: values[name,] for name in _PLAIN if (name,) in values},
        style=_style(values),
        template=values.get(("page", "template")) or None,
        job=values.get(("job",)) or None,
        page_limit=values.get(("page", "limit")),
        rules=rules,
        max_size=values.get(("max-size",), Settings.max_size),
        features={path[1]: None if value == "auto" else value for path, value in values.items() if path[0] == "features"},
    )


def _style(values: Mapping[Path, Any]) -> Style:
    """Return the theme with what the author sets besides."""
    page = {path[1].replace("-", "_"): value for path, value in values.items() if path[0] == "page"}
    chosen = {name: value for name, value in page.items() if name not in {"theme", "limit", "template"}}
    usual = "letter" if values.get(("market",), "us") in ON_LETTER else "a4"
    return THEMES[page.get("theme", "classic")]._replace(**{"paper": "auto", "usual": usual, **chosen})


class InForce(NamedTuple):
    """One setting as it is in force, and who says so: None for a default."""

    key: Key
    value: object
    source: Source | None


def explain(settings: Settings) -> Iterator[InForce]:
    """Yield every setting that there is, with the value in force and where it comes from; None is a rule's own severity."""
    for key in KEYS:
        source = settings.set_by.get(key.path)
        default = _of_style(key, settings.style) if key.default is None else key.default
        value = settings.values[key.path] if source else None  # which is what "auto" means, too
        yield InForce(key, _with_unit(key, default if value is None else value, source), source)


def _with_unit(key: Key, value: object, source: Source | None) -> object:
    """Return *value* as the author writes it where it is counted in a unit."""
    if not key.kind.unit or not isinstance(value, int | float):
        return value
    written = source.values.get(key.path) if source else None
    return written if isinstance(written, str) else f"{value:.10g}{key.kind.unit}"


def _of_style(key: Key, style: Style) -> object:
    """Return the number that the theme brings; None for what is no number of a style."""
    return getattr(style, key.path[-1].replace("-", "_"), None) if key.path[0] == "page" else None
