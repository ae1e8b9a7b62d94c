"""Random keys for rows, so that two laptops never give the same key and their files can be merged.

80 random bits, written as 20 hexadecimal figures: with ten million rows the chance that any two are alike is
about one in 24 thousand million (n squared over twice 2 to the 80th).
"""

import secrets

_BYTES = 10


def new_id() -> str:
    """Return a key that no row has had before."""
    return secrets.token_hex(_BYTES)


def new_ids(count: int) -> list[str]:
    """Return *count* keys, asking the operating system once."""
    figures = secrets.token_hex(_BYTES * count)
    return [figures[start : start + 2 * _BYTES] for start in range(0, len(figures), 2 * _BYTES)]
