"""Last year's files go through the window as a person would take them: chosen or dropped, asked about, in, and out."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from svdesk.services.importing import journey
from svdesk.services.progress import Silent
from svdesk.storage import activities, activity_list, journal, mappings
from svdesk.storage.last_folder import last_folder
from svdesk.storage.store import Store
from svdesk.ui import theme
from svdesk.ui.dialogs.guide import GuideWindow
from svdesk.ui.importing.import_window import PURPOSE, ImportWindow
from svdesk.ui.main_window import MainWindow
from tests.ui.conftest import AskRecorded, bare_window
from tests.ui.keys import name_of_focus, press, tab_to

SAMPLES = Path(__file__).parents[2] / "samples"
D1, D2 = SAMPLES / "d1_quarters_wide.xlsx", SAMPLES / "d2_volunteer_log.csv"
D3, D4 = SAMPLES / "d3_multi_sheet.xlsx", SAMPLES / "d4_local_spend.ods"
LAST_YEAR = Path(__file__).parents[3] / "resources" / "sample" / "last-year.xlsx"
STOPS = ["twice-in-file", "day-length-unknown", "two-numbers", "income-in-costs", "date-impossible"]
BEFORE = 3
"""Activities that the desk file of the tests holds already."""

Opener = Callable[..., ImportWindow]


@pytest.fixture
def window(bare: MainWindow) -> MainWindow:
    """Its pages are empty: nothing here depends on what they show."""
    return bare


@pytest.fixture
def open_import(window: MainWindow, qtbot: QtBot) -> Iterator[Opener]:
    """Opens the import window beside the main window, and waits until it is the active one."""
    opened: list[ImportWindow] = []

    def open_on(file: Path | None = None) -> ImportWindow:
        importing = ImportWindow(window, file)
        opened.append(importing)
        with qtbot.waitActive(importing):
            importing.show()
            importing.activateWindow()
        return importing

    yield open_on
    for importing in opened:
        importing.close()
        importing.deleteLater()


def drop(importing: ImportWindow, *files: Path) -> bool:
    """Drag files over the window and let go; whether the window took them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enters = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, left, none)
    enters.ignore()
    QApplication.sendEvent(importing, enters)
    if enters.isAccepted():
        QApplication.sendEvent(importing, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, left, none))
    return enters.isAccepted()


def test_a_file_is_chosen_rehearsed_brought_in_and_taken_back(
    open_import: Opener, desk: Store, ask: AskRecorded, window: MainWindow
) -> None:
    importing = open_import()
    ask.files.append(D1)
    assert name_of_focus() == "Choose a file…"
    press(Qt.Key.Key_Space)
    assert importing.top.title.text() == D1.name
    assert importing.foot.counts.text().startswith("19 rows: 6 go in, 0 look like ones you have, 0 need a word")
    assert activities.how_many(desk) == BEFORE
    assert last_folder(PURPOSE) == SAMPLES
    tab_to("Bring them in")
    press(Qt.Key.Key_Space)
    assert importing.foot.counts.text() == "Brought in 22 activities with 22 counts from d1_quarters_wide.xlsx."
    assert activities.how_many(desk) == BEFORE + 22
    assert window.status.done.text() == importing.foot.counts.text()
    copies = list(desk.path.parent.glob("hub before import *.svdesk"))
    assert [copy.name in importing.foot.reason.text() for copy in copies] == [True]
    tab_to("Undo")
    press(Qt.Key.Key_Space)
    assert activities.how_many(desk) == BEFORE
    assert importing.foot.reason.text().startswith("Taken back")
    assert importing.foot.primary.isEnabled()
    assert importing.foot.primary.hasFocus()


def test_undo_in_the_main_window_takes_it_back_and_redo_brings_it_again(
    open_import: Opener, desk: Store, window: MainWindow
) -> None:
    importing = open_import(D1)
    importing.foot.primary.click()
    window.run("undo")
    assert activities.how_many(desk) == BEFORE
    assert importing.foot.primary.isVisible()
    assert importing.foot.primary.isEnabled()
    window.run("redo")
    assert activities.how_many(desk) == BEFORE + 22
    assert importing.foot.undo.isVisible()


