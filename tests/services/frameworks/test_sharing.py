"""No word of a private framework is in anything that svdesk writes for others."""

from svdesk.services.frameworks import rules
from svdesk.services.frameworks.rule import Counted, Rule
from svdesk.services.mapping.exchange import send
from svdesk.storage import frameworks
from svdesk.storage.frameworks import Held
from svdesk.storage.store import Store
from tests.services.frameworks.lists import AT, ROWS


def test_a_private_framework_may_not_be_shared_and_one_that_ships_may(desk: Store, brookside: Held) -> None:
    assert not frameworks.may_be_shared(desk, *brookside.key)
    assert [one.key for one in frameworks.listed(desk) if frameworks.may_be_shared(desk, *one.key)] == [
        ("PPN002", "2025"),
        ("PPN0620", "2020"),
    ]


def test_mappings_that_are_handed_out_hold_none_of_its_words(desk: Store, brookside: Held) -> None:
    rules.keep(desk, brookside, "WN2", Rule(counted=Counted(("SV-064",)), unit="hours", was="Old words"), "Ana", AT)
    text = send.text_of(desk, AT)
    words = [str(row[1] or row[0]) for row in ROWS]
    assert "Job club" in text
    assert not [word for word in (*words, "Old words", brookside.framework.title) if word in text]
