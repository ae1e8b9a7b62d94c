"""Up to three groups are chosen, each in a list of its own, and an import's fourth is not lost."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from svdesk.domain.glossary import Group
from svdesk.ui.activities.group_boxes import GroupBoxes

GROUPS = [Group(f"BG{n}", f"Group {n}") for n in range(1, 6)]


def boxes_of(boxes: GroupBoxes) -> list[QComboBox]:
    return [stop for stop in boxes.tab_stops() if isinstance(stop, QComboBox) and stop.isVisibleTo(boxes)]


def test_one_list_more_stands_ready_until_there_are_three(qtbot: QtBot) -> None:
    boxes = GroupBoxes(GROUPS)
    qtbot.addWidget(boxes)
    told: list[frozenset[str]] = []
    boxes.typed.connect(lambda: told.append(boxes.groups()))
    for wanted in (1, 2, 3):
        assert len(boxes_of(boxes)) == wanted
        box = boxes_of(boxes)[-1]
        for key in [Qt.Key.Key_Down] * wanted + [Qt.Key.Key_Return]:
            QTest.keyClick(box, key)
        assert len(told) == wanted
    assert len(boxes_of(boxes)) == 3
    assert boxes.groups() == {"BG1", "BG2", "BG3"}
    assert told[-1] == boxes.groups()


def test_groups_are_shown_and_four_of_an_import_stay(qtbot: QtBot) -> None:
    boxes = GroupBoxes(GROUPS)
    qtbot.addWidget(boxes)
    four = frozenset({"BG4", "BG2", "BG1", "BG9"})
    boxes.show_groups(four)
    assert boxes.groups() == four
    assert [box.currentText() for box in boxes_of(boxes)] == ["Group 1", "Group 2", "Group 4", "BG9"]
    boxes.show_groups(frozenset())
    assert (boxes.groups(), len(boxes_of(boxes))) == (frozenset(), 1)


def test_what_was_just_chosen_is_not_overwritten(qtbot: QtBot) -> None:
    boxes = GroupBoxes(GROUPS)
    qtbot.addWidget(boxes)
    QTest.keyClick(boxes_of(boxes)[0], Qt.Key.Key_Down)
    boxes.show_groups(frozenset())
    assert boxes.groups() == {"BG1"}
    boxes.show_groups(frozenset({"BG1"}))
    boxes.show_groups(frozenset({"BG2"}))
    assert boxes.groups() == {"BG2"}
    boxes.show_groups(frozenset(), afresh=True)
    assert boxes.groups() == frozenset()


def test_every_list_has_a_name_of_its_own(qtbot: QtBot) -> None:
    boxes: QWidget = GroupBoxes(GROUPS)
    qtbot.addWidget(boxes)
    assert [box.accessibleName() for box in boxes.findChildren(QComboBox)] == ["Group 1"]
