"""The tree keeps its place, and says to a screen reader what it shows."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from svdesk.domain.framework import Framework, FrameworkMeasure
from svdesk.ui.frameworks.framework_tree import FrameworkTree

LIST = Framework(
    "f", "1", "F", "", "",
    (
        FrameworkMeasure("T", "heading", "Trees"),
        FrameworkMeasure("T1", "measure", "Hedges laid", "T"),
        FrameworkMeasure("T2", "measure", "Trees planted", "T"),
    ),
)  # fmt: skip


@pytest.fixture
def tree(qtbot: QtBot) -> FrameworkTree:
    made = FrameworkTree("Measures")
    qtbot.addWidget(made)
    made.show_framework(LIST, {"T1": "Own rule"})
    return made


def test_a_heading_has_no_code_before_it_and_the_first_line_is_current(tree: FrameworkTree) -> None:
    assert tree.codes() == ["T", "T1", "T2"]
    assert tree.current() == "T"
    item = tree.topLevelItem(0)
    assert item is not None
    child = item.child(0)
    assert child is not None
    assert (item.text(0), child.text(0)) == ("Trees", "T1  Hedges laid")
    assert child.data(0, Qt.ItemDataRole.AccessibleTextRole) == "T1  Hedges laid, Own rule"


def test_what_is_told_anew_leaves_the_place_and_says_nothing(tree: FrameworkTree, qtbot: QtBot) -> None:
    tree.go_to("T2")
    with qtbot.assertNotEmitted(tree.chosen):
        tree.show_framework(LIST, {"T2": "Own rule"})
    assert tree.current() == "T2"


def test_another_line_becomes_current_and_is_told_where_the_one_before_is_gone(
    tree: FrameworkTree, qtbot: QtBot
) -> None:
    tree.go_to("T1")
    with qtbot.waitSignal(tree.chosen) as told:
        tree.show_framework(LIST, {}, "planted")
    assert told.args == ["T"]
    assert tree.codes() == ["T", "T2"]
    with qtbot.waitSignal(tree.chosen) as told:
        tree.show_framework(LIST, {}, "nothing holds this", {"T1": "Gardening"})
    assert told.args == [""]
