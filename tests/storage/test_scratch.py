"""What is half typed is on the disk when ``keep`` returns, stands in no history, and goes when it is forgotten."""

from pathlib import Path

import pytest

from svdesk.domain.errors import FileUnusable
from svdesk.storage import journal, scratch
from svdesk.storage.store import Store


def test_what_is_half_typed_is_there_again_after_a_restart_and_stands_in_no_history(path: Path) -> None:
    with Store.open(path) as store:
        scratch.keep(store, "activity/1", "31/4/2")
        assert journal.history(store) == []
    with Store.open(path) as store:
        assert (scratch.kept(store, "activity/1"), scratch.kept(store, "activity/2")) == ("31/4/2", "")


def test_an_empty_text_forgets_it(store: Store) -> None:
    scratch.keep(store, "activity/1", "31/4/2")
    scratch.keep(store, "activity/1", "")
    assert store.rows("SELECT * FROM scratch") == []


def test_the_same_text_is_not_written_again(store: Store) -> None:
    scratch.keep(store, "activity/1", "31/4/2")
    before = store.one("PRAGMA user_version")
    scratch.keep(store, "activity/1", "31/4/2")
    scratch.keep(store, "activity/2", "")
    assert store.one("PRAGMA user_version") == before


def test_nothing_is_jotted_in_a_file_that_is_only_read(path: Path) -> None:
    with Store.open(path, read_only=True) as store, pytest.raises(FileUnusable, match="read but not changed"):
        scratch.keep(store, "activity/1", "31/4/2")


def test_it_is_known_whether_anything_waits_at_places_of_a_kind(store: Store) -> None:
    scratch.keep(store, "import", "half of it")
    assert not scratch.waiting(store, "activity/")
    scratch.keep(store, "activity/1", "31/4/2")
    assert scratch.waiting(store, "activity/")


def test_all_that_waits_at_places_of_a_kind_is_told_by_its_place(store: Store) -> None:
    for place, text in (("rule/b", "two"), ("rule/a", "one"), ("rules", "no"), ("activity/1", "no")):
        scratch.keep(store, place, text)
    assert scratch.among(store, "rule/") == {"rule/a": "one", "rule/b": "two"}
