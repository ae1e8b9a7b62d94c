"""Expectations in the notation of ``nasty.expectation``, with the room that a careful person would leave.

Beyond that notation: ``somewhere Bangor`` is a word that must stand in the text, the place, the section or the notes;
``Meals ~ Lunch meals`` is either text, ``12 count/parcels`` either unit, and ``12 heads`` any of
twelve who took part, twelve people counted, twelve attendances, since a sheet that says "Adults" does not tell which.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from tests.services.importing.nasty.expectation import Json, records

MONTHS = {
    "2024": [f"2024-{month:02}" for month in range(4, 13)] + [f"2025-{month:02}" for month in range(1, 4)],
    "2023": [f"2023-{month:02}" for month in range(4, 13)] + [f"2024-{month:02}" for month in range(1, 4)],
}
QUARTERS = {"2024": [f"2024-25-Q{at}" for at in range(1, 5)], "2023": [f"2023-24-Q{at}" for at in range(1, 5)]}


def said(sheet: str, lines: str, *more: str) -> list[Json]:
    """The records of *sheet*, one a line; *more* is said of every one."""
    return [_record(sheet, line, more) for line in lines.strip().splitlines()]


def _record(sheet: str, line: str, more: Sequence[str]) -> Json:
    where, text, when, counts, *own = [part.strip() for part in line.split("|")]
    texts = [each.strip() for each in text.split(" ~ ")]
    units = re.search(r"([a-z_]+)((?:/[a-z_]+)+)", counts)
    counts = re.sub(r"([a-z_]+)(?:/[a-z_]+)+", r"\1", counts)
    heads = counts.endswith(" heads")
    more, named = (
        [each for each in more if not each.startswith("somewhere ")],
        [each.removeprefix("somewhere ") for each in more if each.startswith("somewhere ")],
    )
    counts = counts.replace(" heads", " of people")
    (record,) = records(sheet, " | ".join([where, texts[0], when, counts, *own]), *more)
    if len(texts) > 1:
        record["lenient"]["text"] = texts
    if units:
        record["lenient"]["unit"] = units[0].split("/")
    if heads:
        record["heads"] = True
        record["lenient"]["unit"] = ["people", "attendances"]
    if named:
        (record["somewhere"],) = named
    return record


def across(sheet: str, row: str, text: str, unit: str, cells: Sequence[tuple[str, str, str]], *more: str) -> list[Json]:
    """The records of one row with periods across; *cells* are column, period and number, ``-`` for nothing.

    A *unit* of ``£`` is money.
    """
    return [
        record
        for column, when, number in cells
        if number != "-"
        for record in said(
            sheet, f"{row} {column} | {text} | {when} | {f'£{number}' if unit == '£' else f'{number} {unit}'}", *more
        )
    ]


def periods(columns: str, whens: Sequence[str], numbers: str) -> list[tuple[str, str, str]]:
    """Column, period and number of each cell of a row; *columns* and *numbers* are parted by spaces."""
    return list(zip(columns.split(), whens, numbers.split(), strict=True))


def with_heads(expected: Json, made: Json) -> Json:
    """The expectation with each count of heads put where *made* has it, if it is the same number of people."""
    found = {_place(record): record for record in made["records"]}
    for record in expected["records"]:
        ours = found.get(_place(record))
        if record.get("heads") and ours and ours["people"] is not None and ours["quantity"] is None:
            record |= {"quantity": None, "unit": None, "people": int(Decimal(record["quantity"]))}
            record["heads"] = False
        if ours and "somewhere" in record:
            _look_for(record["somewhere"], record, ours)
    return expected


def _look_for(word: str, record: Json, ours: Json) -> None:
    told = [str(ours[name] or "") for name in ("text", "place", "section", "notes")]
    if any(word in each for each in told) and record["text"] in told[0]:
        record |= {name: ours[name] for name in ("text", "place", "notes")}
    else:
        record["text"] = f"{word}: {record['text']}"


def _place(record: Json) -> tuple[str, int, str | None]:
    return record["source"]["sheet"], record["source"]["row"], record["source"]["col"]
