"""One shared term on a card: all that a person needs to know before saying that it is what their word means."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from svdesk.i18n import _
from svdesk.services.mapping.offer import Offer
from svdesk.services.mapping.reason import sentence
from svdesk.ui.widgets.dressing import dress
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.tag import Tag


class TermCard(QFrame):
    """A card for one term; the one that is current has a heavier edge."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.offer: Offer | None = None
        self.name = _words("strong")
        self.kind, self.mark = Tag("", "plain"), Tag("", "information")
        self.definition, self.scope, self.facts, self.why = (_words(r) for r in ("body", "body", "small", "small"))
        self.unlike, self.trouble = Tag(_("Unlike units"), "look"), _words("body")
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
        self.set_current(False)

    def show_offer(self, offer: Offer, mark: str = "") -> None:
        """Show a term; *mark* is a word for what was answered about it already."""
        self.offer = offer
        about = offer.about
        self.name.setText(about.label)
        self.kind.setText(about.kind)
        self.definition.setText(about.definition)
        self.scope.tell(about.scope)
        self.facts.setText("\n".join((about.counted_in, *about.lines)))
        self.why.tell(_("Suggested: {why}").format(why=sentence(offer.why)) if offer.why else "")
        self.trouble.tell(offer.unit_trouble)
        self.unlike.setVisible(bool(offer.unit_trouble))
        self.mark.tell(mark)

    def set_current(self, current: bool) -> None:
        """Show whether the answers are about this one."""
        dress(self, "current", current)

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


def _sentence(text: str) -> str:
    return sentence(" ".join(text.split()))
