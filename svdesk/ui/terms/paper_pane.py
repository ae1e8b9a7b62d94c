"""What of the glossary is wanted on paper: all of it or what is listed, and whether with its Welsh names."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QRadioButton, QVBoxLayout, QWidget

from svdesk.domain.glossary import Glossary
from svdesk.i18n import _, counted
from svdesk.services.returns.glossary_pages import unreviewed
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled


class PaperPane(QWidget):
    """Shown in place of the glossary; ``wanted`` comes when it is to be saved, ``left`` when it is not."""

    wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._glossary: Glossary | None = None
        self._listed: tuple[str, ...] = ()
        self.title = Label(_("Save the glossary as a PDF"), "section")
        self.about = Label(
            _("A word list for the wall or for your staff: what each term means, and your own words for it."),
            "muted",
        )
        self.all, self.only_listed, self.welsh = QRadioButton(), QRadioButton(), QCheckBox()
        relabel(self.all, _("All of i&t"))
        relabel(self.only_listed, _("&Only the terms listed"))
        relabel(self.welsh, _("With &Welsh names"))
        self.review = Label("", "muted")
        self.save = button(_("&Save as PDF…"), primary=True)
        self.cancel = button(_("Go &back to the glossary"))
        self._lay_out()
        self.all.toggled.connect(self._say)
        self.welsh.toggled.connect(self._say)
        self.save.clicked.connect(self.wanted)
        self.cancel.clicked.connect(self.left)

    def start(self, glossary: Glossary, listed: Sequence[str]) -> None:
        """Begin with the ids of the terms that are *listed*, which are suggested where they are a part of all."""
        self._glossary, self._listed = glossary, tuple(listed)
        every = len(glossary.terms)
        part = 0 < len(listed) < every
        relabel(self.all, counted(every, _("All of i&t, 1 term"), _("All of i&t, {n} terms")))
        relabel(self.only_listed, counted(len(listed), _("&Only the term listed"), _("&Only the {n} terms listed")))
        for choice in (self.all, self.only_listed):
            choice.setVisible(part)
        (self.only_listed if part else self.all).setChecked(True)
        self._say()
        (self.only_listed if part else self.welsh).setFocus()

    def only(self) -> tuple[str, ...] | None:
        """The ids of the terms that are wanted; None for all of them."""
        return self._listed if self.only_listed.isChecked() else None

    def _say(self) -> None:
        if self._glossary is None:
            return
        only = self.only()
        waiting = sum(unreviewed(term) for term in self._glossary if only is None or term.id in only)
        one = _("No Welsh speaker has reviewed the Welsh names of 1 term: each is marked, and a warning comes first.")
        more = _(
            "No Welsh speaker has reviewed the Welsh names of {n} terms: each is marked, and a warning comes first."
        )
        self.review.setText(counted(waiting, one, more) if waiting else "")
        self.review.setVisible(bool(waiting) and self.welsh.isChecked())

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.about, self.all, self.only_listed, self.welsh, self.review):
            column.addWidget(part)
        column.addWidget(flowing(self.save, self.cancel))
        column.addStretch(1)
        column_in(self, self.title, (Scrolled(inside), 1))
