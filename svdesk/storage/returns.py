"""Where returns that were sent are kept, as they were: figures, format, glossary edition and the very PDF.

They never change and cannot be undone: what has been sent has been sent.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from svdesk.domain.period import Period, between
from svdesk.storage.change import Change
from svdesk.storage.ids import new_id
from svdesk.storage.moments import moment, stamp
from svdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class SentReturn:
    """One return that was sent: for which contract and period, when, by whom, in which edition of the format."""

    id: str
    contract: str
    period: Period
    at: datetime
    by: str
    format_id: str
    format_edition: str
    data_sha256: str


def keep_sent(
    change: Change,
    contract_id: str,
    period: Period,
    *,
    at: datetime,
    by: str,
    format_edition_id: str,
    glossary_edition: str,
    data: bytes,
    data_sha256: str,
    pdf: bytes,
) -> str:
    """Keep a return as sent and give its id; *data* is its ``return-data.json``, kept as text beside the PDF."""
    sent = change.insert(
        "sent_return",
        {
            "id": new_id(),
            "contract_id": contract_id,
            "starts": period.start.isoformat(),
            "ends": period.end.isoformat(),
            "sent_at": stamp(at),
            "sent_by": by,
            "format_edition_id": format_edition_id,
            "glossary_edition": glossary_edition,
            "figures": data.decode(),
            "data_sha256": data_sha256,
            "pdf_sha256": hashlib.sha256(pdf).hexdigest(),
        },
    )
    change.insert("sent_return_file", {"sent_return_id": sent, "pdf": pdf})
    return sent


def sent(store: Store, contract_id: str = "") -> list[SentReturn]:
    """Every return that was sent, for one contract or for all, the latest first."""
    rows = store.rows(
        "SELECT sent_return.id, contract_id, starts, ends, sent_at, sent_by, name, edition, data_sha256"
        " FROM sent_return JOIN edition ON edition.id = format_edition_id"
        " WHERE :contract IN ('', contract_id) ORDER BY sent_at DESC, sent_return.id",
        {"contract": contract_id},
    )
    return [
        SentReturn(
            id=row[0],
            contract=row[1],
            period=between(row[2], row[3]),
            at=moment(row[4]),
            by=row[5],
            format_id=row[6],
            format_edition=row[7],
            data_sha256=row[8],
        )
        for row in rows
    ]


def pdf_of(store: Store, sent_id: str) -> bytes:
    """The very PDF that was sent; raises ``LookupError`` when there is no such return."""
    row = store.one("SELECT pdf FROM sent_return_file WHERE sent_return_id = ?", (sent_id,))
    if row is None:
        raise LookupError(sent_id)
    return bytes(row[0])
