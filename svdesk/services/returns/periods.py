"""Which periods a contract is likely to want a return for, so that a person chooses instead of typing.

Pieces are cut as councils cut a year, from April, or as the contract's own year runs where it is a grant; the first
and the last piece are as short as the contract makes them.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from svdesk.domain.authority import Contract, ContractKind
from svdesk.domain.errors import UserError
from svdesk.domain.period import FINANCIAL_YEAR_MONTH, Period, starting
from svdesk.services.returns.formats import format_by

_LENGTHS = (3, 6, 12)
"""Months of a quarter, a half-year and a year."""

_NAMED = (("quarterly", 3), ("half-yearly", 6), ("annual", 12), ("yearly", 12))
"""Words in the title of a form that say how often it is sent, and the months of each."""

_AHEAD = timedelta(days=366)
"""Nobody reports on what begins later; and some contracts are said to run until the year 9999."""


def likely_periods(contract: Contract, today: date, also: Iterable[Period] = ()) -> list[Period]:
    """Every likely period of *contract*, the likeliest first, each once.

    The length that its form names comes before the others, else the one that its targets speak of; of each length,
    those that are over on *today* come first, the latest of them foremost, then the one that runs, then those to come.
    *also* are periods known from elsewhere, such as those that were typed or sent before; where they are none of
    these they come last. So does the whole contract, where it has an end.
    """
    found: dict[Period, None] = {}
    for length in _by_likelihood(contract):
        found |= dict.fromkeys(sorted(_pieces(contract, length, today), key=lambda period: _order(period, today)))
    whole = [contract.period] if contract.period.end.year < date.max.year else []
    found |= dict.fromkeys([*whole, *(target.period for target in contract.targets), *also])
    return list(found)


def next_to_send(contract: Contract, today: date, sent: Iterable[Period]) -> Period:
    """The period that is due, else the likeliest that there is."""
    return due(contract, today, sent) or likely_periods(contract, today)[0]


def due(contract: Contract, today: date, sent: Iterable[Period]) -> Period | None:
    """The last period of the likeliest length that is over on *today* and was not *sent* yet; else one that has begun.

    Nobody who owes a yearly return is led to a quarter, only because that is over. None where all were sent.
    """
    length, before = _by_likelihood(contract)[0], set(sent)
    pieces = sorted(_pieces(contract, length, today), key=lambda period: _order(period, today))
    left = [period for period in pieces if period not in before and period.start <= today]
    return next((period for period in left if is_over(period, today)), left[0] if left else None)


def is_over(period: Period, today: date) -> bool:
    """Whether the last day of *period* is past."""
    return period.end < today


def _by_likelihood(contract: Contract) -> list[int]:
    promised = [target.period.months_long for target in contract.targets]
    lengths = sorted({length for length in promised if length in _LENGTHS})
    usual = 12 if contract.kind is ContractKind.GRANT else 3
    first = _of_form(contract) or (lengths[0] if lengths else usual)
    return [first, *(length for length in _LENGTHS if length != first)]


def _of_form(contract: Contract) -> int | None:
    """The months that the title of the contract's form names, as “Annual grant report” does; None where none."""
    try:
        title = format_by(contract.format_id, contract.format_edition).title
    except UserError:
        return None
    words = title.casefold().split()
    return next((length for word, length in _NAMED if word in words), None)


def _pieces(contract: Contract, length: int, today: date) -> Iterator[Period]:
    """The contract cut into pieces of *length* months, counted from the month in which its year begins."""
    whole = contract.period
    first = whole.start.month if contract.kind is ContractKind.GRANT else FINANCIAL_YEAR_MONTH
    months = whole.start.year * 12 + whole.start.month - 1
    months -= (months - (first - 1)) % length
    last = min(whole.end, max(whole.start, today) + _AHEAD)
    while (piece := starting(months // 12, months % 12 + 1, length)).start <= last:
        yield Period(max(piece.start, whole.start), min(piece.end, whole.end))
        months += length


def _order(period: Period, today: date) -> tuple[int, int]:
    if is_over(period, today):
        return 0, -period.end.toordinal()
    return 1, period.start.toordinal()
