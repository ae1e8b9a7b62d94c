"""However long a sentence about trouble is, nothing on the page moves, all of it can be read, and it can be closed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.domain.errors import UserError
from svdesk.storage.store import Store
from svdesk.ui import theme
from svdesk.ui.changes import Changes
from svdesk.ui.widgets.page import Page
from svdesk.ui.widgets.plain import Label

LONG = UserError("A long way to say that this cannot be done, " * 6 + "now.", "Do something else. " * 6)


@pytest.fixture
def page(qtbot: QtBot, desk: Store) -> Page:
    made = Page(Changes(desk, "Ana"))
    made.first = Label("The first thing on the page")  # type: ignore[attr-defined]
    made.body.addWidget(made.first)  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitActive(made):
        made.show()
    return made


def place(page: Page) -> object:
    QApplication.processEvents()
    return page.first.geometry()  # type: ignore[attr-defined]


@pytest.mark.parametrize("error", [UserError("Not now.", "Later."), LONG])
@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_moves_and_nothing_is_cut(qapp: QApplication, page: Page, error: UserError, scale: int) -> None:
    theme.apply(qapp, "light", scale)
    before = place(page)
    page.trouble(error)
    assert place(page) == before
    words = page._trouble.words
    assert words.height() >= words.heightForWidth(words.width())
    assert page.said() == f"Must fix: {error}"
    page.trouble(None)
    assert place(page) == before
    assert page.said() == ""
    theme.apply(qapp, "light", 100)


def test_only_what_lies_over_the_page_can_be_closed(page: Page) -> None:
    page.trouble(UserError("Not now.", "Later."))
    assert not page._trouble.close_it.isVisible()
    page.trouble(LONG)
    assert page._trouble.close_it.isVisible()
    QTest.keyClick(page._trouble.close_it, Qt.Key.Key_Return)
    assert page.said() == ""


def test_it_is_laid_anew_when_the_window_gets_another_width(page: Page) -> None:
    page.resize(2400, 500)
    page.trouble(UserError("A sentence that needs two lines only where there is little room for it.", "Make room."))
    QApplication.processEvents()
    assert not page._trouble.close_it.isVisible()
    page.resize(300, 500)
    QApplication.processEvents()
    assert page._trouble.close_it.isVisible()


def test_what_is_on_the_page_and_beside_its_title_stays_in_reach(page: Page) -> None:
    beside = page.primary("Add")
    page.resize(900, 500)
    QApplication.processEvents()
    page.trouble(UserError("A sentence that needs two lines where there is little room for it. " * 2, "Make room."))
    QApplication.processEvents()
    assert page._trouble.close_it.isVisible()
    laid = page._trouble._card.geometry()
    assert not laid.intersects(page.first.geometry())  # type: ignore[attr-defined]
    assert not laid.intersects(beside.geometry())
