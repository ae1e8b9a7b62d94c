"""What was said of a file that is not in yet is there again when the file is read at the next start."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from svdesk.domain.period import parse
from svdesk.services.importing.said.corrections import ColumnIs, Corrections, RowIs, RowsLeftOut, SheetIs
from svdesk.services.workbook.sheet import Workbook
from svdesk.storage import activities, scratch
from svdesk.storage.store import Store
from svdesk.ui.importing import half_said
from svdesk.ui.importing.rehearsing_said import Said
from svdesk.ui.importing.remembered_box import RememberedBox
from tests.ui.a_rehearsing import a_rehearsing

LOG = Path(__file__).parents[2] / "samples" / "d2_volunteer_log.csv"
FILE = Workbook("log.csv", "csv", "f" * 64, [])


def test_all_that_can_be_said_goes_out_and_in(desk: Store) -> None:
    made = (RowIs("Log", 4, "heading"), RowsLeftOut("Log", 9, 12), ColumnIs("Log", 5, 3, "count", "meals"))
    said = Said({"q": "7 hours"}, Corrections((*made, SheetIs("Notes", data=False))), {("Log", 6, 2): "12"}, None)
    for one in (said, Said(year=parse("2024-25")), Said()):
        half_said.keep(desk, FILE, one)
        assert half_said.left(desk, FILE) == one
    half_said.keep(desk, FILE, None)
    assert half_said.left(desk, FILE) is None


@pytest.mark.parametrize("jotted", ["{half", "[]", '{"answers": {}}', '{"answers": {}, "corrections": [["Gone", {}]]}'])
def test_what_cannot_be_read_any_more_is_as_if_it_had_not_been_said(desk: Store, jotted: str) -> None:
    scratch.keep(desk, half_said.PLACE + FILE.sha256, jotted)
    assert half_said.left(desk, FILE) is None


def test_answers_and_cells_are_taken_up_again_after_a_kill_and_forgotten_once_the_file_is_in(desk: Store) -> None:
    with a_rehearsing(desk) as now:
        now.read(LOG)
        assert now.rehearsal is not None
        asked = next(each for each in now.rehearsal.plan.questions if each.code == "day-length-unknown")
        now.answer({asked.key: "7 hours"})
        now.mend("csv", 11, 3, "4")
        before = now.rehearsal.plan.counts
    with a_rehearsing(desk) as now:
        now.read(LOG)
        assert now.rehearsal is not None
        assert now.taken_up
        assert now.said.answers[asked.key] == "7 hours"
        assert now.said.mended == {("csv", 11, 3): "4"}
        assert now.rehearsal.plan.counts == before
        now.bring_in()
        assert activities.how_many(desk) > 3
    with a_rehearsing(desk) as now:
        now.read(LOG)
        assert now.said.answers == {}


def test_the_window_says_that_answers_are_taken_up_and_they_can_be_forgotten(qtbot: QtBot, desk: Store) -> None:
    with a_rehearsing(desk) as now:
        now.read(LOG)
        now.mend("csv", 11, 3, "4")
    with a_rehearsing(desk) as now:
        box = RememberedBox()
        qtbot.addWidget(box)
        box.forgotten.connect(now.unsay)
        now.read(LOG)
        box.show_rehearsal(now)
        assert not box.isHidden()
        assert "then is said again" in box.taken_up.text()
        box.forget.click()
        assert now.said.mended == {}
        assert not now.taken_up
        box.show_rehearsal(now)
        assert box.isHidden()
    with a_rehearsing(desk) as now:
        now.read(LOG)
        assert now.said.mended == {}
        assert not now.taken_up
