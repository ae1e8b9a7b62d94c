"""A menu of the choices of a list takes one as if it had been chosen in the list."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.choice_menu import choice_menu


def test_it_offers_the_same_and_ticks_what_is_chosen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    choice = Choice("This row is", parent)
    choice.offer([("data", "something done"), ("total", "a total & more")])
    choice.show_value("data")
    menu = choice_menu(choice, parent)
    assert [(each.text(), each.isChecked()) for each in menu.actions()] == [
        ("something done", True),
        ("a total && more", False),
    ]
    with qtbot.waitSignal(choice.chosen):
        menu.actions()[1].trigger()
    assert choice.value() == "total"


def test_where_nothing_can_be_chosen_the_menu_cannot_either(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    choice = Choice("This row is", parent)
    choice.setEnabled(False)
    assert not choice_menu(choice, parent).isEnabled()
