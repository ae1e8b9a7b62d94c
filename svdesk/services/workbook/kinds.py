"""What a file really is, by what is inside it: names lie, and a person deserves to be told what was found."""

import re

from svdesk.services.workbook.sentences import Refused

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "a photograph (JPEG)"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"{\\rtf", "a text document (.rtf)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"!BDN", "an Outlook mail store"),
)
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!\x1a", b"BZh9", b"\xfd7zXZ", b"PK\x05\x06")
_DATABASE = b"SQLite format 3\0"
# The mark by which a desk file of this program is known (see storage/driver.py).
_DESK_FILE = b"SvDe"
# Of Windows and of the Mac; below, those that are text.
_SHORTCUTS = (b"L\0\0\0\x01\x14\x02\0", b"book\0\0\0\0mark\0\0\0\0")
_LINKS = (b"[InternetShortcut]", b"[{000214A0-", b"[Desktop Entry]")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The first record of a workbook from before Excel 5 (1993), which had no container around it.
# Tables for programs of the eighties, which some still offer to save; their text reads like a table of nonsense.
_OLD_TABLES = ((b"ID;PWXL", "a SYLK file"), (b"ID;PCALC", "a SYLK file"), (b"TABLE\r\n0,1", "a DIF file"))
_OLD_EXCEL = re.compile(rb"\x09[\x00\x02\x04]\x04\x00|\x09\x02\x06\x00|\x09\x04\x06\x00")
_HTML = re.compile(rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta|style)\b", re.I | re.S)
_HEAD = 4096
_OLE_DOCUMENTS = (
    ("WordDocument", "an old Word document (.doc)"),
    ("PowerPoint Document", "an old PowerPoint presentation"),
    ("__properties_version1.0", "a saved e-mail"),
)
_OLE_ENTRY = 128
_FILE_PASS = 0x2F
# Only the beginning-of-file and write-protection records may stand before it.
_RECORDS_BEFORE_PASSWORD = 4


def container(data: bytes, name: str) -> str:
    """Tell which way to read *data*: ``zip``, ``ole`` (old Excel), ``pdf``, ``desk``, ``html`` or ``text``.

    Raises ``Refused`` with a sentence of its own for the other things that get chosen by mistake.
    """
    if name.startswith("~$"):
        raise Refused("excel-lock")
    if name.startswith(".~lock."):
        raise Refused("libreoffice-lock")
    if data.startswith(b"PK\x03\x04"):
        return "zip"
    if data.startswith(_OLE):
        return "ole"
    if data.startswith(_DATABASE):
        if data[68:72] != _DESK_FILE:
            raise Refused("database")
        return "desk"
    if name.lower().endswith(".svdesk"):
        raise Refused("desk-passphrase")
    if data.startswith(_ARCHIVES):
        raise Refused("archive")
    if data.startswith(b"%PDF"):
        return "pdf"
    if data.startswith(_SHORTCUTS):
        raise Refused("shortcut")
    for beginning, kind in _OLD_TABLES:
        if data.startswith(beginning):
            raise Refused("save-as-xlsx", kind=kind)
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            raise Refused("other-kind", kind=kind)
    if _OLD_EXCEL.match(data):
        raise Refused("save-as-xlsx", kind="a very old Excel workbook")
    return "html" if _is_web_page(data[:_HEAD]) else "text"


def _is_web_page(head: bytes) -> bool:
    """Whether text is a web page; raises ``Refused`` where it is another program's XML, or a link."""
    plain = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if plain.startswith(b"MIME-Version:"):
        raise Refused("web-archive")
    if _HTML.match(plain):
        return True
    if plain.startswith(b"<?xml"):
        if b"<html" in plain.lower():
            return True
        if b"schemas-microsoft-com:office:spreadsheet" in plain:
            raise Refused("save-as-xlsx", kind="an Excel 2003 XML workbook")
        if b"opendocument" in plain:
            raise Refused("save-as-xlsx", kind="a flat OpenDocument file")
        raise Refused("other-kind", kind="an XML file")
    if plain.startswith(b"{") and (b'"doc_id"' in plain or b"docs.google.com" in plain):
        raise Refused("google-link")
    if plain.startswith(_LINKS):
        raise Refused("shortcut")
    return False


def of_zip(names: set[str], mimetype: bytes) -> str:
    """Tell ``xlsx``, ``xlsm``, ``ods``, ``odt``, ``docx`` or ``docm`` from the *names* in a zip and its type."""
    if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return "ods"
    if mimetype.removesuffix(b"-template") == b"application/vnd.oasis.opendocument.text":
        return "odt"
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        raise Refused("other-kind", kind="a LibreOffice document of another sort")
    if any(name.endswith("workbook.bin") for name in names):
        raise Refused("save-as-xlsx", kind="a binary Excel workbook (.xlsb)")
    if "[Content_Types].xml" in names:
        if any(name.startswith("word/") for name in names):
            return "docm" if any(name.endswith("vbaProject.bin") for name in names) else "docx"
        if any(name.startswith("ppt/") for name in names):
            raise Refused("other-kind", kind="a PowerPoint presentation")
        return "xlsm" if any(name.endswith("vbaProject.bin") for name in names) else "xlsx"
    if any(name.endswith(".iwa") or name == "Index.zip" for name in names):
        raise Refused("apple-document")
    raise Refused("archive")


def check_ole(data: bytes) -> None:
    """Raise ``Refused`` unless the OLE container *data* can be an old Excel workbook.

    An .xlsx that is protected by a password is such a container too, with its workbook in ``EncryptedPackage``.
    """
    if ole_entry(data, "EncryptedPackage"):
        raise Refused("password")
    if entry := ole_entry(data, "Workbook") or ole_entry(data, "Book"):
        if _has_password(data, entry):
            raise Refused("password")
        return
    for name, kind in _OLE_DOCUMENTS:
        if ole_entry(data, name):
            raise Refused("other-kind", kind=kind)
    raise Refused("damaged")


def ole_entry(data: bytes, name: str) -> bytes:
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
