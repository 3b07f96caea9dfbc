"""What a section is whose name leaves it open: its content decides, jobs or projects, languages or skills."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from resume_lsp.dates import Dated
from resume_lsp.model import Kind
from resume_lsp.parse.contacts import contacts, has_contact
from resume_lsp.parse.evidence import of_degree, of_title
from resume_lsp.parse.kinds import is_also, sums_up
from resume_lsp.parse.lexicon import PROGRAMMING, SPOKEN
from resume_lsp.parse.lines import Form, Line
from resume_lsp.parse.names import names_author
from resume_lsp.patterns import late

_LISTING = late(r"[^:,]{2,40}:\s[^,:]{1,60}(?:,|\s[/|·])\s\S")
_CITATION = late(r"\bet al\b|\bdoi\b|[“\"][^“”\"]{12,300}[.,]?[”\"]|\((?:19|20)\d\d[a-z]?\)[.,:]", re.IGNORECASE)
"""How a paper is cited."""
_MOST_NAMED = 3
"""The name of a language that one programs in has no more words."""
_BRACKETS = late(r"\([^()]{1,80}\)")


def settled(kind: Kind, name: str, body: Sequence[Line]) -> Kind:
    """Return what a section is that by its *name* would be of this *kind*: "" where it has none."""
    decide = _DECIDE.get(kind)
    return decide(name.casefold(), body) if decide else kind


def _contact(name: str, body: Sequence[Line]) -> Kind:
    """Tell ways to reach someone from personal data without any, and from a place where one was, too."""
    if "personal" in name:
        told = any(has_contact(line.said) for line in body) or any(map(names_author, body[:1]))
    else:
        told = name != "elsewhere" or not body or any(bool(contacts(line.said)) for line in body)
    return Kind.CONTACT if told else Kind.OTHER


def _experience(name: str, body: Sequence[Line]) -> Kind:
    """Tell posts from a few words on a whole career, from links to what came of them, and from projects."""
    if sums_up(name) and not any(line.dated for line in body):
        return Kind.SUMMARY
    if "research" in name and _are_cited(body):
        return Kind.PUBLICATIONS
    if body and all(line.is_link and not line.dated for line in body):
        return Kind.OTHER
    if is_also(name, Kind.PROJECTS):
        heads = [line for line in body if line.form is Form.HEADING or line.is_bold or (line.bold_lead and line.dated)]
        if heads and sum(of_title(_BRACKETS().sub("", line.text)) >= 1 for line in heads) * 4 <= len(heads):
            return Kind.PROJECTS
    return Kind.EXPERIENCE


def _projects(name: str, body: Sequence[Line]) -> Kind:
    """Tell projects from posts, and from a list of the languages that one writes "Code" in."""
    items = [line for line in body if line.form is Form.ITEM]
    if name == "code" and items and all(len(line.text.split()) <= _MOST_NAMED for line in items) and _are_for_machines(items):
        return Kind.SKILLS
    return Kind.EXPERIENCE if is_also(name, Kind.EXPERIENCE) and _are_posts(body) else Kind.PROJECTS


def _interests(name: str, body: Sequence[Line]) -> Kind:  # noqa: ARG001
    """Tell what one likes from "Personal" ways to reach someone."""
    reaching = sum(has_contact(line.said) for line in body)
    return Kind.CONTACT if reaching and all(line.is_link or has_contact(line.said) for line in body) else Kind.INTERESTS


def _languages(name: str, body: Sequence[Line]) -> Kind:  # noqa: ARG001
    return Kind.SKILLS if _are_for_machines(body) else Kind.LANGUAGES


def _skills(name: str, body: Sequence[Line]) -> Kind:
    """Tell skills from software that one wrote, and from posts."""
    if "software" in name and _are_linked(body):
        return Kind.PROJECTS
    return Kind.EXPERIENCE if _holds_posts(body) else Kind.SKILLS


def _certifications(name: str, body: Sequence[Line]) -> Kind:
    """Tell certificates from other qualifications: degrees, and skills."""
    if "qualification" in name and _holds_degrees(body):
        return Kind.EDUCATION
    return Kind.SKILLS if "qualification" in name and _are_labelled_lists(body) else Kind.CERTIFICATIONS


def _education(name: str, body: Sequence[Line]) -> Kind:
    """Tell degrees from the posts of academic experience."""
    posts = "experience" in name and not _holds_degrees(body) and _holds_posts(body)
    return Kind.EXPERIENCE if posts else Kind.EDUCATION


def _awards(name: str, body: Sequence[Line]) -> Kind:
    """Tell honours from the offices beside them."""
    offices = is_also(name, Kind.VOLUNTEERING) and _holds_posts([line for line in body if line.dated])
    return Kind.VOLUNTEERING if offices else Kind.AWARDS


def _publications(name: str, body: Sequence[Line]) -> Kind:
    """Tell papers from the posts in which research was done."""
    posts = any(of_title(line.text) >= 1 and any(dated.is_range for dated in _dated_of(body, at)) for at, line in enumerate(body))
    return Kind.EXPERIENCE if name.endswith("research") and posts and not _are_cited(body) else Kind.PUBLICATIONS


_DECIDE: dict[Kind, Callable[[str, Sequence[Line]], Kind]] = {
    Kind.CONTACT: _contact,
    Kind.EXPERIENCE: _experience,
    Kind.PROJECTS: _projects,
    Kind.INTERESTS: _interests,
    Kind.LANGUAGES: _languages,
    Kind.SKILLS: _skills,
    Kind.CERTIFICATIONS: _certifications,
    Kind.EDUCATION: _education,
    Kind.AWARDS: _awards,
    Kind.PUBLICATIONS: _publications,
}


def _are_for_machines(lines: Sequence[Line]) -> bool:
    """Tell whether languages are those that one writes programs in: two are named, and none that people speak."""
    said = {word.strip(",;:()[]/|·•").casefold() for line in lines for word in line.text.split()}
    return len(said & PROGRAMMING) >= 2 and not said & SPOKEN


def _dated_of(lines: Sequence[Line], at: int) -> Iterator[Dated]:
    """Return the periods in the line *at*, and in the one below it where that begins no other block."""
    if lines[at].form is not Form.ITEM or not lines[at].depth:
        yield from lines[at].dated
        yield from (dated for below in lines[at + 1 : at + 2] if below.form is Form.TEXT for dated in below.dated)


def _are_cited(lines: Sequence[Line]) -> bool:
    """Tell whether most of *lines* cite a paper."""
    said = [line for line in lines if line.form in (Form.ITEM, Form.TEXT) and not line.depth]
    return sum(_CITATION().search(line.text) is not None for line in said) * 2 > len(said)


def _holds_posts(lines: Sequence[Line]) -> bool:
    """Tell whether most lines outside lists are dated posts; where there are none, most items."""
    said = [line for line in lines if line.form in (Form.TEXT, Form.HEADING) and not line.is_prose]
    said = said or [line for line in lines if line.form is Form.ITEM and not line.depth]
    posts = sum(bool(line.dated) and of_title(line.text) >= 1 for line in said)
    return posts >= 2 and posts * 2 >= len(said)


def _are_linked(lines: Sequence[Line]) -> bool:
    """Tell whether each of several items begins with a link."""
    items = [line for line in lines if line.form is Form.ITEM and not line.depth]
    return len(items) > 1 and all(line.begins_linked for line in items)


def _are_labelled_lists(lines: Sequence[Line]) -> bool:
    """Tell whether most of several lines list names behind a label, and say nothing of when: "**Nets:** Seine, Trawl"."""
    said = [line for line in lines if line.form in (Form.ITEM, Form.TEXT)]
    listing = [line for line in said if _LISTING().match(line.text) and not line.dated]
    return len(listing) > 1 and len(listing) * 2 > len(said)


def _are_posts(lines: Sequence[Line]) -> bool:
    """Tell whether each heading has a title in it or in the line below it, where a date stands beside it."""
    heads = [lines[index : index + 2] for index, line in enumerate(lines) if line.form is Form.HEADING]
    return len(heads) > 1 and all(any(line.dated and of_title(line.text) >= 1 for line in head) for head in heads)


def _holds_degrees(lines: Sequence[Line]) -> bool:
    """Tell whether half of the blocks or more that may name something name a degree."""
    blocks: list[bool] = []
    for line in lines:
        if line.depth or line.form is Form.RULE or line.is_date:
            continue
        names = of_degree(line.text)[0] >= 2
        if line.form is Form.TEXT and not line.opens and blocks:
            blocks[-1] |= names
        else:
            blocks.append(names)
    return sum(blocks) * 2 >= max(1, len(blocks))
