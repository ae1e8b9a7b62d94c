"""Makes the pictures of the guide again, from the sample charity: ``python3 -m tests.ui.make_pictures``.

They are as small as they can be and still be read: half as large again as on the page, and of few colours.
"""

import os
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PIL import Image
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from svdesk.storage import settings
from svdesk.storage.settings import Settings
from svdesk.ui.dialogs.first_run import FirstRun
from svdesk.ui.dialogs.settings_window import SettingsWindow
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages.activities import ActivitiesPage
from svdesk.ui.pages.terms import TermsPage
from tests.ui.sample_window import dress, main_window_on, make_sample, settle, shown

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
NAMES = {
    "first-run": "welcome",
    "home": "home",
    "activities": "activities",
    "import": "import",
    "terms": "terms",
    "contracts": "contracts",
    "returns": "returns",
    "history": "history",
    "settings": "settings",
}
COLOURS = 48


def main() -> None:
    """Write every picture; what was there before is replaced."""
    application = QApplication([])
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["SVDESK_HOME"] = str(folder / "settings")
        settings.keep(Settings("Ana Jones"))
        dress(application)
        with main_window_on(make_sample(folder / "made.svdesk"), folder) as window:
            for what, picture in NAMES.items():
                with shown(window, what) as (whole, part):
                    _prepare(window, part)
                    QTest.qWait(1500)
                    _write(whole, PICTURES / f"{picture}.png")


def _prepare(window: MainWindow, part: QWidget) -> None:
    """Show what the guide speaks of, and nothing of the computer on which the pictures are made."""
    if isinstance(part, ActivitiesPage):
        part.go_to(part.table.rows.ids[0])
    elif isinstance(part, TermsPage):
        part.show_all.click()
        part.go_to(part.table.rows.ids[2])
        part.table.setFocus()
    elif isinstance(part, FirstRun):
        part.name.setText("Riverside Hub")
        part.number.setText("9999999")
        part.place.setText("C:\\Users\\Ana\\Documents\\Riverside Hub.svdesk")
    elif isinstance(part, SettingsWindow):
        part.resize(part.width(), 920)
    window.activateWindow()
    settle()


def _write(widget: QWidget, path: Path) -> None:
    widget.grab().save(str(path))
    with Image.open(path) as seen:
        small = seen.convert("RGB").quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


if __name__ == "__main__":
    main()
