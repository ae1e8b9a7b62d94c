"""A word becomes several as the person says, by keys alone if they like, or stays as it is with the reason said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from svdesk.domain.errors import UserError
from svdesk.services.mapping.several import Numbers
from svdesk.storage import mappings
from svdesk.storage.store import Store
from svdesk.ui import theme
from svdesk.ui.changes import Changes
from svdesk.ui.terms.entry_places import Way
from svdesk.ui.terms.parts_pane import PartsPane
from tests.ui.shared_terms import LUNCH, click, desk_with, uses

THREE = ("Lunch club", "Chair exercises", "Nurse did blood pressure")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with desk_with(tmp_path / "hub.svdesk", [(LUNCH, "people", 2), (LUNCH, "hours", 1)]) as made:
        yield made


@pytest.fixture
def pane(qtbot: QtBot, qapp: QApplication, store: Store) -> PartsPane:
    theme.apply(qapp, "light", 100)
    made = PartsPane(Changes(store, "Ana"))
    qtbot.addWidget(made)
    made.resize(900, 560)
    with qtbot.waitActive(made):
        made.show()
    return made


def start(pane: PartsPane, store: Store, unit: str = "people", several: tuple[str, ...] = THREE) -> None:
    pane.start(next(use for use in mappings.in_use(store) if use.own_term.unit == unit), several)


def test_several_things_found_are_all_of_every_entry_at_first(pane: PartsPane, store: Store) -> None:
    start(pane, store)
    assert pane.names.names() == THREE
    assert pane.of_all.isChecked()
    assert pane.numbers.value() == Numbers.SAME.value
    assert pane.do.text() == "Ma&ke the lines"
    assert pane.window().focusWidget() is pane.names.boxes[0]


def test_hours_are_never_the_same_at_each(pane: PartsPane, store: Store) -> None:
    start(pane, store, "hours")
    values = [pane.numbers.itemData(n) for n in range(pane.numbers.count())]
    assert values == [Numbers.EACH.value, "one 0", "one 1", "one 2"]


def test_the_number_may_be_that_of_one_of_them(pane: PartsPane, store: Store, qtbot: QtBot) -> None:
    start(pane, store)
    pane.numbers.suggest("one 1")
    pane.own_activities.setChecked(True)
    with qtbot.waitSignal(pane.left):
        click(pane.do)
    said = store.rows("SELECT label, millionths, empty FROM count JOIN own_term o ON o.id = own_term_id ORDER BY 1, 2")
    assert ("Chair exercises", 3_000_000, None) in said
    assert ("Lunch club", None, "not_known") in said
    assert store.rows("SELECT count(*) FROM activity") == [(6,)]


def test_each_number_is_typed_and_the_whole_must_be_accounted_for(pane: PartsPane, store: Store, qtbot: QtBot) -> None:
    start(pane, store)
    pane.numbers.suggest(Numbers.EACH.value)
    pane.numbers.chosen.emit()
    with qtbot.waitSignal(pane._changes.refused) as heard:
        click(pane.do)
    assert isinstance(heard.args[0], UserError)
    assert LUNCH in uses(store)
    for _n in range(2):
        for box, text in zip(pane.entries.amounts.boxes, ("3", "2", "1"), strict=False):
            QTest.keyClicks(box, text)
        QTest.keyClick(pane.entries.amounts.boxes[2], Qt.Key.Key_Return)
    click(pane.do)
    assert [n for label, n in uses(store).items() if label in THREE] == [2, 2, 2]


def test_what_is_refused_is_said_and_the_pane_stays(pane: PartsPane, store: Store, qtbot: QtBot) -> None:
    start(pane, store, several=())
    pane.of_one.setChecked(True)
    pane.names.boxes[0].setText("")
    with qtbot.waitSignal(pane._changes.refused):
        click(pane.do)
    assert pane.still_there()
    with qtbot.waitSignal(pane.left):
        click(pane.cancel)


def test_a_word_that_has_to_stay_is_said_to(pane: PartsPane, store: Store) -> None:
    heard: list[str] = []
    pane._changes.said.connect(lambda said, _undo: heard.append(said))
    people = next(own for own in mappings.own_terms(store).values() if own.unit == "people")
    with store.change("Note", by="Ana") as change:
        change.insert("definition_change", {"own_term_id": people.id, "starts": "2025-04-01", "note": "Each visit"})
    start(pane, store)
    click(pane.do)
    assert heard[-1].startswith(f"“{LUNCH}” counted in people is “Lunch club”, “")
    assert "The same words counted in hours (" in heard[-1]
    assert heard[-1].endswith(f"“{LUNCH}” itself stays, for what is kept of earlier years or of its meaning.")
    assert uses(store)["Lunch club"] == 2


def test_the_table_stays_where_it_is_once_what_goes_where_can_be_said(
    pane: PartsPane, store: Store, qapp: QApplication
) -> None:
    start(pane, store, several=())
    heights = set()
    for names in ((), ("Sports", "Crafts")):
        pane.names.show_names(names)
        pane.names.changed.emit()
        qapp.processEvents()
        assert pane.state.isVisible() is bool(names)
        heights.add(pane.findChildren(QScrollArea)[0].height())
    assert len(heights) == 1


def test_names_that_there_are_already_are_offered(pane: PartsPane, store: Store) -> None:
    start(pane, store)
    completer = pane.names.boxes[0].completer()
    assert completer is not None
    model = completer.model()
    assert model is not None
    assert [model.index(n, 0).data() for n in range(model.rowCount())] == [LUNCH]


@pytest.mark.parametrize("one", [True, False])
def test_nothing_is_cut_with_large_text(pane: PartsPane, store: Store, qapp: QApplication, one: bool) -> None:
    theme.apply(qapp, "light", 200)
    start(pane, store)
    (pane.of_one if one else pane.of_all).setChecked(True)
    for _turn in range(3):
        qapp.processEvents()
    labels = [label for label in pane.findChildren(QLabel) if label.isVisible()]
    cut = [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]
    wide = [box.accessibleName() for box in pane.names.boxes if box.isVisible() and box.width() < 100]
    theme.apply(qapp, "light", 100)
    assert labels
    assert (cut, wide) == ([], [])


def test_without_names_nothing_is_said_of_what_goes_where(pane: PartsPane, store: Store) -> None:
    start(pane, store, several=())
    assert pane.entries.said()
    pane.entries.show_names((), Way.PLACED)
    assert pane.entries.said() == ""


def test_how_much_goes_where_is_asked_in_sight_of_the_only_entry(
    pane: PartsPane, store: Store, qapp: QApplication
) -> None:
    pane.resize(1024, 520)  # what a window of 1280 by 720 leaves it
    start(pane, store, "hours", several=())
    pane.of_one.setChecked(True)
    for _turn in range(3):
        qapp.processEvents()
    give = pane.entries.amounts.give
    [area] = [one for one in pane.findChildren(QScrollArea) if one.isAncestorOf(give)]
    assert give.isVisible()
    assert area.viewport().rect().contains(give.mapTo(area.viewport(), give.rect().bottomLeft()))
