"""What a cell in a column of numbers says: a number, a reason for having none, or something to ask about.

Whatever is in the cell comes back as a ``Reading``: understood, or with the code of the Problem that holds it. Nothing
raises, nothing is lost: ``text`` is always what was typed.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Literal

from svdesk.domain.quantity import convertible
from svdesk.services.importing.durations import Hours, hours_of, hours_written
from svdesk.services.importing.numbers import leading_number
from svdesk.services.importing.units import DAYS, MINUTES, unit_said
from svdesk.services.importing.vocabulary import DID_NOT_HAPPEN, NOT_APPLICABLE, NOT_KNOWN, phrases
from svdesk.services.importing.words import SHORT, fold, tidy
from svdesk.services.workbook.sheet import Value

CountField = Literal["quantity", "people", "amount"]
Empty = Literal["", "blank", "dash", "not applicable", "not known", "did not happen"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the column says its numbers are; ``costs`` where it counts money spent."""

    field: CountField
    unit: str | None = None
    costs: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A cell understood: ``value`` in ``unit``, or why there is none.

    ``unit`` is the column's, or what the cell itself says. ``empty`` says why there is nothing to count. ``code``
    names the Problem, ``other`` is the second thing that the number may be (or how many days are meant).
    """

    text: str = ""
    value: Decimal | None = None
    unit: str | None = None
    empty: Empty = ""
    estimate: bool = False
    code: str = ""
    other: Decimal | None = None


BLANK = Reading(empty="blank")

_NOTHING: dict[str, Empty] = {
    **dict.fromkeys(["-", "--", "---", ".", "..", "...", "_", "- -"], "dash"),
    **dict.fromkeys(phrases(NOT_APPLICABLE), "not applicable"),
    **dict.fromkeys(phrases(NOT_KNOWN), "not known"),
    **dict.fromkeys(phrases(DID_NOT_HAPPEN), "did not happen"),
}
_NIL = {"nil", "none", "zero", "nought", "dim", "dim byd", "nil return"}
_FAILED = re.compile(r"#(?:ref|div/0|value|name|null|num|n/a|spill|calc|getting_data)[!?]?")
_ABOUT = (
    r"approx(?:imately|\.)?|about|around|circa|roughly|nearly|almost|est(?:\.|imated?)?|over|more than|at least|"
    r"up to|under|less than|fewer than|just over|just under|say|some|tua|oddeutu|bron|dros|mwy na|o leiaf|amcangyfrif"
)
_ABOUT_BEFORE = re.compile(rf"(?:(?:{_ABOUT}|ca?\.?)(?=[\s:\d£])|[~≈><≥≤]=?)[\s:]*")
_ABOUT_WITHIN = re.compile(rf"\(?\b(?:{_ABOUT}|or so|ish|or more|plus)(?![\w])\.?\)?|^\+(?!\s*\d)|\?+$")
_MARKS = re.compile(r"[*†‡^]+$")
_BRACKETED = re.compile(r"\(([^()]*)\)")
_POUNDS = re.compile(r"£|\bgbp\b|\bpounds?\b")
_FOREIGN = re.compile(r"[€$¥]|\b(?:eur|euros?|usd|dollars?)\b")
_RAISED = re.compile(r"\b(?:raised|income|received|donat\w*|takings|profit|taken|collected|sponsorship)\b")
_THOUSANDS = {"k": 1000, "thousand": 1000, "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000}
NUMBERED = re.compile(r"\(?\d{1,2}[.)] ?[^\W\d]{2}")
"""The number of an item in a list, which counts nothing: ``1. Young people``."""
_FIGURE = re.compile(r"\d")
_SHARED_OUT = re.compile(r"\d|[+&@]|\b(?:each|per|pp|x|and|or|plus|with|a|yr|every|of which)\b")
_REMARK = re.compile(r"\([^()\d]*\)|[,;] ?[^\d]*")


def read_count(value: Value, wanted: Wanted, shown: str = "") -> Reading:
    """Read one cell of a column of numbers; *shown* is what the spreadsheet displays where that says more."""
    if value is None:
        return BLANK
    if isinstance(value, str):
        if len(value) > SHORT:
            return Reading(tidy(value), code="number-unread")
        return _agreeing(_read_text(value, wanted), wanted)
    if isinstance(value, bool | date) or (isinstance(value, Decimal) and not value.is_finite()):
        return Reading(shown or str(value), code="number-unread")
    if isinstance(value, time | timedelta):
        return _agreeing(_of_hours(shown or str(value), hours_of(value)), wanted)
    return _agreeing(_read_number(Decimal(value), shown), wanted)


def without_noise(value: Decimal) -> Decimal:
    """*value* rounded to the 15 figures a spreadsheet shows, where more are only its own rounding errors."""
    if len(value.as_tuple().digits) <= 15:
        return value
    rounded = Decimal(f"{value:.14e}").normalize()
    exponent = rounded.as_tuple().exponent
    return rounded if isinstance(exponent, int) and exponent >= -6 else value


def _read_number(value: Decimal, shown: str) -> Reading:
    value = without_noise(value)
    folded = fold(shown)
    if "%" in folded:
        return Reading(shown, value * 100, "percent")
    unit = "gbp" if "£" in folded else unit_said(re.sub(r"[\d.,()+-]", " ", folded)) if folded else None
    return Reading(shown or f"{value:f}", value, None if unit == "count" else unit)


def _read_text(typed: str, wanted: Wanted) -> Reading:
    text, folded = tidy(typed), fold(typed).strip("'\" ")
    if not folded:
        return Reading(text, code="number-unread") if text else BLANK
    if folded in _NOTHING or folded.strip("()[]*. ") in _NOTHING:
        return Reading(text, empty=_NOTHING.get(folded) or _NOTHING[folded.strip("()[]*. ")])
    if folded in _NIL:
        return Reading(text, Decimal(0))
    if _FAILED.fullmatch(folded):
        return Reading(text, code="formula-failed")
    if _FOREIGN.search(folded):
        return Reading(text, code="currency-foreign")
    about = _ABOUT_BEFORE.match(folded)
    if about:
        folded = folded[about.end() :]
    money = _POUNDS.search(folded) is not None
    if money:
        folded = " ".join(_POUNDS.sub(" ", folded).split())
    reading = _read_figure(text, folded, wanted, money=money)
    return replace(reading, estimate=True) if about and reading.value is not None else reading


def _read_figure(text: str, folded: str, wanted: Wanted, *, money: bool) -> Reading:
    if not money and wanted.field == "quantity" and _may_be_time(folded, wanted) and (time := hours_written(folded)):
        return _of_hours(text, time)
    if NUMBERED.match(folded):
        return Reading(text, code="number-unread")
    negative, folded = _sign(folded, brackets=money or wanted.field == "amount")
    number = leading_number(folded)
    if number is None:
        two = len(re.findall(r"\d[\d.,]*", folded)) > 1
        return Reading(text, code="two-numbers" if two else "number-unread")
    value = -number.value if negative else number.value
    rest, estimate = number.rest, False
    if (within := _ABOUT_WITHIN.search(rest)) and not _FIGURE.search(rest):
        rest, estimate = (rest[: within.start()] + rest[within.end() :]).strip(), True
    reading = _with_rest(Reading(text, value, "gbp" if money else None, estimate=estimate), rest, wanted)
    if number.other is not None and not reading.code:
        other = -number.other if negative else number.other
        return replace(reading, other=other, code="number-two-ways")
    return reading


def _sign(folded: str, *, brackets: bool) -> tuple[bool, str]:
    """Whether *folded* is below nil (``-45``, ``45-``, and for money ``(45.00)``), and what is left of it."""
    if brackets and (inside := _BRACKETED.fullmatch(folded)):
        return True, inside[1].strip()
    if folded[:1] in "+-":
        return folded[:1] == "-", folded[1:].strip()
    if re.fullmatch(r"[\d.,]+ ?-", folded):
        return True, folded[:-1].strip()
    return False, folded


def _with_rest(reading: Reading, rest: str, wanted: Wanted) -> Reading:
    """*reading* in the light of what follows its number."""
    assert reading.value is not None
    money = reading.unit == "gbp"
    marked = _MARKS.sub("", rest).strip()
    if not marked:
        return replace(reading, code="mark-beside-number") if rest else reading
    if marked in _THOUSANDS and (money or wanted.field == "amount"):
        return replace(reading, value=reading.value * _THOUSANDS[marked])
    if marked == "p" and wanted.field == "amount" and not money:
        return replace(reading, value=reading.value / 100, unit="gbp")
    if money and _RAISED.search(marked):
        return replace(reading, code="income-in-costs") if wanted.costs else reading
    unit = None if money else _unit_beside(marked)
    if unit:
        return _in_time(replace(reading, unit=unit), wanted)
    if _FIGURE.search(marked):
        return replace(reading, value=None, code="two-numbers")
    if money or _REMARK.fullmatch(marked):
        return replace(reading, code="words-beside-number")
    return replace(reading, value=None, code="number-unread")


def _unit_beside(rest: str) -> str | None:
    """The unit that follows a number: ``hrs``, ``bags of litter``; None where the words say more than that."""
    first, _, more = rest.strip("() .").partition(" ")
    return None if _SHARED_OUT.search(more) else unit_said(rest if not more else first) or unit_said(rest)


def _in_time(reading: Reading, wanted: Wanted) -> Reading:
    """Minutes become hours; days and weeks wait until somebody says how long a day is."""
    assert reading.value is not None
    if reading.unit == MINUTES:
        return _of_hours(reading.text, Hours(reading.value / 60, False), estimate=reading.estimate)
    if reading.unit == DAYS or (reading.unit == "weeks" and wanted.unit == "hours"):
        days = reading.value * (5 if reading.unit == "weeks" else 1)
        return Reading(reading.text, None, "hours", "", reading.estimate, "day-length-unknown", days)
    return replace(reading, unit=None) if reading.unit == "count" else reading


def _of_hours(text: str, hours: Hours, *, estimate: bool = False) -> Reading:
    value = hours.value.quantize(Decimal("0.000001")).normalize() + 0
    rounded = hours.rounded or value != hours.value
    return Reading(text, value, "hours", "", estimate, "minutes-rounded" if rounded else "")


def _may_be_time(folded: str, wanted: Wanted) -> bool:
    return wanted.unit == "hours" or (wanted.unit in (None, "count", "sessions") and "h" in folded)


def _agreeing(reading: Reading, wanted: Wanted) -> Reading:
    """*reading* with the unit of its column, or held where the cell says another."""
    if reading.value is None or _waits(reading):
        return reading
    said = reading.unit
    fits = {
        "people": said in (None, "people", "attendances"),
        "amount": said in (None, "gbp"),
        "quantity": said is None
        or wanted.unit in (None, "count", said)
        or {said, wanted.unit} <= {"people", "attendances"}
        or {said, wanted.unit} <= {"hours", "person_hours"}
        or convertible(said, wanted.unit),
    }[wanted.field]
    if not fits:
        return replace(reading, value=None, code="cell-unit-differs")
    if wanted.field == "people" and (reading.value != reading.value.to_integral_value() or reading.value < 0):
        return replace(reading, value=None, code="not-whole")
    unit = {"people": "people", "amount": "gbp"}.get(wanted.field)
    if unit is None:
        keeps = said is not None and (wanted.unit in (None, "count") or convertible(said, wanted.unit))
        unit = said if keeps else wanted.unit
    return replace(reading, unit=unit)


def _waits(reading: Reading) -> bool:
    return reading.code in ("day-length-unknown", "cell-unit-differs")
