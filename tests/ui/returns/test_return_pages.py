"""Which pages are shown, and what is said of them."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.errors import UserError
from svdesk.domain.period import parse
from svdesk.storage.returns import SentReturn
from svdesk.storage.store import Store
from svdesk.ui.returns.preview import Choice, Preview
from svdesk.ui.returns.return_pages import ReturnPages
from tests.services.returns.charity import ANYTOWN, AT, Q1
from tests.ui.conftest import AskRecorded, bare_window
from tests.ui.widgets.a_pdf import a_return

SENT = SentReturn("s1", "k1", Q1, AT, "Ana", "standard", "1.0.0", "0" * 64)


@pytest.fixture
def shown(qtbot: QtBot, ask: AskRecorded, charity: Path, tmp_path: Path) -> ReturnPages:
    store = Store.open(Path(shutil.copy(charity, tmp_path / "hub.svdesk")))
    window = bare_window(store, ask, qtbot)
    made = ReturnPages(Preview(window, window.page()))
    window.page().body.addWidget(made)
    with qtbot.waitExposed(window):
        window.show()
    return made


def test_pages_are_shown_as_soon_as_they_are_made(shown: ReturnPages) -> None:
    assert shown.reader.view.page_count() == 0
    shown._preview.want(Choice(ANYTOWN.reference, Q1))
    assert shown.reader.view.page_count() > 1
    assert not shown.told.isVisible()
    assert shown.note.text().startswith("These are the very pages that are exported.")


def test_a_sent_return_is_shown_until_one_goes_back(shown: ReturnPages) -> None:
    shown._preview.want(Choice(ANYTOWN.reference, Q1))
    now = shown.reader.view.page_count()
    shown.show_sent(SENT, a_return())
    assert shown.told.text() == "As it was exported on 9 July 2025 by Ana, for April to June 2025."
    assert shown.back.isVisible()
    assert shown.reader.show_words("612")
    shown._preview.want(Choice(ANYTOWN.reference, parse("2025-26-Q2")))
    assert shown.reader.show_words("612"), "what is made meanwhile must not take its place"
    QTest.mouseClick(shown.back, Qt.MouseButton.LeftButton)
    assert not shown.told.isVisible()
    assert "July to September 2025" in shown.reader.view.accessibleDescription()
    assert now > 1


def test_a_sent_return_that_cannot_be_read_leaves_what_is_shown(shown: ReturnPages) -> None:
    shown._preview.want(Choice(ANYTOWN.reference, Q1))
    with pytest.raises(UserError):
        shown.show_sent(SENT, b"damaged")
    assert shown.sent is None
    assert shown.reader.view.page_count() > 1


def test_pages_that_were_not_made_can_be_asked_for_again(qtbot: QtBot, shown: ReturnPages) -> None:
    shown._preview.want(Choice("NO/SUCH", Q1))
    qtbot.waitUntil(lambda: shown.told.text() == "The pages were not made.")
    assert shown.make.isVisible()
    with qtbot.waitSignal(shown._preview._window.jobs.refused):
        QTest.mouseClick(shown.make, Qt.MouseButton.LeftButton)
