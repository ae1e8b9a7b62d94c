"""The shared glossary as a PDF: drawn and made accessible as a return is, but with no data of a return in it."""

from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from svdesk.domain.glossary import Glossary, fold
from svdesk.i18n import _
from svdesk.services.progress import Progress
from svdesk.services.returns.glossary_pages import OwnWord, OwnWords, pages
from svdesk.storage import authorities, glossaries, mappings, own_labels, shipped
from svdesk.storage.atomic import write_bytes
from svdesk.storage.store import Store

NAME = _("Shared glossary {edition}.pdf")
"""What the file is called unless a person says otherwise."""


def save(
    store: Store, to: Path, progress: Progress, *, only: Collection[str] | None = None, welsh: bool, at: datetime
) -> None:
    """Write the glossary that this desk file speaks, with the charity's own words, to *to*, whole or not at all.

    *only* are ids of the terms that are wanted, None for all of them; *welsh* says whether with Welsh names; *at* has a
    time zone. Raises ``UserError`` where the file cannot be written.
    """
    glossary, provider = glossaries.current(store), authorities.provider(store).name
    pdf = print_glossary(glossary, own_words(store), provider, progress, only=only, welsh=welsh, at=at)
    write_bytes(to, pdf)


def save_shipped(to: Path, progress: Progress, *, welsh: bool, at: datetime) -> None:
    """Write all of the glossary that ships to *to*, with nobody's own words; otherwise as ``save``."""
    write_bytes(to, print_glossary(shipped.glossary(), {}, "", progress, welsh=welsh, at=at))


def print_glossary(
    glossary: Glossary,
    own: OwnWords,
    provider: str,
    progress: Progress,
    *,
    only: Collection[str] | None = None,
    welsh: bool = False,
    at: datetime,
) -> bytes:
    """A tagged PDF (PDF/UA-1, PDF/A-3A) of ``glossary_pages.pages``; the same arguments give the same bytes."""
    # The libraries that draw take longer to load than the program takes to start.
    from svdesk.services.returns.pdf.archive import seal
    from svdesk.services.returns.pdf.render import render

    making = _("Making the PDF")
    progress.step(0, 2, making)
    document = pages(glossary, own, provider, only=only, welsh=welsh, day=at.date())
    rendered = render(document)
    progress.step(1, 2, making)
    title = _("{title}, edition {edition}").format(title=document.title, edition=glossary.edition)
    language, author = document.language, provider or "svdesk"
    pdf = seal(rendered, title=title, language=language, author=author, data=None, created=at)
    progress.step(2, 2, making)
    return pdf


def own_words(store: Store) -> OwnWords:
    """The charity's own names for each shared term, then its own terms that were said to mean it, the most used first.

    A term that is counted in several units is named once, and not as covering more where it counts in one of them: that
    is also what is answered of a unit which the shared term cannot have.
    """
    found: dict[str, dict[str, OwnWord]] = {}
    for name in own_labels.every(store):
        found.setdefault(name.term, {})[fold(name.label)] = OwnWord(name.label, name.language)
    mapped = [(use.own_term, use.decision) for use in mappings.in_use(store, with_examples=False) if use.decision]
    for own_term, decided in sorted(mapped, key=lambda one: not one[1].relation.counts):
        if decided.term is not None:
            word = OwnWord(own_term.label, relation=decided.relation, nearly=decided.is_near)
            found.setdefault(decided.term, {}).setdefault(fold(word.label), word)
    return {term: tuple(words.values()) for term, words in found.items()}
