"""How the parts of an Excel workbook hang together: its list of sheets, and the links from one part to another."""

from posixpath import dirname, join, normpath
from typing import NamedTuple
from xml.etree import ElementTree

from svdesk.services.workbook import limits

# Lists of sheets and styles larger than this are not worth a look.
_LARGEST = 16 * limits.MEGABYTE


class Link(NamedTuple):
    """A link from one part to another: what kind of link, and the name of the part it leads to."""

    kind: str
    target: str


class Listed(NamedTuple):
    """A sheet as the workbook lists it: its name, and the name of the part that holds it."""

    title: str
    part: str


def tree(part: bytes) -> ElementTree.Element | None:
    """The elements of a small part; ``None`` where it is too large or makes no sense."""
    if not part or len(part) > _LARGEST:
        return None
    try:
        return ElementTree.fromstring(part)
    except ElementTree.ParseError:
        return None


def links_of(parts: dict[str, bytes], name: str) -> dict[str, Link]:
    """The links of the part *name* by their ids; those of the whole package for an empty *name*."""
    folder = dirname(name)
    found = tree(parts.get(join(folder, "_rels", name.rpartition("/")[2] + ".rels"), b""))
    links: dict[str, Link] = {}
    for link in found if found is not None else ():
        target = normpath(join("/", folder, link.get("Target", ""))).lstrip("/")
        links[link.get("Id", "")] = Link(link.get("Type", "").rpartition("/")[2], target)
    return links


def listed_sheets(parts: dict[str, bytes]) -> list[Listed]:
    """The sheets in the order of the workbook, charts and the like among them."""
    books = [link.target for link in links_of(parts, "").values() if link.kind == "officeDocument"]
    book = books[0] if books else "xl/workbook.xml"
    links = links_of(parts, book)
    found = tree(parts.get(book, b""))
    sheets: list[Listed] = []
    for sheet in found.iterfind("{*}sheets/{*}sheet") if found is not None else ():
        ids = [value for key, value in sheet.items() if key.endswith("}id")]
        link = links.get(ids[0]) if ids else None
        sheets.append(Listed(sheet.get("name", ""), link.target if link else ""))
    return sheets
