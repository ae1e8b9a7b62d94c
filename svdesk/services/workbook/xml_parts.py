"""The XML inside a workbook made harmless and plain before any reader sees it.

Readers differ in how they take character codes, comments, CDATA and document types; the one we use turns UTF-16 into
an empty sheet and CDATA into an empty cell, without a word. So each part is made UTF-8 with nothing but tags and text.
"""

import re
from html import escape
from xml.parsers import expat

from svdesk.services.workbook import limits
from svdesk.services.workbook.sentences import Refused

_DECLARED = re.compile(rb"""^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*\?>""")
_TO_UTF8 = {
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "iso-8859-1": "cp1252",
    "iso-8859-15": "iso-8859-15",
    "windows-1252": "cp1252",
}
# OpenOffice of before 2010 put this at the head of its list of parts; it defines nothing.
_OLD_MANIFEST = re.compile(rb"<!DOCTYPE manifest:manifest PUBLIC [^<>\[\]]*>")
# No program leaves so many bytes without a tag: it writes none of the 32,767 characters of a cell with more than ten.
_RUN = 10 * limits.CELL_CHARACTERS
_LARGEST_CHECKED = 8 * limits.MEGABYTE
_FORBIDDEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def plain_xml(part: bytes, name: str) -> bytes:
    """Return *part* as UTF-8 without comments and CDATA marks.

    Raises ``Refused``: ``unsafe`` for a document type or entity (XML's way to open other files and to swell without
    end), ``encoding`` for a character code that no spreadsheet program uses, ``damaged`` for what is not XML.
    """
    part = _utf8(part)
    if name.endswith("META-INF/manifest.xml"):
        part = _OLD_MANIFEST.sub(b"", part)
    # Looking for one sign is many times quicker than for two, and most parts have no exclamation mark.
    return _without_asides(part) if b"!" in part and b"<!" in part else part


def well_formed(part: bytes) -> bytes | None:
    """Return *part* if it is XML as every reader understands it, else ``None``.

    Of what is not (``r="A1" r="XFD1"`` in one tag, an end that is missing) each reader makes something else. Invisible
    characters that some programs leave in texts, though XML forbids them, are taken out. Very large parts are returned
    as they are, because looking at all of them takes as long as reading them.
    """
    if len(part) > _LARGEST_CHECKED or _parses(part):
        return part
    part = _FORBIDDEN.sub(b"", part)
    return part if _parses(part) else None


def _parses(part: bytes) -> bool:
    try:
        expat.ParserCreate().Parse(part, True)
    except expat.ExpatError:
        return False
    return True


class LongRun(Exception):
    """A part goes on without a tag for longer than a cell can be; ``begins`` is where."""

    def __init__(self, begins: int) -> None:
        super().__init__(begins)
        self.begins = begins


def last_tag(part: bytearray, at: int) -> int:
    """Where the last tag of *part*, as far as it is unpacked, begins, or one a few thousand cells before.

    *at* is what this said before there was more of it. Raises ``LongRun``.
    """
    while len(part) - at > _RUN:
        tag = part.rfind(b"<", at + 1, at + _RUN)
        if tag < 0:
            raise LongRun(at)
        at = tag
    return at


def _utf8(part: bytes) -> bytes:
    if part.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _recoded(part, "utf-16")
    if b"\0" in part[:4]:
        return _recoded(part, "utf-16-be" if part[:1] == b"\0" else "utf-16-le")
    part = part.removeprefix(b"\xef\xbb\xbf")
    declared = _DECLARED.match(part[:1000])
    encoding = declared[1].decode("ascii").lower() if declared else "utf-8"
    if encoding in ("utf-8", "utf8", "us-ascii", "ascii"):
        return part
    if encoding not in _TO_UTF8:
        raise Refused("encoding", encoding=encoding)
    return _recoded(part, _TO_UTF8[encoding])


def _recoded(part: bytes, encoding: str) -> bytes:
    try:
        text = part.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused("damaged") from error
    declaration = re.compile(r"^\ufeff?\s*<\?xml\b[^>]*\?>")
    return declaration.sub("", text, count=1).encode("utf-8", "replace")


def _without_asides(xml: bytes) -> bytes:
    """Drop comments, turn CDATA into ordinary text, refuse every other declaration."""
    kept: list[bytes] = []
    at = 0
    while (start := xml.find(b"<!", at)) >= 0:
        kept.append(xml[at:start])
        if xml.startswith(b"<!--", start):
            end = xml.find(b"-->", start + 4)
        elif xml.startswith(b"<![CDATA[", start):
            end = xml.find(b"]]>", start + 9)
            kept.append(escape(xml[start + 9 : end].decode("utf-8", "replace"), quote=False).encode())
        else:
            raise Refused("unsafe")
        if end < 0:
            raise Refused("damaged")
        at = end + 3
    kept.append(xml[at:])
    return b"".join(kept)
