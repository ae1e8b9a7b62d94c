"""What was half typed of a new activity is said at once, with a way to it."""

from pytestqt.qtbot import QtBot

from svdesk.services import recording
from svdesk.storage.store import Store
from svdesk.ui.activities.half_typed import HalfTyped
from svdesk.ui.activities.leftovers import NEW, Leftovers


def test_it_is_there_only_where_something_waits_and_says_what(qtbot: QtBot, desk: Store) -> None:
    line = HalfTyped()
    qtbot.addWidget(line)
    line.look(desk)
    assert line.isHidden()
    recording.jot(desk, NEW, Leftovers({"text": "Food  parcels at\nthe hub"}, {}, {}).written())
    line.look(desk)
    assert not line.isHidden()
    assert line.words.text() == "A new activity was begun and is not kept yet: “Food parcels at the hub”."
    recording.jot(desk, NEW, Leftovers({"text": "walk " * 40}, {}, {}).written())
    line.look(desk)
    assert line.words.text().endswith("walk…”.")
    assert len(line.words.text()) < 130
    recording.jot(desk, NEW, "")
    line.look(desk)
    assert line.isHidden()


def test_what_has_no_words_yet_is_said_too_and_led_to(qtbot: QtBot, desk: Store) -> None:
    line = HalfTyped()
    qtbot.addWidget(line)
    recording.jot(desk, NEW, Leftovers({"minutes": "soon"}, {}, {}).written())
    line.look(desk)
    assert line.words.text() == "A new activity was begun and is not kept yet."
    with qtbot.waitSignal(line.wanted):
        line.go_on.click()
