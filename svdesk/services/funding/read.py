"""Reading a funder's list from a spreadsheet, a CSV file or JSON: every grant in it, and what is wrong with the others.

Nothing is looked up and no link in the file is followed.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from svdesk.domain.errors import FileUnusable
from svdesk.domain.problem import Page, Problem, Where, problem
from svdesk.i18n import _
from svdesk.services.funding.days import in_doubt, order_in
from svdesk.services.funding.grant import Grant, days_in, grant, used
from svdesk.services.importing.cells.date_order import Order
from svdesk.services.importing.headings.grant_headings import LEAST, is_known, key
from svdesk.services.progress import Progress
from svdesk.services.workbook.read import read as read_workbook
from svdesk.services.workbook.sheet import Sheet, Value

LARGEST_JSON = 64 * 1024 * 1024
_TEXT = {"csv", "tsv"}
_DEEPEST_HEADING = 20
"""In how many rows from the top the headings are looked for."""
_DEEPEST = 8
"""How many lists and names may lie inside each other; the standard needs five."""
_LONGEST_NUMBER = 40
"""Digits up to which a number is written out; 1e999999999 would fill the memory."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class FundersList:
    """The grants of one file, in its order, with every Problem; ``left_out`` counts those that are no grant for us."""

    name: str
    grants: tuple[Grant, ...]
    problems: tuple[Problem, ...]
    left_out: int


def read(path: Path, progress: Progress) -> FundersList:
    """The grants told by the file at *path*: .json, or any spreadsheet that the import reads.

    A grant that stands there in several rows, as with several places, is one, and each row may say another part of
    it. Raises ``FileUnusable`` for a file that cannot be read or is no such list, ``Cancelled``.
    """
    told = _from_json(path) if path.suffix.casefold() == ".json" else _from_workbook(path, progress)
    whole, problems = _put_together(told)
    left_out = len(problems)
    order = order_in(text for _where, said in whole for text in days_in(said))
    if order is Order.ASK:
        problems += _in_doubt(whole)
    grants: list[Grant] = []
    for where, said in whole:
        made, found = grant(said, where, order)
        problems += found
        if made is None:
            left_out += 1
        else:
            grants.append(made)
    if not whole:
        raise _no_list(path.name)
    return FundersList(path.name, tuple(grants), tuple(problems), left_out)


def _put_together(
    told: Iterable[tuple[str, Mapping[str, str]]],
) -> tuple[list[tuple[str, dict[str, str]]], list[Problem]]:
    """What is said of each grant, of which rows after the first fill in what those before do not say.

    A row that says otherwise than one before is left out whole, with a Problem.
    """
    whole: list[tuple[str, dict[str, str]]] = []
    known: dict[str, dict[str, str]] = {}
    problems: list[Problem] = []
    for where, fields in told:
        said = used(fields)
        before = known.get(said.get("id", ""))
        if before is None:
            whole.append((where, said))
            if "id" in said:
                known[said["id"]] = said
        elif any(before.get(name, text) != text for name, text in said.items()):
            problems.append(problem("grant-twice", Where(Page.CONTRACTS), where=where, id=said["id"]))
        else:
            before.update(said)
    return whole, problems


def _in_doubt(whole: Iterable[tuple[str, dict[str, str]]]) -> list[Problem]:
    """One Problem for the whole list, with its first date that can be read two ways."""
    for where, said in whole:
        for text in days_in(said):
            if day := in_doubt(text):
                return [problem("grant-dates-british", Where(Page.CONTRACTS), where=where, text=text, day=day)]
    return []


def _from_workbook(path: Path, progress: Progress) -> Iterator[tuple[str, Mapping[str, str]]]:
    workbook = read_workbook(path, progress)
    for sheet in workbook.sheets:
        # The one sheet of a text file has no name of its own that a person would know.
        name = path.name if workbook.kind in _TEXT else sheet.name
        header = _header(sheet)
        if header is None:
            continue
        keys = [key(_text(cell)) for cell in sheet.rows[header]]
        for down, row in enumerate(sheet.rows[header + 1 :], header + 1):
            if any(cell is not None for cell in row):
                where = _("Row {row} of {sheet}").format(row=sheet.first_row + down, sheet=name)
                yield where, _first_of_each(zip(keys, map(_text, row), strict=False))


def _first_of_each(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for name, text in pairs:
        if name and text:
            fields.setdefault(name, text)
    return fields


def _header(sheet: Sheet) -> int | None:
    for down, row in enumerate(sheet.rows[:_DEEPEST_HEADING]):
        if sum(isinstance(cell, str) and is_known(cell) for cell in row) >= LEAST:
            return down
    return None


def _text(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal) and abs(value.adjusted()) < _LONGEST_NUMBER:
        return format(value, "f")
    # JSON can write half a letter, which nothing can store, and characters that are no text.
    return _CONTROLS.sub("", str(value)).encode("utf-8", "replace").decode("utf-8")


def _from_json(path: Path) -> Iterator[tuple[str, Mapping[str, str]]]:
    try:
        if path.stat().st_size > LARGEST_JSON:
            raise FileUnusable(
                _("“{name}” is larger than 64 MB.").format(name=path.name),
                _("Ask the funder for the list of your own grants only."),
            )
        document = json.loads(path.read_bytes().decode("utf-8-sig"), parse_float=Decimal, parse_int=Decimal)
    except OSError as error:
        raise FileUnusable(
            _("“{name}” cannot be read.").format(name=path.name), _("See whether it is still there, and not locked.")
        ) from error
    except (ValueError, ArithmeticError, RecursionError) as error:
        # Decimal takes a number with an endless exponent for a mistake in arithmetic.
        raise _no_list(path.name) from error
    grants = document.get("grants") if isinstance(document, dict) else document
    if not isinstance(grants, list):
        raise _no_list(path.name)
    for number, one in enumerate(grants, 1):
        yield _("Grant {number}").format(number=number), _first_of_each(_flat(one, ""))


def _flat(value: Any, path: str, depth: int = 0) -> list[tuple[str, str]]:
    """Every text and number in *value* by the key of its path; of a list the first member only."""
    if depth >= _DEEPEST:
        return []
    if isinstance(value, dict):
        return [pair for name, inner in value.items() for pair in _flat(inner, f"{path}/{name}", depth + 1)]
    if isinstance(value, list):
        return _flat(value[0], f"{path}/0", depth + 1) if value else []
    if isinstance(value, str | Decimal):
        return [(key(path), _text(value))]
    return []


def _no_list(name: str) -> FileUnusable:
    return FileUnusable(
        _("“{name}” is not a list of grants in the 360Giving form.").format(name=name),
        _("Ask the funder for their 360Giving file: its columns have names such as Amount Awarded."),
    )
