"""Each piece of an import's slow work says what it does, and stops when it is told to."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from svdesk.domain.errors import Cancelled
from svdesk.services.importing.said.corrections import NONE, RowIs
from svdesk.services.progress import Silent
from svdesk.storage.store import Store
from svdesk.ui.importing import rehearsing_work as work
from svdesk.ui.importing.rehearsing_said import Said

D2 = Path(__file__).parents[2] / "samples" / "d2_volunteer_log.csv"


class Stopping:
    """A person who presses Stop at once."""

    def step(self, done: int, total: int, what: str) -> None:
        del done, total, what
        raise Cancelled


def test_all_that_is_said_is_worked_in_together(desk: Store) -> None:
    first = work.read_file(D2, desk, Silent())
    said = Said({}, NONE.with_one(RowIs("csv", 13, "leave out")), {("csv", 12, 3): "15"})
    found = work.look_again(first.rehearsal, said, desk)
    assert found.fates.counts()["held"] == 1
    assert found.fates.counts()["left out"] == 1
    assert sum(found.fates.counts().values()) == sum(first.fates.counts().values())


def test_every_piece_stops_when_told_to(desk: Store, tmp_path: Path) -> None:
    seen = work.read_file(D2, desk, Silent())
    pieces: list[Callable[..., object]] = [
        partial(work.read_file, D2),
        partial(work.read_pasted, "", "Date\tHours\n03/04/2025\t3"),
        partial(work.look_again, seen.rehearsal, Said()),
        partial(work.save_held_rows, seen.rehearsal, tmp_path / "held.xlsx"),
    ]
    for piece in pieces:
        with pytest.raises(Cancelled):
            piece(desk, Stopping())
    assert not (tmp_path / "held.xlsx").exists()
