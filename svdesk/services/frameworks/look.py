"""Looks at a file that may hold a framework, and proposes how to read it; nothing is kept yet."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from svdesk.domain.errors import FileUnusable
from svdesk.i18n import _
from svdesk.services.frameworks.columns import Role
from svdesk.services.frameworks.sheet_table import Table, table_on
from svdesk.services.progress import Progress, Silent
from svdesk.services.workbook.read import read
from svdesk.services.workbook.sheet import Sheet

OUR_OWN_USE = _("All rights reserved; for this charity's own use")
"""The licence that is proposed where the person knows of no other."""

_LICENCE = re.compile(
    r"©|\(c\)\s*20\d\d|copyright|all rights reserved|licensed (?:under|to|for|by)\b|open government licen[cs]e"
    r"|creative commons|\bcc[- ]by\b",
    re.IGNORECASE,
)
_LONGEST_LICENCE = 300
"""Characters: what is longer is the text of a licence, and none of its names."""

_EDITION = re.compile(r"(?<!\d)(20\d\d(?:\s?[-/\u2013]\s?(?:20)?\d\d)?)(?!\d)")


@dataclass(frozen=True, slots=True)
class Proposed:
    """How the file *name* would be read: the tables in it, and what to call the framework.

    ``without`` are the sheets on which no list was found. ``taken`` are the names of the sheets to be read.
    """

    name: str
    title: str
    edition: str
    tables: tuple[Table, ...]
    taken: frozenset[str]
    without: tuple[str, ...] = ()
    licence: str = OUR_OWN_USE

    @property
    def unclear(self) -> bool:
        """Whether a person must say what the columns of a sheet are before it can be read."""
        return any(table.unclear for table in self.tables if table.sheet in self.taken)


def look(path: Path, progress: Progress | None = None) -> Proposed:
    """Read the spreadsheet at *path* and propose which columns are code, wording, unit and so on.

    Raises ``FileUnusable`` for a file that cannot be read or holds no list, ``Cancelled``.
    """
    workbook = read(path, progress or Silent())
    found = {sheet.name: table_on(sheet) for sheet in workbook.sheets}
    tables = tuple(table for table in found.values() if table is not None)
    if not tables:
        raise FileUnusable(
            _("“{name}” holds no list of measures.").format(name=workbook.name),
            _("Choose a file with one measure in a row, and its code and wording in columns."),
        )
    taken = frozenset(table.sheet for table in tables if not table.hidden and table.heading_row)
    stem = Path(workbook.name).stem
    edition = found_edition.group(1) if (found_edition := _EDITION.search(stem)) else ""
    return Proposed(
        workbook.name,
        _title(stem),
        edition,
        tables,
        taken or frozenset(table.sheet for table in tables[:1]),
        tuple(name for name, table in found.items() if table is None),
        _licence(workbook.sheets),
    )


def with_roles(proposed: Proposed, sheet: str, roles: Mapping[int, Role]) -> Proposed:
    """The proposal in which the person has said what columns of *sheet*, by their numbers, are for.

    What can be only one column, and is said of another, becomes guidance where it was.
    """
    return replace(
        proposed,
        tables=tuple(_said(table, roles) if table.sheet == sheet else table for table in proposed.tables),
    )


def taking(proposed: Proposed, sheets: Iterable[str]) -> Proposed:
    """The proposal with these sheets to be read, and no others."""
    return replace(proposed, taken=frozenset(sheets))


def _said(table: Table, roles: Mapping[int, Role]) -> Table:
    given_away = {role for role in roles.values() if not role.many}
    columns = []
    for column in table.columns:
        if column.number in roles:
            columns.append(replace(column, role=roles[column.number], sure=True))
        elif column.role in given_away:
            columns.append(replace(column, role=Role.GUIDANCE))
        else:
            columns.append(column)
    return replace(table, columns=tuple(columns))


def _licence(sheets: Iterable[Sheet]) -> str:
    """The first line of a sheet, alone in its row, that says who may use the list; else what is proposed for any."""
    for sheet in sheets:
        for row in sheet.rows:
            said = [value for value in row if value is not None]
            line = " ".join(said[0].split()) if len(said) == 1 and isinstance(said[0], str) else ""
            if _LICENCE.search(line) and len(line) <= _LONGEST_LICENCE:
                return line
    return OUR_OWN_USE


def _title(stem: str) -> str:
    """The name of the file as a title: without its year, and with spaces for what stands for them."""
    return " ".join(re.sub(r"[_\-\u2013]+", " ", _EDITION.sub(" ", stem)).split()) or stem
