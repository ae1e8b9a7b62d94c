"""Random keys for rows, so that two laptops never give the same key and their files can be merged.

80 random bits, written as 20 hexadecimal figures: with ten million rows the chance that any two are alike is
about one in 24 thousand million (n squared over twice 2 to the 80th).
"""

import secrets
from collections.abc import Iterator

_BYTES = 10
_AT_ONCE = 1_000


def new_id() -> str:
    """Return a key that no row has had before."""
    return secrets.token_hex(_BYTES)


def new_ids(count: int) -> list[str]:
    """Return *count* keys in ascending order: rows added so take less room and time in an index than in any other."""
    figures = secrets.token_hex(_BYTES * count)
    return sorted(figures[start : start + 2 * _BYTES] for start in range(0, len(figures), 2 * _BYTES))


def endless_ids() -> Iterator[str]:
    """Give keys for as long as they are asked for, in no order."""
    while True:
        yield from new_ids(_AT_ONCE)
