"""Returns that were sent before."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.period import parse
from svdesk.storage.returns import SentReturn
from svdesk.ui.returns.sent_panel import SentPanel

SENT = [
    SentReturn(name, "k1", parse(period), datetime(2025, month, 9, 12, tzinfo=UTC), "Ana", "standard", "1", "0" * 64)
    for name, period, month in (("s2", "2025-26-Q2", 10), ("s1", "2025-26-Q1", 7))
]


@pytest.fixture
def panel(qtbot: QtBot) -> SentPanel:
    made = SentPanel()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.show_sent(SENT)
    return made


def test_each_says_when_for_which_period_and_by_whom(panel: SentPanel) -> None:
    model = panel.table.rows
    rows = [[model.data(model.index(row, column)) for column in range(3)] for row in range(2)]
    assert [row[1:] for row in rows] == [["July to September 2025", "Ana"], ["April to June 2025", "Ana"]]
    assert [row[0][:5] for row in rows] == ["9 Oct", "9 Jul"]
    assert panel.count() == 2


def test_the_latest_is_chosen_and_enter_or_a_button_opens_it(panel: SentPanel) -> None:
    opened: list[str] = []
    copied: list[str] = []
    panel.open_wanted.connect(opened.append)
    panel.copy_wanted.connect(copied.append)
    QTest.mouseClick(panel.open_it, Qt.MouseButton.LeftButton)
    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    QTest.mouseClick(panel.copy_it, Qt.MouseButton.LeftButton)
    assert (opened, copied) == (["s2", "s1"], ["s1"])


def test_reading_again_keeps_the_one_that_was_chosen(panel: SentPanel) -> None:
    panel.table.go_to("s1")
    panel.show_sent(SENT)
    assert panel.table.current_id() == "s1"


def test_without_any_it_says_so(panel: SentPanel) -> None:
    panel.show_sent([])
    assert panel.none.isVisible()
    assert not panel.table.isVisible()
    assert not panel.open_it.isVisible()
