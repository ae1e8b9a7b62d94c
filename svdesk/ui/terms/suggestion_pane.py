"""What is offered for the word that is current: the cards, what there is to say about them, and what was refused."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.services.mapping.offer import Offer, Offered
from svdesk.ui.terms.suggestion_cards import SuggestionCards
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label


class SuggestionPane(QWidget):
    """Cards under a sentence; ``answered`` carries an ``Answer``, ``again`` asks to offer what was refused."""

    answered = Signal(object)
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sentence = Label("", "body")
        self.cards = SuggestionCards()
        self.refused = Label("", "small")
        self.offer_again = button(_("&Offer them again"), quiet=True)
        layout = column_in(self, self.sentence, (self.cards, 1), gap=8)
        row = QHBoxLayout()
        row.addWidget(self.refused, 1)
        row.addWidget(self.offer_again)
        layout.addLayout(row)
        layout.addStretch(0)
        self.cards.answered.connect(self.answered)
        self.offer_again.clicked.connect(self.again)
        self.show_offered("", Offered(()), [], [], keep=False)

    def show_offered(
        self, word: str, offered: Offered, offers: Sequence[Offer], marks: Sequence[str], *, keep: bool
    ) -> None:
        """Show *offers* for *word*; *marks* say what was answered; *keep* keeps the card that is current."""
        self.cards.setAccessibleName(_("Suggestions for “{word}”").format(word=word))
        self.cards.setVisible(bool(offers))
        self.cards.show_offers(offers, marks, keep=keep)
        preselected = self.cards.current_offer() is not None
        self.sentence.setText(_sentence(word, offered, bool(offers), preselected=preselected))
        n = offered.left_out
        one = _("1 term is not offered, because it was refused.")
        self.refused.setText(one if n == 1 else _("{n} terms are not offered, because they were refused.").format(n=n))
        for widget in (self.refused, self.offer_again):
            widget.setVisible(n > 0)


def _sentence(word: str, offered: Offered, some: bool, *, preselected: bool) -> str:
    if not word:
        return _("Choose one of your words to see what it may mean.")
    if not some:
        return _("No term looks like “{word}”. Search the glossary above, or say that nothing fits.").format(word=word)
    if offered.doubtful:
        return _("What is “{word}” in shared words? Perhaps nothing fits: the glossary knows little of it.").format(
            word=word
        )
    if not preselected:
        return _("What is “{word}” in shared words? None of these is sure: choose one (1 to 5), then answer.").format(
            word=word
        )
    return _("What is “{word}” in shared words?").format(word=word)
