"""Sheets written with what is expected beside each row, so that no row is counted by hand.

One line is one row: its cells, ``=>``, and what a careful reader makes of it: ``skip total``, or in a log

    ``2024-04-09 | 12 hours, 6 people | held``: when, counts and more in the notation of ``nasty.expectation``;
    ``[C] … && [D] …``: a record for each of two columns; ``text X``: a text that is not the text column's

and in a sheet with periods across ``bags: 14 9 n ~22 | notes X``: the unit and the number of each period; ``.`` is an
empty cell, ``n`` one that says there is nothing, ``h`` one that waits for an answer, ``~22`` an estimate.

``{people}``, ``{hours}`` or ``{£}`` in a cell is the sum of those of the records since the last such line,
``{all £}`` since the first; ``{=}`` is the sum of the row. They are checks that ought to be made.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from tests.services.importing.nasty.expectation import Json
from tests.services.importing.nasty_more.said import said

Check = tuple[str, int, str, str]


@dataclass(slots=True)
class Paired:
    """The cells of a sheet as text, its records, what is skipped and the sums that are to be checked."""

    sheet: str
    rows: list[str] = field(default_factory=list)
    records: list[Json] = field(default_factory=list)
    skips: list[str] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.rows)

    @property
    def skipped(self) -> tuple[str, str]:
        return self.sheet, "\n".join(self.skips)


def log(
    sheet: str,
    lines: str,
    text: str,
    place: str = "",
    notes: str = "",
    more: Sequence[str] = (),
    delimiter: str = "|",
) -> Paired:
    """A log of one record a row; *text*, *place* and *notes* are the letters of columns."""
    made = Paired(sheet)
    since = 0
    for row, cells, right in _lines(lines):
        filled = _with_sums(made, row, cells, since)
        made.rows.append(filled)
        if right.startswith("skip "):
            made.skips.append(f"{row} {right.removeprefix('skip ')}")
            since = len(made.records) if right == "skip total" else since
            continue
        parts = _cells(filled, delimiter)
        told = [f"{name} {_at(parts, column)}" for name, column in (("place", place), ("notes", notes)) if column]
        for each in right.split(" && ") if right else []:
            made.records += _of_log(sheet, row, _at(parts, text), each, told, more)
    return made


def _of_log(sheet: str, row: int, text: str, right: str, told: Sequence[str], more: Sequence[str]) -> list[Json]:
    column = re.match(r"\[(\w+|\*)\] ", right)
    when, counts, *own = [part.strip() for part in right.removeprefix(column[0] if column else "").split("|")]
    texts = [each.removeprefix("text ") for each in own if each.startswith("text ")]
    own = [each for each in own if not each.startswith("text ")]
    said_already = {each.partition(" ")[0] for each in (*own, *more)}
    own += [each for each in told if each.partition(" ")[0] not in said_already and each.partition(" ")[2]]
    where = f"{row} {column[1]}" if column else str(row)
    return said(sheet, " | ".join([where, *(texts or [text]), when, counts, *own]), *more)


def wide(
    sheet: str,
    lines: str,
    columns: str,
    whens: Sequence[str],
    text: str = "A",
    notes: str = "",
    place: str = "",
    targets: str = "",
    more: Sequence[str] = (),
    optional: str = "",
    remarks: Mapping[str, str] | None = None,
) -> Paired:
    """A sheet with the periods *whens* across in *columns*; those in *targets* are targets, some are *optional*.

    *remarks* stand beside the periods of some, and belong to the notes.
    """
    made = Paired(sheet)
    section = ""
    for row, cells, right in _lines(lines):
        parts = _cells(cells, "|")
        if not right or right.startswith("skip "):
            made.rows.append(cells)
            made.skips += [f"{row} {right.removeprefix('skip ')}"] if right else []
            section = next(filter(None, parts), "") if right == "skip section" else section
            continue
        own = [f"section {section}"] if section else []
        own += [f"place {_at(parts, place)}"] if place and _at(parts, place) else []
        counts, *given = [part.strip() for part in right.split("|")]
        texts = [each.removeprefix("text ") for each in given if each.startswith("text ")]
        own += [each for each in given if not each.startswith("text ")]
        unit, numbers = counts.split(":")
        total = Decimal(0)
        for column, when, number in zip(columns.split(), whens, numbers.split(), strict=True):
            if number == "n":
                made.skips.append(f"{row} {column} nothing")
            if number in (".", "n"):
                continue
            count = _count(number, unit)
            total += 0 if column in targets.split() + optional.split() else Decimal(number.strip("h~") or 0)
            marks = ["estimate"] if "~" in number else ["held"] if "h" in number else []
            marks += ["target"] if column in targets.split() else []
            marks += ["optional"] if column in optional.split() else []
            marks += [f"notes {_at(parts, notes)}"] if notes and _at(parts, notes) else []
            line = [f"{row} {column}", *(texts or [_at(parts, text)]), when, count, *own, *marks]
            (record,) = said(sheet, " | ".join(line), *more)
            if remarked := (remarks or {}).get(column):
                record["notes"] = "\n".join(filter(None, (record["notes"], remarked)))
            made.records.append(record)
        made.rows.append(cells.replace("{=}", f"{total:f}"))
        if "{=}" in cells:
            made.checks.append((sheet, row, f"{total:f}", f"{total:f}"))
    return made


def _count(number: str, unit: str) -> str:
    if number == "h":
        return "?"
    number = number.strip("h~")
    return f"£{number}" if unit == "£" else f"{number} {'of people' if unit == 'people' else unit}"


def _lines(lines: str) -> Iterator[tuple[int, str, str]]:
    for row, line in enumerate(lines.removeprefix("\n").removesuffix("\n").split("\n"), 1):
        cells, _arrow, right = line.partition("=>")
        yield row, cells.strip(), right.strip()


def _cells(line: str, delimiter: str) -> list[str]:
    if delimiter == "|":
        return [part.strip() for part in line.split("|")]
    return next(csv.reader([line], delimiter=delimiter), [])


def _at(parts: Sequence[str], column: str) -> str:
    at = ord(column) - ord("A")
    return parts[at].strip().removeprefix("'") if at < len(parts) else ""


def _with_sums(made: Paired, row: int, cells: str, since: int) -> str:
    for found in re.findall(r"\{[^}]+\}", cells):
        unit = found.strip("{}").removeprefix("all ")
        records = made.records if "all " in found else made.records[since:]
        total = _total(records, unit)
        cells = cells.replace(found, total, 1)
        made.checks.append((made.sheet, row, total, total))
    return cells


def _total(records: Sequence[Json], unit: str) -> str:
    if unit == "£":
        return f"{Decimal(sum(each['amount_pence'] or 0 for each in records)) / 100:.2f}"
    if unit == "people":
        return str(sum(each["people"] or 0 for each in records))
    return f"{sum((each['quantity'] for each in records if each.get('unit') == unit), Decimal(0)):f}"
