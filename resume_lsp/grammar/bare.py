"""Is a bare word a verb or a noun? "Design APIs", "Design of APIs", "Design, build and test", "Support engineer"."""

from typing import NamedTuple

from resume_lsp import technology
from resume_lsp.grammar import governing, lexicon, persons
from resume_lsp.grammar.lexicon import Verb
from resume_lsp.grammar.quantity import is_number
from resume_lsp.grammar.reading import Tense
from resume_lsp.grammar.tokens import EDGE, Word, Words, at, ends_sentence, outside_brackets
from resume_lsp.words import words as listed

NAMES_OF_WORK = ("ation", "ment", "ing", "ance", "ysis")
"""How nouns end that name work: "Tests automation"."""

_TWO = 2  # from the first of two verbs to the second: "file and scan"
_OPENS_AN_OBJECT = frozenset({'"', "“", "$", "€", "£", "~", "<", ">"})
_ROUGHLY = frozenset({"about", "around", "over", "up", "some"})
_FITTING = frozenset({"necessary", "needed", "required", "possible", "appropriate", "applicable"})
_ADJECTIVE_ENDINGS = ("al", "ive", "able", "ible", "ous", "ful", "ic", "less")


class Verdict(NamedTuple):
    """Whether a word opens as a verb, and whether that is sure."""

    is_verb: bool
    sure: bool = True


def judge(words: Words, index: int, verb: Verb, company: Tense | None, *, among_nouns: bool = False) -> Verdict:
    """
    Judge the bare word at *index*, the base of *verb*.

    *company* is the tense that the role's other bullets surely open with; where most of them are nouns, a doubtful word
    is one, too, unless more tells of a deed.
    """
    verdict = _judged(words, index, verb, company)
    tells = says_how(words, index + 1, surely=True) or governing.is_joined_by_a_past(words, index)
    doubtful = among_nouns and verdict.is_verb and not verdict.sure and not tells
    return Verdict(is_verb=False, sure=False) if doubtful else verdict


def _judged(words: Words, index: int, verb: Verb, company: Tense | None) -> Verdict:
    if not verb.noun:
        return Verdict(is_verb=True)
    after = at(words, index + 1)
    if f"{words[index].low} {after.low} {at(words, index + 2).low}" in listed("next.twins"):
        return Verdict(at(words, index + 3).low in listed("next.determiners"), sure=False)
    if after.low in listed("next.coordinators") or (after.text == "," and _base_at(words, _behind_and(words, index + 2))):
        return _in_a_list(words, index, company)
    if _is_qualified(at(words, index - 1)):
        return Verdict(is_verb=False)
    verdict = _by_next(words, index, verb, company)
    joined = not verdict.is_verb and may_act(words, index) and governing.is_joined_by_a_verb(words, index)
    return Verdict(is_verb=True, sure=False) if joined else verdict


def _is_qualified(before: Word) -> bool:
    """Tell whether the word before is both an adverb and an adjective, as nouns have before them: "Weekly report to"."""
    return before.low in listed("before.adverbs") and before.low in listed("next.adjectives")


def is_adjective(word: Word) -> bool:
    """Tell whether a word can only qualify what follows it; nouns that look like it are none."""
    if word.low in listed("next.adjectives"):
        return True
    return word.low.endswith(_ADJECTIVE_ENDINGS) and len(word.low) > 5 and word.low not in listed("next.false_adjectives")


def is_plural(word: Word) -> bool:
    """Tell whether a word looks like a plural noun."""
    if word.low in listed("next.plurals"):
        return True
    if word.text[:-1].isupper() and word.text.endswith("s"):  # APIs
        return True
    return len(word.low) > 3 and word.low.endswith("s") and not word.low.endswith(("ss", "us", "is", "'s"))


