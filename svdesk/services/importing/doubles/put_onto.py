"""Puts a row in place of an activity that is here already, as a person has said it should be."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from svdesk.domain.glossary import fold
from svdesk.services.importing.doubles.onto import CountChange, count_changes
from svdesk.services.importing.record import Record
from svdesk.services.importing.to_write import days_of, words_of
from svdesk.storage.change import Change
from svdesk.storage.ids import new_id
from svdesk.storage.import_twins import Twin, TwinCount


def put_onto(
    change: Change,
    twin: Twin,
    there: Sequence[TwinCount],
    records: Sequence[Record],
    row_id: str,
    words: Mapping[tuple[str, str], str],
    *,
    only_counts: bool,
    gone: Collection[str] = (),
) -> int:
    """Change the activity *twin*, whose counts are *there*, to what *records* say; return how many counts were added.

    Records that are not new serve only to find the counts of the others. What the row does not speak of stays as it
    is. *words* are own term ids by label and unit; *row_id* is the imported row. With *only_counts* the
    activity's own words are left alone, and nothing goes. *gone* are the ids of counts that the row says no more.
    """
    if not only_counts:
        change.update("activity", twin.id, _words_that_differ(twin, records))
        change.delete_many("count", [one.id for one in there if one.id in gone])
    added = 0
    for one in count_changes(there, records):
        if one.record.status != "new":
            continue
        if one.there is None:
            change.insert("count", _new(twin.id, one, row_id, words))
            added += 1
        elif different := _figures_that_differ(one.there, one):
            source = {"imported_row_id": row_id, "col": one.record.col}
            change.update("count", one.there.id, different | source)
    return added


def _words_that_differ(twin: Twin, records: Sequence[Record]) -> dict[str, Any]:
    said, days = next(record for record in records if record.status == "new"), days_of(records[0])
    words = words_of([record for record in records if record.status == "new"])
    different: dict[str, Any] = {}
    if fold(words) != fold(twin.text):
        different["text"] = words
    if days is not None and days != (twin.starts, twin.ends):
        different |= {"starts": days[0], "ends": days[1]}
    if said.place and fold(said.place) != fold(twin.place or ""):
        different["place"] = said.place
    if said.section and said.section != twin.section:
        different["section"] = said.section
    if said.notes and said.notes != twin.note:
        different["private_note"] = said.notes
    return different


def _figures_that_differ(there: TwinCount, one: CountChange) -> dict[str, Any]:
    wanted = one.wanted
    different: dict[str, Any] = {}
    if there.millionths != wanted.millionths:
        different |= {"millionths": wanted.millionths, "empty": None}
    if wanted.people_basis and there.people_basis != wanted.people_basis:
        different["people_basis"] = wanted.people_basis
    if there.estimate != wanted.estimate:
        different["estimate"] = int(wanted.estimate)
    return different


def _new(activity: str, one: CountChange, row_id: str, words: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    wanted, record = one.wanted, one.record
    return {
        "id": new_id(),
        "activity_id": activity,
        "own_term_id": words[wanted.label, wanted.unit],
        "millionths": wanted.millionths,
        "people_basis": wanted.people_basis,
        "kind": record.kind,
        "estimate": int(wanted.estimate),
        "imported_row_id": row_id,
        "col": record.col,
    }
