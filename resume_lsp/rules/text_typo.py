import re
from collections.abc import Iterator

from resume_lsp import grammar, spelling
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Edit, Span
from resume_lsp.words import words as listed

_WORD = re.compile(r"\w+")
_PROFILE = late(r"https?://(?:www\.)?(?:github\.com|(?:twitter|x)\.com|[\w.]{0,20}linkedin\.com/in)/[\w-]+/?$", re.IGNORECASE)
_NEARBY = 24
"""Characters beside a word that tell its language: three or four words on each side."""


@rule(Severity.WARNING)
def text_typo(draft: Draft) -> Iterator[Finding]:
    """
    A word is misspelt.

    Many readers stop at the first one: if nobody proofread the page that is to win the job, who will proofread the code? Names,
    technologies, words in capitals, and whatever you write three times or more are taken as meant; so is British spelling.

    ```markdown
    - Cut the build enviroment from 40 containers to 12.
                    ^^^^^^^^^^ Spelt “environment”, most likely.
    - Led the developement of the order desk with four engineers.
              ^^^^^^^^^^^^ Spelt “development”, most likely.
    ```

    ```markdown fixed
    - Cut the build environment from 40 containers to 12.
    - Led the development of the order desk with four engineers.
    ```

    Words that are right to you go into the setting `dictionary`.

    ```markdown
    - Optimised the `recieve` call of our Kubernetes operator for ACCOMODATE Ltd.
    - Built the loader with [Ada Verry](https://github.com/adaverry), who loaded it.
    ```
    """
    better = {word: suggestions for word, suggestions in (draft.misspelt or {}).items() if suggestions}
    for word in spelling.words(draft.resume, better) if better else ():
        if _is_foreign(draft, word.span) or _is_person(draft, word.span):
            continue
        suggestions = better[word.text]
        fixes = tuple(Fix(f"Change to “{suggestion}”", (Edit(word.span, suggestion),)) for suggestion in suggestions)
        yield Finding(word.span, f"Spelt {_listed(suggestions)}, most likely.", fixes)


def _is_person(draft: Draft, place: Span) -> bool:
    """Tell whether the word at *place* ends the name of somebody whose profile it links to."""
    linked = draft.resume.link_around(place)
    if linked is None or not _PROFILE().match(linked.target):
        return False
    words = linked.text.split()
    return 1 < len(words) < 4 and words[-1] == place.of(draft.text) and all(word[0].isupper() for word in words)


def _is_foreign(draft: Draft, place: Span) -> bool:
    """Tell whether the piece of text around *place*, or the words beside it, are in another language than English."""
    nearby = draft.text[max(0, place.start - _NEARBY) : place.end + _NEARBY]
    passages = (passage.words.text for passage in draft.resume.passages if place in passage.span)
    return (
        grammar.quotes_foreign(nearby)
        or (place.of(draft.text)[0].isupper() and not listed("spelling.institutions").isdisjoint(_WORD.findall(nearby.lower())))
        or any(grammar.is_foreign(text) for text in passages)
    )


def _listed(suggestions: tuple[str, ...]) -> str:
    """Return up to three suggestions as a phrase."""
    return " or ".join(f"“{suggestion}”" for suggestion in suggestions[:3])
