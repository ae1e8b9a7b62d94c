"""Tab goes in reading order through what was made late, round the end and back, and past what cannot have the focus."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui.tab_order import reading_order, tab_on

TAB, BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


class Rows(QWidget):
    """Rows above a button that was there before them."""

    def __init__(self) -> None:
        super().__init__()
        self.last = QPushButton("last")
        self.rows: list[QPushButton] = []
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.last)

    def fill(self, *names: str) -> None:
        """Make the rows afresh."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [QPushButton(name) for name in names]
        for place, row in enumerate(self.rows):
            self.column.insertWidget(place, row)

    def tab_stops(self) -> list[QWidget]:
        """The rows, and then the button."""
        return [*self.rows, self.last]


class Led(QWidget):
    """A window as those of the program: a button, rows that come and go, a button."""

    def __init__(self) -> None:
        super().__init__()
        self.top, self.middle, self.foot = QPushButton("top"), Rows(), QPushButton("foot")
        column = QVBoxLayout(self)
        for part in (self.top, self.middle, self.foot):
            column.addWidget(part)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """As the windows do it."""
        return tab_on(self, forward=forward) or super().focusNextPrevChild(forward)


def walked(window: Led, key: Qt.Key) -> list[str]:
    """Where Tab goes from the top until it is there again."""
    window.top.setFocus()
    seen: list[str] = []
    for _step in range(20):
        now = QApplication.focusWidget()
        assert isinstance(now, QPushButton)
        if now.text() in seen:
            break
        seen.append(now.text())
        QTest.keyClick(now, key)
    return seen


def shown(qtbot: QtBot) -> Led:
    window = Led()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_rows_that_are_made_late_come_where_they_stand(qtbot: QtBot) -> None:
    window = shown(qtbot)
    for names in (["a", "b"], ["c"], ["d", "e", "f"], []):
        window.middle.fill(*names)
        qtbot.waitUntil(lambda: all(row.isVisible() for row in window.middle.rows))
        assert walked(window, TAB) == ["top", *names, "last", "foot"]
        assert walked(window, BACK) == ["top", "foot", "last", *reversed(names)]


def test_what_is_hidden_or_disabled_or_takes_no_tab_is_passed_by(qtbot: QtBot) -> None:
    window = shown(qtbot)
    window.middle.fill("a", "b", "c", "d")
    first, second, third, fourth = window.middle.rows
    qtbot.waitUntil(fourth.isVisible)
    first.hide()
    second.setEnabled(False)
    third.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert walked(window, TAB) == ["top", "d", "last", "foot"]
    third.setFocus()
    QTest.keyClick(third, TAB)
    assert QApplication.focusWidget() is fourth


def test_a_row_with_the_focus_that_goes_leaves_the_focus_in_the_window(qtbot: QtBot) -> None:
    window = shown(qtbot)
    window.middle.fill("a")
    window.middle.rows[0].setFocus()
    window.middle.fill("b")
    assert window.focusWidget() is not None
    assert len(reading_order(window)) == len(set(reading_order(window)))
