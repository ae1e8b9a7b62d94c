"""Reads the words of a row: what was done, where, under which section, and what goes with it as notes."""

import re
from collections.abc import Callable
from typing import Literal

from svdesk.domain.problem import Problem
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.empty_words import is_failure, says_nothing
from svdesk.services.importing.cells.postcodes import area_of, of_one_person
from svdesk.services.importing.cells.units import unit_of_label
from svdesk.services.importing.cells.words import fold, loses_characters, tidy, tidy_lines
from svdesk.services.importing.columns.date_columns import Dated
from svdesk.services.importing.columns.estimate_columns import ESTIMATES, is_estimate
from svdesk.services.importing.columns.kind_columns import TARGET_LETTERS
from svdesk.services.importing.columns.title_units import PEOPLE
from svdesk.services.importing.headings.vocabulary_columns import TARGET_WORDS
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.builder import Line
from svdesk.services.importing.rows.left_out_columns import left_and_kept
from svdesk.services.importing.rows.spoilt_ages import SpoiltAges
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value, column_letters

_KIND_OF_THING = re.compile(r"(?:[\w ]+ )?(?:category|type|kind|item|categori|math|eitem)")


class OtherCells:
    """Reads the columns of one table that hold words."""

    def __init__(self, work: Work) -> None:
        self._work = work
        table = work.table
        self._text, self._date = work.place("text"), work.place("date")
        self._ages = SpoiltAges(work, self._text)
        self._estimates = next((column for column in table.of("ignore") if column.tag == ESTIMATES), None)
        self._where = work.place("place")
        self._code = work.place("measure_code")
        self._section = work.place("section")
        detailed = any(column.tag == "description" for column in table.of("text"))
        self._above = ""
        self._stands_in = self._section if detailed and not work.table.wide else None
        self._unsaid = work.place("unit") is None and not any(
            column.unit or column.field in ("people", "amount") for column in table.of(*COUNTS)
        )
        self._kind = work.place("kind")
        self._kinds_across = any(column.kind == "target" or column.field == "target" for column in table.columns)
        self._persons = any(of_one_person(column.heading) for column in table.of("ignore"))
        self._notes = [work.at(column.number) for column in table.of("notes")]
        left, kept = left_and_kept(work)
        self._left = [(work.at(column.number), column) for column in left]
        self._with_notes = [(work.at(column.number), column) for column in kept]
        self._last_section: str | None = None
        self._under = work.section
        self._clean: dict[str, str] = {}
        self._lose = self._words_that(lambda value: not value.isprintable() and loses_characters(value))
        self._failed = self._words_that(lambda value: value[:1] in "# " and is_failure(value))

    def text(self, cells: list[Value]) -> str:
        """What was done, on one line: where no details are given the kind of it; empty where the row does not say.

        Where each thing has two rows, its target and what was done of it, the second need not name it again.
        """
        age = self._ages.age(cells[self._text]) if self._text is not None else None
        text = age or self._words(cells, self._text) or self._words(cells, self._stands_in)
        if self._kind is not None and self._date is None:
            self._above = text = text or self._above
        return text

    def kind_of_thing(self, cells: list[Value]) -> str:
        """What a column that is left out beside the words says of a day without any: the kind of it."""
        if self._date is None or is_blank(cells[self._date]):
            return ""
        kinds = (place for place, column in self._left if _KIND_OF_THING.fullmatch(fold(column.heading)))
        return next(filter(None, (self._words(cells, place) for place in kinds)), "")

    def line(self, row: int, cells: list[Value], text: str, dated: Dated) -> Line:
        """Everything that the row says beside its numbers."""
        line = Line(row, text, dated)
        line.place = self._named(cells, self._where)
        area = area_of(line.place) if line.place and self._persons else ""
        line.place = area or line.place
        line.measure_code = self._named(cells, self._code)
        line.section = self._section_of(cells) or self._measure_of(text)
        line.notes = self.notes(cells)
        line.kind = self._target_or_actual(cells)
        if self._estimates and is_estimate(said := cells[self._work.at(self._estimates.number)]) is not False:
            facts = {"text": f"{self._estimates.heading} {written(said)}"}
            line.problems = (at("estimate", self._work.sheet, row, self._estimates.letter, **facts),)
        if self._left:
            line.left_out = tuple(
                (column.heading or column.letter, written(cells[place]))
                for place, column in self._left
                if not is_blank(cells[place])
            )
        if self._lose:
            line.problems += tuple(self._unseen(row, cells))
        if self._failed:
            line.problems += tuple(self._failures(row, cells))
        if area:
            letter = column_letters((self._where or 0) + self._work.grid.first_column)
            line.problems += (at("postcode-shortened", self._work.sheet, row, letter, area=area),)
        return line

    def _section_of(self, cells: list[Value]) -> str | None:
        """The section that a column names, once for all rows until the next, or that of the last section row."""
        if self._section is None:
            return self._work.section
        said = self._words(cells, self._section)
        if said or self._under != self._work.section:
            self._last_section = said or None
            self._under = self._work.section
        return self._last_section or self._work.section

    def _measure_of(self, text: str) -> str | None:
        """The title that alone says what is counted, where neither the words of a row nor the headings do."""
        title, named = self._work.measure.title, unit_of_label(text)
        told = named is not None and not (self._work.of_people and named in PEOPLE)
        return title if self._unsaid and title and title != text and not told else None

    def notes(self, cells: list[Value]) -> str | None:
        """The notes of a row, with the columns that a person wants kept there."""
        filled = (written(value) for place in self._notes if (value := cells[place]) is not None)
        parts = [tidy_lines(said) for said in filled if not says_nothing(said)]
        parts += [
            f"{column.heading or column.letter}: {tidy_lines(written(cells[place]))}"
            for place, column in self._with_notes
            if not is_blank(cells[place])
        ]
        return "\n".join(parts) or None

    def _words(self, cells: list[Value], place: int | None) -> str:
        if place is None:
            return ""
        value = cells[place]
        if not isinstance(value, str):
            return "" if value is None else tidy(written(value))
        found = self._clean.get(value)
        if found is None:
            found = self._clean[value] = tidy(value)
        return found

    def _target_or_actual(self, cells: list[Value]) -> Literal["actual", "target"]:
        if self._kind is None:
            return "actual" if self._kinds_across else self._work.kind
        said = fold(self._words(cells, self._kind)).strip(" .()")
        return "target" if said in TARGET_WORDS | TARGET_LETTERS else "actual"

    def _words_that(self, are: Callable[[str], bool]) -> list[int]:
        """The columns of words of which some cell *are* so."""
        places = [place for place in (self._text, self._where, self._code, *self._notes) if place is not None]
        first = self._work.grid.first_column
        return [
            place
            for place in places
            if any(isinstance(value, str) and are(value) for value in self._work.column_values(place + first))
        ]

    def _unseen(self, row: int, cells: list[Value]) -> list[Problem]:
        first = self._work.grid.first_column
        return [
            at("characters-left-out", self._work.sheet, row, column_letters(place + first))
            for place in self._lose
            if isinstance(value := cells[place], str) and loses_characters(value)
        ]

    def _failures(self, row: int, cells: list[Value]) -> list[Problem]:
        """What holds a row whose words are the error of a formula."""
        first = self._work.grid.first_column
        return [
            at("formula-failed", self._work.sheet, row, column_letters(place + first), text=value.strip())
            for place in self._failed
            if isinstance(value := cells[place], str) and is_failure(value)
        ]

    def _named(self, cells: list[Value], place: int | None) -> str | None:
        """The name in a cell, or None where it holds only a sign that there is none."""
        said = self._words(cells, place)
        return None if says_nothing(said) else said


def written(value: Value) -> str:
    """A cell as words: text as it stands, dates and numbers as a person would type them."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    day = read_date(value).day if not isinstance(value, int) else None
    return f"{day.day}/{day.month}/{day.year}" if day else str(value)
