"""The logical structure of a PDF: what each thing on the page is, in the order it should be read.

reportlab writes no tags. This tree of elements grows in reading order while blocks are set; whatever is drawn is
marked with the element it belongs to; and the whole is written among reportlab's own objects (PDF 32000-1, 14.7
and 14.8; ISO 14289-1).
"""

from collections.abc import Iterator
from typing import Any, Literal, TypeAlias

from svdesk.services.returns.pdf.glyphs import plain_text
from svdesk.services.returns.pdf.settings import pin

pin()
from reportlab.pdfbase.pdfdoc import PDFName, PDFObject  # noqa: E402

Scope: TypeAlias = Literal["Row", "Column"]


def pdf_text(text: str) -> str:
    """*text* as a PDF text string, in any script."""
    return f"<FEFF{plain_text(text).encode('utf-16-be').hex()}>"


class Element(PDFObject):  # type: ignore[misc]
    """One thing with a role, such as P or TH; its kids are elements and the marks of what was drawn for it."""

    __RefOnly__ = 1

    def __init__(self, role: str, parent: "Element | None", entries: str = "") -> None:
        self.role = role
        self.parent = parent
        self.entries = entries
        self.kids: list[Element | tuple[int, int]] = []
        self.written = ""

    def add(self, role: str, *, language: str | None = None, entries: str = "") -> "Element":
        """A new last kid; ``entries`` are further keys of its dictionary, as PDF source."""
        spoken = f"/Lang({language})" if language else ""
        kid = Element(role, self, entries + spoken)
        self.kids.append(kid)
        return kid

    def add_list(self, numbering: Literal["None", "Disc", "Decimal"], language: str | None = None) -> "Element":
        """A list, whose kids will be LI."""
        return self.add("L", language=language, entries=f"/A<</O/List/ListNumbering/{numbering}>>")

    def add_figure(self, alternative: str, language: str | None = None) -> "Element":
        """A picture, with what it shows in words."""
        return self.add("Figure", language=language, entries=f"/Alt{pdf_text(alternative)}")

    def add_header(self, scope: Scope, columns: int = 1, identity: str = "", headers: str = "") -> "Element":
        """A TH over its column or beside its row; ``identity`` is what cells name among their ``headers``."""
        named = f"/ID({identity})" if identity else ""
        span = f"/ColSpan {columns}" if columns > 1 else ""
        return self.add("TH", entries=f"{named}/A<</O/Table/Scope/{scope}{span}{_headers(headers)}>>")

    def add_cell(self, headers: str = "") -> "Element":
        """A TD; ``headers`` are the identities of its header cells, where scope alone would not tell."""
        return self.add("TD", entries=f"/A<</O/Table{_headers(headers)}>>" if headers else "")

    def place(self, box: tuple[float, float, float, float]) -> None:
        """Say where on the page a figure is."""
        corners = " ".join(f"{side:.2f}" for side in box)
        self.entries += f"/A<</O/Layout/Placement/Block/BBox[{corners}]>>"

    def walk(self) -> Iterator["Element"]:
        """This element and all beneath it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    def format(self, document: Any) -> bytes:
        """The element as PDF source; called by reportlab when all objects have their numbers."""
        numbers = document.idToObjectNumberAndVersion
        up = numbers["StructTreeRoot" if self.parent is None else self.parent.written][0]
        kids = []
        for kid in self.kids:
            if isinstance(kid, Element):
                kids.append(f"{numbers[kid.written][0]} 0 R")
            else:
                kids.append(f"<</Type/MCR/Pg {numbers[f'Page{kid[0] + 1}'][0]} 0 R/MCID {kid[1]}>>")
        drawn = f"/K[{' '.join(kids)}]" if kids else ""
        return f"<</Type/StructElem/S/{self.role}/P {up} 0 R{self.entries}{drawn}>>".encode("ascii")


def _headers(identities: str) -> str:
    return f"/Headers[{identities}]" if identities else ""


class Structure:
    """The tree, and which element each marked piece of each page belongs to."""

    def __init__(self) -> None:
        self.root = Element("Document", None)
        self._pages: list[list[Element]] = []
        self._identities = 0

    def new_identity(self) -> str:
        """A name for a header cell that no other has; they sort in the order they are made."""
        self._identities += 1
        return f"h{self._identities:07d}"

    def begin_page(self) -> None:
        """Marks from here on are on the next page."""
        self._pages.append([])

    def mark(self, element: Element) -> int:
        """The number (MCID) of the next piece of this page, which belongs to *element*."""
        page = self._pages[-1]
        element.kids.append((len(self._pages) - 1, len(page)))
        page.append(element)
        return len(page) - 1

    def write(self, document: Any, language: str) -> None:
        """Put the tree among the objects of reportlab's *document*, whose pages must all be there."""
        named: list[tuple[str, Element]] = []
        for number, element in enumerate(self.root.walk()):
            element.written = f"Element{number}"
            document.Reference(element, element.written)
            if element.entries.startswith("/ID("):
                named.append((element.entries[4:].split(")", 1)[0], element))
        catalogue = document.Catalog
        document.Reference(_Root(self.root, self._pages, named), "StructTreeRoot")
        catalogue.StructTreeRoot = document.idToObject["StructTreeRoot"]
        catalogue.MarkInfo = _Source("<</Marked true>>")
        catalogue.ViewerPreferences = _Source("<</DisplayDocTitle true>>")
        catalogue.Lang = _Source(f"({language})")
        for number, page in enumerate(document.Pages.pages):
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents = number
            page.Tabs = PDFName("S")
            page.Trans = None


class _Source(PDFObject):  # type: ignore[misc]
    """A PDF object that is already written out."""

    def __init__(self, source: str) -> None:
        self.source = source

    def format(self, document: Any) -> bytes:
        """The source as it is; the document has no say."""
        del document
        return self.source.encode("ascii")


class _Root(PDFObject):  # type: ignore[misc]
    """The structure tree root with its parent tree (from marks to elements) and its tree of identities."""

    __RefOnly__ = 1

    def __init__(self, top: Element, pages: list[list[Element]], named: list[tuple[str, Element]]) -> None:
        self.top = top
        self.pages = pages
        self.named = named

    def format(self, document: Any) -> bytes:
        """The root as PDF source; called by reportlab when all objects have their numbers."""
        numbers = document.idToObjectNumberAndVersion

        def reference(element: Element) -> str:
            return f"{numbers[element.written][0]} 0 R"

        parents = " ".join(f"{page} [{' '.join(map(reference, marks))}]" for page, marks in enumerate(self.pages))
        identities = " ".join(f"({name}) {reference(element)}" for name, element in sorted(self.named))
        tree = f"/IDTree<</Names[{identities}]>>" if self.named else ""
        source = (
            f"<</Type/StructTreeRoot/K {reference(self.top)}"
            f"/ParentTree<</Nums[{parents}]>>/ParentTreeNextKey {len(self.pages)}{tree}>>"
        )
        return source.encode("ascii")
