"""What is half typed is jotted down in time, under the place of its record, and told where it cannot be."""

import time

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from svdesk.domain.errors import UserError
from svdesk.storage import scratch
from svdesk.storage.store import Store
from svdesk.ui.changes import Changes
from svdesk.ui.jotting import Jotting


@pytest.fixture
def jotting(desk: Store, qapp: QCoreApplication) -> Jotting:
    changes = Changes(desk, "Ana", qapp)
    return Jotting(changes, changes)


def test_it_is_due_though_typing_never_pauses(jotting: Jotting, qtbot: QtBot) -> None:
    jotting.timer.setInterval(30)
    with qtbot.waitSignal(jotting.due, timeout=2000):
        for _letter in range(5):
            jotting.soon()
            qtbot.wait(10)


def test_it_is_due_though_letters_come_so_fast_that_no_timer_has_its_turn(jotting: Jotting, qtbot: QtBot) -> None:
    jotting.timer.setInterval(5)
    jotting.soon()
    time.sleep(0.02)
    with qtbot.waitSignal(jotting.due, timeout=0, raising=True):
        jotting.soon()


def test_what_was_jotted_down_is_given_back(jotting: Jotting) -> None:
    assert jotting.begin("activity/1") == ""
    jotting.jot("activity/1", "31/4")
    assert jotting.begin("activity/2") == ""
    assert jotting.begin("activity/1") == "31/4"


def test_a_record_that_gets_another_place_leaves_none_behind(jotting: Jotting, desk: Store) -> None:
    jotting.begin("activity/new")
    jotting.jot("activity/new", "31/4")
    jotting.jot("activity/1", "31/4")
    assert (scratch.kept(desk, "activity/new"), scratch.kept(desk, "activity/1")) == ("", "31/4")


def test_it_says_when_it_cannot_be_written_and_nothing_after_the_file_is_closed(jotting: Jotting, desk: Store) -> None:
    told: list[UserError] = []
    jotting._changes.refused.connect(told.append)
    desk.connection.execute("PRAGMA query_only = 1")
    jotting.begin("activity/1")
    jotting.jot("activity/1", "31/4")
    assert len(told) == 1
    desk.close()
    jotting.jot("activity/1", "30/4")
    assert len(told) == 1
