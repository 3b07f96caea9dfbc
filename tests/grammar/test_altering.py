"""Small changes of bullets that open well: without the pronoun, in another tense, without the passive."""

import pytest

from resume_lsp.grammar import Claim, activated, distinguished, in_tense, read, without_person
from resume_lsp.grammar.changes import apply


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("I wrote a compiler", "Wrote a compiler"),
        ("I've built a search engine for recipes", "Built a search engine for recipes"),
        ("I also mentored two interns", "Also mentored two interns"),
        ("I lead the design team", "Lead the design team"),
        ("We migrated the shop to Kubernetes", "Migrated the shop to Kubernetes"),
        ("Moved our shop to a new host", "Moved the shop to a new host"),
        ("Built my own static site generator", "Built a static site generator"),
        ("Ran my own ice cream parlour", "Ran an ice cream parlour"),
        ("Wrote my own tools", "Wrote tools"),
        ("My own idea won a prize", "An idea won a prize"),
        ("Improved our own API", "Improved the API"),
        ("Fixed bugs with my colleague", "Fixed bugs with a colleague"),
        ("Trained my colleagues in Git", "Trained colleagues in Git"),
        ("Blogged to show my programming skills", "Blogged to show programming skills"),
        ("Blogged to sharpen my front-end and writing skills", "Blogged to sharpen front-end and writing skills"),
        ("Led my crew and skills lab", "Led the crew and skills lab"),
        ("Tested all my contributed code", "Tested all contributed code"),
        ("In my spare time, ran a choir", None),
        ("I am a fast learner", None),
        ("Built an app that lets us share recipes", None),
    ],
)
def test_without_person(text: str, changed: str | None):
    changes = without_person(text, read(text).first_person[0])
    assert (apply(changes, text) if changes else None) == changed


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("Was promoted to shift lead in 2020", "Earned a promotion to shift lead in 2020"),
        ("Was awarded a grant of $20,000", "Received a grant of $20,000"),
        ("Was selected to speak at two fairs", "Selected to speak at two fairs"),
        ("Was elected treasurer", "Elected treasurer"),
        ("Was promoted by the board", None),
        ("Was tested daily", None),
    ],
)
def test_what_is_to_the_authors_honour(text: str, changed: str | None):
    changes = distinguished(text, read(text).passives[0])
    assert (apply(changes, text) if changes else None) == changed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Coached 12 students who were accepted at art schools", []),
        ("Helped guests whose trains were cancelled", []),
        ("Rewrote the alarm so that nobody gets woken at night", []),
        ("Wrote a library that is used by 40 teams", []),
        ("Wrote a library that was audited by me", ["was audited"]),
        ("Wrote a library that was later published", ["was published"]),
        ("Coached nine rowers; three were picked for the national squad", []),
        ("Coached nine rowers. Three were picked for the national squad", []),
        ("Check each rope before the sails are hoisted", ["are hoisted"]),
        ("Wrote the list that sailors sign before a boat can be launched", ["be launched"]),
        ("Logged 40 leaks, of which 30 are sealed", []),
        ("Wrote a chart editor; 70 bays were drawn with it", []),
        ("Wrote a chart editor; 70 bays were drawn with care", ["were drawn"]),
        ("Wrote a chart library; it is used by 40 crews", []),
        ("Wrote a chart library. It is relied on daily by 40 crews", []),
        ("Wrote 30 sailing stories, which are read over 9,000 times a month", []),
        ("Wrote a chart library; it is used by me", ["is used"]),
        ("Led the crew that was recognized for its speed", []),
        ("Wrote a chart library; it is used in all harbors", ["is used"]),
        ("Rang the bell, so a lost boat is now found within a minute", []),
        ("Drew new berths so that no boat is moored twice", []),
        ("Taught the crane to see; 70 % of tolls are paid that way today", []),
        ("Taught the crane to see, and fares are now counted at night", []),
        ("Tolls are now counted at night", ["are counted"]),
        ("Rang the bell so loudly that the quay was cleared", ["was cleared"]),
        ("Cooked soup from what is left in the galley", []),
        ("Details of the voyage are classified.", []),
        ("Boats are classified by length", ["are classified"]),
        ("Ran the quay after being promoted", ["being promoted"]),
        ("Rebuilt the jetty, and the toll was abolished", ["was abolished"]),
        ("Rebuilt the jetty and was promoted to harbor master", ["was promoted"]),
        ("Rebuilt the jetty. The toll was abolished.", ["was abolished"]),
        ("After the storm, the jetty was rebuilt", ["was rebuilt"]),
        ("Tolls and fines were reduced by 20 %", ["were reduced"]),
        ("Gave sketches to the yard to be turned into boats", ["be turned"]),
        ("Surveyed the harbor; a new chart is being prepared", ["is prepared"]),
        ("Surveyed the harbor and was well prepared for floods", []),
    ],
)
def test_what_others_do_is_no_passive_of_the_author(text: str, found: list[str]):
    assert [f"{it.of(text).split()[0]} {it.of(text).split()[-1]}" for it in read(text).passives] == found


