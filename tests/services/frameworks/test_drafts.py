"""A rule that waits half made is there again after a restart, and nowhere counts as kept."""

from svdesk.services.frameworks import drafts
from svdesk.services.frameworks.load import take_off
from svdesk.services.frameworks.rule import Counted, Rule
from svdesk.storage import scratch
from svdesk.storage.frameworks import Held
from svdesk.storage.store import Store

HALF = Rule(counted=Counted(("SV-064",)))


def test_what_waits_is_told_by_its_measure_until_it_is_dropped(desk: Store, brookside: Held) -> None:
    assert drafts.of(desk, brookside, "WN2") is None
    drafts.put(desk, brookside, "WN2", HALF, "Agreed in May")
    assert drafts.of(desk, brookside, "WN2") == (HALF, "Agreed in May")
    assert drafts.every(desk, brookside) == {"WN2": HALF}
    drafts.drop(desk, brookside, "WN2")
    assert drafts.every(desk, brookside) == {}


def test_what_cannot_be_read_or_has_no_measure_waits_for_nobody(desk: Store, brookside: Held) -> None:
    scratch.keep(desk, "measure_rule/own-brookside-list/2025/WN2", "{half")
    drafts.put(desk, brookside, "XX", HALF, "")
    assert drafts.every(desk, brookside) == {}
    assert not drafts.waiting(desk)


def test_a_rule_waits_until_its_framework_is_taken_off_the_list(desk: Store, brookside: Held) -> None:
    assert not drafts.waiting(desk)
    drafts.put(desk, brookside, "WN2", HALF, "")
    assert drafts.waiting(desk)
    take_off(desk, brookside, "Ana")
    assert not drafts.waiting(desk)
