"""The window, wired together: settings, theme, the desk file, and the pages."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from svdesk.domain.errors import OpenElsewhere, UserError
from svdesk.storage import paths, resources, settings
from svdesk.ui import crash, theme
from svdesk.ui.alt_letters import AltTypesNothing
from svdesk.ui.ask import Ask
from svdesk.ui.changes import PassUnusedUndo
from svdesk.ui.files_asked import FilesAsked
from svdesk.ui.main_window import MainWindow
from svdesk.ui.open_desk import open_desk
from svdesk.ui.second_start import SecondStart, shown_by_another


def main(arguments: Sequence[str]) -> int:
    """Open the window on the desk file named, else on the last one, else begin; return the exit status.

    Only the name of a file that is there is taken from the command line; anything else is left alone.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("svdesk")
    application.setApplicationDisplayName("svdesk")
    application.setDesktopFileName("svdesk")
    application.setWindowIcon(QIcon(str(resources.path("icons/svdesk.png"))))
    crash.install()
    undo_filter = PassUnusedUndo(application)
    application.installEventFilter(undo_filter)
    alt_filter = AltTypesNothing(application)
    application.installEventFilter(alt_filter)
    files = FilesAsked(application)
    application.installEventFilter(files)
    known = settings.load()
    theme.apply(application, known.theme, known.scale, compact=known.compact)
    application.processEvents()  # in which macOS says which file was double-clicked
    window = open_window(files.first or wanted_file(arguments, known), known, Ask())
    if window is None:
        return 0
    files.asked.connect(window.commands.open)
    SecondStart(window.commands.come_to_front, application)
    window.show()
    return application.exec()


def self_test() -> int:
    """Show every page of the sample charity once, say so, and return the exit status."""
    from svdesk.ui import self_test as proof

    try:
        for line in proof.run():
            print(line, flush=True)
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def wanted_file(arguments: Sequence[str], known: settings.Settings) -> Path | None:
    """The desk file to open: the one named if it is there, else the last one opened that still is."""
    for name in (*arguments[:1], *known.recent):
        if not name.startswith(("-", "\\\\", "//")) and "://" not in name and paths.is_there(Path(name)):
            return Path(name).absolute()
    return None


def open_window(path: Path | None, known: settings.Settings, ask: Ask) -> MainWindow | None:
    """A window on *path*, or on what the first run makes; None when the person would rather not.

    None too where another program of theirs has it in a window, which has come to the front.
    """
    while path is not None or (path := _begun(known, ask)) is not None:
        try:
            return open_desk(path, ask)
        except UserError as error:
            if isinstance(error, OpenElsewhere) and shown_by_another(path):
                return None
            ask.tell(None, error)
            path = None
    return None


def _begun(known: settings.Settings, ask: Ask) -> Path | None:
    from svdesk.ui.dialogs.first_run import begin  # not needed where there is a file to open

    return begin(known, ask)
