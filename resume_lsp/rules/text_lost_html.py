from collections.abc import Iterator

from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Severity, rule
from resume_lsp.tags import Tag
from resume_lsp.text import Edit, Span

_ELEMENT = late(
    r"a(?:bbr|cronym|ddress|pplet|rea|rticle|side|udio)?|b(?:ase|asefont|di|do|ig|lockquote|ody|r|utton)?|c(?:anvas|aption|enter|ite|ode|ol|olgroup)"
    r"|d(?:ata|atalist|d|el|etails|fn|ialog|ir|iv|l|t)|em(?:bed)?|f(?:ieldset|igcaption|igure|ont|ooter|orm|rame|rameset)|h(?:[1-6]|ead|eader|group|r|tml)"
    r"|i(?:frame|mg|nput|ns)?|kbd|l(?:abel|egend|i|ink)|m(?:ain|ap|ark|arquee|enu|enuitem|eta|eter)|nav|no(?:br|script)"
    r"|o(?:bject|l|ptgroup|ption|utput)|p(?:aram|icture|re|rogress)?|q|r[bpt]|ruby"
    r"|s(?:amp|cript|earch|ection|elect|lot|mall|ource|pan|trike|trong|tyle|ub|ummary|up|vg)?|path|g|t(?:able|body|d|emplate|extarea|foot|h|head|ime|itle|r|rack|t)"
    r"|u(?:l)?|v(?:ar|ideo)|wbr"
)
_WORD = late(r"[\w.:&*\]]{0,60}$")
_OUTER = late(r"[\w.:&*]{1,60}<[\w ,.:&*]{0,60}$")
_REST = late(r"[>\[\]*&?]*(?:\(\))?")


@rule(Severity.WARNING, waits=True)
def text_lost_html(draft: Draft) -> Iterator[Finding]:
    """
    Words vanish because they look like an HTML tag.

    Markdown takes whatever stands between angle brackets for a tag, and viewers leave unknown tags out. "Wrote a cache around
    List<T>" then reads "Wrote a cache around List", and nobody tells you.

    ```markdown
    - Wrote a cache around List<T> that halved the memory of 40 services.
                               ^^^ Put this in backticks: it vanishes on paper.
    - Cut the build of <kestrel> from 40 to 4 minutes.
                       ^^^^^^^^^ Put this in backticks: it vanishes on paper.
    ```

    ```markdown fixed
    - Wrote a cache around `List<T>` that halved the memory of 40 services.
    - Cut the build of `<kestrel>` from 40 to 4 minutes.
    ```

    Tags that are tags stay:

    ```markdown
    - Cut the build from 40 to 4<sup>1</sup> minutes.
    ```

    ```markdown
    # Jordan Rivera

    <div id="links">

    <jordan@rivera.dev>   +1 303 555 0142

    </div>
    ```
    """
    for tag in draft.tags:
        if not tag.closes and not tag.asks and tag.end is None and _vanishes(tag):
            word = _word(draft.text, tag.span)
            coded = Fix("Put it in backticks", (Edit(word, f"`{word.of(draft.text)}`"),), FixKind.SAFE)
            escaped = Fix("Write &lt;", (Edit(tag.span.first(1), "&lt;"),), FixKind.SAFE)
            yield Finding(tag.span, "Put this in backticks: it vanishes on paper.", (coded, escaped))


def _vanishes(tag: Tag) -> bool:
    """Tell whether no viewer knows what to do with *tag*: no element of HTML, none that a page defines for itself."""
    return (
        not _ELEMENT().fullmatch(tag.element)
        and "-" not in tag.name
        and not any(key in tag.attributes for key in ("class", "id", "style"))
    )


def _word(text: str, tag: Span) -> Span:
    """Return the word that *tag* is a part of: "List<T>"."""
    start = text.rfind("\n", 0, tag.start) + 1
    before, behind = _WORD().search(text[start : tag.start]), _REST().match(text, tag.end)
    begin = start + before.start() if before else tag.start
    for _ in range(behind[0].count(">") if behind else 0):  # "Map<String, List<T>>"
        begin = start + outer.start() if (outer := _OUTER().search(text[start:begin])) else begin
    return Span(begin, behind.end() if behind else tag.end)
