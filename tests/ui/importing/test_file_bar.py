"""The top of the window says which file it is, how far its reading is, and what went wrong."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.period import parse
from svdesk.ui.importing.file_bar import FileBar
from svdesk.ui.importing.rehearsing import Rehearsing

D2 = Path(__file__).parents[2] / "samples" / "d2_volunteer_log.csv"


@pytest.fixture
def bar(qtbot: QtBot, now: Rehearsing) -> FileBar:
    made = FileBar()
    qtbot.addWidget(made)
    made.resize(900, 120)
    made.show_rehearsal(now)
    made.show()
    return made


def test_before_there_is_a_file_it_says_what_the_window_is_for(bar: FileBar) -> None:
    assert bar.title.text() == "Bring in last year's data"
    assert not bar.button.isVisible()
    assert not bar.year.isVisible()


def test_with_a_file_it_is_named_and_another_can_be_chosen(bar: FileBar, now: Rehearsing, qtbot: QtBot) -> None:
    now.read(D2)
    bar.show_rehearsal(now)
    assert bar.title.text() == D2.name
    with qtbot.waitSignal(bar.choose):
        QTest.mouseClick(bar.button, Qt.MouseButton.LeftButton)


def test_a_year_is_chosen_by_key_and_shown_again(bar: FileBar, now: Rehearsing, qtbot: QtBot) -> None:
    now.read(D2)
    now.year_was_asked = True
    bar.show_rehearsal(now)
    assert bar.year.isVisible()
    assert bar.year.currentText() == "Choose the year"
    with qtbot.waitSignal(bar.year_chosen) as heard:
        QTest.keyClick(bar.year, Qt.Key.Key_Down)
    assert heard.args[0].months_long == 12
    now.about_year(parse(bar.year.value()))
    bar.show_rehearsal(now)
    assert bar.year.currentIndex() == 1
    with qtbot.waitSignal(bar.year_chosen) as heard:
        QTest.keyClick(bar.year, Qt.Key.Key_Up)
    assert heard.args == [None]


def test_progress_is_shown_with_a_way_to_stop_it(bar: FileBar, qtbot: QtBot) -> None:
    assert not bar.bar.isVisible()
    bar.progress(3, 10, "Reading it")
    assert (bar.bar.value(), bar.bar.maximum(), bar.what.text()) == (3, 10, "Reading it")
    with qtbot.waitSignal(bar.stop):
        QTest.mouseClick(bar.cancel, Qt.MouseButton.LeftButton)
    bar.end()
    assert not bar.bar.isVisible()
    assert not bar.cancel.isVisible()


def test_what_went_wrong_stays_until_something_else_is_done(bar: FileBar) -> None:
    bar.say("Must fix: <b>it</b> is broken.")
    assert bar.trouble.isVisible()
    assert bar.trouble.property("tone") == "fix"
    bar.say("Stopped.", "information")
    assert bar.trouble.property("tone") == "information"
    bar.say("")
    assert not bar.trouble.isVisible()


def test_the_other_ways_in_stand_in_a_menu(bar: FileBar, now: Rehearsing, qtbot: QtBot) -> None:
    now.read(D2)
    bar.show_rehearsal(now)
    assert bar.more.isVisible()
    for action, wanted in zip(bar.menu.actions(), (bar.paste, bar.imports, bar.recipes, bar.leave), strict=True):
        with qtbot.waitSignal(wanted):
            action.trigger()


def test_where_only_words_are_wanted_the_file_is_hidden(bar: FileBar) -> None:
    bar.head(False)
    assert not bar.title.isVisible()
    bar.say("Stopped.", "information")
    assert bar.trouble.isVisible()
