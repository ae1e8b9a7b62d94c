"""A list of words is chosen from by keys, keeps what was chosen, and lets the wheel pass."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui import theme
from svdesk.ui.widgets.choice import Choice

UNITS = [("", "Choose the unit"), ("people", "People"), ("hours", "Hours")]


def a_choice(qtbot: QtBot, *, waits: bool = False) -> Choice:
    choice = Choice("Unit", waits=waits)
    qtbot.addWidget(choice)
    choice.offer(UNITS)
    return choice


def test_a_choice_by_key_is_told_and_one_from_the_program_is_not(qtbot: QtBot) -> None:
    choice = a_choice(qtbot)
    told: list[str] = []
    choice.chosen.connect(lambda: told.append(choice.value()))
    choice.show_value("people")
    assert (choice.currentText(), told) == ("People", [])
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert told == ["hours"]


def test_one_that_waits_is_chosen_from_with_enter(qtbot: QtBot) -> None:
    choice = a_choice(qtbot, waits=True)
    told: list[str] = []
    choice.chosen.connect(lambda: told.append(choice.value()))
    for _step in range(2):
        QTest.keyClick(choice, Qt.Key.Key_Down)
    assert (choice.value(), told) == ("hours", [])
    QTest.keyClick(choice, Qt.Key.Key_Return)
    assert told == ["hours"]


def test_stepping_through_a_closed_list_chooses_once_when_it_is_left(qtbot: QtBot) -> None:
    whole = QWidget()
    row, choice, other = QVBoxLayout(whole), Choice("Unit", waits=True), QLineEdit()
    row.addWidget(choice)
    row.addWidget(other)
    choice.offer(UNITS)
    qtbot.addWidget(whole)
    with qtbot.waitActive(whole):
        whole.show()
    told: list[str] = []
    moved: list[str] = []
    choice.chosen.connect(lambda: told.append(choice.value()))
    choice.moved.connect(lambda: moved.append(choice.value()))
    choice.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(choice, key)
    assert (moved, told) == (["people", "hours", "people"], [])
    other.setFocus()
    assert told == ["people"]
    choice.setFocus()
    other.setFocus()
    assert told == ["people"]


def test_what_was_chosen_stays_when_other_words_are_offered(qtbot: QtBot) -> None:
    choice = a_choice(qtbot)
    choice.suggest("hours")
    choice.offer([*UNITS, ("kg", "Kilograms")])
    assert choice.value() == "hours"
    choice.offer(UNITS[:2])
    assert choice.value() == ""


def test_what_is_read_again_does_not_overwrite_what_was_just_chosen(qtbot: QtBot) -> None:
    choice = a_choice(qtbot)
    choice.show_value("people")
    choice.suggest("hours")
    choice.show_value("people")
    assert (choice.value(), choice.touched) == ("hours", True)
    choice.show_value("hours")
    assert not choice.touched
    choice.show_value("people")
    assert choice.value() == "people"
    choice.suggest("hours")
    choice.show_value("people", afresh=True)
    assert choice.value() == "people"


@pytest.mark.parametrize("focused", [False, True])
def test_the_wheel_passes_over_a_closed_list_whoever_has_the_focus(qtbot: QtBot, focused: bool) -> None:
    choice = a_choice(qtbot)
    choice.show_value("people")
    if focused:
        with qtbot.waitActive(choice):
            choice.show()
        choice.setFocus()
        assert choice.hasFocus()
    middle = QPointF(choice.rect().center())
    no, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        middle, middle, QPoint(), QPoint(0, -120), no, none, Qt.ScrollPhase.NoScrollPhase, False
    )  # fmt: skip
    QApplication.sendEvent(choice, turn)
    assert choice.value() == "people"
    assert not turn.isAccepted()


def test_words_that_may_be_cut_are_said_whole_and_plain_when_the_mouse_rests(qtbot: QtBot) -> None:
    choice = Choice("Group", shrinks=True)
    qtbot.addWidget(choice)
    choice.offer([("", "Nobody"), ("x", "Young <b>people</b> not in education")])
    choice.suggest("x")
    assert "&lt;b&gt;people" in choice.toolTip()
    assert choice.minimumSizeHint().width() < choice.fontMetrics().horizontalAdvance(choice.currentText())


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("many", [3, 7, 15])
def test_an_open_list_shows_whole_rows_only(qtbot: QtBot, qapp: QApplication, scale: int, many: int) -> None:
    theme.apply(qapp, "light", scale)
    choice = Choice("Unit")
    qtbot.addWidget(choice)
    choice.offer([(str(n), f"Number {n}") for n in range(many)])
    with qtbot.waitActive(choice):
        choice.show()
    choice.showPopup()
    rows, high = choice.view(), choice.view().visualRect(choice.model().index(0, 0)).height()
    assert high >= theme.TARGET
    assert rows.viewport().height() == min(many, choice.maxVisibleItems()) * high
    choice.hidePopup()
    theme.apply(qapp, "light", 100)


def test_the_open_list_is_as_wide_as_its_words_where_the_closed_one_has_shrunk(qtbot: QtBot) -> None:
    whole = QWidget()
    whole.resize(900, 200)
    row, choice = QVBoxLayout(whole), Choice("Form", shrinks=True)
    row.addWidget(choice)
    choice.setFixedWidth(160)
    choice.offer([("a", "Quarterly social value return for the whole of the county (Anytown Council)")])
    qtbot.addWidget(whole)
    with qtbot.waitActive(whole):
        whole.show()
    choice.showPopup()
    assert choice.view().viewport().width() >= choice.view().sizeHintForColumn(0)
    choice.hidePopup()
