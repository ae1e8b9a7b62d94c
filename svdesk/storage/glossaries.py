"""Which edition of the shared glossary a desk file speaks: the newest that was installed in it.

It begins with the one that ships when it is made. A newer one, also one that comes with a newer program, is spoken
from when a person has seen what it changes and installed it. An installed edition is kept in the desk file, so that the
file means the same on every laptop. Its text is only ever added. That it is spoken is a row of its own among the rules,
under no code at all, as with loaded frameworks, so that installing one can be undone.
"""

import re
from datetime import datetime
from functools import lru_cache

from svdesk.domain.errors import FileUnusable
from svdesk.domain.glossary import Glossary
from svdesk.domain.glossary_text import NotAGlossary, dumped, loaded
from svdesk.i18n import _
from svdesk.storage import editions, shipped
from svdesk.storage.change import Change
from svdesk.storage.moments import stamp
from svdesk.storage.store import Store

KIND, NAME = "glossary", "svdesk"
"""Of the edition table: what it is, and which glossary."""

AMONG_RULES = "svdesk-glossary"
"""The name under which the rows stand that say which editions are spoken; no framework has it."""


def current(store: Store) -> Glossary:
    """The glossary in which this desk file speaks: the newest installed in it; what ships, where there is none.

    Raises ``FileUnusable`` where the text of the installed one cannot be read.
    """
    newest, ours = _newest(store), shipped.glossary()
    return ours if newest in (None, _fingerprint(ours)) else _kept(store, newest)


def refuse_unreadable(store: Store) -> None:
    """Raise ``FileUnusable`` where ``current`` would, without reading what ships if that is what is spoken."""
    newest = _newest(store)
    if newest not in (None, shipped.glossary_fingerprint()):
        _kept(store, newest)


def newer_shipped(store: Store) -> Glossary | None:
    """The edition that came with the program, where it is newer than the one that is spoken; else None."""
    ours = shipped.glossary()
    return ours if in_order(ours.edition) > in_order(current(store).edition) else None


def speak(change: Change, glossary: Glossary, by: str, at: datetime) -> None:
    """Keep the text of *glossary* and speak it from now on, if it is the newest; undo speaks what was spoken before.

    An edition that is spoken already is a mistake of ours, and breaks a rule of the database.
    """
    editions.pin(change, KIND, NAME, glossary.edition, _text(glossary), at)
    row = {"framework": AMONG_RULES, "framework_edition": glossary.edition, "code": "", "rule": '{"spoken": true}'}
    change.insert("measure_rule", {**row, "decided_by": by, "decided_at": stamp(at)})


def in_order(edition: str) -> tuple[int, ...]:
    """The numbers of an edition such as ``1.10.0``, by which it comes after ``1.9.0``; ``1.10`` is the same."""
    numbers = [int(part) for part in re.findall(r"\d+", edition)]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


@lru_cache(maxsize=4)
def _text(glossary: Glossary) -> str:
    return dumped(glossary)


@lru_cache(maxsize=4)
def _fingerprint(glossary: Glossary) -> str:
    return editions.fingerprint(_text(glossary))


def _newest(store: Store) -> str | None:
    """The fingerprint of the newest edition that is spoken; None where none was ever installed."""
    rows = store.rows(
        "SELECT sha256, edition.edition FROM edition"
        " JOIN measure_rule ON framework = ? AND framework_edition = edition.edition AND code = ''"
        " WHERE kind = ? AND name = ?",
        (AMONG_RULES, KIND, NAME),
    )
    newest = max(rows, key=lambda row: in_order(row[1]), default=None)
    return None if newest is None else str(newest[0])


def _kept(store: Store, sha256: str) -> Glossary:
    if sha256 not in _parsed:
        text = editions.text_by(store, KIND, sha256)
        try:
            _parsed[sha256] = loaded(text)
        except NotAGlossary as error:
            raise FileUnusable(
                _("The glossary that was installed in “{name}” cannot be read.").format(name=store.path.name),
                _("Use a newer version of this program; if there is none, open the newest backup copy."),
            ) from error
    return _parsed[sha256]


_parsed: dict[str, Glossary] = {}
"""Editions by their fingerprint, since reading one takes longer than anything that is asked of it."""
