"""Where activities and their counts are kept, and how they are read back as what they mean."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from svdesk.domain.activity import Activity, Count, CountKind, Empty, PeopleBasis, Share
from svdesk.domain.period import Period, between
from svdesk.domain.quantity import Quantity, Unit
from svdesk.storage.change import Change
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store

_T = TypeVar("_T")

_ACTIVITY = "id, text, starts, ends, minutes, place, section, private_note, public_note"
_COUNT = "count.id, count.activity_id, own_term_id, millionths, empty, people_basis, kind, estimate, own_term.unit_id"
_OVERLAPS = "activity.starts <= :end AND activity.ends >= :start"


def overlapping(store: Store, period: Period, units: Mapping[str, Unit]) -> list[Activity]:
    """Every activity that has at least a day in *period*, with counts, groups and shares, by date."""
    dates = {"start": period.start.isoformat(), "end": period.end.isoformat()}
    return _activities(store, _OVERLAPS, dates, units)


def by_id(store: Store, activity_id: str, units: Mapping[str, Unit]) -> Activity | None:
    """The activity with this id, or None."""
    found = _activities(store, "activity.id = :id", {"id": activity_id}, units)
    return found[0] if found else None


def by_ids(store: Store, ids: Sequence[str], units: Mapping[str, Unit]) -> dict[str, Activity]:
    """The activities with these ids, by id; those that are gone are left out."""
    where = "activity.id IN (SELECT value FROM json_each(:ids))"
    return {found.id: found for found in _activities(store, where, {"ids": json.dumps(list(ids))}, units)}


def without_counts(store: Store) -> list[str]:
    """The ids of the activities that have nothing counted in them."""
    wanted = "SELECT id FROM activity WHERE NOT EXISTS (SELECT 1 FROM count WHERE activity_id = activity.id)"
    return [row[0] for row in store.rows(wanted)]


def how_many(store: Store) -> int:
    """How many activities there are."""
    return int(store.rows("SELECT count(*) FROM activity")[0][0])


def more_than(store: Store, limit: int) -> bool:
    """Whether there are more than *limit* activities, without counting all of them."""
    return store.one("SELECT 1 FROM activity LIMIT 1 OFFSET ?", (limit,)) is not None


def usual_basis(store: Store, own_term: str) -> PeopleBasis | None:
    """How people were counted when they were last counted under the own term with this id."""
    row = store.one(
        "SELECT people_basis FROM count WHERE own_term_id = ? AND people_basis IS NOT NULL ORDER BY rowid DESC LIMIT 1",
        (own_term,),
    )
    return PeopleBasis(row[0]) if row else None


def add(change: Change, activity: Activity) -> None:
    """Keep a new activity with its counts, groups and shares."""
    change.insert("activity", _row(activity))
    for count in activity.counts:
        change.insert("count", _count_row(activity.id, count))
    _add_groups(change, activity.id, activity.groups)
    for share in activity.shares:
        change.insert(
            "share",
            {
                "id": new_id(),
                "activity_id": activity.id,
                "contract_id": share.contract,
                "hundredths": share.hundredths,
            },
        )


def alter(change: Change, before: Activity, after: Activity) -> None:
    """Write what differs between *before* and *after*, which are one activity; shares are ``divisions``' business.

    What did not differ is left as it is, whoever has changed it meanwhile.
    """
    was, now = _row(before), _row(after)
    if different := {name: value for name, value in now.items() if value != was[name]}:
        change.update("activity", after.id, different)
    old, new = ({count.id: _count_row(after.id, count) for count in one.counts} for one in (before, after))
    for gone in old.keys() - new.keys():
        change.delete("count", gone)
    for identifier, row in new.items():
        if identifier not in old:
            change.insert("count", row)
        elif different := {name: value for name, value in row.items() if value != old[identifier][name]}:
            change.update("count", identifier, different)
    for group in before.groups - after.groups:
        rows = change.store.rows(
            "SELECT id FROM activity_group WHERE activity_id = ? AND group_id = ?", (after.id, group)
        )
        change.delete_many("activity_group", (row[0] for row in rows))
    _add_groups(change, after.id, after.groups - before.groups)


def remove(change: Change, ids: Sequence[str]) -> int:
    """Remove these activities and all that belongs to them; return how many were there.

    Counts go last first, so that an undo, which goes backwards, puts them back in the order they were typed in.
    """
    counts = change.store.rows(
        "SELECT id FROM count WHERE activity_id IN (SELECT value FROM json_each(?)) ORDER BY rowid DESC",
        (json.dumps(list(ids)),),
    )
    change.delete_many("count", (row[0] for row in counts))
    return change.delete_many("activity", ids)


def forget_unused_words(change: Change, own_terms: Iterable[str]) -> None:
    """Remove those of *own_terms* that nothing stands under and of which nobody has said anything.

    A word that was corrected while it was typed must not wait on the page of shared terms for ever. A total of an
    earlier year, or a day from which the word means something else, stands under it as a count does.
    """
    standing = ("count", "mapping", "refusal", "earlier_total", "definition_change")
    unused = "".join(f" AND NOT EXISTS (SELECT 1 FROM {table} WHERE own_term_id = own_term.id)" for table in standing)
    rows = change.store.rows(
        f"SELECT id FROM own_term WHERE id IN (SELECT value FROM json_each(?)){unused}",
        (json.dumps(sorted(own_terms)),),
    )
    change.delete_many("own_term", (row[0] for row in rows))


def _add_groups(change: Change, activity_id: str, groups: Iterable[str]) -> None:
    for group in sorted(groups):
        change.insert("activity_group", {"id": new_id(), "activity_id": activity_id, "group_id": group})


def _activities(store: Store, where: str, values: Mapping[str, str], units: Mapping[str, Unit]) -> list[Activity]:
    counts = _gathered(
        (str(row[1]), _count(row, units))
        for row in store.rows(
            f"SELECT {_COUNT} FROM count JOIN activity ON activity.id = count.activity_id"
            f" JOIN own_term ON own_term.id = own_term_id WHERE {where} ORDER BY count.rowid",
            values,
        )
    )
    groups = _gathered(
        (str(row[0]), str(row[1]))
        for row in store.rows(
            "SELECT activity_id, group_id FROM activity_group"
            f" JOIN activity ON activity.id = activity_id WHERE {where}",
            values,
        )
    )
    shares = _gathered(
        (str(row[0]), Share(row[1], row[2]))
        for row in store.rows(
            "SELECT activity_id, contract_id, hundredths FROM share"
            f" JOIN activity ON activity.id = activity_id WHERE {where} ORDER BY share.rowid",
            values,
        )
    )
    rows = store.rows(f"SELECT {_ACTIVITY} FROM activity WHERE {where} ORDER BY starts, ends, id", values)
    return [
        Activity(
            id=row[0],
            text=row[1],
            period=between(row[2], row[3]),
            counts=tuple(counts.get(row[0], ())),
            minutes=row[4],
            place=row[5] or "",
            groups=frozenset(groups.get(row[0], ())),
            section=row[6] or "",
            private_note=row[7] or "",
            public_note=row[8] or "",
            shares=tuple(shares.get(row[0], ())),
        )
        for row in rows
    ]


def _gathered(pairs: Iterable[tuple[str, _T]]) -> dict[str, list[_T]]:
    gathered: dict[str, list[_T]] = defaultdict(list)
    for key, value in pairs:
        gathered[key].append(value)
    return gathered


def _count(row: tuple[object, ...], units: Mapping[str, Unit]) -> Count:
    identifier, _, own_term, millionths, empty, basis, kind, estimate, unit = row
    return Count(
        id=str(identifier),
        own_term=str(own_term),
        quantity=None if millionths is None else Quantity.from_millionths(int(str(millionths)), units[str(unit)]),
        empty=None if empty is None else Empty(str(empty)),
        people_basis=None if basis is None else PeopleBasis(str(basis)),
        kind=CountKind(str(kind)),
        estimate=bool(estimate),
    )


def _row(activity: Activity) -> dict[str, object]:
    return {
        "id": activity.id,
        "text": activity.text,
        "starts": activity.period.start.isoformat(),
        "ends": activity.period.end.isoformat(),
        "minutes": activity.minutes,
        "place": activity.place or None,
        "section": activity.section or None,
        "private_note": activity.private_note or None,
        "public_note": activity.public_note or None,
    }


def _count_row(activity_id: str, count: Count) -> dict[str, object]:
    return {
        "id": count.id,
        "activity_id": activity_id,
        "own_term_id": count.own_term,
        "millionths": count.quantity.millionths if count.quantity else None,
        "empty": count.empty.value if count.empty else None,
        "people_basis": count.people_basis.value if count.people_basis else None,
        "kind": count.kind.value,
        "estimate": int(count.estimate),
    }
