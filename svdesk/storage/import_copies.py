"""Names the copy of a desk file that is made before a spreadsheet is brought in."""

from datetime import datetime
from pathlib import Path

_BYTES = 200
"""How long the name may be in all, so that SQLite and the unfinished copy still find room for their endings."""


def import_copy_path(desk: Path, at: datetime) -> Path:
    """Where the copy of *desk* goes: beside it, ``hub before import 2025-06-12 14.02.33.svdesk``.

    A name that is taken gets a number, so that no copy ever takes the place of another.
    """
    ending = f" before import {at:%Y-%m-%d %H.%M.%S}"
    stem, number = desk.stem, 1
    while len(f"{stem}{ending}{desk.suffix}".encode("utf-8", "surrogateescape")) > _BYTES and len(stem) > 1:
        stem = stem[:-1]
    path = desk.with_name(f"{stem}{ending}{desk.suffix}")
    while path.exists():
        number += 1
        path = desk.with_name(f"{stem}{ending} ({number}){desk.suffix}")
    return path