def _by_next(words: Words, index: int, verb: Verb, company: Tense | None) -> Verdict:
    """Judge by the word behind."""
    after = at(words, index + 1)
    pair = f"{words[index].low} {after.low}"
    if company is Tense.PRESENT and pair in listed("next.intransitive_nouns"):
        return Verdict(is_verb=True)
    governs_more = pair in listed("next.intransitive") or _takes_a_particle(words, index + 1)
    if governs_more or after.low in listed("next.determiners"):
        return Verdict(after.low not in {"that", "who"})
    number = index + 1 + (after.low in _ROUGHLY)
    if is_number(at(words, number)):
        return Verdict(_acts_on_a_number(words, index, number), sure=False)
    if not after.is_word:
        return Verdict(after.text in _OPENS_AN_OBJECT, sure=False)
    governs = after.low in listed("next.prepositions") and after.low not in {"of", "for", "in"}
    if governs and company is Tense.PRESENT:
        return Verdict(is_verb=True, sure=False)
    if after.low in listed("next.prepositions", "next.linking") or (
        _is_title(words, index + 1) and verb.base not in listed("next.never_titles")
    ):
        return Verdict(is_verb=False)
    if _is_compound(words[index], after):
        return Verdict(is_verb=False, sure=False)
    if is_adjective(after) or after.low.endswith("ly") or company is Tense.PRESENT:
        return Verdict(is_verb=True)
    if governing.says_by_how_much(words, index) or _teaches(verb, after):
        return Verdict(is_verb=True)
    return Verdict(_acts_on_a_noun(words, index, verb), sure=False)


def _is_compound(word: Word, after: Word) -> bool:
    """Tell whether two words are one noun, in either number: "Test plans", "Lead time"."""
    pair = f"{word.low} {after.low}"
    return pair in listed("next.compounds") or f"{pair}s" in listed("next.compounds")


def _takes_a_particle(words: Words, index: int) -> bool:
    """Tell whether an adverb at *index* goes with a verb before what this acts on: "Price up stock", not "Traffic up 40 %"."""
    behind = at(words, index + 1)
    if at(words, index).low not in listed("next.verbal_particles"):
        return False
    if behind.low in listed("next.coordinators") or behind.text == ",":
        return _base_at(words, _behind_and(words, index + 2)) is not None
    noun = last_noun(words, index + 1)
    return behind.low in listed("next.determiners") or is_adjective(behind) or is_plural(noun) or noun.low in listed("next.mass")


def _teaches(verb: Verb, after: Word) -> bool:
    """Tell whether people follow whom one can only teach: "Train employees", "Coach volunteers", not "Train schedules"."""
    return verb.sense == "teach" and is_plural(after) and persons.are_named(after.low)


def _acts_on_a_number(words: Words, index: int, number: int) -> bool:
    """Judge by a number behind: "Fix about three bugs", "Test 40 phones a day", but "Project 2", "Level two support"."""
    named = words[index].low in listed("next.name_nouns")
    if words[number].is_figure and not (named and len(words[number].text) > 1):
        return not named
    behind = number + 1
    while at(words, behind).low in {"to", "or", "-", "–"} or at(words, behind).low in listed("metric.numbers"):
        behind += 1
    return any(is_plural(word) for word in _phrase(words, behind))


def _acts_on_a_noun(words: Words, index: int, verb: Verb) -> bool:
    """Judge by a noun behind: "Mentor students", "Design AWS accounts", but "Test automation", "Project files"."""
    after = at(words, index + 1)
    if verb.base in listed("agents.posts") and is_agent(last_noun(words, index + 1)):
        return False
    if verb.base in listed("next.leaders"):
        return True
    if after.is_capital and after.text[1:].islower():
        thing = last_noun(words, index + 1)
        return _is_technology(after.text) and is_plural(thing) and thing is not after  # "Build Tableau workbooks"
    phrase = _phrase(words, index + 1)
    last, behind = phrase[-1] if phrase else EDGE, index + 1 + len(phrase)
    if verb.base in listed("next.nouns_first"):
        doubtful = verb.base in listed("next.nouns_often") and not _is_done_or_does(last, adjacent=len(phrase) == 1)
        return doubtful and (is_plural(last) or last.low in listed("next.mass")) and governing.says_how(words, behind)
    if at(words, behind).low in {"was", "were", "is", "are"} or governing.is_value(words, behind):  # "Phone lines were busy"
        return False
    made = verb.base in listed("next.makers") and last.low in listed("next.made")  # "Build feature for mobile app"
    plural = is_plural(last) or last.low.endswith("'s")  # "Build REST API's"
    return made or plural or _is_mass(last) or after.text.isupper()


