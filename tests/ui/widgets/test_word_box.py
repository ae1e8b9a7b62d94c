"""Words that are known are offered while one is typed, and one is taken with the keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.word_box import WordBox


def test_a_known_word_is_offered_by_any_part_of_it_and_taken_with_enter(qtbot: QtBot) -> None:
    box = WordBox("Where")
    qtbot.addWidget(box)
    box.offer(["Anytown library", "Maesteg hall"])
    with qtbot.waitActive(box):
        box.show()
    box.setFocus()
    QTest.keyClicks(box, "HALL")
    popup = box.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    assert popup.accessibleName() == "Where"
    with qtbot.waitSignal(box.picked) as picked:
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
    assert picked.args == ["Maesteg hall"]
    assert (box.value(), box.touched) == ("Maesteg hall", True)


def test_a_word_is_kept_without_needless_spaces_and_an_empty_box_is_no_word(qtbot: QtBot) -> None:
    box = WordBox("Where")
    qtbot.addWidget(box)
    QTest.keyClicks(box, "  Job   club ")
    assert box.value() == "Job club"
    box.setText("   ")
    assert (box.value(), box.unread) == (None, False)


def test_a_word_may_be_spelt_as_it_is_known(qtbot: QtBot) -> None:
    box = WordBox("Word", lambda text: "Job club" if text.casefold() == "job club" else text or None)
    qtbot.addWidget(box)
    QTest.keyClicks(box, "job CLUB")
    box.write_out()
    assert box.text() == "Job club"
