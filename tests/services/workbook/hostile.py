"""Files made to do harm: each of the kinds that are known to bring down one reader of spreadsheets or another.

``FILES`` gives, for each name, a function that makes the file's bytes (some are large) and the refusals that are right.
Where ``READ`` is among these, reading the file correctly would do as well.
"""

import struct
from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

from tests.services.workbook.makers import (
    LIBREOFFICE_END,
    number,
    ods_content,
    ods_empty,
    ods_number,
    ods_of,
    ods_parts,
    ods_row,
    ods_text,
    ole_of,
    sheet_xml,
    swollen,
    text,
    xlsx_of,
    xlsx_parts,
    zip_of,
)

READ = "read"
Made = tuple[Callable[[], bytes], set[str]]

_LAUGHS = "<!DOCTYPE lolz [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 11))
_LAUGHS += "]>"
_QUADRATIC = f"<!DOCTYPE x [<!ENTITY a '{'h' * 50_000}'>]>"
_OUTSIDE = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
_REMOTE = '<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd">'
_ONE = sheet_xml(f'<row r="1">{number("A1", 1)}</row>')


def _with_part(name: str, before: str, kind: str = "xlsx") -> bytes:
    """A workbook one part of which begins with a document type."""
    parts = xlsx_parts(_ONE) if kind == "xlsx" else ods_parts(_ods_one())
    body = parts.get(name, "<x>&a10;</x>")
    assert isinstance(body, str)
    parts[name] = before + body.removeprefix('<?xml version="1.0" encoding="UTF-8"?>')
    return zip_of(parts)


def _ods_one() -> str:
    return ods_content(f'<table:table table:name="S">{ods_row(ods_number(1))}</table:table>')


def _utf16_laughs() -> bytes:
    sheet = '<?xml version="1.0" encoding="UTF-16"?>' + _LAUGHS + _ONE
    return zip_of(xlsx_parts(_ONE) | {"xl/worksheets/sheet1.xml": sheet.encode("utf-16")})