def _is_technology(name: str) -> bool:
    found = technology.get(name)
    return found is not None and found.counts


def _is_mass(noun: Word) -> bool:
    """Tell whether *noun* is used without an article: "firmware", "accessibility"."""
    return noun.low in listed("next.mass") or (noun.low.endswith(("ity", "ness")) and noun.low not in listed("next.counted"))


def _is_done_or_does(noun: Word, *, adjacent: bool) -> bool:
    """Tell whether a plural names what is done to things or, right behind them, does it: "Query fixes", "Stream processors"."""
    one = noun._replace(low=noun.low.removesuffix("s"))
    return one.low in listed("next.works", "next.changes") or (adjacent and is_agent(one))


def says_how(words: Words, index: int, *, surely: bool = False) -> bool:
    """Tell whether plural nouns stand at *index*, and behind them how something is done to them: "tills before each sale"."""
    phrase = _phrase(words, index)
    behind = index + len(phrase)
    doubtful = surely and at(words, behind).low in listed("next.having")
    return bool(phrase) and is_plural(phrase[-1]) and governing.says_how(words, behind) and not doubtful


def may_act(words: Words, index: int) -> bool:
    """Tell whether a base that may be a noun goes before what it may act on: "Query logs", not "Query tuning", "Lead singer"."""
    after, ends = at(words, index + 1), listed("next.prepositions", "next.linking")
    if after.low in listed("next.coordinators") or after.text == ",":  # "Plant and harvest barley"
        return _in_a_list(words, index, Tense.PRESENT).is_verb
    if f"{words[index].low} {after.low}" in listed("next.intransitive_nouns") or _takes_a_particle(words, index + 1):
        return True
    noun = last_noun(words, index + 1)
    names_work = noun.low.endswith(NAMES_OF_WORK) or noun.low in listed("next.works")
    names_a_post = is_agent(noun) or _is_title(words, index + 1)
    is_other = names_work or names_a_post or _is_compound(words[index], after)
    return after.is_word and after.low not in ends and not is_other


def is_subject(words: Words, index: int) -> bool:
    """Tell whether a noun at *index*, with no article, is what something is said of: "maps" of "Finalised maps were"."""
    phrase = _phrase(words, index)
    bare_noun = bool(phrase) and phrase[0].low not in listed("next.determiners")
    return bare_noun and at(words, index + len(phrase)).low in {"was", "were", "is", "are"}


def has_a_verb_of_its_own(words: Words, index: int) -> bool:
    """Tell whether the noun or gerund at *index* is what something is said of: "Analysis of tides was done"."""
    for place in outside_brackets(words, index + 1):
        low = words[place].low
        if low in {"was", "were"} or (low in listed("next.told") and _tells_more(words, place)):
            return True
        if low in listed("nested.clauses") or words[place].text in {",", ";", ":", "–", "—"} or ends_sentence(words, place):
            return False
        if place > index + 1 and low in listed("nested.results"):  # "Assisting clerks by ensuring that each takes a break"
            return False
        if lexicon.past(low) and lexicon.participle(low) is None:
            return False
    return False


