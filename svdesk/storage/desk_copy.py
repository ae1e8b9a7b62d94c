"""What an earlier desk file records, read from a copy in memory, so that the file itself is never touched.

A file of an older version is brought up to date in the copy only.
"""

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from svdesk.storage import opening
from svdesk.storage.driver import Connection, connect, in_memory, in_plain_words
from svdesk.storage.migrations import NAMES

LEFT_BEHIND = ("contract", "answer", "sent_return", "mapping", "own_label", "earlier_total")
"""The tables which ``left_behind`` counts: what activities and counts do not carry with them."""

_ACTIVITY = "SELECT id, text, starts, ends, minutes, place, section, private_note, public_note FROM activity"
_COUNT = (
    "SELECT activity_id, label, unit_id, millionths, empty, people_basis, kind, estimate"
    " FROM count JOIN own_term ON own_term.id = own_term_id ORDER BY count.rowid"
)


@dataclass(frozen=True, slots=True)
class EarlierCount:
    """One count: its word and unit, its ``millionths`` or the reason for having none, how people were counted."""

    label: str
    unit: str
    millionths: int | None
    empty: str | None
    people_basis: str | None
    kind: str
    estimate: bool


@dataclass(frozen=True, slots=True)
class Earlier:
    """One activity; dates as ``2025-04-09``. ``groups`` are ids, ``shares`` are (contract reference, hundredths)."""

    id: str
    text: str
    starts: str
    ends: str
    minutes: int | None
    place: str
    section: str
    private_note: str
    public_note: str
    counts: list[EarlierCount] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    shares: list[tuple[str, int]] = field(default_factory=list)


def copied(path: Path) -> Connection:
    """A copy in memory of the desk file at *path*, in today's shape; raises ``FileUnusable`` where there is none."""
    with in_plain_words(path.name):
        with closing(connect(path, "ro")) as source:
            had = opening.look_over(source, path.name, whole=True)
            copy = in_memory()
            _pour(source, copy)
        if had < len(NAMES):
            opening.make_todays(copy)
    return copy


def _pour(source: Any, copy: Connection) -> None:
    """SQLite's own way to copy a database page by page, which the protocol of connections does not name."""
    source.backup(copy)


def activities(copy: Connection, name: str) -> Iterator[Earlier]:
    """Every activity of the copy with its counts, by date; *name* is the file's, for its refusal when damaged."""
    with in_plain_words(name):
        found = {
            row[0]: Earlier(*row[:5], *(text or "" for text in row[5:]))
            for row in copy.execute(f"{_ACTIVITY} ORDER BY starts, n")
        }
        for activity, label, unit, millionths, empty, basis, kind, estimate in copy.execute(_COUNT):
            found[activity].counts.append(EarlierCount(label, unit, millionths, empty, basis, kind, bool(estimate)))
        for activity, group in copy.execute("SELECT activity_id, group_id FROM activity_group ORDER BY group_id"):
            found[activity].groups.append(group)
        for activity, reference, hundredths in copy.execute(
            "SELECT activity_id, reference, hundredths FROM share JOIN contract ON contract.id = contract_id"
            " ORDER BY reference"
        ):
            found[activity].shares.append((reference, hundredths))
    yield from found.values()


def left_behind(copy: Connection) -> Mapping[str, int]:
    """How many rows each table of ``LEFT_BEHIND`` has."""
    return {name: copy.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in LEFT_BEHIND}
