"""Rows that look like ones there are say what they look like, and what is to be done is said singly or for all."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from svdesk.services.importing.doubles.doubles import CHANGE, KEEP_BOTH, answer_key_for_all
from svdesk.services.importing.questions import LEAVE_OUT
from svdesk.services.workbook.sheet import Value
from svdesk.services.workbook.write import write_xlsx
from svdesk.ui.importing.doubles_list import AT_ONCE, DoublesList
from svdesk.ui.importing.rehearsing import Rehearsing

HEADINGS = ("Date", "What we did", "Meals served")


@pytest.fixture
def doubles(qtbot: QtBot, now: Rehearsing) -> DoublesList:
    made = DoublesList()
    qtbot.addWidget(made)
    made.resize(420, 600)
    now.changed.connect(lambda: made.show_rehearsal(now))
    made.answered.connect(now.answer)
    return made


def read(now: Rehearsing, folder: Path, name: str, meals: list[int]) -> None:
    """Read a log with so many meals on each day from the first of May on."""
    rows: list[tuple[Value, ...]] = [(f"2025-05-{day:02}", "Lunch club", n) for day, n in enumerate(meals, 1)]
    write_xlsx(folder / name, [("Log", HEADINGS, rows)])
    now.read(folder / name)


def said(doubles: DoublesList) -> list[str]:
    return [label.text() for label in doubles.findChildren(QLabel) if not label.isHidden()]


def counts(now: Rehearsing) -> tuple[int, int, int]:
    assert now.rehearsal is not None
    found = now.rehearsal.plan.counts
    return found["new"], found["already_here"], found["held"]


def test_without_any_it_takes_no_room(doubles: DoublesList, now: Rehearsing, tmp_path: Path) -> None:
    read(now, tmp_path, "a.xlsx", [12, 13])
    assert doubles.isHidden()


def test_exact_ones_are_left_out_and_listed_and_a_row_can_be_kept_by_key(
    doubles: DoublesList, now: Rehearsing, tmp_path: Path
) -> None:
    read(now, tmp_path, "a.xlsx", [12, 13])
    now.bring_in()
    read(now, tmp_path, "b.xlsx", [12, 13, 14])
    assert counts(now) == (1, 2, 0)
    assert "2 rows say exactly what you have." in said(doubles)
    assert any(line.startswith("Row 2: like “Lunch club, 1 May 2025”, brought in on") for line in said(doubles))
    every, first, _second = doubles.choices.values()
    assert first.currentText() == "Leave out, as it is here already"
    assert first.accessibleName() == "What to do with Row 2"
    doubles.show()
    for _ in range(2):
        QTest.keyClick(first, Qt.Key.Key_Down)
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert counts(now) == (2, 1, 0)
    assert next(iter(doubles.choices.values())).value() == ""
    del every


def test_of_those_that_are_here_it_says_which_need_a_word_all_the_same(
    doubles: DoublesList, now: Rehearsing, tmp_path: Path
) -> None:
    lines: list[tuple[Value, ...]] = [("2025-05-01", "Lunch club", "12 + 3", 4), ("2025-05-02", "Lunch club", 5, 6)]
    for rows in (lines, [*lines, ("2025-05-03", "Walk", 2, 3)]):
        write_xlsx(tmp_path / "a.xlsx", [("Log", ("Date", "What we did", "Meals served", "Hours"), rows)])
        now.read(tmp_path / "a.xlsx")
        now.bring_in()
    now.read(tmp_path / "a.xlsx")
    assert now.fates is not None
    assert (now.fates.counts()["already_here"], now.fates.counts()["held"]) == (2, 1)
    assert "3 rows say exactly what you have; 1 of them needs a word with you all the same." in said(doubles)


def test_those_that_look_alike_wait_and_are_answered_all_at_once(
    doubles: DoublesList, now: Rehearsing, tmp_path: Path
) -> None:
    read(now, tmp_path, "a.xlsx", [12, 13])
    now.bring_in()
    read(now, tmp_path, "b.xlsx", [22, 23])
    assert counts(now) == (0, 0, 2)
    assert "To change what is there: 12 meals becomes 22 meals." in said(doubles)
    assert [one.currentText() for one in doubles.choices.values()] == ["Choose what to do"] * 3
    doubles.choices["looks-alike|Log|2|"].suggest(KEEP_BOTH)
    doubles.choices["looks-alike|Log|2|"].chosen.emit()
    assert counts(now) == (1, 0, 1)
    every = doubles.choices[answer_key_for_all("alike")]
    every.suggest(CHANGE)
    every.chosen.emit()
    assert counts(now) == (2, 0, 0)
    assert [one.value() for one in doubles.choices.values()] == [CHANGE] * 3
    every = doubles.choices[answer_key_for_all("alike")]
    every.suggest(LEAVE_OUT)
    every.chosen.emit()
    assert counts(now) == (0, 2, 0)


def test_of_many_a_few_are_shown_and_more_when_asked_for(doubles: DoublesList, now: Rehearsing, tmp_path: Path) -> None:
    read(now, tmp_path, "a.xlsx", list(range(10, 22)))
    now.bring_in()
    read(now, tmp_path, "b.xlsx", list(range(10, 22)))
    assert len(doubles.choices) == AT_ONCE + 1
    assert doubles.more[0].text() == "Show 7 more"
    doubles.more[0].click()
    assert len(doubles.choices) == 13
    assert doubles.more == []


def test_to_show_more_leads_to_the_first_of_them(
    doubles: DoublesList, now: Rehearsing, tmp_path: Path, qtbot: QtBot
) -> None:
    read(now, tmp_path, "a.xlsx", list(range(1, AT_ONCE + 3)))
    now.bring_in()
    read(now, tmp_path, "b.xlsx", [100 + n for n in range(1, AT_ONCE + 3)])
    with qtbot.waitActive(doubles):
        doubles.activateWindow()
    before = list(doubles.choices)
    doubles.more[0].setFocus()
    doubles.more[0].click()
    assert doubles.choices[next(key for key in doubles.choices if key not in before)].hasFocus()


def test_where_each_of_those_that_are_here_needs_a_word_it_is_not_said_of_so_many_of_them(
    doubles: DoublesList, now: Rehearsing, tmp_path: Path
) -> None:
    lines: list[tuple[Value, ...]] = [(f"2025-05-0{day}", "Lunch club", "12 + 3", 4) for day in (1, 2)]
    for _again in range(2):
        write_xlsx(tmp_path / "a.xlsx", [("Log", ("Date", "What we did", "Meals served", "Hours"), lines)])
        now.read(tmp_path / "a.xlsx")
        now.bring_in()
    now.read(tmp_path / "a.xlsx")
    assert "2 rows say exactly what you have; each of them needs a word with you about something else." in said(doubles)
