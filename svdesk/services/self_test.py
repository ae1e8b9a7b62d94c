"""The shipped program tests itself: an installed or packaged copy does once, in a folder of its own, what people do.

No test of ours can prove that a packaged program has all its parts; the program can.
"""

import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from svdesk import __version__
from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.services import sample
from svdesk.services.mapping.model.meaning import at_once, is_here
from svdesk.services.mapping.suggest import Suggester
from svdesk.services.returns import data, export
from svdesk.storage import journal, resources, shipped
from svdesk.storage.store import Store

FOLDERS = ("glossary", "frameworks", "formats", "fonts", "icons", "sample", "licences", "help")


class NotWhole(UserError):
    """A part of the program is missing or does not do what it should."""


def run() -> Iterator[str]:
    """Try every part and say each step; raises ``NotWhole`` at the first which fails."""
    yield _("svdesk {version}").format(version=__version__)
    yield _("{n} resources opened").format(n=sum(_opened(folder) for folder in FOLDERS))
    terms = len(shipped.glossary().terms)
    found = Suggester(shipped.glossary()).suggest("job club").suggestions
    _hold(bool(found) and found[0].score == 1, "suggestions")
    yield _("{n} shared terms, and suggestions for our own words").format(n=terms)
    if is_here():
        meant = Suggester(shipped.glossary(), meaning=at_once()).suggest("somewhere toasty to sit in winter")
        _hold("SV-048" in [one.term_id for one in meant.suggestions], "model")
        yield _("The model of meaning finds a word that shares no letter")
    with tempfile.TemporaryDirectory(prefix="svdesk-self-test-") as folder:
        yield from _journey(Path(folder))
    yield _("Everything works.")


def _journey(folder: Path) -> Iterator[str]:
    at = datetime.now().astimezone()
    with sample.begin(folder / "ŵ self test.svdesk", "self-test") as store:
        yield from sample.fill(store, "self-test", at)
        _undo_and_redo(store)
        yield _("Undone and done again")
        for contract, period in sample.returns_wanted(store):
            done = export.export(store, contract.reference, period, folder / "returns", at=at, by="self-test")
            told = data.read(done.pdf)
            _hold(told["intact"] and bool(told["figures"]), contract.reference)
            yield _("Made and read back {name}").format(name=done.pdf.name)


def _undo_and_redo(store: Store) -> None:
    before = store.rows("SELECT id, text FROM answer ORDER BY id")
    label = journal.undo(store, by="self-test")
    _hold(store.rows("SELECT id, text FROM answer ORDER BY id") != before, "undo")
    _hold(journal.redo(store, by="self-test") == label, "redo")
    _hold(store.rows("SELECT id, text FROM answer ORDER BY id") == before, "redo")


def _opened(folder: str) -> int:
    names = resources.names(folder)
    _hold(bool(names), folder)
    for name in names:
        _hold(bool(resources.read_bytes(f"{folder}/{name}")), name)
    return len(names)


def _hold(so: bool, what: str) -> None:
    if not so:
        raise NotWhole(
            _("This copy of svdesk is not whole: “{what}” failed.").format(what=what), _("Install the program again.")
        )
