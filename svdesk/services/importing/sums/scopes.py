"""What a stated total may add up, which of that is likeliest, and what is said of the two side by side."""

from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import NamedTuple

from svdesk.domain.quantity import money as written_money
from svdesk.domain.quantity import number as written_number
from svdesk.i18n import _
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
