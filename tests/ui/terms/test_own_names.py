"""The charity's own names are listed, each with a button that takes it away, and a line to add another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.storage.own_labels import OwnLabel
from svdesk.ui.terms.own_names import OwnNames
from tests.ui.shared_terms import click

NAMES = [OwnLabel("1", "SV-046", "Tea time"), OwnLabel("2", "SV-046", "Paned a sgwrs", "cy")]


@pytest.fixture
def names(qtbot: QtBot) -> OwnNames:
    made = OwnNames()
    qtbot.addWidget(made)
    made.show()
    made.show_names("SV-046", NAMES)
    return made


def test_each_name_has_its_button(names: OwnNames, qtbot: QtBot) -> None:
    assert [made.accessibleName() for made in names.buttons] == ["Remove “Tea time”", "Remove “Paned a sgwrs”"]
    with qtbot.waitSignal(names.removed) as heard:
        click(names.buttons[1])
    assert heard.args == ["2"]


def test_a_name_is_added_with_its_language(names: OwnNames, qtbot: QtBot) -> None:
    QTest.keyClicks(names.box, "Clwb te")
    names.language.suggest("cy")
    with qtbot.waitSignal(names.added) as heard:
        QTest.keyClick(names.box, Qt.Key.Key_Return)
    assert heard.args == ["Clwb te", "cy"]
    with qtbot.waitSignal(names.added):
        click(names.add)


def test_what_is_half_typed_stays_for_the_same_term_only(names: OwnNames) -> None:
    QTest.keyClicks(names.box, "Clwb")
    names.show_names("SV-046", NAMES[:1])
    assert (names.box.text(), len(names.buttons)) == ("Clwb", 1)
    names.show_names("SV-047", [])
    assert names.box.text() == ""
