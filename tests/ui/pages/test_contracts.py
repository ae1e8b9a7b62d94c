"""Contracts as a person keeps them: typed field by field, with targets, undone and brought back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollBar
from pytestqt.qtbot import QtBot

from svdesk.domain.earlier import EarlierTotal
from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity
from svdesk.storage import authorities, earlier, mappings
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages.contracts import ContractsPage


def page_of(window: MainWindow) -> ContractsPage:
    page = window.show_page("contracts")
    assert isinstance(page, ContractsPage)
    return page


def type_into(qtbot: QtBot, box: QLineEdit, text: str) -> None:
    """Type as a person does, and leave the box by Tab."""
    QApplication.processEvents()
    box.window().activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    qtbot.keyClicks(box, text)
    if (completer := box.completer()) is not None and (popup := completer.popup()) is not None and popup.isVisible():
        qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.keyClick(box, Qt.Key.Key_Tab)


def add_one(qtbot: QtBot, page: ContractsPage, reference: str = "AT/7") -> None:
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    type_into(qtbot, page.editor.authority, "Anytown Council")
    type_into(qtbot, page.editor.first, "1/4/25")
    type_into(qtbot, page.editor.last, "31 March 2027")
    type_into(qtbot, page.editor.reference, reference)


def test_an_empty_page_says_what_to_do_next(window: MainWindow) -> None:
    page = page_of(window)
    assert page.empty.isVisible()
    assert not page.both.isVisible()
    assert page.first.text() == "Add your first contract"


def test_a_contract_is_kept_as_soon_as_it_has_what_it_needs(qtbot: QtBot, window: MainWindow, desk: Store) -> None:
    page = page_of(window)
    qtbot.mouseClick(page.first, Qt.MouseButton.LeftButton)
    type_into(qtbot, page.editor.authority, "Anytown Council")
    assert authorities.contracts(desk) == []
    type_into(qtbot, page.editor.reference, "AT/7")
    type_into(qtbot, page.editor.purpose, "Welcoming places")
    type_into(qtbot, page.editor.last, "31/3/27")
    [kept] = authorities.contracts(desk)
    assert (kept.reference, kept.authority.name, kept.title) == ("AT/7", "Anytown Council", "Welcoming places")
    assert str(kept.period.end) == "2027-03-31"
    assert kept.format_id == "standard"


def test_the_form_of_the_return_is_chosen_from_those_there_are(qtbot: QtBot, window: MainWindow, desk: Store) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    page.editor.form.setFocus()
    qtbot.keyClicks(page.editor.form, "Annual")
    page.editor.form.chosen.emit()
    assert authorities.contract(desk, "AT/7").format_id == "lanternbridge-grant"


def test_another_form_says_what_becomes_of_the_targets(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    for code, number in (("SV-071", "80"), ("SV-119", "2")):
        type_into(qtbot, page.targets.boxes[code], number)
    page.editor.form.setFocus()
    qtbot.keyClicks(page.editor.form, "Annual")
    page.editor.form.chosen.emit()
    assert page.targets.boxes["N6"].text() == "80"
    assert page.targets.elsewhere.text().startswith("1 target belongs to another form of the return.")
    assert (
        "Kept contract AT/7. 1 target went over to the new form, which asks for the same." in window.status.done.text()
    )


def test_a_second_contract_of_the_same_reference_is_refused_in_words(
    qtbot: QtBot, window: MainWindow, desk: Store
) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    add_one(qtbot, page)
    assert len(authorities.contracts(desk)) == 1
    assert "already" in page.said()


def test_a_target_is_promised_altered_and_taken_away(qtbot: QtBot, window: MainWindow, desk: Store) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    box = page.targets.boxes["SV-013"]
    type_into(qtbot, box, "1,200")
    [target] = authorities.contract(desk, "AT/7").targets
    assert (target.code, target.period.code, str(target.quantity)) == ("SV-013", "2025-26", "1,200 people")
    type_into(qtbot, page.targets.boxes["SV-013"], "80")
    assert [str(t.quantity) for t in authorities.contract(desk, "AT/7").targets] == ["80 people"]
    QApplication.processEvents()
    page.targets.boxes["SV-013"].setFocus()
    page.targets.boxes["SV-013"].clear()
    qtbot.keyClick(page.targets.boxes["SV-013"], Qt.Key.Key_Tab)
    assert authorities.contract(desk, "AT/7").targets == ()
    window.run("undo")
    assert [str(t.quantity) for t in authorities.contract(desk, "AT/7").targets] == ["80 people"]
    assert page.targets.boxes["SV-013"].text() == "80"


def test_targets_are_set_for_the_period_that_is_chosen(qtbot: QtBot, window: MainWindow, desk: Store) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    page.targets.period.show_value("2025-26-Q2", afresh=True)
    page.targets.period.chosen.emit()
    type_into(qtbot, page.targets.boxes["SV-013"], "20")
    assert [t.period.code for t in authorities.contract(desk, "AT/7").targets] == ["2025-26-Q2"]


def test_dates_that_leave_a_target_outside_say_so_and_the_target_stays(
    qtbot: QtBot, window: MainWindow, desk: Store
) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    type_into(qtbot, page.targets.boxes["SV-013"], "20")
    assert not page.targets.outside.isVisible()
    type_into(qtbot, page.editor.first, "1/4/26")
    assert page.targets.outside.isVisible()
    assert page.targets.outside.text().startswith("1 target is for a period outside these dates.")
    assert len(authorities.contract(desk, "AT/7").targets) == 1
    type_into(qtbot, page.editor.first, "1/4/25")
    assert not page.targets.outside.isVisible()


def test_a_contract_is_deleted_and_comes_back(qtbot: QtBot, window: MainWindow, desk: Store) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    assert "delete" in page.offers()
    window.run("delete")
    assert authorities.contracts(desk) == []
    assert page.empty.isVisible()
    window.run("undo")
    assert [c.reference for c in authorities.contracts(desk)] == ["AT/7"]
    assert page.both.isVisible()


def test_deleting_a_contract_says_which_totals_of_earlier_years_go_with_it(
    qtbot: QtBot, window: MainWindow, desk: Store
) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    [contract], word = authorities.contracts(desk), next(iter(mappings.own_terms(desk).values()))
    years = [parse(f"{year}-{year - 1999}") for year in range(2015, 2020)]
    with desk.change("Totals", by="Ana") as change:
        for year in years:
            amount = Quantity.of("3", units()[word.unit])
            earlier.put_total(change, EarlierTotal("", word.id, year, amount, "Report", contract=contract.id))
        earlier.put_total(change, EarlierTotal("", word.id, years[0], amount, "Report"))
    with qtbot.waitSignal(window.changes.said) as heard:
        window.run("delete")
    assert heard.args is not None
    said = heard.args[0]
    assert said.startswith(
        f"Deleted contract AT/7. Its totals of earlier years went with it: “{word.label}” in April 2015 to March 2016,"
    )
    assert said.endswith("and 2 more.")
    assert [one.contract for one in earlier.totals(desk, units())] == [""]
    window.run("undo")
    assert len(earlier.totals(desk, units())) == 6


def test_what_is_half_typed_is_kept_when_the_window_closes(qtbot: QtBot, window: MainWindow, desk: Store) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    page.editor.purpose.setFocus()
    qtbot.keyClicks(page.editor.purpose, "Good comp")
    page.keep()
    assert authorities.contract(desk, "AT/7").title == "Good comp"


def test_a_contract_and_its_targets_scroll_as_one(qtbot: QtBot, window: MainWindow, desk: Store) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    assert authorities.contracts(desk)
    bars = [bar for bar in page.findChildren(QScrollBar) if bar.isVisible()]
    assert len(bars) == 1
    assert bars[0].value() == 0
    QTest.keyClick(page.editor.show_targets, Qt.Key.Key_Return)
    assert page.targets.period.hasFocus()
    assert bars[0].value() > 0
    assert page.targets.heading.visibleRegion().boundingRect() == page.targets.heading.rect()


def test_tab_brings_into_sight_what_had_been_scrolled_away(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    QTest.keyClick(page.editor.show_targets, Qt.Key.Key_Return)
    first = page.editor.show_targets
    assert first.visibleRegion().isEmpty()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first
    assert not first.visibleRegion().isEmpty()


def test_a_contract_that_is_kept_first_moves_no_field(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    add_one(qtbot, page, "AT/6")
    page.start_new()
    type_into(qtbot, page.editor.authority, "Anytown Council with a name that is longer than there is room for")
    QApplication.processEvents()
    before = _place(page.editor.purpose)
    type_into(qtbot, page.editor.reference, "AT/8")
    qtbot.wait(1)
    assert page.editor.show_targets.isVisible()
    assert _place(page.editor.purpose) == before


def test_leaving_a_changed_target_or_field_scrolls_nothing(qtbot: QtBot, window: MainWindow, desk: Store) -> None:
    window.resize(1280, 720)
    page = page_of(window)
    add_one(qtbot, page)
    add_one(qtbot, page, "AT/8")
    boxes = list(page.targets.boxes.values())
    page._scrolled.ensureWidgetVisible(boxes[3])
    boxes[2].setFocus()
    qtbot.keyClicks(boxes[2], "40")
    QApplication.processEvents()
    before = _place(boxes[3])
    assert page._scrolled.verticalScrollBar().value() > 0
    qtbot.mouseClick(boxes[3], Qt.MouseButton.LeftButton)
    qtbot.wait(1)
    assert authorities.contract(desk, "AT/8").targets
    assert _place(boxes[3]) == before
    page.table.go_to(authorities.contract(desk, "AT/7").id)
    assert page._scrolled.verticalScrollBar().value() == 0


def _place(box: QLineEdit) -> int:
    return box.mapToGlobal(box.rect().topLeft()).y()


def test_days_that_cannot_be_kept_are_said_and_keep_nothing_else_from_being_kept(
    qtbot: QtBot, window: MainWindow, desk: Store
) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    for typed, said in (("1/1/20", "Its last day is before its first"), ("31 Febuary", "not understood")):
        type_into(qtbot, page.editor.last, typed)
        assert page.said().startswith("Must fix:")
        assert said in page.said()
    type_into(qtbot, page.editor.purpose, "Welcoming places")
    kept = authorities.contract(desk, "AT/7")
    assert (kept.title, str(kept.period.end)) == ("Welcoming places", "2027-03-31")
    assert "not understood" in page.said()
    type_into(qtbot, page.editor.last, "31/3/28")
    assert page.said() == ""
    assert str(authorities.contract(desk, "AT/7").period.end) == "2028-03-31"


def test_a_contract_without_its_reference_says_so_and_stays_as_it_was(
    qtbot: QtBot, window: MainWindow, desk: Store
) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    type_into(qtbot, page.editor.reference, "")
    assert "A contract needs an authority and a reference." in page.said()
    assert [one.reference for one in authorities.contracts(desk)] == ["AT/7"]
    add_one(qtbot, page, "AT/8")
    assert page.said() == ""


def test_a_contract_that_was_begun_waits_while_another_is_looked_at(
    qtbot: QtBot, window: MainWindow, desk: Store
) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    page.start_new()
    type_into(qtbot, page.editor.authority, "Fund")
    type_into(qtbot, page.editor.purpose, "Garden")
    page.table.go_to(page.table.rows.ids[0])
    assert page.editor.reference.text() == "AT/7"
    assert window.status.done.text() == "The contract that you began is not kept yet. “Add contract” goes on with it."
    page.start_new()
    assert (page.editor.authority.text(), page.editor.purpose.text()) == ("Fund", "Garden")
    type_into(qtbot, page.editor.reference, "F/1")
    assert {one.reference: one.title for one in authorities.contracts(desk)} == {"AT/7": "", "F/1": "Garden"}
    page.start_new()
    assert page.editor.authority.text() == ""


def test_what_is_out_of_sight_is_not_deleted(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    assert "delete" in page.offers()
    page.do_carry_on()
    assert "delete" not in page.offers()


def test_escape_leads_from_the_fields_to_the_list(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    page.editor.purpose.setFocus()
    qtbot.keyClick(page.editor.purpose, Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_a_target_that_is_no_number_is_said_in_sight_and_is_not_called_kept(
    qtbot: QtBot, window: MainWindow, desk: Store
) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    type_into(qtbot, page.targets.boxes["SV-013"], "many")
    assert page.said() == "Must fix: SV-013: “many” is not a number. Type it like 1,200."
    qtbot.waitUntil(lambda: window.status.kept.text() == "Not everything is kept yet.")
    type_into(qtbot, page.targets.boxes["SV-014"], "80")
    assert len(authorities.contract(desk, "AT/7").targets) == 1
    assert "“many” is not a number" in page.said()
    type_into(qtbot, page.targets.boxes["SV-013"], "12")
    assert page.said() == ""
    qtbot.waitUntil(lambda: window.status.kept.text() == "Everything is kept.")


def test_a_contract_that_was_refused_says_so_again_when_it_is_gone_on_with(
    qtbot: QtBot, window: MainWindow, desk: Store
) -> None:
    page = page_of(window)
    add_one(qtbot, page)
    add_one(qtbot, page)
    assert "already" in page.said()
    page.table.go_to(page.table.rows.ids[0])
    page.start_new()
    type_into(qtbot, page.editor.last, "31 Febuary")
    assert "already" not in page.said()
    type_into(qtbot, page.editor.last, "31/3/28")
    assert "already" in page.said()
    type_into(qtbot, page.editor.reference, "AT/8")
    assert page.said() == ""
    assert {one.reference for one in authorities.contracts(desk)} == {"AT/7", "AT/8"}
