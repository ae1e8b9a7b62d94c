"""What a cell in a column of numbers says: a number, a reason for having none, or something to ask about.

Whatever is in the cell comes back as a ``Reading``: understood, or with the code of the Problem that holds it. Nothing
raises, nothing is lost: ``text`` is always what was typed.
"""

import re
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

from svdesk.domain.quantity import LARGEST, convertible
from svdesk.services.importing.cells.cell_reading import BLANK
from svdesk.services.importing.cells.cell_reading import Reading as Reading
from svdesk.services.importing.cells.cell_reading import Wanted as Wanted
from svdesk.services.importing.cells.cell_times import bare_number, in_time, may_be_time, of_hours, time_said
from svdesk.services.importing.cells.durations import Hours, hours_of
from svdesk.services.importing.cells.empty_words import CROSSES, is_failure, is_nil, nothing_said
from svdesk.services.importing.cells.estimates import ROUGHLY, says_estimated
from svdesk.services.importing.cells.groups import without_group
from svdesk.services.importing.cells.money_words import CREDIT, CREDITED, NOT_THERE, RAISED
from svdesk.services.importing.cells.numbers import in_per_cent, leading_number, without_noise
from svdesk.services.importing.cells.unit_parts import and_part, part_of_unit, unit_beside
from svdesk.services.importing.cells.units import DAYS, MINUTES, unit_said
from svdesk.services.importing.cells.words import SHORT, fold, tidy
from svdesk.services.workbook.sheet import Value

