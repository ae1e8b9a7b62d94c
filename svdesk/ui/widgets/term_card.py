"""One shared term on a card: all that a person needs to know before saying that it is what their word means."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.services.mapping.offer import Offer
from svdesk.services.mapping.reason import sentence
from svdesk.services.mapping.suggest import Sure
from svdesk.ui.widgets.answer_keys import AnswerKeys, answer_of
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.tag import Tag


class TermCard(QFrame):
    """A card for one term; the one that is current shows the answers under it. ``answered`` carries the ``Answer``."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, can_refuse: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._can_refuse = can_refuse
        self.offer: Offer | None = None
        self.name = _words("strong")
        self.kind, self.mark = Tag("", "plain"), Tag("", "information")
        self.definition, self.scope, self.facts, self.why = (_words(r) for r in ("body", "body", "small", "small"))
        self.unlike, self.trouble = Tag(_("Unlike units"), "look"), _words("body")
        self.keys = AnswerKeys()
        self.keys.answered.connect(self.answered)
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(self.name, 1)
        for tag in (self.mark, self.kind):
            heading.addWidget(tag, 0, Qt.AlignmentFlag.AlignTop)
        for tag in (self.mark, self.kind, self.unlike):
            tag.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        trouble = QHBoxLayout()
        trouble.setSpacing(8)
        trouble.addWidget(self.unlike, 0, Qt.AlignmentFlag.AlignTop)
        trouble.addWidget(self.trouble, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addLayout(heading)
        for line in (self.definition, self.scope, self.why, self.facts):
            layout.addWidget(line)
        layout.addLayout(trouble)
        layout.addWidget(self.keys)
        self.set_current(False)

    def show_offer(self, offer: Offer, mark: str = "") -> None:
        """Show a term; *mark* is a word for what was answered about it already."""
        self.offer = offer
        about = offer.about
        self.name.setText(about.label)
        self.kind.setText(about.kind)
        self.definition.setText(about.definition)
        _fill(self.scope, " ".join(text for text in (about.what_counts, about.not_this) if text))
        self.facts.setText("\n".join((about.counted_in, *about.lines)))
        _fill(self.why, _("Suggested: {why}").format(why=sentence(offer.why)) if offer.why else "")
        _fill(self.trouble, offer.unit_trouble)
        self.unlike.setVisible(bool(offer.unit_trouble))
        _fill(self.mark, mark)
        self.keys.allow(
            has_term=True,
            unit_trouble=offer.unit_trouble,
            can_refuse=self._can_refuse,
            preselects=offer.sure is not Sure.GUESS,
        )

    def set_current(self, current: bool) -> None:
        """Show the answers under it, and a heavier edge, or neither."""
        self.keys.setVisible(current)
        self.setProperty("current", current)
        self.style().unpolish(self)
        self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The letters are answers on the buttons of the card, too."""
        if (answer := answer_of(event)) is not None:
            self.answered.emit(answer)
        else:
            super().keyPressEvent(event)

    def spoken(self) -> str:
        """The whole card as one text, for a screen reader."""
        unlike = self.unlike.text() if self.trouble.text() else ""
        shown = (self.name, self.mark, self.kind, self.definition, self.scope, self.why)
        texts = (*(line.text() for line in shown), unlike, self.trouble.text(), self.facts.text())
        return " ".join(_sentence(text) for text in texts if text)


def _words(role: str) -> Label:
    """A label that leaves the mouse to the card."""
    label = Label("", role)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label


def _fill(label: Label, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _sentence(text: str) -> str:
    return sentence(" ".join(text.split()))
