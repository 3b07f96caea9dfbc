"""
Dates as resumes write them: "Jan 2020 – Present", "05/2019 - 08/2021", "Summer 2018", "seit 2022".

A date is read as written: month 13 stays 13, and an end before its start stays so.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from resume_lsp.model import Date, Period, Prose
from resume_lsp.patterns import Guarded, late
from resume_lsp.text import Span

_MONTHS = (
    ("january jan", "januar jänner jän janvier janv enero ene januray janurary janury gennaio janeiro januari январь января янв"),
    (
        "february feb",
        "februar febr février fevrier févr fév febrero febuary feburary febrary febbraio fevereiro februari февраль февраля фев",
    ),
    ("march mar", "märz mär maerz mrz mars marzo março maart март марта"),
    ("april apr", "avril avr abril abr apirl aprile апрель апреля апр"),
    ("may", "mai mayo maggio maio mei май мая"),
    ("june jun", "juni juin junio giugno junho июнь июня"),
    ("july jul", "juli juillet juil julio luglio julho июль июля"),
    ("august aug", "août aout agosto ago agust augst augustus август августа авг"),
    ("september sept sep", "septembre septiembre septmber setember septemer settembre setembro сентябрь сентября сент сен"),
    ("october oct", "oktober okt octobre octubre ocotber octber ottobre outubro октябрь октября окт"),
    ("november nov", "novembre noviembre novemeber novmber novembro ноябрь ноября нояб ноя"),
    ("december dec", "dezember dez décembre decembre déc diciembre dic decemeber decmber dicembre dezembro декабрь декабря дек"),
)
"""
What each month is called in English; and in German, French, Spanish, Italian, Portuguese, Dutch and Russian, and how it is often
misspelt.
"""

_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in " ".join(names).split()}
_USUAL_MONTHS = {name for usual, _ in _MONTHS for name in usual.split()}
_RARE_MONTHS = _MONTH_OF.keys() - _USUAL_MONTHS
_SEASONS = "springs?|summers?|autumns?|falls?|winters?|q[1-4]|frühling|frühjahr|sommer|herbst|printemps|été|automne|hiver"
_IN_SEASONS = (
    *("spring", "summer", "autumn", "fall", "winter", "q1", "q2", "q3", "q4"),
    *("früh", "sommer", "herbst", "printemps", "été", "automne", "hiver"),
)
_LETTERS = re.compile(r"[^\W\d_]+")
_FULL = r"(?:19[4-9]\d|20\d\d)(?![\d])"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_UNTIL_DAY = rf"\s?(?:-|–|to|until)\s?[^\W\d_]{{3,9}}\.?\s{_DAY},?\s\d{{4}}"
"""What follows a day in June that a range begins with: " – July 2, 2023"."""


def _dates(names: Collection[str], seasons: str) -> str:
    """Return the pattern of a date with these *names* of months and *seasons*."""
    months = "|".join(sorted(names, key=len, reverse=True))
    return rf"""(?<![^\W_])(?<!\w_)(?<![$£#'])(?<![€’])(?:
      (?P<iso_year>19[4-9]\d|20\d\d)[-./](?P<iso_month>\d\d|(?<=[./])[1-9])(?:[-./]\d\d?)?(?![\d/\w])
    | (?:(?P<first>\d{{1,2}})[./-])?(?P<month>\d{{1,2}})\s?[./-]\s?(?P<month_year>{_FULL})
    | (?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?)?(?P<name>{months})(?![^\W\d_])\.?
      (?:\s?{_DAY}(?:\s?[-–]\s?{_DAY})?(?=,\s|\s,|\s\d{{4}}|{_UNTIL_DAY}))?
      (?:[\s,/-]{{0,3}}(?:(?:of|de)\s+)?
        (?P<name_year>{_FULL}|['’]\d\d(?!\d)|\d\d(?![\d\w:%]|\s?(?:-|–|to|until)\s?\d\d?\s[^\W\d_]|{_UNTIL_DAY})))?
    | (?P<season>(?:{seasons})(?:\s?(?:[&/-]|–|and|to)\s?(?:{seasons}))?)
      [\s,/]{{0,2}}(?:of\s+)?(?P<season_year>{_FULL}|['’]\d\d(?!\d))
    | (?P<year>{_FULL})(?![\w%+]|[.,]\d)
    | (?P<short>['’]\d\d)(?![\w])
    | (?P<slash_month>\d{{1,2}})/(?P<slash_year>\d\d)(?![\d/])
    )"""


_DATE = late(_dates(_MONTH_OF, _SEASONS), re.IGNORECASE | re.VERBOSE)
_USUAL_DATE = late(_dates(_USUAL_MONTHS, "(?!)"), re.IGNORECASE | re.VERBOSE)
"""The same, for the many texts without rare names: it takes half the time to compile."""
_WORDS_BETWEEN = frozenset({"to", "à", "au", "bis"})
_BETWEEN = re.compile(
    r"[^\S\n]*(?:[-=]>|-{1,3}|[–—―]|[‐‑]|[−~→]|\b(?:to|until|till|through|thru|bis|à|au|jusqu'à)\b)[^\S\n]*", re.IGNORECASE
)
_OPEN = Guarded(
    (
        *("present", "now", "current", "going", "today", "date", "progress", "heute", "jetzt", "aktuell", "laufend", "aujourd"),
        *("présent", "actuel", "actual", "atual", "oggi", "heden", "obecnie", "наст", "сейчас", "현재", "現在", "至今"),
    ),
    r"[(\[]?(?:the\s+|(?:un)?till?\s+|la\s+)?"
    r"(?:present|now|current(?:ly)?|on-?going|today|(?:to\s+)?date|in\s+progress|heute|jetzt|aktuell|laufend|aujourd['’]hui"
    r"|présent|actuel(?:lement)?|actualidad|presente|actual(?:mente)?|atual(?:mente)?|oggi|heden|obecnie"
    r"|(?:настоящее|наст\.?) время|сейчас|현재|現在|至今)\b[)\]]?",
    re.IGNORECASE,
)
_SINCE = Guarded(
    ("since", "as", "start", "beginning", "seit", "depuis"),
    r"\b(?:since|as\s(?:of|from)|start(?:ing|ed)|beginning|seit|depuis)\s+$",
    re.IGNORECASE,
)
_UNTIL = Guarded(("until", "till", "bis", "jusqu'en"), r"(?:until|till|bis|jusqu'en)\s+$", re.IGNORECASE)
_PLANNED = Guarded(
    ("expected", "anticipated", "expecting", "planned", "projected", "estimated", "est.", "exp.", "voraussichtlich", "prévu"),
    r"\(?\b(?:expected|anticipated|expecting|planned|projected|estimated|est\.|exp\.|voraussichtlich|prévu)",
    re.IGNORECASE,
)
_MORE_YEARS = late(rf"(?:\s?(?:,|,?\s(?:and|&))\s?(?:(?:{_SEASONS})\s)?(?P<last>{_FULL})(?![\w%+-])){{1,8}}", re.IGNORECASE)
_CAPITAL = re.compile(r"(?<![^\W_])[^\W\d_a-zß-ÿ][^\W\d_]*\s$")
"""A word with a capital, right before what follows."""
_SHORT_END = re.compile(r"['’]?(\d\d)(?![\d/.%\w])")
_ENDS = late(r"\s*(?:$|[)\]|,;:*_`\n])|(?<=\s{3})")
_NOISE = re.compile(
    r"[\s()\[\],.;:|·*_~`/-]+|[•–—]+"
    r"|\b\d{1,2}\s*[–-]"
    r"|\b(?:\d+(?:[.,]\d)?\+?\s*(?:years?|yrs?|months?|mos?|mths?|weeks?|wks?|days?|hours?|(?-i:[ymwdh]))|and|expected|anticipated|expires?|expiration"
    r"|graduat\w+|dates?|employed|employment|duration|period|from|since|until|to|class|of|per|week|approx|ca|in|completed|completion"
    r"|current(?:ly)?|present|seit|bis|depuis|left|ended|stopped|started|[dh]/week"
    r"|full[ -]time|part[ -]time|enrolled|incomplete|unfinished)\b",
    re.IGNORECASE,
)
_NOISE_OPENINGS = (
    *("and", "expect", "anticipat", "expir", "graduat", "date", "employ", "duration", "period", "from", "since", "until", "to"),
    *("class", "of", "per", "approx", "ca", "in", "complet", "current", "present", "seit", "bis", "depuis", "left", "ended"),
    *("stopped", "started", "full", "part", "enrolled", "incomplete", "unfinished"),
)
"""How noise begins that begins with a letter."""
_MAY_BE_DATE = re.compile(r"(?:19|20)\d\d|['/]\d\d|’\d\d|[^\W\d_]{3}\.?\s?\d\d")
"""What every date has in it."""


class Dated(NamedTuple):
    """A period, and where in the words it stands."""

    start: int
    end: int
    period: Period

    @property
    def is_range(self) -> bool:
        """Tell whether it has a start and an end of its own."""
        return self.period.current or self.period.start != self.period.end


def find(words: Prose) -> Iterator[Dated]:
    """Return the periods in *words*, from left to right."""
    for period in _in(words.text):
        start, end = (
            date and Date(words.span(date.span.start, date.span.end), date.year, date.month)
            for date in (period.start, period.end)
        )
        span = words.span(period.span.start, period.span.end)
        yield Dated(period.span.start, period.span.end, Period(span, start, end, period.current, period.expected))


def is_alone(text: str, dated: Sequence[Dated]) -> bool:
    """Tell whether *text* says nothing beside its dates and how long it was."""
    return not _NOISE.sub("", without(text, dated))


def without(text: str, dated: Iterable[Dated]) -> str:
    """Return *text* with a space in the place of each of its dates."""
    rest, position = [], 0
    for found in dated:
        rest.append(text[position : found.start])
        position = found.end
    return " ".join([*rest, text[position:]])


def is_noise(text: str) -> bool:
    """Tell whether *text* only introduces a date or tells how long it was: "Class of", "(2 years)"."""
    first = text[:1]
    may_be = text.lower().startswith(_NOISE_OPENINGS) if first.isalpha() else first not in {"", "_"}
    return may_be and not _NOISE.sub("", text)


def is_open(text: str) -> bool:
    """Tell whether *text* only says that something goes on: "Present", "in progress"."""
    return _OPEN.fullmatch(text.strip(" .*_|()")) is not None


@lru_cache(maxsize=4096)
def _in(text: str) -> tuple[Period, ...]:
    """Return the periods in *text*; their places are places in it."""
    if not _MAY_BE_DATE.search(text):
        return ()
    pattern, found = _pattern(text), list[Period]()
    while period := _first(pattern, text, found[-1].span.end if found else 0):
        found.append(period)
    return tuple(found)


def _pattern(text: str) -> re.Pattern[str]:
    """Return what finds the dates in *text*: most texts name no season, and no month otherwise than in English."""
    low = text.lower()
    rare = any(map(low.__contains__, _IN_SEASONS)) or not _RARE_MONTHS.isdisjoint(_LETTERS.findall(low))
    return _DATE() if rare else _USUAL_DATE()


def _first(pattern: re.Pattern[str], text: str, position: int) -> Period | None:
    """Return the first period behind *position*, the dates of which *pattern* finds."""
    while match := pattern.search(text, position):
        between = _BETWEEN.match(text, match.end())
        end = _end(text, match, between.end()) if between else None
        start = _date(match, end.end if end else None, in_range=end is not None)
        if start is not None and not _ends_a_name(text, match, end):
            return _period(text, match, start, between, end)
        position = match.end()
    return None


def _ends_a_name(text: str, match: re.Match[str], end: Period | None) -> bool:
    """Tell whether a month without a year ends the name before it, and a year alone stands behind a dash: "Casa Mar – 2022"."""
    alone = match["name"] and not match["name_year"] and end and end.end and not end.end.month
    return bool(alone) and _CAPITAL.search(text, max(0, match.start() - 40), match.start()) is not None


def _period(text: str, match: re.Match[str], start: Date, between: re.Match[str] | None, end: Period | None) -> Period:
    begin, stop = match.start(), end.span.end if end else match.end()
    planned = _PLANNED.search(text, max(0, begin - 24), min(len(text), stop + 14)) is not None
    since = _SINCE.search(text, max(0, begin - 12), begin)
    if end:
        return Period(Span(since.start() if since else begin, stop), start, end.end, end.current, planned)
    if between and between[0].strip() not in _WORDS_BETWEEN and _ENDS().match(text, between.end()):
        return Period(Span(begin, stop + len(between[0].rstrip())), start, None, current=True, expected=planned)
    if since:
        return Period(Span(since.start(), stop), start, None, current=True)
    if until := _UNTIL.search(text, max(0, begin - 12), begin):
        return Period(Span(until.start(), stop), None, start, expected=planned)
    if last := _last_of_several(text, match, start):
        return Period(Span(begin, last.span.end), start, last, expected=planned)
    if year := _school_year(match):
        return Period(Span(begin, stop), Date(start.span, start.year), Date(start.span, year), expected=planned)
    return Period(Span(begin, stop), start, start, expected=planned)


def _school_year(match: re.Match[str]) -> int | None:
    """Read "2010-11", "2015-19" and "2023/24", standing alone, as two years; return the second."""
    if not match["iso_year"] or len(match[0]) > len("2010-11") or match[0][4] == ".":
        return None
    short, behind = int(match["iso_year"]) % 100, int(match["iso_month"])
    is_year = behind > short and (behind > 12 or (behind == short + 1 and match[0][4] == "-"))
    return int(match["iso_year"]) - short + behind if is_year else None


def _last_of_several(text: str, match: re.Match[str], start: Date) -> Date | None:
    """Return the last of several years or seasons in which something was done again and again: "Summer 2019, 2020 and 2022"."""
    if not (match["year"] or match["season"]) or match.end() == len(text):  # as most end: nothing more to look for
        return None
    if not (found := _MORE_YEARS().match(text, match.end())):
        return None
    if (between := _BETWEEN.match(text, found.end())) and not between[0].isspace():
        return None
    last = Date(Span(*found.span("last")), int(found["last"]))
    return last if last.year > start.year else None


def _end(text: str, first: re.Match[str], position: int) -> Period | None:
    """Return the end of a range, as a period that has no start."""
    if found := _OPEN.match(text, position):
        return Period(Span(position, found.end()), None, None, current=True)
    if (found := _SHORT_END.match(text, position)) and first["year"]:
        year = int(first["year"])
        return Period(Span(*found.span()), None, Date(Span(*found.span()), year - year % 100 + int(found[1])))
    planned = _PLANNED.match(text, position)
    found = first.re.search(text, planned.end(), planned.end() + 25) if planned else first.re.match(text, position)
    date = _date(found, None, in_range=True, like=first) if found else None
    return Period(Span(*found.span()), None, date) if found and (date or found["name"]) else None


def _date(match: re.Match[str], end: Date | None, *, in_range: bool, like: re.Match[str] | None = None) -> Date | None:
    """
    Turn a match into a date.

    A bare month takes its year from the other end of its range, an *end* or what is *like* it; "June 17" is a year only in
    a range, and "2011.4" no version.
    """
    span = Span(*match.span())
    if match["iso_year"]:
        if len(match["iso_month"]) < 2 and not in_range:
            return None
        return Date(span, int(match["iso_year"]), int(match["iso_month"]))
    if match["month_year"]:
        month = int(match["month"])
        return Date(span, int(match["month_year"]), int(match["first"]) if match["first"] and month > 12 else month)
    if match["season"]:
        return Date(span, _full(match["season_year"]))
    if match["year"] or match["short"]:
        return Date(span, _full(match["year"] or match["short"]))
    if match["slash_month"]:
        return Date(span, _full(match["slash_year"]), int(match["slash_month"])) if in_range else None
    month = _MONTH_OF[match["name"].lower()]
    if match["name_year"]:
        is_year = len(match["name_year"]) > 2 or in_range or match[0][-3].isalpha()
        return Date(span, _full(match["name_year"]), month) if is_year else None
    year = end.year if end else _year(like) if like else None
    return None if year is None or (like and (_month(like) or 0) > month) else Date(span, year, month)


def _year(match: re.Match[str]) -> int | None:
    written = next(
        (match[group] for group in ("iso_year", "month_year", "name_year", "season_year", "year") if match[group]), None
    )
    return _full(written) if written else None


def _month(match: re.Match[str]) -> int | None:
    if match["name"]:
        return _MONTH_OF[match["name"].lower()]
    return int(match["iso_month"] or match["month"] or 0) or None


def _full(year: str) -> int:
    """Complete a year of two digits: up to 49 it is of this century."""
    digits = int(year.lstrip("'’"))
    return digits if digits > 99 else digits + (2000 if digits < 50 else 1900)
