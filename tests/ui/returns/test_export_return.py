"""Exporting remembers the folder, waits for fresh pages, and can be given up."""

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from svdesk.services import recording
from svdesk.services.progress import Progress
from svdesk.services.returns.assemble import assemble
from svdesk.services.returns.export import draw
from svdesk.storage import authorities
from svdesk.storage.last_folder import last_folder
from svdesk.storage.store import Store
from svdesk.ui.main_window import MainWindow
from svdesk.ui.returns.export_return import PURPOSE, ExportReturn
from svdesk.ui.returns.preview import Choice, Made, Preview
from tests.services.returns.charity import ANYTOWN, Q1
from tests.ui.conftest import AskRecorded, bare_window

Opener = Callable[..., tuple[MainWindow, Preview, ExportReturn]]


@pytest.fixture
def store(charity: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))
    with Store.open(Path(shutil.copy(charity, tmp_path / "hub.svdesk"))) as opened:
        yield opened


@pytest.fixture
def export_on(qtbot: QtBot, ask: AskRecorded) -> Opener:
    def open_on(store: Store, *, at_once: bool = True) -> tuple[MainWindow, Preview, ExportReturn]:
        window = bare_window(store, ask, qtbot, at_once=at_once)
        with qtbot.waitExposed(window):
            window.show()
        preview = Preview(window, window.page())
        return window, preview, ExportReturn(window, preview, window.page())

    return open_on


def test_the_folder_is_remembered(store: Store, export_on: Opener, ask: AskRecorded, tmp_path: Path) -> None:
    _window, preview, exporting = export_on(store)
    preview.want(Choice(ANYTOWN.reference, Q1))
    ask.files = [tmp_path / "sent"]
    exporting.start()
    assert last_folder(PURPOSE) == tmp_path / "sent"


def test_pages_that_were_made_a_while_ago_are_written_byte_for_byte(
    store: Store, export_on: Opener, ask: AskRecorded, tmp_path: Path
) -> None:
    _window, preview, exporting = export_on(store)
    preview.want(Choice(ANYTOWN.reference, Q1))
    assert preview.made is not None
    earlier = preview.made.at - timedelta(minutes=20)
    seen = draw(assemble(store, ANYTOWN.reference, Q1), at=earlier)
    assert seen.pdf != preview.made.drawn.pdf
    preview.made = Made(preview.made.basis, seen, earlier)
    ask.files = [tmp_path / "sent"]
    exporting.start()
    (pdf,) = (tmp_path / "sent").glob("*.pdf")
    assert pdf.read_bytes() == seen.pdf


def test_pages_that_are_old_are_made_again_before_the_folder_is_asked_for(
    qtbot: QtBot, store: Store, export_on: Opener, ask: AskRecorded, tmp_path: Path
) -> None:
    window, preview, exporting = export_on(store, at_once=False)
    preview.want(Choice(ANYTOWN.reference, Q1))
    qtbot.waitUntil(lambda: preview.made is not None and not window.jobs.busy, timeout=5000)
    recording.answer(store, authorities.contract(store, ANYTOWN.reference), Q1, {"AT15": "Later."}, "Ana")
    ask.files = [tmp_path / "sent"]
    with qtbot.waitSignal(exporting.written, timeout=5000) as written:
        exporting.start()
        assert ask.asked == []
    assert preview.made is not None
    assert written.args[0].pdf.read_bytes() == preview.made.drawn.pdf
    assert written.args[0].sha256 == preview.made.drawn.sha256
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert preview.fresh()


def test_an_export_that_was_given_up_asks_for_nothing(
    qtbot: QtBot, store: Store, export_on: Opener, ask: AskRecorded
) -> None:
    window, preview, exporting = export_on(store, at_once=False)
    preview.want(Choice(ANYTOWN.reference, Q1))
    exporting.start()
    exporting.give_up()
    qtbot.waitUntil(lambda: preview.made is not None and not window.jobs.busy, timeout=5000)
    qtbot.wait(30)
    assert ask.asked == []


def test_while_something_else_runs_it_says_so(qtbot: QtBot, store: Store, export_on: Opener, ask: AskRecorded) -> None:
    window, preview, exporting = export_on(store, at_once=False)
    preview.want(Choice(ANYTOWN.reference, Q1))
    qtbot.waitUntil(lambda: preview.made is not None and not window.jobs.busy, timeout=5000)
    go_on: list[bool] = []

    def work(_store: Store, progress: Progress) -> None:
        while not go_on:
            progress.step(0, 1, "Importing")

    window.jobs.start(work, lambda _result: None)
    with qtbot.waitSignal(window.changes.said) as said:
        exporting.start()
    assert "still running" in said.args[0]
    go_on.append(True)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert ask.asked == []
