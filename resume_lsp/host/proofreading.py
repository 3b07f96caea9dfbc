"""
The proofreader: the library `harper-py`, where the author has installed it, asked about one passage after the other.

It knows some nine hundred rules. Only those are asked for here that are about grammar, and that were right in hundreds of
resumes; it takes a second to get ready and a fraction of a millisecond for a bullet.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from resume_lsp.grammar import Slip
from resume_lsp.text import Span

if TYPE_CHECKING:
    from harper import Lint, Linter

log = logging.getLogger(__name__)

_RULES = """
    AccuseOf AdjectiveDoubleDegree AdvantageOf AnAnother AndTheLike ApartFrom ArriveTo AsLongAs AsOpposedTo AspireTo
    AtLeasToLeast AtLestToLeast AtTheVeryLeast AwaitFor AwareOf BanTogether BareInMind BeAllowed BeWorried BeckAndCall
    Beforehand BehindTheScenes BrandBrandish CapitalizeOn CapitalizePersonalPronouns CaseSensitive CeaseTo ComfortableWith
    CompoundSubjectI ComprisesOf ConfirmThat ConstituteAs CorrectNumberSuffix CriteriaPhenomena CureFor CuttingAgeEggcorn
    DateBackFrom DespiteItIs DespiteOf DidPast Didnt Discuss DoMistake DoToDueTo DoesOrDose DoubleModal DoubleNegative
    EachOthersPossessive ElsePossessive EludedTo EnRoute EnvironmentVariable EverEvery EverySingleOneOf EveryTime ExceptOf
    ExitedExcitedContext ExtendOrExtent FascinatedBy FlauntForFlout ForALongTime ForAWhile ForFreeOfCharge ForTheMostPart
    FromTheGetGo Furthermore GetPassGoPass GetRidOf GetUsedTo GoodAt HadOf HaveNegNoAny HavePronoun HaveTakeALook HeDos
    HomeInOn IAmAgreement InDemandInDepth InDetail InFavourOfDoing InLieuOf InNeedOf InOfItself InStock InThe
    InTheFirstPlace InTheSameVein InThisThatRegard InflectionPoint Initiatively InspiredBy Instead InsteadOf InterestedIn
    InvestIn IsKnownFor ItCan ItsContraction ItsPossessive Itself Keystroke LastButNotLeast LeadRiseTo LetAlone LetToDo
    LevelOfDetails LikelyHood LinkedList LookForwardTo LookInto LooksLikes MakeDoWith MakeItSeem MakeSense MayOfPronoun
    Misunderstood Misuse ModalBeAdjective ModalOf ModalSeem MoreBetter MoreThatLikely MostNumber MostOfTheTimes
    MultipleFrequencyAdverbs NeedHelp NeitherHereNorThere NoLonger NotBeAfterNot NotIn NotOnly NotTo NowKnownAs Nowadays
    OnADailyBasis OnTheOtherHand OnTopOf OneOfTheSingular OperatingSystem OughtToBe OutOfSync PassionateAbout PayForPrice
    Payed PeaceOfMind PeekBehindTheCurtain PiqueInterest PlayAFactor PluralDecades PluralWrongWordOfPhrase
    PrincipleToPrincipalRoleNoun ProgressiveNeedsBe PronounContraction PronounInflectionBe PronounKnew PronounVerbAgreement
    QuantifierNeedsOf QuantifierNumeralConflict RallyToReally ReadsAndWrites ReasonForDoing RedundantThat RegimenRegiment
    RelayOnForRely ResponsibilityFor ResponsibleFor RiseTheRanks SafeToSave SameAs SaveToSafe SendAnEmailTo SetABadExample
    ShowCase ShutdownVerb SimilarLike SimplePastToPastParticiple SinceDuration SingleBe StateOfTheArt SubjectPronoun
    SupposedTo TakeALookTo TakeCareOf TakeControlOf TakePrideIn ThatChallenged ThatThan ThatThis TheAnother TheMy
    TheTheToThatThe TheWhetherWeather TheirToThere TheirToTheyre ThenThan ThereAfterCompound ThereIsAgreement
    ThereMissingIsClause ThereOwn ThereToTheir Therefore Theres ThesesThese TheyreConfusions TheyreToTheir
    ThinkKnowOff ThoughThought ThriveOn TillDate ToLoseTooLoose ToTo ToTooIdioms TransposedSpace TuffEnough
    UnderneathOf UseToUsedTo VerseAsVerb VeryKnown VeryLess ViceVersa WaistWaste WantBe WasComprisedOf WebScraping
    WellEducated WereWhere WidelyAccepted Widespread WillContain WillGonna WillNonLemma WinPrize
    WorseOrWorst WorthToDo WouldNeverHave WreakHavoc WroteToRote YourOutClauseAgreement YourPredicateAdjective
"""
"""Its rules that are asked for, by its names; those that this version does not have are passed over."""


def there() -> bool:
    """Tell whether there is a proofreader to ask."""
    return find_spec("harper") is not None


def slips(passages: Iterable[str]) -> dict[str, tuple[Slip, ...]] | None:
    """
    Return *passages*, plain words, with the slips that the proofreader finds in each.

    None where there is no proofreader, or it failed. Not to be called by two threads at once.
    """
    try:
        return {passage: _read(passage) for passage in passages}
    except ImportError:
        return None
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        log.exception("The proofreader failed")  # what panics in Rust is no Exception here
        return None


@lru_cache(maxsize=4096)
def _read(passage: str) -> tuple[Slip, ...]:
    """Return the slips in *passage*, remembered: a keystroke changes one of many."""
    return tuple(_slips(_linter().lint(passage, language="plaintext")))


@cache
def _linter() -> Linter:
    """Return the proofreader, which asks only for the chosen rules."""
    from harper import Linter  # noqa: PLC0415  (it takes a second, and few have it)

    linter, wanted = Linter(), set(_RULES.split())
    linter.set_lint_config({name: name in wanted for name in linter.get_default_lint_config()})
    return linter


def _slips(lints: Iterable[Lint]) -> Iterator[Slip]:
    """Yield *lints* in our words: those for which there is something better."""
    for lint in lints:
        better = next(iter(lint.suggestions), None)
        if better is None:
            continue
        old, new = lint.problem_text, better.replacement_text
        if better.kind.name == "INSERT_AFTER":
            new = old + new
        message = f"Write “{new}”, not “{old}”." if new else f"Leave out “{old}”."
        yield Slip(Span(lint.span.start, lint.span.end), message, new, sure=False)
