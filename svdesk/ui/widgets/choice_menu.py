"""The choices of a drop-down list as a menu, to be shown where the mouse is: one list of choices for both."""

from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.mnemonics import literal


def choice_menu(choice: Choice, parent: QWidget) -> QMenu:
    """A menu of everything that *choice* offers, what is chosen being ticked; taking one is choosing it there."""
    menu = QMenu(parent)
    menu.setEnabled(choice.isEnabled())
    menu.setAccessibleName(choice.accessibleName())
    group = QActionGroup(menu)
    for n in range(choice.count()):
        action = menu.addAction(literal(choice.itemText(n)))
        action.setCheckable(True)
        action.setChecked(n == choice.currentIndex())
        group.addAction(action)
        action.triggered.connect(partial(_take, choice, str(choice.itemData(n))))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _take(choice: Choice, value: str, _checked: bool = False) -> None:
    choice.suggest(value)
    choice.chosen.emit()
