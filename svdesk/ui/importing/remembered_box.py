"""What of the rehearsal is owed to an earlier file of the same shape, with a way to see it and one to do without."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label


class RememberedBox(QFrame):
    """``shown`` carries the id of a recipe to look at, ``afresh`` whether the file is to be read without it."""

    shown = Signal(str)
    afresh = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._recipe = ""
        self.words = Label("")
        self.show_it = button(_("S&how what was remembered"), _("Each answer and each column can be changed there."))
        self.read_afresh = button(_("Read it afresh"), _("As if no file of this shape had been read before."))
        self.as_before = button(_("Read it as last time"), _("With what was remembered of the earlier file."))
        row = flowing(self.show_it, self.read_afresh, self.as_before)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.words)
        layout.addWidget(row)
        self.show_it.clicked.connect(lambda: self.shown.emit(self._recipe))
        self.read_afresh.clicked.connect(lambda: self.afresh.emit(True))
        self.as_before.clicked.connect(lambda: self.afresh.emit(False))

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
        self.setVisible(bool(said))
        self.setEnabled(not now.brought_in)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self.show_it, self.read_afresh, self.as_before]
