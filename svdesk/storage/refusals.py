"""Where it is kept that a shared term is not what an own term means, so that it is not offered again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from svdesk.domain.mapping import AsCame
from svdesk.storage.change import Change
from svdesk.storage.ids import new_id
from svdesk.storage.mappings import came, came_kept
from svdesk.storage.moments import moment, stamp
from svdesk.storage.store import Store

_COLUMNS = "own_term_id, term_id, refused_by, refused_at, definition_sha256, why, confidence_millionths, as_came"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One pair that was refused, by whom and when; it stands for as long as the definition that was read.

    ``definition_sha256`` is the fingerprint of that definition, in hexadecimal figures. ``why``, ``confidence`` in
    millionths, and ``as_came`` are what its author said of one that came from elsewhere.
    """

    own_term: str
    term: str
    by: str
    at: datetime
    definition_sha256: str
    why: str = ""
    confidence: int | None = None
    as_came: AsCame = ()


def every(store: Store) -> list[Refusal]:
    """Every refusal, whether its definition still stands or not."""
    return [_refusal(row) for row in store.rows(f"SELECT {_COLUMNS} FROM refusal")]


def of_wording(store: Store, own_term_id: str) -> list[Refusal]:
    """The refusals of an own term and of the same words in other units or another spelling."""
    alike = "SELECT id FROM own_term WHERE label_key = (SELECT label_key FROM own_term WHERE id = ?)"
    rows = store.rows(f"SELECT {_COLUMNS} FROM refusal WHERE own_term_id IN ({alike}) ORDER BY rowid", (own_term_id,))
    return [_refusal(row) for row in rows]


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
        "as_came": came_kept(refusal.as_came),
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
    own_term, term, by, at, definition, why, confidence, as_came = row
    return Refusal(own_term, term, by, moment(at), definition, why or "", confidence, came(as_came))
