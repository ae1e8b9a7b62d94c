"""Workbooks as charities leave them are put right at every turn in the window, and the counts always add up."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from svdesk.services.importing.said.corrections import ROLES, WHATS
from svdesk.storage import activities
from svdesk.storage.store import Store
from svdesk.ui.importing.import_window import ImportWindow
from svdesk.ui.main_window import MainWindow
from svdesk.ui.widgets.choice import Choice
from tests.services.importing.nasty.every import WORKBOOKS

SOME = ("side_by_side", "stacked_blocks", "pivot", "merged_down_ods", "headings_by_group")


def say(choice: Choice, value: str) -> None:
    choice.suggest(value)
    choice.chosen.emit()


def adds_up(importing: ImportWindow) -> bool:
    now = importing.rehearsing
    assert now.workbook is not None
    assert now.fates is not None
    rows = sum(len(sheet.rows) for sheet in now.workbook.sheets)
    told = importing.foot.counts.text()
    return sum(now.fates.counts().values()) == rows and told.startswith((f"{rows:,} rows:", "1 row:"))


@pytest.mark.parametrize("name", SOME)
def test_whatever_is_said_every_row_is_accounted_for(
    name: str, bare: MainWindow, desk: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    importing = ImportWindow(bare, WORKBOOKS[name](tmp_path).path)
    qtbot.addWidget(importing)
    importing.show()
    rehearsal = importing.rehearsing.rehearsal
    assert rehearsal is not None
    before, bar = rehearsal.plan.counts, importing.pane.bar
    table = rehearsal.plan.tables[0]
    importing.pane.go_to(table.sheet, table.first_row, table.columns[-1].letter)
    for what in (*WHATS, ""):
        say(bar.row_is, what)
        assert adds_up(importing), what
    for role in ROLES:
        say(bar.holds, role)
        assert adds_up(importing), role
    bar.leave_out.click()
    assert adds_up(importing)
    while importing.side.corrected.buttons:
        importing.side.corrected.buttons[0].click()
    assert importing.rehearsing.rehearsal is not None
    assert importing.rehearsing.rehearsal.plan.counts == before
    assert activities.how_many(desk) == 3
