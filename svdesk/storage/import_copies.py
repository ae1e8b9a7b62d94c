"""Names the copy of a desk file that is made before a spreadsheet is brought in, and clears up old ones."""

import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from svdesk.storage.driver import Failure, uri_of
from svdesk.storage.store import Store

KEPT = 10
"""So many copies are kept, the newest."""
_BYTES = 200
"""How long the name may be in all, so that SQLite and the unfinished copy still find room for their endings."""
_ENDING = re.compile(r" before import (\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)(?: \((\d+)\))?")

_AS_IT_WAS = """
SELECT (SELECT file_id FROM old_copy.desk) IS (SELECT file_id FROM main.desk) AND NOT EXISTS (
    SELECT 1 FROM old_copy.change_set WHERE n = (SELECT max(n) FROM old_copy.change_set)
    AND id IS NOT (SELECT id FROM main.change_set mine WHERE mine.n = old_copy.change_set.n))
"""


def import_copy_path(desk: Path, at: datetime) -> Path:
    """Where the copy of *desk* goes: beside it, ``hub before import 2025-06-12 14.02.33.svdesk``.

    A name that is taken gets a number, so that no copy ever takes the place of another.
    """
    ending = f" before import {at:%Y-%m-%d %H.%M.%S}"
    stem, number = _stem(desk, ending), 1
    path = desk.with_name(f"{stem}{ending}{desk.suffix}")
    while path.exists():
        number += 1
        path = desk.with_name(f"{stem}{ending} ({number}){desk.suffix}")
    return path


def import_copies(desk: Path) -> list[Path]:
    """The copies of *desk* that were made before imports, the newest first, as their names say."""
    stem = _stem(desk, f" before import {datetime.min:%Y-%m-%d %H.%M.%S}")
    found = []
    for path in desk.parent.glob("* before import *"):
        named = _ENDING.fullmatch(path.stem.removeprefix(stem)) if path.stem.startswith(stem) else None
        if named and path.suffix == desk.suffix and path.is_file():
            found.append(((named[1], int(named[2] or 1)), path))
    return [path for _, path in sorted(found, reverse=True)]


def clear_up(store: Store, keep: int = KEPT) -> list[Path]:
    """Remove all but the newest *keep* copies that were made before imports into *store*; return those removed.

    A copy in which anything was written since it was made is somebody's work, and stays, as does one that cannot be
    read or removed.
    """
    removed = []
    for path in import_copies(store.path)[keep:]:
        if _is_as_it_was(store, path):
            with suppress(OSError):
                path.unlink()
                removed.append(path)
    return removed


def _stem(desk: Path, ending: str) -> str:
    stem = desk.stem
    while len(f"{stem}{ending}{desk.suffix}".encode("utf-8", "surrogateescape")) > _BYTES and len(stem) > 1:
        stem = stem[:-1]
    return stem


def _is_as_it_was(store: Store, path: Path) -> bool:
    """Whether the newest change set in the copy is one of the desk file's own, made before the copy was."""
    if any(path.with_name(f"{path.name}{left}").exists() for left in ("-journal", "-wal")):
        return False
    try:
        store.connection.execute("ATTACH ? AS old_copy", (uri_of(path.absolute(), "ro"),))
        try:
            found = store.connection.execute(_AS_IT_WAS).fetchone()
        finally:
            store.connection.execute("DETACH old_copy")
    except Failure:
        return False
    return bool(found[0])
