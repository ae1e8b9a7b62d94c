"""An earlier desk file as sheets: one row for each activity, exactly."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from svdesk.services.workbook import desk_sheet
from svdesk.services.workbook.desk_sheet import COUNT_HEADINGS, HEADINGS, SHEETS
from svdesk.services.workbook.sentences import Refused
from svdesk.storage.store import Store
from tests.services.workbook.saying import Said, said_by


def told(path: Path) -> Said:
    return said_by(lambda sender: desk_sheet.read(path, sender))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """One activity with six counts of growing length of number, and one with none."""
    path = tmp_path / "a.svdesk"
    with Store.create(path) as store, store.change("Fill", by="Ana") as change:
        word = change.insert("own_term", {"label": "Miles", "label_key": "miles", "unit_id": "miles"})
        long = change.insert("activity", {"text": "Walk", "starts": "2025-04-01", "ends": "2025-04-30", "minutes": 90})
        for number in (1, 1_000_000, 2_500_000, -12_345_678_901_234_567, 0):
            row = {"activity_id": long, "own_term_id": word, "millionths": number, "estimate": 1}
            change.insert("count", row)
        change.insert("count", {"activity_id": long, "own_term_id": word, "empty": "not_known", "kind": "target"})
        change.insert("activity", {"text": "=Rest", "starts": "2025-05-01", "ends": "2025-05-01", "public_note": "p"})
    return path


def test_few_counts_and_many_stand_on_sheets_of_their_own_with_exact_numbers(desk: Path) -> None:
    said = told(desk)
    assert list(said.rows) == list(SHEETS)
    rest = said.rows[SHEETS[0]]
    assert rest == [
        list(HEADINGS),
        [date(2025, 5, 1), date(2025, 5, 1), "=Rest", None, None, None, "p", None, None, None],
    ]
    headings, walk = said.rows[SHEETS[1]]
    assert headings[len(HEADINGS) :] == [f"{heading} {n}" for n in range(1, 7) for heading in COUNT_HEADINGS]
    assert walk[:10] == [date(2025, 4, 1), date(2025, 4, 30), "Walk", None, None, None, None, 90, None, None]
    numbers = walk[11::6]
    assert [Decimal(str(number)) for number in numbers[:5]] == [
        Decimal("0.000001"), 1, Decimal("2.5"), Decimal("-12345678901.234567"), 0,
    ]  # fmt: skip
    assert walk[-6:] == ["Miles", "not_known", "miles", None, "target", None]
    assert walk[15::6][:5] == ["yes"] * 5


def test_what_is_left_behind_is_counted(desk: Path) -> None:
    assert told(desk).notes["desk-left-behind"]["contract"] == "0"


def test_a_desk_file_that_is_damaged_is_refused(desk: Path) -> None:
    desk.write_bytes(desk.read_bytes()[:-4096])
    with pytest.raises(Refused, match="desk-unusable"):
        told(desk)
