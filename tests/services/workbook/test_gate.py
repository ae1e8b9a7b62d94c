"""The gate: what it lets through whole, and what never gets to the reader."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from svdesk.services.workbook import gate
from svdesk.services.workbook.sentences import Refused
from tests.services.workbook.makers import (
    number,
    ods_content,
    ods_number,
    ods_parts,
    ods_row,
    sheet_xml,
    xlsx_of,
    xlsx_parts,
    zip_of,
)

ONE = sheet_xml(f'<row r="1">{number("A1", 1)}</row>')
ODS = ods_content(f'<table:table table:name="S">{ods_row(ods_number(1))}</table:table>')


def packed_names(data: bytes) -> set[str]:
    with ZipFile(gate.admit(data).packed()) as archive:
        return set(archive.namelist())


def test_the_reader_gets_the_parts_with_cells_and_nothing_else() -> None:
    others: dict[str, bytes | str] = {
        "xl/vbaProject.bin": b"macro",
        "xl/media/photo.jpeg": b"\xff\xd8",
        "xl/drawings/drawing1.xml": "<!DOCTYPE a><a/>",
        "customXml/item1.xml": "x" * 3_000_000,
        "xl/pivotCache/pivotCacheRecords1.xml": "<a/>",
    }
    made = zip_of(xlsx_parts(ONE) | others)
    assert packed_names(made) == set(xlsx_parts(ONE))
    assert gate.admit(made).kind == "xlsm"


def test_an_opendocument_package_keeps_its_type() -> None:
    made = zip_of(ods_parts(ODS) | {"Thumbnails/thumbnail.png": b"\x89PNG", "Object 1/content.xml": "<a/>"})
    assert packed_names(made) == {"mimetype", "META-INF/manifest.xml", "content.xml"}


def test_parts_reach_the_reader_in_one_character_code() -> None:
    sheet = '<?xml version="1.0" encoding="UTF-16"?>' + sheet_xml('<row r="1"><c r="A1" t="str"><v>Tŷ</v></c></row>')
    admitted = gate.admit(zip_of(xlsx_parts(ONE) | {"xl/worksheets/sheet1.xml": sheet.encode("utf-16")}))
    assert "<v>Tŷ</v>" in admitted.parts["xl/worksheets/sheet1.xml"].decode("utf-8")


def test_a_zip_written_as_a_stream_passes() -> None:
    """Web services write sizes after the contents, because they do not know them before."""

    class Stream(BytesIO):
        def seekable(self) -> bool:
            return False

    stream = Stream()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, part in xlsx_parts(ONE).items():
            archive.writestr(name, part)
    assert gate.admit(stream.getvalue()).kind == "xlsx"


def test_names_with_backslashes_are_those_of_folders() -> None:
    made = zip_of({name.replace("/", "\\"): part for name, part in xlsx_parts(ONE).items()})
    assert set(gate.admit(made).parts) == set(xlsx_parts(ONE))


def test_entries_for_folders_are_no_parts() -> None:
    assert set(gate.admit(zip_of(xlsx_parts(ONE) | {"xl/": "", "xl/worksheets/": ""})).parts) == set(xlsx_parts(ONE))


def test_a_broken_part_that_nobody_needs_is_left_out() -> None:
    assert "docProps/app.xml" not in gate.admit(zip_of(xlsx_parts(ONE) | {"docProps/app.xml": "<a>"})).parts


@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "_rels/.rels"])
def test_a_broken_part_that_is_needed_is_damage(name: str) -> None:
    part = xlsx_parts(ONE).get(name, "<a></a>")
    assert isinstance(part, str)
    with pytest.raises(Refused, match="damaged"):
        gate.admit(zip_of(xlsx_parts(ONE) | {name: part[:-3]}))


def test_an_encrypted_opendocument_file_has_a_password() -> None:
    parts = ods_parts(b"\x93\x11 encrypted")
    parts["META-INF/manifest.xml"] = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    with pytest.raises(Refused, match="password"):
        gate.admit(zip_of(parts))


def test_a_package_without_content_is_damaged() -> None:
    parts = ods_parts("")
    del parts["content.xml"]
    with pytest.raises(Refused, match="damaged"):
        gate.admit(zip_of(parts))


@pytest.mark.parametrize("at", [30, 200, 900, -40, -5])
def test_a_flipped_byte_is_noticed_or_does_no_harm(at: int) -> None:
    data = bytearray(xlsx_of(ONE))
    data[at] ^= 0x55
    try:
        admitted = gate.admit(bytes(data))
    except Refused as refused:
        code = refused.code
    else:
        code = "unchanged" if admitted.parts["xl/worksheets/sheet1.xml"] == ONE.encode() else "changed"
    assert code in ("unchanged", "damaged", "unsafe", "archive", "password")
