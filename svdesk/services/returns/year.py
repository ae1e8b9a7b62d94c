"""Which year a return belongs to, and from which day "the year to date" runs.

Councils think in financial years; a grant that began in September has years of its own. The contract decides:
first by the targets that it has for a year, then by the days on which it began and ends.
"""

from datetime import date, timedelta

from svdesk.domain.authority import Contract
from svdesk.domain.period import FINANCIAL_YEAR_MONTH, Period, starting, year_around

MONTHS = 12


def year_of(contract: Contract, period: Period) -> Period:
    """The year of *contract* that *period* is part of.

    It is the twelve months for which the contract has a target; otherwise the financial year; otherwise, where
    *period* does not lie in one, the year counted from the month in which the contract began; otherwise
    *period* itself.
    """
    promised = sorted({t.period for t in contract.targets if t.period.months_long == MONTHS})
    began = contract.period.start
    candidates = [*promised, *(year_around(period.end, month) for month in (FINANCIAL_YEAR_MONTH, began.month))]
    return next((year for year in candidates if period in year), period)


def to_date(contract: Contract, period: Period) -> Period:
    """From the first day of the year, or of the contract where it began later, to the end of *period*."""
    start = max(year_of(contract, period).start, contract.period.start)
    return Period(min(start, period.start), period.end)


def following(period: Period) -> Period | None:
    """The period just as long that comes next, or None for one that is not of whole months, or has no end."""
    if period.months_long is None or period.end == date.max:
        return None
    first = period.end + timedelta(days=1)
    return starting(first.year, first.month, period.months_long)
