"""Reads one column of numbers for a plan: each cell understood, asked about, or mended by an answer given before."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from svdesk.domain.problem import Problem, Severity
from svdesk.domain.quantity import LARGEST, money, number
from svdesk.services.importing.cells.cell_reading import Empty, Reading, Wanted, Way
from svdesk.services.importing.cells.cell_times import in_time
from svdesk.services.importing.cells.cells import read_count
from svdesk.services.importing.cells.parts import Parts, apart, parts_of, unit_of_way
from svdesk.services.importing.cells.unit_parts import Part
from svdesk.services.importing.cells.units import DAYS, MINUTES, unit_said
from svdesk.services.importing.cells.words import loses_characters
from svdesk.services.importing.columns.count_answers import RAISED, SPENT, choices, minutes_or_hours, typed_number
from svdesk.services.importing.columns.several_numbers import ask_several, said_of_several
from svdesk.services.importing.questions import LEAVE_NUMBER, Asker, at
from svdesk.services.workbook.sheet import Place, Value, column_letters

MANY, TIMES_USUAL = 1000, 100
"""A number so large, and so many times the usual one of its column, deserves a second look."""
_OWN_UNIT = re.compile(r"[^\W\d_]|[£%]")
_FIGURES: tuple[Way, Way] = ("british", "continental")


@dataclass(frozen=True, slots=True)
class Cell:
    """One number of a record: ``value`` in ``unit``, or why there is none, with what is to be said about it.

    ``other`` is the second thing that the number may be. ``counted`` is false where it must not go into sums;
    ``income`` where it is money that came in among costs. Where the cell holds several counts, ``words`` name what this
    one counts, and ``also`` are the others.
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
    words: str = ""
    also: tuple["Cell", ...] = ()


NO_CELL = Cell(empty="blank")
_ASKED_ONCE = {
    "number-two-ways": "{sheet}|{col}|{way}",
    "share-or-percent": "{sheet}|{col}",
    "fewer-than": "{sheet}|{text}",
    "day-length-unknown": "",
}
"""Questions of these codes are asked once for a column, or once for the whole file."""


