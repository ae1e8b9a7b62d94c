"""The sample workbook keeps its promises: a whole year, many words, and every mess that offices really make."""

import re
from collections import Counter, defaultdict
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.journeys.pencil import counted, held
from tests.samples.make_last_year import HEADING_ROWS, TRAPS, WORKBOOK, build


@pytest.fixture(scope="module")
def book() -> Workbook:
    return load_workbook(WORKBOOK)


def test_the_workbook_is_what_its_maker_makes(tmp_path: Path, book: Workbook) -> None:
    made = tmp_path / "made.xlsx"
    made.write_bytes(build())
    again = load_workbook(made)
    assert again.sheetnames == book.sheetnames
    for sheet in again:
        kept = book[sheet.title]
        assert sheet.sheet_state == kept.sheet_state
        assert sheet.merged_cells.ranges == kept.merged_cells.ranges
        assert [[cell.value for cell in row] for row in sheet] == [[cell.value for cell in row] for row in kept]
        assert [[cell.number_format for cell in row] for row in sheet] == [
            [cell.number_format for cell in row] for row in kept
        ]


def test_making_it_twice_gives_the_same_bytes() -> None:
    assert build() == build()


def test_it_has_eight_sheets_of_data_and_some_of_none(book: Workbook) -> None:
    assert set(HEADING_ROWS) < set(book.sheetnames)
    assert len(HEADING_ROWS) == 8
    assert [sheet.title for sheet in book if sheet.sheet_state == "hidden"] == ["Lists"]
    assert book["READ ME"].max_column == 1


def test_it_has_more_than_two_hundred_rows_with_numbers() -> None:
    assert len({re.sub("![A-Z]", "!", one.cell) for one in counted(WORKBOOK)}) >= 200


def test_its_numbers_lie_in_the_year_from_april_2025() -> None:
    days = [day for one in counted(WORKBOOK) for day in (one.first, one.last)]
    assert (min(days).isoformat(), max(days).isoformat()) == ("2025-04-01", "2026-03-31")


def test_it_uses_more_than_thirty_words_of_its_own_many_times_over() -> None:
    words = Counter(one.term for one in counted(WORKBOOK))
    assert len({label for label, _ in words}) >= 30
    assert sum(times >= 5 for times in words.values()) >= 24


@pytest.mark.parametrize(("what", "sheet", "cell", "stands"), TRAPS, ids=[trap[0] for trap in TRAPS])
def test_the_trap_stands_where_its_table_says(book: Workbook, what: str, sheet: str, cell: str, stands: object) -> None:
    assert what
    assert book[sheet][cell].value == stands


def test_no_formula_has_a_stored_result() -> None:
    formulas = {
        (sheet.title, cell.coordinate)
        for sheet in load_workbook(WORKBOOK)
        for row in sheet
        for cell in row
        if cell.data_type == "f"
    }
    stored = load_workbook(WORKBOOK, data_only=True)
    assert len(formulas) >= 15
    assert all(stored[sheet][cell].value is None for sheet, cell in formulas)


def test_the_row_typed_twice_is_the_only_one(book: Workbook) -> None:
    twice = {}
    for name in HEADING_ROWS:
        rows: dict[tuple[object, ...], list[int]] = defaultdict(list)
        for row in book[name]:
            values = tuple(cell.value for cell in row)
            if any(values):
                rows[values].append(row[0].row)
        twice.update({(name, *at): True for at in rows.values() if len(at) > 1})
    assert list(twice) == [("Volunteer log", 14, 15)]


def test_five_rows_must_wait_for_a_person() -> None:
    assert held(WORKBOOK) == [
        "Volunteer log!15",
        "Volunteer log!23",
        "Volunteer log!30",
        "Volunteer log!34",
        "Groups Oct-Mar!25",
    ]


@pytest.mark.parametrize(
    ("label", "unit", "total"),
    [
        # Each added up by hand from the sheet, apart from any program of ours.
        ("Rooms used free by local groups", "hours", "897.5"),
        ("Spend with local suppliers", "gbp", "8818.85"),
        ("Raised at coffee mornings", "gbp", "648.5"),
        ("Reception and phones", "hours", "93"),
        ("Minibus driving", "hours", "37.25"),
        ("Food parcels", "parcels", "1451"),
        ("Donations", "gbp", "859.15"),
        ("Warm Wednesday", "attendances", "194"),
        ("Trees and hedge whips planted", "trees", "240"),
    ],
)
def test_the_independent_sums_are_those_made_by_hand(label: str, unit: str, total: str) -> None:
    amounts = [one.amount for one in counted(WORKBOOK) if one.term == (label, unit)]
    assert sum(amounts) == Decimal(total)