def test_undo_takes_back_the_import_and_not_what_was_done_after_it(
    open_import: Opener, desk: Store, window: MainWindow
) -> None:
    importing = open_import(D1)
    importing.foot.primary.click()
    with desk.change("Something else", by="Ana") as change:
        change.insert("own_term", {"id": "w", "label": "Word", "label_key": "word", "unit_id": "hours"})
    window.changes.changed.emit()
    importing.foot.undo.click()
    assert activities.how_many(desk) == BEFORE
    assert "w" in mappings.own_terms(desk)


def test_an_import_that_something_hangs_on_says_why_it_stays(open_import: Opener, desk: Store) -> None:
    importing = open_import(D1)
    importing.foot.primary.click()
    (first, *_rest) = (row[0] for row in desk.rows("SELECT id FROM activity WHERE imported_row_id IS NOT NULL"))
    with desk.change("Edit", by="Ana") as change:
        change.update("activity", first, {"text": "Changed since"})
    importing.foot.undo.click()
    assert activities.how_many(desk) == BEFORE + 22
    assert importing.top.trouble.isVisible()
    assert importing.top.trouble.text().startswith("Must fix:")


def test_the_same_file_again_adds_nothing(open_import: Opener, desk: Store) -> None:
    importing = open_import(D1)
    importing.foot.primary.click()
    importing.open_file(D1)
    assert not importing.foot.primary.isEnabled()
    assert importing.foot.reason.text() == "Everything in it is in your records already."
    assert "6 look like ones you have" in importing.foot.counts.text()
    assert activities.how_many(desk) == BEFORE + 22


def test_the_questions_of_a_log_are_answered_by_keyboard_alone(open_import: Opener, desk: Store, qtbot: QtBot) -> None:
    importing = open_import(D2)
    walk = importing.side.questions
    assert walk.summary.text() == "6 left; 5 of them keep rows out."
    asked = []
    for _ in range(5):
        question = walk.card.question
        assert question is not None
        asked.append(question.code)
        if question.code == "day-length-unknown":
            tab_to("Or type the number")
            QTest.keyClicks(walk.card.choices.box, "7.25")
        elif question.code == "two-numbers":
            press(Qt.Key.Key_Down)
            press(Qt.Key.Key_Down)
            press(Qt.Key.Key_Space)
        else:
            press(Qt.Key.Key_Space)
        tab_to("Next question")
        press(Qt.Key.Key_Space)
    assert sorted(asked) == sorted(STOPS)
    assert ": 8 go in, 0 look like ones you have, 0 need a word with you" in importing.foot.counts.text()
    assert walk.summary.text() == "1 left; it keeps no row out."
    assert walk.answers.count() == 5
    press(Qt.Key.Key_R, held=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: activities.how_many(desk) == BEFORE + 8)
    counted = "SELECT millionths FROM count JOIN activity ON activity.id = activity_id WHERE text = ?"
    assert (7_250_000,) in desk.rows(counted, ("Gardening day",))
    assert (15_000_000,) in desk.rows(counted, ("Minibus trip to Tenby",))


def test_a_row_that_needs_a_word_leads_to_its_question(open_import: Opener) -> None:
    importing = open_import(D2)
    way = next(one for one in importing.side.held.buttons if "Row 12" in one.accessibleName())
    QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    question = importing.side.questions.card.question
    assert question is not None
    assert question.code == "two-numbers"
    assert importing.pane.picture.cells.number_of(importing.pane.picture.currentIndex()) == (12, 3)
    assert importing.pane.about.text().startswith("Row 12, needs a word. 5 July 2023.")
    importing.side.questions.card.choices.radios["15"].click()
    assert all("Row 12" not in one.accessibleName() for one in importing.side.held.buttons)


def test_a_stated_total_that_differs_is_said_and_led_to(open_import: Opener) -> None:
    importing = open_import(D2)
    assert importing.foot.checks.text() == "C14 says 52; the rows add up to 33. 2 more totals differ."
    QTest.mouseClick(importing.side.totals.buttons[0], Qt.MouseButton.LeftButton)
    assert importing.pane.picture.cells.number_of(importing.pane.picture.currentIndex()) == (14, 3)


