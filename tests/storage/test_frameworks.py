"""Loaded frameworks stay in their desk file, whole, and are told apart from those that may be shared."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from svdesk.domain.errors import FileUnusable
from svdesk.domain.framework import Framework, FrameworkMeasure
from svdesk.storage import editions, frameworks, glossaries, journal, shipped
from svdesk.storage.frameworks import Held, RuleRow
from svdesk.storage.store import Store

AT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
LIST = Held(
    Framework(
        "own-list", "2025", "A list", "All rights reserved", "Loaded from list.xlsx",
        (
            FrameworkMeasure("T", "heading", "Trees “and” hedges", None, "", "S, row 2"),
            FrameworkMeasure("T1", "measure", "Hedges laid", "T", "metres", "S, row 3"),
        ),
    ),
    private=True,
    file="list.xlsx",
    guidance={"T1": "By hand\nnot by machine"},
    values={"T1": "12.50"},
)  # fmt: skip
RULE = RuleRow("T1", '{"schema": 1}', "Agreed", "Ana", AT)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "a.svdesk") as made:
        yield made


def keep(store: Store) -> None:
    with store.change("Load", by="Ana") as change:
        frameworks.keep(change, LIST, AT)


def test_a_framework_is_read_back_as_it_was_kept() -> None:
    assert frameworks.from_text(frameworks.as_text(LIST)) == LIST


@pytest.mark.parametrize("text", ["", "no JSON", "[]", "null", "{}", '{"schema": 2}', '{"schema": 1, "id": "x"}'])
def test_a_loaded_text_that_cannot_be_read_is_said_in_plain_words(store: Store, text: str) -> None:
    with store.change("Load", by="Ana") as change:
        editions.pin(change, frameworks.KIND, *LIST.key, text, AT)
        frameworks.put_in_list(change, LIST, AT)
    with pytest.raises(FileUnusable, match=r"A framework that was loaded in “a.svdesk” cannot be read") as found:
        frameworks.listed(store)
    assert "newer version" in found.value.do


def test_those_that_ship_come_first_and_a_loaded_one_after_them(store: Store) -> None:
    keep(store)
    assert frameworks.listed(store) == [*(Held(one) for one in shipped.frameworks()), LIST]
    assert frameworks.is_listed(store, *LIST.key)


def test_taken_off_the_list_it_is_still_held_and_can_be_put_back(store: Store) -> None:
    keep(store)
    with store.change("Off", by="Ana") as change:
        frameworks.take_off_list(change, LIST)
    assert LIST not in frameworks.listed(store)
    assert frameworks.held(store, *LIST.key) == LIST
    journal.undo(store, by="Ana")
    assert LIST in frameworks.listed(store)


def test_a_rule_is_kept_in_place_of_the_one_before_and_is_no_rule_of_the_list_itself(store: Store) -> None:
    keep(store)
    for why in ("Agreed", "Agreed again"):
        with store.change("Rule", by="Ana") as change:
            frameworks.put_rule(change, *LIST.key, RuleRow("T1", RULE.rule, why, "Ana", AT))
    assert frameworks.rules(store, *LIST.key) == {"T1": RuleRow("T1", RULE.rule, "Agreed again", "Ana", AT)}
    with store.change("Forget", by="Ana") as change:
        frameworks.remove_rule(change, *LIST.key, "T1")
        frameworks.remove_rule(change, *LIST.key, "T1")
    assert frameworks.rules(store, *LIST.key) == {}
    assert LIST in frameworks.listed(store)


def test_editions_have_rules_of_their_own(store: Store) -> None:
    with store.change("Rule", by="Ana") as change:
        frameworks.put_rule(change, "own-list", "2024", RULE)
    assert frameworks.rules(store, "own-list", "2025") == {}
    assert frameworks.rules(store, "own-list", "2024") == {"T1": RULE}


def test_another_edition_of_the_glossary_makes_figures_stale_and_a_rule_does_not(store: Store) -> None:
    keep(store)
    states = [frameworks.records_state(store)]
    with store.change("Rule", by="Ana") as change:
        frameworks.put_rule(change, *LIST.key, RULE)
    states.append(frameworks.records_state(store))
    with store.change("Install", by="Ana") as change:
        glossaries.speak(change, replace(shipped.glossary(), edition="9.9.9"), "Ana", AT)
    states.append(frameworks.records_state(store))
    journal.undo(store, by="Ana")
    states.append(frameworks.records_state(store))
    assert states[0] == states[1] < states[2] < states[3]
