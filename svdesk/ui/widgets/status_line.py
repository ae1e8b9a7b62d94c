"""The line at the foot of the window: whether all is kept, what was just done, and how far a job is."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from svdesk.i18n import _
from svdesk.ui.widgets.buttons import button
from svdesk.ui.widgets.plain import Label

STAYS = 12_000
"""How long a sentence about what was done stays, in milliseconds. It is never the only copy: History has it too."""


class StatusLine(QWidget):
    """Says what was kept and what is running; ``undo_pressed`` and ``cancel_pressed`` are its two buttons."""

    undo_pressed = Signal()
    cancel_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAccessibleName(_("Status"))
        self.kept = Label("", "small")
        self.kept.setWordWrap(False)
        self.tell_waiting(False)
        self.done = Label("", "small")
        self.undo = button(_("Undo it"))
        self.job = Label("", "small")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(_("Progress"))
        self.cancel = button(_("Stop"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 12, 2)
        layout.addWidget(self.kept)
        layout.addWidget(self.done, 1)
        for widget in (self.undo, self.job, self.bar, self.cancel):
            room = widget.sizePolicy()
            room.setRetainSizeWhenHidden(widget is self.undo)  # so that the window above does not move when it comes
            widget.setSizePolicy(room)
            layout.addWidget(widget)
            widget.hide()
        self.undo.clicked.connect(self.undo_pressed)
        self.cancel.clicked.connect(self.cancel_pressed)
        self._fade = QTimer(self, singleShot=True, interval=STAYS)
        self._fade.timeout.connect(self._clear)

    def say(self, sentence: str, can_undo: bool) -> None:
        """Say what was just done, with an Undo beside it where it can be undone."""
        self.done.setText(sentence)
        self.undo.setVisible(can_undo)
        self._fade.start()

    def tell_waiting(self, waiting: bool) -> None:
        """Say whether everything is kept, or something that was typed waits to be finished."""
        self.kept.setText(_("Not everything is kept yet.") if waiting else _("Everything is kept."))

    def show_job(self, done: int, total: int, what: str) -> None:
        """Show how far a job is; a *total* of nought means that nobody knows yet."""
        self.job.setText(what)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        for widget in (self.job, self.bar, self.cancel):
            widget.show()

    def end_job(self) -> None:
        """The job has ended, one way or another."""
        for widget in (self.job, self.bar, self.cancel):
            widget.hide()

    def _clear(self) -> None:
        self.done.setText("")
        self.undo.hide()
