"""What invented bullets say, and how they are rewritten: three lists to read, each line a case."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from resume_lsp.grammar import Claim, OpeningKind, Tense, appended, metric_tail, posts, question, read, read_role, rewrite, told
from resume_lsp.grammar.changes import apply
from resume_lsp.parse import parse

HERE = Path(__file__).parent
SIGNS = {Claim.SAME: "=", Claim.OPEN: "?", Claim.MORE: "+"}
PARTS = 8
"""So many tests share what takes long, so that none of them does."""


def lines(name: str) -> Iterator[str]:
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def openings() -> Iterator[tuple[str, str]]:
    kind = ""
    for line in lines("openings.txt"):
        if line.startswith("[") and line.endswith("]"):
            kind = line.strip("[]")
        else:
            yield line, kind


def rewrites() -> Iterator[tuple[str, bool, list[str]]]:
    ended, text, offered = True, "", []
    for line in (*lines("rewrites.txt"), "[end]"):
        if line.startswith("  "):
            offered.append(line.strip())
            continue
        if text:
            yield text, ended, offered
        ended = ended and line != "[goes on]"
        text, offered = "" if line in {"[goes on]", "[end]"} else line, []


def roles() -> Iterator[tuple[bool, list[str]]]:
    state, bullets = "", []
    for line in (*lines("roles.txt"), "[end]"):
        if not line.startswith("["):
            bullets.append(line)
            continue
        if bullets:
            yield state == "[ended]", bullets
        state, bullets = line, []


@pytest.mark.parametrize(("ended", "bullets"), [*roles()])
def test_openings_in_the_company_of_others(ended: bool, bullets: list[str]):
    signs = {OpeningKind.ACTION: "V", OpeningKind.NOUN: "N"}
    texts = [bullet[2:] for bullet in bullets]
    found = read_role(tuple(texts), ended=ended)
    assert [f"{signs.get(one.opening.kind, '?')} {text}" for one, text in zip(found, texts, strict=True)] == bullets


@pytest.mark.parametrize(("text", "kind"), [*openings()])
def test_opening(text: str, kind: str):
    opening = read(text).opening
    tense = f", {opening.tense}" if opening.kind is OpeningKind.ACTION else ""
    assert f"{opening.kind}{tense}" == kind


@pytest.mark.parametrize(("text", "ended", "offered"), [*rewrites()])
def test_rewrites(text: str, ended: bool, offered: list[str]):
    assert read(text, ended=ended).opening.kind is not OpeningKind.ACTION
    assert [f"{SIGNS[one.claim]} {one.of(text)}" for one in rewrite(text, ended=ended)] == offered


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Responsible for rolling out radios", "Open with “Rolled out”"),
        ("Tasked with carefully painting masts", "Open with “Carefully painted”"),
        ("Was solely in charge of the kiosk", "Open with “Solely managed”"),
        ("Assisted in painting masts", "Open with “Supported”"),
        ("Helped lead two crews", "Open with “Co-led”, if it is true"),
    ],
)
def test_a_title_shows_all_that_the_bullet_opens_with(text: str, title: str):
    assert rewrite(text)[0].title == title


@pytest.mark.parametrize(
    ("text", "ended", "offered"),
    [
        ("Currently working on moving buoys to the bay.", False, "Move buoys to the bay."),
        ("Currently working on moving buoys to the bay.", None, "Move buoys to the bay."),
        ("Working on painting the hulls", False, "Paint the hulls"),
        ("Am painting the hulls", False, "Paint the hulls"),
        ("Was painting the hulls", False, "Painted the hulls"),
        ("Currently working on moving buoys to the bay.", True, "Moved buoys to the bay."),
        ("Responsible for painting the hulls", False, "Painted the hulls"),
    ],
)
def test_what_is_being_done_is_not_told_as_done_among_deeds(text: str, ended: bool | None, offered: str):
    assert rewrite(text, ended=ended, company=Tense.PAST)[0].of(text) == offered


@pytest.mark.parametrize("marked", [*lines("metrics.txt")])
def test_metrics(marked: str):
    text = marked.replace("‹", "").replace("›", "")
    written, end = "", 0
    for span in read(text).metrics:
        written += f"{text[end : span.start]}‹{span.of(text)}›"
        end = span.end
    assert written + text[end:] == marked


@pytest.mark.parametrize("filled", [*lines("tails.txt")])
def test_gap_for_a_number(filled: str):
    tail = metric_tail(read(filled))
    assert tail
    text = filled.replace(tail, "")
    assert text != filled
    assert apply(appended(text, tail), text) == filled


@pytest.mark.parametrize(("text", "ended", "offered"), [*rewrites()])
def test_rewritten_bullets_are_no_longer_weak(text: str, ended: bool, offered: list[str]):
    for one in rewrite(text, ended=ended):
        if "⟨" not in one.of(text):
            assert read(one.of(text), ended=ended).opening.kind is not OpeningKind.WEAK


def test_a_rewrite_that_claims_more_is_never_the_best_where_an_honest_one_is_known():
    for text, ended, _ in rewrites():
        claims = [one.claim for one in rewrite(text, ended=ended)]
        assert claims == sorted(claims)


def test_there_are_bullets_enough():
    texts = {text for text, *_ in rewrites()} | {text for text, _ in openings()}
    assert len(texts) >= 300


@pytest.mark.parametrize("ended", [True, False, None])
@pytest.mark.parametrize("part", range(PARTS))
def test_half_a_bullet_is_read_too(part: int, ended: bool | None):
    """Authors type from left to right."""
    texts = {text for text, *_ in rewrites()} | {text for text, _ in openings()}
    for text in sorted(texts)[part::PARTS]:
        for end in range(len(text)):
            read(text[:end], ended=ended)
            for one in rewrite(text[:end], ended=ended):
                one.of(text[:end])


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Implmenting a till", "implement"),
        ("Mananging two shops", "manage"),
        ("Lanuched a shop", "launch"),
        ("Toasting bread", "toast"),
        ("Rewilding a park", "rewild"),
    ],
)
def test_a_misspelt_verb_is_the_one_that_was_meant(text: str, base: str):
    verb = read(text).opening.verb
    assert verb
    assert verb.base == base


def test_among_deeds_a_participle_is_a_deed():
    alone = read("Mixed drinks for guests").opening
    among, *_ = read_role(("Mixed drinks for guests", "Sold tickets", "Ran the bar"))
    assert alone.kind is OpeningKind.NOUN
    assert among.opening.kind is OpeningKind.ACTION


@pytest.mark.parametrize(
    "texts",
    [
        ("Milk 12 goats", "Plant and water leeks", "Fence paddocks and mend gates", "Market cheese in town"),
        ("Oversee the ward", "Dress wounds", "Chart medication in the log", "Schedule porters"),
        ("Lead a crew of three", "Quote prices", "Purchase timber", "Contract with sawmills"),
        ("Model erosion in R", "Query the archive", "Graph tides", "Forecast demand for 12 piers"),
    ],
)
def test_duties_that_may_be_nouns_are_verbs_together(texts: tuple[str, ...]):
    openings = [reading.opening for reading in read_role(texts, ended=False)]
    assert {(one.kind, one.tense) for one in openings} == {(OpeningKind.ACTION, Tense.PRESENT)}


@pytest.mark.parametrize(
    "texts",
    [
        ("Control software for a crane", "Interface between till and scale", "Release notes", "Scale models of ships"),
        ("Lead drummer in a brass band", "Light design for a revue", "Stage props for a school", "Program leaflets for a choir"),
        ("Interview training for wardens", "Drive systems for ferries", "Sample storage", "Model railway for the fair"),
    ],
)
def test_results_that_may_be_verbs_are_nouns_together(texts: tuple[str, ...]):
    assert {reading.opening.kind for reading in read_role(texts)} == {OpeningKind.NOUN}


RESUME = """\
# Jordan Rivera