def _tells_more(words: Words, index: int) -> bool:
    """Tell whether the word at *index* says something of the nouns before it: "takes" of "Review of a plan takes 5 minutes"."""
    before, after = words[index - 1], at(words, index + 1)
    verb = lexicon.third(words[index].low)  # "needs" and "costs" are nouns as well
    sure = verb is None or not verb.noun or after.is_figure or is_number(after) or after.low in listed("next.determiners")
    return sure and before.is_word and before.low not in listed("next.prepositions", "next.determiners")


def _are_things(noun: Word) -> bool:
    """Tell whether a plural names things, not those who do: "leases", not "engineers"."""
    return is_plural(noun) and not is_agent(noun._replace(low=noun.low.removesuffix("s")))


def is_agent(noun: Word) -> bool:
    """Tell whether one person is named by what he does: "singer" of "Lead singer"."""
    return noun.low.endswith(("er", "or", "ist", "ian")) and noun.low not in listed("agents.things")


def last_noun(words: Words, index: int) -> Word:
    """Return the last of up to four nouns in a row at *index*: "tests" of "unit tests for"."""
    phrase = _phrase(words, index)
    return phrase[-1] if phrase else EDGE


def _phrase(words: Words, index: int) -> Words:
    """Return up to four words from *index* on that no preposition, conjunction or adverb parts."""
    last = index
    while (
        last < index + 4
        and at(words, last).is_word
        and words[last].low not in governing.phrase_ends()
        and not words[last].low.endswith("ly")
        and not (last > index and words[last].low in {"using", "via"})
    ):
        last += 1
    return words[index:last]


def _is_title(words: Words, index: int) -> bool:
    """Tell whether the words from *index* on name a post: "Developer", "UX Designer for"."""
    for word in words[index : index + 3]:
        if not word.is_word or word.low in listed("next.prepositions", "next.determiners"):
            return False
        if word.low in listed("next.roles") and (word.is_capital or word is words[index]):
            return True
    return False


def _in_a_list(words: Words, index: int, company: Tense | None) -> Verdict:
    """Judge "Design, build and test …" by its other members and by what follows the last."""
    last = index
    while (following := _next_member(words, last)) is not None:
        last = following
        found = _base_at(words, last)
        if found is None:
            return Verdict(lexicon.past(words[last].low) is not None)
        if not found.noun:
            return Verdict(is_verb=True)
    found = _base_at(words, last)
    if last > index and company is Tense.PRESENT and not at(words, last + 1).is_word:  # "Open, sort and stamp"
        return Verdict(is_verb=True, sure=False)
    if found is None or last == index:
        return Verdict(is_verb=False, sure=False)
    last = _behind_a_proviso(words, last)
    verdict = _by_next(words, last, found, company)
    leads = words[index].low in listed("next.leaders")  # "Mentor and review staff"
    many = last > index + _TWO and _are_things(last_noun(words, last + 1))  # "File, scan and archive leases"
    acts = (leads or many) and may_act(words, last)
    return Verdict(is_verb=True, sure=False) if acts and not verdict.is_verb else verdict


def _behind_a_proviso(words: Words, index: int) -> int:
    """Return the index of the comma behind "when necessary", *index* itself where nothing of the kind follows."""
    when, fit, comma = at(words, index + 1), at(words, index + 2), at(words, index + 3)
    return index + 3 if when.low in {"when", "where", "if", "as"} and fit.low in _FITTING and comma.text == "," else index


def _next_member(words: Words, index: int) -> int | None:
    """Return the index of the next member of a list, None behind its last."""
    after = at(words, index + 1)
    if after.text != "," and after.low not in listed("next.coordinators"):
        return None
    following = _behind_and(words, index + 2)
    return following if at(words, following).is_word else None


def _behind_and(words: Words, index: int) -> int:
    """Return the index behind conjunctions and adverbs."""
    while at(words, index).low in listed("next.coordinators") or (
        at(words, index).low.endswith("ly") and not _base_at(words, index)
    ):
        index += 1
    return index


def _base_at(words: Words, index: int) -> Verb | None:
    return lexicon.verb(at(words, index).low)
