"""Another mapping is looked at line by line: new ones are ticked, mine stand until I tick theirs, the rest is said."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import Mapping, Relation
from svdesk.services.mapping.decide import decide
from svdesk.services.mapping.exchange import send
from svdesk.storage import mappings
from svdesk.storage.store import Store
from svdesk.ui.main_window import MainWindow
from svdesk.ui.terms.taken_lines import TakenLines
from svdesk.ui.widgets.scrolled import Scrolled
from tests.services.mapping.exchange.filled import AT
from tests.services.mapping.words_in_use import use_words
from tests.ui.conftest import AskRecorded
from tests.ui.shared_terms import click, desk_with, terms_page

Opener = Callable[[Store], MainWindow]
CLUB, FOOD, WALKS, CHOIR = (
    ("Job club", "people", 4),
    ("Bags", "parcels", 3),
    ("Walks", "people", 2),
    ("Choir", "people", 1),
)


def answer(store: Store, word: str, relation: Relation, term: str | None) -> None:
    decide(store, Mapping(word, relation, term, by="Ana", at=AT))


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """The table of another charity, which knows a word that is none of ours."""
    path = tmp_path / "theirs.sssom.tsv"
    with desk_with(tmp_path / "theirs.svdesk", []) as other:
        club, food, walks, choir = use_words(other, [CLUB, FOOD, WALKS, CHOIR])
        answer(other, club, Relation.SAME, "SV-013")
        answer(other, food, Relation.SAME, "SV-071")
        answer(other, walks, Relation.NOTHING_FITS, None)
        answer(other, choir, Relation.NOTHING_FITS, None)
        send.export(other, path, AT)
    return path


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))
    with desk_with(tmp_path / "hub.svdesk", []) as made:
        club, _food, walks = use_words(made, [CLUB, FOOD, WALKS])
        answer(made, club, Relation.PART_OF, "SV-013")
        answer(made, walks, Relation.NOTHING_FITS, None)
        yield made


@pytest.fixture
def lines(store: Store, theirs: Path, window_on: Opener, ask: AskRecorded) -> TakenLines:
    window = window_on(store)
    page = terms_page(window)
    ask.files = [theirs]
    window.run("take_mapping")
    assert page.words_tab.stack.currentWidget() is page.words_tab.stack.lines
    return page.words_tab.stack.lines


def shown(lines: TakenLines) -> list[str]:
    return [lines.list.item(n).text().split(":")[0] for n in range(lines.list.count()) if not lines.list.isRowHidden(n)]


def answers(store: Store) -> dict[str, str]:
    words = mappings.own_terms(store)
    return {words[own].label: one.relation.value for own, one in mappings.decisions(store).items()}


def test_each_line_says_what_it_would_do_and_only_new_ones_are_ticked(lines: TakenLines) -> None:
    assert shown(lines) == ["New", "Cannot be used", "Differs from yours", "Same as yours"]
    assert [one.own_term.label for one in lines.ticked() if one.own_term] == ["Bags"]
    assert lines.take.text() == "&Take the 1 ticked line"
    assert lines.state.text() == "None of your own answers changes. Undo takes all of it back."


def test_by_keys_one_is_ticked_and_all_are_taken_as_one_change(lines: TakenLines, store: Store) -> None:
    assert lines.list.hasFocus()
    for _n in range(2):
        QTest.keyClick(lines.list, Qt.Key.Key_Down)
    QTest.keyClick(lines.list, Qt.Key.Key_Space)
    assert lines.state.text().startswith("1 of them takes the place of an answer of yours.")
    lines.take.setFocus()
    QTest.keyClick(lines.take, Qt.Key.Key_Return)
    assert answers(store) == {"Job club": "same", "Bags": "same", "Walks": "nothing_fits"}
    assert not lines.isVisible()
    window = lines.window()
    assert isinstance(window, MainWindow)
    window.do_undo()
    assert answers(store) == {"Job club": "part_of", "Walks": "nothing_fits"}


def test_lines_of_one_kind_are_shown_and_ticked_together(lines: TakenLines) -> None:
    lines.which.suggest("differs")
    lines.which.chosen.emit()
    assert shown(lines) == ["Differs from yours"]
    click(lines.all)
    assert len(lines.ticked()) == 2
    click(lines.none)
    assert lines.ticked() == []
    assert not lines.take.isEnabled()


def test_a_line_that_is_mine_already_or_cannot_be_used_has_no_box(lines: TakenLines) -> None:
    boxes = [bool(lines.list.item(n).flags() & Qt.ItemFlag.ItemIsUserCheckable) for n in range(lines.list.count())]
    assert boxes == [True, False, True, False]


def test_taking_nothing_leaves_all_as_it_was(lines: TakenLines, store: Store) -> None:
    before = answers(store)
    click(lines.cancel)
    assert answers(store) == before
    assert not lines.isVisible()


def test_what_is_only_nearly_the_same_is_taken_where_it_is_ticked_and_said_wherever_it_stands(
    store: Store, window_on: Opener, ask: AskRecorded, tmp_path: Path
) -> None:
    path = tmp_path / "program.sssom.tsv"
    columns = "subject_label\tpredicate_id\tobject_id\tmapping_justification"
    came = "Bags\tskos:closeMatch\tsvg:SV-071\tsemapv:LexicalSimilarityThresholdMatching"
    path.write_text(f"#curie_map:\n#  svg: urn:x-svdesk:glossary:\n{columns}\n{came}\n", encoding="utf-8")
    window = window_on(store)
    page = terms_page(window)
    tab = page.words_tab
    ask.files = [path]
    window.run("take_mapping")
    assert tab.stack.lines.list.item(0).text() == (
        "New: “Bags” (food parcels). Theirs: Nearly the same as Food parcels, and would be counted as the same;"
        " matched by a program."
    )
    assert tab.stack.lines.ticked() == []
    click(tab.stack.lines.all)
    click(tab.stack.lines.take)
    page.go_to(next(own.id for own in mappings.own_terms(store).values() if own.label == "Bags"))
    panel = tab.words.panel
    assert panel.answer.text() == "Nearly the same as Food parcels"
    assert panel.how.text().endswith(
        "it is counted as the same until you answer anew. In the mapping that it came from: matched by a program."
    )
    assert tab.pane.cards.cards[0].name.text() == "Food parcels"
    tab.pane.cards.choose(0)
    QTest.keyClick(tab.pane.cards, Qt.Key.Key_S)
    assert panel.answer.text() == "Same as Food parcels"


def test_of_lines_that_answer_in_two_ways_the_first_is_ticked_and_both_are_refused(
    store: Store, theirs: Path, window_on: Opener, ask: AskRecorded
) -> None:
    lines = theirs.read_text(encoding="utf-8").splitlines(keepends=True)
    [bags] = [line for line in lines if "\tBags\t" in line]
    theirs.write_text("".join([*lines, bags.replace("skos:exactMatch", "skos:broadMatch")]), encoding="utf-8")
    window, before = window_on(store), answers(store)
    page = terms_page(window)
    ask.files = [theirs]
    window.run("take_mapping")
    shown_lines = page.words_tab.stack.lines
    assert [one.own_term.label for one in shown_lines.ticked() if one.own_term] == ["Bags"]
    click(shown_lines.all)
    click(shown_lines.take)
    assert answers(store) == before
    click(shown_lines.none)
    shown_lines.list.item(shown_lines.list.count() - 1).setCheckState(Qt.CheckState.Checked)
    click(shown_lines.take)
    assert answers(store)["Bags"] == "part_of"


def test_beside_a_list_that_scrolls_the_column_does_not(lines: TakenLines, qtbot: QtBot) -> None:
    [column] = lines.findChildren(Scrolled)
    window = lines.window()
    for height in range(560, 760, 20):
        window.resize(1280, height)
        qtbot.wait(1)
        spare = lines.list.height() - lines.list.minimumHeight()
        assert column.verticalScrollBar().maximum() == 0 or spare <= 0, height
