"""``start``: process start to first painted window on 10,000 activities, against a bare window: at most 2.0.

The bare one is PySide6 with a label in it, and nothing of ours. Both are new processes each time, painted in memory,
and both find their modules compiled, as the installed program does.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.desk import make_desk
from benchmarks.measure import report

ACTIVITIES = 10_000
FILE = "SVDESK_BENCH_DESK"
STARTED = "SVDESK_BENCH_STARTED"


def ours() -> None:
    from svdesk import app

    _tell_when_painted(lambda: app.main([os.environ[FILE]]))


def limit() -> None:
    from PySide6.QtWidgets import QApplication, QLabel

    def run() -> None:
        application = QApplication([])
        label = QLabel("A label")
        label.resize(1280, 720)
        label.show()
        application.exec()

    _tell_when_painted(run)


def _tell_when_painted(run: Callable[[], object]) -> None:
    """Do *run*, and say how long it took from the start of this process until its first window was painted."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    def tell() -> None:
        seconds = time.time() - float(os.environ[STARTED])
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({"seconds": seconds, "peak": peak}), flush=True)
        os._exit(0)

    class Watcher(QObject):
        """What is queued once the window has been told to paint comes when everything in it is painted."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.isWindow():
                QTimer.singleShot(0, tell)
            return False

    exec_ = QApplication.exec

    def watched(*_self: object) -> int:
        watcher = Watcher()
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(watcher)
        return exec_()

    QApplication.exec = watched  # type: ignore[method-assign]
    run()


def in_a_new_process(which: str) -> None:
    """Start ours or the limit in a process of its own and pass on what it says."""
    compiled = {"PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "svdesk-bench-start")}
    environment = os.environ | compiled | {"PYTHONDONTWRITEBYTECODE": "", STARTED: repr(time.time())}
    subprocess.run([sys.executable, "-m", "benchmarks.bench_start", "child", which], env=environment, check=True)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.argv[1:2] == ["child"]:
        {"ours": ours, "limit": limit}[sys.argv[2]]()
    elif sys.argv[1:]:
        in_a_new_process(sys.argv[1])
    else:
        with tempfile.TemporaryDirectory() as folder:
            os.environ |= {"SVDESK_HOME": folder, FILE: str(make_desk(Path(folder) / "bench.svdesk", ACTIVITIES))}
            report("start", __file__, times=7)
