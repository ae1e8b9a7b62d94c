"""However a workbook is laid out, its held rows alone are read as they were in it, and none goes in by itself."""

from datetime import date
from pathlib import Path

import pytest

from svdesk.domain.period import parse
from svdesk.services.importing import journey
from svdesk.services.importing.held.held_reading import reading_of
from svdesk.services.importing.record import Record
from svdesk.services.importing.said.corrections import ColumnIs
from svdesk.services.progress import Silent
from svdesk.services.workbook.sheet import Value
from tests.services.importing.books import planned, sheet
from tests.services.importing.desks import brought_in, desk, rehearsed
from tests.services.importing.nasty.every import WORKBOOKS

SAMPLES = Path(__file__).parents[3] / "samples"
FILES = ["d1_quarters_wide.xlsx", "d2_volunteer_log.csv", "d3_multi_sheet.xlsx", "d4_local_spend.ods"]


def words(records: list[Record]) -> set[str]:
    """What is said to have been done in a row."""
    return {record.text for record in records}


def partly(records: tuple[Record, ...]) -> bool:
    """Whether some row is held with one of its counts only."""
    held = {(record.sheet, record.row) for record in records if record.status == "held"}
    return any((record.sheet, record.row) in held for record in records if record.status == "new")


def by_row(records: tuple[Record, ...]) -> dict[tuple[str, int], list[Record]]:
    found: dict[tuple[str, int], list[Record]] = {}
    for record in records:
        if record.status == "held":
            found.setdefault((record.sheet, record.row), []).append(record)
    return found


@pytest.mark.parametrize("name", [*FILES, *sorted(WORKBOOKS)[::4], "cash_book", "swapped_by_program"])
def test_held_rows_alone_wait_for_the_same_word(name: str, tmp_path: Path) -> None:
    file = SAMPLES / name if name in FILES else WORKBOOKS[name](tmp_path).path
    with desk(tmp_path) as store:
        first = journey.rehearse(store, file, Silent())
        held = by_row(first.plan.records)
        if not held:
            return
        path = tmp_path / "held rows.xlsx"
        assert journey.save_held(first, path) == len(held)
        again = journey.rehearse(store, path, Silent())
        places = again.origin.row_of
        found = {places[place]: words(records) for place, records in by_row(again.plan.records).items()}
        skipped = {places[skip.sheet, skip.row] for skip in again.plan.skipped if skip.row != "all" and skip.rows}
        assert {place: words(records) for place, records in held.items() if place not in skipped} == found
        assert len(skipped & held.keys()) <= (name == "cash_book"), "a balance brought forward is not counted at all"
        assert not brought_in(store, again).counts or partly(first.plan.records)


def test_of_two_tables_in_a_sheet_only_that_with_a_held_row_is_spoken_of(tmp_path: Path) -> None:
    with desk(tmp_path) as store:
        first = rehearsed(
            store,
            sheet(
                "Date | What we did | People\n2025-05-01 | Walk | 3\n2025-05-02 | Walk | 4\n\n\n"
                "Day | Talk | Hours\n2025-06-01 | Soup | 2\n31/02/2025 | Bread | 5",
                "Log",
            ),
        )
        assert len(first.plan.tables) == 2
        path = tmp_path / "held rows.xlsx"
        assert journey.save_held(first, path) == 1
        again = journey.rehearse(store, path, Silent())
        assert [(record.text, record.status) for record in again.plan.records] == [("Bread", "held")]


WRITTEN = "Date|What we did|Number of people\n" + "\n".join(f"2025-05-{day:02d}|Walk|{day}" for day in range(1, 12))


def test_only_what_the_held_rows_do_not_show_is_said_of_them() -> None:
    plan = planned(sheet(f"{WRITTEN}\n2025-05-21|Walk|lots", "Log"), year="2025-26")
    lines: list[list[Value]] = [
        ["Date", "What we did", "Number of people", "What is wrong"],
        [date(2025, 5, 21), "Walk", "lots", "Row 13: …"],
    ]
    said = reading_of("Log", lines, plan, {1: 1, 13: 2}, parse("2025-26"))
    assert said == [ColumnIs("Log", 1, 3, "people", "people")]


def test_nothing_is_said_of_held_rows_without_a_heading_that_are_read_as_they_were() -> None:
    days = range(1, 12)
    rows = [*(f"2025-05-{day:02d}|Walk|{day}" for day in days), "31/02/2025|Walk|7"]
    plan = planned(sheet("\n".join(rows), "Log"), year="2025-26")
    assert [table.header_rows for table in plan.tables] == [()]
    lines: list[list[Value]] = [[date(2025, 5, day), "Walk", day, f"Row {day}: …"] for day in days]
    lines.append(["31/02/2025", "Walk", 7, "Row 12: …"])
    assert reading_of("Log", lines, plan, {row: row for row in range(1, 13)}, parse("2025-26")) == []
