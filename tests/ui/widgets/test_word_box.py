"""Words that are known are offered while one is typed, and one is taken with the keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
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


class Beside:
    """A window with the box, and beneath its list a field and a button."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window, self.box, self.field, self.way = QWidget(), WordBox("Word"), QLineEdit(), QPushButton("Remove")
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.box)
        layout.addSpacing(200)
        for one in (self.field, self.way):
            layout.addWidget(one)
        self.box.offer(["Food parcels", "Food bank visits"])
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.box.setFocus()
        QTest.keyClicks(self.box, "Food")
        popup = self.box.completer().popup()
        assert popup is not None
        self.popup: QWidget = popup
        qtbot.waitUntil(self.popup.isVisible)

    def click(self, widget: QWidget) -> None:
        """As a mouse does: pressed where the open list has it, and let go where the list is no more."""
        at = widget.mapToGlobal(widget.rect().center())
        QTest.mousePress(self.popup, Qt.MouseButton.LeftButton, pos=self.popup.mapFromGlobal(at))
        QTest.qWait(1)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())


def test_one_click_beside_the_open_list_goes_to_the_next_field(qtbot: QtBot) -> None:
    at = Beside(qtbot)
    at.click(at.field)
    assert not at.popup.isVisible()
    assert at.field.hasFocus()
    QTest.keyClicks(at.field, "24")
    assert (at.box.text(), at.field.text()) == ("Food", "24")


def test_one_click_beside_the_open_list_presses_a_button_once(qtbot: QtBot) -> None:
    at = Beside(qtbot)
    pressed: list[bool] = []
    at.way.clicked.connect(lambda: pressed.append(True))
    at.click(at.way)
    assert pressed == [True]


def test_tab_goes_on_from_the_open_list_in_one_go(qtbot: QtBot) -> None:
    at = Beside(qtbot)
    QTest.keyClick(at.popup, Qt.Key.Key_Tab)
    assert not at.popup.isVisible()
    assert at.field.hasFocus()
    assert at.box.text() == "Food"


def test_the_list_closes_over_a_whole_word_and_opens_for_a_longer_one(qtbot: QtBot) -> None:
    at = Beside(qtbot)
    at.box.offer(["Food parcels", "Food parcels: Vols"])
    QTest.keyClicks(at.box, " parcels")
    assert not at.popup.isVisible()
    QTest.keyClicks(at.box, ":")
    assert at.popup.isVisible()
