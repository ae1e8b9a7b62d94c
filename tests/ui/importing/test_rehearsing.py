"""One file is read, asked about, brought in and taken back, on real threads, and what is stopped leaves nothing."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from svdesk.domain.errors import UserError
from svdesk.domain.period import parse
from svdesk.services.importing.recipes.recipes import listing
from svdesk.services.importing.said.corrections import ColumnIs, ReadAfresh, RowIs, SheetIs
from svdesk.services.importing.taking_back.take_back import take_back
from svdesk.services.workbook.write import write_xlsx
from svdesk.storage import activities, imports, journal
from svdesk.storage.store import Store
from svdesk.ui.importing import rehearsing_work
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.importing.rehearsing_said import Said
from tests.ui.a_rehearsing import a_rehearsing

SAMPLES = Path(__file__).parents[2] / "samples"
D1, D2, D3 = SAMPLES / "d1_quarters_wide.xlsx", SAMPLES / "d2_volunteer_log.csv", SAMPLES / "d3_multi_sheet.xlsx"
BEFORE = 3


@pytest.fixture
def threaded(desk: Store) -> Iterator[Rehearsing]:
    """It runs its jobs on another thread, as it does for people."""
    with a_rehearsing(desk, jobs_at_once=False) as made:
        yield made


def counts(now: Rehearsing) -> dict[str, int]:
    assert now.rehearsal is not None
    return now.rehearsal.plan.counts


def key(now: Rehearsing, code: str) -> str:
    assert now.rehearsal is not None
    return next(each.key for each in now.rehearsal.plan.questions if each.code == code)


def wait(qtbot: QtBot, now: Rehearsing, until: Callable[[], bool] = lambda: True) -> None:
    qtbot.waitUntil(lambda: not now.is_busy and until(), timeout=10_000)


def large(folder: Path, rows: int) -> Path:
    file = folder / "large.csv"
    lines = (f"{1 + n % 28:02}/06/2024,Lunch club {n},{n % 9 + 1},{n % 5 + 1}\n" for n in range(rows))
    file.write_text("Date,What we did,Hours,Vols\n" + "".join(lines))
    return file


def test_an_answer_is_worked_in_at_once(now: Rehearsing) -> None:
    now.read(D2)
    assert counts(now)["held"] == 3
    now.answer({key(now, "day-length-unknown"): "7.5"})
    assert counts(now)["held"] == 2
    assert now.fates is not None
    assert now.fates.counts()["held"] == 2


def test_another_file_begins_anew_and_the_one_before_comes_back_with_what_was_said_of_it(now: Rehearsing) -> None:
    now.read(D2)
    now.answer({key(now, "day-length-unknown"): "7.5"})
    now.about_year(parse("2023-24"))
    now.read(D3)
    assert now.said == Said()
    now.take_sheet("Jul-Sep", wanted=False)
    now.read(D2)
    assert now.taken_up
    assert counts(now)["held"] == 2
    assert now.one_sheet
    now.unsay()
    assert counts(now)["held"] == 3
    now.read(D3)
    assert now.is_left_out("Jul-Sep")


def test_a_sheet_is_left_out_and_taken_in_again(now: Rehearsing) -> None:
    now.read(D3)
    now.take_sheet("Jul-Sep", wanted=False)
    assert counts(now)["new"] == 5
    assert now.is_left_out("Jul-Sep")
    assert list(now.corrected) == [SheetIs("Jul-Sep", data=False)]
    assert now.fates is not None
    assert sum(now.fates.counts().values()) == 25
    now.take_sheet("Jul-Sep", wanted=True)
    assert counts(now)["new"] == 8
    assert list(now.corrected) == []


def test_the_year_that_is_given_is_the_year_of_the_rows(now: Rehearsing, tmp_path: Path) -> None:
    file = tmp_path / "figures.csv"
    file.write_text("What we did,Apr,May\nLunch club meals,12,14\nVolunteer hours,30,33\n")
    now.read(file)
    assert now.year_was_asked
    assert counts(now)["new"] == 0
    now.about_year(parse("2023-24"))
    assert counts(now)["new"] == 4
    assert now.year_was_asked


def test_what_was_brought_in_changes_no_more_until_it_is_taken_back(now: Rehearsing, desk: Store) -> None:
    now.read(D2)
    now.bring_in()
    assert now.brought_in
    before = counts(now)
    now.answer({key(now, "day-length-unknown"): "7.5"})
    now.take_sheet("csv", wanted=False)
    now.about_year(parse("2020-21"))
    assert (counts(now), now.said) == (before, Said())
    now.bring_in()
    assert activities.how_many(desk) == BEFORE + 5
    now.undo()
    assert not now.brought_in
    assert activities.how_many(desk) == BEFORE
    assert imports.marks(desk) == []
    now.answer({key(now, "day-length-unknown"): "7.5"})
    assert counts(now)["held"] == 2


def test_undo_and_redo_from_elsewhere_are_noticed(now: Rehearsing, qtbot: QtBot) -> None:
    now.read(D1)
    now.bring_in()
    with qtbot.waitSignal(now.changed):
        now.changes.undo()
    assert not now.brought_in
    assert counts(now)["new"] == 22
    now.changes.redo()
    assert now.brought_in


def test_a_file_that_cannot_be_read_is_refused_in_words(now: Rehearsing, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(now.refused) as heard:
        now.read(tmp_path / "nothing.xlsx")
    assert isinstance(heard.args[0], UserError)
    assert now.rehearsal is None


def test_it_reads_on_another_thread_and_says_how_far_it_is(threaded: Rehearsing, qtbot: QtBot) -> None:
    said: list[str] = []
    threaded.busy.connect(said.append)
    with qtbot.waitSignal(threaded.progressed, timeout=10_000):
        threaded.read(D1)
        assert threaded.is_busy
    wait(qtbot, threaded, lambda: threaded.rehearsal is not None)
    assert said == ["Reading d1_quarters_wide.xlsx", ""]


def test_a_second_file_waits_its_turn(threaded: Rehearsing, qtbot: QtBot) -> None:
    threaded.read(D1)
    with qtbot.waitSignal(threaded.refused) as heard:
        threaded.read(D2)
    assert heard.args[0].what == "Something is still running in this window."
    wait(qtbot, threaded, lambda: threaded.rehearsal is not None)
    assert threaded.name == D1.name


def test_reading_that_is_stopped_leaves_no_file(threaded: Rehearsing, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(threaded.stopped, timeout=10_000):
        threaded.read(large(tmp_path, 40_000))
        threaded.cancel()
    assert (threaded.name, threaded.rehearsal) == ("", None)


def test_reading_is_over_as_soon_as_it_is_stopped_and_another_file_can_be_read(
    threaded: Rehearsing, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(threaded.progressed, timeout=10_000):
        threaded.read(large(tmp_path, 40_000))
    threaded.cancel()
    assert not threaded.is_busy
    assert threaded.name == ""
    threaded.read(D1)
    wait(qtbot, threaded, lambda: threaded.rehearsal is not None)
    assert threaded.name == D1.name
    assert counts(threaded)["new"] == 22


def test_answers_to_a_large_file_are_worked_in_on_another_thread_and_only_the_last_counts(
    threaded: Rehearsing, qtbot: QtBot, tmp_path: Path
) -> None:
    threaded.read(large(tmp_path, rehearsing_work.AT_ONCE + 500))
    wait(qtbot, threaded, lambda: threaded.rehearsal is not None)
    question = key(threaded, "hours-each-or-all")
    for answer in ("For all of them together", "For each person", "For all of them together", "For each person"):
        threaded.answer({question: answer})
    assert threaded.is_busy
    wait(qtbot, threaded, lambda: threaded.rehearsal is not None)
    assert threaded.rehearsal is not None
    assert next(each.answer for each in threaded.rehearsal.plan.questions if each.key == question) == "For each person"


def test_an_answer_that_is_stopped_is_as_if_it_had_not_been_given(
    threaded: Rehearsing, qtbot: QtBot, tmp_path: Path
) -> None:
    threaded.read(large(tmp_path, rehearsing_work.AT_ONCE + 500))
    wait(qtbot, threaded, lambda: threaded.rehearsal is not None)
    with qtbot.waitSignal(threaded.stopped, timeout=10_000):
        threaded.answer({key(threaded, "hours-each-or-all"): "For each person"})
        threaded.cancel()
    assert threaded.said.answers == {}
    assert threaded.rehearsal is not None


def test_a_bringing_in_that_is_stopped_leaves_nothing(
    threaded: Rehearsing, desk: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    threaded.read(large(tmp_path, 5_000))
    wait(qtbot, threaded, lambda: threaded.rehearsal is not None)
    with qtbot.waitSignal(threaded.stopped, timeout=10_000):
        threaded.bring_in()
        threaded.cancel()
    assert activities.how_many(desk) == BEFORE
    assert not threaded.brought_in
    assert all(not line.label.startswith("Import") for line in journal.history(desk))


def test_when_the_window_closes_nobody_is_told_any_more(
    threaded: Rehearsing, desk: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    threaded.read(large(tmp_path, 20_000))
    with qtbot.assertNotEmitted(threaded.changed, wait=100), qtbot.assertNotEmitted(threaded.stopped, wait=100):
        threaded.stop()
    assert threaded.rehearsal is None
    threaded.read(D1)
    wait(qtbot, threaded, lambda: threaded.rehearsal is not None)
    assert counts(threaded)["new"] == 22
    assert desk.path.exists()


def test_an_answer_that_cannot_be_worked_in_is_as_if_it_had_not_been_given(
    now: Rehearsing, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> None:
        raise UserError("The desk file is gone.", "See whether the stick is still in.")

    now.read(large(tmp_path, rehearsing_work.AT_ONCE + 500))
    monkeypatch.setattr(rehearsing_work, "look_again", refuse)
    with qtbot.waitSignals([now.changed, now.refused]):
        now.answer({key(now, "hours-each-or-all"): "For each person"})
    assert now.said.answers == {}


def test_after_the_window_was_closed_amid_the_work_the_file_is_as_it_was_and_can_be_answered(
    threaded: Rehearsing, desk: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[str] = []
    threaded.busy.connect(told.append)
    threaded.changes.said.connect(lambda words, _undo: told.append(words))
    threaded.read(large(tmp_path, rehearsing_work.AT_ONCE + 500))
    wait(qtbot, threaded, lambda: threaded.rehearsal is not None)
    question = key(threaded, "hours-each-or-all")
    threaded.answer({question: "For each person"})
    threaded.stop()
    assert threaded.said.answers == {}
    threaded.bring_in()
    threaded.stop()
    assert told[-2:] == ["", "Bringing it in was stopped: nothing of it is in your records."]
    assert activities.how_many(desk) == BEFORE
    threaded.answer({question: "For each person"})
    wait(qtbot, threaded, lambda: threaded.said.answers == {question: "For each person"})
    assert not threaded.brought_in


def test_what_was_in_already_when_the_window_closed_is_told_to_every_page(
    threaded: Rehearsing, desk: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threaded.read(D1)
    wait(qtbot, threaded, lambda: threaded.rehearsal is not None)
    brought, said = threading.Event(), []
    threaded.changes.said.connect(lambda words, undo: said.append((words, undo)))
    whole = rehearsing_work.bring_in

    def and_say_so(*given: Any) -> Any:
        done = whole(*given)
        brought.set()
        return done

    monkeypatch.setattr(rehearsing_work, "bring_in", and_say_so)
    threaded.bring_in()
    assert brought.wait(10)
    with qtbot.waitSignal(threaded.changes.changed):
        threaded.stop()
    assert activities.how_many(desk) == BEFORE + 22
    assert threaded.brought_in
    assert said[0][0].startswith("Brought in 22 activities")
    assert said[0][1]


def test_a_copy_is_made_before_and_named_after_the_moment(now: Rehearsing, desk: Store) -> None:
    now.read(D1)
    now.bring_in()
    assert now.aftermath is not None
    assert now.aftermath.copy.parent == desk.path.parent
    assert f"before import {datetime.now(UTC).astimezone():%Y-%m-%d}" in now.aftermath.copy.name
    with Store.open(now.aftermath.copy) as copy:
        assert activities.how_many(copy) == BEFORE


def test_what_stayed_out_can_be_gone_on_with(now: Rehearsing, desk: Store) -> None:
    now.read(D2)
    now.bring_in()
    now.go_on()
    assert counts(now)["already_here"] == 5
    now.answer({key(now, "two-numbers"): "15"})
    now.bring_in()
    assert activities.how_many(desk) == BEFORE + 6


def test_what_is_said_of_a_row_is_worked_in_and_can_be_taken_back(now: Rehearsing) -> None:
    now.read(D2)
    said = RowIs("csv", 12, "total")
    now.correct(said)
    assert counts(now)["held"] == 2
    assert list(now.corrected) == [said]
    now.take_back(said)
    assert counts(now)["held"] == 3
    assert list(now.corrected) == []


def test_a_cell_is_typed_anew_and_put_back(now: Rehearsing) -> None:
    now.read(D2)
    now.mend("csv", 12, 3, "15")
    assert counts(now)["held"] == 2
    now.mend("csv", 12, 3, None)
    assert counts(now)["held"] == 3


def test_an_answer_takes_back_the_correction_that_settled_its_question(now: Rehearsing, tmp_path: Path) -> None:
    headings = ("Activity", "Unit", "Apr 2024", "May 2024")
    rows = [("Lunch club meals", "meals", 12, 14), ("Volunteer hours", "hours", 30, 33)]
    write_xlsx(tmp_path / "b.xlsx", [("April", headings, rows), ("Summary", headings, rows)])
    now.read(tmp_path / "b.xlsx")
    question = key(now, "summary-sheet")
    now.correct(SheetIs("Summary", data=True))
    taken_in = counts(now)["new"]
    now.answer({question: "Leave it out"})
    assert counts(now)["new"] < taken_in
    assert list(now.corrected) == []


def test_held_rows_are_saved_and_come_in_from_their_own_workbook(
    now: Rehearsing, desk: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    now.read(D2)
    with qtbot.waitSignal(now.saved) as heard:
        now.save_held(tmp_path / "held.xlsx")
    assert heard.args == [tmp_path / "held.xlsx", 3]
    now.bring_in()
    now.read(tmp_path / "held.xlsx")
    assert counts(now)["held"] == 3
    assert list(now.corrected) == []
    now.answer({key(now, "two-numbers"): "15"})
    now.bring_in()
    assert activities.how_many(desk) == BEFORE + 6


def test_a_pasted_table_is_rehearsed_like_a_file(now: Rehearsing) -> None:
    now.read_pasted("", "Date\tWhat we did\tHours\n13/04/2025\tLunch club\t3\n14/04/2025\tWalk\t2\n")
    assert now.name == "Pasted table"
    assert counts(now)["new"] == 2


def test_what_was_remembered_is_used_until_the_file_is_read_afresh(
    now: Rehearsing, desk: Store, tmp_path: Path
) -> None:
    now.read(D2)
    now.correct(ColumnIs("csv", 3, 7, "leave out"))
    now.bring_in()
    (tmp_path / "next.csv").write_bytes(D2.read_bytes().replace(b"/23,", b"/24,"))
    now.read(tmp_path / "next.csv")
    assert now.rehearsal is not None
    assert now.rehearsal.remembered is not None
    assert now.rehearsal.remembered.sentences[0].startswith("Read as last time: 7 columns from “d2_volunteer_log.csv”")
    now.correct(ReadAfresh())
    assert now.rehearsal.remembered.sentences == ()
    assert len(listing(desk)) == 1


def test_an_import_that_is_taken_back_elsewhere_can_be_brought_in_again(now: Rehearsing, desk: Store) -> None:
    now.read(D1)
    now.bring_in()
    assert now.aftermath is not None
    take_back(desk, now.aftermath.brought.batch, "Ana", datetime.now(UTC))
    now.changes.changed.emit()
    assert not now.brought_in
    assert counts(now)["new"] == 22
