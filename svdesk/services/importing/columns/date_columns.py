"""Reads the dates of a table for a plan: the whole column settled once, then each cell in its light."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from svdesk.domain.period import Period, day_written
from svdesk.domain.period import written as period_written
from svdesk.domain.problem import Problem
from svdesk.services.importing.cells.date_order import Order, When, likely_year, order_of, order_of_rows, settle
from svdesk.services.importing.cells.date_usual import Usual
from svdesk.services.importing.cells.dates import DateReading, read_date
from svdesk.services.importing.cells.estimates import says_estimated
from svdesk.services.importing.cells.weekdays import contradicts
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.cells.year_by_place import year_in_order, years_by_place
from svdesk.services.importing.cells.year_slips import year_slips
from svdesk.services.importing.columns.odd_dates import (
    are_months,
    are_years,
    days_behind_months,
    days_near,
    early_years,
    examples_of,
    month_of,
    perhaps_swapped,
    swapped,
)
from svdesk.services.importing.layout.table import Column, Table
from svdesk.services.importing.questions import LEAVE_ROW, Asker, at
from svdesk.services.workbook.sheet import Place, Value

DAY_FIRST, MONTH_FIRST = "The day comes first", "The month comes first"
AS_DAY, AS_MONTH = "The day", "The whole month"
AS_IT_STANDS = "It is right as it stands"
_WEEKS_END = re.compile(r"\b(?:week|wk)[ -]*(?:ending|ended|end)\b|\bw/e\b|\byn gorffen\b")


@dataclass(frozen=True, slots=True)
class Dated:
    """When a row says it was, with what is to be said about it; ``left_out`` where the person said to leave it."""

    period: Period | None = None
    problems: tuple[Problem, ...] = ()
    missing: bool = False
    left_out: bool = False


class DateReader:
    """Reads the cells of one date column of a table; *values* are all the cells of it.

    *beside* are the cells of the other columns of dates in the workbook, which show the order where these do not;
    *named* the year that stands in the titles by its number alone.
    """

    def __init__(
        self,
        table: Table,
        column: Column,
        values: Iterable[Value],
        asker: Asker,
        shown: dict[Place, str],
        beside: Iterable[Value] = (),
        named: int | None = None,
    ) -> None:
        self._table = table
        self._column = column
        self._asker = asker
        self._shown = shown
        self._where = f"Column {column.letter} of “{table.sheet}”"
        self._values = list(values)
        distinct = dict.fromkeys(value for value in self._values if value is not None and not isinstance(value, bool))
        readings: dict[Value, DateReading] = {value: read_date(value) for value in distinct}
        self._days = days_behind_months(readings) | early_years(readings)
        readings |= self._days
        self._months = are_months(column, readings, shown)
        self._around = None if table.block_titles else table.period
        said = table.year or self._around
        self._year = said
        named_months = self._months and column.months
        self._order = Order.DAY_FIRST if named_months else self._settled(readings.values())
        if self._order is Order.ASK:
            others = {value for value in beside if value is not None and not isinstance(value, bool)}
            proofs = {read_date(value).proves for value in others} - {""}
            self._order = order_of([read_date(value) for value in others], None) if proofs else Order.ASK
        self._unclear = [reading for reading in readings.values() if reading.unclear]
        whens = [settle(reading, self._order, None) for reading in readings.values()]
        self._usual = Usual(table.year, whens, history=are_years(readings))
        self._year = said or likely_year(when for when in whens if not self._usual.is_far(when.period))
        if self._year is None and named is not None:
            self._year = year_in_order(self._values, self._order, named)
        self._years = years_by_place(self._values, self._order, self._usual)
        self._slips = year_slips(self._values, self._order, table.first_row)
        self._swapped = "" if self._months else perhaps_swapped(readings, self._around or table.year)
        self._clean: dict[Value, Dated] = {}

    def read(self, value: Value, row: int) -> Dated:
        """When *row* was, whose cell holds *value*."""
        by_place = self._year_of(value, row) is not self._year or row in self._slips
        dated = self._clean.get(value) if not isinstance(value, bool) and not by_place else None
        if dated is None:
            dated = self._read(value, row)
            if not dated.problems and not self._shown and not isinstance(value, bool) and not by_place:
                self._clean[value] = dated
        return dated

    def unasked(self, value: Value) -> Period | None:
        """When a cell that is left out was, as far as nobody need be asked."""
        return None if value is None else settle(read_date(value), self._order, self._year).period

    def within(self, value: Value, year: Period) -> Period | None:
        """The day or month of *year* which a cell names that leaves its own year out; None for any other cell."""
        reading = read_date(value)
        if settle(reading, self._order, None).code != "date-without-year":
            return None
        return settle(reading, self._order, year).period

    def _read(self, value: Value, row: int) -> Dated:
        reading = self._days.get(value) or read_date(value)
        if reading.code == "date-missing":
            return Dated(missing=True)
        if reading.serial and reading.day:
            reading = replace(reading, day=self._usual.counted_from(reading.day))
        if _WEEKS_END.search(fold(self._column.heading)):
            reading = replace(reading, week=False, week_before=True)
        elif self._column.weeks:
            reading = replace(reading, week=True)
        when = settle(reading, self._order, self._year_of(value, row))
        named = self._column.months or isinstance(value, date)
        if self._months and named and when.period and when.period.start == when.period.end:
            return self._checked(month_of(when), reading, row)
        shown = self._shown.get(Place(row, self._column.number), "") if isinstance(value, date) else ""
        if shown and (label := read_date(shown).label) and label.months and when.period:
            return self._day_or_month(when, reading, shown, row)
        true_date = reading.day if reading.serial or isinstance(value, date) else None
        if self._swapped and true_date and (other := swapped(true_date)):
            when = When(when.period, "dates-perhaps-swapped", when.period, other)
            return self._as_stored_or_swapped(when, reading, row)
        return self._checked(when, reading, row)

    def _year_of(self, value: Value, row: int) -> Period | None:
        """The year which completes the cell of *row*: that of its place among the dates, or else of them all."""
        at = row - self._table.first_row
        here = at in self._years and self._values[at] == value
        return self._years[at] if here else self._year

    def _checked(self, when: When, reading: DateReading, row: int) -> Dated:
        problems: list[Problem] = []
        if when.code:
            mended, made = self._mended(when, reading, row)
            if mended is None and made is None:
                return Dated(left_out=True)
            when = mended or when
            problems += [made] if made else []
        if reading.serial and when.period:
            day = day_written(when.period.start)
            made = self._at("date-from-number", row, text=reading.text, date=day)
            group = f"date-from-number|{fold(self._column.heading)}"
            choices = ("They are dates", "They are no dates")
            answer = self._asker.ask(made, self._table.sheet, row, self._column.letter, choices, "", group)
            if answer == choices[1]:
                return Dated(None, (self._at("date-unread", row, text=reading.text),))
            problems.append(made)
        if when.period and self._usual.is_far(when.period) and not when.code:
            return self._far_off(when.period, row)
        if when.period and not when.code and contradicts(reading.text, when.period):
            return self._wrong_weekday(when.period, reading.text, row)
        if when.period and row in self._slips:
            return self._year_slip(when.period, self._slips[row], row)
        if reading.about and when.period and not when.code:
            facts = {"text": reading.text, "date": period_written(when.period)}
            code = "estimate" if reading.label and says_estimated(reading.text) else "date-about"
            problems.append(self._at(code, row, **facts))
        outside = self._outside(when.period, row) if when.period else ()
        return Dated(when.period, (*problems, *outside))

    def _far_off(self, found: Period, row: int) -> Dated:
        """A date so far from the others that the year must be a slip, until somebody says that it is none."""
        facts = {"date": period_written(found), "usual": self._usual.written, "far": self._usual.how_far(found)}
        made = self._at("date-far-off", row, **facts)
        likely = self._usual.same_day_near(found)
        return self._as_it_stands(made, found, [period_written(likely)] if likely else [], f"{found.start}", row)

    def _year_slip(self, found: Period, likely: Period, row: int) -> Dated:
        """A date of the year that was over among those of the new one: asked once for all such dates of a year."""
        made = self._at("date-year-slip", row, date=period_written(found), likely=period_written(likely))
        choices = (f"The year is {likely.start.year}", f"The year is {found.start.year}", LEAVE_ROW)
        answer = self._ask(made, row, choices, "", f"{found.start.year}")
        if answer == LEAVE_ROW:
            return Dated(left_out=True)
        period = likely if answer == choices[0] else found
        return Dated(period, (*(() if answer else (made,)), *self._outside(period, row)))

    def _wrong_weekday(self, found: Period, text: str, row: int) -> Dated:
        """A date that is another day of the week than the one written before it: either may be the slip."""
        facts = {"text": text, "date": period_written(found), "weekday": f"{found.start:%A}"}
        made = self._at("date-weekday", row, **facts)
        return self._as_it_stands(made, found, [], text, row)

    def _as_it_stands(self, made: Problem, found: Period, others: list[str], key: str, row: int) -> Dated:
        """What an answer makes of a date that may be a slip; held until there is one. *others* are likelier dates."""
        choices = (*others, AS_IT_STANDS, LEAVE_ROW)
        answer = self._ask(made, row, choices, "date", key)
        if answer == LEAVE_ROW:
            return Dated(left_out=True)
        typed = settle(read_date(answer), Order.DAY_FIRST, self._year).period if answer else None
        if typed is not None:
            return Dated(typed, self._outside(typed, row))
        held = (made,) if answer != AS_IT_STANDS else ()
        return Dated(found, (*held, *self._outside(found, row)))

    def _outside(self, found: Period, row: int) -> tuple[Problem, ...]:
        """That a date lies outside the year which the sheet is about, if it does."""
        year = self._table.year
        if year is None or found in year:
            return ()
        facts = {"date": period_written(found), "year": period_written(year)}
        return (self._at("date-outside-year", row, **facts),)

    def _mended(self, when: When, reading: DateReading, row: int) -> tuple[When | None, Problem | None]:
        """What an answer makes of a date that must be asked about; nothing at all where its row is to be left out."""
        first, second = (period_written(each) if each else "" for each in (when.first, when.second))
        facts = {"text": reading.text, "where": self._where, "first": first, "second": second}
        if when.code == "date-order-unclear":
            facts["examples"] = examples_of([reading, *(each for each in self._unclear if each != reading)], self._year)
        made = self._at(when.code, row, **facts)
        if when.code == "date-order-unclear":
            answer = self._ask(made, row, (DAY_FIRST, MONTH_FIRST))
            if answer is None:
                return when, made
            order = Order.DAY_FIRST if answer == DAY_FIRST else Order.MONTH_FIRST
            return settle(reading, order, self._year), None
        nearby = self._usual.in_each_year(reading) if when.code == "date-without-year" else days_near(reading.text)
        choices = (first, second, LEAVE_ROW) if first and second else (*nearby, LEAVE_ROW)
        if when.code == "period-two-ways":
            group = f"{when.code}|{self._table.sheet}|{self._column.letter}"
            answer = self._asker.ask_alike(made, self._table.sheet, row, self._column.letter, choices, "date", group)
        else:
            answer = self._ask(made, row, choices, "date", reading.text)
        if answer == LEAVE_ROW:
            return None, None
        if answer is None:
            return when, made
        if first and answer in (first, second):
            return When(when.first if answer == first else when.second), None
        typed = settle(read_date(answer), Order.DAY_FIRST, self._year)
        return (typed, None) if typed.period else (when, made)

    def _settled(self, readings: Iterable[DateReading]) -> Order:
        readings = list(readings)
        found = order_of(readings, self._around)
        if found is Order.ASK and self._table.year:
            found = order_of(readings, self._table.year)
        if found is Order.ASK:
            found = order_of_rows(readings)
            unsure = found is not Order.ASK and not any(each.day and not each.unclear for each in readings)
            return self._confirmed(found, readings) if unsure else found
        return found

    def _confirmed(self, found: Order, readings: list[DateReading]) -> Order:
        """*found*, which only the way that the rows follow each other shows, unless a person says otherwise."""
        choices = (DAY_FIRST, MONTH_FIRST) if found is Order.DAY_FIRST else (MONTH_FIRST, DAY_FIRST)
        examples = examples_of([each for each in readings if each.unclear], self._year)
        row = self._table.first_row
        made = self._at("date-order-taken", row, where=self._where, taken=choices[0], examples=examples)
        answer = self._ask(made, row, choices) or choices[0]
        return Order.DAY_FIRST if answer == DAY_FIRST else Order.MONTH_FIRST

    def _day_or_month(self, when: When, reading: DateReading, shown: str, row: int) -> Dated:
        assert when.period is not None
        facts = {"text": shown, "date": day_written(when.period.start)}
        made = self._at("date-or-month", row, **facts)
        answer = self._ask(made, row, (AS_DAY, AS_MONTH))
        if answer == AS_MONTH:
            return self._checked(month_of(when), reading, row)
        dated = self._checked(when, reading, row)
        return dated if answer else replace(dated, problems=(made, *dated.problems))

    def _as_stored_or_swapped(self, when: When, reading: DateReading, row: int) -> Dated:
        assert when.first is not None
        assert when.second is not None
        facts = {"text": self._swapped, "where": self._where}
        facts |= {"first": period_written(when.first), "second": period_written(when.second)}
        made = self._at(when.code, row, **facts)
        choices = ("As they stand", "Day and month changed places")
        answer = self._ask(made, row, choices)
        chosen = self._checked(When(when.second if answer == choices[1] else when.first), reading, row)
        return chosen if answer else replace(chosen, problems=(made, *chosen.problems))

    def _at(self, code: str, row: int, **facts: str) -> Problem:
        return at(code, self._table.sheet, row, self._column.letter, **facts)

    def _ask(
        self, made: Problem, row: int, choices: tuple[str, ...], typed: Literal["", "date"] = "", *key: str
    ) -> str | None:
        """Ask once for the whole column, or for all of its cells with the same *key*."""
        group = "|".join((made.code, self._table.sheet, self._column.letter, *key))
        return self._asker.ask(made, self._table.sheet, row, self._column.letter, choices, typed, group)
