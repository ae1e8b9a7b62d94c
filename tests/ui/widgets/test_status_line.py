"""The line at the foot says what was kept, what was done and how far a job is, and goes quiet by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.ui import theme
from svdesk.ui.widgets.status_line import STAYS, StatusLine


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    made = StatusLine()
    qtbot.addWidget(made)
    made.resize(1072, 40)
    made.show()
    return made


def test_at_first_everything_is_kept_and_nothing_can_be_pressed(line: StatusLine) -> None:
    assert line.kept.text() == "Everything is kept."
    assert not any(part.isVisible() for part in (line.undo, line.job, line.bar, line.cancel))


def test_something_that_waits_is_not_called_kept(line: StatusLine) -> None:
    line.tell_waiting(True)
    assert line.kept.text() == "Not everything is kept yet."
    line.tell_waiting(False)
    assert line.kept.text() == "Everything is kept."


def test_what_was_done_is_said_with_an_undo_where_there_is_one(line: StatusLine) -> None:
    pressed: list[bool] = []
    line.undo_pressed.connect(lambda: pressed.append(True))
    line.say("Added one.", True)
    assert line.done.text() == "Added one."
    QTest.mouseClick(line.undo, Qt.MouseButton.LeftButton)
    assert pressed == [True]
    line.say("Taken back.", False)
    assert not line.undo.isVisible()


def test_it_goes_quiet_after_a_while_and_not_before(line: StatusLine, qtbot: QtBot) -> None:
    assert STAYS >= 10_000
    line._fade.setInterval(300)
    line.say("First", True)
    qtbot.wait(200)
    line.say("Second", True)
    qtbot.wait(200)
    assert line.done.text() == "Second"
    qtbot.waitUntil(lambda: line.done.text() == "")
    assert not line.undo.isVisible()


def test_a_job_shows_how_far_it_is_and_can_be_stopped(line: StatusLine) -> None:
    pressed: list[bool] = []
    line.cancel_pressed.connect(lambda: pressed.append(True))
    line.show_job(3, 10, "Reading")
    assert (line.job.text(), line.bar.value(), line.bar.maximum()) == ("Reading", 3, 10)
    QTest.mouseClick(line.cancel, Qt.MouseButton.LeftButton)
    assert pressed == [True]
    line.end_job()
    assert not any(part.isVisible() for part in (line.job, line.bar, line.cancel))


def test_a_job_of_which_nobody_knows_the_length_shows_that_it_runs(line: StatusLine) -> None:
    line.show_job(0, 0, "Making a copy")
    assert (line.bar.minimum(), line.bar.maximum()) == (0, 0)


def test_the_line_and_its_bar_have_a_name_and_the_buttons_their_words(line: StatusLine) -> None:
    assert [part.accessibleName() for part in (line, line.bar)] == ["Status", "Progress"]
    assert [part.text() for part in (line.undo, line.cancel)] == ["Undo it", "Stop"]


def test_a_long_sentence_is_not_cut_off_at_the_largest_text(line: StatusLine, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 200)
    line.say("Changed the date, the place and the counts of “Befriending visit by phone and in person”.", True)
    line.resize(1072, line.heightForWidth(1072) if line.hasHeightForWidth() else line.sizeHint().height())
    QApplication.processEvents()
    assert line.done.height() >= line.done.heightForWidth(line.done.width())
    theme.apply(qapp, "light", 100)
