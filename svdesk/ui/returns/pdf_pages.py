"""Reads the pages of a finished PDF: how large they are, what they look like, what they say.

PDFium must be used by one thread at a time; the window's own thread is the only one that asks here.
"""

import re
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage

from svdesk.domain.errors import UserError
from svdesk.i18n import _

_OPEN_AT_ONCE = 8
"""Pages kept open; opening one again takes less than a millisecond."""

_ALIKE = ("'‘’", '"“”', "-‐‑‒–—−")  # noqa: RUF001
"""Characters that stand on paper where people type the first of them."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words were found: the number of the page from 0, and rectangles in points from its top left corner."""

    page: int
    places: tuple[QRectF, ...]


class PdfPages:
    """The pages of the PDF in *pdf*; sizes are in points, a 72nd of an inch. Pages are numbered from 0.

    Raises ``UserError`` for what is no PDF.
    """

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        try:
            self._document = pypdfium2.PdfDocument(pdf)
            sizes = tuple(self._size(number) for number in range(len(self._document)))
        except pypdfium2.PdfiumError as error:
            raise UserError(
                _("These pages can no longer be read; the file that holds them has been damaged."),
                _("Bring back a copy of the desk file from before."),
            ) from error
        self._open: OrderedDict[int, Any] = OrderedDict()
        self.sizes: tuple[tuple[float, float], ...] = sizes

    def __len__(self) -> int:
        return len(self.sizes)

    def close(self) -> None:
        """Let the PDF go; nothing can be asked afterwards."""
        while self._open:
            self._open.popitem()[1].close()
        self._document.close()

    def image(self, number: int, scale: float, part: QRect) -> QImage:
        """What stands in *part* of a page drawn with *scale* pixels to the point, on white paper."""
        import pypdfium2
        from pypdfium2 import raw

        width, height = (round(side * scale) for side in self.sizes[number])
        bitmap = pypdfium2.PdfBitmap.new_native(part.width(), part.height(), raw.FPDFBitmap_BGRx)
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, part.width(), part.height())
        raw.FPDF_RenderPageBitmap(bitmap, self._page(number), -part.x(), -part.y(), width, height, 0, raw.FPDF_ANNOT)
        image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32).copy()
        bitmap.close()
        return image

    def text(self, number: int) -> str:
        """The words of a page, line by line, in the order in which they were drawn."""
        with self._text_page(number) as found:
            words: str = found.get_text_bounded()
        return "\n".join(line.strip() for line in words.replace("\r\n", "\n").split("\n"))

    def find(self, words: str) -> list[Hit]:
        """Every place where *words* stand, whatever their capitals; one hit may go on in the next line."""
        if not words.strip():
            return []
        pattern = wanted(words)
        return [hit for number in range(len(self)) for hit in self._hits(number, pattern)]

    def _size(self, number: int) -> tuple[float, float]:
        """The size of a page, which is opened for it: one that cannot be is found now, and not while it is painted."""
        page = self._document[number]
        width, height = page.get_size()
        page.close()
        return width, height

    def _hits(self, number: int, pattern: re.Pattern[str]) -> Iterator[Hit]:
        from pypdfium2 import raw

        height = self.sizes[number][1]
        with self._text_page(number) as found:
            # One character for each place, which the text as PDFium gives it does not promise.
            text = "".join(chr(raw.FPDFText_GetUnicode(found, place)) for place in range(found.count_chars()))
            for match in pattern.finditer(text):
                count = found.count_rects(match.start(), match.end() - match.start())
                boxes = [found.get_rect(n) for n in range(count)]
                if boxes:
                    yield Hit(number, tuple(QRectF(x, height - top, right - x, top - y) for x, y, right, top in boxes))

    def _page(self, number: int) -> Any:
        if number not in self._open:
            while len(self._open) >= _OPEN_AT_ONCE:
                self._open.popitem(last=False)[1].close()
            self._open[number] = self._document[number]
        self._open.move_to_end(number)
        return self._open[number]

    @contextmanager
    def _text_page(self, number: int) -> Iterator[Any]:
        found = self._page(number).get_textpage()
        try:
            yield found
        finally:
            found.close()


def wanted(words: str) -> re.Pattern[str]:
    """What finds *words* on paper: lines may break between them, and ``1204`` is found in ``1,204``."""
    parts = []
    for word in words.split():
        part = "".join(_one_of(character) for character in word)
        parts.append(re.sub(r"(?<=\d)(?=\d)", ",?", part))
    return re.compile(r"\s+".join(parts), re.IGNORECASE)


def _one_of(character: str) -> str:
    for alike in _ALIKE:
        if character in alike:
            return f"[{re.escape(alike)}]"
    return re.escape(character)
