"""The import from end to end, as far as nothing is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from svdesk.domain.authority import Provider
from svdesk.domain.errors import UserError
from svdesk.services import recording
from svdesk.services.importing import journey
from svdesk.services.progress import Silent
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store

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


def test_only_the_sheet_that_is_named_is_read(store: Store) -> None:
    whole = journey.rehearse(store, SAMPLES / "d3_multi_sheet.xlsx", Silent())
    name = whole.plan.records[0].sheet
    one = journey.rehearse(store, SAMPLES / "d3_multi_sheet.xlsx", Silent(), only_sheet=name)
    assert {record.sheet for record in one.plan.records} == {name}
    assert len({record.sheet for record in whole.plan.records}) > 1


def test_a_sheet_that_is_not_there_is_answered_with_those_that_are(store: Store) -> None:
    with pytest.raises(UserError, match="Its sheets are"):
        journey.rehearse(store, SAMPLES / "d3_multi_sheet.xlsx", Silent(), only_sheet="Nope")
