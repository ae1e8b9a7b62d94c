"""The pages are loaded after the first paint, in pieces, and not before."""

import os
import subprocess
import sys
from pathlib import Path

from svdesk.ui import warm_up

OPEN = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from svdesk.domain.authority import Provider
from svdesk.services import recording
from svdesk.ui import pages, warm_up
from svdesk.ui.ask import Ask
from svdesk.ui.main_window import MainWindow

application = QApplication([])
store = recording.start(Path(sys.argv[1]), Provider("p", "Riverside Hub"), "Ana")
window = MainWindow(store, "Ana", pages.makers(), Ask(), jobs_at_once=True)
early = {"svdesk.ui.pages.activities", "svdesk.ui.pages.returns"} & sys.modules.keys()
window.show()
while not window.warm_up.done:
    QTest.qWait(10)
print(sorted(early), sorted(set(warm_up.PIECES) - sys.modules.keys()))
window.close()
"""


def test_every_page_is_loaded_once_the_window_is_seen_and_none_before(tmp_path: Path) -> None:
    command = [sys.executable, "-c", OPEN, str(tmp_path / "hub.svdesk")]
    seen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True, env=seen)
    assert done.stdout == "[] []\n"


def test_what_is_loaded_is_there() -> None:
    for name in warm_up.PIECES:
        __import__(name)
