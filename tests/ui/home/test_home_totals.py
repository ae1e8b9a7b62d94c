"""Totals of an earlier year are typed, taken from files, corrected and taken away on Home, and compared there."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from svdesk.domain.authority import Provider
from svdesk.domain.period import parse, year_around
from svdesk.services import recording
from svdesk.services.returns.export import export
from svdesk.services.years import compare, totals
from svdesk.storage import journal
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store
from svdesk.ui.home.earlier_from_file import EarlierFromFile
from svdesk.ui.home.last_year import LastYear
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages.home import HomePage
from svdesk.ui.widgets.plain import Label
from tests.services.returns.charity import ANYTOWN, AT, Q1, in_a_desk_file
from tests.storage.contracts import a_contract
from tests.ui.conftest import AskRecorded
from tests.ui.house_rules import clashing_mnemonics, cut_off, not_reached_by_tab

SAMPLES = Path(__file__).parents[2] / "samples"
LAST_YEAR = year_around(date.today(), 4).a_year_earlier()


@pytest.fixture(autouse=True)
def settings_apart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))


@pytest.fixture
def home(window: MainWindow) -> HomePage:
    page = window.page()
    assert isinstance(page, HomePage)
    window.run("earlier_totals")
    return page


def window_of(page: HomePage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def fill(page: HomePage, word: str, number: str, unit: str = "") -> None:
    form = page.totals.form
    for box, text in ((form.word, word), (form.number, number)):
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, text)
    if unit:
        form.unit.suggest(unit)


def kept(store: Store) -> list[tuple[str, str, str]]:
    return [(one.period.code, str(one.quantity), one.source) for one in totals.of(store)]


def press(page: HomePage, way: QPushButton) -> None:
    assert page.isAncestorOf(way)
    QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_a_total_is_typed_and_stands_in_the_list(home: HomePage, desk: Store) -> None:
    assert home.totals.isVisible()
    assert not home.overview.isVisible()
    assert home.totals.none.isVisible()
    fill(home, "food parcels", "1,204")
    assert home.totals.form.unit.value() == "parcels"
    home.totals.form.source.setText("Annual report")
    QTest.keyClick(home.totals.go, Qt.Key.Key_Return)
    assert kept(desk) == [(LAST_YEAR.code, "1,204 food parcels", "Annual report")]
    assert home.totals.table.rows.every_row() == [
        (LAST_YEAR.code, "Food parcels", "1,204 food parcels", "Not used; Annual report")
    ]
    assert home.totals.form.word.text() == ""
    assert home.totals.form.source.text() == ""
    window_of(home).run("undo")
    assert kept(desk) == []


@pytest.mark.parametrize(
    ("word", "number", "unit", "said"),
    [
        ("", "12", "hours", "Must fix: Say what it is a total of, in your own words."),
        ("Walks", "many", "hours", "Must fix: Type the total as a number, such as 1,204."),
        ("Walks", "12", "", "Must fix: Choose the unit that it was counted in."),
        ("Walks", "12.001", "gbp", "Must fix: It has more decimal places than can be kept exactly."),
    ],
)
def test_what_is_missing_is_said_and_nothing_kept(
    home: HomePage, desk: Store, word: str, number: str, unit: str, said: str
) -> None:
    fill(home, word, number, unit)
    press(home, home.totals.go)
    assert home.totals.said.text() == said
    assert kept(desk) == []


def test_of_a_total_that_is_not_used_it_is_said_what_the_records_give(home: HomePage, desk: Store) -> None:
    fill(home, "Walks led", "7", "sessions")
    press(home, home.totals.go)
    assert not home.totals.records.isVisible()
    fill(home, "food parcels", "150")
    press(home, home.totals.go)
    [total] = [one for one in totals.of(desk) if one.quantity.unit.id == "parcels"]
    assert home.totals.table.current_id() == total.id
    figure = compare.on_record(desk, total)
    assert figure is not None
    assert home.totals.records.isVisible()
    assert home.totals.records.text() == (
        f"The chosen total is not used: the records of that time come to {figure.quantity}."
    )


def test_a_total_is_corrected_and_removed(home: HomePage, desk: Store) -> None:
    fill(home, "Walks led", "7", "sessions")
    press(home, home.totals.go)
    assert home.totals.number.text() == "7"
    home.totals.number.setFocus()
    home.totals.number.selectAll()
    QTest.keyClicks(home.totals.number, "9")
    QTest.keyClick(home.totals.number, Qt.Key.Key_Return)
    assert [amount for _p, amount, _s in kept(desk)] == ["9 sessions"]
    press(home, home.totals.remove)
    assert kept(desk) == []
    assert home.totals.none.isVisible()
    window_of(home).run("undo")
    assert [amount for _p, amount, _s in kept(desk)] == ["9 sessions"]


def test_a_spreadsheet_is_summed_and_what_is_left_out_is_named(home: HomePage, desk: Store, ask: AskRecorded) -> None:
    before = desk.rows("SELECT count(*) FROM activity")
    ask.files.append(SAMPLES / "d1_quarters_wide.xlsx")
    press(home, home.totals.from_file)
    panel = window_panel(home)
    assert panel.isVisible()
    shown = {row[0]: row[1:] for row in panel.table.rows.every_row()}
    assert shown["Hours given by volunteers"] == ("910.5 hours", "April 2024 to March 2025", "4 counts")
    assert panel.left_words.text() == "4 things in it are in no total:"
    assert all("Different people cannot be added up" in row[2] for row in panel.left_out.rows.every_row())
    assert "Taken for granted" in panel.assumed.text()
    QTest.keyClick(panel.table, Qt.Key.Key_Space)
    assert panel.go.text() == "&Keep 4 totals"
    press(home, panel.go)
    assert len(kept(desk)) == 4
    assert {one[0] for one in kept(desk)} == {"2024-25"}
    assert desk.rows("SELECT count(*) FROM activity") == before
    assert home.totals.isVisible()
    assert journal.next_undo(desk) == "Totals from d1_quarters_wide.xlsx"
    window_of(home).run("undo")
    assert kept(desk) == []


def test_what_a_spreadsheet_leaves_open_is_answered_beside_its_totals(
    home: HomePage, desk: Store, ask: AskRecorded, tmp_path: Path
) -> None:
    file = tmp_path / "log.csv"
    file.write_text(
        "Date,Activity,Hours\n02/04/2024,Gardening,2\n31/02/2025,Gardening,5\n14/05/2024,Gardening,2 or 3\n"
        "15/05/2024,Choir,4\n16/05/2024,Walk,3\n",
        encoding="utf-8",
    )
    ask.files.append(file)
    a_contract(desk)
    press(home, home.totals.from_file)
    panel = window_panel(home)
    rows = {row[0]: (row[1], row[3]) for row in panel.table.rows.every_row()}
    assert rows["Gardening"] == ("2 hours", "1 count; 2 rows left out")
    assert panel.about.text().endswith("Rows are left out until the questions beneath are answered.")
    assert [one.said.label for one in panel.chosen()] == ["Choir", "Walk"], "what is not whole has no tick"
    panel.table.go_to("2")
    QTest.keyClick(panel.table, Qt.Key.Key_Space)
    assert [one.said.label for one in panel.chosen()] == ["Choir"]
    panel.whose.suggest(panel.whose.itemData(1))
    walk = panel.questions
    assert walk.isVisible()
    assert [*clashing_mnemonics(window_of(home)), *cut_off(panel), *not_reached_by_tab(panel)] == []
    walk.card.choices.radios["28 February 2025"].click()
    press(home, walk.next)
    walk.card.choices.box.setFocus()
    QTest.keyClicks(walk.card.choices.box, "3")
    QTest.keyClick(walk.card.choices.box, Qt.Key.Key_Return)
    rows = {row[0]: (row[1], row[3]) for row in panel.table.rows.every_row()}
    assert rows["Gardening"] == ("about 10 hours", "3 counts"), "of 2 or 3 it is never sure"
    assert not panel.left_out.isVisible()
    assert panel.about.text().endswith("no activity is made of it.")
    assert panel.whose.value() == panel.whose.itemData(1) != ""
    assert [one.said.label for one in panel.chosen()] == ["Choir", "Gardening"], "what has lost its tick stays so"
    press(home, panel.go)
    assert [amount for _p, amount, _s in kept(desk)] == ["4 hours", "10 hours"]


def window_panel(home: HomePage) -> EarlierFromFile:
    """The panel of what a file tells."""
    return home.totals_of_file


def test_a_return_of_ours_gives_its_totals_for_its_contract(
    tmp_path: Path, window_on: Callable[[Store], MainWindow], ask: AskRecorded
) -> None:
    with in_a_desk_file(tmp_path / "hub.svdesk", ANYTOWN) as store:
        pdf = export(store, ANYTOWN.reference, Q1, tmp_path, at=AT, by="Ana").pdf
        page = window_on(store).page()
        assert isinstance(page, HomePage)
        ask.files.append(Path(shutil.copy(pdf, tmp_path / "return.pdf")))
        window_of(page).run("earlier_totals")
        press(page, page.totals.from_file)
        panel = window_panel(page)
        assert panel.whose.value() == ANYTOWN.id
        press(page, panel.go)
        assert {one.contract for one in totals.of(store)} == {ANYTOWN.id}
        assert {one.period for one in totals.of(store)} == {Q1}
        assert ANYTOWN.reference in page.totals.table.rows.every_row()[0][3]


def test_a_file_that_cannot_be_read_is_refused_on_the_page(home: HomePage, ask: AskRecorded, tmp_path: Path) -> None:
    broken = tmp_path / "report.pdf"
    broken.write_bytes(b"%PDF-1.4")
    ask.files.append(broken)
    press(home, home.totals.from_file)
    assert home.said()
    assert home.totals.isVisible()


def test_home_compares_with_what_is_known_of_last_year(
    tmp_path: Path, window_on: Callable[[Store], MainWindow]
) -> None:
    with recording.start(tmp_path / "new.svdesk", Provider(new_id(), "New"), "Ana") as store:
        window = window_on(store)
        page = window.page()
        assert isinstance(page, HomePage)
        assert "Or type last year's totals, if they are all there is." in words_on(page)
        window.run("earlier_totals")
        fill(page, "Food parcels", "400", "parcels")
        press(page, page.totals.go)
        QTest.keyClick(page.totals.form.word, Qt.Key.Key_Escape)
        assert page.overview.isVisible()
        assert "Nothing recorded so far this year. Last year, known as a total only: 400 food parcels" in words_on(page)


def words_on(page: HomePage) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.inside.findChildren(Label) if label.isVisible())


def test_each_comparison_is_said_whole_to_a_screen_reader(home: HomePage) -> None:
    fill(home, "Walks led", "7", "sessions")
    press(home, home.totals.go)
    QTest.keyClick(home.totals.form.word, Qt.Key.Key_Escape)
    [card] = home.inside.findChildren(LastYear)
    assert card.accessibleName().startswith("Walks led. Nothing recorded so far this year. Last year, known as a total")
    assert parse(LAST_YEAR.code) == LAST_YEAR


def test_choosing_home_once_more_shows_home_itself_and_what_was_typed_stays(home: HomePage) -> None:
    window = window_of(home)
    fill(home, "Food parcels", "40")
    window.run("go_home")
    assert home.overview.isVisible()
    assert not home.totals.isVisible()
    window.run("earlier_totals")
    assert home.totals.form.word.text() == "Food parcels"
    QTest.mouseClick(
        window.nav.viewport(), Qt.MouseButton.LeftButton, pos=window.nav.visualItemRect(window.nav.item(0)).center()
    )
    assert home.overview.isVisible()
