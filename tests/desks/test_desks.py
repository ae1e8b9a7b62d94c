"""A desk file of every version that was ever in somebody's hands is opened by today's program, and nothing is lost."""

import shutil
from pathlib import Path

import pytest

from svdesk.storage import journal, schema
from svdesk.storage.migrations import NAMES
from svdesk.storage.store import Store
from tests.desks.make import make
from tests.storage import rows

DESKS = sorted(Path(__file__).parent.glob("*.svdesk"))


def test_the_last_migration_has_its_desk() -> None:
    assert any(NAMES[-1].startswith(desk.stem.split("-")[-1]) for desk in DESKS), "run python -m tests.desks.make"


@pytest.mark.parametrize("desk", DESKS, ids=lambda desk: desk.stem)
def test_a_desk_of_any_version_opens_with_all_it_held(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / desk.name
    shutil.copy(desk, path)
    with Store.open(path) as store:
        assert store.rows("SELECT name, charity_number FROM provider") == [("Anytown Food Bank", "1234567")]
        assert {text for (text,) in store.rows("SELECT text FROM activity")} == {"Café morning", "Litter pick"}
        assert store.rows("SELECT millionths, people_basis FROM count") == [(12_500_000, "attendances")]
        found = "SELECT text FROM activity WHERE n IN (SELECT rowid FROM activity_words WHERE activity_words MATCH ?)"
        assert store.rows(found, ("cafe",)) == [("Café morning",)]
        assert [line.label for line in journal.history(store)] == [
            "Remove coffee morning",
            "Remove coffee morning",
            "Add litter pick",
            "Add coffee morning",
            "Begin",
        ]
        assert schema.of(store.connection) == schema.TODAY.read_text(encoding="utf-8")
        assert rows.sound(store)
        with store.change("Go on", by="Ann") as change:
            rows.activity(change, "Job club")
        assert journal.undo(store, by="Ann") == "Go on"


@pytest.mark.parametrize("desk", DESKS, ids=lambda desk: desk.stem)
def test_a_desk_of_any_version_is_copied_before_it_is_brought_up_to_date(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / desk.name
    shutil.copy(desk, path)
    with Store.open(path) as store:
        kept = store.copy_before_update
    of_today = desk.stem.endswith(NAMES[-1][:5])
    assert (kept is None) == of_today
    assert len(list(tmp_path.iterdir())) == (1 if of_today else 2)


def test_a_desk_made_today_can_be_undone_to_the_beginning(tmp_path: Path) -> None:
    make(tmp_path / "desk.svdesk")
    with Store.open(tmp_path / "desk.svdesk") as store:
        assert journal.redo(store, by="Ann") == "Remove coffee morning"
        undone = [journal.undo(store, by="Ann") for _ in range(3)]
        assert undone == ["Remove coffee morning", "Add litter pick", "Add coffee morning"]
        assert {table for table, _ in rows.snapshot(store)} == {"provider"}