def test_what_stays_out_can_be_gone_on_with_afterwards(open_import: Opener, desk: Store) -> None:
    importing = open_import(D2)
    importing.foot.primary.click()
    assert importing.foot.checks.text() == "3 rows stay out: they still need a word with you."
    assert not importing.side.questions.isVisible()
    importing.foot.others.click()
    assert "5 look like ones you have, 3 need a word" in importing.foot.counts.text()
    for question in importing.side.questions.questions:
        if question.code in ("two-numbers", "day-length-unknown"):
            importing.side.questions.ask(question.key)
            next(iter(importing.side.questions.card.choices.radios.values())).click()
    importing.foot.primary.click()
    assert importing.foot.counts.text().startswith("Brought in 2 activities")
    assert activities.how_many(desk) == BEFORE + 7


def test_going_on_with_what_is_left_begins_with_what_keeps_it_out(open_import: Opener) -> None:
    importing = open_import(D2)
    walk = importing.side.questions
    walk.ask(next(each.key for each in walk.questions if each.code == "hours-each-or-all"))
    next(iter(walk.card.choices.radios.values())).click()
    importing.foot.primary.click()
    importing.foot.others.click()
    assert walk.asks
    asked = next(each for each in walk.questions if each.key == walk._key)
    assert (asked.answer, asked.problem.severity.value) == (None, "stop")


def test_a_sheet_is_left_out_by_its_tick_and_the_counts_still_add_up(open_import: Opener, desk: Store) -> None:
    importing = open_import(D3)
    sheets = importing.pane.sheets
    assert importing.foot.counts.text().startswith("25 rows: 8 go in")
    sheets.go_to("Jul-Sep")
    sheets.setFocus()
    press(Qt.Key.Key_Space)
    assert sheets.item(sheets.currentRow()).text() == "Jul-Sep\nleft out"
    assert importing.foot.counts.text().startswith("25 rows: 5 go in")
    assert "left out" in importing.foot.counts.text()
    assert importing.side.corrected.lines == ["“Jul-Sep” is no data."]
    importing.foot.primary.click()
    assert activities.how_many(desk) == BEFORE + 5
    kept = desk.rows("SELECT DISTINCT outcome, reason FROM imported_row WHERE sheet = 'Jul-Sep'")
    assert kept == [("skipped", "left out")]


def test_without_any_sheet_there_is_nothing_to_bring_in_and_it_says_so(open_import: Opener) -> None:
    importing = open_import(D3)
    for row in range(importing.pane.sheets.count()):
        importing.pane.sheets.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert importing.foot.reason.text() == "No sheet is ticked."
    assert not importing.foot.primary.isEnabled()


def test_the_year_is_asked_for_only_where_the_file_does_not_say_it(open_import: Opener, tmp_path: Path) -> None:
    importing = open_import(D1)
    assert not importing.top.year.isVisible()
    yearless = tmp_path / "figures.csv"
    yearless.write_text("What we did,Apr,May\nLunch club meals,12,14\nVolunteer hours,30,33\n")
    importing.open_file(yearless)
    assert importing.top.year.isVisible()
    assert not importing.foot.primary.isEnabled()
    importing.top.year.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert importing.foot.primary.isEnabled()
    chosen = importing.top.year.value()
    assert {str(each.period)[-4:] for each in importing.rehearsing.rehearsal.plan.records} == {chosen[:4]}  # type: ignore[union-attr]


def test_the_list_says_the_same_as_the_picture(open_import: Opener, qtbot: QtBot) -> None:
    importing = open_import(D4)
    press(Qt.Key.Key_L, held=Qt.KeyboardModifier.AltModifier)
    table = importing.pane.rows.table
    qtbot.waitUntil(table.isVisible)
    shown = [[table.rows.index(row, column).data() for column in range(6)] for row in range(len(table.rows.ids))]
    picture = importing.pane.picture.cells
    assert [line[1] for line in shown] == [picture.word_of(row) for row in range(picture.rowCount())]
    assert shown[3] == ["Row 4", "goes in", "Evans the Butcher", "15 April 2024", "£212.50", ""]
    assert shown[8][1] == "needs a word"
    assert shown[8][5].startswith("E9: “1.250,00” could be")


