"""Puts a record together from cells that were read, and settles whether it is new or held."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.period import Period
from svdesk.domain.problem import Problem, Severity
from svdesk.services.importing.cells.estimates import ends_estimated, names_estimates
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.count_columns import NO_CELL, Cell
from svdesk.services.importing.columns.date_columns import Dated
from svdesk.services.importing.doubles.fingerprint import fingerprint
from svdesk.services.importing.record import Record


@dataclass(slots=True)
class Line:
    """What the columns of one row say beside its numbers."""

    row: int
    text: str
    dated: Dated
    place: str | None = None
    notes: str | None = None
    section: str | None = None
    measure_code: str | None = None
    kind: Literal["actual", "target"] = "actual"
    problems: tuple[Problem, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Counts:
    """The numbers of one record.

    ``income`` says that the amount came in; ``heading`` and those of one count name what is counted where the words
    of the row do not suffice; ``basis`` says how people were counted.
    """

    quantity: Cell = NO_CELL
    people: Cell = NO_CELL
    amount: Cell = NO_CELL
    income: bool = False
    heading: str = ""
    quantity_heading: str = ""
    people_heading: str = ""
    basis: PeopleBasis | None = None

    @property
    def none(self) -> bool:
        """Whether there is no number, and nothing that should have been one."""
        quantity, people, amount = self.quantity, self.people, self.amount
        values = quantity.value is None and people.value is None and amount.value is None
        return values and not (quantity.problems or people.problems or amount.problems)


class Builder:
    """Makes the records of one sheet."""

    def __init__(self, sheet: str) -> None:
        self._sheet = sheet

    def record(self, line: Line, col: str | None, counts: Counts, *, alone: bool) -> Record:
        """One record of *line*; *alone* where money, if there is any, is all that it counts."""
        quantity, people, amount = counts.quantity, counts.people, counts.amount
        pence = None if amount.value is None else int((amount.value * 100).to_integral_value())
        unit = None if quantity.value is None else quantity.unit
        if unit is None and pence is not None and alone:
            unit = "gbp"
        number = None if people.value is None else int(people.value)
        problems = line.problems
        if line.dated.problems or quantity.problems or people.problems or amount.problems:
            problems = (*line.dated.problems, *problems, *people.problems, *quantity.problems, *amount.problems)
        when = line.dated.period
        day = when.start if when is not None and when.start == when.end else None
        held = any(each.severity is Severity.STOP for each in problems)
        all_are = any(each.code == "estimate" for each in (*line.dated.problems, *line.problems))
        all_are = all_are or ends_estimated(line.section or "")
        all_are = all_are or (col is not None and line.kind == "actual" and names_estimates(line.text))
        estimates = _estimates(quantity, people, amount, all_are=all_are)
        return Record(
            sheet=self._sheet,
            row=line.row,
            col=col,
            status="held" if held else "new",
            text=line.text,
            date=day,
            period=when if day is None else None,
            quantity=quantity.value,
            unit=unit,
            people=number,
            amount_pence=pence,
            kind=line.kind,
            measure_code=line.measure_code,
            place=line.place,
            notes=line.notes,
            estimate=bool(estimates),
            section=line.section,
            problems=problems,
            fingerprint=fingerprint(
                when, line.place, line.text, unit, quantity.value, number, pence, line.kind, line.measure_code
            ),
            quantity_heading=(counts.quantity_heading or counts.heading) if quantity.value is not None else "",
            people_heading=(counts.people_heading or counts.heading) if number is not None else "",
            amount_heading=counts.heading or (line.text if amount.income else "") if pence is not None else "",
            people_basis=counts.basis,
            estimates=estimates,
            income=amount.income or counts.income,
            left_out=line.left_out,
        )


def _estimates(quantity: Cell, people: Cell, amount: Cell, *, all_are: bool) -> tuple[str, ...]:
    if not (all_are or quantity.estimate or people.estimate or amount.estimate):
        return ()
    named = (("quantity", quantity), ("people", people), ("amount", amount))
    return tuple(name for name, cell in named if (all_are or cell.estimate) and cell.value is not None)


_NEW = frozenset({"new", "newydd", "joined", "joiners", "newcomers", "recruited", "ymunodd", "ymuno"})
"""Words for people who were none of those before, so that nobody is counted twice."""
_DIFFERENT = frozenset({"different", "unique", "gwahanol"})


@lru_cache(maxsize=1_000)
def basis_of(words_for_it: str, unit: str | None) -> PeopleBasis | None:
    """How people were counted, where *words_for_it* or the *unit* beside them say so; None for anything else."""
    if unit == "attendances":
        return PeopleBasis.ATTENDANCES
    if unit != "people":
        return None
    words = set(re.findall(r"\w+", fold(words_for_it)))
    if words & _NEW:
        return PeopleBasis.NEW_PEOPLE
    if words & _DIFFERENT:
        return PeopleBasis.DIFFERENT_PEOPLE
    return None


def whole(period: Period) -> Dated:
    """The date of a row that has none of its own: the period that its sheet or section is about."""
    return Dated(period)
