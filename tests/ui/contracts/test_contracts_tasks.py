"""Contracts go on into next year, and a funder's list is brought in, on the page itself and by keys."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from svdesk.domain.period import Period, year_around
from svdesk.services.provider import alter_provider
from svdesk.storage import authorities, journal
from svdesk.storage.store import Store
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages.contracts import ContractsPage
from tests.services.funding import lists
from tests.services.returns.charity import ANYTOWN, in_a_desk_file
from tests.ui.conftest import AskRecorded

LAST_YEAR = year_around(date.today(), 4).a_year_earlier()
ENDED = replace(ANYTOWN, period=LAST_YEAR, reference="AT/7", amount_pence=120_000)


@pytest.fixture(autouse=True)
def settings_apart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))


@pytest.fixture
def charity(tmp_path: Path) -> Iterator[Store]:
    with in_a_desk_file(tmp_path / "hub.svdesk", ENDED) as store:
        yield store


@pytest.fixture
def page(charity: Store, window_on: Callable[[Store], MainWindow]) -> ContractsPage:
    shown = window_on(charity).show_page("contracts")
    assert isinstance(shown, ContractsPage)
    return shown


def window_of(page: ContractsPage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def references(store: Store) -> set[str]:
    return {one.reference for one in authorities.contracts(store)}


def typed(box: QLineEdit, text: str) -> None:
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)


def test_a_contract_that_ended_goes_on_with_what_was_changed_in_it(page: ContractsPage, charity: Store) -> None:
    QTest.mouseClick(page.tasks.carry_on, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert page.tasks.onward.isVisible()
    assert not page.both.isVisible()
    [card] = page.tasks.onward.cards
    assert card.tick.isChecked()
    assert card.reference.text() == "AT/7 (2)"
    assert f"{len(ENDED.targets)} targets go with it." in card.what.text()
    typed(card.reference, "AT/8")
    QTest.keyClick(page.tasks.onward.go, Qt.Key.Key_Return)
    made = authorities.contract(charity, "AT/8")
    assert made.follows == ENDED.id
    assert len(made.targets) == len(ENDED.targets)
    assert made.amount_pence is None
    assert page.both.isVisible()
    assert page.table.current_id() == made.id
    assert "Follows AT/7" in page.editor.kin.words.text()
    QTest.mouseClick(page.editor.kin.show_before, Qt.MouseButton.LeftButton)
    assert page.table.current_id() == ENDED.id
    assert "Followed by AT/8" in page.editor.kin.words.text()
    assert journal.next_undo(charity) == "Carry AT/7 on into its next year"
    window_of(page).run("undo")
    assert references(charity) == {"AT/7"}


def test_what_cannot_be_read_is_said_and_nothing_is_kept(page: ContractsPage, charity: Store) -> None:
    window_of(page).run("carry_on")
    panel = page.tasks.onward
    [card] = panel.cards
    typed(card.last, "1/4/1999")
    QTest.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    assert panel.said.text() == "Must fix: AT/7: its last day is before its first."
    assert card.last.hasFocus()
    assert references(charity) == {"AT/7"}
    card.tick.setChecked(False)
    assert not panel.go.isEnabled()
    assert panel.go.text() == "&Carry 0 contracts on"


def test_escape_puts_it_off(page: ContractsPage, charity: Store) -> None:
    window_of(page).run("carry_on")
    QTest.keyClick(page.tasks.onward.cards[0].reference, Qt.Key.Key_Escape)
    assert page.both.isVisible()
    assert not page.tasks.onward.isVisible()
    assert references(charity) == {"AT/7"}


def test_a_contract_that_lasts_is_offered_and_ticked_as_it_is_the_one_selected(
    tmp_path: Path, window_on: Callable[[Store], MainWindow]
) -> None:
    until = date(date.today().year + 9, 3, 31)
    lasting = replace(ENDED, period=Period(LAST_YEAR.start, until))
    with in_a_desk_file(tmp_path / "lasting.svdesk", lasting) as store:
        window = window_on(store)
        window.run("carry_on")
        page = window.page()
        assert isinstance(page, ContractsPage)
        [card] = page.tasks.onward.cards
        assert card.tick.isChecked()
        assert f"It ends on 31 March {until.year}." in card.what.text()


def test_where_nothing_can_go_on_it_says_so(window: MainWindow) -> None:
    window.run("carry_on")
    page = window.page()
    assert isinstance(page, ContractsPage)
    assert page.tasks.onward.none.isVisible()
    assert page.tasks.onward.cards == []
    assert not page.tasks.onward.go.isEnabled()


@pytest.mark.parametrize("make", [lists.as_csv, lists.as_xlsx, lists.as_json])
def test_a_funders_list_is_read_ticked_and_brought_in(
    make: Callable[[Path], Path], page: ContractsPage, charity: Store, ask: AskRecorded, tmp_path: Path
) -> None:
    provider = authorities.provider(charity)
    alter_provider(charity, replace(provider, name="Riverside Hub", charity_number="1090095"), "Ana")
    ask.files.append(make(tmp_path / f"grants.{make.__name__[3:]}"))
    window_of(page).run("funders_list")
    panel = page.tasks.list
    assert panel.isVisible()
    assert "holds 3 grants" in panel.about.text()
    shown = {row[0]: row[1] for row in panel.table.rows.every_row()}
    assert shown["2025/031"] == "New"
    assert "the list does not say when the work starts" in panel.problems.toPlainText()
    assert "“ask us” was not understood" in panel.problems.toPlainText()
    panel.which.suggest("")
    panel.which.chosen.emit()
    assert "To another: Anytown Singers" in {row[1] for row in panel.table.rows.every_row()}
    before = panel.table.ticked()
    QTest.keyClick(panel.table, Qt.Key.Key_Space)
    assert set(panel.table.ticked()) ^ set(before) == {panel.table.current_id()}
    QTest.keyClick(panel.table, Qt.Key.Key_Space)
    assert panel.table.ticked() == before
    QTest.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    made = authorities.contract(charity, "2025/031")
    assert (made.amount_pence, made.currency, made.authority.name) == (2_450_050, "GBP", "Lantern Bridge Foundation")
    assert page.both.isVisible()
    window_of(page).run("undo")
    assert references(charity) == {"AT/7"}


def test_a_list_that_was_brought_in_is_here_as_it_is_and_cannot_be_ticked(
    page: ContractsPage, charity: Store, ask: AskRecorded, tmp_path: Path
) -> None:
    provider = authorities.provider(charity)
    alter_provider(charity, replace(provider, name="Riverside Hub", charity_number="1090095"), "Ana")
    file = lists.as_csv(tmp_path / "grants.csv")
    ask.files += [file, file]
    window_of(page).run("funders_list")
    QTest.mouseClick(page.tasks.list.go, Qt.MouseButton.LeftButton)
    window_of(page).run("funders_list")
    panel = page.tasks.list
    assert {row[0]: row[1] for row in panel.table.rows.every_row()}["2025/031"] == "Here already, as it is"
    assert panel.table.ticked() == []
    QTest.keyClick(panel.table, Qt.Key.Key_Space)
    assert not panel.go.isEnabled()


def test_a_file_that_is_no_list_is_refused_on_the_page(page: ContractsPage, ask: AskRecorded, tmp_path: Path) -> None:
    file = tmp_path / "other.csv"
    file.write_text("Name,Phone\nA,1\n")
    ask.files.append(file)
    window_of(page).run("funders_list")
    assert "is not a list of grants" in page.said()
    assert page.both.isVisible()


def test_the_amount_is_typed_as_people_type_it(page: ContractsPage, charity: Store) -> None:
    box = page.editor.money.amount
    assert box.text() == "£1,200.00"
    box.window().activateWindow()
    typed(box, "24,500.5")
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert authorities.contract(charity, "AT/7").amount_pence == 2_450_050
    assert box.text() == "£24,500.50"
    assert page.table.rows.every_row()[0][3] == "£24,500.50"
    typed(box, "a lot")
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert page.editor.money.not_read.isVisible()
    assert "no amount" in box.accessibleDescription()
    assert authorities.contract(charity, "AT/7").amount_pence == 2_450_050
    page.editor.money.currency.suggest("EUR")
    typed(box, "10")
    page.editor.money.currency.chosen.emit()
    assert (authorities.contract(charity, "AT/7").amount_pence, authorities.contract(charity, "AT/7").currency) == (
        1000,
        "EUR",
    )
