"""The text of an edition is kept once and never altered."""

from datetime import UTC, datetime

from svdesk.storage import editions
from svdesk.storage.store import Store

AT = datetime(2026, 4, 20, tzinfo=UTC)


def test_an_edition_is_pinned_once_and_stays_as_it_was(store: Store) -> None:
    with store.change("Pin", by="Ana") as change:
        first = editions.pin(change, "format", "form", "1", "title = 'A'", AT)
        again = editions.pin(change, "format", "form", "1", "title = 'B'", AT)
        other = editions.pin(change, "format", "form", "2", "title = 'B'", AT)
    assert first == again != other
    assert editions.text_of(store, "format", "form", "1") == "title = 'A'"
    assert editions.text_of(store, "format", "form", "2") == "title = 'B'"
    assert editions.text_of(store, "format", "form", "3") is None