_ABOUT = (
    rf"{ROUGHLY}|over|more than|at least|up to|under|less than|fewer than|just over|just under|say|some|dros|mwy na|"
    r"llai na|o leiaf|tbc"
)
_ABOUT_BEFORE = re.compile(
    rf"(?:(?:{_ABOUT}|ca?\.?)(?=[\s:\d£])|[(\[](?:e|{_ABOUT})[)\]](?=\s*[\d£])|[~≈><≥≤]=?)[\s:]*"
)
_ABOUT_WITHIN = re.compile(
    rf"[(\[]?-?\b(?:{_ABOUT}|or so|ish|or more|or thereabouts|plus)(?![\w])\.?[)\]]?|^[(\[]e[)\]]$|"
    r"^\+(?!\s*\d)|(?<=[a-z])\+$|\?+$"
)
_FEWER_THAN = re.compile(r"(?:<|(?:fewer|less) than|under|below|llai na)\s*(\d{1,2})(?: people)?")
_HIDDEN_BELOW = 20
MEASURED = frozenset(
    {"hours", "person_hours", "kg", "tonnes", "tco2e", "kwh", "sqm", "hectares", "miles", "percent", "fte", "gbp"}
)
"""Units of which there may be any part, so that less than five is nearly five."""
_PER_CENT = re.compile(r"\b(?:per cent|y cant)(?![a-z])")
_FULL = re.compile(r"(?:sold out|full(?: house|y booked)?|packed(?: out)?|at capacity|llawn)\s*[(:-]\s*(\d[\d,]*)\)?")
_AND_MORE = re.compile(r"\d\+")
_TIME = r"(?:h|hr|hour|d|day|w|wk|week|fortnight|m|mth|month|yr?|year|session|visit|head|person|awr|wythnos|mis)"
_EACH = re.compile(
    r"\b(?:each|per|pp|pw|pm|pcm|p/[hwm]|every|ea|daily|\w*weekly|monthly)\b|^/"
    rf"|/ ?{_TIME}\b|(?<!for )\ban? (?:hour|day|week|month|year|head|person)$"
    r"|(?<!am )\byr? (?:un|pen|awr|dydd|wythnos|mis|flwyddyn)$"
)
_OF = re.compile(r"^(?:x|of|full|whole) ")
_MARKS = re.compile(r"[*†‡^]+$|^[¹²³⁴⁵⁶⁷⁸⁹]$")
_BRACKETED = re.compile(r"\(([^()]*)\)")
_POUNDS = re.compile(r"£|\bgbp(?![a-z])|\bpounds?\b|\bquid\b")
_FOREIGN = re.compile(
    r"[€$¥]|\b(?:eur|euros?|usd|dollars?|chf|pln|sek|nok|dkk|jpy|inr|zar|aud|nzd|cny|rmb|uah|hkd|sgd|aed|thb|myr|idr|krw|"
    r"brl|mxn|ngn|kes|ghs|czk|huf|isk|bgn|pkr|bdt|lkr|egp)\b"
)
_SAID_FIRST = re.compile(rf"(?:{RAISED.pattern})[ :]+(?=£)|(?:{CREDIT.pattern})[ :]*(?=[£\d])")
_THOUSANDS = {"k": 1000, "thousand": 1000, "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000}
_NUMBERED = re.compile(r"\(?\d{1,2}[.)] ?[^\W\d]{2}")
"""The number of an item in a list, which counts nothing: ``1. Young people``."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d\b.*|\d{1,2}/\d{1,2}/\d{4}")
_BEGINS_WITH_FIGURE = re.compile(rf"(?:(?:{ROUGHLY}|ca?\.?)(?![a-z])|[~<>£(+#-]|\s)*\.?\d")
_FIGURE = re.compile(r"\d")
_REMARK = re.compile(r"\([^()\d]*\)|(?:[,;]|-\s) ?[^\d]*|[!.]+")
_SHOWN_CLOCK = re.compile(r"\d+:[0-5]\d(?::[0-5]\d)?")
_OFTEN_BELOW_NIL = frozenset({"gbp", "percent"})
_SOMETIMES_BELOW_NIL = frozenset({None, "count", "tco2e", "kwh"})
"""Units in which less than nil makes sense: refunds and changes for the worse; and, seldom, energy given back."""


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
        return _agreeing(of_hours(shown or str(value), hours_of(value)), wanted)
    number = Decimal(value)
    if abs(number) >= LARGEST:
        return Reading(shown or f"{number}", code="number-unread")
    return _agreeing(_read_number(number, shown), wanted)


def _read_number(value: Decimal, shown: str) -> Reading:
    value, folded = without_noise(value), fold(shown)
    if _FOREIGN.search(folded):
        return Reading(shown, code="currency-foreign")
    if "%" in folded:
        return Reading(shown, in_per_cent(value, folded), "percent")
    if _SHOWN_CLOCK.fullmatch(folded):
        return of_hours(shown, Hours(value * 24, False))
    unit = "gbp" if "£" in folded else unit_said(re.sub(r"[\d.,()+-]", " ", folded)) if folded else None
    about = bool(shown) and says_estimated(shown)
    reading = Reading(shown or f"{value:f}", value, None if unit == "count" else unit, estimate=about)
    return in_time(reading, Wanted("quantity")) if unit in (MINUTES, DAYS) else reading


def _read_text(typed: str, wanted: Wanted) -> Reading:
    text, folded = tidy(typed), fold(typed)
    # A mark for minutes stands at the end; marks around a number or before it are ways of keeping it text.
    folded = folded.lstrip("'\" ") if folded[:1] not in "'\"" and wanted.unit == "hours" else folded.strip("'\" ")
    folded = _PER_CENT.sub("%", folded)
    if not folded:
        return Reading(text, code="number-unread") if text or typed.strip() else BLANK
    if empty := "dash" if wanted.crosses and folded in CROSSES else nothing_said(folded):
        return Reading(text, empty=empty)
    if is_nil(folded, wanted):
        return Reading(text, Decimal(0))
    if is_failure(folded):
        return Reading(text, code="formula-failed")
    if _FOREIGN.search(folded):
        return Reading(text, code="currency-foreign")
    if (most := _kept_small(folded, wanted)) is not None:
        return Reading(text, code="fewer-than", other=most)
    if full := _FULL.fullmatch(folded):
        found = _read_figure(text, full[1], wanted, money=False)
        return found if found.code else replace(found, code="words-beside-number")
    folded = without_group(folded) if wanted.field == "people" else folded
    about = _ABOUT_BEFORE.match(folded)
    if about:
        folded = folded[about.end() :]
    if wanted.field == "amount" and (first := _SAID_FIRST.match(folded)):
        folded = f"{folded[first.end() :]} {first[0].strip(' :')}"
    if money := (_POUNDS.search(folded) is not None):
        folded = " ".join(_POUNDS.sub(" ", folded).split())
        if empty := nothing_said(folded):
            return Reading(text, empty=empty)
        if is_nil(folded, wanted):
            return Reading(text, Decimal(0), "gbp")
        if after := _ABOUT_BEFORE.match(folded):
            about, folded = after, folded[after.end() :]
    reading = _read_figure(text, folded, wanted, money=money)
    return replace(reading, estimate=True) if about and reading.value is not None else reading


def _kept_small(folded: str, wanted: Wanted) -> Decimal | None:
    """The most that ``<5`` can be where things are counted one by one: such numbers are hidden, and are no five."""
    small = _FEWER_THAN.fullmatch(folded)
    if small is None or wanted.field == "amount" or wanted.unit in MEASURED or wanted.plain:
        return None
    number = Decimal(small[1])
    return number - 1 if 2 <= number <= _HIDDEN_BELOW else None


def _read_figure(text: str, folded: str, wanted: Wanted, *, money: bool) -> Reading:
    timed = not money and wanted.field == "quantity" and may_be_time(folded, wanted)
    if timed and (said := time_said(text, folded, times=wanted.times, plain=wanted.plain)):
        return said
    if timed and (last := _ABOUT_WITHIN.search(folded)) and last.end() == len(folded):
        said = time_said(text, folded[: last.start()].strip(), times=wanted.times, plain=wanted.plain)
        if said:
            return replace(said, estimate=True)
    if _NUMBERED.match(folded) or _DAY.fullmatch(folded):
        return Reading(text, code="number-unread")
    negative, folded = _sign(folded, brackets=money or wanted.field == "amount")
    found = leading_number(folded)
    if found is None:
        two = len(re.findall(r"\d[\d.,]*", folded)) > 1
        return Reading(text, code="two-numbers" if two else "number-unread")
    value = -found.value if negative else found.value
    rest, estimate = found.rest, False
    for mark, estimated in wanted.marks:
        if bare_mark(rest) == mark:
            rest, estimate = "", estimated
    within = _ABOUT_WITHIN.search(rest)
    if within and not _FIGURE.search(rest) and (within[0] != "+" or rest[-1:] == "+" or _AND_MORE.search(folded)):
        rest, estimate = (rest[: within.start()] + rest[within.end() :]).strip(), True
    reading = _with_rest(Reading(text, value, "gbp" if money else None, estimate=estimate), rest, wanted)
    if found.other is not None and not reading.code:
        other = -found.other if negative else found.other
        return replace(reading, other=other, code="number-two-ways", way=found.way)
    return reading


def bare_mark(folded: str) -> str:
    """A mark beside a number without the brackets around it: ``e`` for ``(e)``."""
    return folded.strip("()[]. ")


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
    value, money = reading.value, reading.unit == "gbp"
    marked = _MARKS.sub("", rest).strip()
    if not marked:
        return replace(reading, code="mark-beside-number") if rest else reading
    if marked == "s":
        return replace(reading, value=None, code="number-unread")
    if marked in _THOUSANDS and (money or wanted.field == "amount"):
        return replace(reading, value=value * _THOUSANDS[marked])
    whole = value == value.to_integral_value()
    if whole and (more := and_part(marked, money=money or wanted.field == "amount")):
        return replace(reading, value=value + more[0].copy_sign(value), unit=more[1])
    if marked == "p" and wanted.field == "amount" and not money:
        return replace(reading, value=value / 100, unit="gbp")
    if (money or wanted.field == "amount") and NOT_THERE.search(marked) and not _FIGURE.search(marked):
        return replace(reading, other=Decimal(0), code="number-two-ways", way="owed")
    if (money or wanted.costs) and RAISED.search(marked) and not _FIGURE.search(marked):
        reading = replace(reading, unit="gbp")
        return replace(reading, code="income-in-costs") if wanted.costs else reading
    if (money or wanted.field == "amount") and CREDIT.search(marked) and not _FIGURE.search(marked):
        if wanted.costs and CREDITED.fullmatch(marked.strip("()[]. ")):
            return replace(reading, value=-abs(value), code="words-beside-number")
        return replace(reading, value=-value, other=value, code="number-two-ways", way="credit")
    if wanted.field == "amount" and marked in ("dr", "debit"):
        return reading
    if _EACH.search(marked) and not _FIGURE.search(marked):
        return replace(reading, value=None, code="number-unread")
    part = None if money else part_of_unit(marked)
    if part and (wanted.unit in (None, "count") or convertible(part.unit, wanted.unit)):
        return replace(reading, value=value * part.times, unit=part.unit)
    unit = None if money else unit_beside(_OF.sub("", marked), wanted.unit)
    if unit:
        return in_time(replace(reading, unit=unit), wanted)
    if _FIGURE.search(marked):
        return replace(reading, value=None, code="two-numbers")
    if money or _REMARK.fullmatch(marked):
        return replace(reading, code="words-beside-number")
    return replace(reading, value=None, code="number-unread")


def _agreeing(reading: Reading, wanted: Wanted) -> Reading:
    """*reading* with the unit of its column, or held where the cell says another."""
    if reading.unit is None and wanted.plain and not reading.code and reading.value is not None:
        reading = bare_number(reading, wanted)
    value = reading.value
    if value is None or _waits(reading):
        return reading
    said = reading.unit
    fits = {
        "people": said in (None, "people", "attendances"),
        "amount": said in (None, "gbp"),
        "quantity": said is None
        or wanted.unit in (None, "count", said)
        or said in wanted.others
        or {said, wanted.unit} <= {"people", "attendances"}
        or {said, wanted.unit} <= {"hours", "person_hours"}
        or convertible(said, wanted.unit),
    }[wanted.field]
    if not fits:
        return replace(reading, value=None, code="cell-unit-differs")
    persons = wanted.field == "people" or (wanted.unit == "people" and value > 0 and not reading.code)
    if persons and (value != value.to_integral_value() or value < 0):
        meant = -value if value < 0 else reading.other
        whole = meant if meant is not None and meant == meant.to_integral_value() and meant > 0 else None
        return replace(reading, value=None, code="not-whole", other=whole)
    unit = {"people": "people", "amount": "gbp"}.get(wanted.field)
    if unit is None:
        bare = wanted.unit is None or wanted.unit == "count" or said in wanted.others
        keeps = said is not None and (bare or convertible(said, wanted.unit or said))
        unit = said if keeps else wanted.unit
    if value < 0 and not reading.code and unit not in _OFTEN_BELOW_NIL:
        if unit in _SOMETIMES_BELOW_NIL:
            return replace(reading, unit=unit, code="below-nil-taken")
        return replace(reading, value=None, other=-value, unit=unit, code="below-nil")
    return replace(reading, unit=unit)


def _waits(reading: Reading) -> bool:
    return reading.code in ("day-length-unknown", "cell-unit-differs")


def came_in(value: Value) -> bool:
    """Whether words beside a sum of money say that it came in: ``£25 raised``."""
    return isinstance(value, str) and len(value) <= SHORT and RAISED.search(fold(value)) is not None


def looks_like_figure(folded: str) -> bool:
    """Whether folded text begins with a number, whatever sign or word of doubt stands before it.

    The number of an item in a list is none: ``1. Young people engaged``.
    """
    return _BEGINS_WITH_FIGURE.match(folded) is not None and _NUMBERED.match(folded) is None


def is_foreign(text: str) -> bool:
    """Whether *text* names another currency than pounds."""
    return _FOREIGN.search(fold(text)) is not None