def _lying_directory() -> bytes:
    """A zip whose table of contents says 100 bytes where 80 MB come out."""
    honest = swollen(xlsx_parts(_ONE), ["xl/worksheets/sheet9.xml"], b"<row/>", 80)
    size = struct.pack("<L", 80 * (1_000_000 // 6) * 6)
    return honest.replace(size, struct.pack("<L", 100))


def _overlapping() -> bytes:
    """A zip with two names for the same stretch of bytes."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, part in xlsx_parts(_ONE).items():
            archive.writestr(name, part)
        again = archive.getinfo("xl/worksheets/sheet1.xml")
        copy = type(again)("xl/worksheets/sheet2.xml")
        for field in ("CRC", "compress_size", "file_size", "header_offset", "compress_type", "flag_bits"):
            setattr(copy, field, getattr(again, field))
        archive.filelist.append(copy)
        archive.NameToInfo[copy.filename] = copy
    return packed.getvalue()


def _duplicate() -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, part in xlsx_parts(_ONE).items():
            archive.writestr(name, part)
        archive.writestr("XL/worksheets/SHEET1.xml", sheet_xml(f'<row r="1">{number("A1", 2)}</row>'))
    return packed.getvalue()


def _two_directories() -> bytes:
    """Two zips in one: which is read depends on who reads."""
    return xlsx_of(_ONE) + xlsx_of(sheet_xml(f'<row r="1">{number("A1", 2)}</row>'))


def _bzip2() -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_BZIP2) as archive:
        for name, part in xlsx_parts(_ONE).items():
            archive.writestr(name, part)
    return packed.getvalue()


def _encrypted_zip() -> bytes:
    """A zip whose entries say that they are encrypted."""
    plain = bytearray(xlsx_of(_ONE))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = plain.find(signature)
        while at >= 0:
            plain[at + flags] |= 1
            at = plain.find(signature, at + 4)
    return bytes(plain)


def _many_entries() -> bytes:
    return zip_of(xlsx_parts(_ONE) | {f"xl/x{n}.xml": "" for n in range(20_001)})


def _long_text_pointed_at() -> bytes:
    """One text of 30,000 letters and 200,000 cells that show it: 6 GB."""
    rows = "".join(
        f'<row r="{row}">' + "".join(f'<c r="{column}{row}" t="s"><v>0</v></c>' for column in "ABCDEFGHIJ") + "</row>"
        for row in range(1, 20_001)
    )
    return xlsx_of(sheet_xml(rows), shared=f"<si><t>{'x' * 30_000}</t></si>")


def _same_sheet_many_times() -> bytes:
    parts = xlsx_parts(*[_ONE] * 500)
    links = parts["xl/_rels/workbook.xml.rels"]
    assert isinstance(links, str)
    for n in range(2, 501):
        links = links.replace(f"worksheets/sheet{n}.xml", "worksheets/sheet1.xml")
    parts["xl/_rels/workbook.xml.rels"] = links
    return zip_of(parts)


def _far_cell(place: str, row: int) -> bytes:
    return xlsx_of(sheet_xml(f'<row r="1">{number("A1", 1)}</row><row r="{row}">{number(place, 1)}</row>'))


def _far_cell_disguised() -> bytes:
    """A far corner spelt as Excel never would: a prefix, single quotes, a line break, small letters."""
    rows = "<x:row r='1'><x:c\nr='a1'><x:v>1</x:v></x:c></x:row>"
    rows += "<x:row r='1048576'><x:c r='xfd1048576'><x:v>1</x:v></x:c></x:row>"
    return xlsx_of(
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<x:sheetData>{rows}</x:sheetData></x:worksheet>"
    )


def _merges(count: int) -> bytes:
    merged = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, count + 1))
    return xlsx_of(sheet_xml(f'<row r="1">{number("A1", 1)}</row>', f"<mergeCells>{merged}</mergeCells>"))


def _ods_corner() -> bytes:
    rows = ods_row(ods_number(1)) + ods_row(ods_empty(16384), ' table:number-rows-repeated="1048574"')
    return ods_of(rows + ods_row(ods_empty(16383) + ods_number(1)))


def _ods_many_blocks() -> bytes:
    """Repeats that are each small and together are not: 3,000 rows of 16,000 filled cells."""
    return ods_of(ods_row(ods_number(1, ' table:number-columns-repeated="16000"')) * 3_000)


def _unclosed(tag: str) -> bytes:
    return xlsx_of(sheet_xml(f'<row r="1">{tag * 2_000_000}'))


def _noise(length: int) -> bytes:
    """Bytes without any order, always the same."""
    return Random(length).randbytes(length)


FILES: dict[str, Made] = {
    "laughs-in-workbook.xlsx": (lambda: _with_part("xl/workbook.xml", _LAUGHS), {"unsafe"}),
    "laughs-in-sheet.xlsx": (lambda: _with_part("xl/worksheets/sheet1.xml", _LAUGHS), {"unsafe"}),
    "laughs-in-styles.xlsx": (lambda: _with_part("xl/styles.xml", _LAUGHS), {"unsafe"}),
    "laughs-in-shared-texts.xlsx": (lambda: _with_part("xl/sharedStrings.xml", _LAUGHS), {"unsafe"}),
    "laughs-in-properties.xlsx": (lambda: _with_part("docProps/core.xml", _LAUGHS), {"unsafe"}),
    "laughs-in-utf-16.xlsx": (_utf16_laughs, {"unsafe"}),
    "quadratic.xlsx": (lambda: _with_part("xl/worksheets/sheet1.xml", _QUADRATIC), {"unsafe"}),
    "outside-file.xlsx": (lambda: _with_part("xl/workbook.xml", _OUTSIDE), {"unsafe"}),
    "outside-type.xlsx": (lambda: _with_part("xl/workbook.xml", _REMOTE), {"unsafe"}),
    "laughs-in-content.ods": (lambda: _with_part("content.xml", _LAUGHS, "ods"), {"unsafe"}),
    "outside-file-in-meta.ods": (lambda: _with_part("meta.xml", _OUTSIDE, "ods"), {"unsafe"}),
    "outside-file-in-manifest.ods": (lambda: _with_part("META-INF/manifest.xml", _OUTSIDE, "ods"), {"unsafe"}),
    "swollen-cell.xlsx": (lambda: swollen(xlsx_parts(_ONE), ["xl/worksheets/sheet9.xml"], b"x", 300), {"unsafe"}),
    "swollen-tags.xlsx": (
        lambda: swollen(xlsx_parts(_ONE), ["xl/worksheets/sheet9.xml"], b"<row/>", 300),
        {"parts-too-large"},
    ),
    "swollen-styles.xlsx": (lambda: swollen(xlsx_parts(_ONE), ["xl/styles.xml"], b"<a/>", 300), {"parts-too-large"}),
    "swollen-together.xlsx": (
        lambda: swollen(xlsx_parts(_ONE), ["xl/a.xml", "xl/b.xml", "xl/c.xml"], b"<a/>", 200),
        {"parts-too-large"},
    ),
    "lying-directory.xlsx": (_lying_directory, {"damaged", "unsafe"}),
    "overlapping.xlsx": (_overlapping, {"unsafe", "damaged"}),
    "duplicate-names.xlsx": (_duplicate, {"unsafe"}),
    "two-directories.xlsx": (_two_directories, {READ, "damaged"}),
    "bzip2.xlsx": (_bzip2, {"unsafe"}),
    "encrypted-zip.xlsx": (_encrypted_zip, {"password"}),
    "many-entries.xlsx": (_many_entries, {"unsafe"}),
    "climbing-name.xlsx": (lambda: zip_of(xlsx_parts(_ONE) | {"../../evil.xml": "<a/>"}), {"unsafe"}),
    "long-text-pointed-at.xlsx": (_long_text_pointed_at, {"too-much-text"}),
    "same-sheet-many-times.xlsx": (_same_sheet_many_times, {"unsafe"}),
    "far-corner.xlsx": (lambda: _far_cell("XFD1048576", 1048576), {"too-many-cells"}),
    "far-corner-disguised.xlsx": (_far_cell_disguised, {"too-many-cells"}),
    "far-corner-named-twice.xlsx": (lambda: _far_cell('A2" r="XFD1048576', 2), {"damaged"}),
    "endless.ods": (lambda: zip_of(ods_parts(_ods_one().replace("</table:table>", "</table:tab>"))), {"damaged"}),
    "beyond-the-sheet.xlsx": (lambda: _far_cell("A4294967295", 4294967295), {"unsafe"}),
    "far-column.xlsx": (lambda: _far_cell("ZZZ999999", 999999), {"unsafe", "too-many-cells"}),
    "many-merges.xlsx": (lambda: _merges(200_000), {"too-many-merges"}),
    "merged-whole.xlsx": (
        lambda: xlsx_of(
            sheet_xml(
                f'<row r="1">{number("A1", 1)}</row>', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
            )
        ),
        {READ},
    ),
    "many-sheets.xlsx": (lambda: xlsx_of(*[_ONE] * 1_200), {"too-many-sheets"}),
    "deep.xlsx": (
        lambda: xlsx_of(sheet_xml(f'<row r="1">{number("A1", 1)}</row>{"<a>" * 500_000}')),
        {READ, "damaged", "unreadable"},
    ),
    "unclosed-cells.xlsx": (lambda: _unclosed('<c r="A1">'), {READ, "damaged", "unreadable", "no-cells"}),
    "unclosed-comments.xlsx": (lambda: _unclosed("<!--"), {"damaged"}),
    "unclosed-tags.xlsx": (lambda: _unclosed("<c "), {"damaged", "unreadable", "no-cells"}),
    "columns-repeated.ods": (
        lambda: ods_of(ods_row(ods_number(1, ' table:number-columns-repeated="1000000000"'))),
        {"unsafe", "too-many-cells"},
    ),
    "rows-repeated.ods": (
        lambda: ods_of(ods_row(ods_number(1), ' table:number-rows-repeated="1000000000"')),
        {"unsafe", "too-many-cells"},
    ),
    "both-repeated.ods": (
        lambda: ods_of(
            ods_row(ods_number(1, ' table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048576"')
        ),
        {"unsafe", "too-many-cells"},
    ),
    "text-repeated.ods": (
        lambda: ods_of(ods_row(ods_text("x" * 20_000), ' table:number-rows-repeated="1000000"')),
        {"too-much-text"},
    ),
    "many-blocks.ods": (_ods_many_blocks, {"too-many-cells"}),
    "long-cell.xlsx": (lambda: xlsx_of(sheet_xml(f'<row r="1">{text("A1", "x" * 20_000_000)}</row>')), {"long-cell"}),
    "longish-cell.xlsx": (lambda: xlsx_of(sheet_xml(f'<row r="1">{text("A1", "x" * 40_000)}</row>')), {"long-cell"}),
    "long-cell.ods": (lambda: ods_of(ods_row(ods_text("x" * 20_000_000))), {"long-cell"}),
    "longish-cell.ods": (lambda: ods_of(ods_row(ods_text("x" * 40_000))), {"long-cell"}),
    "longish-cells.csv": (lambda: (b"1," + b"x" * 40_000 + b"\n") * 2, {"long-cells"}),
    "longish-cell.html": (lambda: b"<table><tr><td>1<td>" + b"x" * 40_000 + b"</table>", {"long-cell"}),
    "far-corner.ods": (_ods_corner, {"too-many-cells"}),
    "spaces.ods": (lambda: ods_of(ods_row(ods_text('a<text:s text:c="2000000000"/>b'))), {"unsafe"}),
    "many-spaces.ods": (lambda: ods_of(ods_row(ods_text('<text:s text:c="32000"/>' * 20_000))), {"unsafe"}),
    "deep.ods": (
        lambda: ods_of(ods_row(ods_text("<text:span>" * 500_000) + LIBREOFFICE_END)),
        {READ, "no-cells", "damaged", "unreadable"},
    ),
    "unclosed-cells.ods": (
        lambda: ods_of("<table:table-row>" + '<table:table-cell office:value="1">' * 500_000 + "</table:table-row>"),
        {READ, "damaged", "unreadable", "no-cells"},
    ),
    "no-content.ods": (lambda: zip_of({**ods_parts("")}), {"no-cells", "damaged"}),
    "cut-short.xlsx": (lambda: xlsx_of(_ONE)[:-60], {"damaged"}),
    "half.xlsx": (lambda: (whole := xlsx_of(_ONE))[: len(whole) // 2], {"damaged"}),
    "wrong-crc.xlsx": (lambda: xlsx_of(_ONE).replace(b"sheetData", b"sheetDatb"), {"damaged", READ}),
    "ring.xls": (lambda: _ring(), {"damaged", "unreadable", "no-cells", "too-slow"}),
    "noise.xls": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + _noise(20_001), {"damaged"}),
    "noise-inside.xls": (lambda: ole_of("Workbook", _noise(20_002)), {"damaged", "unreadable", "no-cells"}),
    "noise.csv": (lambda: _noise(20_003), {"not-text"}),
    "noise.xlsx": (lambda: b"PK\x03\x04" + _noise(20_004), {"damaged"}),
    "one-line.csv": (lambda: b"x" * 20_000_000, {"long-line"}),
    "commas.csv": (lambda: b"," * 900_000 + b"\n" + b"a,b\n" * 100, {"wide-line"}),
    "unclosed-quote.csv": (lambda: b'a,"b\n' + b"1,2\n" * 50_000, {READ}),
    "quotes.csv": (lambda: b'"a""\n' * 50_000, {READ}),
    "wide-and-long.csv": (lambda: b"1" + b"," * 16_000 + b"\n" + b"1,2\n" * 400_000, {"too-many-cells"}),
}


def _ring() -> bytes:
    """An old Excel workbook whose table of sectors leads round in a circle."""
    whole = bytearray(ole_of("Workbook", b"\x09\x08\x10\x00" + b"\x00" * 20_000))
    struct.pack_into("<L", whole, 512 + 4 * 5, 2)
    return bytes(whole)
