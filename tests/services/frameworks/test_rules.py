"""Rules are kept with who decided and why, and can be undone."""

from dataclasses import replace

import pytest

from svdesk.domain.errors import UserError
from svdesk.domain.return_format import AddsUp
from svdesk.services.frameworks import rules
from svdesk.services.frameworks.rule import Counted, Rule
from svdesk.storage import frameworks, journal
from svdesk.storage.frameworks import Held
from svdesk.storage.store import Store
from tests.services.frameworks.lists import AT

PEOPLE = Rule(counted=Counted(("SV-013",)), unit="people", adds_up=AddsUp.DIFFERENT_PEOPLE)


def test_a_rule_is_kept_found_again_and_undone(desk: Store, brookside: Held) -> None:
    assert rules.keep(desk, brookside, "WN1", PEOPLE, "Ana", AT, "Agreed in May") == []
    assert rules.every(desk, *brookside.key)["WN1"] == PEOPLE
    row = frameworks.rules(desk, *brookside.key)["WN1"]
    assert (row.by, row.at, row.why) == ("Ana", AT, "Agreed in May")
    assert journal.undo(desk, by="Ana") == "Say how WN1 is counted"
    assert "WN1" not in rules.every(desk, *brookside.key)


def test_a_rule_that_gives_no_figure_is_refused_and_the_one_before_stays(desk: Store, brookside: Held) -> None:
    rules.keep(desk, brookside, "WN1", PEOPLE, "Ana", AT)
    with pytest.raises(UserError, match="none of its terms can be"):
        rules.keep(desk, brookside, "WN1", replace(PEOPLE, unit="kg", adds_up=AddsUp.SUM), "Ana", AT)
    assert rules.every(desk, *brookside.key)["WN1"] == PEOPLE


def test_what_is_worth_a_look_is_returned_and_does_not_keep_a_rule_out(desk: Store, brookside: Held) -> None:
    rule = replace(PEOPLE, counted=Counted(("SV-013",), places=("Atlantis",)))
    [problem] = rules.keep(desk, brookside, "WN1", rule, "Ana", AT)
    assert problem.code == "rule-place-unused"
    assert rules.every(desk, *brookside.key)["WN1"] == rule


def test_a_circle_with_rules_kept_before_is_refused(desk: Store, brookside: Held) -> None:
    rules.keep(desk, brookside, "WN1", replace(PEOPLE, also_counts_in=("WN2",)), "Ana", AT)
    with pytest.raises(UserError, match="WN2 also counts in itself, by way of WN1 → WN2"):
        rules.keep(desk, brookside, "WN2", replace(PEOPLE, also_counts_in=("WN1",)), "Ana", AT)


def test_a_rule_is_forgotten(desk: Store, brookside: Held) -> None:
    rules.keep(desk, brookside, "WN1", PEOPLE, "Ana", AT)
    rules.forget(desk, brookside, "WN1", "Ana")
    assert rules.every(desk, *brookside.key) == {}
    rules.forget(desk, brookside, "WN1", "Ana")
