"""Which records a measure counts: under which shared terms, for whom, and where."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from svdesk.domain.glossary import Glossary
from svdesk.i18n import _
from svdesk.services.frameworks.rule import Counted
from svdesk.ui.frameworks.framework_picks import FrameworkPicks
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.laid import column_in


class FrameworkCounted(QWidget):
    """Terms, groups and places; *terms* are the words above the first of them.

    ``term_picked`` comes when the person has changed the terms, ``changed`` when they have changed anything else.
    """

    changed = Signal()
    term_picked = Signal()

    def __init__(self, terms: str) -> None:
        super().__init__()
        self.terms = FrameworkPicks(terms, _("Part of a name, such as volunteer"))
        self.exactly = QCheckBox()
        relabel(self.exactly, _("Only these terms, without the narrower ones beneath them"))
        self.groups = FrameworkPicks(_("Only if it was mainly for"), _("Any group; type to choose one"))
        self.places = FrameworkPicks(_("Only if it was at"), _("Any place; type to choose one"), free=True)
        column_in(self, self.terms, self.exactly, self.groups, self.places, gap=8)
        self.terms.picked.connect(self.term_picked)
        for picks in (self.groups, self.places):
            picks.picked.connect(self.changed)
        self.exactly.clicked.connect(self.changed)

    def offer(self, glossary: Glossary, places: Sequence[str]) -> None:
        """Offer the terms and groups of *glossary*, each by any of its names, and these places."""
        others = [(term.id, f"{other} ({term.label})") for term in glossary for other in term.alt_labels]
        self.terms.offer([(term.id, term.label) for term in glossary], others)
        self.groups.offer([(group.id, group.label) for group in glossary.groups])
        self.places.offer([(place, place) for place in places])

    def counted(self) -> Counted:
        """What is chosen."""
        return Counted(self.terms.ids(), self.exactly.isChecked(), self.groups.ids(), self.places.ids())

    def show_counted(self, counted: Counted) -> None:
        """Show what is chosen."""
        self.terms.show_ids(counted.terms)
        self.exactly.setChecked(counted.exactly)
        self.groups.show_ids(counted.groups)
        self.places.show_ids(counted.places)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*self.terms.tab_stops(), self.exactly, *self.groups.tab_stops(), *self.places.tab_stops()]
