"""A return of our own, read back, gives the totals of its period, and keeping them is one change."""

from pathlib import Path

import pytest

from svdesk.domain.errors import UserError
from svdesk.services.progress import Silent
from svdesk.services.years import totals
from svdesk.services.years.from_file import keep, read
from svdesk.services.years.totals import Told
from svdesk.storage import journal
from svdesk.storage.store import Store


def test_keeping_them_is_one_change_that_undo_takes_back(made: tuple[Store, Path], told: Told) -> None:
    store = made[0]
    ids = keep(store, told.totals, told.file, "Ana", told.contract)
    assert sorted(one.id for one in totals.of(store)) == sorted(ids)
    assert journal.next_undo(store) == f"Totals from {told.file}"
    journal.undo(store, by="Ana")
    assert totals.of(store) == []


def test_a_file_that_cannot_be_read_is_refused_in_words(made: tuple[Store, Path], tmp_path: Path) -> None:
    broken = tmp_path / "report.pdf"
    broken.write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(UserError):
        read(made[0], broken, Silent())
