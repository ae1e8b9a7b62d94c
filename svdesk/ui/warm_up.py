"""Loads what the pages are made of while nobody does anything, so that the first click on a page never waits for it.

It begins once the window has been painted, and takes one small piece at a time. While another thread is at work it
waits: Python lets two threads wait for each other's modules, and then the window would stand still.
"""

import importlib
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PIECES = (
    "svdesk.domain.figures",
    "svdesk.ui.pages.activities",
    "svdesk.services.importing.cells.dates",
    "svdesk.services.importing.cells.units",
    "svdesk.ui.activities.activity_fields",
    "svdesk.ui.activities.activity_sheet",
    "svdesk.services.mapping.suggest",
    "svdesk.ui.pages.terms",
    "svdesk.ui.pages.contracts",
    "svdesk.ui.pages.history",
    "svdesk.services.returns.formats",
    "svdesk.services.returns.assemble",
    "svdesk.services.returns.export",
    "svdesk.ui.returns.pdf_view",
    "svdesk.ui.returns.return_chooser",
    "svdesk.ui.pages.returns",
)
"""In the order of the pages, what others stand on first; none takes more than a few hundredths of a second."""

FIRST, NEXT = 100, 10
"""Milliseconds after the window is first seen, and between two pieces."""


class WarmUp(QObject):
    """Begins with ``start``, and waits while *busy* says so; what is loaded already takes no time."""

    def __init__(self, parent: QObject, busy: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._busy = busy
        self._left = [name for name in PIECES if name not in sys.modules]
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._load)

    @property
    def done(self) -> bool:
        """Whether everything has been loaded."""
        return not self._left

    def start(self) -> None:
        """The window has been shown."""
        if self._left and not self._timer.isActive():
            self._timer.start(FIRST)

    def stop(self) -> None:
        """Load no more."""
        self._timer.stop()

    def _load(self) -> None:
        if not self._busy():
            importlib.import_module(self._left.pop(0))
        if self._left:
            self._timer.start(NEXT)
