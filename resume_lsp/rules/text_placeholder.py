import re
from collections.abc import Iterator
from functools import lru_cache

from resume_lsp.model import Kind, Link, Passage, PassageKind, Resume
from resume_lsp.patterns import Guarded
from resume_lsp.rule import Draft, Finding, Severity, rule
from resume_lsp.text import Span

_ASKED_FOR = (
    r"your|insert|add|enter|fill|company|employer|organi[sz]ation|client|job|role|position|title|first|last|full|name|university|college|"
    r"school|degree|major|city|state|country|location|address|phone|e-?mail|url|link|website|start|end|dates?|month|year|mm|yyyy|number|"
    r"metric|result|impact|outcome|amount|project|description|responsibility|achievement|tbd|todo|placeholder"
)
_GAP = Guarded(
    r"[⟨\[<]|XX|\b[XN](?:\b|[KMB])|TODO|TB[DC]|FIXME|7890|5555|(?i:your |lorem|dolor)|(?:ty|nt|ill|gy) (?:[1-9]|[Oo]ne|[Tt]wo|[Tt]hree)\b",
    r"⟨[^⟩\n]{0,80}⟩"  # our own
    r"|\b(?:TODO(?![ -](?i:lists?(?! (?:the|my|all|any|what|some)\b)|apps?|applications?|managers?|trackers?|tasks?|comments?|items?|boards?|api)\b)"
    r"|TBD|TBC|FIXME)\b:?"
    r"|(?i:\blorem ipsum\b|\bdolor sit amet\b)"
    rf"|(?i:\[(?:{_ASKED_FOR})(?:[ /,_-][\w /,_'-]{{0,40}})?\])"
    r"|\[(?:X{1,4}|N)\]"
    r"|(?i:<(?:your|insert|company|job|project|school|university) [\w '-]{1,40}>)"
    r"|(?<![\w.])[$€£]?\[?(?:X{1,4}|N)\]?(?:[KMB]\b|,XXX\b)?\+? ?%"
    r"|(?<![\w.])[$€£](?:X{1,4}(?:[.,]X{1,3})?|N)(?:[KMB]|\b)\+?"
    r"|\bX{2,3}\b(?= (?:[a-z]{2,20} )?[a-z]{2,20}s\b)"
    r"|\bX{3}(?:[- .]X{3,4})+\b|\bX{4,}\b|\b(?:19|20)XX\b|\bX{2,}\+(?!\w)"
    r"|(?<!\d)\(?(?:123|555)\)?[ .-]?(?:456|555)[ .-]?(?:7890|5555)\b"
    r"|\b[Yy]our (?:[Ff]ull |[Ff]irst |[Ll]ast )?(?:Name|Email|E-mail|Phone|Address|City|Title|University|LinkedIn|GitHub)\b"
    r"|\b[Yy]our (?:full |first |last )?(?:name|e-?mail|phone|address|title) here\b"
    r"|(?i:\b(?:briefly |shortly )?describe your (?:role|responsibilities|achievements|experience|project)\b)"
    r"|\b(?:Responsibility|Achievement|Accomplishment|Bullet [Pp]oint|Skill|Technology) (?:[1-9]|[Oo]ne|[Tt]wo|[Tt]hree)\b",
    re.ASCII,
)
_OPENINGS = ("Company", "Project ", "City, ", "Month Year", "Start Date")
_WHOLE = Guarded(
    lambda text: text.endswith(("Name", "Lastname", "Title")) or text.startswith(_OPENINGS),
    r"(?:(?:First|Your|Full) ?(?:and )?(?:Last ?)?Name|Firstname Lastname|Company(?: Name| [A-Z1-9])?|(?:Job|Position) Title|Project (?:Name|Title|[A-Z1-9])|"
    r"(?:University|School|College|Degree) Name|City, (?:State|Country|ST)|Month Year|Start Date(?: ?[-–] ?End Date)?)",
)
_UNFINISHED = Guarded(
    r"\b(?i:be|soon|construction)\b",
    r"(?i:[\W_]{0,5}(?:(?:to )?be (?:completed|added|filled(?: (?:in|out))?|written|updated|continued|determined|decided|announced|supplied|provided)"
    r"(?: (?:soon|later|here|shortly))?|(?:more )?coming soon|under construction)[\W_]{0,5})",
)
_ADDRESS = Guarded(
    (
        *("example.", "your", "you@", "firstlast@", "first.last@", "mail@", "name@", "user@"),
        *("/user", "/handle", "/profile", "/name"),
    ),
    r"(?:(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){0,3}|\bhttps?://(?:[\w-]{1,63}\.){0,4}|\bwww\.)example\.(?:com|org|net)[^\s)>\]]*"
    r"|\b(?:your[._-]?\w{0,40}|you|first\.?last)@[\w-]+\.\w+\b"
    r"|\b(?:e-?mail|name|user(?:name)?)@(?:e?mail|gmail|(?:your|my)?domain|provider|company|website|host|server)\.\w+\b"
    r"|(?:linkedin\.com/in|github\.com)/(?:your[\w-]*|username|user-?name|handle|profile|name)(?![\w-])/?",
    re.IGNORECASE,
)


