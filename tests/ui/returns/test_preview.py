"""The pages of a return are made when they are wanted and when they have changed, and not otherwise."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from svdesk.domain.period import parse
from svdesk.services import recording
from svdesk.services.progress import Progress
from svdesk.services.returns.assemble import assemble
from svdesk.services.returns.export import draw
from svdesk.storage import authorities
from svdesk.storage.store import Store
from svdesk.ui.returns.preview import Choice, Preview, last_change
from tests.services.returns.charity import ANYTOWN, Q1
from tests.ui.conftest import AskRecorded, bare_window

FIRST = Choice(ANYTOWN.reference, Q1)
SECOND = Choice(ANYTOWN.reference, parse("2025-26-Q2"))
Opener = Callable[..., Preview]


@pytest.fixture
def store(charity: Path, tmp_path: Path) -> Iterator[Store]:
    with Store.open(Path(shutil.copy(charity, tmp_path / "hub.svdesk"))) as opened:
        yield opened


@pytest.fixture
def preview_on(qtbot: QtBot, ask: AskRecorded) -> Opener:
    """A preview for the first page of a real window, of which every page is bare."""

    def open_on(store: Store, *, at_once: bool = True) -> Preview:
        window = bare_window(store, ask, qtbot, at_once=at_once)
        with qtbot.waitExposed(window):
            window.show()
        return Preview(window, window.page())

    return open_on


def answer(store: Store, text: str) -> None:
    recording.answer(store, authorities.contract(store, ANYTOWN.reference), Q1, {"AT15": text}, "Ana")


def test_the_pages_are_what_would_be_sent(store: Store, preview_on: Opener) -> None:
    preview = preview_on(store)
    preview.want(FIRST)
    made = preview.made
    assert made is not None
    assert made.drawn.pdf == draw(assemble(store, ANYTOWN.reference, Q1), at=made.at).pdf
    assert preview.fresh()
    assert not preview.making


def test_they_are_not_made_again_while_nothing_changes(store: Store, preview_on: Opener) -> None:
    preview = preview_on(store)
    preview.want(FIRST)
    made = preview.made
    preview.want(FIRST)
    preview.make_now()
    assert preview.made is made


def test_several_changes_in_a_row_make_them_again_once(qtbot: QtBot, store: Store, preview_on: Opener) -> None:
    preview = preview_on(store)
    preview.pause.setInterval(60)
    preview.want(FIRST)
    first = preview.made
    for text in ("One", "One two", "One two three"):
        answer(store, text)
        preview.want(FIRST)
        assert preview.made is first
        assert preview.making
        assert not preview.fresh()
    made_again: list[object] = []
    preview.changed.connect(lambda: made_again.append(preview.made))
    qtbot.waitUntil(preview.fresh)
    assert not preview.making
    assert len({id(made) for made in made_again if made is not first}) == 1


def test_another_return_is_made_at_once_and_the_old_pages_are_gone(store: Store, preview_on: Opener) -> None:
    preview = preview_on(store, at_once=True)
    preview.want(FIRST)
    preview.want(SECOND)
    assert preview.made is not None
    assert preview.made.basis.choice == SECOND
    preview.want(None)
    assert preview.made is None
    assert not preview.fresh()


def test_it_waits_for_another_job_and_then_begins_by_itself(qtbot: QtBot, store: Store, preview_on: Opener) -> None:
    preview = preview_on(store, at_once=False)
    jobs = preview._window.jobs
    go_on: list[bool] = []

    def work(_store: Store, progress: Progress) -> None:
        while not go_on:
            progress.step(0, 1, "Importing")

    jobs.start(work, lambda _result: None)
    preview.want(FIRST)
    qtbot.wait(30)
    assert preview.made is None
    assert not preview.stopped
    go_on.append(True)
    qtbot.waitUntil(lambda: preview.made is not None, timeout=5000)
    qtbot.waitUntil(lambda: not jobs.busy)


def test_a_contract_that_is_gone_stops_it_with_words(qtbot: QtBot, store: Store, preview_on: Opener) -> None:
    preview = preview_on(store)
    with qtbot.waitSignal(preview._window.jobs.refused) as refused:
        preview.want(Choice("NO/SUCH", Q1))
    assert "NO/SUCH" in str(refused.args[0])
    assert preview.stopped
    assert preview.made is None


def test_nothing_is_begun_on_a_page_that_is_not_seen(qtbot: QtBot, store: Store, preview_on: Opener) -> None:
    preview = preview_on(store)
    preview.pause.setInterval(5)
    preview.want(FIRST)
    first = preview.made
    answer(store, "Changed")
    preview.want(FIRST)
    preview._window.show_page("history")
    qtbot.wait(40)
    assert preview.made is first


def test_what_changed_nothing_on_the_pages_leaves_them_fresh(store: Store, preview_on: Opener) -> None:
    preview = preview_on(store)
    preview.want(FIRST)
    answer(store, "Changed")
    assert not preview.fresh()
    preview.still_true(last_change(store))
    assert preview.fresh()


def test_the_last_change_grows_with_every_change(store: Store) -> None:
    before = last_change(store)
    answer(store, f"At {datetime.now(UTC)}")
    assert last_change(store) > before
