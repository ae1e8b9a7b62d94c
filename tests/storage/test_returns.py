"""A return that was sent is kept as it was, for good."""

from datetime import UTC, datetime

import pytest

from svdesk.domain.errors import UserError
from svdesk.domain.period import parse
from svdesk.storage import authorities, editions, journal, returns
from svdesk.storage.store import Store
from tests.storage.test_authorities import kept

AT = datetime(2026, 4, 20, 9, 30, tzinfo=UTC)


def sent(store: Store, contract: str, pdf: bytes) -> str:
    with store.change("Send", by="Ana") as change:
        edition = editions.pin(change, "format", "standard", "1.0.0", "", AT)
        return returns.keep_sent(
            change, contract, parse("2025-26"), at=AT, by="Ana", format_edition_id=edition, glossary_edition="1.0.0",
            data=b'{"figures": []}', data_sha256="0" * 64, pdf=pdf,
        )  # fmt: skip


def test_the_very_bytes_come_back(store: Store) -> None:
    contract = kept(store)
    identifier = sent(store, contract.id, b"%PDF \x00\xff")
    assert returns.pdf_of(store, identifier) == b"%PDF \x00\xff"
    [found] = returns.sent(store, contract.id)
    assert (found.id, found.period, found.at, found.by) == (identifier, parse("2025-26"), AT, "Ana")
    assert (found.format_id, found.format_edition) == ("standard", "1.0.0")
    assert returns.sent(store) == [found]
    assert returns.sent(store, "another") == []
    with pytest.raises(LookupError):
        returns.pdf_of(store, "another")


def test_what_was_sent_cannot_be_undone_and_holds_its_contract(store: Store) -> None:
    contract = kept(store)
    sent(store, contract.id, b"%PDF")
    assert authorities.has_been_answered(store, contract.id)
    with pytest.raises(UserError, match="sent return"):
        journal.undo(store, by="Ana")
    assert authorities.contract(store, "AT/1") == contract
