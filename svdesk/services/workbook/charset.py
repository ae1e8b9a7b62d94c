"""How the letters of a text file are stored, which the file itself seldom says.

In a British charity's files it is nearly always UTF-8 or Windows-1252; a statistical guess that a short list of names
is Turkish or Thai does more harm than good. So the guesser is asked only where Windows-1252 is impossible.
"""

import re
from typing import NamedTuple

from svdesk.services.workbook.sentences import Refused

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# Excel's "CSV (MS-DOS)" and "CSV (Macintosh)" betray themselves by where they keep £ and the apostrophe.
_DOS_POUND = re.compile(rb"\x9c ?[0-9]")
_MAC_APOSTROPHE = re.compile(rb"[A-Za-z]\xd5(?:s|t|ll|re|ve|d|m)\b")
_UNDEFINED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_STRAY = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII = re.compile("[\x80-\ud7ff\ue000-\U0010ffff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NAMES = {"cp1252": "Windows-1252", "cp850": "MS-DOS (cp850)", "mac_roman": "Macintosh"}
_SAMPLE = 65_536
# Above one control character in this many, it is not text.
_TEXT_PER_CONTROL = 50


class Decoded(NamedTuple):
    """A file's text; ``guessed`` names its character code where that had to be guessed.

    ``odd`` counts characters stored otherwise than the rest, of which the first is on line ``odd_line``; ``controls``
    counts invisible control characters, which are left out of ``text``, the first from line ``control_line``.
    """

    text: str
    guessed: str | None = None
    odd: int = 0
    odd_line: int = 0
    controls: int = 0
    control_line: int = 0


def decoded(data: bytes) -> Decoded:
    """Turn the bytes of a text file into text; raises ``Refused`` (``not-text``) where they cannot be text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded_as(data[len(mark) :], encoding)
    return _decoded_as(data, _by_zeros(data[:_SAMPLE]))


def _decoded_as(data: bytes, encoding: str | None) -> Decoded:
    if encoding not in (None, "utf-8"):
        return _checked(data.decode(encoding, "replace"))
    text = data.decode("utf-8", "surrogateescape")
    strays = len(_STRAY.findall(text))
    if not strays:
        return _checked(text)
    # A few bad letters in a file that is otherwise UTF-8 were pasted in; more than good ones, and it is not UTF-8.
    if encoding == "utf-8" or strays < len(_BEYOND_ASCII.findall(text)):
        first = _STRAY.search(text)
        line = text.count("\n", 0, first.start()) + 1 if first else 0
        return _checked(_STRAY.sub(_as_windows, text))._replace(odd=strays, odd_line=line)
    code = _legacy(data)
    return _checked(data.decode(code, "replace"))._replace(guessed=_NAMES.get(code, code))


def _by_zeros(sample: bytes) -> str | None:
    """UTF-16 without a mark shows as a zero byte beside every letter."""
    high, low = sample[0::2].count(0), sample[1::2].count(0)
    if (high + low) * 5 < len(sample) or not high + low:
        return None
    return "utf-16-be" if high > low else "utf-16-le"


def _as_windows(stray: re.Match[str]) -> str:
    return bytes([ord(stray[0]) - 0xDC00]).decode("cp1252", "replace")


def _legacy(data: bytes) -> str:
    """The character code of bytes that are not UTF-8."""
    if b"\xa3" not in data and _DOS_POUND.search(data):
        return "cp850"
    if _MAC_APOSTROPHE.search(data):
        return "mac_roman"
    if not _UNDEFINED.search(data):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best else "cp1252"


def _checked(text: str) -> Decoded:
    """Count what could not be read, and take out control characters, unless there are so many that it is not text."""
    unread = text.count("\ufffd")
    line = text.count("\n", 0, text.find("\ufffd")) + 1 if unread else 0
    controls = control_line = 0
    if first := _CONTROLS.search(text):
        control_line = text.count("\n", 0, first.start()) + 1
        sample = text[:_SAMPLE]
        if len(_CONTROLS.findall(sample)) * _TEXT_PER_CONTROL > len(sample):
            raise Refused("not-text")
        text, controls = _CONTROLS.subn("", text)
    return Decoded(text, odd=unread, odd_line=line, controls=controls, control_line=control_line)
