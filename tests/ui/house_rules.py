"""The rules that every window keeps for everyone, each a function from what is shown to the faults found in it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QGroupBox,
    QLabel,
    QMainWindow,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

from svdesk.ui.widgets.cut_line import CutLine
from svdesk.ui.widgets.plain import said

TABS_AT_MOST = 400
TAB, BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


def controls(part: QWidget) -> list[QWidget]:
    """Everything in *part* that can be reached by Tab now."""
    return [one for one in _inside(part) if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def unnamed(part: QWidget) -> Iterator[str]:
    """Controls which a screen reader could only call by their kind; a button's words are its name."""
    for one in _inside(part):
        reached = one.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(one, QLabel)
        words = one.text() if isinstance(one, QAbstractButton) else ""
        own = one.accessibleName() or words
        if reached and not own and not _belongs_to_another(one):
            yield called(one)


def not_reached_by_tab(part: QWidget) -> Iterator[str]:
    """Controls of *part* that Tab does not reach, or reaches twice before all; and the one that holds it fast.

    A group of round buttons counts as one: Tab goes to the one that is chosen, and arrows move among them.
    """
    wanted = controls(part)
    if not wanted:
        return
    for key in (TAB, BACK):
        wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
        seen: list[QWidget] = []
        for _step in range(TABS_AT_MOST):
            now = QApplication.focusWidget()
            if now is None or now in seen:
                break
            seen.append(now)
            QTest.keyClick(now, key)
            if QApplication.focusWidget() is now and len(wanted) > 1:
                yield f"{called(now)} holds {key.name} fast"
                return
        chosen = {id(one.parentWidget()) for one in seen if isinstance(one, QRadioButton)}
        for one in wanted:
            grouped = isinstance(one, QRadioButton) and id(one.parentWidget()) in chosen
            proxied = any(one.focusProxy() is each or (each.isAncestorOf(one) and _whole(each)) for each in seen)
            if one not in seen and not grouped and not proxied and one.isVisible() and one.isEnabled():
                yield f"{called(one)} is not reached by {key.name}"
        if (back := QApplication.focusWidget()) is None or back is not seen[0]:
            yield f"{key.name} leads from {called(seen[-1])} to {called(back) if back else 'nothing'} again"


def clashing_mnemonics(window: QWidget) -> Iterator[str]:
    """Two things in a window which the same letter with Alt leads to; the menus belong to every page."""
    words = [action.text() for action in window.menuBar().actions()] if isinstance(window, QMainWindow) else []
    for one in _inside(window):
        if (isinstance(one, QLabel) and one.buddy() is not None) or isinstance(one, QAbstractButton):
            words.append(one.text())
        elif isinstance(one, QGroupBox):
            words.append(one.title())
        elif isinstance(one, QTabBar):
            words += [one.tabText(n) for n in range(one.count())]
    known: dict[str, str] = {}
    for text in words:
        letter = QKeySequence.mnemonic(text).toString()
        if letter and letter in known:
            yield f"{letter} leads to “{known[letter]}” and to “{text}”"
        elif letter:
            known[letter] = text


def clashing_shortcuts(window: QWidget) -> Iterator[str]:
    """The same keys given to two things of one window."""
    known: dict[str, str] = {}
    own = [(one.key(), "a shortcut") for one in window.findChildren(QShortcut) if _in_window(one.parent(), window)]
    own += [(keys, action.text()) for action in window.actions() for keys in action.shortcuts()]
    if isinstance(window, QMainWindow):
        for menu in window.menuBar().actions():
            inside = menu.menu()
            assert isinstance(inside, QWidget)
            own += [(keys, action.text()) for action in inside.actions() for keys in action.shortcuts()]
    for keys, words in own:
        written = keys.toString()
        if written and written in known:
            yield f"{written} is {known[written]} and {words}"
        known[written] = words


def says_by_colour_alone(part: QWidget) -> Iterator[str]:
    """Things which are coloured to mean something, and do not say it in words."""
    for one in _inside(part):
        if one.property("tone") in {"ok", "look", "fix", "information"}:
            text = getattr(one, "text", str)()
            if not str(text).strip():
                yield called(one)


def cut_off(part: QWidget) -> Iterator[str]:
    """Words that get less room than they need, or of which a part lies where nobody can scroll to.

    A ``CutLine`` may be cut, since it repeats what stands in a field and has all of it in its tooltip.
    """
    for one in _inside(part):
        if not isinstance(one, QLabel | QPushButton | QCheckBox | QRadioButton) or not one.text():
            continue
        if isinstance(one, QLabel) and one.wordWrap():
            wide, high = one.minimumSizeHint().width(), one.heightForWidth(one.width())
        else:
            wide, high = one.sizeHint().width(), one.minimumSizeHint().height()
        cut_by_intent = isinstance(one, CutLine) and said(one.text()) == one.toolTip()
        if one.width() < wide and not cut_by_intent:
            yield f"{called(one)} is {one.width()} wide and needs {wide}"
        if one.height() < high:
            yield f"{called(one)} is {one.height()} high and needs {high}"
        if (lost := _out_of_reach(one, part)) is not None:
            yield f"{called(one)} lies partly outside {called(lost)}"


def rich_text(part: QWidget) -> Iterator[str]:
    """Labels that would run markup in somebody's data, and boxes of rich text."""
    for one in part.findChildren(QWidget):
        if isinstance(one, QLabel) and one.textFormat() is not Qt.TextFormat.PlainText and not _made_by_qt(one):
            yield f"{called(one)} takes markup"
        if isinstance(one, QTextEdit) and type(one).__name__ != "GuideText":
            yield f"{called(one)} takes markup"


def called(one: QWidget) -> str:
    """What a person who mends it can find a widget by."""
    text = one.accessibleName() or getattr(one, "text", str)() or one.objectName()
    return f"{type(one).__name__} “{text}”"


def _inside(part: QWidget) -> list[QWidget]:
    """What is shown in *part*, as far as it is no window of its own and not made by Qt for its own use."""
    found = [part, *part.findChildren(QWidget)]
    return [one for one in found if one.isVisible() and one.window() is part.window() and not _made_by_qt(one)]


def _made_by_qt(one: QWidget) -> bool:
    return one.objectName().startswith("qt_")


def _belongs_to_another(one: QWidget) -> bool:
    """Whether it only takes the focus for the one that it is part of, as the line within a number box does."""
    parent = one.parentWidget()
    return parent is not None and (parent.focusProxy() is one or one.focusProxy() is parent)


def _whole(one: QWidget) -> bool:
    """Whether a widget is one stop, and moves inside itself by arrows."""
    return isinstance(one, QAbstractScrollArea) and not isinstance(one, QScrollArea)


def _in_window(parent: object, window: QWidget) -> bool:
    return isinstance(parent, QWidget) and parent.window() is window


def _out_of_reach(one: QWidget, part: QWidget) -> QWidget | None:
    """The ancestor that *one* sticks out of without being scrolled by anything; None when all of it can be seen."""
    box, inside = one.rect(), one
    while inside is not part and (parent := inside.parentWidget()) is not None:
        box.translate(inside.pos())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            if isinstance(area, QScrollArea):
                sideways = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
                if sideways and (box.left() < 0 or box.right() > parent.width()):
                    return area
            # What is scrolled can be brought into sight, as far as the area itself can.
            box, inside = area.rect(), area
            continue
        if not parent.rect().contains(box):
            return parent
        inside = parent
    return None
