"""The gate that every zip-based file (.xlsx, .xlsm, .ods, .odt, .docx) passes before a reader sees it.

No reader is safe alone: one aborts on a cell in the far corner, another hangs on a million merges, all unpack whatever
they are told to. The gate unpacks the parts itself, counting bytes as they come and believing no stated size, looks at
what they hold, and hands the reader a zip of its own making with those parts and nothing else: no macros, pictures,
links or second table of contents that the reader might see and the gate did not.
"""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from svdesk.services.workbook import kinds, limits, long_cells, ods_parts, xlsx_parts
from svdesk.services.workbook.look import Look
from svdesk.services.workbook.ods_look import OdsLooks
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.xlsx_look import XlsxLooks
from svdesk.services.workbook.xml_parts import LongRun, last_tag, plain_xml, well_formed

_CHUNK = 2**20
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1
# Never handed to the reader, and honestly large or full of base64: left packed.
_LEFT_PACKED = (
    "customXml/",
    "xl/pivotCache/",
    "xl/drawings/",
    "xl/charts/",
    "xl/media/",
    "xl/embeddings/",
    "xl/externalLinks/",
    "xl/revisions/",
    "xl/model/",
    "xl/queryTables/",
    "xl/connections.xml",
    "word/media/",
    "word/embeddings/",
    "word/charts/",
    "word/diagrams/",
    "word/theme/",
    "Object ",
    "ObjectReplacements/",
    "Pictures/",
    "Thumbnails/",
    "Configurations2/",
)
# Without these there is no workbook; of others, those that are no proper XML are left out.
_NEEDED = (".rels", "workbook.xml", "content.xml", "styles.xml", "sharedStrings.xml", "word/document.xml")
# What zipfile raises for a zip that is broken or uses what no spreadsheet program does.
_BAD_ZIP = (BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError, LookupError)


class Package(NamedTuple):
    """What passed the gate: the kind, the XML parts by name, and a way to look again.

    The kinds are ``xlsx``, ``xlsm``, ``ods``, ``odt``, ``docx`` and ``docm``.
    ``look_at`` takes the place of a sheet in the workbook, from 0.
    """

    kind: str
    parts: dict[str, bytes]
    look_at: Callable[[int], Look]

    def packed(self) -> BytesIO:
        """A zip of these parts alone, not compressed, for the reader."""
        packed = BytesIO()
        with ZipFile(packed, "w", ZIP_STORED) as archive:
            if self.kind == "ods":
                archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            for name, part in self.parts.items():
                archive.writestr(ZipInfo(name), part)
        packed.seek(0)
        return packed


def admit(data: bytes) -> Package:
    """Unpack and examine the zip file *data*.

    Raises ``Refused``: ``unsafe``, ``password``, ``damaged``, ``encoding``, ``parts-too-large``, ``too-many-…``, and
    those of ``kinds.of_zip`` for zip files of other kinds.
    """
    try:
        kind, parts = _unpack(data)
    except _BAD_ZIP as error:
        raise Refused("damaged") from error
    if kind == "ods":
        return _admit_ods(parts)
    if kind in ("odt", "docx", "docm"):
        return Package(kind, parts, lambda _index: Look())
    xlsx_parts.check(parts)
    return Package(kind, parts, XlsxLooks(parts).at)


def _admit_ods(parts: dict[str, bytes]) -> Package:
    if "content.xml" not in parts:
        raise Refused("damaged")
    content = parts["content.xml"] = ods_parts.with_types(parts["content.xml"])
    places = ods_parts.sheets(content)
    ods_parts.check(content, places)
    return Package("ods", parts, OdsLooks(content, places, parts.get("styles.xml", b"")).at)


def _unpack(data: bytes) -> tuple[str, dict[str, bytes]]:
    """The kind of workbook and its XML parts, unpacked and made plain."""
    with ZipFile(BytesIO(data)) as archive:
        entries = _checked_entries(archive)
        kind = kinds.of_zip(set(entries), _beginning(archive, entries.get("mimetype")))
        if kind in ("ods", "odt") and b"encryption-data" in _beginning(archive, entries.get("META-INF/manifest.xml")):
            raise Refused("password")
        parts: dict[str, bytes] = {}
        allowance = limits.ALL_PARTS_BYTES
        for name in sorted(entries, key=long_cells.turn):
            if name.endswith((".xml", ".rels")) and not name.startswith(_LEFT_PACKED):
                part = _inflate(archive, entries[name], allowance, name, parts)
                allowance -= len(part)
                if plain := well_formed(plain_xml(part, name)):
                    parts[name] = plain
                elif name.endswith(_NEEDED) or b"sheetData" in part:
                    raise Refused("damaged")
    return kind, parts


def _checked_entries(archive: ZipFile) -> dict[str, ZipInfo]:
    """The table of contents by name; refused where it says two things at once, or leads to other than plain deflate."""
    if len(archive.infolist()) > limits.ENTRIES:
        raise Refused("unsafe")
    entries: dict[str, ZipInfo] = {}
    seen: set[str] = set()
    reached = 0
    for entry in sorted(archive.infolist(), key=lambda entry: entry.header_offset):
        # Some old writers on Windows separate folders by backslashes.
        name = entry.orig_filename.replace("\\", "/")
        overlaps = entry.header_offset < reached
        if overlaps or name.casefold() in seen or "\0" in name or ".." in name.split("/"):
            raise Refused("unsafe")
        if entry.flag_bits & _ENCRYPTED:
            raise Refused("password")
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise Refused("unsafe")
        entries[name] = entry
        seen.add(name.casefold())
        reached = entry.header_offset + _LOCAL_HEADER + len(entry.orig_filename) + entry.compress_size
    return entries


def _beginning(archive: ZipFile, entry: ZipInfo | None) -> bytes:
    if entry is None:
        return b""
    with archive.open(entry) as packed:
        return packed.read(_CHUNK)


def _inflate(archive: ZipFile, entry: ZipInfo, allowance: int, name: str, before: dict[str, bytes]) -> bytes:
    """Unpack the part *name*, after those *before*.

    It gives up as soon as the part is longer than one may be or than *allowance* bytes, or a text in it than a cell.
    """
    most = min(limits.PART_BYTES, allowance)
    part = bytearray()
    tag = 0
    with archive.open(entry) as packed:
        while chunk := packed.read(_CHUNK):
            part += chunk
            if len(part) > most:
                raise Refused("parts-too-large", limit=str(most // limits.MEGABYTE))
            try:
                tag = last_tag(part, tag)
            except LongRun as run:
                raise long_cells.refusal(name, bytes(part), run.begins, before) from run
    return bytes(part)
