"""The same return as rows, for whoever has to key it into a portal or lay many returns side by side.

One row for each line of the form, in the form's order. Every row says whose it is and for when, and carries the
shared term, so that rows of many charities can simply be put beneath one another.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from svdesk.domain.figures import Figure
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import MeasureGrid, Question, Questions, TermGrid
from svdesk.i18n import _
from svdesk.services.returns.assemble import Assembled
from svdesk.services.returns.compose.standings import standing_of
from svdesk.services.returns.compose.words import unit_words, value_of
from svdesk.services.returns.data import people_basis
from svdesk.services.workbook.write import write_csv, write_xlsx

Cell = str | Decimal | date | int | None

HEADINGS = (
    "Provider",
    "Authority",
    "Contract",
    "From",
    "To",
    "Code",
    "Line",
    "Shared term id",
    "Shared term",
    "Value",
    "Unit",
    "In words",
    "People counted",
    "Target",
    "Standing",
    "Year to date",
    "Year's target",
    "Same period last year",
    "Counts behind it",
    "Estimates among them",
)


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of cells under headings; numbers are ``Decimal`` or ``int`` and days are dates."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def rows_of(made: Assembled) -> Rows:
    """Every figure and every answer, in the order of the form."""
    return Rows(tuple(map(_, HEADINGS)), tuple((*_whose(made), *line) for line in _lines(made)))


def about(made: Assembled, sha256: str) -> Rows:
    """What the rows belong to: the return, its form and glossary, and the SHA-256 of the data in its PDF."""
    facts: Mapping[str, Cell] = {
        _("Provider"): made.provider.name,
        _("Charity number"): made.provider.charity_number or _("None"),
        _("Authority"): made.contract.authority.name,
        _("Contract"): made.contract.reference,
        _("From"): made.period.start,
        _("To"): made.period.end,
        _("Form"): f"{made.form.title} ({made.form.id}, {made.form.edition})",
        _("Glossary"): made.recorded.glossary.edition,
        _("SHA-256 of the data in the PDF"): sha256,
    }
    return Rows((_("About"), _("This return")), tuple(facts.items()))


def _lines(made: Assembled) -> Iterator[tuple[Cell, ...]]:
    seen: set[str] = set()
    for section in made.form.sections:
        match section:
            case MeasureGrid():
                themes = section.themes or tuple(dict.fromkeys(m.theme for m in made.form.measures))
                codes = [m.code for theme in themes for m in made.form.measures if m.theme == theme]
            case TermGrid():
                codes = [figure.code for figure in made.by_term[section]]
            case Questions():
                yield from (_answer(made, question) for question in section.questions)
                continue
            case _:
                continue
        yield from (_figure(made, made.figure(code)) for code in codes if code not in seen)
        seen.update(codes)


def _whose(made: Assembled) -> tuple[Cell, ...]:
    return (
        made.provider.name,
        made.contract.authority.name,
        made.contract.reference,
        made.period.start,
        made.period.end,
    )


def _figure(made: Assembled, figure: Figure) -> tuple[Cell, ...]:
    term = figure.term or ""
    glossary = made.recorded.glossary
    so_far, then = made.year_to_date.get(figure.code), made.last_year.get(figure.code)
    return (
        figure.code,
        figure.label,
        term,
        glossary[term].label if term in glossary else "",
        _number(figure.quantity),
        unit_words(figure.unit),
        value_of(figure),
        people_basis(made, figure).replace("_", " "),
        _number(made.targets.get(figure.code)),
        standing_of(made, figure),
        _sure(so_far),
        _number(made.year_targets.get(figure.code)),
        _sure(then),
        len(figure.behind),
        figure.estimates,
    )


def _answer(made: Assembled, question: Question) -> tuple[Cell, ...]:
    words = made.answers.get(question.code, "").strip()
    return (question.code, question.text, "", "", None, "", words, "", None, "", None, None, None, None, None)


def _sure(figure: Figure | None) -> Cell:
    """The number of a figure that has no words beside it; in words where it is only the least it can be."""
    if figure is not None and figure.quantity is not None and not figure.exact:
        return value_of(figure)
    return _number(figure.quantity if figure else None)


def _number(quantity: Quantity | None) -> Decimal | None:
    return None if quantity is None else quantity.value


def write(made: Assembled, sha256: str, csv: Path, xlsx: Path) -> None:
    """Write both twins, each all or nothing; raises ``UserError`` where a file cannot be written."""
    table, facts = rows_of(made), about(made, sha256)
    write_csv(csv, table.headings, table.rows)
    write_xlsx(xlsx, [(_("Return"), table.headings, table.rows), (_("About"), facts.headings, facts.rows)])
