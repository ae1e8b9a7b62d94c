"""``preview``: first page on screen after choosing a return, against drawing it without a window: at most 3.0.

Both have drawn another return before, so that no library is still to be loaded. Ours begins when the person has chosen
and ends when the page is painted; all that time the window answers, for the return is drawn off its thread.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QRect
from PySide6.QtWidgets import QApplication

from benchmarks.measure import measured, report
from svdesk.domain.authority import Contract
from svdesk.domain.period import Period
from svdesk.services import sample
from svdesk.services.returns.assemble import assemble
from svdesk.services.returns.export import draw
from svdesk.storage.store import Store
from svdesk.ui import pages, theme
from svdesk.ui.ask import Ask
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages.returns import ReturnsPage
from svdesk.ui.returns.pdf_pages import PdfPages
from svdesk.ui.widgets.page import Page

PIXELS_TO_THE_POINT = 0.95
"""As large as the page is in the window of ours."""


def _desk(folder: Path) -> tuple[Store, tuple[Contract, Period], tuple[Contract, Period]]:
    store = sample.begin(folder / "bench.svdesk", "Bench")
    for _step in sample.fill(store, "Bench", datetime.now(UTC)):
        pass
    first, second, *_more = sample.returns_wanted(store)
    return store, first, second


class _Painted(QObject):
    """Ends the waiting when pages of the return that is wanted have been painted."""

    def __init__(self, page: ReturnsPage, wanted: str) -> None:
        super().__init__()
        self._page, self._wanted, self._loop = page, wanted, QEventLoop()
        page.pages.reader.view.viewport().installEventFilter(self)

    def wait(self) -> None:
        self._loop.exec()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        made = self._page.preview.made
        if event.type() == QEvent.Type.Paint and made and made.basis.choice.reference == self._wanted:
            self._loop.exit()
        return super().eventFilter(watched, event)


def ours(folder: Path) -> None:
    application = QApplication([])
    theme.apply(application, "light", 100)
    store, first, second = _desk(folder)
    makers: dict[str, tuple[str, Callable[[MainWindow], Page]]] = {
        name: made if name == "returns" else (made[0], lambda window: Page(window.changes))
        for name, made in pages.makers().items()
    }
    window = MainWindow(store, "Bench", makers, Ask())
    window.show()
    page = window.show_page("returns", f"{first[0].id} {first[1].code}")
    assert isinstance(page, ReturnsPage)
    _Painted(page, first[0].reference).wait()
    while window.jobs.busy:
        application.processEvents()

    def work() -> None:
        page.go_to(f"{second[0].id} {second[1].code}")
        _Painted(page, second[0].reference).wait()

    measured(work)
    page.pages.reader.clear()
    window.close()


def limit(folder: Path) -> None:
    store, first, second = _desk(folder)

    def work(contract: Contract, period: Period) -> None:
        drawn = draw(assemble(store, contract.reference, period), at=datetime.now(UTC))
        read = PdfPages(drawn.pdf)
        width, height = (round(side * PIXELS_TO_THE_POINT) for side in read.sizes[0])
        read.image(0, PIXELS_TO_THE_POINT, QRect(0, 0, width, height))
        read.close()

    work(*first)
    measured(lambda: work(*second))
    store.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.argv[1:]:
        with tempfile.TemporaryDirectory() as folder:
            {"ours": ours, "limit": limit}[sys.argv[1]](Path(folder))
    else:
        report("preview", __file__)
