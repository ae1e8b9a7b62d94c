"""However a workbook is laid out, its held rows alone are read as they were in it, and none goes in by itself."""

from pathlib import Path

import pytest

from svdesk.services.importing import journey
from svdesk.services.importing.record import Record
from svdesk.services.progress import Silent
from tests.services.importing.desks import brought_in, desk
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
