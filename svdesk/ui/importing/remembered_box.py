"""What of the rehearsal was not said now: of an earlier file of the same shape, or of this one before it was closed.

There is a way to see it, and one to do without.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label


class RememberedBox(QFrame):
    """``shown`` carries the id of a recipe to look at, ``afresh`` whether the file is to be read without it.

    ``forgotten`` says that nothing of what was said of the file before it was closed is wanted.
    """

    shown = Signal(str)
    afresh = Signal(bool)
    forgotten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._recipe = ""
        self.words = Label("")
        self.show_it = button(_("S&how what was remembered"), _("Each answer and each column can be changed there."))
        self.read_afresh = button(_("Read it afresh"), _("As if no file of this shape had been read before."))
        self.as_before = button(_("Read it as last time"), _("With what was remembered of the earlier file."))
        self.taken_up = Label(_("You had begun with this file before. What you said of it then is said again."))
        self.forget = button(_("Forget what I said"), _("As if you had not begun with this file before."))
        self._buttons = flowing(self.show_it, self.read_afresh, self.as_before)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.taken_up)
        layout.addWidget(flowing(self.forget))
        layout.addWidget(self.words)
        layout.addWidget(self._buttons)
        self.show_it.clicked.connect(lambda: self.shown.emit(self._recipe))
        self.read_afresh.clicked.connect(lambda: self.afresh.emit(True))
        self.as_before.clicked.connect(lambda: self.afresh.emit(False))
        self.forget.clicked.connect(self.forgotten)

    def show_rehearsal(self, now: Rehearsing) -> None:
        """Show what was remembered for the file that is shown; without any, nothing."""
        rehearsal = now.rehearsal
        remembered = rehearsal.remembered if rehearsal else None
        instead = rehearsal.reading.instead_of if rehearsal and rehearsal.reading else None
        kept = (remembered.recipe if remembered else None) or instead
        said = list(remembered.sentences) if remembered else []
        if instead is not None:
            said.append(_("Read afresh, not as “{name}”.").format(name=instead.name))
        elif kept is not None and rehearsal and any(each.row for each in rehearsal.plan.questions):
            said.append(_("What a single cell says is asked in each file anew."))
        self._recipe = kept.id if kept else ""
        self.words.setText(" ".join(said))
        self.show_it.setVisible(kept is not None)
        self.read_afresh.setVisible(kept is not None and instead is None)
        self.as_before.setVisible(instead is not None)
        self._buttons.setVisible(kept is not None)
        self.words.setVisible(bool(said))
        for part in (self.taken_up, self.forget):
            part.setVisible(now.taken_up)
        self.setVisible(bool(said) or now.taken_up)
        self.setEnabled(not now.brought_in)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self.forget, self.show_it, self.read_afresh, self.as_before]
