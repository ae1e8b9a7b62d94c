"""The text of an edition is kept once and never altered."""

import hashlib
from datetime import UTC, datetime

import pytest

from svdesk.domain.errors import FileUnusable
from svdesk.storage import editions
from svdesk.storage.moments import stamp
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


def test_a_text_that_is_not_what_its_fingerprint_says_is_refused(store: Store) -> None:
    with store.change("Pin", by="Ana") as change:
        editions.pin(change, "glossary", "svdesk", "1", "the true text", AT)
        forged = {"kind": "glossary", "name": "svdesk", "edition": "2", "sha256": "0" * 64, "content": "another text"}
        change.insert("edition", {**forged, "added_at": stamp(AT)})
    sha256 = hashlib.sha256(b"the true text").hexdigest()
    assert editions.text_by(store, "glossary", sha256) == "the true text"
    with pytest.raises(FileUnusable):
        editions.text_by(store, "glossary", "0" * 64)
