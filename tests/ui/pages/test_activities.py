"""What was done is recorded, found, changed and taken back, by keys alone, and nothing that was typed is lost."""

from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from svdesk.domain.activity import Activity, PeopleBasis, Share
from svdesk.domain.authority import Provider
from svdesk.domain.division import Division
from svdesk.domain.period import Period, parse
from svdesk.services import recording
from svdesk.storage import activities, activity_list, divisions, journal, mappings
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from svdesk.ui import actions, pages, theme
from svdesk.ui.changes import PassUnusedUndo
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages import activities as activities_page
from svdesk.ui.pages.activities import ActivitiesPage
from svdesk.ui.widgets.page import Page
from svdesk.ui.widgets.tag import Tag
from tests.storage.contracts import a_contract
from tests.ui.conftest import AskRecorded
from tests.ui.keys import focused
from tests.ui.sample_window import make_sample

Opener = Callable[..., ActivitiesPage]


@pytest.fixture
def open_page(qtbot: QtBot, qapp: QApplication, ask: AskRecorded) -> Iterator[Opener]:
    """Opens the page in a real window that is the active one."""
    unused_undo = PassUnusedUndo()
    qapp.installEventFilter(unused_undo)

    def open_on(store: Store, scale: int = 100) -> ActivitiesPage:
        if qapp.styleSheet() != theme.style_sheet(theme.LIGHT, scale):  # dressing everything again takes a while
            theme.apply(qapp, "light", scale)
        makers: dict[str, tuple[str, Callable[[MainWindow], Page]]] = {
            "home": ("Home", lambda window: Page(window.changes)),
            "activities": pages.makers()["activities"],
        }
        window = MainWindow(store, "Ana", makers, ask, jobs_at_once=True)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
        page = window.show_page("activities")
        assert isinstance(page, ActivitiesPage)
        return page

    yield open_on
    qapp.removeEventFilter(unused_undo)


@pytest.fixture
def page(desk: Store, open_page: Opener) -> ActivitiesPage:
    """The page on the small desk file."""
    return open_page(desk)


