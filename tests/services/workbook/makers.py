"""Makes spreadsheets for tests byte by byte, as honest programs write them and as nobody should."""

import struct
import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

SAMPLES = Path(__file__).parents[2] / "samples"
FILES = Path(__file__).parent / "files"

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def zip_of(entries: Mapping[str, bytes | str], stored: tuple[str, ...] = ("mimetype",)) -> bytes:
    """A zip file of these entries in this order, packed in haste."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in entries.items():
            kind = ZIP_STORED if name in stored else ZIP_DEFLATED
            archive.writestr(ZipInfo(name), content, kind, compresslevel=1)
    return packed.getvalue()


def swollen(entries: Mapping[str, bytes | str], names: Iterable[str], unit: bytes, times: int) -> bytes:
    """A zip file of these entries and, under each of *names*, of *times* a million bytes of *unit*, made in no time.

    Deflate that is flushed forgets what came before, so that the same few bytes unpack to the same million every time.
    """
    million = unit * (1_000_000 // len(unit))
    deflate = zlib.compressobj(1, zlib.DEFLATED, -15)
    flat = (deflate.compress(million) + deflate.flush(zlib.Z_FULL_FLUSH)) * times + deflate.flush()
    sum_of_all = 0
    for _time in range(times):
        sum_of_all = zlib.crc32(million, sum_of_all)
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in entries.items():
            archive.writestr(ZipInfo(name), content)
        for name in names:
            info = ZipInfo(name)
            archive.writestr(info, flat)
            info.compress_type, info.file_size, info.CRC = ZIP_DEFLATED, times * len(million), sum_of_all
    return packed.getvalue()


def sheet_xml(rows: str, after: str = "", before: str = "") -> str:
    """A sheet of Excel's XML, around its rows."""
    return f'<worksheet xmlns="{_MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def number(place: str, value: object) -> str:
    """A cell of Excel's XML that holds a number."""
    return f'<c r="{place}"><v>{value}</v></c>'


def text(place: str, value: str) -> str:
    """A cell of Excel's XML that holds a text."""
    return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'


def xlsx_parts(*sheets: str, shared: str = "") -> dict[str, bytes | str]:
    """The parts of an Excel workbook whose sheets, named S1, S2 and so on, have this XML."""
    numbers = range(1, len(sheets) + 1)
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    if shared:
        links += f'<Relationship Id="rId900" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{links}</Relationships>',
    }
    for n, sheet in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{n}.xml"] = sheet
    if shared:
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{_MAIN}">{shared}</sst>'
    return parts


def xlsx_of(*sheets: str, shared: str = "", **others: bytes | str) -> bytes:
    """An Excel workbook of these sheets; *others* are parts by name, with ``__`` for a slash and ``_`` for a dot."""
    parts = xlsx_parts(*sheets, shared=shared)
    for name, content in others.items():
        parts[name.replace("__", "/").replace("_", ".")] = content
    return zip_of(parts)


def ods_content(tables: str, before: str = "") -> str:
    """The content of an OpenDocument spreadsheet, around its tables."""
    spaces = " ".join(
        f'xmlns:{prefix}="{_OASIS}:{name}:1.0"'
        for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
    )
    calc = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} xmlns:calcext="{calc}"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">{before}'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )


def ods_parts(content: bytes | str) -> dict[str, bytes | str]:
    """The parts of an OpenDocument spreadsheet with this content."""
    space = f"{_OASIS}:manifest:1.0"
    listed = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS_TYPE}"/>'
    return {
        "mimetype": ODS_TYPE,
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{space}">{listed}</manifest:manifest>',
        "content.xml": content,
    }


def ods_of(rows: str, name: str = "S1") -> bytes:
    """An OpenDocument spreadsheet of one sheet with these rows."""
    table = f'<table:table table:name="{name}">{rows}</table:table>'
    return zip_of(ods_parts(ods_content(table)))


def ods_row(cells: str, attributes: str = "") -> str:
    """A row of OpenDocument's XML."""
    return f"<table:table-row{attributes}>{cells}</table:table-row>"


def ods_text(value: str, attributes: str = "") -> str:
    """A cell of OpenDocument's XML that holds a text, which may have markup of its own."""
    kind = 'office:value-type="string" calcext:value-type="string"'
    return f"<table:table-cell {kind}{attributes}><text:p>{value}</text:p></table:table-cell>"


def ods_number(value: object, attributes: str = "") -> str:
    """A cell of OpenDocument's XML that holds a number."""
    kind = f'office:value-type="float" office:value="{value}" calcext:value-type="float"'
    return f"<table:table-cell {kind}{attributes}><text:p>{value}</text:p></table:table-cell>"


def ods_empty(repeated: int) -> str:
    """Empty cells of OpenDocument's XML, written as one."""
    return f'<table:table-cell table:number-columns-repeated="{repeated}"/>'


LIBREOFFICE_END = ods_row(ods_empty(16384), ' table:number-rows-repeated="1048570"') + ods_row(ods_empty(16384))
"""What LibreOffice writes after the last filled row: a million empty rows in two."""


def ole_of(name: str, stream: bytes) -> bytes:
    """An OLE compound file (as .xls and protected .xlsx are) with the one stream *name*; [MS-CFB] version 3."""
    stream = stream.ljust(4096, b"\0")
    stream += b"\0" * (-len(stream) % 512)
    sectors = len(stream) // 512
    free, end, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    chain = [table, end, *range(3, sectors + 2), end]
    header = struct.pack(
        "<8s16sHHHHH6sLLLLLLLLLL",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"",
        0, 1, 1, 0, 4096, end, 0, end, 0, 0,
    )  # fmt: skip
    header += struct.pack("<108L", *[free] * 108)
    fat = struct.pack(f"<{len(chain)}L", *chain).ljust(512, b"\xff")
    directory = _ole_entry("Root Entry", 5, 1, end, 0) + _ole_entry(name, 2, free, 2, len(stream))
    return header + fat + directory.ljust(512, b"\0") + stream


def _ole_entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    encoded = (name + "\0").encode("utf-16-le")
    none = 0xFFFFFFFF
    return struct.pack(
        "<64sHBBLLL16sLQQLQ", encoded, len(encoded), kind, 1, none, none, child, b"", 0, 0, 0, start, size
    )
