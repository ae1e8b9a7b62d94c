"""How a page is recognised again: a digest of what it draws, whoever has saved the file since.

It is blind to fonts and to clever forgery; it finds an edited page, and never blames one that was only saved anew.
"""

import hashlib
import zlib

import pikepdf

_MOST_DECODED = 50 * 2**20
"""No page of ours comes near this; a stranger's that inflates further is not read (bytes)."""


class Unreadable(Exception):
    """A stream is not as we write them, so it cannot be one of ours unchanged."""


def page_digest(page: pikepdf.Page) -> str:
    """The SHA-256 of a page's size and decoded content; raises ``Unreadable``."""
    digest = hashlib.sha256()
    for name in ("/MediaBox", "/CropBox", "/Rotate"):
        value = page.obj.get(name)
        sides = list(value) if isinstance(value, pikepdf.Array) else [value]
        digest.update(f"{name} {' '.join(map(_number, sides))}\n".encode())
    contents = page.obj.get("/Contents")
    for stream in contents if isinstance(contents, pikepdf.Array) else [contents]:
        digest.update(decoded(stream))
    return digest.hexdigest()


def decoded(stream: object) -> bytes:
    """What *stream* holds, inflated within bounds; raises ``Unreadable`` where it is packed in another way."""
    if not isinstance(stream, pikepdf.Stream):
        raise Unreadable
    raw = stream.read_raw_bytes()
    filters = stream.get("/Filter")
    names = list(filters) if isinstance(filters, pikepdf.Array) else [] if filters is None else [filters]
    if not names:
        return raw
    if names != [pikepdf.Name.FlateDecode] or stream.get("/DecodeParms") is not None:
        raise Unreadable
    inflater = zlib.decompressobj()
    try:
        content = inflater.decompress(raw, _MOST_DECODED)
    except zlib.error as broken:
        raise Unreadable from broken
    if not inflater.eof:
        raise Unreadable
    return content


def _number(value: object) -> str:
    """A length as it is written, however exactly: 595.2756 and 595.27560 are one."""
    return "" if value is None else f"{float(str(value)):.3f}"
