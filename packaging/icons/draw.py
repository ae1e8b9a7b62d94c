"""Draws the icon of svdesk at every size and in every form that a system asks for, from the one drawing beside it.

Run it after changing ``svdesk.svg``: ``python packaging/icons/draw.py``. What it writes is kept, so that building
needs nothing more.
"""

import io
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
PNG_SIZES = (48, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)


def main() -> int:
    """Write ``svdesk-*.png`` for Linux, ``svdesk.ico`` for Windows and ``svdesk.icns`` for macOS."""
    QGuiApplication(["draw", "-platform", "offscreen"])
    for size in PNG_SIZES:
        (HERE / f"svdesk-{size}.png").write_bytes(drawn(size))
    (HERE.parents[1] / "resources" / "icons" / "svdesk.png").write_bytes(drawn(128))  # of the window itself
    # Each size is drawn afresh: a large picture made small is blurred.
    pictures = [Image.open(io.BytesIO(drawn(size))) for size in ICO_SIZES]
    pictures[-1].save(HERE / "svdesk.ico", sizes=[(size, size) for size in ICO_SIZES], append_images=pictures[:-1])
    Image.open(io.BytesIO(drawn(1024))).save(HERE / "svdesk.icns")
    return 0


def drawn(size: int) -> bytes:
    """The drawing as a PNG of *size* by *size* pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(HERE / "svdesk.svg")).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    # PySide6 says here that it wants bytes, and takes text only.
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


if __name__ == "__main__":
    sys.exit(main())
