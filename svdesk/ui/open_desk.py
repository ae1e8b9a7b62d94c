"""Opens a window on a desk file, the same way wherever the wish comes from, and remembers that it was opened."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSize

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.storage import glossaries, scratch, settings
from svdesk.storage.store import Store
from svdesk.ui.ask import Ask
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages import makers

_FRAME = 48
"""What the title bar and the edges of a window take of the screen's height, at most, in pixels."""


def open_desk(path: Path, ask: Ask, *, jobs_at_once: bool = False) -> MainWindow:
    """A window on the desk file at *path*, not yet shown.

    Raises ``FileUnusable`` as ``Store.open`` does, and where its glossary cannot be read. Settings that cannot be
    written are no reason not to open it.
    """
    store = Store.open(path)
    try:
        glossaries.refuse_unreadable(store)  # every page speaks it, so without it there would be a window of faults
    except UserError:
        store.close()
        raise
    known = settings.load().opened(store.path)
    with suppress(UserError):
        settings.keep(known)
    _take_up_answers(store, known.person or someone())
    window = MainWindow(store, known.person or someone(), makers(), ask, jobs_at_once=jobs_at_once)
    room = window.screen().availableSize()
    window.resize(window.size().boundedTo(QSize(room.width(), room.height() - _FRAME)))
    return window


def _take_up_answers(store: Store, by: str) -> None:
    """Keep the answers that were being typed when the program was cut off; where that cannot be, they wait on."""
    if not store.read_only and scratch.waiting(store, "answer/"):
        from svdesk.services import half_answers  # hardly ever needed at the start

        with suppress(UserError):
            half_answers.take_up(store, by)


def someone() -> str:
    """Who stands in the history while nobody has given a name."""
    return _("Someone")
