"""The charity's words are mapped by keys alone, honestly, and whatever was done can be undone."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from svdesk.domain.authority import Provider
from svdesk.domain.glossary import Kind
from svdesk.domain.mapping import Mapping, Method, Relation
from svdesk.services import recording
from svdesk.services.mapping import refuse
from svdesk.services.mapping.suggest import Suggester
from svdesk.storage import journal, mappings
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import glossary
from svdesk.storage.store import Store
from svdesk.ui import pages, theme
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages.terms import TermsPage
from svdesk.ui.widgets.page import Page
from tests.services.mapping.words_in_use import use_words
from tests.ui import house_rules
from tests.ui.conftest import AskRecorded
from tests.ui.keys import focused, press, tab_to

EMPLOYABILITY, FOOD_PARCELS = "SV-013", "SV-071"
Opener = Callable[..., TermsPage]


class Elsewhere(Page):
    """Another page of the window, which remembers that an activity was begun on it."""

    begun = False

    def start_new(self) -> None:
        self.begun = True


@pytest.fixture(scope="module")
def new_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk file of an invented charity without any words, to be copied."""
    path = tmp_path_factory.mktemp("desk") / "hub.svdesk"
    recording.start(path, Provider(new_id(), "Riverside Hub"), "Ana").close()
    return path


@pytest.fixture
def blank(new_desk: Path, tmp_path: Path) -> Iterator[Store]:
    """A desk file without any words, open for writing."""
    with Store.open(Path(shutil.copy(new_desk, tmp_path / "hub.svdesk"))) as store:
        yield store


@pytest.fixture
def open_page(qtbot: QtBot, qapp: QApplication, ask: AskRecorded) -> Opener:
    """Opens the page in a real window that is the active one, with the focus in the list of words."""

    def open_on(store: Store, scale: int = 100) -> TermsPage:
        if scale != 100 or theme.FAMILY not in qapp.font().family():
            theme.apply(qapp, "light", scale)
        makers: dict[str, tuple[str, Callable[[MainWindow], Page]]] = {
            name: (name.capitalize(), lambda window: Elsewhere(window.changes)) for name in ("home", "activities")
        }
        window = MainWindow(store, "Ana", {**makers, "terms": pages.makers()["terms"]}, ask, jobs_at_once=True)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
        page = window.show_page("terms")
        assert isinstance(page, TermsPage)
        page.table.setFocus()
        return page

    return open_on


