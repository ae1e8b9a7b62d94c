"""What is changed of a rule is kept at once if a figure can come of it, else it waits."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from svdesk.services.frameworks import rules
from svdesk.services.frameworks.answering import read
from svdesk.services.frameworks.rule import Counted, Rule
from svdesk.storage import frameworks, scratch
from svdesk.storage.frameworks import Held
from svdesk.storage.store import Store
from svdesk.ui.changes import Changes
from svdesk.ui.frameworks.framework_panel import FrameworkPanel
from tests.services.frameworks import lists

PLACE = "measure_rule/own-brookside-list/2025/WN2"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Store]:
    store = lists.desk(tmp_path)
    yield store
    store.close()


@pytest.fixture
def held(desk: Store, tmp_path: Path) -> Held:
    return lists.loaded(desk, lists.council_list(tmp_path)).held


@pytest.fixture
def panel(desk: Store, held: Held, qtbot: QtBot) -> FrameworkPanel:
    made = FrameworkPanel(Changes(desk, "Ana"))
    qtbot.addWidget(made)
    made.show()
    made.show_measure(read(desk, held), "WN2")
    return made


def test_why_it_is_counted_so_is_kept_with_the_rule(panel: FrameworkPanel, desk: Store, held: Held) -> None:
    panel.editor.why.setText("Agreed in May")
    panel.editor.why.editingFinished.emit()
    assert rules.every(desk, *held.key) == {}
    assert "Agreed in May" in scratch.kept(desk, PLACE)
    panel.editor.count_term("SV-064")
    assert frameworks.rules(desk, *held.key)["WN2"].why == "Agreed in May"
    assert scratch.kept(desk, PLACE) == ""


def test_back_at_what_is_kept_nothing_waits_any_more(panel: FrameworkPanel, desk: Store) -> None:
    picks = panel.editor.counted.places
    picks.add("Anytown")
    assert panel.state.text() == "Not kept yet"
    assert scratch.kept(desk, PLACE) != ""
    picks.buttons[0].click()
    assert scratch.kept(desk, PLACE) == ""
    assert panel.state.text() == "No rule yet"


def test_a_draft_that_cannot_be_read_is_passed_over(panel: FrameworkPanel, desk: Store, held: Held) -> None:
    scratch.keep(desk, PLACE, "{half")
    panel.show_measure(read(desk, held), "WN2")
    assert panel.editor.rule() == Rule()


def test_another_period_gives_another_figure(panel: FrameworkPanel, desk: Store, held: Held) -> None:
    rules.keep(desk, held, "WN2", Rule(counted=Counted(("SV-064",)), unit="hours"), "Ana", lists.AT)
    panel.show_measure(read(desk, held), "WN2")
    panel.period.suggest("2025-26-Q1")
    panel.period.chosen.emit()
    assert panel.gives.text() == "April to June 2025: 24.5 hours from 1 record."
    assert panel.measure.own.text().splitlines() == [
        "Your words for it, in April to June 2025:",
        "“Helpers”: 24.5 hours, from 1 record",
    ]


def test_what_is_left_out_is_said_beneath_the_figure(panel: FrameworkPanel, desk: Store, held: Held) -> None:
    rules.keep(desk, held, "WN2", Rule(counted=Counted(("SV-064", "SV-013")), unit="hours"), "Ana", lists.AT)
    panel.show_measure(read(desk, held), "WN2")
    assert panel.provisos.text() == "Left out, because they are counted in another unit: 2 records."
    assert panel.provisos.isVisible()


def test_own_words_in_another_unit_are_told_apart_as_left_out(panel: FrameworkPanel, desk: Store, held: Held) -> None:
    rules.keep(desk, held, "WN2", Rule(counted=Counted(("SV-064", "SV-013")), unit="hours"), "Ana", lists.AT)
    panel.show_measure(read(desk, held), "WN2")
    assert panel.measure.own.text().splitlines() == [
        "Your words for it, in April 2025 to March 2026:",
        "“Helpers”: 34.5 hours, from 2 records",
        "Your words in another unit, left out of it, in April 2025 to March 2026:",
        "“Job club”: 48 people, from 2 records",
    ]


def test_a_figure_in_another_unit_than_is_asked_for_is_not_simply_kept(
    panel: FrameworkPanel, desk: Store, held: Held
) -> None:
    panel.show_measure(read(desk, held), "WN1")
    panel.editor.count_term("SV-064")
    reading = read(desk, held)
    panel.show_measure(reading, "WN1")
    assert panel.state.text() == "Worth a look"
    assert [one.message for one in panel.problems.problems] == [
        "WN1 asks for “No. of people”, and this rule gives hours."
    ]
    assert panel.problems.isVisible()
    assert panel.figures(reading) == {"WN1": "34.5 hours, not people"}


def test_a_term_that_can_be_counted_as_is_asked_brings_that_unit(
    panel: FrameworkPanel, desk: Store, held: Held
) -> None:
    panel.show_measure(read(desk, held), "WN1")
    for term in ("SV-064", "SV-013"):
        panel.editor.count_term(term)
        panel.show_measure(read(desk, held), "WN1")
    assert panel.editor.unit.value() == "people"
    assert panel.state.text() == "Kept"
    panel.editor.unit.suggest("hours")
    panel.editor.unit.chosen.emit()
    panel.editor.count_term("SV-014")
    assert panel.editor.unit.value() == "hours", "a person chose it"
