"""The window proves itself in the packaged program: every page on the sample charity, drawn and not empty."""

import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from svdesk.i18n import _
from svdesk.services import sample
from svdesk.services.self_test import NotWhole
from svdesk.storage.settings import Settings
from svdesk.storage.store import Store
from svdesk.ui import theme
from svdesk.ui.ask import Ask
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages import makers


def run() -> Iterator[str]:
    """Say each step; raises ``NotWhole`` for a page that draws nothing. Without a screen it draws in memory."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["svdesk"])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory(prefix="svdesk-window-") as folder:
        desk = Path(folder, "ŵ window.svdesk")
        with sample.begin(desk, "self-test") as store:
            for _step in sample.fill(store, "self-test", datetime.now().astimezone()):
                pass
        yield from _pages(application, desk)


def _pages(application: QApplication, desk: Path) -> Iterator[str]:
    known = Settings()
    theme.apply(application, known.theme, known.scale, compact=known.compact)
    window = MainWindow(Store.open(desk), "self-test", makers(), Ask(), jobs_at_once=True)
    try:
        window.show()
        for name, (title, _maker) in makers().items():
            window.show_page(name)
            application.processEvents()
            if not is_drawn(window):
                raise NotWhole(
                    _("This copy of svdesk is not whole: the page “{title}” stays empty.").format(title=title),
                    _("Install the program again."),
                )
            yield _("Showed {title}").format(title=title)
    finally:
        window.close()
        window.deleteLater()
    yield _("The window works too.")


def is_drawn(widget: QWidget) -> bool:
    """Whether *widget* shows more than a few flat colours: text that is smoothed has dozens."""
    picture = widget.grab().toImage()
    return len({picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}) > 16
