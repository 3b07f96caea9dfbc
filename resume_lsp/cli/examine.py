"""What `check` does to each file, in this process or, for many files, in several."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import NamedTuple

from resume_lsp import check
from resume_lsp.cli import inputs, report
from resume_lsp.cli.inputs import Input, Wishes
from resume_lsp.cli.report import Report
from resume_lsp.grammar import Slip
from resume_lsp.host import Document, Trouble
from resume_lsp.rule import Draft
from resume_lsp.settings import Settings

_AT_ONCE = 25
"""Files whose words are looked up together: the dictionary is a program that takes longer to start than to answer."""


class Examined(NamedTuple):
    """
    What came of one file.

    *about* is the document's report, None where the file was found in a folder and is no resume; *beside* are those of the
    settings files that were read for it. *trouble* says what could not be done.
    """

    about: Report | None = None
    beside: tuple[Report, ...] = ()
    trouble: str | None = None


class _Opened(NamedTuple):
    """A resume that is read and not yet judged."""

    document: Document
    chosen: Settings
    draft: Draft


class _Words(NamedTuple):
    """What a dictionary and a proofreader say of several resumes, as a draft takes it."""

    misspelt: dict[str, tuple[str, ...]]
    slips: dict[str, tuple[Slip, ...]] | None


def examine_all(files: Sequence[Input], wishes: Wishes, jobs: int | None) -> Iterator[Examined]:
    """Yield what there is to say of each of *files*, in their order, as soon as it is known."""
    groups = [files[start : start + _AT_ONCE] for start in range(0, len(files), _AT_ONCE)]
    some = partial(_examine, wishes=wishes)
    processes = min(jobs or os.cpu_count() or 1, len(groups))
    if processes <= 1 or any(given.path == "-" for given in files):
        yield from chain.from_iterable(map(some, groups))
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  (most calls check one file)

    with ProcessPoolExecutor(processes) as pool:
        yield from chain.from_iterable(pool.map(some, groups))


def each_once(examined: Iterable[Examined]) -> Iterator[Examined]:
    """Yield *examined* with each settings file reported beside the first document only."""
    told: set[str] = set()
    for found in examined:
        fresh = tuple(report for report in found.beside if report.path not in told)
        told |= {report.path for report in fresh}
        yield found._replace(beside=fresh)


def _examine(files: Iterable[Input], wishes: Wishes) -> list[Examined]:
    opened = [_open(given, wishes) for given in files]
    resumes = [(one.draft.resume, one.chosen) for one in opened if isinstance(one, _Opened)]
    words = _Words(inputs.misspelt(resumes), inputs.slips(resumes))
    return [_judge(one, words, wishes) if isinstance(one, _Opened) else one for one in opened]


def _open(given: Input, wishes: Wishes) -> _Opened | Examined:
    try:
        document = inputs.read(given, wishes)
    except Trouble as trouble:
        return Examined(trouble=None if inputs.is_no_resume(given, wishes, trouble) else str(trouble))
    chosen = inputs.settings_for(document, wishes)
    decision = inputs.decision(given, document, chosen)
    if not decision.active:
        return Examined(None if given.folder else Report(document.path, resume=False, objection=decision.reason))
    advert = inputs.answered(document, chosen, wishes)
    return _Opened(document, chosen, check.compose(document.text, chosen, job=advert, **inputs.facts(document)))


def _judge(opened: _Opened, words: _Words, wishes: Wishes) -> Examined:
    chosen, trouble = opened.chosen, None
    draft = check.proofread(opened.draft, chosen, misspelt=words.misspelt, slips=words.slips)
    if wishes.exact:
        draft, trouble = _measured(draft, opened, wishes)
    about = report.of_draft(opened.document.path, draft, check.check(draft, chosen))
    complained = dict.fromkeys(complaint.path for complaint in chosen.complaints if complaint.path)
    beside = [report.of_settings(path, chosen) for path in complained]
    shown = tuple(found._replace(path=inputs.shown(found.path)) for found in beside if found.remarks)
    return Examined(about, shown, trouble)


def _measured(draft: Draft, opened: _Opened, wishes: Wishes) -> tuple[Draft, str | None]:
    """Return *draft* with its pages typeset; where that cannot be, with the estimate and the reason."""
    from resume_lsp.pages.engine import TypstMissingError, UnprintableError  # noqa: PLC0415  (only with --exact)
    from resume_lsp.pages.measure import measure  # noqa: PLC0415

    if draft.pages is None:
        return draft, None
    try:
        template = inputs.template(opened.document, opened.chosen, wishes)
        pages = measure(draft.resume, opened.chosen.style, limit=draft.pages.limit, template=template)
    except TypstMissingError as missing:
        return draft, f"{missing}. The pages told are an estimate."
    except (UnprintableError, Trouble) as trouble:
        return draft, f"{opened.document.path} could not be typeset: {str(trouble).rstrip('.')}. The pages told are an estimate."
    return replace(draft, pages=pages), None
