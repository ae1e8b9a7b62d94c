"""Around the answers: a reason of one's own, a word that is split, a count never stale, a focus that is there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from svdesk.domain.mapping import Relation
from svdesk.services.glossary import skos_write
from svdesk.services.mapping import reason
from svdesk.storage import journal, mappings
from svdesk.storage.shipped import glossary
from svdesk.storage.store import Store
from svdesk.ui.main_window import MainWindow
from svdesk.ui.terms.words_tab import WordsTab
from tests.services.glossary.decided import edition
from tests.services.mapping.words_in_use import use_words
from tests.ui.conftest import AskRecorded
from tests.ui.keys import name_of_focus, press
from tests.ui.shared_terms import LUNCH, click, desk_with, go_to, terms_page, uses

Opener = Callable[[Store], MainWindow]
WORDS = [("Job club", "people", 5), ("Mixed sports and crafts", "people", 4), (LUNCH, "people", 2)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with desk_with(tmp_path / "hub.svdesk", WORDS) as made:
        yield made


def test_a_reason_of_ones_own_is_kept_beside_the_suggestions(store: Store, window_on: Opener) -> None:
    page = terms_page(window_on(store))
    go_to(page, "Job club")
    tab = page.words_tab
    suggested = tab.pane.cards.current_offer()
    assert suggested is not None
    tab.reason.box.setFocus()
    press("So we call it", Qt.Key.Key_Return)
    assert mappings.decisions(store) == {}
    assert QApplication.focusWidget() is tab.table
    press("s")
    [kept] = mappings.decisions(store).values()
    assert (reason.of_person(kept), reason.of_suggestion(kept)) == ("So we call it", suggested.why)
    assert kept.score == suggested.score
    assert tab.reason.text() == ""
    go_to(page, "Job club")
    assert tab.reason.text() == "So we call it"
    assert "The reason given: So we call it." in tab.words.panel.how.text()


def test_a_reason_can_be_given_to_an_answer_that_stands(store: Store, window_on: Opener) -> None:
    page = terms_page(window_on(store))
    go_to(page, "Job club")
    press("x")
    go_to(page, "Job club")
    page.words_tab.reason.box.setFocus()
    press("a meeting", Qt.Key.Key_Return)
    [kept] = mappings.decisions(store).values()
    assert (kept.relation, kept.why) == (Relation.NOTHING_FITS, "Not social value: a meeting")
    assert page.words_tab.reason.text() == "a meeting"
    assert page.words_tab.words.panel.answer.text() == "Not social value"
    assert journal.history(store)[0].label == "Say that “Job club” is not social value"


def test_same_is_not_answered_for_a_guess_until_it_is_chosen(store: Store, window_on: Opener) -> None:
    page = terms_page(window_on(store))
    go_to(page, "Mixed sports and crafts")
    assert page.words_tab.pane.cards.current_offer() is None
    press("s")
    assert mappings.decisions(store) == {}
    assert "Choose one of the suggestions first" in page.said()
    press("3", "p")
    assert [one.relation for one in mappings.decisions(store).values()] == [Relation.PART_OF]


def test_without_a_word_no_answer_can_be_pressed(store: Store, window_on: Opener) -> None:
    page = terms_page(window_on(store))
    tab = page.words_tab
    tab.words.find_box.setFocus()
    press("nothing like it")
    assert (tab.keys.isEnabled(), tab.reason.isEnabled()) == (False, False)
    tab.words.find_box.selectAll()
    press("job")
    assert (tab.keys.isEnabled(), tab.reason.isEnabled()) == (True, True)


def test_a_word_that_covers_more_is_offered_to_be_split_by_keys(store: Store, window_on: Opener) -> None:
    page = terms_page(window_on(store))
    go_to(page, "Mixed sports and crafts")
    press("1", "c")
    split = page.words_tab.row.split
    assert (split.isVisible(), split.text()) == (True, "Split “Mixed sports and crafts”…")
    split.setFocus()
    press(Qt.Key.Key_Return)
    parts = page.words_tab.stack.parts
    assert parts.names.names() == ("Mixed sports", "Crafts")
    parts.entries.table.setFocus()
    QTest.keyClick(parts.entries.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press("2")
    assert parts.state.text() == "2 under “Mixed sports”, 2 under “Crafts”."
    click(parts.do)
    assert uses(store) == {"Job club": 5, "Mixed sports": 2, "Crafts": 2, LUNCH: 2}
    assert page.words_tab.stack.currentWidget() is page.words_tab.columns
    assert not split.isVisible()
    page.changes.undo()
    assert uses(store)["Mixed sports and crafts"] == 4


def test_what_was_refused_is_said_only_until_something_goes_where_nothing_went(store: Store, window_on: Opener) -> None:
    page = terms_page(window_on(store))
    go_to(page, "Mixed sports and crafts")
    press("1", "c")
    click(page.words_tab.row.split)
    parts = page.words_tab.stack.parts
    click(parts.do)
    assert page.said() == "Must fix: No entry goes under “Crafts”. Put an entry under it, or leave it out."
    for box, text in zip(parts.entries.amounts.boxes, ("1", "2"), strict=False):
        QTest.keyClicks(box, text)
    click(parts.entries.amounts.give)
    assert page.said() == ""
    click(parts.cancel)


def test_several_things_in_a_text_are_offered_as_lines(store: Store, window_on: Opener) -> None:
    page = terms_page(window_on(store))
    go_to(page, LUNCH)
    panel = page.words_tab.words.panel
    assert panel.several.text() == (
        "This may be several things: Lunch club; Chair exercises; Nurse did blood pressure."
    )
    assert panel.part.text() == "Make se&veral lines…"
    click(panel.part)
    parts = page.words_tab.stack.parts
    assert parts.of_all.isChecked()
    click(parts.do)
    assert {label: n for label, n in uses(store).items() if label in parts.names.names()} == {
        "Lunch club": 2,
        "Chair exercises": 2,
        "Nurse did blood pressure": 2,
    }
    assert LUNCH not in uses(store)
    go_to(page, "Job club")
    assert not panel.several.isVisible()
    assert not panel.part.isVisible()


def test_a_pane_is_left_without_a_trace(store: Store, window_on: Opener) -> None:
    page = terms_page(window_on(store))
    go_to(page, LUNCH)
    before = len(journal.history(store))
    click(page.words_tab.words.panel.part)
    click(page.words_tab.stack.parts.cancel)
    assert page.words_tab.stack.currentWidget() is page.words_tab.columns
    assert QApplication.focusWidget() is page.words_tab.table
    assert len(journal.history(store)) == before


def test_a_word_whose_meaning_changed_is_said_so_and_gone_back_from(store: Store, window_on: Opener) -> None:
    page = terms_page(window_on(store))
    go_to(page, "Job club")
    click(page.words_tab.words.panel.meaning)
    pane = page.words_tab.stack.meaning
    assert pane.isVisible()
    assert pane.title.text() == "“Job club”"
    click(pane.back)
    assert QApplication.focusWidget() is page.words_tab.table


def test_from_unlike_units_a_button_leads_to_the_counts(store: Store, window_on: Opener) -> None:
    use_words(store, [("Job club", "attendances", 7)])
    window = window_on(store)
    page = terms_page(window)
    own = next(one for one in mappings.own_terms(store).values() if one.unit == "attendances")
    page.go_to(own.id)
    page.words_tab.pane.cards.choose(0)
    assert page.words_tab.keys.trouble.isVisible()
    click(page.words_tab.keys.counts)
    activities = window.page()
    assert activities is window.pages["activities"]
    counted = {row[0] for row in store.rows("SELECT activity_id FROM count WHERE own_term_id = ?", (own.id,))}
    assert set(activities.table.rows.ids) == counted  # type: ignore[attr-defined]
    assert activities.editor.record in counted  # type: ignore[attr-defined]
    assert name_of_focus() == "Unit"


def test_undo_with_its_keys_leaves_one_row_chosen(store: Store, window_on: Opener) -> None:
    page = terms_page(window_on(store))
    go_to(page, "Job club")
    press("s")
    QTest.keyPress(page.words_tab.table, Qt.Key.Key_Control)
    QTest.keyClick(page.words_tab.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyRelease(page.words_tab.table, Qt.Key.Key_Control)
    assert len(page.words_tab.table.selectedIndexes()) == page.words_tab.table.rows.columnCount() - 1
    assert page.words_tab.table.selected_ids() == [page.words_tab.table.current_id()]


def test_the_count_in_the_list_of_pages_is_right_while_another_page_is_shown(store: Store, window_on: Opener) -> None:
    window = window_on(store)
    terms_page(window)
    window.show_page("activities")
    use_words(store, [("Another", "people", 1)])
    window.changes.changed.emit()
    assert window.nav.item(2).text() == "Shared terms   4"


def test_after_an_import_the_keys_answer_at_once(store: Store, window_on: Opener) -> None:
    window = window_on(store)
    page = terms_page(window)
    window.left.findChildren(type(page.take_names))[0].setFocus()
    use_words(store, [("Another", "people", 9)])
    window.changes.changed.emit()
    QApplication.processEvents()
    assert QApplication.focusWidget() is page.words_tab.table


@pytest.mark.parametrize("from_nav", [True, False])
def test_the_page_takes_the_focus_but_not_from_the_list_of_pages(
    store: Store, window_on: Opener, from_nav: bool
) -> None:
    window = window_on(store)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    (window.nav if from_nav else window.left.findChildren(type(window.status.undo))[0]).setFocus()
    page = terms_page(window)
    QApplication.processEvents()
    assert QApplication.focusWidget() is (window.nav if from_nav else page.words_tab.table)


def test_a_word_that_goes_meanwhile_closes_its_pane(store: Store, window_on: Opener) -> None:
    page = terms_page(window_on(store))
    go_to(page, LUNCH)
    click(page.words_tab.words.panel.part)
    with store.change("Elsewhere", by="Bryn") as change:
        change.delete_many("count", [row[0] for row in store.rows("SELECT id FROM count")])
    page.changes.changed.emit()
    assert page.words_tab.stack.currentWidget() is page.words_tab.columns


def test_a_refused_pair_never_returns_until_its_definition_is_another(
    store: Store, window_on: Opener, ask: AskRecorded, tmp_path: Path
) -> None:
    def offered(window: MainWindow) -> list[str]:
        page = terms_page(window)
        page.tabs.setCurrentWidget(page.words_tab)
        go_to(page, "Job club")
        cards = page.words_tab.pane.cards
        return [card.name.text() for row, card in enumerate(cards.cards) if not cards.isRowHidden(row)]

    window = window_on(store)
    first = offered(window)[0]
    assert first == glossary()["SV-013"].label
    press("1", "d")
    assert first not in offered(window)
    use_words(store, [("Job club", "people", 9)])
    window.changes.changed.emit()
    assert first not in offered(window)
    window.hide()
    again = window_on(store)
    assert first not in offered(again)
    newer = tmp_path / "newer.ttl"
    newer.write_text(skos_write.written(edition()), "utf-8")
    ask.files = [newer]
    page = terms_page(again)
    page.tabs.setCurrentWidget(page.glossary_tab)
    click(page.glossary_tab.newer)
    assert "is defined anew and may be offered again" in page.glossary_tab.pane.text.text()
    click(page.glossary_tab.pane.install)
    assert first in offered(again)


def test_in_a_low_window_every_answer_and_the_table_of_what_was_found_are_in_sight(
    store: Store, window_on: Opener
) -> None:
    window = window_on(store)
    window.resize(1280, 690)
    page = terms_page(window)
    tab = page.words_tab
    go_to(page, "Job club")
    for looked_for in ("", "lunch"):
        tab.browser.search.setText(looked_for)
        QApplication.processEvents()
        assert not tab.columns.in_one()
        buttons = [made for made in (*tab.keys.buttons.values(), tab.keys.not_social) if made.isVisible()]
        assert len(buttons) >= 6
        assert all(made.visibleRegion().boundingRect() == made.rect() for made in buttons)
    row = tab.browser.table.visualRect(tab.browser.table.currentIndex())
    assert tab.browser.table.viewport().visibleRegion().boundingRect().contains(row)


def test_in_one_column_the_answers_scroll_with_all_else(store: Store, window_on: Opener) -> None:
    window = window_on(store)
    page = terms_page(window)
    tab = page.words_tab
    for width, scrolls in ((1280, False), (700, True), (1280, False)):
        window.resize(width, 690)
        for _round in range(3):
            QApplication.processEvents()
        assert tab.columns.in_one() == scrolls
        assert tab.columns.isAncestorOf(tab.keys) == scrolls
        assert tab.keys.isVisible()


def test_the_line_for_a_reason_is_whole_beside_a_long_word_that_can_be_split_in_an_unlike_unit(
    tmp_path: Path, window_on: Opener
) -> None:
    with desk_with(tmp_path / "long.svdesk", [(LUNCH, "hours", 5), ("Job club", "people", 2)]) as long:
        window = window_on(long)
        page = terms_page(window)
        assert (window.width(), window.height()) == (1280, 720)
        tab = page.words_tab
        tab.pane.cards.enter()
        press("c")
        go_to(page, LUNCH)
        tab.pane.cards.enter()
        assert not tab.row.split.isVisible()  # its card has one
        assert tab.words.panel.part.isVisible()
        assert tab.keys.trouble.isVisible()
        box = tab.reason.box
        assert box.visibleRegion().boundingRect() == box.rect()
        assert tab.words.find_box.visibleRegion().boundingRect() == tab.words.find_box.rect()


def places(tab: WordsTab) -> list[QPoint]:
    """Where on the screen a click lands: on the list of words, in boxes, on answers."""
    for _round in range(3):
        QApplication.processEvents()
    clicked = (
        tab.table.viewport(),
        tab.browser.search,
        tab.words.find_box,
        *(made for made in tab.keys.buttons.values() if made.isVisible()),
    )
    return [one.mapToGlobal(QPoint(0, 0)) for one in clicked]


def test_no_list_box_or_answer_moves_while_words_are_answered(tmp_path: Path, window_on: Opener) -> None:
    words = [("Mixed sports and crafts", "people", 4), (LUNCH, "hours", 3), ("Choir", "people", 2)]
    with desk_with(tmp_path / "still.svdesk", words) as desk:
        page = terms_page(window_on(desk))
        tab = page.words_tab
        tab.words.show_all()
        tab.table.setFocus()
        at_first = places(tab)
        assert len(at_first) > 6
        go_to(page, "Mixed sports and crafts")
        press("1", "c")
        assert tab.row.split.isVisible()
        assert places(tab) == at_first
        for label in ("Choir", LUNCH):  # the cards of the last are counted otherwise
            go_to(page, label)
            assert places(tab) == at_first, label
        card = tab.pane.cards.cards[0].mapToGlobal(QPoint(0, 0))
        tab.pane.cards.enter()
        assert tab.keys.trouble.isVisible()
        assert places(tab) == at_first
        assert tab.pane.cards.cards[0].mapToGlobal(QPoint(0, 0)) == card
        go_to(page, "Choir")
        press("l")
        assert not tab.row.split.isVisible()
        assert places(tab) == at_first


def test_one_word_at_a_time_is_offered_to_be_split(tmp_path: Path, window_on: Opener) -> None:
    words = [("Job club", "people", 4), ("Job club", "hours", 3), ("Choir", "people", 2)]
    with desk_with(tmp_path / "two.svdesk", words) as desk:
        page = terms_page(window_on(desk))
        tab = page.words_tab
        go_to(page, "Job club")
        tab.words.show_all()
        tab.table.setFocus()
        press("1", "c")  # for both units
        wide = [one for one in mappings.decisions(desk).values() if one.relation is Relation.COVERS_MORE]
        assert len(wide) == 2
        for own in mappings.own_terms(desk).values():
            page.go_to(own.id)
            by_card, by_row = tab.words.panel.part.isVisible(), tab.row.split.isVisible()
            assert (by_card, by_row) == ((True, False) if own.label == "Job club" else (False, True))


def test_long_words_that_begin_alike_look_different_in_the_list_and_are_said_whole(
    tmp_path: Path, window_on: Opener
) -> None:
    long = "Befriending visits to people who cannot leave their homes, {}"
    alike = [(long.format(when), "hours", n) for when, n in (("mornings", 9), ("evenings", 7))]
    with desk_with(
        tmp_path / "long.svdesk", [alike[0], ("Walks", "people", 8), alike[1], ("Choir", "people", 1)]
    ) as desk:
        page = terms_page(window_on(desk))
        go_to(page, "Choir")
        table, pictures = page.table, []
        for row in (0, 2):  # of one ground
            index = table.rows.index(row, 0)
            assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith(alike[row // 2][0])
            assert alike[row // 2][0] in index.data(Qt.ItemDataRole.ToolTipRole)
            table.scrollTo(index)
            pictures.append(table.viewport().grab(table.visualRect(index)).toImage())
        assert pictures[0].size() == pictures[1].size()
        assert pictures[0] != pictures[1]
