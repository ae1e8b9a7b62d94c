"""Reads a PDF back as a screen reader would: the structure tree with its text, and what lies outside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pikepdf

from svdesk.services.returns.document import Block, Document, Language, RunningHeader
from svdesk.services.returns.pdf.archive import seal
from svdesk.services.returns.pdf.render import Rendered, render

EXPORTED = datetime(2025, 7, 8, 14, 15, tzinfo=UTC)
DATA = b'{"schema": 1, "figures": []}'

_PAINTS = {"f", "S", "Tj", "f*", "B", "Do", "sh", "TJ", "'", '"', "s", "b", "BI"}


def a_document(*blocks: Block, title: str = "A title", language: Language = "en-GB", draft: bool = False) -> Document:
    """A small document around *blocks*."""
    header = RunningHeader("A provider", "An authority", "REF 1", "2025-26")
    return Document(title, "", language, header, "0123 4567", blocks, draft=draft)


def sealed(document: Document, rendered: Rendered | None = None) -> bytes:
    """*document* as it would be sent."""
    return seal(
        rendered or render(document),
        title=document.title,
        language=document.language,
        author=document.header.provider,
        data=DATA,
        created=EXPORTED,
    )


@dataclass
class Node:
    """An element of the structure: its role, what it says of itself, its kids, and the text drawn for it."""

    role: str
    kids: list["Node"]
    own_text: str
    entries: dict[str, Any]
    attributes: dict[str, Any]
    marks: list[tuple[int, int]]

    def walk(self) -> Iterator["Node"]:
        """This node and all beneath it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, role: str) -> list["Node"]:
        """All nodes of *role* beneath, in reading order."""
        return [node for node in self.walk() if node.role == role]

    def one(self, role: str) -> "Node":
        """The only node of *role*."""
        [node] = self.all(role)
        return node

    @property
    def text(self) -> str:
        """All that it says, in reading order."""
        return tidy(" ".join(node.own_text for node in self.walk()))


@dataclass
class Artefact:
    """Something that is not read aloud."""

    page: int
    kind: str
    subtype: str
    text: str


@dataclass
class ReadBack:
    """A PDF as it was read: the tree, the artefacts, the marks in the order they are drawn, and what broke a rule."""

    root: Node
    artefacts: list[Artefact] = field(default_factory=list)
    drawn: list[tuple[int, int]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    pages: int = 0

    @property
    def text(self) -> str:
        """All that is read aloud."""
        return self.root.text


def tidy(text: str) -> str:
    """*text* with each run of white space as one space."""
    return " ".join(text.split())


def read_back(pdf: bytes) -> ReadBack:
    """Read *pdf*, which need not be sealed."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        result = ReadBack(Node("", [], "", {}, {}, []))
        marked: dict[tuple[int, int], str] = {}
        for number, page in enumerate(opened.pages):
            _read_page(page, number, marked, result)
        numbers = {page.obj.objgen: number for number, page in enumerate(opened.pages)}
        result.root = _node(opened.Root.StructTreeRoot.K, numbers, marked)
        result.pages = len(opened.pages)
        return result


def _read_page(page: pikepdf.Page, number: int, marked: dict[tuple[int, int], str], result: ReadBack) -> None:
    fonts = {name: _unicode_map(font) for name, font in page.obj.Resources.Font.items()}
    letters: dict[int, str] = {}
    inside: list[str] | None = None
    current: Any = None
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        operands: list[Any] = list(instruction.operands)
        if operator == "BDC":
            if inside is not None:
                result.faults.append(f"page {number}: marks within marks")
            inside, current = [], operands
        elif operator == "EMC":
            assert inside is not None
            _close(number, current, "".join(inside), marked, result)
            inside = None
        elif operator == "Tf":
            letters = fonts[str(operands[0])]
        elif operator == "Tj" and inside is not None:
            inside.append("".join(letters[code] for code in bytes(operands[0])))
        if operator in _PAINTS and inside is None:
            result.faults.append(f"page {number}: {operator} outside of all marks")


def _close(number: int, operands: list[Any], text: str, marked: dict[tuple[int, int], str], result: ReadBack) -> None:
    role, properties = str(operands[0]), operands[1]
    if role == "/Artifact":
        kind, subtype = str(properties.get("/Type", "")), str(properties.get("/Subtype", ""))
        result.artefacts.append(Artefact(number, kind[1:], subtype[1:], text))
    else:
        key = (number, int(properties.MCID))
        if key in marked:
            result.faults.append(f"page {number}: mark {key[1]} twice")
        marked[key] = text
        result.drawn.append(key)


def _unicode_map(font: Any) -> dict[int, str]:
    pairs = re.findall(rb"<([0-9A-F]+)> <([0-9A-F]+)>", font.ToUnicode.read_bytes())
    return {int(code, 16): chr(int(letter, 16)) for code, letter in pairs}


def _node(element: Any, numbers: dict[tuple[int, int], int], marked: dict[tuple[int, int], str]) -> Node:
    kids: list[Node] = []
    texts: list[str] = []
    marks: list[tuple[int, int]] = []
    for kid in element.get("/K", []):
        if kid.get("/Type") == pikepdf.Name.MCR:
            marks.append((numbers[kid.Pg.objgen], int(kid.MCID)))
            texts.append(marked[marks[-1]])
        else:
            assert kid.P.objgen == element.objgen, "a kid that does not know its parent"
            kids.append(_node(kid, numbers, marked))
    entries = {key[1:]: str(element[key]) for key in ("/Alt", "/Lang", "/ID", "/ActualText") if key in element}
    owners = element.get("/A", pikepdf.Dictionary())
    attributes = {name[1:]: value for name, value in owners.items()}
    return Node(str(element.S)[1:], kids, " ".join(texts), entries, attributes, marks)
