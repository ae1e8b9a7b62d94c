"""The counts that stand under one own term, and how they are put under others without losing anything of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from svdesk.domain.activity import Empty, part_of
from svdesk.domain.quantity import Quantity, Unit
from svdesk.storage import divisions
from svdesk.storage.change import Change
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store

_COPIED = ("people_basis", "kind", "estimate", "imported_row_id", "col")
"""What is said of a count beside its number; it is true of each part of it as well."""

_TWIN = ("starts", "ends", "place", "section", "imported_row_id")
"""What is said of an activity that is true of each of the things that were done in it; how long it took is not."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One count under an own term: its id, the activity in which it stands, what was counted or why nothing was."""

    count: str
    activity: str
    text: str
    day: date
    quantity: Quantity | None
    empty: Empty | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Where a part of a count goes: under which own term, in which activity (the same where None), how much.

    Exactly one of *millionths* and *empty* is given.
    """

    own_term: str
    millionths: int | None = None
    empty: Empty | None = None
    activity: str | None = None


def of(store: Store, own_term_id: str, units: Mapping[str, Unit]) -> list[Entry]:
    """Every count under an own term, the latest day first."""
    rows = store.rows(
        "SELECT count.id, activity.id, text, starts, millionths, unit_id, empty FROM count"
        " JOIN activity ON activity.id = activity_id JOIN own_term ON own_term.id = own_term_id"
        " WHERE own_term_id = ? ORDER BY starts DESC, text, count.rowid",
        (own_term_id,),
    )
    return [
        Entry(
            count,
            activity,
            text,
            date.fromisoformat(day),
            None if n is None else Quantity.from_millionths(n, units[unit]),
            Empty(empty) if empty else None,
        )
        for count, activity, text, day, n, unit, empty in rows
    ]


def put(change: Change, count_id: str, parts: Sequence[Part]) -> None:
    """Put a count under other own terms: the first part is the count itself, the others are added beside it.

    Parts that come to the whole have ids that say of which count, for nobody is in two of them.
    """
    row = change.store.one(f"SELECT millionths, activity_id, {', '.join(_COPIED)} FROM count WHERE id = ?", (count_id,))
    assert row is not None
    whole, *copied = row
    amounts = [part.millionths for part in parts]
    divided = None not in amounts and sum(filter(None, amounts)) == whole
    for place, part in enumerate(parts):
        said = {
            "own_term_id": part.own_term,
            "millionths": part.millionths,
            "empty": part.empty.value if part.empty else None,
            "activity_id": part.activity or copied[0],
        }
        if place == 0:
            change.update("count", count_id, said)
        else:
            identifier = part_of(count_id, new_id()) if divided else new_id()
            change.insert("count", {"id": identifier, **said, **dict(zip(_COPIED, copied[1:], strict=True))})


def move(change: Change, count_id: str, own_term_id: str) -> None:
    """Put a whole count under another own term."""
    change.update("count", count_id, {"own_term_id": own_term_id})


def twin(change: Change, activity_id: str, text: str) -> str:
    """Add an activity of *text* on the same days, at the same place, for the same people; return its id.

    It counts for the same contracts in the same shares. Notes and the length of a session stay with the first.
    """
    store = change.store
    row = store.one(f"SELECT {', '.join(_TWIN)} FROM activity WHERE id = ?", (activity_id,))
    assert row is not None
    made = change.insert("activity", {"id": new_id(), "text": text, **dict(zip(_TWIN, row, strict=True))})
    for (group,) in store.rows("SELECT group_id FROM activity_group WHERE activity_id = ?", (activity_id,)):
        change.insert("activity_group", {"id": new_id(), "activity_id": made, "group_id": group})
    divisions.write(change, made, divisions.of(store, activity_id))
    return made


def call(change: Change, activity_id: str, text: str) -> None:
    """Give an activity other words."""
    change.update("activity", activity_id, {"text": text})


def forget_word(change: Change, own_term_id: str) -> bool:
    """Remove an own term under which nothing stands any more, with what was decided about it; False where it stays.

    It stays where a total of an earlier year, or a note on what it meant when, is kept under it.
    """
    standing = ("count", "earlier_total", "definition_change")
    for table in standing:
        if change.store.one(f"SELECT 1 FROM {table} WHERE own_term_id = ? LIMIT 1", (own_term_id,)) is not None:
            return False
    change.delete("own_term", own_term_id)
    return True