class CountReader:
    """Reads the cells of one column in one unit.

    Where ``1.204`` can be two numbers, *thousands* says that the point parts thousands; *decimal_commas* that the
    column shows its comma to part the pence, *decimals* that it shows its point to. *in_hundreds*: other numbers show
    that ``0.63`` per cent is no share of one. *times* is a thousand where the heading says so, as ``£000s`` does, and a
    million under ``£m``. *middle* is the size of a usual number of the column, where it has one, and *limit* what is
    far from it; if not given, a hundred times as much. *part* is that of a unit which the heading says: grams, pence; a
    cell with a unit of its own needs it not. *estimated*: the heading says of all its numbers that they are estimates.
    """

    def __init__(
        self,
        sheet: str,
        column: int,
        wanted: Wanted,
        asker: Asker,
        shown: dict[Place, str],
        *,
        thousands: bool = False,
        decimal_commas: bool = False,
        decimals: bool = False,
        in_hundreds: bool = False,
        times: int = 1,
        middle: Decimal | None = None,
        limit: Decimal | None = None,
        part: Part | None = None,
        estimated: bool = False,
    ) -> None:
        self.sheet = sheet
        self.number = column
        self.letter = column_letters(column)
        self.wanted = wanted
        self._asker = asker
        self._shown = shown
        self._thousands = thousands
        self._settled = {"continental"} if decimal_commas else {"british"} if decimals else set[str]()
        self._in_hundreds = in_hundreds
        self._times = times
        self._middle = middle
        self._part = part
        self._estimated = estimated
        self._limit = limit if limit is not None else middle * TIMES_USUAL if middle is not None else None
        self._clean: dict[Value, Cell] = {None: NO_CELL}
        self._readings: dict[tuple[Value, str], Reading] = {}

    def read(self, value: Value, row: int) -> Cell:
        """The cell of *row*, which holds *value*."""
        if self._shown or isinstance(value, bool):
            return self._read(value, row, self._shown.get(Place(row, self.number), ""))
        cell = self._clean.get(value)
        return cell if cell is not None else self._read(value, row, "")

    def unasked(self, value: Value, row: int | None = None) -> Reading:
        """What a cell says as far as nobody need be asked; of a *row*, with what the spreadsheet shows in it."""
        shown = self._shown.get(Place(row, self.number), "") if row is not None else ""
        return self._scaled(read_count(value, self.wanted, shown))

    def _read(self, value: Value, row: int, shown: str) -> Cell:
        key = (f"is {value}" if isinstance(value, bool) else value, shown)
        reading = self._readings.get(key)
        if reading is None:
            reading = self._readings[key] = self._scaled(read_count(value, self.wanted, shown))
        cell = self._cell(reading, row)
        if isinstance(value, str) and not (cell.empty or value.isprintable()) and loses_characters(value):
            made = at("characters-left-out", self.sheet, row, self.letter)
            cell = replace(cell, problems=(*cell.problems, made))
        if not cell.problems and not shown and not isinstance(value, bool):
            self._clean[value] = cell
        return cell

    def _scaled(self, reading: Reading) -> Reading:
        """*reading* within what can be kept, and in pounds or per cent where the column keeps something else."""
        value = reading.value
        if reading.way in self._settled:
            reading = replace(reading, other=None, code="", way="")
        if reading.way in _FIGURES and self._thousands and reading.other is not None and value is not None:
            british = reading.way == "british"
            return replace(reading, value=reading.other, other=value, way="continental") if british else reading
        if value is None or reading.code:
            return reading
        if abs(value) >= LARGEST:
            return replace(reading, value=None, code="number-unread")
        if self._times > 1 and not reading.text.casefold().endswith(("k", "thousand", "m", "million")):
            return replace(reading, value=value * self._times)
        if self._part and reading.unit in (None, "count", self._part.unit) and not _OWN_UNIT.search(reading.text):
            return replace(reading, value=value * self._part.times, unit=self._part.unit)
        if reading.unit == "percent" and 0 < value <= 1 and "%" not in reading.text and not self._in_hundreds:
            return replace(reading, value=value * 100, other=value, code="share-or-percent")
        return reading

    def _cell(self, held: Reading, row: int) -> Cell:
        reading, income = self._answered(held, row) if held.code else (held, False)
        words, also = self._counted_apart(held, reading)
        problems = [self._problem(reading, row)] if reading.code else []
        value = reading.value
        if value is not None:
            reading = replace(reading, estimate=True) if self._estimated else reading
            kept = _kept(value, 2 if reading.unit == "gbp" else 6)
            if kept != value and not reading.code:
                problems.append(at("too-many-decimals", self.sheet, row, self.letter, text=reading.text))
            value = kept
            problems += self._remarks(held, reading, value, row)
        counted = held.code != "income-in-costs" or not (income or reading.code)
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
            words=words,
            also=also,
        )

    def _remarks(self, held: Reading, reading: Reading, value: Decimal, row: int) -> list[Problem]:
        """What is to be said of a number that was understood: how, and whether it can be true."""
        said = []
        if held.code == "day-length-unknown" and not reading.code and held.other:
            facts = {"text": held.text, "hours": number(value)}
            facts["length"] = number(_kept((value - held.more) / held.other, 6))
            said.append(at("days-as-hours", self.sheet, row, self.letter, **facts))
        if reading.estimate:
            said.append(at("estimate", self.sheet, row, self.letter, text=reading.text))
        far = self._limit is not None and abs(value) >= MANY and abs(value) > self._limit
        if far and self._middle is not None and not reading.code:
            facts = {"text": reading.text, "usual": number(self._middle)}
            said.append(at("number-far-off", self.sheet, row, self.letter, **facts))
        return said

    def _counted_apart(self, held: Reading, reading: Reading) -> tuple[str, tuple[Cell, ...]]:
        """What the first number counts, and the other numbers, where the answer was to count them apart."""
        if held.code != "two-numbers" or reading.code or self.wanted.field == "amount":
            return "", ()
        parts = parts_of(held.text)
        said = said_of_several(self._asker, self.sheet, self.letter, held.text, self.wanted)
        if not (together := apart(parts)) or said != together:
            return "", ()
        first, *others = parts.numbers
        cells = [Cell(other.value, self._unit_apart(other.words) or "count", words=other.words) for other in others]
        return first.words, tuple(cells)

    def _group(self, reading: Reading) -> str:
        """Readings of one group are asked about once."""
        pattern = _ASKED_ONCE.get(reading.code, "{sheet}|{col}|{text}")
        way = "figures" if reading.way in _FIGURES else reading.way
        group = pattern.replace("{sheet}", self.sheet).replace("{col}", self.letter).replace("{way}", way)
        return reading.code + "|" + group.replace("{text}", reading.text)

    def _answered(self, reading: Reading, row: int) -> tuple[Reading, bool]:
        """*reading* as an answer mends it, or as it was; and whether the answer makes it money that came in."""
        made = self._problem(reading, row)
        if made.severity is not Severity.STOP and reading.code != "share-or-percent":
            return reading, False
        group = self._group(reading)
        offered = choices(reading, self.wanted)
        if reading.code == "two-numbers":
            answer = ask_several(self._asker, made, self.sheet, row, self.letter, offered, self.wanted)
        else:
            answer = self._asker.ask(made, self.sheet, row, self.letter, offered, "number", group)
        if answer is None:
            return reading, False
        if answer == LEAVE_NUMBER:
            return Reading(reading.text, empty="not known"), False
        if reading.code == "income-in-costs" and answer in (RAISED, SPENT):
            return replace(reading, code=""), answer == RAISED
        typed = self._typed(reading, answer, group)
        return self._answered(typed, row) if typed.code not in ("", reading.code) else (typed, False)

    def _typed(self, reading: Reading, answer: str, group: str) -> Reading:
        """*reading* with the number that was chosen or typed, or as it was where that is no number for it.

        An answer that was asked about another cell of the column says which way its figures are read, and no more.
        """
        question = self._asker.asked(group)
        about = question.problem.facts if question else {}
        if reading.code in ("number-two-ways", "share-or-percent") and question and answer in question.choices[:2]:
            first = answer == question.choices[0]
            if reading.way in _FIGURES and about.get("way") != reading.way:
                first = not first
            return replace(reading, value=reading.value if first else reading.other, other=None, code="")
        parts = parts_of(reading.text) if reading.code == "two-numbers" else Parts("", ())
        if parts.numbers and answer == apart(parts):
            first_part = parts.numbers[0]
            unit = "people" if self.wanted.field == "people" else self._unit_apart(first_part.words)
            return replace(reading, value=first_part.value, unit=unit, code="")
        typed = typed_number(answer)
        if typed is None:
            return reading
        if reading.code == "day-length-unknown" and reading.other is not None:
            hours = typed * reading.other + reading.more
            return replace(reading, value=hours, code="", other=None) if 0 < typed <= 24 else reading
        if reading.code in _ASKED_ONCE and about.get("text") != reading.text:
            return reading
        if self.wanted.field == "people" and (typed != typed.to_integral_value() or typed < 0):
            return reading
        estimate = reading.estimate or parts.joined == "range" or reading.code == "fewer-than"
        found = replace(reading, value=typed, unit=self._unit, code="", other=None, estimate=estimate)
        unit = unit_of_way(parts, answer)
        fits = self._unit in (None, "count") or (self._unit == "hours" and unit in (MINUTES, DAYS))
        return in_time(replace(found, unit=unit), self.wanted) if unit and fits else found

    def _unit_apart(self, words: str) -> str | None:
        """What one of several numbers in a cell counts; people in a column of attendances are attendances."""
        said = unit_said(words) or self._unit
        return self._unit if (said, self._unit) == ("people", "attendances") else said

    @property
    def _unit(self) -> str | None:
        return {"people": "people", "amount": "gbp"}.get(self.wanted.field, self.wanted.unit)

    def _problem(self, reading: Reading, row: int) -> Problem:
        facts = {"text": reading.text, "where": f"Column {self.letter} of “{self.sheet}”"}
        if reading.code == "number-two-ways" and reading.value is not None and reading.other is not None:
            written = money if self.wanted.field == "amount" else number
            both = minutes_or_hours(reading) or (written(reading.value), written(reading.other))
            facts |= {"first": both[0], "second": both[1], "way": reading.way}
        if reading.code == "share-or-percent" and reading.value is not None and reading.other is not None:
            facts |= {"first": f"{number(reading.value)}%", "second": f"{number(reading.other)}%"}
        if reading.code in ("minutes-rounded", "times-as-hours") and reading.value is not None:
            facts["hours"] = number(reading.value)
        if reading.code in ("below-nil", "below-nil-taken"):
            facts["unit"] = reading.unit or "things"
        if reading.code == "fewer-than" and reading.other is not None:
            facts["most"] = number(reading.other)
        if reading.code == "cell-unit-differs":
            facts["unit"] = {"people": "people", "amount": "pounds"}.get(self.wanted.field, self.wanted.unit or "")
        return at(reading.code, self.sheet, row, self.letter, **facts)


def _kept(value: Decimal, places: int) -> Decimal:
    with localcontext(prec=40):
        kept = value.quantize(Decimal(1).scaleb(-places))
        return value if kept == value else kept
