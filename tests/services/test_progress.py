"""Long work says how far it is, and stops soon after it was asked to."""

import pytest

from svdesk.domain.errors import Cancelled
from svdesk.services.progress import Silent, watched


class Watching(Silent):
    """Progress that keeps how far it was told the work is."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[int, int]] = []

    def step(self, done: int, total: int, what: str) -> None:
        self.told.append((done, total))
        super().step(done, total, what)


def test_every_item_is_given_and_progress_is_told_every_few_hundred() -> None:
    watching = Watching()
    assert list(watched(range(600), watching, "Counting")) == list(range(600))
    assert watching.told == [(0, 600), (256, 600), (512, 600)]


def test_nobody_need_watch() -> None:
    assert list(watched([1, 2], None, "Counting")) == [1, 2]


def test_what_is_stopped_gives_no_more_than_a_few_hundred_items() -> None:
    silent = Silent()
    given: list[int] = []

    def taken(item: int) -> int:
        silent.stop.set()
        return item

    with pytest.raises(Cancelled):
        given.extend(map(taken, watched(range(10_000), silent, "Counting")))
    assert given == list(range(256))
