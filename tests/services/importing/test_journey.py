"""The import from end to end, as far as nothing is written."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from svdesk.domain.authority import Provider
from svdesk.domain.errors import UserError
from svdesk.services import recording
from svdesk.services.importing import journey
from svdesk.services.importing.bring_in_safely import bring_in_safely
from svdesk.services.importing.said.corrections import Corrections, ReadAfresh
from svdesk.services.progress import Silent
from svdesk.storage import activities, journal
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store
from tests.services.importing.desks import whole

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with recording.start(tmp_path / "hub.svdesk", Provider(new_id(), "Hub"), "Ana") as opened:
        yield opened


def test_an_answer_moves_a_held_record_in(store: Store) -> None:
    before = journey.rehearse(store, SAMPLES / "d2_volunteer_log.csv", Silent())
    [question] = [q for q in before.plan.questions if q.code == "day-length-unknown"]
    after = journey.rehearse_again(store, before, {question.key: "7.5 hours"})
    assert after.plan.counts["held"] == before.plan.counts["held"] - 1
    assert after.plan.counts["new"] == before.plan.counts["new"] + 1
    [gardening] = [r for r in after.plan.records if r.text == "Gardening day"]
    assert str(gardening.quantity) == "7.5"


def test_nothing_is_written_until_it_is_brought_in(store: Store, tmp_path: Path) -> None:
    before, newest = whole(store), journal.newest(store)
    first = journey.rehearse(store, D2, Silent())
    answered = journey.rehearse_again(store, first, {each.key: each.choices[-1] for each in first.plan.questions})
    corrected = journey.rehearse_again(store, answered, answered.answers, corrections=Corrections((ReadAfresh(),)))
    assert journey.save_held(first, tmp_path / "held.xlsx") == 3
    assert (whole(store), journal.newest(store)) == (before, newest)
    assert store.rows("SELECT count(*) FROM scratch") == [(0,)]
    assert [path.name for path in tmp_path.glob("hub*.svdesk")] == ["hub.svdesk"]
    journey.bring_in(store, corrected, "Ana", AT, Silent())
    assert whole(store) != before


def test_only_the_sheet_that_is_named_is_read(store: Store) -> None:
    whole = journey.rehearse(store, SAMPLES / "d3_multi_sheet.xlsx", Silent())
    name = whole.plan.records[0].sheet
    one = journey.rehearse(store, SAMPLES / "d3_multi_sheet.xlsx", Silent(), only_sheet=name)
    assert {record.sheet for record in one.plan.records} == {name}
    assert len({record.sheet for record in whole.plan.records}) > 1


def test_a_sheet_that_is_not_there_is_answered_with_those_that_are(store: Store) -> None:
    with pytest.raises(UserError, match="Its sheets are"):
        journey.rehearse(store, SAMPLES / "d3_multi_sheet.xlsx", Silent(), only_sheet="Nope")


def test_a_table_that_was_pasted_goes_in_like_one_from_a_file_and_is_known_when_pasted_again(store: Store) -> None:
    html = (
        "<h2>Volunteer log 2024/25</h2><table><tr><th>Date<th>Activity<th>Hours<tr><td>9&nbsp;April 2024<td>Litter pick"
        "<td>12 hrs<tr><td>1 May 2024<td>Caf&eacute; rota<td>2.5</table>"
    )
    made = journey.rehearse_pasted(store, html, "", Silent())
    assert made.plan.file == "Pasted table"
    assert [(r.text, str(r.date), str(r.quantity), r.unit, r.status) for r in made.plan.records] == [
        ("Litter pick", "2024-04-09", "12", "hours", "new"),
        ("Café rota", "2024-05-01", "2.5", "hours", "new"),
    ]
    journey.bring_in(store, made, "Ana", datetime(2026, 4, 20, tzinfo=UTC), Silent())
    again = journey.rehearse_pasted(store, html, "", Silent())
    assert again.plan.counts["new"] == 0
    assert "file-imported-before" in {question.code for question in again.plan.questions}


AT = datetime(2026, 4, 20, tzinfo=UTC)
D2 = SAMPLES / "d2_volunteer_log.csv"


def test_two_rehearsals_of_one_file_do_not_both_go_in(store: Store) -> None:
    first, second = (journey.rehearse(store, D2, Silent()) for _each in range(2))
    journey.bring_in(store, first, "Ana", AT, Silent())
    before = activities.how_many(store), journal.newest(store)
    with pytest.raises(journey.ChangedSince, match=r"have changed since d2_volunteer_log\.csv was looked at"):
        bring_in_safely(store, second, "Ana", AT, Silent())
    assert (activities.how_many(store), journal.newest(store)) == before
    again = journey.rehearse_again(store, second, second.answers)
    assert again.plan.counts["new"] == 0


def test_a_change_that_makes_no_difference_to_a_file_does_not_stop_it(store: Store) -> None:
    before = journey.rehearse(store, D2, Silent())
    made = journey.rehearse_again(store, before, {q.key: "7.5 hours" for q in before.plan.questions[:1]})
    with store.change("Something else", by="Ana") as change:
        change.insert("authority", {"name": "Anytown"})
    brought = journey.bring_in(store, made, "Ana", AT, Silent())
    assert brought.activities == len({(r.sheet, r.row) for r in made.plan.records if r.status == "new"})
