"""Long work says how far it is, and stops soon after it was asked to."""

import gc
from collections.abc import Iterator
from typing import Any

import pytest

from svdesk.domain.errors import Cancelled
from svdesk.services import progress
from svdesk.services.progress import Silent, uncollected, watched


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


@pytest.fixture
def collections() -> Iterator[list[int]]:
    """The generations that the collector of circular garbage has looked through."""
    seen: list[int] = []

    def told(phase: str, about: dict[str, Any]) -> None:
        if phase == "start":
            seen.append(about["generation"])

    gc.callbacks.append(told)
    yield seen
    gc.callbacks.remove(told)


def test_the_collector_does_not_look_through_what_long_work_makes(collections: list[int]) -> None:
    gc.collect()
    collections.clear()
    with uncollected(), uncollected():
        made = [[each] for each in range(20_000)]
        assert collections == []
    assert len(made) == 20_000
    assert gc.isenabled()


def test_work_that_ends_while_other_work_goes_on_leaves_that_spared() -> None:
    first, second = uncollected(), uncollected()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert not gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled()


def test_where_much_was_made_it_looks_once_for_all(collections: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_MANY", 1_000)
    gc.collect()
    collections.clear()
    with uncollected():
        made = [[each] for each in range(2_000)]
    assert collections == [2]
    assert len(made) == 2_000


def test_it_looks_again_after_work_that_was_stopped_and_nobody_waits_for_that(collections: list[int]) -> None:
    gc.collect()
    collections.clear()
    with pytest.raises(Cancelled), uncollected():
        raise Cancelled
    assert (gc.isenabled(), collections) == (True, [])
