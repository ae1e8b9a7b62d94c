"""Rows that stay out say where they are, what is wrong and what would mend it, and are mended there or led to."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from svdesk.services.workbook.sheet import Value
from svdesk.services.workbook.write import write_xlsx
from svdesk.ui.importing.held_rows import AT_ONCE, HeldRows
from svdesk.ui.importing.rehearsing import Rehearsing

HEADINGS = ("Date", "What we did", "Hours")
LOG: list[tuple[Value, ...]] = [("2024-04-09", "Lunch club", 3), ("2024-04-16", "Gardening", "1 day")]


@pytest.fixture
def held(qtbot: QtBot, now: Rehearsing) -> HeldRows:
    made = HeldRows()
    qtbot.addWidget(made)
    made.resize(420, 400)
    now.changed.connect(lambda: made.show_rows(now))
    made.mended.connect(now.mend)
    made.show()
    return made


def read(now: Rehearsing, folder: Path, **sheets: list[tuple[Value, ...]]) -> None:
    """Read a workbook of sheets that have the same headings."""
    write_xlsx(folder / "log.xlsx", [(name, HEADINGS, rows) for name, rows in sheets.items()])
    now.read(folder / "log.xlsx")


def said(held: HeldRows) -> list[str]:
    return [label.text() for label in held.findChildren(QLabel)]


def test_a_held_row_says_what_is_wrong_and_leads_to_its_question(
    held: HeldRows, now: Rehearsing, qtbot: QtBot, tmp_path: Path
) -> None:
    read(now, tmp_path, Log=LOG)
    assert said(held)[1:-1] == [
        "To mend them at leisure, or to ask somebody. Bring that workbook in later.",
        "Row 3: Gardening",
        "C3: “1 day”: how many hours is a day here?",
        "Say once how many hours a day is.",
    ]
    assert held.buttons[0].accessibleName() == "Answer: Row 3"
    with qtbot.waitSignal(held.asked) as heard:
        QTest.mouseClick(held.buttons[0], Qt.MouseButton.LeftButton)
    assert heard.args == ["day-length-unknown|Log|3|C"]


def test_a_row_is_titled_by_what_is_held_of_it(held: HeldRows, now: Rehearsing, tmp_path: Path) -> None:
    file = tmp_path / "months.csv"
    months = ("April 2025,12,many,4", "May 2025,5,2,3", "June 2025,5,2,3")
    file.write_text("\n".join(("Month,Job club people,Food parcels,Walk hours", *months)))
    now.read(file)
    assert "Row 2: Food parcels" in said(held), "the people and the hours of that row go in"


def test_of_several_sheets_each_is_named(held: HeldRows, now: Rehearsing, tmp_path: Path) -> None:
    read(now, tmp_path, April=LOG, May=[("2024-05-09", "Lunch club", 2), ("2024-05-16", "Gardening", "1 day")])
    assert [one.accessibleName() for one in held.buttons] == ["Answer: April, row 3", "Answer: May, row 3"]
    assert [one.accessibleName() for one in held.boxes] == ["April, C3 should say", "May, C3 should say"]


def test_the_right_text_is_typed_and_the_row_goes_in(held: HeldRows, now: Rehearsing, tmp_path: Path) -> None:
    read(now, tmp_path, Log=LOG)
    box = held.boxes[0]
    assert box.text() == "1 day"
    box.selectAll()
    QTest.keyClicks(box, "6")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert now.said.mended == {("Log", 3, 3): "6"}
    assert not held.isVisible()
    assert now.rehearsal is not None
    assert now.rehearsal.plan.counts["new"] == 2


def test_what_is_typed_wrongly_stays_with_what_was_there(held: HeldRows, now: Rehearsing, tmp_path: Path) -> None:
    read(now, tmp_path, Log=LOG)
    box = held.boxes[0]
    box.selectAll()
    QTest.keyClicks(box, "2 days")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert held.boxes[0].text() == "2 days"
    assert "In the file: “1 day”" in said(held)


def test_many_are_counted_and_shown_as_a_list(held: HeldRows, now: Rehearsing, qtbot: QtBot, tmp_path: Path) -> None:
    rows: list[tuple[Value, ...]] = [(f"2024-04-{day:02}", f"Gardening {day}", f"{day} days") for day in range(1, 29)]
    read(now, tmp_path, Log=rows)
    assert len(held.buttons) == AT_ONCE
    assert held.all.text() == "See all 28 as a list"
    for button, wanted in ((held.all, held.all_wanted), (held.save, held.save_wanted)):
        with qtbot.waitSignal(wanted):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_without_any_it_takes_no_room(held: HeldRows, now: Rehearsing, tmp_path: Path) -> None:
    read(now, tmp_path, Log=LOG[:1])
    assert not held.isVisible()
    now.forget()
    assert not held.isVisible()


def test_once_brought_in_nothing_is_mended_here_any_more(held: HeldRows, now: Rehearsing, tmp_path: Path) -> None:
    read(now, tmp_path, Log=LOG)
    now.bring_in()
    assert not held.boxes[0].isEnabled()
    assert not held.boxes[0].isVisible(), "else it would look as if it took something"
    assert held.save.isEnabled()
