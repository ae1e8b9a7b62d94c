"""How a workbook was read, kept so that next year's of the same shape is read so again: a plain value and its JSON.

Everything is filed under headings, never under positions. Headings are compared without capitals, spaces or the year
that they name. It holds no cell from below the headings, but for the first words of rows that a person said something
of.
"""

import re
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, get_args

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.said.corrections import Role

VERSION = 1
ROLES: frozenset[str] = frozenset(get_args(Role))

_YEARS = re.compile(
    r"(?<!\d)(?:fy ?)?(?:19|20)\d\d(?: ?[/-] ?(?:(?:19|20)\d\d|\d\d))?(?!\d)"
    r"|(?<![\d/])\d\d/\d\d(?![\d/])|(?<=[a-z]-)\d\d$"
)


@dataclass(frozen=True, slots=True)
class ColumnRecipe:
    """What the column under ``heading`` holds; ``said`` where a person said so and it was not found by itself."""

    heading: str
    role: Role
    unit: str = ""
    said: bool = False


@dataclass(frozen=True, slots=True)
class TableRecipe:
    """One table: the texts of its heading rows, from the top, and what its columns hold.

    ``pointed`` is whether a person had to point at the headings.
    """

    heading_rows: tuple[tuple[str, ...], ...]
    columns: tuple[ColumnRecipe, ...]
    pointed: bool = False

    @property
    def headings(self) -> frozenset[str]:
        """The headings by which it is known again."""
        return frozenset(column.heading for column in self.columns)


@dataclass(frozen=True, slots=True)
class AnswerRecipe:
    """An answer: the code of its question, what it was about (a heading, the name of a sheet, the words of a row)."""

    code: str
    about: str
    answer: str


@dataclass(frozen=True, slots=True)
class RowRecipe:
    """Rows whose first words are exactly these, and hold no date, are totals, or sections: a person said so of one."""

    words: str
    what: Literal["total", "section"]


@dataclass(frozen=True, slots=True)
class SheetRecipe:
    """A sheet that a person said is data, or is not, by its name without the year."""

    name: str
    data: bool


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one workbook was read. ``year`` is the code of the year that it was about, or empty.

    The year is never taken for that of another workbook: the one after it is offered when the year is asked.
    """

    tables: tuple[TableRecipe, ...] = ()
    answers: tuple[AnswerRecipe, ...] = ()
    sheets: tuple[SheetRecipe, ...] = ()
    rows: tuple[RowRecipe, ...] = ()
    year: str = ""

    def answer_to(self, code: str, about: str) -> str | None:
        """The answer to the question *code* about a heading, a sheet or the words of a row, or None."""
        return next((each.answer for each in self.answers if (each.code, each.about) == (code, about)), None)

    def with_answer(self, code: str, about: str, answer: str | None) -> "Recipe":
        """This recipe with another answer to the question *code* about something; without one where it is None."""
        others = tuple(each for each in self.answers if (each.code, each.about) != (code, about))
        return replace(self, answers=(*others, AnswerRecipe(code, about, answer)) if answer is not None else others)

    def with_column(self, table: int, heading: str, role: Role, unit: str = "") -> "Recipe":
        """This recipe with another role for the column under *heading* in its table number *table*, from 0."""
        changed = self.tables[table]
        columns = tuple(
            ColumnRecipe(heading, role, unit, said=True) if each.heading == heading else each
            for each in changed.columns
        )
        made = replace(changed, columns=columns)
        return replace(self, tables=(*self.tables[:table], made, *self.tables[table + 1 :]))

    def as_plain(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return {"version": VERSION, **asdict(self)}


def key(heading: str) -> str:
    """*heading* as it is compared: ``Meals Q1 2024/25`` and ``meals  Q1 2025/26`` are the same."""
    return " ".join(_YEARS.sub("#", fold(heading)).split())


def keys(headings: list[str]) -> list[str]:
    """Each of *headings* as it is compared; the second ``Hours`` of a table is ``hours (2)``."""
    seen: dict[str, int] = {}
    result = []
    for heading in headings:
        folded = key(heading)
        seen[folded] = seen.get(folded, 0) + 1
        result.append(folded if seen[folded] == 1 else f"{folded} ({seen[folded]})")
    return result


def from_plain(data: dict[str, Any]) -> Recipe:
    """The recipe that ``as_plain`` wrote; raises ``KeyError``, ``TypeError`` or ``ValueError`` for anything else."""
    if data["version"] != VERSION:
        raise ValueError(data["version"])
    tables = tuple(
        TableRecipe(
            tuple(tuple(_text(text) for text in row) for row in _listed(table["heading_rows"])),
            tuple(_column(column) for column in _listed(table["columns"])),
            _truth(table["pointed"]),
        )
        for table in _listed(data["tables"])
    )
    answers = tuple(
        AnswerRecipe(_text(each["code"]), _text(each["about"]), _text(each["answer"]))
        for each in _listed(data["answers"])
    )
    sheets = tuple(SheetRecipe(_text(each["name"]), _truth(each["data"])) for each in _listed(data["sheets"]))
    rows = tuple(_row(each) for each in _listed(data["rows"]))
    return Recipe(tables, answers, sheets, rows, _text(data["year"]))


def _row(data: dict[str, Any]) -> RowRecipe:
    if data["what"] not in ("total", "section"):
        raise ValueError(data["what"])
    return RowRecipe(_text(data["words"]), data["what"])


def _column(data: dict[str, Any]) -> ColumnRecipe:
    role = data["role"]
    if role not in ROLES:
        raise ValueError(role)
    return ColumnRecipe(_text(data["heading"]), role, _text(data["unit"]), _truth(data["said"]))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _listed(value: object) -> list[Any]:
    if not isinstance(value, list | tuple):
        raise TypeError(value)
    return list(value)
