"""Which edition of the shared glossary a desk file speaks: the newest that was installed in it, else the shipped one.

It is kept in the desk file, so that the file means the same on every laptop.
"""

import re

from svdesk.domain.glossary import Glossary
from svdesk.domain.glossary_text import loaded
from svdesk.storage import shipped
from svdesk.storage.store import Store

KIND, NAME = "glossary", "svdesk"
"""Of the edition table: what it is, and which glossary."""


def current(store: Store) -> Glossary:
    """The glossary in which this desk file speaks: the newest installed in it, or what ships where that is newer."""
    rows = store.rows("SELECT sha256, edition FROM edition WHERE kind = ? AND name = ?", (KIND, NAME))
    ours = shipped.glossary()
    newest = max(rows, key=lambda row: in_order(row[1]), default=None)
    if newest is None or in_order(newest[1]) <= in_order(ours.edition):
        return ours
    return _kept(store, newest[0])


def in_order(edition: str) -> tuple[int, ...]:
    """The numbers of an edition such as ``1.10.0``, by which it comes after ``1.9.0``."""
    return tuple(int(part) for part in re.findall(r"\d+", edition))


def _kept(store: Store, sha256: str) -> Glossary:
    if sha256 not in _parsed:
        content = store.rows("SELECT content FROM edition WHERE kind = ? AND sha256 = ?", (KIND, sha256))[0][0]
        _parsed[sha256] = loaded(content)
    return _parsed[sha256]


_parsed: dict[str, Glossary] = {}
"""Editions by their fingerprint, since reading one takes longer than anything that is asked of it."""
