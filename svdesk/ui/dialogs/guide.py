"""The guide in a window of its own: chapters on the left, a search, and the chapter that is about what one is doing.

The text is that of docs/USER_GUIDE.md, which ships as ``resources/help/guide.md``. It is ours alone; all the same
nothing in it can be clicked or fetched.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QWidget

from svdesk.i18n import _
from svdesk.storage import resources
from svdesk.ui.dialogs.guide_text import GuideText
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.line_list import LineList
from svdesk.ui.widgets.plain import Label

ABOUT: Mapping[str, str] = {
    "home": "Home: what comes next",
    "activities": "Record what you do",
    "terms": "Shared terms: your words, and everybody's",
    "contracts": "Contracts and targets",
    "returns": "Make a return",
    "history": "History, and taking things back",
    "import": "Bring in a spreadsheet",
    "frameworks": "Contracts and targets",
    "settings": "Settings",
    "shortcuts": "By keyboard",
    "about": "Updates, and a new laptop",
}
"""The chapter about each page and each window beside them."""

_LETTERS, _WIDE = 27, 130
"""How many average letters wide the list of chapters is, and the whole window where the screen has room."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: its title, and its text in Markdown with the title at its head."""

    title: str
    text: str


@cache
def chapters() -> tuple[Chapter, ...]:
    """The guide in chapters; what stands before the first heading of a chapter is its beginning, under its own title.

    Pictures are left out: in the window one looks at the thing itself.
    """
    whole = re.sub(r"^!\[[^\]]*\]\([^)]*\)\n+", "", resources.read_text("help/guide.md"), flags=re.MULTILINE)
    parts = re.split(r"^(?=##? )", whole, flags=re.MULTILINE)
    return tuple(Chapter(part.splitlines()[0].lstrip("# "), part.strip()) for part in parts if part.strip())


class GuideWindow(QDialog):
    """One chapter at a time. What is searched for narrows the list of chapters and is marked in the text."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(_("Guide — svdesk"))
        self.resize(min(1240, self.fontMetrics().averageCharWidth() * _WIDE), 680)
        self.search, self.found = QLineEdit(), Label("", "small")
        self.search.setClearButtonEnabled(True)
        self.contents, self.text = LineList(_("Chapters"), "contents"), GuideText(_("Chapter of the guide"))
        self.contents.addItems([chapter.title for chapter in chapters()])
        self._left = QWidget()
        column_in(
            self._left,
            field(_("&Search the guide"), self.search),
            self.found,
            (field(_("&Chapters"), self.contents), 1),
        )
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(16)
        whole.addWidget(self._left)
        whole.addWidget(self.text, 1)
        self._set_width()
        self.contents.currentRowChanged.connect(self._show_chapter)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._next)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._to_search)
        self.contents.setCurrentRow(0)

    def show_chapter_about(self, about: str) -> None:
        """Show the chapter about a page or window of this name; the first one where there is none."""
        title = ABOUT.get(about, "")
        places = [n for n, chapter in enumerate(chapters()) if chapter.title == title]
        self.search.clear()
        self.contents.setCurrentRow(places[0] if places else 0)
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape clears the search, as everywhere; without one it closes the window."""
        if event.key() == Qt.Key.Key_Escape and self.search.hasFocus() and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Be as wide as the words are when the text has another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_left"):
            self._set_width()

    def _set_width(self) -> None:
        self._left.setFixedWidth(self.fontMetrics().averageCharWidth() * _LETTERS)

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _show_chapter(self, place: int) -> None:
        if place >= 0:
            self.text.show_markdown(chapters()[place].text)
            self.text.mark(self.search.text().strip())

    def _search(self, typed: str) -> None:
        words = typed.strip()
        hits = [self._has(chapter, words) for chapter in chapters()]
        for place, hit in enumerate(hits):
            self.contents.item(place).setHidden(not hit)
        if not words:
            self.found.setText("")
        elif not any(hits):
            self.found.setText(_("Not found. Try another word."))
        else:
            self.found.setText(_("Found in {n} of {all} chapters.").format(n=sum(hits), all=len(hits)))
        if any(hits) and not hits[max(0, self.contents.currentRow())]:
            self.contents.setCurrentRow(hits.index(True))
        self.text.mark(words)

    def _has(self, chapter: Chapter, words: str) -> bool:
        return words.casefold() in _plain(chapter.text)

    def _next(self) -> None:
        """Go to the next place in this chapter, else to the first one in the next chapter that has it."""
        words, here = self.search.text().strip(), self.contents.currentRow()
        shown = [n for n in range(self.contents.count()) if not self.contents.item(n).isHidden()]
        if not words or not shown or self.text.go_to_next():
            return
        following = next((n for n in shown if n > here), shown[0])
        if following == here:
            self.text.mark(words)
        self.contents.setCurrentRow(following)


def _plain(markdown: str) -> str:
    """What is left of a text without its marks, on one line, for searching in."""
    return " ".join(re.sub(r"[*`|#]|^\s*[-\d.]+\s", "", markdown, flags=re.MULTILINE).split()).casefold()
