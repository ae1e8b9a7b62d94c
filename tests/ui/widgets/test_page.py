"""What every page has: a title, one primary button, a line for what went wrong, an empty state that says what to do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from svdesk.domain.authority import Provider
from svdesk.domain.errors import UserError
from svdesk.services import recording
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store
from svdesk.ui.changes import Changes
from svdesk.ui.widgets.page import Page, button, empty_state
from svdesk.ui.widgets.plain import Label


class Things(Page):
    """A page of things."""

    title = "Things"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with recording.start(tmp_path / "hub.svdesk", Provider(new_id(), "Hub"), "Ana") as made:
        yield made


@pytest.fixture
def page(store: Store, qtbot: QtBot) -> Things:
    made = Things(Changes(store, "Ana"))
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    return made


def test_a_page_has_its_title_as_its_name_and_offers_nothing_by_itself(page: Things) -> None:
    assert (page.heading.text(), page.accessibleName()) == ("Things", "Things")
    assert (page.offers(), page.needs_person()) == (frozenset(), 0)
    page.reload()
    page.keep()
    page.stop()
    assert page.said() == ""


def test_what_went_wrong_is_said_in_words_until_something_else_is_done(page: Things) -> None:
    page.trouble(UserError("<b>It</b> is locked.", "Unlock it."))
    assert page.said() == "Must fix: <b>It</b> is locked. Unlock it."
    (shown,) = [one for one in page.findChildren(Label) if one.text() == page.said()]
    assert shown.isVisible()
    page.trouble(None)
    assert page.said() == ""
    assert not shown.isVisible()


def test_the_primary_button_stands_to_the_right_of_the_title(page: Things, qtbot: QtBot) -> None:
    made = page.primary("Add a thing")
    other = QPushButton("Other")
    page.add_to_top(other)
    qtbot.waitUntil(lambda: other.isVisible() and other.x() > made.x())
    assert made.property("primary")
    assert made.x() > page.heading.x()
    assert made.y() < page.body.geometry().top()


def test_an_empty_state_is_a_sentence_and_a_button(page: Things, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    add = button("Add the first")
    add.clicked.connect(lambda: pressed.append(True))
    state = empty_state("Nothing yet.", add)
    page.body.addWidget(state)
    qtbot.waitUntil(add.isVisible)
    assert [one.text() for one in state.findChildren(Label)] == ["Nothing yet."]
    assert add.property("primary")
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    assert pressed == [True]
    assert empty_state("Nothing at all.").findChildren(QPushButton) == []


def test_a_button_is_named_without_its_mnemonic_and_described(page: Things) -> None:
    made = button("&Add it…", "To the list.", quiet=True)
    page.body.addWidget(made)
    assert (made.text(), made.accessibleName(), made.accessibleDescription()) == ("&Add it…", "Add it…", "To the list.")
    assert made.property("quiet")


def test_the_title_is_no_stop_for_tab(page: Things, qtbot: QtBot) -> None:
    first, second = QLineEdit(), QLineEdit()
    for box in (first, second):
        page.body.addWidget(box)
    with qtbot.waitActive(page):
        page.activateWindow()
    qtbot.waitUntil(second.isVisible)
    first.setFocus()
    for box in (second, first):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is box
