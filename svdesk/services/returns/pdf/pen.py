"""Draws on the pages of one PDF, so that nothing is ever drawn that is neither tagged nor declared an artefact.

Coordinates are points from the lower left corner of the page. Drawing is written as PDF operators (PDF 32000-1,
annex A) because reportlab has none for marked content, and because one form of text is all that is needed.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Literal, TypeAlias

from svdesk.domain.colour import Colour
from svdesk.services.returns.pdf.fonts import Face, face
from svdesk.services.returns.pdf.glyphs import plain_text
from svdesk.services.returns.pdf.page_style import Paper
from svdesk.services.returns.pdf.settings import pin
from svdesk.services.returns.pdf.tags import Element, Structure

pin()
from reportlab.pdfgen.canvas import Canvas  # noqa: E402

Point: TypeAlias = tuple[float, float]
Aside: TypeAlias = Literal["Header", "Footer", "Watermark", "Layout"]

_ASIDES: dict[Aside, str] = {
    "Header": "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC",
    "Footer": "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC",
    "Watermark": "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC",
    "Layout": "/Artifact<</Type/Layout>>BDC",
}
_CIRCLE = 0.5523
"""How far the handles of four Bézier curves reach, as a part of the radius, to look like a circle."""


class Pen:
    """A PDF being drawn, page by page."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.paper = Paper(0, 0)
        self._canvas: Any = Canvas(
            "return.pdf",
            invariant=1,
            pageCompression=1,
            initialFontName=face("text").font.fontName,
        )
        self._bookmarks = 0

    def begin_page(self, paper: Paper) -> None:
        """Start a sheet of *paper*."""
        self.paper = paper
        self._canvas.setPageSize((paper.width, paper.height))
        self.structure.begin_page()

    def end_page(self) -> None:
        """Finish the sheet."""
        self._canvas.showPage()

    def finish(self, language: str) -> bytes:
        """Write the structure, and return the whole file."""
        self.structure.write(self._canvas._doc, language)
        data: bytes = self._canvas.getpdfdata()
        return data

    @contextmanager
    def mark(self, element: Element) -> Iterator[None]:
        """What is drawn inside belongs to *element*."""
        self._put(f"/{element.role}<</MCID {self.structure.mark(element)}>>BDC")
        yield
        self._put("EMC")

    @contextmanager
    def aside(self, kind: Aside = "Layout") -> Iterator[None]:
        """What is drawn inside is an artefact: decoration, or said elsewhere, and never read aloud."""
        self._put(_ASIDES[kind])
        yield
        self._put("EMC")

    def bookmark(self, title: str, level: int, top: float) -> None:
        """An entry of the outline that leads to height *top* of this page; levels start at 0 and skip none."""
        key = f"b{self._bookmarks}"
        self._bookmarks += 1
        self._canvas.bookmarkHorizontal(key, 0, min(top + 12, self.paper.height))
        self._canvas.addOutlineEntry(plain_text(title), key, level)

    def text(self, x: float, y: float, line: str, type_face: Face, size: float, shade: Colour) -> None:
        """One line whose baseline begins at (*x*, *y*); all its characters must be of the face."""
        self.lines([(x, y, line)], type_face, size, shade)

    def lines(self, lines: Sequence[tuple[float, float, str]], type_face: Face, size: float, shade: Colour) -> None:
        """Several lines in one face, size and colour, each with the start of its baseline."""
        font, document = type_face.font, self._canvas._doc
        out = [f"BT {_colour(shade)} rg"]
        current = -1
        for x, y, line in lines:
            out.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
            for subset, codes in font.splitString(line, document):
                if subset != current:
                    out.append(f"{font.getSubsetInternalName(subset, document)} {size:g} Tf")
                    current = subset
                out.append(f"<{codes.hex()}>Tj")
        out.append("ET")
        self._put(" ".join(out))

    def rectangle(self, x: float, y: float, width: float, height: float, shade: Colour) -> None:
        """A filled rectangle with its lower left corner at (*x*, *y*)."""
        self._put(f"{_colour(shade)} rg {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def frame(self, x: float, y: float, width: float, height: float, shade: Colour, thick: float) -> None:
        """The outline of a rectangle."""
        self._put(f"{_colour(shade)} RG {thick:g} w [] 0 d {x:.2f} {y:.2f} {width:.2f} {height:.2f} re S")

    def rule(self, start: Point, end: Point, shade: Colour, thick: float, dash: Sequence[float] = ()) -> None:
        """A straight line, dashed by the lengths in *dash*."""
        self.path((start, end), shade, thick, dash)

    def path(self, points: Sequence[Point], shade: Colour, thick: float, dash: Sequence[float] = ()) -> None:
        """A line through *points*."""
        lengths = " ".join(f"{length:g}" for length in dash)
        self._put(f"{_colour(shade)} RG {thick:g} w [{lengths}] 0 d {_through(points)} S")

    def polygon(self, points: Sequence[Point], shade: Colour) -> None:
        """A filled shape with corners at *points*."""
        self._put(f"{_colour(shade)} rg {_through(points)} h f")

    def disc(self, centre: Point, radius: float, shade: Colour) -> None:
        """A filled circle."""
        x, y = centre
        reach = radius * _CIRCLE
        curve = f"{x + radius:.2f} {y:.2f} m "
        for cos, sin in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            corners = (
                (radius * cos - reach * sin, radius * sin + reach * cos),
                (-radius * sin + reach * cos, radius * cos + reach * sin),
                (-radius * sin, radius * cos),
            )
            curve += " ".join(f"{x + right:.2f} {y + up:.2f}" for right, up in corners) + " c "
        self._put(f"{_colour(shade)} rg {curve}f")

    @contextmanager
    def within(self, x: float, y: float, width: float, height: float) -> Iterator[None]:
        """What is drawn inside is cut off at the edges of a rectangle."""
        self._put(f"q {x:.2f} {y:.2f} {width:.2f} {height:.2f} re W n")
        yield
        self._put("Q")

    def slanted(self, centre: Point, line: str, type_face: Face, size: float, shade: Colour) -> None:
        """One line of text through *centre*, rising at 45 degrees."""
        half = type_face.width(line, size) / 2
        self._put(f"q .7071 .7071 -.7071 .7071 {centre[0]:.2f} {centre[1]:.2f} cm")
        self.text(-half, -size / 3, line, type_face, size, shade)
        self._put("Q")

    def _put(self, operators: str) -> None:
        self._canvas.addLiteral(operators)


def _colour(shade: Colour) -> str:
    return f"{shade[0]:.3f} {shade[1]:.3f} {shade[2]:.3f}"


def _through(points: Sequence[Point]) -> str:
    first, *others = points
    return f"{first[0]:.2f} {first[1]:.2f} m " + " ".join(f"{x:.2f} {y:.2f} l" for x, y in others)
