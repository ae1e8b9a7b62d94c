"""What a stated total may add up, which of that is likeliest, and what is said of the two side by side."""

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from itertools import permutations, starmap
from typing import NamedTuple

from svdesk.domain.period import Period
from svdesk.domain.quantity import CONVERSIONS, convertible
from svdesk.domain.quantity import money as written_money
from svdesk.domain.quantity import number as written_number
from svdesk.i18n import _
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.columns.column_periods import months_named
from svdesk.services.importing.questions import at
from svdesk.services.importing.record import Check
from svdesk.services.importing.sums.tally import Entry, may_come_to, total
from svdesk.services.workbook.sheet import column_letters


class Scope(NamedTuple):
    """What a total may add up: the *entries* from row *start* on, or those that it names, where that is below nil."""

    start: int
    entries: list[Entry]

    def comes_to(self, value: Decimal) -> bool:
        """Whether its sum is *value*, or may be."""
        return total(self.entries) == value or may_come_to(self.entries, value)


def in_one_unit(scope: Scope) -> list[Scope]:
    """*scope* in each of its units, where those can be said in one another: kilograms among tonnes; else as it is."""
    units = list(dict.fromkeys(entry.unit for entry in scope.entries))
    named = [unit for unit in units if unit]
    if len(units) < 2 or len(named) < len(units) or not all(starmap(convertible, permutations(named, 2))):
        return [scope]
    return [Scope(scope.start, [_said_in(entry, unit) for entry in scope.entries]) for unit in named]


def _said_in(entry: Entry, unit: str) -> Entry:
    times = CONVERSIONS.get((entry.unit or "", unit), Decimal(1))
    return entry._replace(value=entry.value * times, unit=unit, most=entry.most and entry.most * times)


def of_one_kind(entries: Iterable[Entry]) -> bool:
    """Whether *entries* are all in one unit; a bare number, ``Under 12`` beside people, is in that of the others."""
    return len({entry.unit for entry in entries} - {None, "count"}) <= 1


def is_within(when: Period | None, label: Label) -> bool:
    """Whether a row is of the month that a total names, whatever the year where that is not said."""
    if when is None or label.heads_a_year:
        return False
    readings, months = label.readings(None), months_named(label)
    if len(readings) == 1:
        return when in readings[0]
    return len(months) == 1 and {when.start.month, when.end.month} <= set(months[0])


def likeliest(scopes: Sequence[Scope], value: Decimal, starts: Collection[int]) -> Scope | None:
    """The scope of a total that is none of their sums: what it names, what its row adds up elsewhere, or the nearest.

    *starts* are those of the scopes that other numbers of its row add up.
    """
    if scopes and scopes[0].start < 0:
        return scopes[0]
    alike = [scope for scope in scopes if scope.start in starts]
    return min(alike or scopes, key=lambda scope: abs(total(scope.entries) - value), default=None)


def check(sheet: str, row: int, column: int, stated: Decimal, scope: Sequence[Entry], *, money: bool) -> Check:
    """One stated number beside the sum of *scope*, with a sentence that explains the difference if it can."""
    computed = total(scope)
    written = written_money if money else written_number
    letter = column_letters(column)
    if stated == computed:
        message = f"{letter}{row} says {written(stated)}, and that is what it should be."
    else:
        facts = {"stated": written(stated), "computed": written(computed)}
        message = at("total-differs", sheet, row, letter, **facts).message + _explained(stated - computed, scope)
    return Check(sheet, row, f"{letter}{row}", stated, computed, money, message)


def _explained(difference: Decimal, scope: Sequence[Entry]) -> str:
    if may_come_to(scope, total(scope) + difference):
        said = _(" and ").join(_("row {row}").format(row=entry.row) for entry in scope if entry.most is not None)
        return _(" The difference may be in {rows}, where a small number is kept back.").format(rows=said)
    left = [entry for entry in scope if entry.why]
    for entries in ([[entry] for entry in left] if len(left) > 1 else []) + [left]:
        if entries and sum((entry.value for entry in entries), Decimal(0)) == difference:
            said = " and ".join(f"row {entry.row} ({entry.why})" for entry in entries)
            return f" The difference is {said}."
    return ""
