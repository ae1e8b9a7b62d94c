"""From rows of a spreadsheet to the measures of a framework: every row becomes one, a heading, or is told of."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from itertools import takewhile

from svdesk.domain.framework import FrameworkMeasure
from svdesk.domain.glossary import fold
from svdesk.domain.problem import Page, Problem, Where, problem
from svdesk.domain.quantity import money
from svdesk.i18n import _
from svdesk.services.frameworks.columns import Role, is_like_code, role_of
from svdesk.services.frameworks.look import Proposed
from svdesk.services.frameworks.sheet_table import Table

HEADING, MEASURE = "heading", "measure"
"""The two levels of a loaded framework: what only groups, and what is reported on."""

_SPEAKS = re.compile(r"guidance|notes?\b|definition")
_NUMBER = re.compile(r"-?£?\s?-?(\d[\d,]*(?:\.\d+)?)")


@dataclass
class Read:
    """The measures of a file in its order, each with what only loaded ones have, and every Problem of a row."""

    measures: list[FrameworkMeasure] = field(default_factory=list)
    guidance: dict[str, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    rows: int = 0

    @property
    def counted(self) -> int:
        """How many of them are measures and not headings."""
        return sum(measure.level == MEASURE for measure in self.measures)


def lines(proposed: Proposed) -> Read:
    """The measures on the sheets that are to be read.

    Codes stay as they are written; one that stands twice gets the number of its row, so that neither is lost. Of
    several sheets each is a heading of its own.
    """
    taken = [table for table in proposed.tables if table.sheet in proposed.taken]
    made = _Reader(several=len(taken) > 1)
    for table in taken:
        made.read_table(table)
    made.tell_lone_headings()
    return made.found


class _Reader:
    def __init__(self, *, several: bool) -> None:
        self.found = Read()
        self._several = several
        self._by_code: dict[str, FrameworkMeasure] = {}
        self._headings: dict[tuple[str | None, str], str] = {}
        self._coded: dict[str, str] = {}

    def read_table(self, table: Table) -> None:
        """Take in every row of one sheet."""
        self._table = table
        worded = [row for _number, row in table.rows if self._cell(row, Role.WORDING)]
        self._codes = {self._cell(row, Role.CODE) for row in worded} - {""}
        top = self._heading(None, table.sheet, table.sheet) if self._several else None
        section, above = top, dict.fromkeys(self._places(Role.PARENT), "")
        for place, (number, row) in enumerate(table.rows):
            self.found.rows += 1
            self._row = number
            if self._repeats_headings(row):
                self._tell("framework-row-headings", row)
                continue
            if text := self._section(row):
                section, above = self._heading(top, text, self._at()), dict.fromkeys(above, "")
                continue
            above = self._filled_down(above, row)
            over = self._over(self._cell(row, Role.CODE)) or section
            if text := self._coded_section(row, table.rows[place + 1 :]):
                self._take_heading(row, text, over)
            else:
                self._take(row, self._under(over, above.values()))

    def tell_lone_headings(self) -> None:
        """Take out the headings with nothing beneath them, such as a line at the foot, and tell of each."""
        while alone := {one.code for one in self.found.measures if one.level == HEADING} - {
            one.parent for one in self.found.measures
        }:
            for one in self.found.measures:
                if one.code in alone:
                    where, facts = Where(Page.GLOSSARY, one.source), {"where": one.source, "text": one.title}
                    self.found.problems.append(problem("framework-row-alone", where, **facts))
            self.found.measures = [one for one in self.found.measures if one.code not in alone]

    def _take(self, row: Sequence[str], parent: str | None) -> None:
        code, wording = self._cell(row, Role.CODE), self._cell(row, Role.WORDING)
        if not code and not wording:
            self._tell("framework-row-empty", row)
            return
        if not wording:
            self._tell("framework-row-wordless", row)
        if not code and self._places(Role.CODE):
            self._tell("framework-row-codeless", row)
        code = self._free(code or _("row {n}").format(n=self._row), wording, row)
        unit = self._cell(row, Role.UNIT)
        parent = None if parent == code else parent
        measure = FrameworkMeasure(code, MEASURE, wording or code, parent, unit, self._at())
        self._keep(measure)
        if guidance := self._guidance(row):
            self.found.guidance[code] = guidance
        if value := _plain(self._cell(row, Role.VALUE)):
            self.found.values[code] = value

    def _take_heading(self, row: Sequence[str], text: str, parent: str | None) -> None:
        said = self._cell(row, Role.CODE)
        self._coded[said] = self._free(said, text, row)
        self._keep(FrameworkMeasure(self._coded[said], HEADING, text, parent, "", self._at()))

    def _free(self, code: str, wording: str, row: Sequence[str]) -> str:
        """*code* where no measure has it, else with the number of the row."""
        if code not in self._by_code:
            return code
        earlier = self._by_code[code]
        given = f"{code} ({self._row})"
        while given in self._by_code:
            given = f"{given} {self._table.sheet}"
        again = fold(earlier.title) == fold(wording)
        self._tell("framework-code-again" if again else "framework-code-twice", row, code=code, given=given)
        return given

    def _heading(self, parent: str | None, text: str, source: str) -> str:
        """The code of a heading under *parent*: a measure of that code, or one made for the heading."""
        known = self._headings.get((parent, fold(text)))
        if known is not None:
            return known
        code = text
        while code in self._by_code or (code in self._codes and code == text):
            code = _("{heading} (heading)").format(heading=code)
        self._keep(FrameworkMeasure(code, HEADING, text, parent, "", source))
        self._headings[parent, fold(text)] = code
        return code

    def _under(self, section: str | None, texts: Iterable[str]) -> str | None:
        """The code of what a row stands under: each of its headings in turn, or a measure that one names by code."""
        parent = section
        for text in filter(None, texts):
            if parent is not None and fold(self._by_code[parent].title) == fold(text):
                continue
            parent = text if text in self._codes and text in self._by_code else self._heading(parent, text, self._at())
        return parent

    def _filled_down(self, above: dict[int, str], row: Sequence[str]) -> dict[int, str]:
        """The headings of a row: where one is left empty the one above holds on, until a wider one changes."""
        now: dict[int, str] = {}
        changed = False
        for place, before in above.items():
            text = row[place] or ("" if changed else before)
            changed = changed or text != before
            now[place] = text
        return now

    def _section(self, row: Sequence[str]) -> str:
        """The text of a row that holds nothing else, which is then a heading over those that follow."""
        filled = [(place, text) for place, text in enumerate(row) if text]
        if len(filled) != 1:
            return ""
        place, text = filled[0]
        is_code = place in self._places(Role.CODE) and is_like_code(text)
        alone_is_normal = len(self._table.columns) < 3 and place in self._places(Role.WORDING)
        return "" if is_code or alone_is_normal else text

    def _coded_section(self, row: Sequence[str], below: Sequence[tuple[int, tuple[str, ...]]]) -> str:
        """The text of a row that has nothing but that and a code, ``A | Jobs``, where A1 and A2 *below* are measures.

        Those go on with its code, and one of them is worded where this row names a theme, or says more than words.
        """
        code = self._cell(row, Role.CODE)
        texts = {place: text for place, text in enumerate(row) if text and place not in self._places(Role.CODE)}
        if not code or len(texts) != 1:
            return ""
        [(place, text)] = texts.items()
        wording, themes = self._places(Role.WORDING), self._places(Role.PARENT)
        if place not in (*wording, *themes):
            return ""
        says_more = wording if place in themes else set(range(len(row))) - {*self._places(Role.CODE), *wording, *themes}
        coded = (other for _number, other in below if self._cell(other, Role.CODE))
        beneath = takewhile(lambda other: _goes_on(code, self._cell(other, Role.CODE)), coded)
        return text if any(other[place] for other in beneath for place in says_more) else ""

    def _over(self, code: str) -> str | None:
        """The code of the narrowest heading with a code of its own with which *code* goes on."""
        return max((kept for said, kept in self._coded.items() if _goes_on(said, code)), key=len, default=None)

    def _repeats_headings(self, row: Sequence[str]) -> bool:
        filled = [text for text in row if text]
        headings = {fold(column.heading) for column in self._table.columns if column.heading}
        same = sum(fold(text) in headings and role_of(text) is not None for text in filled)
        return same >= 2 and same * 2 > len(filled)

    def _guidance(self, row: Sequence[str]) -> str:
        """What stands in the columns of guidance, each after its heading, unless that says no more than "Notes"."""
        columns = [column for column in self._table.columns if column.role is Role.GUIDANCE]
        said = [(column.heading, row[column.number - self._table.first_column]) for column in columns]
        speaks = len(said) == 1 and _SPEAKS.search(said[0][0].casefold()) is not None
        return "\n".join(text if speaks or not heading else f"{heading}: {text}" for heading, text in said if text)

    def _places(self, role: Role) -> list[int]:
        first = self._table.first_column
        return [column.number - first for column in self._table.columns if column.role is role]

    def _cell(self, row: Sequence[str], role: Role) -> str:
        return next((row[place] for place in self._places(role)), "")

    def _keep(self, measure: FrameworkMeasure) -> None:
        self._by_code[measure.code] = measure
        self.found.measures.append(measure)

    def _at(self) -> str:
        return _("{sheet}, row {n}").format(sheet=self._table.sheet, n=self._row)

    def _tell(self, what: str, row: Sequence[str], /, **facts: str) -> None:
        text = self._cell(row, Role.WORDING) or next((text for text in row if text), "")
        where = Where(Page.GLOSSARY, self._at())
        self.found.problems.append(problem(what, where, where=self._at(), text=text, **facts))


def in_money(value: str) -> str:
    """A value as ``Read`` has it, in pounds and pence; what is no number as the file has it."""
    with suppress(InvalidOperation, ValueError):
        return money(Decimal(value))
    return value


def _goes_on(code: str, longer: str) -> bool:
    """Whether *longer* is *code* and more: ``A1`` after ``A``, ``1.2`` after ``1``, and never ``10`` after ``1``."""
    stem, whole = code.rstrip(" .:)").casefold(), longer.casefold()
    if not stem or not whole.startswith(stem) or whole == stem:
        return False
    more = whole[len(stem)]
    return not more.isalnum() or more.isdigit() != stem[-1].isdigit()


def _plain(text: str) -> str:
    """The number in a sum of money, such as ``2512.20`` for ``£2,512.20``; anything else as it is written."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return text
    value = Decimal(found.group(1).replace(",", ""))
    return format(-value if "-" in text else value, "f")
