"""Which words are checked, what is surely wrong, and what the dictionary says."""

import pytest

from resume_lsp import spelling
from resume_lsp.check import check, compose, words_to_look_up
from resume_lsp.host.spelling import dictionary, misspelt
from resume_lsp.parse import parse
from resume_lsp.settings import Settings
from resume_lsp.words import rows
from tests.checking import FRAME, TODAY


def to_check(text: str) -> tuple[spelling.Word, ...]:
    resume = parse(text)
    return spelling.words(resume, spelling.vocabulary(resume))


def checked(bullet: str) -> list[str]:
    return [word.text for word in to_check(FRAME + bullet) if word.span.start >= len(FRAME)]


@pytest.mark.parametrize(
    ("bullet", "expected"),
    [
        ("- Wrote the billing enviroment.\n", ["Wrote", "billing", "enviroment"]),
        ("- Moved Kuberntes jobs to PostgreSQL.\n", ["Moved", "Kuberntes", "jobs"]),
        ("- Spoke at KubeCon about ACCOMODATE and eBay.\n", ["Spoke", "about"]),
        ("- Shipped `recieve_all` to https://recieve.dev/adress and ana@recieve.dev.\n", ["Shipped"]),
        ("- Ran [the recieve desk](https://recieve.dev).\n", ["recieve", "desk"]),
        ("- Kept don't and re-recieve whole.\n", ["Kept", "whole"]),
        ("- Led flurbs past flurbs into flurbs.\n", ["past", "into"]),
        ("- Ran the Garde manger station.\n", ["station"]),
        ("- Appeared in *Acoust. Mech. Commun.* 12 (2021).\n", ["Appeared"]),
        ("- Wrote for Transac. Music and Acoust. Mech. Lett.\n", ["Wrote", "Music"]),
        ("- Kept the whole enviroment. Wrote the manual.\n", ["Kept", "whole", "enviroment", "Wrote", "manual"]),
        ("- Café naïve résumé.\n", ["Café", "naïve", "résumé"]),
    ],
)
def test_words_to_check(bullet: str, expected: list[str]):
    assert checked(bullet) == expected


def test_names_are_not_checked():
    words = [word.text for word in to_check(FRAME)]
    assert {"Rivera", "Kestrel"} & set(words) == set()


def test_every_word_stands_where_it_says():
    text = FRAME + "- Wrote **the** [billing](https://x.dev) enviroment &amp; more.\r\n"
    assert all(word.span.of(text) == word.text for word in to_check(text))


def test_sure_misspellings_need_no_dictionary():
    assert spelling.surely_misspelt(parse(FRAME + "- Recieved teh prize.\n")) == {"Recieved": ("Received",), "teh": ("the",)}


def test_the_list_of_sure_misspellings_is_sound():
    table = spelling._sure()
    assert len(table) > 400
    assert not table.keys() & set(table.values())
    assert all(wrong == wrong.lower() and right.isalpha() for wrong, right in table.items())


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("cosolidated", "consolidated"),  # a letter is missing
        ("libraies", "libraries"),
        ("recruitmment", "recruitment"),  # one too many
        ("infrastrucutre", "infrastructure"),  # two have changed places
        ("consaltation", "consultation"),  # a wrong vowel
        ("Hierachical", "Hierarchical"),  # where a sentence may begin
    ],
)
def test_a_long_word_one_slip_away_from_a_common_one_is_misspelt(written: str, right: str):
    assert spelling.surely_misspelt(parse(f"{FRAME}- {written} it.\n")) == {written: (right,)}


def test_a_well_known_technology_one_slip_away_is_meant_with_its_own_capitals():
    found = spelling.surely_misspelt(parse(FRAME + "- Moved Kubernettes, javascrippt and Casandra to Postgress.\n"))
    assert found == {"Kubernettes": ("Kubernetes",), "javascrippt": ("JavaScript",)}  # one is a woman, one well known as wrong


@pytest.mark.parametrize(
    "text",
    [
        "Consolidated the documentation.",  # right
        "Catalogued and labelled, organised and organized.",  # both spellings
        "Fought the stimulation of subsidies by redaction and handicraft.",  # right, and near to others
        "Snapshotted volumes, refcounted buffers and blocklisted hosts.",  # words of the trade
        "Ran the Recruitmment Prize.",  # a name
        "Wrote libraies in libraies for libraies.",  # meant so
        "Tuned stagging and servces.",  # too short to be sure, with many neighbours
        "Wrote dovumentation.",  # any letter may be meant
    ],
)
def test_what_may_be_meant_is_not_surely_misspelt(text: str):
    draft = compose(f"{FRAME}- {text}\n", Settings(), today=TODAY)
    assert [problem for problem in check(draft, Settings()) if problem.rule.id == "text-typo"] == []


def test_no_word_that_is_right_is_one_slip_away_from_another():
    right = [word for _, *columns in rows("vocabulary") for column in columns for word in column.split()]
    assert len(right) > 8_000
    known = {word for word in right if word not in spelling._sure()}  # "calender", a machine: most likely a calendar all the same
    assert spelling.surely_misspelt(parse("\n\n".join(sorted(known)))) == {}


def test_the_dictionary_answers_for_each_word():
    assert dictionary()
    answer = misspelt(["recieve", "Managment", "house", "recieve"])
    assert answer == {"recieve": ("receive",), "Managment": ("Management",), "house": ()}
    assert misspelt([]) == {}


def test_the_authors_own_words_are_right():
    draft = compose(FRAME + "- Recieved it.\n", Settings(dictionary=("recieved",)), today=TODAY)
    assert draft.misspelt == {"Recieved": ()}


def test_the_authors_own_words_are_not_looked_up_and_none_where_the_rule_is_off():
    resume = parse(FRAME + "- Recieved it.\n")
    assert "Recieved" in words_to_look_up(resume, Settings())
    assert "Recieved" not in words_to_look_up(resume, Settings(dictionary=("recieved",)))
    assert words_to_look_up(resume, Settings(rules={"text-typo": {"severity": "off"}})) == set()


def test_without_a_dictionary_nothing_is_known(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("resume_lsp.host.spelling.dictionary", lambda: None)
    assert misspelt(["recieve"]) is None


def test_what_is_surely_misspelt_is_so_even_where_the_dictionary_is_silent():
    draft = compose(FRAME + "- Employes and feedbak.\n", Settings(), today=TODAY, misspelt={"feedbak": ()})
    assert draft.misspelt == {"Employes": ("Employees",), "feedbak": ("feedback",)}


@pytest.mark.parametrize(
    ("bullet", "words"),
    [
        ("- Spoke at “un répartiteur de calculs open source”, a workshop.\n", []),
        ("- Wrote the calculs of the tax office.\n", ["calculs"]),
        ("- Led the stage de fin de calculs in Lyon.\n", []),
        ("- Taught at the Instituto Calculs Norte.\n", []),
        ("- Wrote calculs for the Instituto Norte.\n", ["calculs"]),
    ],
)
def test_a_few_words_of_another_language_are_not_misspelt(bullet: str, words: list[str]):
    draft = compose(FRAME + bullet, Settings(), today=TODAY, misspelt={"calculs": ("calculus",)})
    found = [problem for problem in check(draft, Settings()) if problem.rule.id == "text-typo"]
    assert [problem.span.of(draft.text) for problem in found] == words
