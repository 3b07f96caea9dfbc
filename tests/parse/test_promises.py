"""What holds for every text: it parses, and each part of what was understood knows its place in it."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from resume_lsp.model import Prose, Resume
from resume_lsp.parse import parse
from resume_lsp.text import Span
from tests.parse.test_dialects import RESUMES, read
from tests.parse.understood import understood

VOCABULARY = """
# ## ### #### - * + 1. > : | |-|-| ``` ~~~ --- === • ** __ * _ ` [ ] ( ) ](x) ![ <b> </b> <br> <div> </div> <li> <h2> <span></span> <!-- -->
\\ \\* &amp; &nbsp; {.a} {{x}} $x @ . , ; / — – - at Present 2019 2021 Jan May 05/2020 '19 since expected Education Experience Skills Projects
Summary Engineer Developer Acme GmbH University B.Sc. Berlin Remote a@b.io +1-303-555-0101 github.com/x https://x.io linkedin.com/in/x 😀 é ñ 日本
"""
LONG = "quiet tides rise " * 30
PIECES = st.sampled_from([*VOCABULARY.split(), LONG])
SPACES = st.sampled_from(
    [" ", " ", " ", "", "\n", "\n", "\n\n", "\n\n", "\r\n", "\r", "\t", "    ", "  \n", "\\\n", "\u00a0", "\u2028", "\0"]
)
TEXTS = st.lists(st.tuples(PIECES, SPACES), max_size=40).map(lambda pairs: "".join(map("".join, pairs))) | st.text(max_size=60)


def spans(resume: Resume) -> Iterator[Span]:
    """Yield every span of *resume*."""
    yield resume.header.span
    yield from (field.span for field in (resume.header.name, resume.header.tagline) if field)
    for part in (*resume.header.contacts, *resume.sections, *resume.passages, *resume.links, *resume.images, *resume.comments):
        yield part.span
    yield from (*resume.tables, *resume.code, *resume.html)
    yield from (link.target_span for link in resume.links if link.target_span)
    for section in resume.sections:
        yield from (item.span for item in section.items)
    for entry in resume.entries:
        yield from (entry.span, entry.heading)
        yield from (field.span for field in (entry.title, entry.organization, entry.location, entry.period) if field)
        yield from (span for bullet in entry.bullets for span in (bullet.span, bullet.item))


def proses(resume: Resume) -> Iterator[Prose]:
    yield from (passage.words for passage in resume.passages)
    yield from (bullet.words for entry in resume.entries for bullet in entry.bullets)
    yield from (item.words for section in resume.sections for item in section.items)


def without_places(resume: Resume) -> object:
    """Return what *resume* says, wherever it stands."""
    return (
        [(contact.kind, contact.text, contact.target) for contact in resume.header.contacts],
        [(section.kind, section.level, section.heading and section.heading.text) for section in resume.sections],
        [(passage.kind, passage.words.text) for passage in resume.passages],
        [
            (entry.kind, [field and field.text for field in (entry.title, entry.organization, entry.location)], entry.sure)
            for entry in resume.entries
        ],
        [[(bullet.words.text, bullet.depth) for bullet in entry.bullets] for entry in resume.entries],
        [(link.text, link.target) for link in resume.links],
    )


@given(TEXTS)
@example("# A\n\n## Experience\n\n### \n\n- ")
@example("---\na: [\n---\n")
@example("\u00a0\n**a**:\nb\n")
@example("<div> #\n# x\n</div>")
@example("[<b>x](y)")
@example("# Education\n&nbsp;&nbsp;&<r>")
@example("**<b>x** y</b>")
@example("# Education\n_|\n*\n    * u")
def test_any_text_parses_and_every_span_lies_within_it(text: str):
    whole = Span(0, len(text))
    assert all(span in whole for span in spans(parse(text)))


def test_code_that_is_not_closed_yet_may_go_on_where_a_line_is_looked_at_no_more():
    rows = [
        f"`{year}` [Tide Clock {year}:](https://tide.example) Shows when boats may leave the harbour.  "
        for year in range(2009, 2018)
    ]
    whole = "\n".join(["## Projects", "", "`2019` [Fog:](https://fog.example) Warns boats.  ", "`2018", *rows])
    assert all(span in Span(0, len(whole)) for span in spans(parse(whole)))


@given(TEXTS)
def test_words_stand_where_they_say(text: str):
    for prose in proses(parse(text)):
        ends = [run[0] for run in prose.runs[1:]] + [len(prose.text)]
        assert [run[0] for run in prose.runs[:1]] == [0][: len(prose.runs)]
        for (start, source, length), end in zip(prose.runs, ends, strict=True):
            if length == end - start > 1:
                assert prose.text[start:end] == text[source : source + length].replace("\0", "\ufffd")


@given(TEXTS)
def test_parts_nest_and_do_not_overlap(text: str):
    resume = parse(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(resume.sections))
    assert all(resume.header.span.end <= section.span.start for section in resume.sections[:1])
    for section in resume.sections:
        assert all(entry.span in section.span for entry in section.entries)
        assert all(one.span.end <= other.span.start for one, other in pairwise(section.entries))
        assert all(bullet.item in entry.span for entry in section.entries for bullet in entry.bullets)
        assert all(bullet.span in bullet.item for entry in section.entries for bullet in entry.bullets)
    for one, other in pairwise(resume.passages):
        assert one.span.end <= other.span.start


@given(TEXTS.filter(lambda text: "\r" not in text))
def test_line_ends_change_nothing_but_places(text: str):
    assert without_places(parse(text)) == without_places(parse(text.replace("\n", "\r\n")))


@given(TEXTS)
@example("- # 2019\n```\n:\n# \n")
def test_a_blank_line_at_the_end_changes_nothing(text: str):
    text += "\n"
    assert without_places(parse(text)) == without_places(parse(text + "\n"))


@given(TEXTS)
def test_parsing_twice_gives_the_same(text: str):
    assert parse(text) == parse(text)


@pytest.mark.parametrize("path", RESUMES, ids=lambda path: path.stem)
def test_every_prefix_parses(path):
    resume, _ = read(path)
    for end in range(len(resume)):
        parse(resume[:end])


@pytest.mark.parametrize("path", RESUMES, ids=lambda path: path.stem)
@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_a_resume_means_the_same_with_other_line_ends(path, line_end):
    resume, expected = read(path)
    assert understood(resume.replace("\n", line_end)) == expected


@pytest.mark.parametrize("path", RESUMES, ids=lambda path: path.stem)
def test_fields_say_what_stands_at_their_place(path):
    resume, _ = read(path)
    for entry in parse(resume).entries:
        for field in (entry.title, entry.organization, entry.location):
            assert field is None or field.text.split()[0] in field.span.of(resume)
            assert field is None or field.text.split()[-1] in field.span.of(resume)
