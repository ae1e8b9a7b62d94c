"""A contract in a desk file, for tests of what belongs to one."""

from datetime import UTC, datetime

from svdesk.domain.authority import Authority, Contract
from svdesk.domain.period import parse
from svdesk.storage import authorities, editions
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store


def a_contract(
    store: Store, reference: str = "REF-1", authority: str = "Anytown Council", runs: str = "2025-26"
) -> str:
    """Keep a contract that runs for the period written as *runs*, and return its id."""
    made = Contract(new_id(), Authority("", authority), reference, "Work", parse(runs), "form", "1")
    with store.change(f"Add contract {reference}", by="Ana") as change:
        edition = editions.pin(change, "format", "form", "1", "a form", datetime(2025, 4, 1, tzinfo=UTC))
        known = Authority(authorities.authority_id(change, authority), authority)
        authorities.add_contract(change, Contract(made.id, known, reference, "Work", made.period, "form", "1"), edition)
    return made.id