def window_of(page: ActivitiesPage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def shown(page: ActivitiesPage) -> list[list[str]]:
    """Every row of the table as it reads."""
    model = page.table.rows
    return [
        [str(model.data(model.index(row, column))) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def texts(page: ActivitiesPage) -> list[str]:
    return [row[1] for row in shown(page)]


def enter(*words: str) -> None:
    """Type each of *words* where the focus is, and Tab on after each."""
    for text in words:
        if text:
            if isinstance(focused(), QLineEdit):
                QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClicks(focused(), text)
        QTest.keyClick(focused(), Qt.Key.Key_Tab)


def kept(page: ActivitiesPage) -> Activity:
    """The activity of the editor, as it is in the desk file."""
    found = activities.by_id(page.changes.store, page.editor.record, units())
    assert found is not None
    return found


def labels(page: ActivitiesPage) -> list[str]:
    return [line.label for line in journal.history(page.changes.store)]


def choose(box: QComboBox, words: str) -> None:
    """Choose *words* from a list with the keys."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    while box.currentText() != words:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before, f"{words} is not offered"
    QTest.keyClick(box, Qt.Key.Key_Return)


def id_of(store: Store, words: str) -> str:
    return activity_list.ids(store, activity_list.Wanted(words=words))[0]


def test_everything_recorded_is_listed_the_latest_first_with_its_counts_in_words(page: ActivitiesPage) -> None:
    assert shown(page) == [
        ["12 Jun 25", "Job club at the library", "12 new people, 24.5 hours", "Anytown", ""],
        ["11 Jun 25", "Food parcels", "38 food parcels, £96.40", "Maesteg", ""],
        ["2 May 25", "Befriending visit <b>by</b> phone", "", "", ""],
    ]
    assert page.foot.text() == "3 activities  ·  12 new people  ·  24.5 hours  ·  £96.40  ·  38 food parcels"


def test_the_table_says_in_whose_returns_an_activity_counts(desk: Store, open_page: Opener) -> None:
    council, fund = a_contract(desk, "REF-1"), a_contract(desk, "REF-2", "Fund")
    club = activity_list.ids(desk, activity_list.Wanted(words="club"))[0]
    found = activities.by_id(desk, club, units())
    assert found is not None
    recording.divide(desk, found, Division((Share(council, 0), Share(fund, 10_000))), "Ana")
    assert [row[4] for row in shown(open_page(desk))] == ["Fund", "Anytown Council, Fund", "Anytown Council, Fund"]


def test_what_is_typed_in_the_search_box_narrows_the_list_and_its_totals(page: ActivitiesPage, qtbot: QtBot) -> None:
    window_of(page).run("find")
    assert focused() is page.filters.search
    QTest.keyClicks(focused(), "lib job")
    qtbot.waitUntil(lambda: texts(page) == ["Job club at the library"])
    assert page.foot.text() == "1 activity  ·  12 new people  ·  24.5 hours"
    QTest.keyClicks(focused(), "x")
    qtbot.waitUntil(lambda: page.foot.text() == "No activity matches.")
    QTest.mouseClick(page.filters.everything, Qt.MouseButton.LeftButton)
    assert len(texts(page)) == 3


def test_a_time_and_a_place_are_chosen_from_what_there_is(page: ActivitiesPage) -> None:
    offered = [page.filters.period.itemText(n) for n in range(page.filters.period.count())]
    assert offered == ["All time", "This year", "Last year", "April to June 2025"]
    choose(page.filters.period, "April to June 2025")
    choose(page.filters.place, "Maesteg")
    assert texts(page) == ["Food parcels"]


def test_a_click_on_a_heading_sorts_and_one_on_counts_does_not(page: ActivitiesPage) -> None:
    header = page.table.horizontalHeader()

    def click(column: int) -> None:
        place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)

    click(1)
    assert texts(page) == sorted(texts(page))
    click(1)
    assert texts(page) == sorted(texts(page), reverse=True)
    before = texts(page)
    click(2)
    assert (texts(page), header.sortIndicatorSection()) == (before, 1)
    click(3)
    assert [row[3] for row in shown(page)] == ["", "Anytown", "Maesteg"]


def test_an_activity_is_entered_by_keys_alone_and_kept_field_by_field(page: ActivitiesPage) -> None:
    window_of(page).run("add_activity")
    assert focused() is page.editor.fields.text
    enter("Walk by the canal", "13/6/25", "", "1h 30m", "Maesteg", "", "Walks", "14")
    unit, basis = page.editor.fields.counts.rows[0].unit, page.editor.fields.counts.rows[0].basis
    choose(unit, "People")
    choose(basis, "Attendances")
    enter("")
    made = kept(page)
    assert (made.text, made.period, made.minutes, made.place) == (
        "Walk by the canal",
        Period(date(2025, 6, 13), date(2025, 6, 13)),
        90,
        "Maesteg",
    )
    assert [(str(count.quantity), count.people_basis) for count in made.counts] == [
        ("14 people", PeopleBasis.ATTENDANCES)
    ]
    assert texts(page)[0] == "Walk by the canal"
    assert page.table.current_id() == made.id
    assert page.editor.sheet.saved.text().startswith("Saved ")
    assert labels(page)[:5] == [
        "Change the counts of “Walk by the canal”",
        "Change the counts of “Walk by the canal”",
        "Change the place of “Walk by the canal”",
        "Change the length of “Walk by the canal”",
        "Change the date of “Walk by the canal”",
    ]
    assert page.editor.sheet.problems.problems == []


def test_undo_names_each_field_takes_them_back_one_by_one_and_redo_puts_them_back(page: ActivitiesPage) -> None:
    window = window_of(page)
    window.run("add_activity")
    enter("Walk by the canal", "13/6/25", "", "90")
    fields = page.editor.fields
    assert window.actions_by_id["undo"].text() == "&Undo Change the length of “Walk by the canal”"
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (fields.minutes.text(), fields.start.text()) == ("", "13 June 2025")
    window.run("undo")
    window.run("undo")
    assert page.editor.record == ""
    assert len(texts(page)) == 3
    for _ in range(3):
        window.run("redo")
    assert (fields.text.toPlainText(), fields.start.text()) == ("Walk by the canal", "13 June 2025")
    assert fields.minutes.text() == "1 hour 30 minutes"
    assert kept(page).minutes == 90


def test_undo_in_a_box_means_the_typing_in_that_box(page: ActivitiesPage) -> None:
    page.table.selectRow(1)
    before = labels(page)
    page.editor.fields.place.setFocus()
    QTest.keyClicks(focused(), " Hall")
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.editor.fields.place.text() == "Maesteg"
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert labels(page) == before


def test_whoever_pauses_has_it_kept_while_the_focus_stays(page: ActivitiesPage, qtbot: QtBot) -> None:
    window_of(page).run("add_activity")
    page.editor.idle.setInterval(10)
    QTest.keyClicks(focused(), "Walk ")
    qtbot.waitUntil(lambda: page.editor.record != "")
    assert kept(page).text == "Walk"
    assert page.editor.fields.text.toPlainText() == "Walk "
    QTest.keyClicks(focused(), "by the canal")
    qtbot.waitUntil(lambda: kept(page).text == "Walk by the canal")


def test_leaving_the_page_keeps_what_was_typed(page: ActivitiesPage) -> None:
    window_of(page).run("add_activity")
    QTest.keyClicks(focused(), "Walk by the canal")
    window_of(page).show_page("home")
    assert labels(page)[0] == "Add “Walk by the canal”"


def test_an_empty_new_activity_leaves_nothing_behind(page: ActivitiesPage) -> None:
    window_of(page).run("add_activity")
    enter("", "", "")
    page.table.selectRow(0)
    assert activities.how_many(page.changes.store) == 3


def test_what_cannot_be_read_is_said_leads_to_its_box_and_waits_there(page: ActivitiesPage) -> None:
    page.table.selectRow(1)
    page.editor.fields.start.setFocus()
    enter("31/6/25")
    assert [problem.code for problem in page.editor.sheet.problems.problems] == ["date-not-understood"]
    assert page.editor.sheet.worst.text() == "Must fix: 1"
    assert kept(page).period.start == date(2025, 6, 11)

    page.table.selectRow(0)
    assert page.editor.fields.start.text() == "12 June 2025"
    page.table.selectRow(1)
    assert page.editor.fields.start.text() == "31/6/25"

    QTest.mouseClick(page.editor.sheet.problems.buttons[0], Qt.MouseButton.LeftButton)
    assert focused() is page.editor.fields.start
    for within in (page.editor.sheet, page.editor.sheet.problems):
        page.table.setFocus()
        QApplication.processEvents()
        [tag, *_below] = [one for one in within.findChildren(Tag) if one.isVisible() and one.text().startswith("Must")]
        QTest.mouseClick(tag, Qt.MouseButton.LeftButton)
        assert focused() is page.editor.fields.start
    enter("30/6/25")
    assert kept(page).period.start == date(2025, 6, 30)
    assert page.editor.sheet.problems.problems == []


def test_the_foot_of_the_window_and_the_form_say_the_same_of_a_count_without_a_unit(page: ActivitiesPage) -> None:
    window = window_of(page)
    window.run("add_activity")
    enter("Walk by the canal", "13/6/25", "", "1h 30m", "Maesteg", "", "Odds and ends", "14")
    row = page.editor.fields.counts.rows[0]
    page.editor.fields.text.setFocus()
    assert row.unit.value() == ""
    codes = [one.code for one in page.editor.sheet.problems.problems]
    assert "unit-open" in codes
    assert "nothing-counted-yet" not in codes
    assert window.status.kept.text() == "Not everything is kept yet."
    row.unit.setFocus()
    choose(row.unit, "Places")
    page.editor.fields.text.setFocus()
    assert window.status.kept.text() == "Everything is kept."


def test_half_typed_text_survives_an_undo_elsewhere(page: ActivitiesPage) -> None:
    page.table.selectRow(1)
    fields = page.editor.fields
    fields.place.setFocus()
    enter("Neath")
    fields.start.setFocus()
    enter("31/6/25")
    window_of(page).run("undo")
    assert (fields.place.text(), fields.start.text()) == ("Maesteg", "31/6/25")


def test_a_duplicate_is_of_today_and_waits_for_its_date(page: ActivitiesPage) -> None:
    page.table.selectRow(0)
    first = kept(page)
    window_of(page).run("duplicate")
    made = kept(page)
    assert (made.text, made.place, made.period.start) == (first.text, first.place, date.today())
    assert [count.quantity for count in made.counts] == [count.quantity for count in first.counts]
    assert focused() is page.editor.fields.start
    enter("19/6/25")
    assert kept(page).period.start == date(2025, 6, 19)
    assert kept(page).id == made.id != first.id


def test_several_are_deleted_at_once_and_the_status_line_brings_them_back(page: ActivitiesPage) -> None:
    page.table.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(focused(), Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    status = window_of(page).status
    window_of(page).run("delete")
    assert labels(page)[0] == "Delete 2 activities"
    assert texts(page) == ["Befriending visit <b>by</b> phone"]
    assert status.done.text() == "Deleted 2 activities."
    QTest.mouseClick(status.undo, Qt.MouseButton.LeftButton)
    assert len(texts(page)) == 3


def test_a_problem_elsewhere_leads_to_the_field_whatever_was_looked_for(page: ActivitiesPage, qtbot: QtBot) -> None:
    parcels = page.table.rows.ids[1]
    page.filters.search.setText("club")
    qtbot.waitUntil(lambda: len(texts(page)) == 1)
    page.go_to_field(parcels, "minutes")
    assert page.editor.record == parcels
    assert page.table.current_id() == parcels
    assert focused() is page.editor.fields.minutes


def test_the_menu_offers_what_can_be_done_with_what_is_chosen(page: ActivitiesPage) -> None:
    assert page.offers() == {"find", "export_table", "print_table"}
    page.table.selectRow(0)
    assert page.offers() == {"find", "export_table", "print_table", "duplicate", "delete"}


def test_shares_over_the_whole_are_kept_only_with_a_reason(desk: Store, open_page: Opener) -> None:
    council, fund = a_contract(desk, "REF-1"), a_contract(desk, "REF-2", "Fund")
    page = open_page(desk)
    page.table.selectRow(0)
    division = page.editor.fields.division
    division.boxes[council].setFocus()
    enter("100")
    division.boxes[fund].setFocus()
    enter("50")
    assert divisions.of(desk, page.editor.record) == Division((Share(council, 10_000),))
    assert "divided-over-the-whole" in [problem.code for problem in page.editor.sheet.problems.problems]
    assert focused() is division.reason
    enter("Both pay for all of it.")
    assert divisions.of(desk, page.editor.record) == Division(
        (Share(council, 10_000), Share(fund, 5000)), "Both pay for all of it."
    )
    assert page.editor.sheet.problems.problems == []


def test_an_empty_desk_file_says_what_to_do_first(tmp_path: Path, open_page: Opener) -> None:
    with recording.start(tmp_path / "new.svdesk", Provider(new_id(), "Riverside Hub"), "Ana") as store:
        page = open_page(store)
        assert page.add_first.isVisible()
        assert page.bring_in.isVisible()
        assert not page.table.isVisible()
        QTest.mouseClick(page.add_first, Qt.MouseButton.LeftButton)
        assert focused() is page.editor.fields.text
        enter("Walk by the canal")
        assert page.table.isVisible()
        assert texts(page) == ["Walk by the canal"]
        window_of(page).run("undo")
        assert page.add_first.isVisible()
        window_of(page).close()


def test_a_long_list_is_read_on_another_thread(
    desk: Store, open_page: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(activities_page, "FEW", 0)
    page = open_page(desk)
    assert texts(page) == []
    qtbot.waitUntil(lambda: len(texts(page)) == 3)
    page.filters.search.setText("parcels")
    qtbot.waitUntil(lambda: texts(page) == ["Food parcels"])
    page.table.selectRow(0)
    window_of(page).run("delete")
    qtbot.waitUntil(lambda: texts(page) == [])


def test_closing_the_window_in_the_middle_of_typing_keeps_it_and_waits_for_the_list(
    desk: Store, open_page: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(activities_page, "FEW", 0)
    page = open_page(desk)
    window = window_of(page)
    window.run("add_activity")
    QTest.keyClicks(focused(), "Walk by the canal")
    window.close()
    qtbot.wait(50)
    with Store.open(desk.path) as again:
        assert journal.history(again)[0].label == "Add “Walk by the canal”"


def test_the_list_that_was_found_is_exported_with_real_numbers_and_dates(
    page: ActivitiesPage, ask: AskRecorded, tmp_path: Path, qtbot: QtBot
) -> None:
    page.filters.search.setText("club")
    qtbot.waitUntil(lambda: len(texts(page)) == 1)
    ask.files = [tmp_path / "list"]
    window_of(page).run("export_table")
    book = openpyxl.load_workbook(tmp_path / "list.xlsx")
    [_headings, club] = book["Activities"].iter_rows(values_only=True)
    assert club[0] == club[1]
    assert (club[0].date(), club[2], club[5]) == (date(2025, 6, 12), "Job club at the library", "Anytown")
    counts = list(book["Counts"].iter_rows(min_row=2, values_only=True))
    assert [count[2:6] for count in counts] == [
        ("Job club", 12, "people", "New people"),
        ("Job club", 24.5, "hours", None),
    ]
    assert window_of(page).status.done.text() == "Written: list.xlsx"


def test_the_list_that_was_found_is_printed(page: ActivitiesPage, ask: AskRecorded, tmp_path: Path) -> None:
    choose(page.filters.place, "Maesteg")
    ask.files = [tmp_path / "list.pdf"]
    window_of(page).run("print_table")
    with pypdfium2.PdfDocument(BytesIO((tmp_path / "list.pdf").read_bytes())) as pdf:
        text = pdf[0].get_textpage().get_text_bounded()
    assert "38 food parcels, £96.40" in text
    assert "Job club" not in text
    assert "Riverside Hub" in text


def test_nobody_wants_the_file_after_all(page: ActivitiesPage, ask: AskRecorded) -> None:
    ask.files = [None, None]
    window_of(page).run("export_table")
    window_of(page).run("print_table")
    assert len(ask.asked) == 2


def test_a_record_removed_by_another_reader_is_shown_as_removed_until_the_list_is_read(page: ActivitiesPage) -> None:
    gone = page.table.rows.ids[0]
    recording.delete(page.changes.store, [gone], "Ana")
    page.table.rows.forget_rows()
    assert texts(page)[0] == "Removed"


def test_tab_goes_through_the_editor_in_reading_order(page: ActivitiesPage) -> None:
    page.table.selectRow(0)
    page.editor.fields.text.setFocus()
    fields, names = page.editor.fields, []
    for _ in range(30):
        names.append(focused().accessibleName())
        if focused() is page.editor.sheet.delete:
            break
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert names == [
        "What we did", "When", "To", "How long", "Where", "Group 1",
        "What was counted", "Number", "Unit", "How the people were counted", "Estimate", "Remove",
        "What was counted", "Number", "Unit", "Estimate", "Remove", "Add a count",
        "Public note", "Private note", "Duplicate", "Delete",
    ]  # fmt: skip
    assert len(fields.counts.rows) == 2


def test_every_control_has_a_name_and_no_letter_is_given_twice(page: ActivitiesPage) -> None:
    page.table.selectRow(0)
    controls = [one for one in page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    controls = [one for one in controls if one.isVisibleTo(page)]
    assert len(controls) > 20
    assert [one for one in controls if not one.accessibleName()] == []
    words = [*actions.MENUS, *(label.text() for label in page.findChildren(QLabel) if label.buddy() is not None)]
    words += [one.text() for one in page.findChildren(QPushButton)]
    letters = [text[text.index("&") + 1].casefold() for text in words if "&" in text]
    assert len(letters) > 12
    assert sorted(letters) == sorted(set(letters))


def test_nothing_is_cut_with_text_at_its_largest(desk: Store, open_page: Opener, qapp: QApplication) -> None:
    a_contract(desk, "REF-2025-000-1", "The Council of Anytown and the Upper Valleys")
    page = open_page(desk, 200)
    page.table.selectRow(0)
    page.editor.fields.start.setFocus()
    enter("31/6/25")
    qapp.processEvents()
    labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
    assert len(labels) > 15
    cut = [
        label.text()
        for label in labels
        if label.height() < label.heightForWidth(label.width()) or label.width() < label.minimumSizeHint().width()
    ]
    buttons = [one for one in page.findChildren(QPushButton) if one.isVisible()]
    cut += [one.text() for one in buttons if one.width() < one.minimumSizeHint().width()]
    assert cut == []
    sheet = page.editor.sheet
    assert sheet.fields.width() <= sheet.width()


def test_escape_leads_from_the_editor_to_the_table_and_enter_back(page: ActivitiesPage) -> None:
    page.table.selectRow(0)
    page.table.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is page.editor.fields.text
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is page.table


@pytest.mark.parametrize(("scale", "beneath"), [(100, False), (200, True)])
def test_the_editor_stands_beside_the_table_and_beneath_it_when_the_text_is_large(
    desk: Store, open_page: Opener, qapp: QApplication, scale: int, beneath: bool
) -> None:
    page = open_page(desk, scale)
    page.table.selectRow(0)
    qapp.processEvents()
    table, editor = (one.mapTo(page, QPoint(0, 0)) for one in (page.table, page.editor))
    assert (editor.y() > table.y() + page.table.height()) is beneath
    assert (editor.x() > table.x() + page.table.width()) is not beneath
    assert page.table.rowHeight(0) >= page.fontMetrics().lineSpacing()


def test_the_record_beside_the_list_closes_when_it_is_not_found(page: ActivitiesPage, desk: Store) -> None:
    page.go_to(id_of(desk, "club"))
    page.filters.search.setFocus()
    QTest.keyClicks(page.filters.search, "parcels")
    QTest.keyClick(page.filters.search, Qt.Key.Key_Return)
    assert page.editor.record == ""
    assert page.editor.isVisible()
    page.filters.clear()
    page.table.go_to(id_of(desk, "club"))
    assert page.editor.record == id_of(desk, "club")


def test_a_record_that_is_being_changed_stays_and_says_that_it_is_not_found(page: ActivitiesPage, desk: Store) -> None:
    page.go_to(id_of(desk, "club"))
    page.filters.search.setText("library")
    QTest.keyClick(page.filters.search, Qt.Key.Key_Return)
    page.editor.fields.text.setFocus()
    page.editor.fields.text.selectAll()
    QTest.keyClicks(page.editor.fields.text, "Walk")
    page.editor.keep()
    assert page.editor.record
    assert "does not match" in page.foot.text()


def test_the_words_of_counts_are_found(page: ActivitiesPage) -> None:
    page.filters.search.setText("cost")
    QTest.keyClick(page.filters.search, Qt.Key.Key_Return)
    assert [row[1] for row in page.table.rows.every_row()] == ["Food parcels"]


def test_a_new_activity_begun_from_the_middle_of_a_count_never_goes_into_the_one_before(page: ActivitiesPage) -> None:
    """What is typed stays where it was typed, though the list reads itself again in between."""
    store = page.changes.store

    def to(name: str) -> None:
        for _step in range(60):
            if focused().accessibleName() == name:
                return
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
        raise AssertionError(f"{name} is not reached")

    window_of(page).run("add_activity")
    for what in ("Lunch club", "Craft morning", "Walk by the canal"):
        enter(what)
        to("When")
        enter("3 May 2025")
        to("What was counted")
        enter(f"At {what}", "14")
        to("Unit")
        unit = focused()
        assert isinstance(unit, QComboBox)
        choose(unit, "People")
        window_of(page).run("add_activity")
        assert page.editor.is_new
        assert page.table.current_id() is None
        assert focused() is page.editor.fields.text
    for what in ("Lunch club", "Craft morning", "Walk by the canal"):
        found = activities.by_id(store, id_of(store, what), units())
        assert found is not None
        assert (found.text, found.period.start) == (what, date(2025, 5, 3))
        [count] = found.counts
        assert (str(count.quantity), mappings.own_term(store, count.own_term).label) == ("14 people", f"At {what}")


def test_a_count_that_cannot_be_read_is_said_to_wait_when_another_activity_is_begun(page: ActivitiesPage) -> None:
    window_of(page).run("add_activity")
    enter("Lunch club")
    while focused().accessibleName() != "What was counted":
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    enter("Guests", "a few p")
    window_of(page).run("add_activity")
    assert any("waits in that activity" in one.text() for one in window_of(page).status.findChildren(QLabel))
    page.go_to(id_of(page.changes.store, "Lunch club"))
    assert [row.word.text() for row in page.editor.fields.counts.rows if row.word.text()] == ["Guests"]


def test_looking_at_all_that_a_charity_did_writes_nothing(open_page: Opener, tmp_path: Path) -> None:
    with Store.open(make_sample(tmp_path / "sample.svdesk")) as store:
        before = journal.history(store)
        page = open_page(store)
        for row in range(page.table.model().rowCount()):
            page.table.setCurrentIndex(page.table.model().index(row, 0))
            page.editor.fields.counts.rows[-1].number.setFocus()
        page.editor.keep()
        assert journal.history(store) == before
        page.window().close()


def test_to_show_others_alone_closes_what_the_editor_holds_though_the_focus_was_left_in_it(
    page: ActivitiesPage,
) -> None:
    page.table.selectRow(0)
    page.editor.fields.place.setFocus()
    others = [page.table.rows.ids[1]]
    page.show_only(others, "Behind “Parcels”")
    assert "does not match" not in page.foot.text()
    assert page.editor.record == ""


def test_what_was_done_has_the_room_that_short_dates_and_empty_columns_would_take(
    page: ActivitiesPage, desk: Store
) -> None:
    date_, what, _counts, place, for_whom = range(5)
    assert page.table.isColumnHidden(for_whom), "there is no contract"
    assert not page.table.isColumnHidden(place)
    wide = page.table.columnWidth(what)
    assert wide > 2 * page.table.columnWidth(date_)
    a_contract(desk)
    recording.add(desk, Activity(new_id(), "Summer club", parse("2025-07-01..2025-08-31")), "Ana")
    page.reload()
    assert not page.table.isColumnHidden(for_whom)
    page.show_only(page.table.rows.ids[:1], "One that has no place")
    assert page.table.isColumnHidden(place)
    page.filters.clear()
    assert not page.table.isColumnHidden(place)
    assert page.table.columnWidth(date_) >= page.table.fontMetrics().horizontalAdvance("31 Jul to 31 Aug 25")
    assert page.table.columnWidth(what) < wide


def test_a_short_date_is_never_cut_off(page: ActivitiesPage, desk: Store) -> None:
    recording.add(desk, Activity(new_id(), "Summer club", parse("2025-05-28..2025-05-28")), "Ana")
    page.reload()
    assert page.table.columnWidth(0) >= page.table.sizeHintForColumn(0)
    recording.add(desk, Activity(new_id(), "Weekend", parse("2025-05-28..2025-05-30")), "Ana")
    page.reload()
    assert page.table.columnWidth(0) >= page.table.sizeHintForColumn(0), "two days of one month"
