"""What the server may do on a computer: files, the clock, other programs, threads."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator

from resume_lsp import host
from resume_lsp.check import BY_ID, words_to_look_up
from resume_lsp.grammar import Slip
from resume_lsp.host import proofreading
from resume_lsp.host.spelling import misspelt
from resume_lsp.lsp.apart import Apart
from resume_lsp.lsp.powers import LateFact, Powers, Refused
from resume_lsp.lsp.typesetting import REST, exact_pages
from resume_lsp.rule import Draft
from resume_lsp.settings import Settings

log = logging.getLogger(__name__)


def powers(*, trusted: bool = False) -> Powers:
    """Return all that can be done on a computer; the folders' own templates are programs, and used only where *trusted*."""
    return Powers(
        today=host.today,
        settings_file=host.settings_file,
        lies_in=host.lies_in,
        git=host.git,
        template=_template if trusted else lambda *_: None,
        advert=host.advert,
        save=_save,
        late_facts=tuple(_late_facts()),
        apart=Apart(),
    )


def _late_facts() -> Iterator[LateFact]:
    yield LateFact("misspelt", _misspelt, lasts=True, rest=REST)
    yield LateFact("pages", exact_pages, lasts=False, rest=REST)
    if proofreading.there():
        yield LateFact("slips", _slips, lasts=True, rest=REST)


def _slips(draft: Draft, settings: Settings, template: str | None) -> dict[str, tuple[Slip, ...]] | None:  # noqa: ARG001
    """Return what the proofreader says of the passages of *draft*; None where its rule is off."""
    wanted = settings.severity(BY_ID["text-grammar"])
    return proofreading.slips(passage.words.text for passage in draft.resume.passages) if wanted else None


def _misspelt(draft: Draft, settings: Settings, template: str | None) -> dict[str, tuple[str, ...]]:  # noqa: ARG001
    """Return what the dictionary says of the words of *draft*; asked only what is not known yet."""
    known, words = draft.misspelt or {}, words_to_look_up(draft.resume, settings)
    asked = misspelt(words - known.keys()) or {}
    return {word: known.get(word, asked.get(word, ())) for word in words if word in known or word in asked}


def _template(path: str | None, settings: Settings, roots: Iterable[str]) -> str | None:
    """Return the text of the Typst template that *settings* name; None where there is none to be read."""
    try:
        return host.beside("page.template", path, settings, roots)
    except host.Trouble as trouble:
        log.warning("The template is not used: %s", trouble)
        return None


def _save(path: str, content: bytes, replace: bool) -> None:
    """Put *content* into the file at *path*; what others made is replaced only where *replace* says so."""
    from resume_lsp.pages.export import made_here  # noqa: PLC0415  (few sessions make a file)

    def may_replace(old: bytes) -> bool:
        if not (replace or made_here(old)):
            raise Refused(f"{path} is there already and was not made here. Name another file, or take that one away.")
        return True

    try:
        host.save(path, content, may_replace=may_replace)
    except host.Trouble as trouble:
        raise Refused(str(trouble)) from trouble
