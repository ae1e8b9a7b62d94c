"""Makes the return that is sent: the PDF with its data inside, and its CSV and XLSX twins.

A return that still has a Problem which must be mended is marked as a draft and is not kept as sent; so is one that
was asked for as a draft.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from svdesk.domain.errors import FileUnusable
from svdesk.domain.period import Period, written
from svdesk.domain.problem import Page, Problem, Severity, Where, problem
from svdesk.i18n import _
from svdesk.services.returns import data, file_name, twins
from svdesk.services.returns.assemble import Assembled, assemble
from svdesk.services.returns.compose import compose
from svdesk.services.returns.document import Document
from svdesk.storage import authorities, editions, returns
from svdesk.storage.atomic import write_bytes
from svdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Exported:
    """The three files that were written, the Problems of the return, and the SHA-256 of its data.

    ``draft`` says whether it is marked as one, and so was not kept.
    """

    pdf: Path
    csv: Path
    xlsx: Path
    problems: tuple[Problem, ...]
    sha256: str
    draft: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """A return as it would be exported now: the very bytes, what was drawn, and every Problem of it."""

    pdf: bytes
    document: Document
    data: bytes
    sha256: str
    problems: tuple[Problem, ...]
    draft: bool


def export(
    store: Store, reference: str, period: Period, folder: Path, *, draft: bool = False, at: datetime, by: str
) -> Exported:
    """Write the return of the contract *reference* for *period* into *folder*, which is made if it is not there.

    *at* is the moment of export, with its time zone; *by* is who exports it. Raises ``UserError`` when there is no
    such contract or a file cannot be written.
    """
    made = assemble(store, reference, period)
    drawn = draw(made, at=at, draft=draft)
    stem = file_name.stem_among(authorities.contracts(store), made.contract, period, draft=drawn.draft)
    make_folder(folder)
    pdf, csv, xlsx = (folder / f"{stem}{ending}" for ending in (".pdf", ".csv", ".xlsx"))
    write_bytes(pdf, drawn.pdf)
    twins.write(made, drawn.sha256, csv, xlsx)
    if not drawn.draft:  # only what could be written has been sent
        _keep(store, made, drawn, at, by)
    return Exported(pdf, csv, xlsx, drawn.problems, drawn.sha256, drawn.draft)


def draw(made: Assembled, *, at: datetime, draft: bool = False) -> Drawn:
    """The finished PDF of *made*; a preview shows these bytes, and ``export`` writes them.

    It is a draft when asked for, and whenever a Problem must be mended first.
    """
    # The libraries that draw take longer to load than the program takes to start.
    from svdesk.services.returns.pdf.archive import seal
    from svdesk.services.returns.pdf.render import render

    draft = draft or any(one.severity is Severity.STOP for one in made.problems)
    told = data.return_data(made)
    carried = data.canonical(told)
    document = compose(made, fingerprint=data.fingerprint(told["sha256"]), draft=draft, made_on=at.date())
    rendered = render(document)
    pdf = seal(
        rendered,
        title=_("{title}, {provider}, {period}").format(
            title=made.form.title, provider=made.provider.name, period=written(made.period)
        ),
        language=document.language,
        author=made.provider.name,
        data=carried,
        created=at,
    )
    problems = (*made.problems, *_letters_missing(made, rendered.missing_glyphs))
    return Drawn(pdf, document, carried, told["sha256"], problems, draft)


def _letters_missing(made: Assembled, characters: tuple[str, ...]) -> tuple[Problem, ...]:
    if not characters:
        return ()
    named = ", ".join(f"{character} (U+{ord(character):04X})" for character in characters)
    return (problem("letters-missing", Where(Page.RETURNS, made.contract.id), characters=named),)


def _keep(store: Store, made: Assembled, drawn: Drawn, at: datetime, by: str) -> None:
    """Keep the return as it is sent; what has been sent cannot be undone."""
    label = _("Export the return of {reference} for {period}").format(
        reference=made.contract.reference, period=written(made.period)
    )
    with store.change(label, by=by, kind="kept") as change:
        form = made.form
        returns.keep_sent(
            change,
            made.contract.id,
            made.period,
            at=at,
            by=by,
            format_edition_id=editions.pin(change, "format", form.id, form.edition, form.text, at),
            glossary_edition=made.recorded.glossary.edition,
            data=drawn.data,
            data_sha256=drawn.sha256,
            pdf=drawn.pdf,
        )


def make_folder(folder: Path) -> None:
    """Make *folder* where it is not there yet; raises ``FileUnusable`` where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnusable(
            _("The folder {folder} cannot be made: {why}.").format(folder=folder, why=error.strerror),
            _("Choose another folder."),
        ) from error
