"""
The settings there are: one table, of which precedence, complaints, the JSON schema and docs/settings.md are all made.

The rules' own settings come from the rules: each rule's id, and below it `severity` and the rule's options.
"""

from typing import NamedTuple

from resume_lsp.pages import RANGES, THEMES
from resume_lsp.rule import Rule, Severity
from resume_lsp.rules import RULES
from resume_lsp.settings import kinds
from resume_lsp.settings.kinds import Kind

NOTICES = (
    *("comment-unknown-rule", "comment-unused", "settings-unknown-key", "settings-bad-value"),
    *("document-no-heading", "document-too-large"),
)
"""Findings that no rule makes; their severity can be set like a rule's."""

FEATURES = {
    "code-lens": "The length above the name, and the way to a PDF.",
    "inlay-hints": "Where the next page begins, at the line's end.",
    "symbols": "The outline of the resume.",
    "folding": "Sections and entries that fold.",
    "completion": "Verbs for a bullet that begins.",
    "hover": "The page of a finding's rule, or what a bullet says.",
}
"""What an editor shows besides findings; "auto" leaves it to what is usual in that editor."""

MARKETS = (
    *("us", "ca", "uk", "ie", "au", "nz", "in", "za", "sg"),
    *("eu", "de", "at", "ch", "fr", "be", "nl", "lu", "es", "pt", "it", "se", "no", "dk", "fi", "pl", "cz", "gr"),
    *("jp", "kr", "cn", "tw", "br", "mx", "ae"),
)
"""Countries, and Europe, where an employer may read the resume."""

ON_LETTER = frozenset({"us", "ca", "mx"})
"""Those of them that do not print on A4."""

DIALECTS: dict[str, str | None] = {"us": "us", "uk": "uk", "au": "uk", "nz": "uk", "ie": "uk", "in": "uk", "za": "uk", "ca": None}
"""Dialects of English, each with the spelling it follows; Canada's is a mixture of both."""

LEVELS: dict[str, float] = {"junior": 0, "mid": 2, "senior": 10, "career-changer": 0}
"""Years of experience that a word stands for."""

SEVERITIES = (*(str(severity) for severity in Severity), "off")


class Key(NamedTuple):
    """
    One setting: "page.limit".

    *default* is as the author would write it, None where it depends on other settings or on the rule.
    """

    name: str
    kind: Kind
    default: object
    doc: str

    @property
    def path(self) -> tuple[str, ...]:
        """The name, key by key."""
        return tuple(self.name.split("."))


def _severity_of(id_: str) -> Key:
    return Key(f"rules.{id_}.severity", kinds.severity(*SEVERITIES), None, "How much its findings matter, or off.")


def _options_of(rule: Rule) -> list[Key]:
    return [
        Key(f"rules.{rule.id}.{option.name}", kinds.of_type(option.type), option.default, option.doc) for option in rule.options
    ]


KEYS: tuple[Key, ...] = (
    Key("profile", kinds.one_of("guide", "strict", "relaxed"), "guide", (
        "How much is said: `guide` weighs findings as the guide does, `strict` raises each info to a warning and each hint to an "
        "info, `relaxed` says only errors and warnings."
    )),
    Key("role", kinds.one_of("developer", "other"), "developer", (
        "`other` switches off what only a software developer's resume needs: GitHub, a site, projects, technologies."
    )),
    Key("market", kinds.one_of(*MARKETS), "us", "Where the employer is: photos, personal details and paper differ."),
    Key("experience", kinds.years("auto", *LEVELS), "auto", (
        "Years in this trade, as a number or a word. `auto` counts the periods of the experience section."
    )),
    Key("language", kinds.one_of("auto", *DIALECTS), "auto", "Which English the resume is written in."),
    Key("job", kinds.text(), "", (
        "The advert that the resume is to answer: a Markdown or text file in the folder of whoever names it. Front matter may "
        "have a `job:` of its own for it."
    )),
    Key("page.limit", kinds.whole(1, 20, "auto"), "auto", "Pages that it may fill. `auto` is 1, and 2 from ten years on."),
    Key("page.theme", kinds.one_of(*THEMES), "classic", "The look that pages are measured in and exported with."),
    Key("page.paper", kinds.one_of("auto", "letter", "a4"), "auto", (
        "Paper. `auto` goes by the prefix of the phone number: Letter for +1, else A4; and by `market` where it has none."
    )),
    Key("page.font-size", kinds.length(*RANGES["font_size"], "pt"), None, "Size of the text."),
    Key("page.margin-x", kinds.length(*RANGES["margin_x"], "in"), None, "Left and right margin."),
    Key("page.margin-y", kinds.length(*RANGES["margin_y"], "in"), None, "Top and bottom margin."),
    Key("page.line-height", kinds.number(*RANGES["line_height"]), None, "From line to line, as a multiple of the size."),
    Key("page.gap", kinds.number(*RANGES["gap"]), None, "Multiplies every space between blocks."),
    Key("page.dates", kinds.one_of("inline", "right"), "inline", (
        "Where an entry's dates stand. At the right edge some machines read them in the wrong place."
    )),
    Key("page.template", kinds.text(), "", "A Typst template of your own, used in trusted folders only."),
    Key("dictionary", kinds.words(), [], "Words that are spelled right."),
    Key("files", kinds.words(), [], "Globs of documents that are resumes whatever their name: `applications/**/*.md`."),
    Key("exclude", kinds.words(), [], "Globs of documents that are none. Wins over `files`."),
    Key("activation", kinds.one_of("auto", "explicit", "always"), "auto", (
        "Which Markdown documents an editor treats as resumes: `auto` looks at name and text, `explicit` waits for a comment, "
        "front matter or `files`, `always` takes all."
    )),
    Key("max-size", kinds.size(), "1MB", "Larger documents are not looked at."),
    *(Key(f"features.{name}", kinds.switch("auto"), "auto", doc) for name, doc in FEATURES.items()),
    *(_severity_of(id_) for id_ in (*(rule.id for rule in RULES), *NOTICES)),
    *(key for rule in RULES for key in _options_of(rule)),
)  # fmt: skip

BY_PATH = {key.path: key for key in KEYS}
