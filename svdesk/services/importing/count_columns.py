"""Reads one column of numbers for a plan: each cell understood, asked about, or mended by an answer given before."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation, localcontext

from svdesk.domain.problem import Problem, Severity
from svdesk.domain.quantity import money, number
from svdesk.services.importing.cells import Empty, Reading, Wanted, read_count
from svdesk.services.importing.questions import LEAVE_NUMBER, Asker, at
from svdesk.services.importing.units import DAYS, MINUTES
from svdesk.services.workbook.sheet import Place, Value, column_letters

RAISED, SPENT = "Money raised", "Money spent"
_LARGEST = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class Cell:
    """One number of a record: ``value`` in ``unit``, or why there is none, with what is to be said about it.

    ``other`` is the second thing that the number may be. ``counted`` is false where it must not go into sums;
    ``income`` where it is money that came in among costs.
    """

    value: Decimal | None = None
    unit: str | None = None
    empty: Empty = ""
    estimate: bool = False
    problems: tuple[Problem, ...] = ()
    counted: bool = True
    income: bool = False
    text: str = ""
    other: Decimal | None = None


NO_CELL = Cell(empty="blank")
_ASKED_ONCE = {"number-two-ways": "{sheet}|{col}", "share-or-percent": "{sheet}|{col}", "day-length-unknown": ""}
"""Questions of these codes are asked once for a column, or once for the whole file."""


class CountReader:
    """Reads the cells of one column in one unit.

    Where ``1.204`` can be two numbers, *thousands* says that the larger is likelier. *kept_in* is ``minutes`` or
    ``days`` where hours are wanted of those. *in_thousands* is whether the heading says so, as ``£000s`` does.
    """

    def __init__(
        self,
        sheet: str,
        column: int,
        wanted: Wanted,
        asker: Asker,
        shown: dict[Place, str],
        kept_in: str = "",
        *,
        thousands: bool = False,
        in_thousands: bool = False,
    ) -> None:
        self.sheet = sheet
        self.number = column
        self.letter = column_letters(column)
        self.wanted = wanted
        self._asker = asker
        self._shown = shown
        self._kept_in = kept_in
        self._thousands = thousands
        self._in_thousands = in_thousands
        self._clean: dict[Value, Cell] = {None: NO_CELL}
        self._readings: dict[tuple[Value, str], Reading] = {}

    def read(self, value: Value, row: int) -> Cell:
        """The cell of *row*, which holds *value*."""
        if self._shown or isinstance(value, bool):
            return self._read(value, row, self._shown.get(Place(row, self.number), ""))
        cell = self._clean.get(value)
        return cell if cell is not None else self._read(value, row, "")

    def _read(self, value: Value, row: int, shown: str) -> Cell:
        key = (f"is {value}" if isinstance(value, bool) else value, shown)
        reading = self._readings.get(key)
        if reading is None:
            reading = self._readings[key] = self._scaled(read_count(value, self.wanted, shown))
        cell = self._cell(reading, row)
        if not cell.problems and not shown and not isinstance(value, bool):
            self._clean[value] = cell
        return cell

    def _scaled(self, reading: Reading) -> Reading:
        """*reading* within what can be kept, and in hours or per cent where the column keeps something else."""
        value = reading.value
        if reading.code == "number-two-ways" and self._thousands and reading.other is not None and value is not None:
            return replace(reading, value=max(value, reading.other), other=min(value, reading.other))
        if value is None or reading.code:
            return reading
        if abs(value) >= _LARGEST:
            return replace(reading, value=None, code="number-unread")
        if self._kept_in == DAYS:
            return replace(reading, value=None, other=value, unit="hours", code="day-length-unknown")
        if self._kept_in == MINUTES:
            hours = (value / 60).quantize(Decimal("0.000001"))
            return replace(reading, value=hours, unit="hours", code="" if hours * 60 == value else "minutes-rounded")
        if self._in_thousands and not reading.text.casefold().endswith(("k", "thousand", "m", "million")):
            return replace(reading, value=value * 1000)
        if reading.unit == "percent" and 0 < value <= 1 and "%" not in reading.text:
            return replace(reading, value=value * 100, other=value, code="share-or-percent")
        return reading

    def _cell(self, reading: Reading, row: int) -> Cell:
        income = False
        asked = reading.code == "income-in-costs"
        if reading.code:
            reading, income = self._answered(reading, row)
        problems = [self._problem(reading, row)] if reading.code else []
        value = reading.value
        if value is not None:
            kept = _kept(value, 2 if reading.unit == "gbp" else 6)
            if kept != value and not reading.code:
                problems.append(at("too-many-decimals", self.sheet, row, self.letter, text=reading.text))
            value = kept
        if reading.estimate and value is not None:
            problems.append(at("estimate", self.sheet, row, self.letter, text=reading.text))
        counted = not asked or not (income or reading.code)
        return Cell(
            value,
            reading.unit,
            reading.empty,
            reading.estimate,
            tuple(problems),
            counted,
            income,
            text=reading.text,
            other=reading.other,
        )

    def _answered(self, reading: Reading, row: int) -> tuple[Reading, bool]:
        """*reading* as an answer mends it, or as it was; and whether the answer makes it money that came in."""
        made = self._problem(reading, row)
        if made.severity is not Severity.STOP and reading.code != "share-or-percent":
            return reading, False
        choices = _choices(reading)
        pattern = _ASKED_ONCE.get(reading.code, "{sheet}|{col}|{text}")
        group = reading.code + "|" + pattern.replace("{sheet}", self.sheet).replace("{col}", self.letter)
        group = group.replace("{text}", reading.text)
        answer = self._asker.ask(made, self.sheet, row, self.letter, tuple(choices), "number", group)
        if answer is None:
            return reading, False
        if answer == LEAVE_NUMBER:
            return Reading(reading.text, empty="not known"), False
        if reading.code == "income-in-costs" and answer in (RAISED, SPENT):
            return replace(reading, code=""), answer == RAISED
        return self._typed(reading, answer, choices), False

    def _typed(self, reading: Reading, answer: str, choices: list[str]) -> Reading:
        """*reading* with the number that was chosen or typed, or as it was where that is no number."""
        if reading.code in ("number-two-ways", "share-or-percent") and answer in choices[:2]:
            value = reading.value if answer == choices[0] else reading.other
            return replace(reading, value=value, other=None, code="")
        typed = typed_number(answer)
        if typed is None:
            return reading
        if reading.code == "day-length-unknown" and reading.other is not None:
            return replace(reading, value=typed * reading.other, code="", other=None)
        return replace(reading, value=typed, unit=self._unit, code="", other=None)

    @property
    def _unit(self) -> str | None:
        return {"people": "people", "amount": "gbp"}.get(self.wanted.field, self.wanted.unit)

    def _problem(self, reading: Reading, row: int) -> Problem:
        facts = {"text": reading.text, "where": f"column {self.letter} of “{self.sheet}”"}
        if reading.code == "number-two-ways" and reading.value is not None and reading.other is not None:
            written = money if self.wanted.field == "amount" else number
            facts |= {"first": written(reading.value), "second": written(reading.other)}
        if reading.code == "share-or-percent" and reading.value is not None and reading.other is not None:
            facts |= {"first": f"{number(reading.value)}%", "second": f"{number(reading.other)}%"}
        if reading.code == "minutes-rounded" and reading.value is not None:
            facts["hours"] = number(reading.value)
        if reading.code == "cell-unit-differs":
            facts["unit"] = {"people": "people", "amount": "pounds"}.get(self.wanted.field, self.wanted.unit or "")
        return at(reading.code, self.sheet, row, self.letter, **facts)


def _choices(reading: Reading) -> list[str]:
    match reading.code:
        case "day-length-unknown":
            return ["7 hours", "7.5 hours", "8 hours", LEAVE_NUMBER]
        case "income-in-costs":
            return [RAISED, SPENT, LEAVE_NUMBER]
        case "share-or-percent" if reading.value is not None and reading.other is not None:
            return [f"{number(reading.value)}%", f"{number(reading.other)}%"]
        case "number-two-ways" if reading.value is not None and reading.other is not None:
            return [number(reading.value), number(reading.other), LEAVE_NUMBER]
        case "two-numbers":
            numbers = [Decimal(found) for found in re.findall(r"\d{1,9}(?:\.\d{1,6})?", reading.text.replace(",", ""))]
            return [*dict.fromkeys(number(each) for each in [sum(numbers, Decimal(0)), *numbers]), LEAVE_NUMBER]
        case _:
            return [LEAVE_NUMBER]


def typed_number(answer: str) -> Decimal | None:
    """The number that a person typed or chose (``7.5 hours``, ``£12``), or None."""
    try:
        found = Decimal(re.sub(r"[£%, ]|hours?", "", answer))
    except InvalidOperation:
        return None
    return found if found.is_finite() and abs(found) < _LARGEST else None


def _kept(value: Decimal, places: int) -> Decimal:
    with localcontext(prec=40):
        kept = value.quantize(Decimal(1).scaleb(-places))
        return value if kept == value else kept