def window_of(page: TermsPage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def answer(page: TermsPage, key: str) -> None:
    """Press the key of an answer, after choosing the first suggestion where none is sure enough to be chosen."""
    if key in "spcd" and page.words_tab._current_offer() is None:
        press("1")
    press(key)


def listed(page: TermsPage) -> list[str]:
    return [str(page.table.rows.index(row, 0).data()) for row in range(page.table.rows.rowCount())]


def current(page: TermsPage) -> str:
    use = page.words_tab.words.current()
    return use.own_term.label if use else ""


def offered(page: TermsPage) -> list[str]:
    cards = page.words_tab.pane.cards
    return [card.name.text() for row, card in enumerate(cards.cards) if not cards.isRowHidden(row)]


def answers(store: Store) -> dict[str, tuple[str, str | None]]:
    words = mappings.own_terms(store)
    return {words[own].label: (one.relation.value, one.term) for own, one in mappings.decisions(store).items()}


def said(page: TermsPage) -> str:
    return window_of(page).status.done.text()


def trouble(page: TermsPage) -> str:
    return page._trouble.text()


FIVE = [
    ("Bags of food", "parcels", 5),
    ("Work café", "people", 4),
    ("AGM held", "events", 3),
    ("Chats by phone", "people", 2),
    ("Mixed sports and crafts", "people", 1),
]


def test_five_words_get_the_five_answers_by_keys_and_the_next_word_follows(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE)
    page = open_page(blank)
    assert listed(page) == [label for label, *_ in FIVE]
    assert page.words_tab.progress.text() == "5 words left, covering all of your records."
    best: list[str] = []
    for key in "spncl":
        assert current(page) == FIVE[len(best)][0]
        best.append(offered(page)[0])
        answer(page, key)
    found = answers(blank)
    assert [found[label][0] for label, *_ in FIVE] == ["same", "part_of", "nothing_fits", "covers_more", "ask_later"]
    labels = [glossary()[term].label if term else None for _relation, term in found.values()]
    assert labels == [best[0], best[1], None, best[3], None]
    assert page.words_tab.progress.text() == "1 word left, covering 7% of your records. It is for later."
    assert page.needs_person() == 1
    assert [line.label for line in journal.history(blank)][:2] == [
        "Leave “Mixed sports and crafts” for later",
        f"Say that “Chats by phone” covers more than {best[3]}",
    ]


def test_a_word_stands_with_its_unit_how_often_it_is_used_and_entries_of_it(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE)
    page = open_page(blank)
    assert [page.table.rows.index(1, column).data() for column in range(3)] == ["Work café", "people", "4"]
    press(Qt.Key.Key_Down)
    panel = page.words_tab.words.panel
    assert panel.uses.text() == "Counted in people, in 4 entries."
    assert panel.examples.text().splitlines() == [
        "4 Apr 2025: Session 4 (3 people)",
        "3 Apr 2025: Session 3 (3 people)",
        "2 Apr 2025: Session 2 (3 people)",
    ]


def test_the_suggestion_and_the_decision_are_kept_apart(blank: Store, open_page: Opener) -> None:
    [own_id] = use_words(blank, [("Job club at the library", "people", 1)])
    page = open_page(blank)
    offer = page.words_tab.pane.cards.current_offer()
    before = datetime.now(UTC).replace(microsecond=0)
    press("s")
    kept = mappings.decisions(blank)[own_id]
    assert before <= kept.at <= datetime.now(UTC)
    assert offer is not None
    assert (kept.term, kept.score, kept.why) == (offer.term.id, offer.score, offer.why)
    assert (kept.by, kept.method, kept.glossary_edition) == ("Ana", Method.PERSON, glossary().edition)


def test_undo_brings_a_word_back_as_the_current_one_and_leaves_the_others(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE)
    page = open_page(blank)
    answer(page, "s")
    answer(page, "s")
    kept = answers(blank)
    QTest.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert current(page) == "Work café"
    assert listed(page) == [label for label, *_ in FIVE[1:]]
    assert list(answers(blank)) == ["Bags of food"]
    window_of(page).do_redo()
    assert answers(blank) == kept
    assert current(page) == "AGM held"


def test_hours_never_become_people_and_the_reason_is_said(blank: Store, open_page: Opener) -> None:
    use_words(blank, [("Food parcels", "hours", 2), ("Walks", "people", 1)])
    page = open_page(blank)
    cards = page.words_tab.pane.cards
    wrong = offered(page).index("Food parcels")
    assert cards.currentRow() != wrong
    press(Qt.Key.Key_Right, str(wrong + 1))
    card = cards.cards[wrong]
    reason = "It is counted in food parcels, people or kilograms; your word is in hours."
    assert (card.unlike.isVisible(), card.trouble.text()) == (True, reason)
    for relation in (Relation.SAME, Relation.PART_OF):
        made = page.words_tab.keys.buttons[relation]
        assert (made.isEnabled(), made.accessibleDescription()) == (False, reason)
    for key in "sp":
        press(key)
        assert "“Food parcels” is counted in hours, and “Food parcels” cannot be counted in that." in trouble(page)
    assert answers(blank) == {}
    page.table.setFocus()
    press(Qt.Key.Key_Down)
    assert trouble(page) == ""
    press(Qt.Key.Key_Up, Qt.Key.Key_Right, str(wrong + 1), "c")
    assert answers(blank) == {"Food parcels": ("covers_more", FOOD_PARCELS)}
    assert trouble(page) == ""


def test_the_whole_glossary_is_searched_by_another_name_and_answered_by_keys(blank: Store, open_page: Opener) -> None:
    use_words(blank, [("Qqqq", "people", 2), ("Walks", "people", 1)])
    page = open_page(blank)
    assert offered(page) == []
    assert "No term looks like “Qqqq”" in page.words_tab.pane.sentence.text()
    window_of(page).run("find")
    press("mock int", Qt.Key.Key_Down)
    assert focused() is page.words_tab.browser.table
    assert page.words_tab.browser.card.name.text() == "CV and interview help"
    assert page.words_tab.browser.table.rows.index(0, 1).data() == "also called “mock interviews”"
    press("p")
    kept = next(iter(mappings.decisions(blank).values()))
    assert (kept.relation, kept.term, kept.score, kept.why) == (Relation.PART_OF, "SV-014", None, "")
    assert current(page) == "Walks"
    assert page.words_tab.browser.search.text() == ""
    assert not page.words_tab.browser.browsing()
    assert focused() is page.words_tab.pane.cards


def test_letters_typed_into_a_box_are_no_answers(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE)
    page = open_page(blank)
    for box in (page.words_tab.browser.search, page.words_tab.words.find_box):
        box.setFocus()
        press("spcnld")
        assert box.text() == "spcnld"
    for choice in (page.words_tab.browser.heading, page.words_tab.words.show_box):
        choice.setFocus()
        press("n")
    assert (answers(blank), refuse.refused_pairs(blank, glossary())) == ({}, frozenset())


def test_later_puts_a_word_last_and_it_is_asked_again(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE)
    page = open_page(blank)
    press("l")
    assert listed(page) == [*(label for label, *_ in FIVE[1:]), "Bags of food (for later)"]
    press("n", "n", "n", "n")
    assert current(page) == "Bags of food"
    press("s")
    assert answers(blank)["Bags of food"][0] == "same"


def test_a_refused_pair_does_not_come_back(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE[:2])
    page = open_page(blank)
    before = offered(page)
    refused = before[:2]
    for _one in refused:
        press("1", "d")
    shown = offered(page)
    press("n")
    assert f"“{FIVE[0][0]}”: Nothing fits." in said(page)
    page.words_tab.words.show_all()
    page.table.go_to(page.table.rows.ids[0])
    assert current(page) == FIVE[0][0]
    assert offered(page) == shown
    assert set(shown).isdisjoint(refused)
    assert page.words_tab.pane.refused.text() == f"{len(refused)} terms are not offered, because they were refused."
    once_more = offered(page)[0]
    answer(page, "d")
    assert once_more not in offered(page)
    assert current(page) == FIVE[0][0]
    assert focused() is page.table
    page.words_tab.pane.offer_again.click()
    assert offered(page) == before


def test_one_card_is_refused_and_undone(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE[:1])
    page = open_page(blank)
    before = offered(page)
    press(Qt.Key.Key_Right, Qt.Key.Key_Down, "d")
    assert before[1] not in offered(page)
    assert said(page) == f"{before[1]} will not be offered for “Bags of food” again."
    assert focused() is page.words_tab.pane.cards
    window_of(page).do_undo()
    assert offered(page) == before


def test_a_refused_term_can_still_be_found_and_chosen(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE[:1])
    page = open_page(blank)
    label = offered(page)[0]
    press("d")
    page.do_find()
    press(label)
    assert page.words_tab.browser.card.mark.text() == "Refused before"
    press(Qt.Key.Key_Return, "d")
    assert len(refuse.refused_pairs(blank, glossary())) == 1
    press("s")
    assert answers(blank)["Bags of food"][0] == "same"
    assert refuse.refused_pairs(blank, glossary()) == frozenset()


def test_an_answer_is_shown_and_given_anew(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE)
    page = open_page(blank)
    page.words_tab.browser.search.setText("Running costs")
    page.words_tab.browser.table.setFocus()
    press("c")
    page.words_tab.words.show_all()
    page.words_tab.words.table.go_to(page.table.rows.ids[0])
    assert page.table.rows.index(0, 3).data() == "Covers more than Running costs and salaries"
    assert page.words_tab.words.panel.answer.text() == "Covers more than Running costs and salaries"
    assert page.words_tab.words.panel.how.text().startswith("Ana said so on ")
    first = page.words_tab.pane.cards.cards[0]
    assert (first.name.text(), first.mark.text()) == ("Running costs and salaries", "Your answer: Covers more")
    second = page.words_tab.pane.cards.cards[1].offer
    press(Qt.Key.Key_Right, "2", "s")
    assert second is not None
    assert answers(blank)["Bags of food"] == ("same", second.term.id)
    assert listed(page) == [label for label, *_ in FIVE]
    assert current(page) == "Work café"


def test_names_are_taken_without_asking_only_when_told_to_and_said_to_be_so(blank: Store, open_page: Opener) -> None:
    use_words(blank, [("Work café", "people", 4), ("Food parcels", "parcels", 3), ("Job club", "people", 2)])
    page = open_page(blank)
    assert answers(blank) == {}
    assert page.take_names.text() == "&Map the 2 exact names"
    about = page.take_names.accessibleDescription()
    assert about.endswith(
        "“Food parcels” (food parcels) to Food parcels; “Job club” (people) to Employability support."
    )
    assert about in page.take_names.toolTip()
    QTest.mouseClick(page.take_names, Qt.MouseButton.LeftButton)
    assert answers(blank) == {"Food parcels": ("same", FOOD_PARCELS), "Job club": ("same", EMPLOYABILITY)}
    assert said(page) == (
        "Mapped without asking: “Food parcels” (food parcels) to Food parcels;"
        " “Job club” (people) to Employability support."
    )
    assert not page.take_names.isVisible()
    page.words_tab.words.show_all()
    page.table.go_to(page.table.rows.ids[1])
    assert page.table.rows.index(1, 3).data() == "Same as Food parcels (not asked)"
    assert "Mapped without asking" in page.words_tab.words.panel.how.text()


def test_one_decision_holds_for_the_wording_in_every_unit_that_fits(blank: Store, open_page: Opener) -> None:
    use_words(blank, [("Job club here", "people", 4), ("Job club here", "hours", 3), ("Job club here", "kg", 2)])
    page = open_page(blank)
    press("s")
    assert said(page) == (
        "“Job club here”: Same as Employability support. Also for the same words counted in hours (3 entries)."
        " The same words counted in kilograms (2 entries) are asked about by themselves."
    )
    assert [use.own_term.unit for use in mappings.in_use(blank) if use.decision is None] == ["kg"]
    assert page.words_tab.words.panel.uses.text() == "Counted in kilograms, in 2 entries."


@pytest.mark.parametrize(
    ("key", "relation", "is_said"),
    [
        ("c", "covers_more", "Covers more than Employability support"),
        ("n", "nothing_fits", "Nothing fits"),
        ("x", "nothing_fits", "Not social value"),
        ("l", "ask_later", "Later"),
    ],
)
def test_every_answer_is_given_once_for_the_words_in_all_units_said_so_and_undone_at_once(
    blank: Store, open_page: Opener, key: str, relation: str, is_said: str
) -> None:
    people, hours, walks = use_words(
        blank, [("Job club here", "people", 4), ("Job club here", "hours", 3), ("Walks", "people", 1)]
    )
    page = open_page(blank)
    answer(page, key)
    given = {own: one.relation.value for own, one in mappings.decisions(blank).items()}
    assert given == {people: relation, hours: relation}
    assert said(page) == f"“Job club here”: {is_said}. Also for the same words counted in hours (3 entries)."
    assert page.words_tab.words.current() == mappings.Use(mappings.own_term(blank, walks), 1, (), None)
    assert page.words_tab.row.split.isVisible() == (key == "c")
    page.go_to(hours)
    panel = page.words_tab.words.panel
    assert panel.answer.text() == is_said
    assert "the same word in another unit or spelling was answered so" in panel.how.text()
    window_of(page).do_undo()
    assert mappings.decisions(blank) == {}
    assert listed(page)[:2] == ["Job club here", "Job club here"]


def test_a_refusal_holds_for_the_words_in_all_units_and_is_undone_and_taken_back_at_once(
    blank: Store, open_page: Opener
) -> None:
    _people, hours = use_words(blank, [("Job club here", "people", 4), ("Job club here", "hours", 3)])
    page = open_page(blank)
    first = offered(page)[0]
    press("1", "d")
    assert said(page) == (
        f"{first} will not be offered for “Job club here” again. Also for the same words counted in hours (3 entries)."
    )
    page.go_to(hours)
    assert first not in offered(page)
    [kilograms] = use_words(blank, [("Job club here", "kg", 1)])
    page.changes.changed.emit()
    page.go_to(kilograms)
    assert first not in offered(page)
    page.words_tab.pane.offer_again.click()
    assert first in offered(page)
    page.go_to(hours)
    assert first in offered(page)
    window_of(page).do_undo()
    assert first not in offered(page)


def test_without_words_the_page_says_where_they_come_from(blank: Store, open_page: Opener) -> None:
    page = open_page(blank)
    assert page.words_tab.stack.currentWidget().findChildren(QLabel)[0].text().startswith("No words of your own yet.")  # type: ignore[union-attr]
    assert page.offers() == frozenset({"take_mapping"})
    assert not page.words_tab.keys.isVisible()
    QTest.mouseClick(page.words_tab.add_activity, Qt.MouseButton.LeftButton)
    elsewhere = window_of(page).page()
    assert isinstance(elsewhere, Elsewhere)
    assert elsewhere.begun


def test_when_all_is_done_the_page_says_so_and_shows_the_words_on_demand(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE[:2])
    page = open_page(blank)
    press("s", "n")
    assert page.words_tab.stack.currentWidget().findChildren(QLabel)[0].text() == "Every word is mapped."  # type: ignore[union-attr]
    assert page.needs_person() == 0
    assert focused() is page.words_tab.show_all
    window_of(page).do_undo()
    assert listed(page) == [FIVE[1][0]]
    assert focused() is page.table
    press("n", Qt.Key.Key_Space)
    assert listed(page) == [FIVE[0][0], FIVE[1][0]]


def test_the_page_goes_to_a_word_that_is_named(blank: Store, open_page: Opener) -> None:
    first, *_others, last = use_words(blank, FIVE)
    page = open_page(blank)
    press("s")
    window_of(page).show_page("terms", last)
    assert current(page) == FIVE[-1][0]
    window_of(page).show_page("terms", first)
    assert current(page) == FIVE[0][0]
    assert len(listed(page)) == 5


def test_a_word_is_found_and_what_is_half_typed_survives_a_change(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE)
    page = open_page(blank)
    page.words_tab.words.find_box.setFocus()
    press("CAF")
    assert listed(page) == ["Work café"]
    page.do_find()
    press("club")
    found = page.words_tab.browser.table.rows.rowCount()
    use_words(blank, [("Another café", "people", 9)])
    window_of(page).changes.changed.emit()
    assert listed(page) == ["Another café", "Work café"]
    assert current(page) == "Work café"
    assert (page.words_tab.browser.search.text(), page.words_tab.browser.table.rows.rowCount()) == ("club", found)
    page.words_tab.words.find_box.setText("nothing like it")
    assert page.words_tab.words.none_found.isVisible()
    assert not page.words_tab.words.panel.isVisible()
    assert page.words_tab.pane.sentence.text() == "Choose one of your words to see what it may mean."
    page.table.setFocus()
    press("s", "n")
    assert answers(blank) == {}


def test_the_card_that_was_chosen_stays_so_when_something_else_changes(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE)
    page = open_page(blank)
    press(Qt.Key.Key_Right, "4")
    window_of(page).changes.changed.emit()
    assert page.words_tab.pane.cards.currentRow() == 3
    page.table.setFocus()
    press(Qt.Key.Key_Down)
    assert page.words_tab.pane.cards.currentRow() != 3


def test_same_without_a_term_asks_for_one(blank: Store, open_page: Opener) -> None:
    use_words(blank, [("Qqqq", "people", 1)])
    page = open_page(blank)
    press("s")
    assert "“Same” needs a shared term. Search the glossary for one." in trouble(page)
    assert "Must fix" not in trouble(page)
    keys = page.words_tab.keys
    assert keys.not_social.isVisible()
    assert [made.text() for made in keys.buttons.values() if made.isVisible() and made.isEnabled()] == [
        "Nothing fits (N)",
        "Later (L)",
    ]
    QTest.mouseClick(keys.buttons[Relation.NOTHING_FITS], Qt.MouseButton.LeftButton)
    assert answers(blank) == {"Qqqq": ("nothing_fits", None)}


def test_forty_words_are_mapped_by_keys_alone_on_either_side(blank: Store, open_page: Opener) -> None:
    labels = [term.label for term in glossary() if "people" in term.units][:40]
    use_words(blank, [(f"{label} at the hall", "people", 1) for label in labels])
    page = open_page(blank)
    for n in range(40):
        if n == 20:
            press(Qt.Key.Key_Right)
        answer(page, "s")
        if n < 39:
            assert focused() is (page.table if n < 20 else page.words_tab.pane.cards)
    assert {relation for relation, _term in answers(blank).values()} == {"same"}
    assert len(answers(blank)) == 40


def test_the_whole_page_is_worked_by_keys_alone_over_forty_words(blank: Store, open_page: Opener) -> None:
    labels = [term.label for term in glossary() if "people" in term.units][:40]
    use_words(blank, [(f"{label} at the hall", "people", 1) for label in labels])
    page = open_page(blank)
    window_of(page).nav.setFocus()
    press(Qt.Key.Key_F6)
    tab_to("Your words")
    expected: dict[str, tuple[str, str | None]] = {}
    for answered in cycle(
        (same, part_of, covers_more, nothing_fits, no_social_value, searched, browsed, refused, later)
    ):
        word = current(page)
        if (relation := answered(page)) is not None:
            expected[word] = relation
        if page.needs_person() == 0:
            break
        if focused() is page.words_tab.pane.cards:
            press(Qt.Key.Key_Left)
        assert focused() is page.table
    given = {word: (relation, term and glossary()[term].label) for word, (relation, term) in answers(blank).items()}
    assert given == expected
    assert len(expected) == 40
    assert {relation for relation, _term in expected.values()} == {"same", "part_of", "covers_more", "nothing_fits"}
    assert page.words_tab.stack.currentWidget() is page.words_tab.stack.done
    assert focused() is page.words_tab.show_all


def fitting(page: TermsPage) -> str:
    """The figure of the first card that can be counted in the unit of the word."""
    cards = page.words_tab.pane.cards.cards
    return str(1 + next(n for n, card in enumerate(cards) if card.offer and not card.offer.unit_trouble))


Answered = tuple[str, str | None] | None


def same(page: TermsPage) -> Answered:
    term = offered(page)[int(fitting(page)) - 1]
    press(fitting(page), "s")
    return "same", term


def part_of(page: TermsPage) -> Answered:
    wanted = int(fitting(page)) - 1
    press(Qt.Key.Key_Right, "1", *[Qt.Key.Key_Down] * wanted)
    term = offered(page)[wanted]
    press("p")
    return "part_of", term


def covers_more(page: TermsPage) -> Answered:
    term = offered(page)[2]
    press(Qt.Key.Key_Right, Qt.Key.Key_Up, "1", Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert page.words_tab.keys.isAncestorOf(focused())
    press("c")
    return "covers_more", term


def nothing_fits(page: TermsPage) -> Answered:
    press("n")
    assert said(page).endswith("Nothing fits.")
    return "nothing_fits", None


def no_social_value(page: TermsPage) -> Answered:
    press("x")
    assert said(page).endswith("Not social value.")
    return "nothing_fits", None


def searched(page: TermsPage) -> Answered:
    press(Qt.Key.Key_F, held=Qt.KeyboardModifier.ControlModifier)
    press("mock int", Qt.Key.Key_Down, "s")
    assert page.words_tab.browser.search.text() == ""
    return "same", "CV and interview help"


def browsed(page: TermsPage) -> Answered:
    tab_to("Look in")
    press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    tab_to("Kind")
    press(Qt.Key.Key_Down)
    tab_to("Shared terms found")
    press(Qt.Key.Key_Down, "c")
    assert not page.words_tab.browser.browsing()
    heading = glossary().domains[0].id
    under = [term for term in glossary() if term.domain == heading and term.kind is Kind.ACTIVITY]
    return "covers_more", under[1].label


def refused(page: TermsPage) -> Answered:
    never = offered(page)[0]
    press("1", "d")
    assert never not in offered(page)
    return same(page)


def later(page: TermsPage) -> Answered:
    use = page.words_tab.words.current()
    assert use is not None
    if use.decision is not None:
        return same(page)
    press("l")
    assert said(page).endswith("Later.")
    return None


WAYS = (same, part_of, covers_more, nothing_fits, no_social_value, searched, browsed, refused, later)


def test_a_thousand_words_keep_their_place(blank: Store, open_page: Opener) -> None:
    use_words(blank, [(f"Club number {n:04}", "people", 1) for n in range(1000)])
    page = open_page(blank)
    assert page.table.rows.rowCount() == 1000
    page.table.go_to(page.table.rows.ids[500])
    bar = page.table.verticalScrollBar()
    bar.setValue(bar.value() + 3)
    place = bar.value()
    answer(page, "s")
    assert current(page) == "Club number 0501"
    assert (page.table.currentIndex().row(), bar.value()) == (500, place)


def test_a_decision_among_a_thousand_words_asks_no_more_than_among_ten(
    new_desk: Path, tmp_path: Path, open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggested: list[str] = []
    suggest = Suggester.suggest

    def noted(self: Suggester, text: str, top: int = 5, unit: str = "") -> object:
        suggested.append(text)
        return suggest(self, text, top, unit)

    monkeypatch.setattr(Suggester, "suggest", noted)
    asked: dict[int, list[str]] = {}
    for words in (10, 1000):
        with Store.open(Path(shutil.copy(new_desk, tmp_path / f"{words}.svdesk"))) as store:
            use_words(store, [(f"Club number {n:04}", "people", 1) for n in range(words)])
            page = open_page(store)
            press("1")
            suggested.clear()
            connection: Any = store.connection
            connection.set_trace_callback(asked.setdefault(words, []).append)
            press("s")
            connection.set_trace_callback(None)
            assert suggested == ["Club number 0001"]
            page.window().close()
    assert 0 < len(asked[1000]) == len(asked[10])


def test_the_keys_of_the_cards_choose_and_lead_back(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE[:1])
    page = open_page(blank)
    press(Qt.Key.Key_Return)
    assert focused() is page.words_tab.pane.cards
    press("3")
    assert page.words_tab.pane.cards.currentRow() == 2
    press(Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert page.words_tab.pane.cards.currentRow() == 1
    button = focused()
    assert page.words_tab.keys.isAncestorOf(button)
    press(Qt.Key.Key_Escape)
    page.words_tab.pane.cards.setFocus()
    press(Qt.Key.Key_Left)
    assert focused() is page.table


def test_escape_clears_either_search_and_leads_from_the_empty_one_to_the_words(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE[:3])
    page = open_page(blank)
    for box in (page.words_tab.browser.search, page.words_tab.words.find_box):
        box.setFocus()
        press("club", Qt.Key.Key_Escape)
        assert (focused(), box.text()) == (box, "")
        press(Qt.Key.Key_Escape)
        assert focused() is page.table
        assert len(page.table.rows.ids) == 3


def test_a_button_under_the_columns_answers_and_so_does_a_letter_on_it(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE[:3])
    page = open_page(blank)
    QTest.mouseClick(page.words_tab.keys.buttons[Relation.PART_OF], _LEFT)
    assert answers(blank)["Bags of food"][0] == "part_of"
    assert focused() is page.words_tab.pane.cards
    press(Qt.Key.Key_Return, "l")
    assert answers(blank)["Work café"] == ("ask_later", None)


_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize("on_the_right", [False, True])
def test_a_key_that_is_held_answers_one_word(blank: Store, open_page: Opener, on_the_right: bool) -> None:
    use_words(blank, FIVE)
    page = open_page(blank)
    if on_the_right:
        press(Qt.Key.Key_Right)
    for again in (False, True, True, True):
        QApplication.sendEvent(focused(), QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_N, _PLAIN, "n", again))
    assert answers(blank) == {"Bags of food": ("nothing_fits", None)}
    assert current(page) == "Work café"


def test_a_letter_answers_wherever_it_is_not_typing(blank: Store, open_page: Opener) -> None:
    use_words(blank, FIVE)
    page = open_page(blank)
    for place, key in ((page.tabs.tabBar(), "n"), (page.words_tab.words.panel.meaning, "x")):
        place.setFocus()
        press(key)
    assert [term for _relation, term in answers(blank).values()] == [None, None]
    page.tabs.setCurrentWidget(page.glossary_tab)
    page.tabs.tabBar().setFocus()
    press("n")
    assert len(answers(blank)) == 2


@pytest.mark.parametrize("way", ["F6", "Enter", "click"])
def test_from_the_list_of_pages_the_keys_lead_to_the_words(blank: Store, open_page: Opener, way: str) -> None:
    use_words(blank, [("Food parcels", "parcels", 2), ("Walks", "people", 1)])
    page = open_page(blank)
    assert page.take_names.isVisible()
    nav = window_of(page).nav
    nav.setFocus()
    if way == "click":
        middle = nav.visualItemRect(nav.currentItem()).center()
        QTest.mouseClick(nav.viewport(), _LEFT, pos=middle)
    else:
        press(Qt.Key.Key_F6 if way == "F6" else Qt.Key.Key_Return)
    assert focused() is page.table
    press("s")
    assert answers(blank) == {"Food parcels": ("same", FOOD_PARCELS)}


def test_tab_goes_through_the_page_in_reading_order_and_out_of_it(blank: Store, open_page: Opener) -> None:
    use_words(blank, [("Food parcels", "parcels", 1)])
    page = open_page(blank)
    page.take_names.setFocus()
    order = []
    while focused() is not window_of(page).nav:
        order.append(focused().accessibleName())
        press(Qt.Key.Key_Tab)
        assert len(order) < 30
    assert order == [
        "Map the 1 exact name",
        "Words and glossary",
        "Show",
        "Find a word",
        "Your words",
        "Its meaning changed…",
        "Search the glossary",
        "Look in",
        "Kind",
        "Suggestions for “Food parcels”",
        "Because",
        "Same (S)",
        "Part of (P)",
        "Covers more (C)",
        "Nothing fits (N)",
        "Not social value (X)",
        "Later (L)",
        "Don't offer it (D)",
    ]


def test_a_screen_reader_hears_one_list_whose_items_say_it_all(blank: Store, open_page: Opener) -> None:
    use_words(blank, [("Job club", "people", 1)])
    page = open_page(blank)
    heard = QAccessible.queryAccessibleInterface(page.words_tab.pane.cards)
    assert heard is not None
    assert heard.role() == QAccessible.Role.List
    assert heard.text(QAccessible.Text.Name) == "Suggestions for “Job club”"
    first = heard.child(0).text(QAccessible.Text.Name)
    offer = page.words_tab.pane.cards.cards[0].offer
    assert offer is not None
    for part in (offer.term.label, offer.term.definition, offer.why, "Usually counted in people", "job club"):
        assert part in first


def test_every_control_has_a_name_and_no_letter_is_given_twice(blank: Store, open_page: Opener) -> None:
    use_words(blank, [("Food parcels", "parcels", 1)])
    page = open_page(blank)
    inside = [w for w in page.findChildren(QWidget) if w.window() is page.window()]
    controls = [w for w in inside if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(controls) > 10
    assert [w for w in controls if not w.accessibleName()] == []
    assert list(house_rules.clashing_mnemonics(window_of(page))) == []


@pytest.mark.parametrize("browsing", [False, True])
def test_nothing_is_cut_with_text_at_its_largest(
    blank: Store, open_page: Opener, qapp: QApplication, browsing: bool
) -> None:
    use_words(blank, [("Lunch club, chair exercises after, and the nurse did blood pressure", "hours", 2)])
    page = open_page(blank, scale=200)
    if browsing:
        page.do_find()
        press("club")
    qapp.processEvents()
    assert page.words_tab.columns.in_one()
    labels = [label for label in page.words_tab.columns.findChildren(QLabel) if label.isVisible()]
    assert len(labels) > 8
    cut = [
        label.text()
        for label in labels
        if label.height() < label.heightForWidth(label.width()) or label.width() < label.minimumSizeHint().width()
    ]
    inside = page.words_tab.columns.widget()
    assert inside is not None
    widths = (inside.width(), page.words_tab.columns.viewport().width())
    theme.apply(qapp, "light", 100)
    assert cut == []
    assert widths[0] <= widths[1]


def test_the_file_tells_the_page_what_else_may_have_changed(blank: Store, open_page: Opener) -> None:
    [own_id] = use_words(blank, [("Job club", "people", 1)])
    page = open_page(blank)
    with blank.change("Elsewhere", by="Bryn") as change:
        mappings.decide(change, Mapping(own_id, Relation.SAME, EMPLOYABILITY, by="Bryn"))
    window_of(page).changes.changed.emit()
    assert page.needs_person() == 0


def test_while_suggestions_are_made_ready_the_window_says_so(
    blank: Store, open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_words(blank, [("Food parcels", "hours", 2)])
    page = open_page(blank)
    said = window_of(page).status.done
    before = said.text()
    heard: list[str] = []

    class Watched(Suggester):
        def __init__(self, *given: Any, **named: Any) -> None:
            heard.append(said.text())
            super().__init__(*given, **named)

    monkeypatch.setattr("svdesk.ui.pages.terms.Suggester", Watched)
    page._made = None
    page.suggester()
    assert heard == ["Looking for suggestions…"]
    assert said.text() == before
