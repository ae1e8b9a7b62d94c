"""Where it is kept that a shared term is not what an own term means, so that it is not offered again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from svdesk.storage.change import Change
from svdesk.storage.ids import new_id
from svdesk.storage.moments import moment, stamp
from svdesk.storage.store import Store

_COLUMNS = "own_term_id, term_id, refused_by, refused_at, definition_sha256, why, confidence_millionths"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One pair that was refused, by whom and when; it stands for as long as the definition that was read.

    ``definition_sha256`` is the fingerprint of that definition, in hexadecimal figures. ``why`` and ``confidence``, in
    millionths, are what its author said of one that came from elsewhere.
    """

    own_term: str
    term: str
    by: str
    at: datetime
    definition_sha256: str
    why: str = ""
    confidence: int | None = None


def every(store: Store) -> list[Refusal]:
    """Every refusal, whether its definition still stands or not."""
    return [_refusal(row) for row in store.rows(f"SELECT {_COLUMNS} FROM refusal")]


def of(store: Store, own_term_id: str) -> dict[str, Refusal]:
    """The refusals of one own term, by the id of the shared term."""
    rows = store.rows(f"SELECT {_COLUMNS} FROM refusal WHERE own_term_id = ?", (own_term_id,))
    return {row[1]: _refusal(row) for row in rows}


def keep(change: Change, refusal: Refusal) -> None:
    """Keep a refusal in place of the one before it, if there was one."""
    row = {
        "own_term_id": refusal.own_term,
        "term_id": refusal.term,
        "refused_by": refusal.by,
        "refused_at": stamp(refusal.at),
        "definition_sha256": refusal.definition_sha256,
        "why": refusal.why or None,
        "confidence_millionths": refusal.confidence,
    }
    before = _ids(change, refusal.own_term, [refusal.term])
    if before:
        change.update("refusal", before[0], row)
    else:
        change.insert("refusal", {"id": new_id(), **row})


def forget(change: Change, own_term_id: str, term_ids: Iterable[str]) -> None:
    """Forget that these shared terms were refused for an own term; those that were not are passed over."""
    for row_id in _ids(change, own_term_id, term_ids):
        change.delete("refusal", row_id)


def _ids(change: Change, own_term_id: str, term_ids: Iterable[str]) -> list[str]:
    rows = change.store.rows("SELECT id, term_id FROM refusal WHERE own_term_id = ?", (own_term_id,))
    wanted = set(term_ids)
    return [row_id for row_id, term_id in rows if term_id in wanted]


def _refusal(row: tuple[Any, ...]) -> Refusal:
    own_term, term, by, at, definition, why, confidence = row
    return Refusal(own_term, term, by, moment(at), definition, why or "", confidence)
