"""A chapter of our own text to read: it can be selected, searched and read aloud, and nothing in it does anything."""

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from svdesk.ui.theme import FAMILY, SIZES

_NEVER_HTML = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_HEADINGS = {1: "title", 2: "title", 3: "section"}
_MARGIN, _ABOVE, _BETWEEN_ITEMS = 16, 12, 4
"""How far the text stands from its edge, a paragraph from the one above it, and a line of a list, in pixels."""


class GuideText(QTextBrowser):
    """Markdown of ours, without links, pictures or HTML; *name* is said by a screen reader."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTabChangesFocus(True)
        self._markdown = ""
        self._marked = ""

    def show_markdown(self, text: str) -> None:
        """Show *text* from its beginning."""
        self._markdown = text
        # Qt would draw a picture from any file that the text names, whatever ``loadResource`` says.
        self.document().setMarkdown(text.replace("![", "!\\["), _NEVER_HTML)
        self._dress()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def mark(self, words: str) -> None:
        """Mark every place where *words* stand, and show the first; no words take all marks away."""
        self._marked = words
        marks = []
        found = self.document().find(words) if words else QTextCursor()
        while not found.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(found)
            mark.format.setBackground(QGuiApplication.palette().color(QPalette.ColorRole.Highlight))
            mark.format.setFontUnderline(True)
            marks.append(mark)
            found = self.document().find(words, found)
        self.setExtraSelections(marks)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if marks:
            self.go_to_next()

    def go_to_next(self) -> bool:
        """Select the next place that is marked; False when there is none after the last."""
        return bool(self._marked) and self.find(self._marked)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
        """Nothing is ever fetched."""
        del kind, name
        return None

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Set the text again when it has another size or other colours."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange} and hasattr(self, "_markdown"):
            self.show_markdown(self._markdown)
            self.mark(self._marked)

    def _dress(self) -> None:
        """Give every paragraph, heading and stressed word the look that it has in the rest of the window."""
        scale = self.font().pointSizeF() / SIZES["body"]
        self.document().setDocumentMargin(_MARGIN)
        block = self.document().begin()
        while block.isValid():
            self._space(block, scale)
            level = block.blockFormat().headingLevel()
            for start, end, letters in _fragments(block):
                if level or letters.fontFixedPitch() or letters.fontWeight() > QFont.Weight.Normal:
                    self._stress(start, end, SIZES[_HEADINGS.get(level, "body")] * scale)
            block = block.next()

    def _space(self, block: QTextBlock, scale: float) -> None:
        items, table = block.textList(), QTextCursor(block).currentTable()
        above = _ABOVE
        if table is not None:
            above = 0
            shape_of_table = table.format()
            shape_of_table.setTopMargin(_ABOVE * scale)
            shape_of_table.setCellPadding(_BETWEEN_ITEMS * scale)
            table.setFormat(shape_of_table)
        elif items is not None and items.itemNumber(block) > 0:
            above = _BETWEEN_ITEMS
        shape = QTextBlockFormat()
        shape.setTopMargin(above * scale)
        shape.setBottomMargin(0)
        shape.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(block).mergeBlockFormat(shape)

    def _stress(self, start: int, end: int, points: float) -> None:
        """The second of our two weights, for headings, for what is bold, and for keys and words of the window."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        letters = QTextCharFormat()
        letters.setFontFamilies([FAMILY])
        letters.setFontPointSize(points)
        letters.setFontWeight(QFont.Weight.DemiBold)
        cursor.setCharFormat(letters)


def _fragments(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Where each run of letters of one look begins and ends in the whole text, and its look."""
    found = []
    runs = block.begin()
    while not runs.atEnd():
        run = runs.fragment()
        found.append((run.position(), run.position() + run.length(), run.charFormat()))
        runs += 1
    return found