@rule(Severity.ERROR)
def text_placeholder(draft: Draft) -> Iterator[Finding]:
    """
    A placeholder was never filled in.

    Nothing says "sent in a hurry" like `[Company]` in the third line. Templates leave such gaps, and so do our own fixes, on
    purpose: wherever only you know the number, they put a ⟨mark⟩ and this rule keeps watch until you replace it.

    ```markdown
    - Cut the build from ⟨N⟩ to 4 minutes.
                         ^^^ Fill in “⟨N⟩”: it is still a placeholder.
    - Raised test coverage by XX % at [Company].
                              ^^^^ Fill in “XX %”: it is still a placeholder.
                                      ^^^^^^^^^ Fill in “[Company]”: it is still a placeholder.
    - Led the team of <your company> to <Result>.
                      ^^^^^^^^^^^^^^ Fill in “<your company>”: it is still a placeholder.
                                        ^^^^^^^^ Fill in “<Result>”: it is still a placeholder.
    - Trained XX new clerks in two towns.
              ^^ Fill in “XX”: it is still a placeholder.
    - TODO: say what the cache saved.
      ^^^^^ Fill in “TODO:”: it is still a placeholder.
    - Published the [notes](https://example.com/notes) that 40 teams follow.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^ Fill in “https://example.com/notes”: it is still a placeholder.
    ```

    The contacts of a template are the worst of them:

    ```markdown
    # Jordan Rivera

    jordan@example.com · +1 303 555 0142 · [linkedin.com/in/your-name](https://www.linkedin.com/in/your-name)
    ^^^^^^^^^^^^^^^^^^ Fill in “jordan@example.com”: it is still a placeholder.
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Fill in “https://www.linkedin.com/in/your-name”: it is still a placeholder.

    ## Experience
    ```

    So is a promise in the place of the words themselves:

    ```markdown
    ## Experience

    *To be added soon.*
     ^^^^^^^^^^^^^^^^^ Fill in “To be added soon.”: it is still a placeholder.

    ## Projects

    Coming soon!
    ^^^^^^^^^^^^ Fill in “Coming soon!”: it is still a placeholder.
    ```

    A technology in brackets is none, and neither is an address that hides its sign:

    ```markdown
    - Built the order desk [Python, Redis] that 12 shops use.
    - Answer mail at jordan [at] rivera.dev within an hour.
    ```
    """
    spans = [*_in_passages(draft), *_in_links(draft), *(tag.span for tag in draft.tags if tag.asks)]
    seen: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not any(span.overlaps(other) for other in seen):
            seen.append(span)
            yield Finding(span, f"Fill in “{span.of(draft.text)[:60]}”: it is still a placeholder.")


def _in_passages(draft: Draft) -> Iterator[Span]:
    """Yield the places of placeholders in running text and headings, code left out, and links that lead to one."""
    for passage, gaps in (*draft.where(_gaps), *_headings(draft)):
        for gap in gaps:
            place = passage.words.span(gap.start, gap.end)
            link = draft.resume.link_around(place)
            kept = [kept for kept in passage.kept if gap.overlaps(kept)]
            if _is_of_degree(draft.resume, place) or (link and _leads_to_one(link)):
                continue
            if not kept or _is_address(draft.text, passage, kept, place):
                yield place


def _headings(draft: Draft) -> Iterator[tuple[Passage, tuple[Span, ...]]]:
    """Yield the headings that are a placeholder as a whole."""
    for passage, _ in draft.where(_is_whole):
        if passage.kind is PassageKind.HEADING:
            yield passage, (Span(0, len(passage.words.text)),)


@lru_cache(maxsize=2048)
def _is_whole(words: str) -> bool:
    return _WHOLE.fullmatch(words) is not None


def _is_of_degree(resume: Resume, place: Span) -> bool:
    """Tell whether *place* says that a degree is not finished: "To be completed"."""
    if not place.of(resume.text).casefold().startswith("to be completed"):
        return False
    return any(place in entry.span for entry in resume.entries if entry.kind is Kind.EDUCATION)


def _is_address(text: str, passage: Passage, kept: list[Span], place: Span) -> bool:
    """Tell whether *place* is an address that is an example, and no code."""
    code = any(text.startswith("`", passage.words.place(span.start) - 1) for span in kept)
    return not code and _ADDRESS.search(place.of(text)) is not None


@lru_cache(maxsize=4096)
def _gaps(words: str) -> tuple[Span, ...]:
    """Return the places of placeholders in *words*."""
    found = [*_GAP.finditer(words), *_ADDRESS.finditer(words)]
    if whole := _UNFINISHED.fullmatch(words):
        found.append(whole)
    return tuple(Span(*gap.span()) for gap in found)


def _in_links(draft: Draft) -> Iterator[Span]:
    """Yield the targets of links that lead to an example."""
    for link in draft.resume.links:
        if link.target_span and _leads_to_one(link):
            yield link.target_span


def _leads_to_one(link: Link) -> bool:
    return link.target_span is not None and ("⟨" in link.target or _ADDRESS.search(link.target) is not None)