## Experience

### Deckhand, Kestrel Boats

*2018 – 2020*

{}

### Clerk, Harbour Office

*2016 – 2017*

{}
"""


def kinds(*roles: str) -> list[OpeningKind]:
    text = RESUME.format(*("\n".join(f"- {line}" for line in role.split("; ")) for role in roles))
    return [one.reading.opening.kind for one in told(parse(text), lambda _: True)]


def test_an_author_who_writes_in_the_present_elsewhere_does_so_here():
    deeds = "Write the log; Assign berths; Maintain the radio; Answer calls"
    assert kinds("Script deployments in Bash", deeds)[0] is OpeningKind.ACTION
    assert kinds("Script deployments in Bash", "Upkeep of the radio; Calls")[0] is OpeningKind.NOUN


def test_bare_forms_of_verbs_together_are_verbs():
    among = "Feed the hens; Answer about 15 calls a day"
    assert kinds(f"Query ClickHouse for late boats; {among}", "")[0] is OpeningKind.ACTION
    assert kinds("Query ClickHouse for late boats; Upkeep of the radio; Office hours", "")[0] is OpeningKind.NOUN


def test_among_nouns_a_doubtful_word_is_one():
    nouns = "Upkeep of the radio; Office hours; Maps and charts; Harbour fees"
    assert kinds("Design boats with partners", nouns)[0] is OpeningKind.NOUN
    assert kinds("Design boats with partners", "Wrote the log; Sold tickets; Ran the bar")[0] is OpeningKind.ACTION


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clerk (2019–2020)", True),
        ("March 2019 – May 2020: Clerk at Kestrel Boats", True),
        ("Kestrel sales associate from May 2019 to June 2020", True),
        ("Rank: Major", True),
        ("Thesis: Tides of small harbours", True),
        ("Junior clerk, Harbour Office", True),
        ("Summer Intern at the Maritime Museum", True),
        ("Rank: Gunner Mk. IV", True),
        ("Good Standing (GPA 3.7)", True),
        ("Other languages: Go, Rust, C++ and Perl", True),
        ("Programming languages (Go, Rust, Perl)", True),
        ("Build tools (Make, Ninja)", True),
        ("Deckhand of the month, May 2019", True),
        ("Harbour Office bravery medal", True),
        ("Dean's list (2017)", True),
        ("Winner, harbour regatta 2017", True),
        ("Kestrel Certified Rigger", True),
        ('"Sailing blind", HarborConf 2019', True),
        ("“Mending nets by night”, talk at HarborConf", True),
        ("“Mending nets by night,” Tidal Review", True),
        ('"Counting gulls" (Coast Days, 2018)', True),
        ('"Painted hulls" at the Coast Days', True),
        ('"Tidewatch", built for a school of sailing', False),
        ('"Tidewatch" – wrote a forecaster', False),
        ('"Tidewatch": a forecaster of tides', False),
        ('"Lift and shift" move of 40 servers', False),
        ("Certified Scrum Master and rigger of masts", False),
        ("Stack – Rust, Go, Perl", True),
        ("Relevant coursework: optics, tides", True),
        ("English (C1), Polish (native)", True),
        ("Languages: Thai, basic Hindi", True),
        ("French pastry, Greek salads", False),
        ("Moved from Go, Rust and Perl", False),
        ("Ported languages (Go, Rust)", False),
        ("Responsible for CI tools (Jenkins, GitLab)", False),
        ("Care of the platforms (Jenkins, GitLab)", False),
        ("Maintain build tools (Maven, Gradle)", False),
        ("Maintaining CI tools (Jenkins, GitLab)", False),
        ("Build tools (Maven, Gradle)", True),
        ("Testing frameworks (JUnit, Mockito)", True),
        ("Won the bravery medal", False),
        ("Named deckhand of the month", False),
        ("Fundraiser for a scholarship", False),
        ("Trained clerks at Kestrel", False),
        ("Managed clerks, Kestrel Boats", False),
        ("Hired a clerk (2019)", False),
        ("Served as clerk 2019 – 2020", False),
        ("Clerk", False),
        ("Rank: rose to major. Led a boat crew.", False),
        ("Lead 5 clerks in 2019", False),
    ],
)
def test_posts_and_facts_tell_no_deed(text: str, expected: bool):
    assert posts.is_post(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Part of the rowing club",
        "Helped build the pier",
        "Built the pier. Painted it, too.",
        "Maintained good relations with the port",
        "Built the pier; sold tickets",
        "Accepted into the guild of pilots",
        "Elected to the harbor board",
        "Served on the committee of the port",
        "Found a leak in the hull",
        "Performed load testing of the pumps",
        "Set up a winch and a crane for the quay",
        "Drove a culture of care",
        "Coordinated with pilots in two ports",
    ],
)
def test_no_gap_where_none_would_surely_fit(text: str):
    assert metric_tail(read(text)) is None
    assert question(read(text))


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Wrote ‘Can I Bake It’, a guide to ovens", []),
        ('Sang "How We Sailed" in our club', ["our"]),
        ("Painted 'My Harbor', a mural", []),
        ("Kept the owners' pets in our shed, and the guests' too", ["our"]),
        ("Sawed 2' planks for our pier, and 3' ones", ["our"]),
    ],
)
def test_what_is_quoted_is_not_said_of_oneself(text: str, persons: list[str]):
    assert [span.of(text) for span in read(text).first_person] == persons
