"""What the rehearsal showed is what goes in: every record, where it came from, and nothing else."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from svdesk.domain.authority import Provider
from svdesk.domain.errors import Cancelled
from svdesk.domain.period import Period, financial_year
from svdesk.services import recording
from svdesk.services.importing import journey
from svdesk.services.importing.cells.sheet_text import column_number
from svdesk.services.importing.journey import Rehearsal
from svdesk.services.importing.to_write import counts
from svdesk.services.progress import Silent
from svdesk.storage import activities, imports, journal, mappings
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.services.importing.desks import whole as every_table

AT = datetime(2026, 4, 20, tzinfo=UTC)
SAMPLES = Path(__file__).parents[2] / "samples"
D1, D2 = SAMPLES / "d1_quarters_wide.xlsx", SAMPLES / "d2_volunteer_log.csv"
EVER = Period(financial_year(2000).start, financial_year(2030).end)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with recording.start(tmp_path / "hub.svdesk", Provider(new_id(), "Hub"), "Ana") as opened:
        yield opened


def rehearse(store: Store, file: Path, **answers: str) -> Rehearsal:
    return journey.rehearse(store, file, Silent(), answers=answers)


def whole(store: Store) -> dict[str, list[tuple[object, ...]]]:
    tables = ("activity", "count", "own_term", "import_batch", "imported_row", "activity_words")
    return {table: store.rows(f'SELECT * FROM "{table}"') for table in tables}


def test_quarters_side_by_side_become_activities_of_a_quarter(store: Store) -> None:
    done = journey.bring_in(store, rehearse(store, D1), "Ana", AT, Silent())
    assert (done.activities, done.counts) == (22, 22)
    found = activities.overlapping(store, EVER, units())
    hours = [a for a in found if a.text == "Hours given by volunteers"]
    assert [str(a.period) for a in hours] == [
        "April to June 2024", "July to September 2024", "October to December 2024", "January to March 2025",
    ]  # fmt: skip
    assert [str(a.counts[0].quantity) for a in hours] == ["212 hours", "240 hours", "198.5 hours", "260 hours"]
    assert {a.section for a in hours} == {"PEOPLE AND VOLUNTEERING"}


def test_one_row_with_people_hours_and_money_is_one_activity_with_three_counts(store: Store) -> None:
    journey.bring_in(store, rehearse(store, D2), "Ana", AT, Silent())
    words = mappings.own_terms(store)
    [cafe] = [a for a in activities.overlapping(store, EVER, units()) if a.text.startswith("Café volunteers")]
    told = {words[c.own_term].unit: str(c.quantity) for c in cafe.counts}
    assert told == {"hours": "3.5 hours", "people": "3 people", "gbp": "£1,234.50"}
    assert {words[c.own_term].label for c in cafe.counts} == {cafe.text}
    assert cafe.place == "Maesteg"
    assert cafe.private_note == "new fridge “second hand”"


def test_every_row_that_held_anything_is_kept_with_its_cells(store: Store) -> None:
    rehearsal = rehearse(store, D2)
    journey.bring_in(store, rehearsal, "Ana", AT, Silent())
    kept = store.rows("SELECT row, outcome, cells FROM imported_row ORDER BY row")
    assert [row for row, outcome, _cells in kept if outcome == "held"] == [10, 12, 13]
    assert "15 people + 2 vols" in json.loads(next(cells for row, _outcome, cells in kept if row == 12))
    assert len(kept) == sum(any(row) for row in rehearsal.workbook.sheets[0].rows)
    origin = "SELECT count(*) FROM count JOIN imported_row ON imported_row.id = imported_row_id WHERE row = 9"
    assert store.rows(origin) == [(3,)]


def test_every_count_leads_back_to_the_cell_that_it_came_from(store: Store) -> None:
    rehearsal = rehearse(store, D1)
    journey.bring_in(store, rehearsal, "Ana", AT, Silent())
    origin = (
        "SELECT file_name, sha256, sheet, row, col, cells, millionths FROM count"
        " JOIN imported_row r ON r.id = count.imported_row_id JOIN import_batch b ON b.id = batch_id"
    )
    said = {(r.sheet, r.row, r.col, each.millionths) for r in rehearsal.plan.records for each in counts(r)}
    found = store.rows(origin)
    assert len(found) == 22
    assert {(name, row, col, millionths) for *_, name, row, col, _cells, millionths in found} == said
    sheets = {sheet.name: sheet for sheet in rehearsal.workbook.sheets}
    for file, sha256, name, row, col, cells, _millionths in found:
        assert (file, sha256) == (D1.name, rehearsal.workbook.sha256)
        in_file = sheets[name].rows[row - sheets[name].first_row]
        assert json.loads(cells) == json.loads(json.dumps(in_file, default=str))
        assert in_file[column_number(col) - sheets[name].first_column] is not None


def test_importing_and_undoing_leaves_every_table_as_before(store: Store) -> None:
    journey.bring_in(store, rehearse(store, D1), "Ana", AT, Silent())
    before = whole(store)
    journey.bring_in(store, rehearse(store, D2), "Ana", AT, Silent())
    assert whole(store) != before
    journal.undo(store, by="Ana")
    assert whole(store) == before


@pytest.mark.parametrize("sample", [D1, D2, SAMPLES / "d3_multi_sheet.xlsx", SAMPLES / "d4_local_spend.ods"])
def test_a_sample_is_undone_to_the_last_row_of_every_table(store: Store, sample: Path) -> None:
    before = every_table(store)
    journey.bring_in(store, rehearse(store, sample), "Ana", AT, Silent())
    assert {name for name, rows in every_table(store).items() if rows != before[name]} == {
        "activity", "activity_words", "count", "import_batch", "imported_row", "own_term", "recipe",
    }  # fmt: skip
    journal.undo(store, by="Ana")
    assert every_table(store) == before


def test_the_same_file_again_adds_nothing_until_it_was_undone(store: Store) -> None:
    journey.bring_in(store, rehearse(store, D1), "Ana", AT, Silent())
    before = whole(store)
    again = rehearse(store, D1)
    assert again.plan.counts["already_here"] == 22
    assert journey.bring_in(store, again, "Ana", AT, Silent()).activities == 0
    assert whole(store) == before
    journal.undo(store, by="Ana")
    assert imports.marks(store) == []
    assert rehearse(store, D1).plan.counts["new"] == 22


def test_an_import_that_is_stopped_leaves_nothing(store: Store) -> None:
    class StopAt(Silent):
        def step(self, done: int, total: int, what: str) -> None:
            del total, what
            if done == 3:
                raise Cancelled

    before, rehearsal = whole(store), rehearse(store, D1)
    with pytest.raises(Cancelled):
        journey.bring_in(store, rehearsal, "Ana", AT, StopAt())
    assert whole(store) == before
    assert len(journal.history(store)) == 1


@pytest.mark.parametrize("where", ["Keeping where it came from", "Bringing in the records", "Bringing in the counts"])
def test_an_import_that_is_stopped_in_the_midst_of_writing_leaves_nothing(
    where: str, store: Store, tmp_path: Path
) -> None:
    class StopWithin(Silent):
        def step(self, done: int, total: int, what: str) -> None:
            if what == where and done >= 256 and total >= 600:
                raise Cancelled

    log = tmp_path / "log.csv"
    rows = (f"{n % 9 + 13}/04/2025,Session {n},{n % 5 + 1}\n" for n in range(600))
    log.write_text("Date,What we did,Hours\n" + "".join(rows), "utf-8")
    before, rehearsal = whole(store), rehearse(store, log)
    with pytest.raises(Cancelled):
        journey.bring_in(store, rehearsal, "Ana", AT, StopWithin())
    assert whole(store) == before
    assert len(journal.history(store)) == 1
    assert journey.bring_in(store, rehearsal, "Ana", AT, Silent()).counts == 600


def test_a_copy_is_made_before_anything_goes_in(store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "before.svdesk"
    journey.bring_in(store, rehearse(store, D1), "Ana", AT, Silent(), backup=copy)
    with Store.open(copy, read_only=True) as before:
        assert activities.how_many(before) == 0
