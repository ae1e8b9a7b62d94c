"""Leads Tab through a window in reading order, also through parts that were made later than what stands below them.

Of itself Qt goes in the order of making, so rows that come and go would be reached last. Telling Qt another order each
time leaves its chain of widgets tied to rows that are gone; so the chain is left as it is, and read.
"""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QWidget


@runtime_checkable
class KnowsItsOrder(Protocol):
    """A widget that says in which order Tab stops in it; the stops may be its own parts only."""

    def tab_stops(self) -> Sequence[QWidget]:
        """Where Tab stops, in reading order; also what is hidden or disabled now."""


def tab_on(window: QWidget, *, forward: bool) -> bool:
    """Move the focus to the next stop of *window*, or the one before, and round its end; False where there is none."""
    now = window.focusWidget()
    # Qt asks also when a part with the focus is being hidden, amid its own work; then it is left to do as it does.
    if now is None or not now.isVisibleTo(window):
        return False
    order = reading_order(window)
    if now not in order:
        return False
    place = order.index(now)
    round_again = [*order[place + 1 :], *order[:place]]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    for widget in round_again if forward else reversed(round_again):
        if _can_have_it(widget, window):
            widget.setFocus(reason)
            bring_into_sight(widget)
            return True
    return False


def reading_order(window: QWidget) -> list[QWidget]:
    """Every widget of *window* in the order of making, but for those of which a part of it knows the order."""
    chain, widget = [window], window.nextInFocusChain()
    while widget is not None and widget is not window:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    # By identity, as a dictionary keeps the order of adding; what is led to first is not led to again.
    order: dict[QWidget, None] = {}
    for each in chain:
        order.setdefault(each)
        if isinstance(each, KnowsItsOrder):
            for stop in each.tab_stops():
                order.setdefault(stop)
    return list(order)


def bring_into_sight(widget: QWidget) -> None:
    """Scroll whatever *widget* is in; of itself Qt does so only where Tab came from the same scrolled part."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def _can_have_it(widget: QWidget, window: QWidget) -> bool:
    """Whether Tab may stop there, by the rules of Qt itself; some systems want it to stop at boxes for text only."""
    every = QGuiApplication.styleHints().tabFocusBehavior() is Qt.TabFocusBehavior.TabFocusAllControls
    wanted = Qt.FocusPolicy.TabFocus if every else Qt.FocusPolicy.StrongFocus
    takes = widget.focusPolicy() & wanted == wanted
    return takes and widget.focusProxy() is None and widget.isVisibleTo(window) and widget.isEnabled()
