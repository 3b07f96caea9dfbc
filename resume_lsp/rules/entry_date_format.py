import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from resume_lsp.model import Date, Entry, Kind
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, FixKind, Related, Severity, rule
from resume_lsp.text import Edit
from resume_lsp.trades import is_break

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SELDOM_SHORT = frozenset({"March", "April", "May", "June", "July"})
"""Months that are written out beside "Aug." and "Sept."."""

_WHOLE = frozenset({"May", "June", "July"})
"""Those that are short enough beside "Jan" and "Feb"."""

_SHORT = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec)\b")
_NAMED = re.compile(r"(?P<month>[A-Za-z]{3,9})(?P<between>\.?,? |\.)(?P<year>\d{4})")
_DOTTED = re.compile(r"[a-z]{2}\.|\bSept\b")
_SEPT = late(r"\bSept\b")
_MONTH_FIRST = late(r"(?P<month>\d{1,2})(?P<between>[/.-])(?P<year>\d{4})")
_MARKUP = re.compile(r"[*_`]+")
_YEAR_FIRST = late(r"(?P<year>\d{4})(?P<between>[/.-])(?P<month>\d{2})")
_YEAR_ALONE = "{year}"
_WHOLE_MONTH = "{whole}"
_OTHER = ""
"""Forms in which a date may be written are patterns: "{long} {year}", "{month}/{year}"; this one stands for all that we do not write."""


@rule(Severity.HINT, waits=True)
def entry_date_format(draft: Draft) -> Iterator[Finding]:
    """
    Dates are written in more than one way.

    "Jan 2020" here and "03/2018" there makes a reader stop to compute, and makes a careful developer look careless. Any form will
    do; the one that you use most is taken for yours.

    ```markdown
    ## Experience

    ### Senior Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    ### Software Engineer, Harbor Mills

    *Denver, CO | 03/2018 – December 2020*
                  ^^^^^^^^^^^^^^^^^^^^^^^ Write “March 2018”, like your other dates.
    ```

    ```markdown fixed
    ## Experience

    ### Senior Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    ### Software Engineer, Harbor Mills

    *Denver, CO | March 2018 – December 2020*
    ```

    Where only years are given, nobody but you knows the months:

    ```markdown
    ## Experience

    ### Senior Software Engineer, Kestrel Labs

    *Denver, CO | January 2021 – Present*

    ### Software Engineer, Harbor Mills

    *Denver, CO | May 2019 – December 2020*

    ### Intern, Pine Works

    *Denver, CO | 2018 – 2019*
                  ^^^^^^^^^^^ Give the months, too, like in your other dates.
    ```

    Where half of your work or more is given in years, and it is the older half, that is a way of writing dates, too:

    ```markdown
    ## Experience

    ### Senior Software Engineer, Kestrel Labs

    *Denver, CO | Mar 2022 – Present*

    ### Software Engineer, Harbor Mills

    *Denver, CO | 2017 – 2022*
    ```

    Nobody asks for the months of what is done beside one's work:

    ```markdown
    ## Experience

    ### Software Engineer, Kestrel Labs

    *Denver, CO | Mar 2022 – Present*

    ### Software Engineer, Harbor Mills

    *Denver, CO | May 2017 – Feb 2022*

    ## Volunteering

    - Organizer, Denver Gophers, 2019 – Present
    ```
    """
    dated = [(entry, date) for entry in draft.resume.entries for date in _dates(entry)]
    written = " ".join(date.span.of(draft.text) for _, date in dated)
    whole = _whole_beside(written)
    forms = {date: form for entry, date in dated if (form := _form_of(draft, entry, date, whole)) is not None}
    if _differ(forms):
        forms = _of_whole_months(forms)
        if _are_older(draft, forms):
            forms = {date: form for date, form in forms.items() if form != _YEAR_ALONE}
    if not _differ(forms):
        return
    usual = Counter(forms.values()).most_common(1)[0][0]
    model = next(date for date, form in forms.items() if form == usual)
    for entry in draft.resume.entries:
        odd = [date for date in _dates(entry) if forms.get(date, usual) != usual] if _can_be(entry) else []
        comparable = usual not in {_OTHER, _YEAR_ALONE} or (usual == _YEAR_ALONE and _is_job(draft, entry))
        if odd and entry.period and comparable:
            fixes = tuple(_rewriting(draft, odd, usual, forms)) if all(date in forms for date in _dates(entry)) else ()
            related = (Related(model.span, "Your usual way to write a date"),)
            yield Finding(entry.period.span, _message(draft, odd[0], usual, fixes), fixes, related=related)


@lru_cache(maxsize=64)
def _whole_beside(written: str) -> frozenset[str]:
    """Return the months that are written out even where others are shortened as in these dates."""
    return _SELDOM_SHORT if _DOTTED.search(written) else _WHOLE if _SHORT.search(written) else frozenset({"May"})


def _differ(forms: dict[Date, str]) -> bool:
    return len(set(forms.values())) > 1


