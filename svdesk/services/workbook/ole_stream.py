"""Takes the one stream that matters out of an old Excel file, which is a small file system of its own ([MS-CFB])."""

import struct
from itertools import chain

from svdesk.services.workbook.kinds import ole_entry

_HEADER = 512
_IN_HEADER = 109
_LAST = 0xFFFFFFFA
"""From here on the numbers of sectors mean something else: the end of a chain, an unused sector."""
_SMALL = 4096


def workbook_stream(data: bytes) -> bytes:
    """The stream of the workbook in the container *data*; nothing where it cannot be followed to its end.

    Streams under 4,096 bytes are kept in another way, and none of Excel's is so small.
    """
    entry = ole_entry(data, "Workbook") or ole_entry(data, "Book")
    shift = int.from_bytes(data[30:32], "little")
    if not entry or shift not in (9, 12):
        return b""
    size = int.from_bytes(entry[120:124], "little")
    first = int.from_bytes(entry[116:120], "little")
    if size < _SMALL or size > len(data):
        return b""
    sector = 1 << shift
    followed = _chain(_table(data, sector), first, size // sector + 1)
    return b"".join(_sector(data, number, sector) for number in followed)[:size]


def _table(data: bytes, sector: int) -> list[int]:
    """Which sector follows each, from the list of sectors that hold this table."""
    listed = list(struct.unpack_from(f"<{_IN_HEADER}L", data, 76)) if len(data) >= _HEADER else []
    further, most = int.from_bytes(data[68:72], "little"), len(data) // sector
    for _round in range(most):
        if further >= _LAST:
            break
        numbers = _numbers(_sector(data, further, sector))
        if not numbers:
            break
        listed += numbers[:-1]
        further = numbers[-1]
    held = (_numbers(_sector(data, number, sector)) for number in listed[:most] if number < _LAST)
    return list(chain.from_iterable(held))


def _chain(table: list[int], first: int, most: int) -> list[int]:
    followed: list[int] = []
    while first < len(table) and len(followed) < most:
        followed.append(first)
        first = table[first]
    return followed


def _sector(data: bytes, number: int, sector: int) -> bytes:
    return data[(number + 1) * sector : (number + 2) * sector]


def _numbers(held: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(held) // 4}L", held[: len(held) // 4 * 4]))
