"""A desk file speaks the newest glossary that it holds or that ships, whichever is newer."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from svdesk.domain.glossary import Glossary
from svdesk.domain.glossary_text import dumped
from svdesk.storage import editions, glossaries, shipped
from svdesk.storage.store import Store

AT = datetime(2026, 1, 1, tzinfo=UTC)


def install(store: Store, glossary: Glossary) -> None:
    with store.change("Install", by="Ann") as change:
        editions.pin(change, glossaries.KIND, glossaries.NAME, glossary.edition, dumped(glossary), AT)


def test_without_one_of_its_own_it_speaks_what_ships(store: Store) -> None:
    assert glossaries.current(store) is shipped.glossary()


def test_the_newest_is_spoken_in_whatever_order_they_came(store: Store) -> None:
    for edition in ("1.10.0", "1.9.0", "0.9.0"):
        install(store, replace(shipped.glossary(), edition=edition))
    assert glossaries.current(store).edition == "1.10.0"
    assert glossaries.current(store) is glossaries.current(store)
    assert glossaries.current(store).terms == shipped.glossary().terms


def test_what_ships_is_spoken_when_it_is_newer(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    install(store, replace(shipped.glossary(), edition="1.10.0"))
    newer = replace(shipped.glossary(), edition="2.0.0")
    monkeypatch.setattr(shipped, "glossary", lambda: newer)
    assert glossaries.current(store) is newer
