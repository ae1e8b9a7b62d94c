"""Jots down every half second what is half typed, so that even a power cut takes no more than that.

The timer alone would not do: on a slow computer the letters of a fast typist go before it for as long as they come.
"""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from svdesk.domain.errors import UserError
from svdesk.services import recording
from svdesk.storage import scratch
from svdesk.ui.changes import Changes

EVERY = 500
"""Milliseconds, however fast somebody types."""


class Jotting(QObject):
    """What is half typed in one record; ``due`` comes when it is to be jotted down again."""

    due = Signal()

    def __init__(self, changes: Changes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes = changes
        self.place = ""
        self._since = QElapsedTimer()
        self.timer = QTimer(self, singleShot=True, interval=EVERY)
        self.timer.timeout.connect(self.due)

    def begin(self, place: str) -> str:
        """Go on with the record whose place is *place*, and return what was jotted down of it before."""
        self.place = place
        return scratch.kept(self._changes.store, place)

    def soon(self) -> None:
        """Something has been typed."""
        if not self.timer.isActive():
            self._since.start()
            self.timer.start()
        elif self._since.hasExpired(self.timer.interval()):
            self.due.emit()

    def jot(self, place: str, text: str) -> None:
        """Jot down *text*, or forget what was there where it is empty; a new record may have got another place."""
        self.timer.stop()
        store, before, self.place = self._changes.store, self.place, place
        if store.closed:
            return
        try:
            if before != place:
                recording.jot(store, before, "")
            recording.jot(store, place, text)
        except UserError as error:
            self._changes.refused.emit(error)
