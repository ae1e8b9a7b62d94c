"""The glossary to a file and from one: saved as SKOS, a table or a PDF, and a newer edition looked at and installed."""

from collections.abc import Callable, Collection
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from svdesk.i18n import _, counted
from svdesk.services.glossary import edition, files
from svdesk.services.glossary.edition import Proposed
from svdesk.services.progress import Progress
from svdesk.services.returns import print_glossary
from svdesk.storage import glossaries
from svdesk.storage.last_folder import last_folder, remember_folder
from svdesk.storage.store import Store
from svdesk.ui.ask import with_ending

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

KINDS = _("Glossaries: SKOS Turtle, or a table (*.ttl *.csv)")
PAPER = _("PDF files (*.pdf)")
PURPOSE = "glossaries"
"""What the folder of the last glossary is remembered for."""


class GlossaryFiles:
    """Asks for files through the window and does the slow part as a job."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def save(self) -> None:
        """Ask where to, and write the glossary that is spoken here; the ending of the name says in which form."""
        window = self._window
        spoken = glossaries.current(window.changes.store).edition
        suggestion = last_folder(PURPOSE) / f"glossary-{spoken}.ttl"
        chosen = window.ask.file_to_save(window, _("Save the glossary"), KINDS, suggestion)
        if chosen is None:
            return
        to = chosen if chosen.suffix else chosen.with_name(f"{chosen.name}.ttl")
        remember_folder(PURPOSE, to.parent)
        said = _("Saved: {name}").format(name=to.name)
        window.run_job(
            _("Saving the glossary"), partial(_save, to), lambda _result: window.changes.said.emit(said, False)
        )

    def save_on_paper(self, only: Collection[str] | None, welsh: bool, done: Callable[[], Any]) -> None:
        """Ask where to, write a PDF of the terms with the ids in *only*, or of all for None, and call *done* then."""
        window = self._window
        name = print_glossary.NAME.format(edition=glossaries.current(window.changes.store).edition)
        title = _("Save the glossary as a PDF")
        chosen = window.ask.file_to_save(window, title, PAPER, last_folder(PURPOSE) / name)
        if chosen is None:
            return
        to = with_ending(chosen, ".pdf")
        remember_folder(PURPOSE, to.parent)

        def told(_result: None) -> None:
            window.changes.said.emit(_("Saved: {name}").format(name=to.name), False)
            done()

        window.run_job(_("Making the PDF"), partial(_save_on_paper, to, only, welsh), told)

    def look(self, show: Callable[[Proposed], Any]) -> None:
        """Ask for a newer edition, read it, and hand what it would change to *show*; nothing is written."""
        window = self._window
        title = _("Install a newer edition")
        chosen = window.ask.file_to_open(window, title, KINDS, last_folder(PURPOSE))
        if chosen is not None:
            remember_folder(PURPOSE, chosen.parent)
            window.run_job(_("Reading {name}").format(name=chosen.name), partial(_look, chosen), show)

    def look_at_shipped(self, show: Callable[[Proposed], Any]) -> None:
        """Hand to *show* what the edition that came with the program would change; nothing is written."""
        proposed = edition.look_at_shipped(self._window.changes.store)
        if proposed is not None:
            show(proposed)

    def install(self, proposed: Proposed) -> bool:
        """Speak a proposed edition from now on, as one change; False where that is refused."""
        changes = self._window.changes
        found = changes.make(lambda: edition.install(changes.store, proposed, changes.by, datetime.now(UTC)))
        if found is None:
            return False
        n, newer = len(found.reopened), proposed.glossary.edition if proposed.glossary else ""
        words = _("Edition {newer} is in use.").format(newer=newer)
        again = counted(n, _("1 word is asked again."), _("{n} words are asked again."))
        changes.said.emit(f"{words} {again}" if n else words, True)
        return True


def _save(to: Path, store: Store, _progress: Progress) -> None:
    files.save(store, to)


def _save_on_paper(to: Path, only: Collection[str] | None, welsh: bool, store: Store, progress: Progress) -> None:
    print_glossary.save(store, to, progress, only=only, welsh=welsh, at=datetime.now().astimezone())


def _look(path: Path, store: Store, _progress: Progress) -> Proposed:
    return edition.look(store, path)
