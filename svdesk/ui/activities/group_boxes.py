"""For whom it mainly was: up to three groups of people, each in a list of its own; a free one stands ready."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from svdesk.domain.glossary import Group
from svdesk.i18n import _
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.laid import column_in

MOST = 3


class GroupBoxes(QWidget):
    """Groups of people by id; ``typed`` comes when one was chosen. An import may have named more than three."""

    typed = Signal()

    def __init__(self, groups: Sequence[Group]) -> None:
        super().__init__()
        self._choices = [("", _("No group in particular")), *((group.id, group.label) for group in groups)]
        self._boxes: list[Choice] = []
        self._shown: frozenset[str] = frozenset()
        self._layout = column_in(self, gap=4)
        self._need(1)

    @property
    def first(self) -> Choice:
        """The box that a label or a Problem leads to. (A focus proxy would lead Tab back here for ever.)"""
        return self._boxes[0]

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*self._boxes]

    def groups(self) -> frozenset[str]:
        """The ids of the groups chosen."""
        return frozenset(box.value() for box in self._boxes if box.value())

    def show_groups(self, groups: frozenset[str], *, afresh: bool = False) -> None:
        """Show these groups, in the order of the list. What was chosen stays, unless *afresh* says to begin again."""
        touched, self._shown = self.groups() != self._shown and not afresh, groups
        if touched or groups == self.groups():
            return
        order = [identifier for identifier, _words in self._choices]
        wanted = sorted(groups, key=lambda group: order.index(group) if group in order else len(order))
        self._need(len(wanted))
        for box, group in zip(self._boxes, [*wanted, *[""] * len(self._boxes)], strict=False):
            if group and group not in order:
                box.addItem(group, group)
            box.suggest(group)
        self._open_next()

    def _need(self, how_many: int) -> None:
        while len(self._boxes) < how_many:
            box = Choice(_("Group {n}").format(n=len(self._boxes) + 1), self, shrinks=True, waits=True)
            box.offer(self._choices)
            box.moved.connect(self._open_next)
            box.chosen.connect(self._chosen)
            self._boxes.append(box)
            self._layout.addWidget(box)

    def _chosen(self) -> None:
        self._open_next()
        self.typed.emit()

    def _open_next(self) -> None:
        """Show each list that holds a group, and one more while there are fewer than three."""
        filled = len(self.groups())
        self._need(min(filled + 1, MOST))
        free = filled < MOST
        for box in self._boxes:
            empty = not box.value()
            box.setVisible(not empty or free)
            free = free and not empty
