"""The glossary is read beside the charity's own words, is called by its own names, and gets newer editions."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from svdesk.domain.mapping import Mapping, Relation
from svdesk.services.glossary import skos_write
from svdesk.services.mapping.decide import decide
from svdesk.services.returns.glossary_pages import WARNING
from svdesk.storage import glossaries, mappings, own_labels, shipped
from svdesk.storage.shipped import glossary
from svdesk.storage.store import Store
from svdesk.ui import theme
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages.terms import TermsPage
from svdesk.ui.terms.glossary_tab import GlossaryTab
from tests.services.glossary.decided import AT, edition
from tests.services.mapping.words_in_use import use_words
from tests.services.returns.charity import ANYTOWN, in_a_desk_file
from tests.services.returns.pdf.read_back import read_back
from tests.ui import house_rules
from tests.ui.conftest import AskRecorded
from tests.ui.keys import focused, press
from tests.ui.shared_terms import click, desk_with, terms_page

Opener = Callable[[Store], MainWindow]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))
    with desk_with(tmp_path / "hub.svdesk", [("Job chats", "people", 3)]) as made:
        [word] = mappings.own_terms(made)
        decide(made, Mapping(word, Relation.SAME, "SV-013", by="Ana", at=AT))
        yield made


@pytest.fixture
def page(store: Store, window_on: Opener) -> TermsPage:
    page = terms_page(window_on(store))
    page.go_to("SV-013")
    return page


@pytest.fixture
def tab(page: TermsPage) -> GlossaryTab:
    return page.glossary_tab


def test_a_term_is_gone_to_by_its_id_and_shows_the_own_words_for_it(page: TermsPage, tab: GlossaryTab) -> None:
    assert page.tabs.currentWidget() is tab
    assert tab.panel.name.text() == glossary()["SV-013"].label
    assert [made.text() for made in tab.panel.words] == [
        "“Job chats” (people, 3 entries): Same as Employability support"
    ]
    click(tab.panel.words[0])
    assert page.tabs.currentWidget() is page.words_tab
    word = page.words_tab.words.current()
    assert word is not None
    assert word.own_term.label == "Job chats"


def test_a_term_says_which_lines_of_the_charitys_returns_count_it(window_on: Opener, tmp_path: Path) -> None:
    with in_a_desk_file(tmp_path / "council.svdesk", ANYTOWN) as council:
        page = terms_page(window_on(council))
        page.go_to("SV-064")
        asked = page.glossary_tab.panel.measures.text().split("\n")
    assert asked[0] == "AT11: Volunteer hours (Anytown Council). A return of yours counts it."
    assert asked[1].startswith("OI1166 (")


def test_the_search_is_found_by_its_keys_and_leads_to_the_term(page: TermsPage, tab: GlossaryTab) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    window.run("find")
    press("parcels", Qt.Key.Key_Down)
    assert QApplication.focusWidget() is tab.table
    assert tab.panel.name.text() == "Food parcels"
    press(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is tab.panel.scrolled
    tab.table.setFocus()
    press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert len(tab.table.rows.ids) == len(glossary().terms)
    assert QApplication.focusWidget() is tab.finder.search, "it was cleared"
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is tab.table, "it was empty"


def test_the_glossary_is_browsed_by_heading_and_by_kind(tab: GlossaryTab) -> None:
    finder, terms = tab.finder, glossary()
    domain = terms.domains[5]
    finder.heading.setCurrentIndex(finder.heading.findData(domain.id))
    under = [term for term in terms if term.domain == domain.id]
    assert list(tab.table.rows.ids) == [term.id for term in under]
    kind = under[0].kind
    finder.kind.setCurrentIndex(finder.kind.findData(kind.value))
    assert list(tab.table.rows.ids) == [term.id for term in under if term.kind is kind]
    assert 0 < len(tab.table.rows.ids) < len(under)
    assert tab.panel.name.text() == under[0].label


def test_a_name_of_ones_own_is_added_searched_and_taken_away(page: TermsPage, tab: GlossaryTab, store: Store) -> None:
    QTest.keyClicks(tab.panel.names.box, "Clwb swyddi ni")
    tab.panel.names.language.suggest("cy")
    click(tab.panel.names.add)
    assert [(one.label, one.language) for one in own_labels.of_term(store, "SV-013")] == [("Clwb swyddi ni", "cy")]
    assert tab.panel.names.box.text() == ""
    tab.start()
    press("clwb swyddi ni")
    assert list(tab.table.rows.ids) == ["SV-013"]
    assert tab.table.rows.index(0, 1).data() == "your own name, “Clwb swyddi ni”"
    click(tab.panel.names.buttons[0])
    assert own_labels.of_term(store, "SV-013") == []
    page.changes.undo()
    assert len(own_labels.of_term(store, "SV-013")) == 1


def test_a_name_that_is_taken_is_refused_and_stays_typed(page: TermsPage, tab: GlossaryTab, store: Store) -> None:
    QTest.keyClicks(tab.panel.names.box, "food bank")
    click(tab.panel.names.add)
    assert "is a label of another term" in page.said()
    assert tab.panel.names.box.text() == "food bank"
    assert own_labels.every(store) == []


def test_a_newer_edition_is_looked_at_installed_and_undone(
    page: TermsPage, tab: GlossaryTab, store: Store, ask: AskRecorded, tmp_path: Path
) -> None:
    path = tmp_path / "newer.ttl"
    path.write_text(skos_write.written(edition()), "utf-8")
    ask.files = [path, path]
    click(tab.newer)
    assert tab.pane.title.text() == "Edition 2.0.0, in place of 1.0.0"
    assert "“Job chats” (people): Edition 2.0.0 defines “Employability support” anew." in tab.pane.text.text()
    click(tab.pane.cancel)
    assert glossaries.current(store).edition == "1.0.0"
    click(tab.newer)
    click(tab.pane.install)
    assert tab.edition.text().startswith("Edition 2.0.0, ")
    assert tab.panel.definition.text() == "Only what leads to a signed contract of work."
    assert page.needs_person() == 1
    page.tabs.setCurrentWidget(page.words_tab)
    assert page.words_tab.pane.cards.cards[0].offer is not None
    page.changes.undo()
    assert glossaries.current(store).edition == "1.0.0"
    assert page.needs_person() == 0


def test_an_edition_that_is_no_newer_is_refused(
    page: TermsPage, tab: GlossaryTab, ask: AskRecorded, tmp_path: Path
) -> None:
    path = tmp_path / "same.ttl"
    path.write_text(skos_write.written(glossary()), "utf-8")
    ask.files = [path]
    click(tab.newer)
    assert "which is in use here already" in page.said()


@pytest.mark.parametrize("form", ["ttl", "csv"])
def test_the_glossary_is_saved(tab: GlossaryTab, ask: AskRecorded, tmp_path: Path, form: str) -> None:
    ask.files = [tmp_path / f"ours.{form}"]
    click(tab.save)
    assert "Swyddi a grëwyd" in (tmp_path / f"ours.{form}").read_text("utf-8-sig")


def test_the_terms_that_are_listed_become_a_pdf_with_their_welsh_names_by_keys_alone(
    tab: GlossaryTab, ask: AskRecorded, tmp_path: Path
) -> None:
    ask.files = [tmp_path / "ours.pdf"]
    tab.start()
    press("food parcels")
    tab.paper.setFocus()
    press(Qt.Key.Key_Return)
    pane = tab.paper_pane
    assert (focused(), pane.only_listed.isChecked()) == (pane.only_listed, True)
    listed = [glossary()[term_id].label for term_id in tab.table.rows.ids]
    press(Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    back = read_back((tmp_path / "ours.pdf").read_bytes())
    assert sorted(node.text for node in back.root.all("H3")) == sorted(listed)
    assert WARNING in back.text
    assert focused() is tab.paper


def test_all_of_the_glossary_becomes_a_pdf_with_the_own_words(
    tab: GlossaryTab, ask: AskRecorded, tmp_path: Path
) -> None:
    ask.files = [tmp_path / "ours.pdf"]
    click(tab.paper)
    assert focused() is tab.paper_pane.welsh
    click(tab.paper_pane.save)
    back = read_back((tmp_path / "ours.pdf").read_bytes())
    assert len(back.root.all("H3")) == len(glossary().terms)
    assert "Our own words “Job chats”" in back.text
    assert WARNING not in back.text


def test_the_way_to_paper_keeps_the_rules_of_every_window(
    page: TermsPage, tab: GlossaryTab, qapp: QApplication
) -> None:
    tab.start()
    press("food")
    click(tab.paper)
    tab.paper_pane.welsh.setChecked(True)
    assert tab.paper.accessibleName().startswith("Save as PDF")
    assert list(house_rules.unnamed(page.window())) == []
    assert list(house_rules.clashing_mnemonics(page.window())) == []
    assert list(house_rules.not_reached_by_tab(page)) == []
    theme.apply(qapp, "light", 200)
    for _turn in range(5):
        qapp.processEvents()
    cut = list(house_rules.cut_off(page))
    theme.apply(qapp, "light", 100)
    assert cut == []
    click(tab.paper_pane.cancel)
    assert focused() is tab.paper
    click(tab.paper)
    page.go_to("SV-001")
    assert tab.panel.isVisible()


@pytest.mark.parametrize("word", ["singing", "walks"])
def test_typing_in_the_list_of_terms_searches_whatever_the_first_letter(tab: GlossaryTab, word: str) -> None:
    tab.table.setFocus()
    press(word[0])
    assert focused() is tab.finder.search
    press(word[1:])
    assert tab.finder.search.text() == word


def test_the_tab_keeps_the_rules_of_every_window(page: TermsPage, store: Store, qapp: QApplication) -> None:
    page.window().activateWindow()
    use_words(store, [("Food parcels", "parcels", 1)])
    page.reload()
    assert page.take_names.isVisible()
    assert list(house_rules.unnamed(page.window())) == []
    assert list(house_rules.clashing_mnemonics(page.window())) == []
    assert list(house_rules.not_reached_by_tab(page)) == []
    theme.apply(qapp, "light", 200)
    for _turn in range(5):
        qapp.processEvents()
    cut = list(house_rules.cut_off(page))
    theme.apply(qapp, "light", 100)
    assert cut == []


def test_an_edition_that_came_with_the_program_is_offered_and_says_what_it_changes(
    page: TermsPage, tab: GlossaryTab, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tab.came.isHidden()
    newer = edition()
    monkeypatch.setattr(shipped, "glossary", lambda: newer)
    page.reload()
    tab.reload()
    assert tab.edition.text().startswith("Edition 1.0.0, ")
    assert "edition 2.0.0" in tab.came.text()
    click(tab.came)
    assert "“Job chats” (people): Edition 2.0.0 defines “Employability support” anew." in tab.pane.text.text()
    click(tab.pane.install)
    assert glossaries.current(store).edition == "2.0.0"
    assert tab.came.isHidden()


def test_seven_terms_are_seen_at_once_in_a_window_of_720_pixels(page: TermsPage, tab: GlossaryTab) -> None:
    window = page.window()
    window.resize(1280, 720)
    QApplication.processEvents()
    rows = tab.table.viewport().height() // tab.table.rowHeight(0)
    assert rows >= 7


def test_the_way_to_a_narrower_term_leads_to_its_beginning(tab: GlossaryTab) -> None:
    way = tab.panel.nearby[0]
    way.setFocus()
    way.click()
    assert tab.panel.name.text() != "Employability support"
    assert focused() is tab.panel.scrolled
