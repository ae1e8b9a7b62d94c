"""What a file is, told from what is inside it."""

import pytest

from svdesk.services.workbook import kinds
from svdesk.services.workbook.sentences import Refused
from tests.services.workbook.makers import ODS_TYPE, ole_of

XLSX_NAMES = {"[Content_Types].xml", "xl/workbook.xml"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xd8\xff\xe0JFIF", "other-kind"),
        (b"\x89PNG\r\n", "other-kind"),
        (b"{\\rtf1", "other-kind"),
        (b'<?xml version="1.0"?><svg/>', "other-kind"),
        (b"SQLite format 3\0" + bytes(84), "database"),
        (b"\x1f\x8b\x08", "archive"),
        (b"7z\xbc\xaf\x27", "archive"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "web-archive"),
        (b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F", "shortcut"),
        (b"book\0\0\0\0mark\0\0\0\0", "shortcut"),
        (b"[InternetShortcut]\r\nURL=https://example.org/", "shortcut"),
        (b"[Desktop Entry]\nType=Link\n", "shortcut"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "save-as-xlsx"),
        (b'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument">', "save-as-xlsx"),
        (b"\x09\x04\x06\x00\x00\x04", "save-as-xlsx"),
        (b'ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"Date"\r\n', "save-as-xlsx"),
        (b'ID;PCALCOOO32\nC;X1;Y1;K"Date"\n', "save-as-xlsx"),
        (b'TABLE\r\n0,1\r\n"EXCEL"\r\n', "save-as-xlsx"),
        (b'{"url": "https://docs.google.com/open?id=1", "doc_id": "1"}', "google-link"),
    ],
)
def test_other_things_are_recognised(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        kinds.container(data, "last year.xlsx")
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("data", "way"),
    [
        (b"%PDF-1.7", "pdf"),
        (b"SQLite format 3\0".ljust(68, b"\0") + b"SvDe", "desk"),
        (b"  <!DOCTYPE html><table>", "html"),
        (b"\xef\xbb\xbf<html xmlns:x='urn:schemas-microsoft-com:office:excel'>", "html"),
        ("<table><tr><td>1".encode("utf-16"), "html"),
        (b'<?xml version="1.0"?><html>', "html"),
    ],
)
def test_what_is_no_spreadsheet_but_may_hold_tables_is_sent_its_own_way(data: bytes, way: str) -> None:
    assert kinds.container(data, "last year.xls") == way


def test_a_desk_file_that_cannot_be_looked_into_is_told_by_its_name() -> None:
    with pytest.raises(Refused, match="desk-passphrase"):
        kinds.container(bytes(range(256)) * 9, "Hub.SVDESK")


def test_the_small_file_beside_a_workbook_open_in_libreoffice_is_known_by_its_name() -> None:
    with pytest.raises(Refused, match="libreoffice-lock"):
        kinds.container(b",jane,desk,01.04.2025 10:00,file:///home;", ".~lock.last year.ods#")


def test_the_small_file_beside_an_open_workbook_is_known_by_its_name() -> None:
    with pytest.raises(Refused, match="excel-lock"):
        kinds.container(b"\x05Jane", "~$last year.xlsx")


@pytest.mark.parametrize(
    "data", [b"Date,What\n", b"<5 hours,3\n", b"MZ,9\n", b"BM stock,1", "Date\t£".encode("utf-16")]
)
def test_text_is_text_whatever_it_begins_with(data: bytes) -> None:
    assert kinds.container(data, "x.csv") == "text"


@pytest.mark.parametrize(
    ("names", "mimetype", "kind"),
    [
        (XLSX_NAMES, b"", "xlsx"),
        (XLSX_NAMES | {"xl/vbaProject.bin"}, b"", "xlsm"),
        ({"content.xml"}, ODS_TYPE.encode(), "ods"),
        ({"content.xml"}, ODS_TYPE.encode() + b"-template", "ods"),
        ({"[Content_Types].xml", "word/document.xml"}, b"", "docx"),
        ({"content.xml"}, b"application/vnd.oasis.opendocument.text", "odt"),
        ({"content.xml"}, b"application/vnd.oasis.opendocument.text-template", "odt"),
        ({"[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"}, b"", "docm"),
    ],
)
def test_workbooks_are_told_apart_by_their_parts(names: set[str], mimetype: bytes, kind: str) -> None:
    assert kinds.of_zip(names, mimetype) == kind


@pytest.mark.parametrize(
    ("names", "mimetype", "code"),
    [
        ({"[Content_Types].xml", "ppt/presentation.xml"}, b"", "other-kind"),
        ({"[Content_Types].xml", "xl/workbook.bin"}, b"", "save-as-xlsx"),
        ({"Index/Document.iwa"}, b"", "apple-document"),
        ({"Index.zip", "preview.jpg"}, b"", "apple-document"),
        ({"content.xml"}, b"application/vnd.oasis.opendocument.presentation", "other-kind"),
        ({"photos/1.jpg"}, b"", "archive"),
    ],
)
def test_other_zip_files_are_named(names: set[str], mimetype: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        kinds.of_zip(names, mimetype)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (ole_of("EncryptedPackage", b"x"), "password"),
        (ole_of("Workbook", b"\x09\x08\x04\0\0\x06\x05\0\x2f\0\x06\0"), "password"),
        (ole_of("WordDocument", b"x"), "other-kind"),
        (ole_of("PowerPoint Document", b"x"), "other-kind"),
        (ole_of("Something", "EncryptedPackage of text".encode("utf-16-le")), "damaged"),
    ],
)
def test_old_containers_are_refused_for_what_they_hold(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        kinds.check_ole(data)
    assert refused.value.code == code


def test_an_old_workbook_without_a_password_passes() -> None:
    kinds.check_ole(ole_of("Workbook", b"\x09\x08\x04\0\0\x06\x05\0\xe1\0\x02\0"))
