"""How far a figure has come towards what was promised, in words that need no colour.

Two questions are asked of a figure: was the target of its own period met, and is the year on its way to the
year's target?
"""

from dataclasses import dataclass
from decimal import Decimal, localcontext
from enum import StrEnum
from fractions import Fraction

from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity

NEARLY = Fraction(9, 10)
"""From nine tenths of a target a figure is nearly there; below that it is behind."""


class Standing(StrEnum):
    """The word that stands beside a figure which has a target."""

    MET = "Target met"
    NEARLY_MET = "Nearly met"
    BELOW = "Below target"
    ON_TRACK = "On track"
    NEARLY_ON_TRACK = "Nearly on track"
    BEHIND = "Behind"
    MAY_BE_MET = "May be met"
    NOTHING_YET = "Nothing recorded"


@dataclass(frozen=True, slots=True)
class Progress:
    """A standing, and how many whole per cent of the target were done (None for a target of nought)."""

    standing: Standing
    percent: int | None = None


def progress(
    done: Quantity | None, target: Quantity, *, exact: bool = True, elapsed: Fraction = Fraction(1)
) -> Progress:
    """How *done* stands against *target*, of whose time the part *elapsed* (from 0 to 1) has gone by.

    *done* may be in any unit that converts into the target's; otherwise ``UnitMismatch``. Where *done* is not
    *exact* it is the least there can be, so a target not reached by it may have been met all the same.
    """
    if done is None:
        return Progress(Standing.NOTHING_YET)
    have = done.to(target.unit).value
    percent = whole_percent(have, target.value)
    if have >= target.value:
        return Progress(Standing.MET, percent)
    if not exact:
        return Progress(Standing.MAY_BE_MET, percent)
    due = Fraction(target.value) * elapsed
    nearly = have >= due * NEARLY
    if elapsed >= 1:
        return Progress(Standing.NEARLY_MET if nearly else Standing.BELOW, percent)
    if have >= due:
        return Progress(Standing.ON_TRACK, percent)
    return Progress(Standing.NEARLY_ON_TRACK if nearly else Standing.BEHIND, percent)


def whole_percent(part: Decimal, whole: Decimal) -> int | None:
    """*part* of *whole* in whole per cent, rounded down, so that 100% is never said of a target not met.

    None where *whole* is nought.
    """
    if whole == 0:
        return None
    with localcontext(prec=40):
        return int(part * 100 / whole)


def elapsed(year: Period, so_far: Period) -> Fraction:
    """The part of *year* that has gone by at the end of *so_far*, from 0 to 1: by months where they are whole."""
    if so_far.end < year.start:
        return Fraction(0)
    gone = Period(year.start, min(so_far.end, year.end))
    if gone.months_long and year.months_long:
        return Fraction(gone.months_long, year.months_long)
    return Fraction(_days(gone), _days(year))


def _days(period: Period) -> int:
    return (period.end - period.start).days + 1
