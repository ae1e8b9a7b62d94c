"""What a file really is, by what is inside it: names lie, and a person deserves to be told what was found."""

import re

from svdesk.services.workbook.sentences import Refused

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF document"),
    (b"\xff\xd8\xff", "a photograph (JPEG)"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"!BDN", "an Outlook mail store"),
)
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!\x1a", b"BZh9", b"\xfd7zXZ", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The first record of a workbook from before Excel 5 (1993), which had no container around it.
_OLD_EXCEL = re.compile(rb"\x09[\x00\x02\x04]\x04\x00|\x09\x02\x06\x00|\x09\x04\x06\x00")
_HTML = re.compile(rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta|style)\b", re.I | re.S)
_HEAD = 4096
_OLE_DOCUMENTS = (
    ("WordDocument", "an old Word document"),
    ("PowerPoint Document", "an old PowerPoint presentation"),
    ("__properties_version1.0", "a saved e-mail"),
)
_OLE_ENTRY = 128
_FILE_PASS = 0x2F
# Only the beginning-of-file and write-protection records may stand before it.
_RECORDS_BEFORE_PASSWORD = 4


def container(data: bytes, name: str) -> str:
    """Tell which way to read *data*: ``zip``, ``ole`` (old Excel) or ``text``.

    Raises ``Refused`` with a sentence of its own for the other things that get chosen by mistake.
    """
    if name.startswith("~$"):
        raise Refused("excel-lock")
    if data.startswith(b"PK\x03\x04"):
        return "zip"
    if data.startswith(_OLE):
        return "ole"
    if data.startswith(b"SQLite format 3\0"):
        raise Refused("desk-file")
    if data.startswith(_ARCHIVES):
        raise Refused("archive")
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            raise Refused("other-kind", kind=kind)
    if _OLD_EXCEL.match(data):
        raise Refused("save-as-xlsx", kind="a very old Excel workbook")
    _refuse_marked_up(data[:_HEAD])
    return "text"


def _refuse_marked_up(head: bytes) -> None:
    """Raise ``Refused`` where text is a web page, another program's XML, or a link."""
    plain = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if _HTML.match(plain) or plain.startswith(b"MIME-Version:"):
        raise Refused("web-page")
    if plain.startswith(b"<?xml"):
        if b"<html" in plain.lower():
            raise Refused("web-page")
        if b"schemas-microsoft-com:office:spreadsheet" in plain:
            raise Refused("save-as-xlsx", kind="an Excel 2003 XML workbook")
        if b"opendocument" in plain:
            raise Refused("save-as-xlsx", kind="a flat OpenDocument file")
        raise Refused("other-kind", kind="an XML file")
    if plain.startswith(b"{") and (b'"doc_id"' in plain or b"docs.google.com" in plain):
        raise Refused("google-link")


def of_zip(names: set[str], mimetype: bytes) -> str:
    """Tell ``xlsx``, ``xlsm`` or ``ods`` from the *names* of what a zip file holds and its ``mimetype`` entry."""
    if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return "ods"
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        raise Refused("other-kind", kind="a LibreOffice document of another sort")
    if any(name.endswith("workbook.bin") for name in names):
        raise Refused("save-as-xlsx", kind="a binary Excel workbook (.xlsb)")
    if "[Content_Types].xml" in names:
        if any(name.startswith("word/") for name in names):
            raise Refused("other-kind", kind="a Word document")
        if any(name.startswith("ppt/") for name in names):
            raise Refused("other-kind", kind="a PowerPoint presentation")
        return "xlsm" if any(name.endswith("vbaProject.bin") for name in names) else "xlsx"
    if any(name.endswith(".iwa") or name == "Index.zip" for name in names):
        raise Refused("save-as-xlsx", kind="an Apple Numbers document")
    raise Refused("archive")


def check_ole(data: bytes) -> None:
    """Raise ``Refused`` unless the OLE container *data* can be an old Excel workbook.

    An .xlsx that is protected by a password is such a container too, with its workbook in ``EncryptedPackage``.
    """
    if _ole_entry(data, "EncryptedPackage"):
        raise Refused("password")
    if entry := _ole_entry(data, "Workbook") or _ole_entry(data, "Book"):
        if _has_password(data, entry):
            raise Refused("password")
        return
    for name, kind in _OLE_DOCUMENTS:
        if _ole_entry(data, name):
            raise Refused("other-kind", kind=kind)
    raise Refused("damaged")


def _ole_entry(data: bytes, name: str) -> bytes:
    """The directory entry *name* of the container, or nothing: entries begin with their name, every 128 bytes."""
    wanted = (name + "\0").encode("utf-16-le")
    at = data.find(wanted)
    while at >= 0:
        if at % _OLE_ENTRY == 0:
            return data[at : at + _OLE_ENTRY]
        at = data.find(wanted, at + 1)
    return b""


def _has_password(data: bytes, entry: bytes) -> bool:
    """Whether the first records of an old Excel workbook say that the rest is encrypted ([MS-XLS] 2.4.117)."""
    sector = 1 << min(data[30], 16)
    at = (int.from_bytes(entry[116:120], "little") + 1) * sector
    for _record in range(_RECORDS_BEFORE_PASSWORD):
        kind, length = (int.from_bytes(data[at + part : at + part + 2], "little") for part in (0, 2))
        if kind == _FILE_PASS:
            return True
        at += 4 + length
    return False
