"""The answers for the word that is current, always in sight under both columns, however long its term is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from svdesk.services.mapping.offer import Offer
from svdesk.services.mapping.suggest import Sure
from svdesk.ui.widgets.answer_keys import AnswerKeys, answer_of


class WordKeys(AnswerKeys):
    """Follows the term that is current: an answer that it cannot have is disabled, or not there without a term."""

    def follow(self, offer: Offer | None, *, can_refuse: bool) -> None:
        """Offer the answers that *offer* can have; *can_refuse* where it was suggested, and not looked for."""
        if offer is None:
            self.allow(has_term=False)
        else:
            sure = offer.sure is not Sure.GUESS
            self.allow(has_term=True, unit_trouble=offer.unit_trouble, can_refuse=can_refuse, preselects=sure)

    def enter(self) -> None:
        """Take the focus from the term that is current, to the answer to begin with."""
        if (first := self.first()) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The letters are answers on the buttons, too."""
        if (answer := answer_of(event)) is not None:
            self.answered.emit(answer)
        else:
            super().keyPressEvent(event)
