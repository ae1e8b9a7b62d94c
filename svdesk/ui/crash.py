"""When something of ours goes wrong: a window that says so, and a report without anything the person wrote.

The report names the kind of error and the places in our code, never the values: an error's own text may hold a name.
"""

import platform
import sys
import traceback
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout

from svdesk import __version__
from svdesk.i18n import _
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label, Paragraphs


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What happened, for whoever mends it: versions, the kind of error, and file, line and function of each step."""
    steps = [
        f"  {frame.filename.replace(chr(92), '/').rpartition('svdesk/')[2]}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    system = f"svdesk {__version__}, Python {platform.python_version()}, Qt {qt_version}, {platform.platform()}"
    return "\n".join([system, kind.__name__, *steps])


class CrashWindow(QDialog):
    """Says that something went wrong, that the last change is safe, and offers the report to copy."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setWindowTitle(_("Something went wrong — svdesk"))
        self.resize(720, 420)
        self.text = Paragraphs(_("Report"))
        self.text.setPlainText(text)
        self.text.setReadOnly(True)
        copy, close = button(_("&Copy the report")), button(_("C&arry on"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(Label(_("Something went wrong in the program."), "title"))
        layout.addWidget(
            Label(
                _(
                    "It is a fault of ours, not of yours. Everything you had entered is kept. The report below holds"
                    " nothing that you wrote; copy it and send it to whoever looks after svdesk for you."
                )
            )
        )
        layout.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        layout.addLayout(row)
        close.setFocus()


def install() -> None:
    """From now on an error that nobody caught opens the crash window, unless there is no window at all."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt) or QApplication.instance() is None:
            sys.__excepthook__(kind, error, trace)
            return
        if not isinstance(QApplication.activeModalWidget(), CrashWindow):  # what is seen behind it may go wrong again
            CrashWindow(report(kind, trace)).exec()

    sys.excepthook = hook