def test_a_dropped_file_is_read(open_import: Opener) -> None:
    importing = open_import()
    assert drop(importing, D4)
    assert importing.top.title.text() == D4.name


def test_of_several_dropped_files_none_is_taken_and_it_says_so(open_import: Opener) -> None:
    importing = open_import()
    assert drop(importing, D3, D4)
    assert importing.rehearsing.rehearsal is None
    assert "Several files were dropped at once." in importing.top.trouble.text()


def test_what_is_no_file_cannot_be_dropped(open_import: Opener) -> None:
    importing = open_import()
    assert not drop(importing)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("broken.xlsx", b"PK\x03\x04 half a workbook", "could not be read"),
        ("log.xls", b"\x89PNG\r\n\x1a\n0000", "not a spreadsheet but a picture"),
        ("empty.csv", b"", "is empty"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_another_can_be_chosen(
    open_import: Opener, tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(content)
    importing = open_import(tmp_path / name)
    assert says in importing.top.trouble.text()
    assert importing.top.trouble.text().startswith("Must fix:")
    assert importing.start.begin.hasFocus()
    importing.open_file(D4)
    assert not importing.top.trouble.isVisible()
    assert importing.foot.primary.isVisible()


def test_reading_can_be_stopped_and_nothing_is_left(
    qtbot: QtBot, ask: AskRecorded, desk: Store, tmp_path: Path
) -> None:
    window = bare_window(desk, ask, qtbot, at_once=False)
    large = tmp_path / "large.csv"
    rows = (f"{1 + n % 28:02}/06/2024,Lunch club {n},{n % 9 + 1}\n" for n in range(60_000))
    large.write_text("Date,What we did,Hours\n" + "".join(rows))
    importing = ImportWindow(window, large)
    qtbot.addWidget(importing)
    importing.show()
    qtbot.waitUntil(lambda: importing.top.cancel.isVisible())
    QTest.mouseClick(importing.top.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not importing.rehearsing.is_busy, timeout=10_000)
    assert importing.top.trouble.text() == "Stopped. Nothing was changed."
    assert importing.start.begin.isVisible()
    assert not importing.top.bar.isVisible()
    importing.open_file(D1)
    qtbot.waitUntil(lambda: importing.foot.primary.isEnabled(), timeout=10_000)
    importing.foot.primary.click()
    qtbot.waitUntil(lambda: activities.how_many(desk) == BEFORE + 22, timeout=10_000)
    qtbot.waitUntil(lambda: not importing.rehearsing.is_busy, timeout=10_000)


def test_closed_amid_the_work_and_opened_again_it_waits_for_nothing(
    qtbot: QtBot, ask: AskRecorded, desk: Store, tmp_path: Path
) -> None:
    window = bare_window(desk, ask, qtbot, at_once=False)
    large = tmp_path / "large.csv"
    rows = (f"{1 + n % 28:02}/06/2024,Lunch club {n},{n % 9 + 1}\n" for n in range(3_000))
    large.write_text("Date,What we did,Hours\n" + "".join(rows))
    importing = ImportWindow(window, large)
    qtbot.addWidget(importing)
    importing.show()
    importing.close()
    importing.show()
    assert importing.start.begin.isVisible()
    assert importing.top.title.text() == "Bring in last year's data"
    importing.open_file(large)
    qtbot.waitUntil(lambda: importing.foot.primary.isEnabled(), timeout=10_000)
    importing.foot.primary.click()
    importing.close()
    importing.show()
    assert not importing.top.bar.isVisible()
    assert importing.foot.primary.isEnabled()
    assert window.status.done.text().startswith("Bringing it in was stopped")
    importing.close()


def test_what_was_brought_in_can_be_seen_and_its_words_mapped(open_import: Opener, window: MainWindow) -> None:
    importing = open_import(D1)
    importing.foot.primary.click()
    assert importing.foot.terms.hasFocus()
    assert importing.foot.terms.text() == "&Map the 6 new words"
    importing.foot.activities.click()
    assert window.page() is window.pages["activities"]
    importing = open_import(LAST_YEAR)
    importing.foot.primary.click()
    importing.foot.terms.click()
    assert window.page() is window.pages["terms"]


def test_the_whole_of_last_year_comes_in_and_goes_again(open_import: Opener, desk: Store) -> None:
    importing = open_import(LAST_YEAR)
    assert importing.pane.sheets.count() == 10
    importing.side.questions.rest.click()
    importing.foot.primary.click()
    assert activities.how_many(desk) > 200
    brought = activity_list.ids(desk, activity_list.Wanted())
    assert len(brought) == activities.how_many(desk)
    importing.foot.undo.click()
    assert activities.how_many(desk) == BEFORE
    assert journal.history(desk, 1)[0].kind == "undo"


def test_it_opens_from_the_menu_and_once_closed_is_there_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    window.run("import")
    (importing,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, ImportWindow) and one.isVisible())
    importing.open_file(D2)
    qtbot.waitUntil(importing.isActiveWindow)
    press(Qt.Key.Key_W, held=Qt.KeyboardModifier.ControlModifier)
    assert not importing.isVisible()
    window.run("import")
    assert importing.isVisible()
    assert importing.top.title.text() == D2.name
    importing.foot.primary.click()
    importing.close()
    window.run("import")
    assert importing.start.begin.isVisible()


def test_tab_goes_through_everything_in_the_order_of_reading_and_comes_round(open_import: Opener) -> None:
    importing = open_import(D3)
    importing.top.button.setFocus()
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) is not None and focus not in seen:
        seen.append(focus)
        press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is seen[0]
    middle = [one.mapTo(importing, one.rect().center()) for one in seen]
    pane = importing.pane
    assert seen[:5] == [importing.top.button, importing.top.more, pane.as_list, pane.sheets, pane.picture]
    assert seen[-1] is importing.foot.primary
    right = [point.y() for one, point in zip(seen, middle, strict=True) if importing.side.questions.isAncestorOf(one)]
    assert all(above < below or abs(above - below) < 5 for above, below in pairwise(right))


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_at_twice_the_text_size_it_fits_the_smallest_screen(open_import: Opener, qapp: QApplication, name: str) -> None:
    theme.apply(qapp, name, 200)
    try:
        importing = open_import(D2)
        importing.resize(1280, 720)
        QTest.qWait(50)
        assert (importing.width(), importing.height()) == (1280, 720)
        assert importing.foot.primary.visibleRegion().boundingRect() == importing.foot.primary.rect()
        for button in importing.findChildren(QAbstractButton):
            if button.isVisible() and button.text():
                assert button.width() >= button.minimumSizeHint().width(), button.text()
    finally:
        theme.apply(qapp, "light", 100)


