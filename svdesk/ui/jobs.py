"""Whatever is slow runs here, off the window's thread, with progress and a way to stop it.

A job is a function of a store and a progress. It gets a store of its own on the same file; leaving a change set by
``Cancelled`` rolls it back, so a job that was stopped leaves nothing behind. The store is told of Stop too, because one
query over a large desk file, as taking an import back needs, may last for seconds between two steps.

Stop is answered at once, however long a step takes. A job that only looks is left to end by itself, and is over for the
window; of one that writes it is said that it is stopping, until nothing of it is left in the file.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from svdesk.domain.errors import Cancelled, UserError
from svdesk.i18n import _
from svdesk.services.progress import Progress, uncollected
from svdesk.storage.store import Store

Work = Callable[[Store, Progress], Any]

_TURN_SECONDS = 0.0005
"""How long the job may keep the window waiting for its turn. To draw itself once, the window needs hundreds of turns;
with the 0.005 s that Python takes otherwise it was seen to stand still for three seconds while rows were planned."""


class Jobs(QObject):
    """One job at a time for one desk file. With *at_once* it runs before ``start`` returns, as tests want it.

    ``ended`` comes after every ending; ``refused`` carries a ``UserError``; ``wrote`` says that the file may have
    changed. A fault of ours goes to ``sys.excepthook``, as it would from anywhere else.
    """

    progressed = Signal(int, int, str)
    ended = Signal()
    stopped = Signal()
    refused = Signal(object)
    wrote = Signal()

    def __init__(self, path: Path, parent: QObject | None = None, *, at_once: bool = False) -> None:
        super().__init__(parent)
        self._path, self.at_once = path, at_once
        self._thread: _Thread | None = None
        self._left: set[_Thread] = set()

    @property
    def busy(self) -> bool:
        """Whether a job is running."""
        return self._thread is not None

    def start(self, work: Work, done: Callable[[Any], None], *, only_looks: bool = False) -> None:
        """Run *work*, then call *done* with its result on the window's thread; *only_looks* where it writes nothing."""
        if self.busy:
            raise RuntimeError("a job is running")
        thread = self._thread = _Thread(self._path, work, self)
        thread.only_looks = only_looks
        thread.progressed.connect(self._tell)
        thread.finished.connect(lambda: self._finish(thread, done))
        if self.at_once:
            thread.run()
            self._finish(thread, done)
        else:
            sys.setswitchinterval(_TURN_SECONDS)
            thread.start()

    def cancel(self) -> None:
        """Ask the job to stop at its next step; one that only looks has stopped, as far as anybody is told."""
        thread = self._thread
        if thread is None or thread.stop.is_set():
            return
        thread.stop.set()
        if thread.only_looks:
            self._left.add(thread)
            self._thread = None
            self.ended.emit()
            self.stopped.emit()
        else:
            self.progressed.emit(0, 0, _("Stopping"))

    def stop(self) -> Any:
        """Stop every job and wait until it has; for when the window closes. Its ending is told to nobody.

        What the work gave is returned where it was done before it could be stopped; else None.
        """
        last, self._thread = self._thread, None
        for thread in (*self._left, *([last] if last else [])):
            thread.stop.set()
            thread.wait()
        return last.result if last else None

    def _tell(self, done: int, total: int, what: str) -> None:
        """Tell how far the job is; what one that was stopped since had still to say comes too late."""
        thread = self._thread
        if thread is not None and thread is self.sender() and not thread.stop.is_set():
            self.progressed.emit(done, total, what)

    def _finish(self, thread: "_Thread", done: Callable[[Any], None]) -> None:
        thread.deleteLater()
        self._left.discard(thread)
        if thread is not self._thread:  # it has been stopped since, also if it was at its end already
            return
        self._thread = None
        self.ended.emit()
        if isinstance(thread.error, Cancelled):
            self.stopped.emit()
        elif isinstance(thread.error, UserError):
            self.refused.emit(thread.error)
        elif thread.error is not None:
            sys.excepthook(type(thread.error), thread.error, thread.error.__traceback__)
        else:
            done(thread.result)
            self.wrote.emit()


class _Thread(QThread):
    """One piece of work; it is itself the ``Progress`` that the work reports to."""

    progressed = Signal(int, int, str)

    def __init__(self, path: Path, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._work = path, work
        self.only_looks = False
        self.stop = Event()
        self.result: Any = None
        self.error: Exception | None = None

    def step(self, done: int, total: int, what: str) -> None:
        """Tell the window how far the work is; raises ``Cancelled`` once the person has asked to stop."""
        if self.stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total, what)

    def run(self) -> None:
        """Do the work; called by Qt on the new thread."""
        with uncollected():
            try:
                with Store.open(self._path) as store:
                    store.stop_when(self.stop.is_set)
                    self.result = self._work(store, self)
            except Exception as error:  # told on the window's thread, whatever it is
                self.error = error
                if isinstance(error, Cancelled | UserError):
                    _let_go(error)


def _let_go(error: Exception) -> None:
    """Forget where *error* was raised, and with that all that the job had made, before anybody waits for it.

    Each place holds what it was at work on, and this thread among it: a ring that only the collector of garbage undoes.
    Half a million records were kept so after every Stop, and the window stood still for seconds when it came to them.
    """
    error.__traceback__ = error.__context__ = error.__cause__ = None
