"""The pages down the left of the window, one file each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from svdesk.i18n import _
from svdesk.ui.widgets.page import Page

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

Maker = Callable[["MainWindow"], Page]


def makers() -> dict[str, tuple[str, Maker]]:
    """The title of each page in the order of the window, and how it is made when it is first shown."""
    return {
        "home": (_("Home"), _home),
        "activities": (_("Activities"), _activities),
        "terms": (_("Shared terms"), _terms),
        "contracts": (_("Contracts"), _contracts),
        "returns": (_("Returns"), _returns),
        "history": (_("History"), _history),
    }


def _home(window: "MainWindow") -> Page:
    from svdesk.ui.pages.home import HomePage

    return HomePage(window)


def _activities(window: "MainWindow") -> Page:
    from svdesk.ui.pages.activities import ActivitiesPage

    return ActivitiesPage(window)


def _terms(window: "MainWindow") -> Page:
    from svdesk.ui.pages.terms import TermsPage

    return TermsPage(window)


def _contracts(window: "MainWindow") -> Page:
    from svdesk.ui.pages.contracts import ContractsPage

    return ContractsPage(window)


def _returns(window: "MainWindow") -> Page:
    from svdesk.ui.pages.returns import ReturnsPage

    return ReturnsPage(window)


def _history(window: "MainWindow") -> Page:
    from svdesk.ui.pages.history import HistoryPage

    return HistoryPage(window.changes)
