"""A fault of ours is told with a report that can be sent to anybody, because it holds nothing that was written."""

import subprocess
import sys
from collections.abc import Iterator
from types import TracebackType

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from svdesk import __version__
from svdesk.domain.period import parse
from svdesk.ui import crash
from svdesk.ui.crash import CrashWindow, report
from svdesk.ui.widgets.plain import Label

SECRET = "Bea Jones, 12 High Street"


def fault() -> tuple[type[BaseException], TracebackType | None]:
    """A fault whose text holds what somebody wrote, from deep in our own code, with one fault behind it."""
    private = SECRET
    try:
        try:
            parse(private)
        except ValueError as error:
            raise KeyError(private) from error
    except KeyError as error:
        return type(error), error.__traceback__
    raise AssertionError


def test_the_report_says_where_it_was_and_nothing_that_was_written() -> None:
    text = report(*fault())
    lines = text.splitlines()
    assert lines[0].startswith(f"svdesk {__version__}, Python 3.")
    assert "Qt 6." in lines[0]
    assert lines[1] == "KeyError"
    assert any("test_crash.py" in line and line.endswith(" fault") for line in lines[2:])
    assert [part for part in SECRET.replace(",", "").split() if part in text] == []


def test_the_report_names_files_from_our_own_folder_on() -> None:
    try:
        parse("nonsense")
    except ValueError as error:
        text = report(type(error), error.__traceback__)
    assert "  domain/period.py:" in text
    assert sys.prefix not in text.split("test_crash.py")[-1]


def test_the_window_says_that_all_is_kept_and_the_report_can_be_copied(qtbot: QtBot) -> None:
    window = CrashWindow("svdesk 0\nKeyError\n  domain/period.py:1 parse")
    qtbot.addWidget(window)
    window.show()
    buttons = {one.text(): one for one in window.findChildren(QPushButton)}
    assert window.text.isReadOnly()
    assert window.text.toPlainText().startswith("svdesk 0")
    assert any("Everything you had entered is kept." in label.text() for label in window.findChildren(Label))
    QTest.mouseClick(buttons["&Copy the report"], Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == window.text.toPlainText()
    QTest.mouseClick(buttons["C&arry on"], Qt.MouseButton.LeftButton)
    assert not window.isVisible()


@pytest.fixture
def hook() -> Iterator[None]:
    before = sys.excepthook
    crash.install()
    yield
    sys.excepthook = before


@pytest.mark.usefixtures("hook", "qapp")
def test_a_fault_that_nobody_caught_opens_the_window() -> None:
    seen: list[str] = []

    def look() -> None:
        window = QApplication.activeModalWidget()
        if isinstance(window, CrashWindow):
            seen.append(window.text.toPlainText())
            window.accept()

    QTimer.singleShot(0, look)
    kind, trace = fault()
    sys.excepthook(kind, KeyError(SECRET), trace)
    assert seen == [report(kind, trace)]


@pytest.mark.usefixtures("hook", "qapp")
def test_what_goes_wrong_behind_the_window_opens_no_second_one() -> None:
    kind, trace = fault()
    open_at_once: list[int] = []

    def look() -> None:
        window = QApplication.activeModalWidget()
        sys.excepthook(kind, KeyError(SECRET), trace)
        open_at_once.append(sum(isinstance(one, CrashWindow) for one in QApplication.topLevelWidgets()))
        if isinstance(window, CrashWindow):
            window.accept()

    QTimer.singleShot(0, look)
    sys.excepthook(kind, KeyError(SECRET), trace)
    assert open_at_once == [1]


@pytest.mark.usefixtures("hook", "qapp")
def test_a_program_stopped_from_the_keyboard_says_so_as_always(capsys: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_without_a_window_a_fault_is_told_as_always() -> None:
    code = "from svdesk.ui import crash; crash.install(); raise KeyError('gone')"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert run.returncode == 1
    assert "KeyError: 'gone'" in run.stderr