@pytest.mark.parametrize(
    ("text", "changed", "sure"),
    [
        ("Maintain and deploy the fleet", "Maintained and deployed the fleet", True),
        ("Writes manuals and trains new users", "Wrote manuals and trained new users", False),
        ("Writes manuals and reports.", "Wrote manuals and reports.", True),
        ("Manage a team of 7 and report to the CFO", "Managed a team of 7 and reported to the CFO", False),
        ("Manage the budget and track spending", "Managed the budget and tracked spending", False),
        ("Provide first and second level support", "Provided first and second level support", True),
        ("Develop a data lake and feature store", "Developed a data lake and feature store", True),
        ("Lead the weekly tasting, write menus and order stock", "Led the weekly tasting, wrote menus and ordered stock", False),
        ("Have 4 apprentices", "Had 4 apprentices", True),
        ("Has a budget of 40k", "Had a budget of 40k", True),
        ("Have access to the vault", "Had access to the vault", True),
        ("Am the treasurer of a choir", "Was the treasurer of a choir", True),
        ("Run workshops that teach and test", "Ran workshops that teach and test", False),
    ],
)
def test_in_the_past(text: str, changed: str, sure: bool):
    inflected = in_tense(read(text), past=True)
    assert inflected
    assert apply(inflected.changes, text) == changed
    assert inflected.sure is sure


@pytest.mark.parametrize(
    "text", ["Have build 2 boats", "We have build 3 boats", "Has wrote 3 songs", "Have develop maps", "Is build by hand"]
)
def test_a_wrong_participle_is_put_in_no_tense(text: str):
    assert in_tense(read(text), past=True) is None


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("Two kilns were repaired by me in a week", "Repaired two kilns in a week"),
        ("The kiln log was kept by me and read by four potters", None),
        ("The kiln was built by me and two potters", "Built the kiln with two potters"),
        ("The kiln was built by me, saving 40 hours", "Built the kiln, saving 40 hours"),
        ("The kiln was built by me, Ida and Bo", None),
        ("A move of all kilns was carried out by me", "Carried out a move of all kilns"),
    ],
)
def test_in_the_active_voice(text: str, changed: str | None):
    rewrite = activated(text, read(text).passives[0])
    assert (rewrite.of(text) if rewrite else None) == changed


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("An audit of the pump used at the mill was carried out", "Carried out an audit of the pump used at the mill"),
        ("Three workshops on knots were held for beginners.", "Held three workshops on knots for beginners."),
        ("The rota was successfully digitised in three weeks.", "Successfully digitised the rota in three weeks."),
        ("Costs were reduced by 20 %.", "Reduced costs by 20 %."),
        ("The boat was mended and sold", "Mended and sold the boat"),
        ("The kilns were swept, fired and glazed", "Swept, fired and glazed the kilns"),
        ("The rota was drawn in pencil and hung in the hall", "Drew the rota in pencil and hung it in the hall"),
        (
            "A pump was mended for the mill, which is used by four farms",
            "Mended a pump for the mill, which is used by four farms",
        ),
        ("Lids, doors and knobs were repainted", "Repainted lids, doors and knobs"),
        ("In May, the kiln was moved", None),
        ("The kiln was moved by lifting its roof", "Moved the kiln by lifting its roof"),
        ("Costs were cut by a third", "Cut costs by a third"),
        ("The depot was built and now holds 40 boats", None),
        ("The log has been kept in Dutch", "Kept the log in Dutch"),
        ("The invoices were sent by a clerk", None),
        ("The ferry was delayed", None),
        ("The depot was awarded a prize", None),
        ("My notes were added to the wiki", None),
        ("Kestrel was bought in 2019", None),
    ],
)
def test_who_hides_may_say_that_it_was_he(text: str, changed: str | None):
    rewrite = activated(text, read(text).passives[0])
    assert (rewrite.of(text) if rewrite else None) == changed
    assert rewrite is None or rewrite.claim is Claim.MORE


@pytest.mark.parametrize(
    "text",
    ["Two clerks and I counted fish", "Using Excel my colleague and I counted fish"],
)
def test_of_two_who_did_it_none_is_left_out(text: str):
    spans = [span for span in read(text).first_person if span.of(text) == "I"]
    assert without_person(text, spans[0]) == ()


@pytest.mark.parametrize(
    "text",
    ["Kept the log on my old ship", "My role was to lead the crew", "My duties included leading the crew", "Sold my first boat"],
)
def test_what_only_an_owner_tells_apart_keeps_its_pronoun(text: str):
    assert without_person(text, read(text).first_person[0]) == ()
