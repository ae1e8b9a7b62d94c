"""Rows that stay out say where they are, what is wrong and what would mend it, and lead there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from svdesk.services.importing.row_fates import Fates
from svdesk.services.workbook.sheet import Place, Sheet
from svdesk.ui.widgets.held_rows import AT_ONCE, HeldRows
from tests.services.importing.books import book, planned, sheet

LOG = """
Date       | What we did | Hours
2024-04-09 | Lunch club  | 3
2024-04-16 | Gardening   | 1 day
"""


@pytest.fixture
def held(qtbot: QtBot) -> HeldRows:
    made = HeldRows()
    qtbot.addWidget(made)
    made.resize(420, 400)
    made.show()
    return made


def show(held: HeldRows, *sheets: Sheet) -> None:
    plan = planned(*sheets, year="2024-25")
    held.show_rows(Fates(book(*sheets), plan), plan.questions)


def said(held: HeldRows) -> list[str]:
    return [label.text() for label in held.findChildren(QLabel)]


def test_a_held_row_says_what_is_wrong_and_leads_to_its_question(held: HeldRows, qtbot: QtBot) -> None:
    show(held, sheet(LOG))
    assert said(held)[1:] == [
        "Row 3: Gardening",
        "C3: “1 day”: how many hours is a day here?",
        "Say once how many hours a day is.",
    ]
    assert held.buttons[0].accessibleName() == "Answer: Row 3"
    with qtbot.waitSignal(held.asked) as heard:
        QTest.mouseClick(held.buttons[0], Qt.MouseButton.LeftButton)
    assert heard.args == ["day-length-unknown|Sheet1|3|C"]


def test_of_several_sheets_each_is_named(held: HeldRows) -> None:
    show(held, sheet(LOG, name="April"), sheet(LOG, name="May"))
    assert [one.accessibleName() for one in held.buttons] == ["Answer: April, row 3", "Answer: May, row 3"]


def test_a_row_that_no_answer_can_settle_is_shown(held: HeldRows, qtbot: QtBot) -> None:
    missing = sheet(
        "Date | What we did | Hours\n2024-04-09 | Lunch club | 3\n2024-04-16 | Walk |", formulas=(Place(3, 3),)
    )
    show(held, missing)
    assert held.buttons[0].text() == "Show it"
    with qtbot.waitSignal(held.went_to) as heard:
        QTest.mouseClick(held.buttons[0], Qt.MouseButton.LeftButton)
    assert heard.args == ["Sheet1", 3, "C"]


def test_many_are_counted_and_shown_as_a_list(held: HeldRows, qtbot: QtBot) -> None:
    rows = "\n".join(f"2024-04-{day:02} | Gardening {day} | {day} + {day + 40} vols" for day in range(1, 29))
    show(held, sheet(f"Date | What we did | Volunteers\n2024-04-09 | Lunch club | 3\n{rows}"))
    assert len(held.buttons) == AT_ONCE
    assert held.all.text() == "See all 28 as a list"
    with qtbot.waitSignal(held.all_wanted):
        QTest.mouseClick(held.all, Qt.MouseButton.LeftButton)


def test_without_any_it_takes_no_room(held: HeldRows) -> None:
    show(held, sheet(LOG.replace("1 day", "7")))
    assert not held.isVisible()
    held.show_rows(None, ())
    assert not held.isVisible()
