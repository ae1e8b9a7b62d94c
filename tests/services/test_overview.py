"""Home says what comes next, what needs a person, and how the promises stand."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from svdesk.domain.errors import Cancelled
from svdesk.domain.standing import Standing
from svdesk.services import overview, sample
from svdesk.services.progress import Silent
from svdesk.services.returns import export
from svdesk.storage import authorities, journal
from svdesk.storage.store import Store

AT = datetime(2026, 4, 20, tzinfo=UTC)
APRIL = date(2026, 4, 20)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("overview") / "sample.svdesk"
    with sample.begin(file, "Ana") as store:
        assert list(sample.fill(store, "Ana", AT))
    return file


@pytest.fixture
def store(filled: Path, tmp_path: Path) -> Iterator[Store]:
    with Store.open(Path(shutil.copy(filled, tmp_path / "sample.svdesk"))) as opened:
        yield opened


def test_the_year_that_ended_is_asked_for_and_its_promises_shown(store: Store) -> None:
    seen = overview.look(store, APRIL, Silent())
    assert {one.contract.reference for one in seen.next} == {"AT/2025/117", "LB-2025-031", "PH/2025/08"}
    grant = next(one for one in seen.next if one.contract.reference == "LB-2025-031")
    assert (grant.period.code, grant.days_since, grant.must_fix) == ("2025-26", 20, 0)
    hours = next(p for p in seen.promises if p.contract.reference == "LB-2025-031" and p.code == "N5")
    assert hours.done is not None
    assert (str(hours.done), str(hours.target)) == ("1,540.25 hours", "1,500 hours")
    assert hours.progress.standing is Standing.MET


def test_a_return_that_was_sent_is_asked_for_no_more(store: Store, tmp_path: Path) -> None:
    year = next(o for o in overview.look(store, APRIL, Silent()).next if o.contract.reference == "LB-2025-031").period
    export.export(store, "LB-2025-031", year, tmp_path, at=AT, by="Ana")
    left = {(one.contract.reference, one.period) for one in overview.look(store, APRIL, Silent()).next}
    assert ("LB-2025-031", year) not in left


def test_what_needs_a_person_is_counted(store: Store) -> None:
    seen = overview.look(store, APRIL, Silent())
    assert (seen.words_to_map, seen.held_rows) == (0, 4)
    assert seen.held_in == ("last-year.xlsx",)
    while "Map" not in (journal.next_undo(store) or "Map"):
        journal.undo(store, by="Ana")
    journal.undo(store, by="Ana")
    assert overview.look(store, APRIL, Silent()).words_to_map > 0


def test_contracts_that_ended_long_ago_ask_for_nothing(store: Store) -> None:
    far = date(2040, 1, 1)
    seen = overview.look(store, far, Silent())
    assert (seen.contracts, seen.next, seen.promises) == (0, (), ())
    assert len(authorities.contracts(store)) == 3


def test_looking_can_be_stopped(store: Store) -> None:
    stopped = Silent()
    stopped.stop.set()
    with pytest.raises(Cancelled):
        overview.look(store, APRIL, stopped)


def test_what_was_exported_before_its_period_was_over_is_still_asked_for(store: Store, tmp_path: Path) -> None:
    year = next(o for o in overview.look(store, APRIL, Silent()).next if o.contract.reference == "LB-2025-031").period
    export.export(store, "LB-2025-031", year, tmp_path, at=datetime(2026, 2, 1, tzinfo=UTC), by="Ana")
    asked = {(one.contract.reference, one.period) for one in overview.look(store, APRIL, Silent()).next}
    assert ("LB-2025-031", year) in asked


def test_a_period_in_which_nothing_was_recorded_is_not_ready(store: Store) -> None:
    seen = overview.look(store, APRIL, Silent())
    assert not any(one.nothing_recorded for one in seen.next)
    with store.change("Delete everything", by="Ana") as change:
        change.delete_many("activity", [row[0] for row in store.rows("SELECT id FROM activity")])
    assert all(one.nothing_recorded for one in overview.look(store, APRIL, Silent()).next)
