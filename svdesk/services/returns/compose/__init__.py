"""Turns what was assembled into a Document: one ``match`` over the sections of the form, in their order."""

from datetime import date

from svdesk.domain.period import day_written, written
from svdesk.domain.return_format import (
    ChartOf,
    Declarations,
    MeasureGrid,
    Method,
    Questions,
    Section,
    Summary,
    TermGrid,
    Text,
)
from svdesk.i18n import _
from svdesk.services.returns.assemble import Assembled
from svdesk.services.returns.compose.charts import chart
from svdesk.services.returns.compose.grids import measure_grid, term_grid
from svdesk.services.returns.compose.method import method
from svdesk.services.returns.compose.narrative import declarations, questions, text
from svdesk.services.returns.compose.summary import summary
from svdesk.services.returns.document import Block, Document, PageBreak, RunningHeader


def compose(made: Assembled, *, fingerprint: str = "", draft: bool = False, made_on: date | None = None) -> Document:
    """The whole return as plain blocks.

    *fingerprint* is printed at the foot of each page, *made_on* beneath the title; *draft* marks every page.
    """
    blocks: list[Block] = []
    for before, section in zip([None, *made.form.sections], made.form.sections, strict=False):
        if isinstance(before, Summary):
            blocks.append(PageBreak())
        blocks.extend(_section(section, made, made_on))
    return Document(
        title=made.form.title,
        subtitle=_subtitle(made_on),
        language="en-GB",
        header=RunningHeader(made.provider.name, _authority(made), made.contract.reference, written(made.period)),
        fingerprint=fingerprint,
        blocks=tuple(blocks),
        accent=made.form.accent or None,
        orientation="landscape" if made.form.orientation == "landscape" else "portrait",
        draft=draft,
    )


def _section(section: Section, made: Assembled, made_on: date | None) -> list[Block]:
    match section:
        case Summary():
            return summary(section, made, made_on)
        case MeasureGrid():
            return measure_grid(section, made)
        case TermGrid():
            return term_grid(section, made)
        case ChartOf():
            return chart(section, made)
        case Questions():
            return questions(section, made)
        case Text():
            return text(section, made)
        case Declarations():
            return declarations(section, made)
        case Method():
            return method(section, made)


def _subtitle(made_on: date | None) -> str:
    return _("Made on {day}").format(day=day_written(made_on)) if made_on else ""


def _authority(made: Assembled) -> str:
    authority = made.contract.authority
    return f"{authority.name}, {authority.department}" if authority.department else authority.name
