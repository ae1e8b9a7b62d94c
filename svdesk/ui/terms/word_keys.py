"""The answers for the word that is current, always in sight under both columns, however long its term is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.services.mapping.offer import Offer
from svdesk.services.mapping.suggest import Sure
from svdesk.ui.terms.answer_keys import AnswerKeys, gives_answer
from svdesk.ui.widgets.laid import row_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

_WAY_OUT = _("Change that at its counts, answer “Covers more”, or choose another term.")


class WordKeys(AnswerKeys):
    """Follows the term that is current: an answer that it cannot have is disabled, with why and what can be done.

    ``counts_wanted`` says that the unit of the word is to be changed, where its counts are.
    """

    counts_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.trouble, self.counts = Label("", "body"), button(_("Show its counts"), quiet=True)
        self._why = QWidget()
        row_in(self._why, (self.trouble, 1), self.counts)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, self._why)
        self._why.hide()
        self.counts.clicked.connect(self.counts_wanted)

    def follow(self, offer: Offer | None, *, can_refuse: bool) -> None:
        """Offer the answers that *offer* can have; *can_refuse* where it was suggested, and not looked for."""
        trouble = offer.unit_trouble if offer is not None else ""
        self._why.setVisible(bool(trouble))
        self.trouble.setText(f"{trouble} {_WAY_OUT}")
        if offer is None:
            self.allow(has_term=False, can_refuse=can_refuse)
        else:
            sure = offer.sure is not Sure.GUESS
            self.allow(has_term=True, unit_trouble=trouble, can_refuse=can_refuse, preselects=sure)

    def enter(self) -> None:
        """Take the focus from the term that is current, to the answer to begin with."""
        if (first := self.first()) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The letters are answers on the buttons, too."""
        if not gives_answer(event, self.answered.emit):
            super().keyPressEvent(event)
