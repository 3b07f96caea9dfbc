"""The forms of verbs: a table to read, and what must hold for all of them."""

import pytest

from resume_lsp.grammar import lexicon
from resume_lsp.grammar.morphology import indefinite
from resume_lsp.words import words as listed
from tools import words

FORMS = """
build built built building builds
write wrote written writing writes
lead led led leading leads
plan planned planned planning plans
ship shipped shipped shipping ships
develop developed developed developing develops
visit visited visited visiting visits
refer referred referred referring refers
submit submitted submitted submitting submits
program programmed programmed programming programs
debug debugged debugged debugging debugs
equip equipped equipped equipping equips
fix fixed fixed fixing fixes
sync synced synced syncing syncs
deploy deployed deployed deploying deploys
carry carried carried carrying carries
tie tied tied tying ties
free freed freed freeing frees
dye dyed dyed dyeing dyes
oversee oversaw overseen overseeing oversees
rewrite rewrote rewritten rewriting rewrites
co-write co-wrote co-written co-writing co-writes
co-lead co-led co-led co-leading co-leads
cross-sell cross-sold cross-sold cross-selling cross-sells
rerun reran rerun rerunning reruns
set set set setting sets
cut cut cut cutting cuts
read read read reading reads
teach taught taught teaching teaches
undergo underwent undergone undergoing undergoes
proofread proofread proofread proofreading proofreads
model modeled modeled modeling models
analyze analyzed analyzed analyzing analyzes
analyse analysed analysed analysing analyses
containerise containerised containerised containerising containerises
panic panicked panicked panicking panics
broadcast broadcast broadcast broadcasting broadcasts
outfit outfitted outfitted outfitting outfits
quit quit quit quitting quits
mentor mentored mentored mentoring mentors
babysit babysat babysat babysitting babysits
sunset sunset sunset sunsetting sunsets
microblog microblogged microblogged microblogging microblogs
snapshot snapshotted snapshotted snapshotting snapshots
rejig rejigged rejigged rejigging rejigs
surveil surveilled surveilled surveilling surveils
diagram diagrammed diagrammed diagramming diagrams
"""


@pytest.mark.parametrize("line", FORMS.strip().splitlines(), ids=lambda line: line.split()[0])
def test_forms(line):
    base, *forms = line.split()
    assert [form.partition("|")[0] for form in words.forms_of(base)] == forms


@pytest.mark.parametrize(
    "said",
    [
        "\n    an app",
        " an internal tool",
        " a unit test",
        " a universal app",
        " an uninstaller",
        " a user guide",
        " a utility",
        " an upgrade",
        " a European shop",
        " a one-page site",
        "\n    an hourly job",
        " an honest sign",
        " a hotel",
        " an API",
        " an SMS gateway",
        " a UI",
        " a PDF",
        " an HTML page",
        " an iOS app",
        " a gRPC service",
        " an XML feed\n    ",
    ],
)
def test_the_article_follows_the_sound(said):
    article, word, *_ = said.split()
    assert indefinite(word) == article


@pytest.mark.parametrize("base", ["resize", "downsize", "rightsize", "seize"])
def test_what_has_a_size_is_spelt_alike_everywhere(base):
    bases = {row.base for row in words.verbs()}
    assert base in bases
    assert f"{base[:-2]}se" not in bases


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("modelled", "model"),
        ("learnt", "learn"),
        ("troubleshooted", "troubleshoot"),
        ("organised", "organise"),
        ("re-architected", "re-architect"),
        ("black-box-tested", "black-box-test"),
        ("scanned", "scan"),
        ("terraformed", "terraform"),
        ("yelped", "yelp"),
        ("kibanized", "kibanize"),
    ],
)
def test_past_is_understood(word, base):
    found = lexicon.past(word)
    assert found is not None
    assert found.base == base


@pytest.mark.parametrize("word", ["need", "speed", "hundred", "sacred", "seed", "table", "red"])
def test_is_no_past(word):
    assert lexicon.past(word) is None


@pytest.mark.parametrize(
    ("gerund", "past"),
    [
        ("kibanizing", "kibanized"),
        ("grokking", "grokked"),
        ("outgrowing", "outgrew"),
        ("re-teaching", "re-taught"),
        ("yarning", "yarned"),
    ],
)
def test_past_of_a_gerund_whose_base_is_not_known(gerund, past):
    found = lexicon.gerund(gerund)
    assert found is not None
    assert found.past == past


@pytest.mark.parametrize("word", ["during", "string", "pending", "existing", "nothing"])
def test_is_no_gerund(word):
    assert lexicon.gerund(word) is None


def test_there_are_verbs_enough_without_their_british_twins():
    bases = {row.base for row in words.verbs()}
    assert len({base for base in bases if not base.endswith(("ise", "yse"))}) >= 1500


def test_each_gerund_leads_back_to_its_verb():
    for row in words.verbs():
        for spelling in set(row.forms.gerund.split("|")) - listed("next.not_gerunds"):
            found = lexicon.gerund(spelling)
            assert found is not None
            assert found.past.partition("|")[0] == words.forms_of(found.base).past.partition("|")[0]


def test_tables_are_current():
    assert [path.name for path, text in words.tables().items() if path.read_text(encoding="utf-8") != text] == []
