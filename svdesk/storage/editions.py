"""Editions that a desk file has pinned: the very text of each format, so that an old return prints again."""

import hashlib
from datetime import datetime

from svdesk.storage.change import Change
from svdesk.storage.driver import damaged
from svdesk.storage.ids import new_id
from svdesk.storage.moments import stamp
from svdesk.storage.store import Store


def pin(change: Change, kind: str, name: str, edition: str, content: str, at: datetime) -> str:
    """Keep the text of an edition and return its id; an edition that is already here is left as it is.

    ``kind`` is format, glossary, framework or crosswalk.
    """
    rows = change.store.rows(
        "SELECT id FROM edition WHERE kind = ? AND name = ? AND edition = ?", (kind, name, edition)
    )
    if rows:
        return str(rows[0][0])
    made = new_id()
    sha256 = fingerprint(content)
    change.insert(
        "edition",
        {
            "id": made,
            "kind": kind,
            "name": name,
            "edition": edition,
            "sha256": sha256,
            "content": content,
            "added_at": stamp(at),
        },
    )
    return made


def fingerprint(content: str) -> str:
    """The SHA-256 by which a text is known."""
    return hashlib.sha256(content.encode()).hexdigest()


def text_of(store: Store, kind: str, name: str, edition: str) -> str | None:
    """The text of a pinned edition, or None when this desk file has not pinned it."""
    rows = store.rows("SELECT content FROM edition WHERE kind = ? AND name = ? AND edition = ?", (kind, name, edition))
    return str(rows[0][0]) if rows else None


def text_by(store: Store, kind: str, sha256: str) -> str:
    """The text of the pinned edition with this fingerprint; raises ``FileUnusable`` where it is another text.

    What is remembered of a text under its fingerprint is so never that of another desk file.
    """
    content = str(store.rows("SELECT content FROM edition WHERE kind = ? AND sha256 = ?", (kind, sha256))[0][0])
    if fingerprint(content) != sha256:
        raise damaged(store.path.name)
    return content
