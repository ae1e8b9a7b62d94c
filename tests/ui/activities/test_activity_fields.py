"""The fields together make the activity that was shown, with what has been typed and can be read."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from svdesk.domain.activity import Activity, Count, Share
from svdesk.domain.authority import Authority, Contract
from svdesk.domain.division import Division
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import Period, parse
from svdesk.domain.quantity import Quantity
from svdesk.storage.shipped import glossary, units
from svdesk.ui.activities.activity_fields import ActivityFields, Around
from svdesk.ui.widgets.count_words import CountWords

TIME = OwnTerm("1", "Job club", "hours")
WORDS = CountWords([TIME], units())
COUNCIL = Contract("k1", Authority("u1", "Council"), "REF-1", "Work", parse("2025-26"), "form", "1")
EARLIER = Contract("k2", Authority("u2", "Fund"), "REF-2", "Work", parse("2020-21"), "form", "1")
AROUND = Around(WORDS, ["Anytown", "Maesteg"], [COUNCIL, EARLIER])
DONE = Activity(
    "a1",
    "Job club ",
    Period(date(2025, 6, 12), date(2025, 6, 14)),
    (Count("c1", "1", Quantity.of("24.5", units()["hours"])),),
    90,
    "Anytown",
    frozenset({"BG03", "BG09"}),
    "Work",
    "Ring Dewi.",
    "It rained.\n",
)


@pytest.fixture
def fields(qtbot: QtBot) -> ActivityFields:
    made = ActivityFields(glossary().groups, WORDS)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.show_activity(DONE, Division(), AROUND, afresh=True)
    return made


def retype(box: QWidget, text: str) -> None:
    """Replace what stands in *box* by *text*, and leave it."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(box, Qt.Key.Key_Delete)
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Tab)


def test_an_activity_is_given_back_exactly_as_it_came(fields: ActivityFields) -> None:
    assert fields.activity(DONE) == (DONE, [])
    assert fields.problems("a1") == []
    assert not fields.leftovers()


def test_each_field_changes_its_part_only(fields: ActivityFields) -> None:
    retype(fields.text, "Job clubs")
    retype(fields.minutes, "2h")
    retype(fields.place, "")
    after, _new = fields.activity(DONE)
    assert (after.text, after.minutes, after.place) == ("Job clubs", 120, "")
    assert (after.period, after.counts, after.groups, after.section) == (
        DONE.period,
        DONE.counts,
        DONE.groups,
        DONE.section,
    )
    assert (after.public_note, after.private_note) == (DONE.public_note, DONE.private_note)


def test_one_day_needs_no_second_date(fields: ActivityFields) -> None:
    retype(fields.end, "")
    retype(fields.start, "1/7/25")
    assert fields.activity(DONE)[0].period == Period(date(2025, 7, 1), date(2025, 7, 1))


def test_an_end_before_the_beginning_is_said_and_not_taken(fields: ActivityFields) -> None:
    retype(fields.end, "1/6/25")
    assert fields.activity(DONE)[0].period == DONE.period
    [found] = fields.problems("a1")
    assert (found.code, found.where.field) == ("ends-before-it-begins", "ends")
    assert found.message == "It ends on 1 June 2025, before it begins on 12 June 2025, so that is not kept."


def test_nothing_is_said_of_the_box_in_which_somebody_types(fields: ActivityFields) -> None:
    retype(fields.start, "soon")
    assert [found.code for found in fields.problems("a1")] == ["date-not-understood"]
    fields.start.setFocus()
    assert fields.problems("a1") == []
    assert fields.activity(DONE)[0].period == DONE.period


def test_what_cannot_be_read_waits_until_the_activity_is_shown_again(fields: ActivityFields) -> None:
    retype(fields.minutes, "long")
    retype(fields.end, "1/6/25")
    left = fields.leftovers()
    fields.show_activity(DONE, Division(), AROUND, afresh=True)
    assert fields.minutes.text() == "1 hour 30 minutes"
    fields.take_back(left)
    assert (fields.minutes.text(), fields.end.text()) == ("long", "1 June 2025")


def test_a_first_day_after_the_last_waits_as_well(fields: ActivityFields) -> None:
    retype(fields.start, "20/6/25")
    left = fields.leftovers()
    fields.show_activity(DONE, Division(), AROUND, afresh=True)
    assert fields.start.text() == "12 June 2025"
    fields.take_back(left)
    assert (fields.start.text(), fields.end.text()) == ("20 June 2025", "14 June 2025")


def test_only_contracts_that_run_then_or_have_a_share_are_offered(fields: ActivityFields) -> None:
    assert list(fields.division.boxes) == ["k1"]
    fields.show_activity(DONE, Division((Share("k2", 10_000),)), AROUND, afresh=True)
    assert list(fields.division.boxes) == ["k1", "k2"]
    fields.show_activity(DONE, Division(), Around(WORDS), afresh=True)
    assert not fields.division.isVisible()


@pytest.mark.parametrize("name", ["text", "period", "ends", "minutes", "counts", "count/c1/number", "division"])
def test_a_problem_leads_to_its_field(fields: ActivityFields, name: str) -> None:
    row = fields.counts.rows[0]
    places = {
        "text": fields.text, "period": fields.start, "ends": fields.end, "minutes": fields.minutes,
        "counts": row.word, "count/c1/number": row.number, "division": fields.division.boxes["k1"],
    }  # fmt: skip
    fields.go_to(name)
    assert places[name].hasFocus()


def test_places_are_offered_where_one_is_typed(fields: ActivityFields) -> None:
    completer = fields.place.completer()
    assert completer is not None
    model = completer.model()
    assert model is not None
    assert [model.data(model.index(row, 0)) for row in range(model.rowCount())] == ["Anytown", "Maesteg"]


def test_every_change_is_told(fields: ActivityFields) -> None:
    told: list[str] = []
    fields.typed.connect(lambda: told.append("typed"))
    boxes = (fields.text, fields.start, fields.end, fields.minutes, fields.place, fields.public_note,
             fields.private_note, fields.counts.rows[0].word, fields.counts.rows[0].number,
             fields.division.boxes["k1"])  # fmt: skip
    for box in boxes:
        told.clear()
        QTest.keyClicks(box, "x")
        assert told, box.accessibleName()
    told.clear()
    fields.counts.rows[0].estimate.click()
    assert told