def test_a_table_that_was_copied_is_pasted_by_key(open_import: Opener, desk: Store, qapp: QApplication) -> None:
    qapp.clipboard().setText("Date\tWhat we did\tHours\n13/04/2025\tLunch club\t3\n14/04/2025\tWalk\t2\n")
    importing = open_import()
    press(Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
    assert importing.top.title.text() == "Pasted table"
    assert importing.foot.counts.text().startswith("3 rows: 2 go in")
    importing.foot.primary.click()
    assert activities.how_many(desk) == BEFORE + 2


def test_a_file_that_was_copied_is_read_as_a_file(open_import: Opener, qapp: QApplication) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(D4))])
    qapp.clipboard().setMimeData(mime)
    importing = open_import()
    importing.start.paste_table.click()
    assert importing.top.title.text() == D4.name


def test_where_there_is_no_table_to_paste_it_says_so(open_import: Opener, qapp: QApplication) -> None:
    qapp.clipboard().clear()
    importing = open_import()
    press(Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
    assert importing.top.trouble.text().startswith("Must fix: There is no table to paste.")
    assert importing.start.begin.hasFocus()


def test_text_is_pasted_into_a_line_that_has_the_focus(open_import: Opener, qapp: QApplication) -> None:
    qapp.clipboard().setText("15")
    importing = open_import(D2)
    box = importing.side.held.boxes[1]
    box.setFocus()
    box.selectAll()
    press(Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
    assert box.text() == "15"
    press(Qt.Key.Key_Return)
    assert importing.rehearsing.said.mended == {("csv", 12, 3): "15"}
    assert importing.side.corrected.lines == ["C12: “15” typed for “15 people + 2 vols”."]
    assert importing.side.held.isAncestorOf(QApplication.focusWidget() or importing)


def test_held_rows_are_saved_mended_elsewhere_and_brought_in_later(
    open_import: Opener, desk: Store, ask: AskRecorded, tmp_path: Path
) -> None:
    importing = open_import(D2)
    ask.files.append(tmp_path / "later")
    importing.side.held.save.click()
    assert importing.top.trouble.text() == (
        "Saved 3 rows as later.xlsx. Mend them there, and bring that workbook in here later."
    )
    importing.foot.primary.click()
    book = load_workbook(tmp_path / "later.xlsx")
    sheet = book.worksheets[0]
    (cell,) = (cell for row in sheet.iter_rows() for cell in row if cell.value == "15 people + 2 vols")
    cell.value = 15
    book.save(tmp_path / "later.xlsx")
    importing.open_file(tmp_path / "later.xlsx")
    importing.foot.primary.click()
    assert activities.how_many(desk) == BEFORE + 6


def test_an_import_is_taken_back_from_the_first_screen(open_import: Opener, desk: Store, qtbot: QtBot) -> None:
    importing = open_import(D1)
    importing.foot.primary.click()
    importing.close()
    with qtbot.waitActive(importing):
        importing.show()
        importing.activateWindow()
    importing.start.see_imports.click()
    assert importing.imports.list.hasFocus()
    assert not importing.foot.isVisible()
    tab_to("Take this import back")
    press(Qt.Key.Key_Space)
    assert activities.how_many(desk) == BEFORE
    assert importing.top.trouble.text().startswith(
        "The import of d1_quarters_wide.xlsx was taken back: 22 activities went"
    )
    press(Qt.Key.Key_Escape)
    assert importing.start.begin.hasFocus()


def test_escape_closes_the_window_where_nothing_waits_for_an_answer_and_only_there(
    open_import: Opener, desk: Store
) -> None:
    importing = open_import(None)
    press(Qt.Key.Key_Escape)
    assert not importing.isVisible(), "its first page"
    importing = open_import(D1)
    press(Qt.Key.Key_Escape)
    assert importing.isVisible(), "what was read is not brought in yet"
    assert importing.top.trouble.text().startswith("This is not brought in yet. Ctrl+W closes the window")
    importing.foot.primary.click()
    importing.foot.undo.click()
    assert importing.foot.reason.text().startswith("Taken back")
    press(Qt.Key.Key_Escape)
    assert not importing.isVisible()
    assert activities.how_many(desk) == BEFORE


def test_what_was_remembered_is_shown_changed_and_worked_in(open_import: Opener) -> None:
    importing = open_import(D2)
    importing.foot.primary.click()
    importing.open_file(D2)
    assert importing.side.remembered.words.text().startswith("Read as last time: 7 columns")
    importing.side.remembered.show_it.click()
    editor = importing.recipes.editor
    editor.lines.setCurrentRow(4)
    assert editor.lines.currentItem().text() == "Column “cost” is money"
    editor.choice.suggest("notes")
    editor.choice.chosen.emit()
    assert importing.top.trouble.text() == "Kept. A file of this shape is read so from now on."
    press(Qt.Key.Key_Escape)
    assert importing.pane.picture.cells.role_of(4) == "Notes"
    importing.side.remembered.read_afresh.click()
    assert importing.pane.picture.cells.role_of(4) == "Money"


def test_what_was_put_right_is_brought_in_so(open_import: Opener, desk: Store) -> None:
    importing = open_import(D2)
    importing.pane.go_to("csv", 9, "B")
    row_is = importing.pane.bar.row_is
    row_is.setFocus()
    for _ in range(5):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert importing.side.corrected.lines == ["Row 9 is left out."]
    assert importing.foot.counts.text().startswith("16 rows: 4 go in, 0 look like ones you have, 3 need a word")
    assert row_is.hasFocus()
    importing.foot.primary.click()
    assert activities.how_many(desk) == BEFORE + 4
    assert not desk.rows("SELECT 1 FROM activity WHERE text LIKE 'Caf%'")


def test_the_menu_leads_to_the_imports_so_far(window: MainWindow, desk: Store, qtbot: QtBot) -> None:
    window.run("imports")
    (importing,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, ImportWindow) and one.isVisible())
    qtbot.waitUntil(importing.isActiveWindow)
    assert importing.imports.none.isVisible()
    importing.open_file(D1)
    importing.foot.primary.click()
    window.run("imports")
    importing.imports.take_back.click()
    assert activities.how_many(desk) == BEFORE
    importing.close()


def test_what_was_looked_at_before_the_records_changed_is_looked_at_again(open_import: Opener, desk: Store) -> None:
    importing = open_import(D1)
    with Store.open(desk.path) as other:
        elsewhere = journey.rehearse(other, D1, Silent())
        journey.bring_in(other, elsewhere, "Bob", datetime(2026, 4, 20, tzinfo=UTC), Silent())
    before = activities.how_many(desk)
    importing.foot.primary.click()
    assert activities.how_many(desk) == before
    assert "Your records have changed since d1_quarters_wide.xlsx was looked at" in importing.top.trouble.text()
    assert importing.rehearsing.rehearsal is not None
    assert importing.rehearsing.rehearsal.plan.counts["new"] == 0


def test_undo_in_this_window_says_here_what_was_undone(open_import: Opener, desk: Store) -> None:
    importing = open_import(D1)
    importing.foot.primary.click()
    importing.show_imports()
    importing.imports.take_back.click()
    press(Qt.Key.Key_Escape)
    assert importing.foot.reason.text().startswith("Taken back")
    press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert activities.how_many(desk) == BEFORE + 22
    assert importing.foot.counts.text().startswith("Brought in 22 activities")
    assert importing.top.trouble.text() == "The import of d1_quarters_wide.xlsx is back"
    press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert activities.how_many(desk) == BEFORE
    assert importing.foot.reason.text().startswith("Taken back")
    assert importing.top.trouble.text() == "The import of d1_quarters_wide.xlsx is taken back again"


def test_an_undo_that_is_refused_says_why_in_the_window_where_it_was_pressed(
    open_import: Opener, window: MainWindow, desk: Store
) -> None:
    importing = open_import(D1)
    importing.foot.primary.click()
    brought = journal.newest(desk)
    (first, *_rest) = (row[0] for row in desk.rows("SELECT id FROM activity WHERE imported_row_id IS NOT NULL"))
    with desk.change("Edit", by="Ana") as change:
        change.update("activity", first, {"text": "Changed since"})
    window.changes.undo_sets([brought])
    assert importing.top.trouble.text().startswith("Must fix:")


def test_what_is_undone_while_it_is_closed_is_not_said_when_it_is_opened_again(
    open_import: Opener, window: MainWindow
) -> None:
    importing = open_import(D1)
    importing.foot.primary.click()
    importing.close()
    window.run("undo")
    importing.show()
    assert not importing.top.trouble.isVisible()


def test_help_is_about_this_window(open_import: Opener, window: MainWindow) -> None:
    open_import()
    press(Qt.Key.Key_F1)
    guide = window.commands.beside["guide"]
    assert isinstance(guide, GuideWindow)
    assert guide.contents.currentItem().text() == "Bring in a spreadsheet"


def test_to_see_what_came_in_closes_the_window_unless_rows_are_left(open_import: Opener, window: MainWindow) -> None:
    done, left = open_import(D1), open_import(D2)
    for importing in (done, left):
        importing.foot.primary.click()
        importing.foot.activities.click()
        assert window.page() is window.pages["activities"]
    assert not done.isVisible()
    assert left.isVisible()
