"""The line of reasons shows what was kept for a word, keeps what is half typed, and lets the keys out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import Mapping, Relation
from svdesk.ui.terms.reason_line import ReasonLine


@pytest.fixture
def line(qtbot: QtBot) -> ReasonLine:
    made = ReasonLine()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("relation", "why", "shown"),
    [
        (Relation.NOTHING_FITS, "Not social value: a meeting", "a meeting"),
        (Relation.NOTHING_FITS, "Not social value", ""),
        (Relation.NOTHING_FITS, "No word for it", "No word for it"),
        (Relation.ASK_LATER, "Edition 2 says otherwise.", ""),
    ],
)
def test_only_what_a_person_said_stands_in_the_line(line: ReasonLine, relation: Relation, why: str, shown: str) -> None:
    line.show_reason("w", Mapping("w", relation, None, why))
    assert line.text() == shown
    assert not line.touched()


def test_what_is_half_typed_stays_for_its_word_and_not_for_another(line: ReasonLine) -> None:
    line.show_reason("w", None)
    QTest.keyClicks(line.box, "Because we")
    line.show_reason("w", None)
    assert (line.text(), line.touched()) == ("Because we", True)
    line.show_reason("v", None)
    assert line.text() == ""


def test_enter_keeps_and_escape_leaves(line: ReasonLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.entered):
        QTest.keyClick(line.box, Qt.Key.Key_Return)
    with qtbot.waitSignal(line.left):
        QTest.keyClick(line.box, Qt.Key.Key_Escape)
