"""The editor's sheet says what is shown, what is wrong with it at its worst, and lets Tab go through in order."""

from pytestqt.qtbot import QtBot

from svdesk.domain.activity_check import half_typed
from svdesk.domain.problem import Page, Problem, Where, problem
from svdesk.storage.shipped import glossary, units
from svdesk.ui.activities.activity_sheet import ActivitySheet
from svdesk.ui.tab_order import reading_order
from svdesk.ui.widgets.count_words import CountWords

NOTE = problem("nothing-counted-yet", Where(Page.ACTIVITIES, "a1", "counts"))
LOOK = problem("still-to-come", Where(Page.ACTIVITIES, "a1", "period"), date="1 June 2030")
STOP = half_typed("date-not-understood", "a1", "period", text="soon")


def a_sheet(qtbot: QtBot) -> ActivitySheet:
    made = ActivitySheet(glossary().groups, CountWords([], units()))
    qtbot.addWidget(made)
    made.resize(400, 500)
    with qtbot.waitActive(made):
        made.show()
    return made


def worst(sheet: ActivitySheet, *problems: Problem) -> str:
    sheet.say("Job club", problems)
    return sheet.worst.text() if sheet.worst.isVisible() else ""


def test_the_worst_is_said_at_the_top_with_how_often(qtbot: QtBot) -> None:
    sheet = a_sheet(qtbot)
    assert worst(sheet) == ""
    assert worst(sheet, NOTE) == ""
    assert worst(sheet, NOTE, LOOK) == "Worth a look: 1"
    assert worst(sheet, NOTE, STOP, LOOK, STOP) == "Must fix: 2"
    assert [found.code for found in sheet.problems.problems][:2] == ["date-not-understood"] * 2
    assert sheet.heading.text() == "Job club"


def test_tab_ends_with_the_ways_to_the_problems_and_the_buttons(qtbot: QtBot) -> None:
    sheet = a_sheet(qtbot)
    sheet.say("Job club", [STOP, LOOK])
    sheet.fields.counts.add_row()
    qtbot.waitUntil(lambda: all(way.isVisible() for way in sheet.problems.buttons))
    order = reading_order(sheet)
    stops = [order.index(stop) for stop in sheet.tab_stops()]
    assert stops == sorted(stops)
    assert sheet.fields.private_note in sheet.tab_stops()
    names = [stop.accessibleName().split(":")[0] for stop in sheet.tab_stops()[-4:]]
    assert names == ["Go there", "Go there", "Duplicate", "Delete"]


def test_it_begins_at_the_top_again(qtbot: QtBot) -> None:
    sheet = a_sheet(qtbot)
    bar = sheet._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    sheet.to_top()
    assert bar.value() == 0


def test_no_field_moves_while_the_heading_grows_and_problems_come_and_go(qtbot: QtBot) -> None:
    sheet = a_sheet(qtbot)
    long = "Food parcels handed out at the Tuesday hub with a talk about the winter"

    def place() -> int:
        qtbot.wait(1)
        return sheet.fields.text.mapTo(sheet, sheet.fields.text.rect().topLeft()).y()

    sheet.say("New activity", [])
    before = place()
    for heading, problems in ((long, []), (long, [LOOK]), ("Job", [STOP, LOOK])):
        sheet.say(heading, problems)
        assert place() == before
    sheet.say(long, [])
    assert sheet.heading.text() == long
    assert long in sheet.heading.toolTip()