def _of_whole_months(forms: dict[Date, str]) -> dict[Date, str]:
    """Return *forms* with that of "May 2020" settled: the one in which most months are named."""
    named = Counter(form for form in forms.values() if form.startswith(("{short}", "{long}")))
    usual = named.most_common(1)[0][0] if named else "{long} {year}"
    return {date: usual if form == _WHOLE_MONTH else form for date, form in forms.items()}


def _are_older(draft: Draft, forms: dict[Date, str]) -> bool:
    """Tell whether at least half of the dated jobs give years alone, and these are the older ones."""
    starts: dict[bool, list[int]] = {True: [], False: []}
    for entry in draft.resume.entries:
        if _is_job(draft, entry) and (written := {forms[date] for date in _dates(entry) if date in forms}):
            starts[written == {_YEAR_ALONE}].append(_dates(entry)[0].year)
    years, months = starts[True], starts[False]
    return len(years) >= len(months) > 0 and max(years) <= min(months)


def _is_job(draft: Draft, entry: Entry) -> bool:
    """Tell whether *entry* is of paid work, no break, and no mere line of a list: "- Guest lecturer, 2021 – present"."""
    is_work = entry.kind is Kind.EXPERIENCE and not is_break(draft.text, entry)
    return is_work and (bool(entry.bullets) or not draft.is_item(entry))


def _dates(entry: Entry) -> list[Date]:
    """Return the dates of *entry*, a single one once."""
    if entry.period is None:
        return []
    start, end = entry.period.start, entry.period.end
    return [date for date in ((start,) if start == end else (start, end)) if date]


def _can_be(entry: Entry) -> bool:
    """Tell whether the dates of *entry* have months that exist: there is more to mend than their form where they have not."""
    return all(date.month is None or 1 <= date.month <= 12 for date in _dates(entry))


def _form_of(draft: Draft, entry: Entry, date: Date, whole: frozenset[str]) -> str | None:
    """
    Return the form in which *date* is written; None where it goes with any: a year outside of jobs.

    Months that are written *whole* go with any name of the others.
    """
    form = _form(date.span.of(draft.text), date.month, whole)
    return form if form != _YEAR_ALONE or _is_job(draft, entry) else None


@lru_cache(maxsize=512)
def _form(written: str, month: int | None, whole: frozenset[str]) -> str | None:
    """Return the form of a date in which the *month* is read; None where there is none that could be."""
    written = _MARKUP.sub("", written)
    if written.isdigit():
        return _YEAR_ALONE
    if month is None or not 1 <= month <= 12:
        return None
    if written.isalpha():  # "February – November 2016"
        return _named_form(written.capitalize(), _MONTHS[month - 1], " ", whole)
    if found := _NAMED.fullmatch(written):
        return _named_form(found["month"].capitalize(), _MONTHS[month - 1], found["between"], whole)
    if found := _MONTH_FIRST().fullmatch(written):
        return "{month}" + found["between"] + "{year}"
    if found := _YEAR_FIRST().fullmatch(written):
        return "{year}" + found["between"] + "{month}"
    return _OTHER


def _named_form(written: str, month: str, between: str, whole: frozenset[str]) -> str:
    """Return the form in which the name of a *month* is written."""
    if written == month and month in whole:
        return _WHOLE_MONTH
    if written == month:
        return "{long}" + between + "{year}"
    return "{short}" + between + "{year}" if written in {month[:3], "Sept"} else _OTHER


def _write(draft: Draft, date: Date, form: str) -> str:
    """Return *date* in a form; without its year where the author left it to the other date: "February – November 2016"."""
    month = date.month or 1
    name = _MONTHS[month - 1]
    short = "Sept" if month == 9 and _SEPT().search(draft.text) else name[:3]
    if date.span.of(draft.text).isalpha() and not form.startswith(("{month}", "{year}")):
        return name if form.startswith("{long}") else short
    return form.format(long=name, short=short, month=f"{month:02}", year=date.year)


def _rewriting(draft: Draft, odd: list[Date], usual: str, forms: dict[Date, str]) -> Iterator[Fix]:
    """Offer to rewrite all *odd* dates of an entry where nothing is lost or made up."""
    if usual == _YEAR_ALONE or any(forms[date] in {_YEAR_ALONE, _OTHER} for date in odd):
        return
    if any(_MARKUP.search(date.span.of(draft.text)) for date in odd):
        return
    edits = tuple(Edit(date.span, _write(draft, date, usual)) for date in odd)
    yield Fix(f"Write {' and '.join(f'“{edit.new}”' for edit in edits)}", edits, FixKind.SAFE)


def _message(draft: Draft, odd: Date, usual: str, fixes: tuple[Fix, ...]) -> str:
    if fixes:
        return f"Write “{_write(draft, odd, usual)}”, like your other dates."
    if odd.span.of(draft.text).isdigit():
        return "Give the months, too, like in your other dates."
    return "Write all dates in one way: this one differs."
