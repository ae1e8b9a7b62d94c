"""Desk files with imports in them: workbooks written as text, rehearsed and brought in without a file."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from svdesk.domain.authority import Provider
from svdesk.domain.period import parse
from svdesk.services import recording
from svdesk.services.importing import journey
from svdesk.services.importing.commit import BroughtIn
from svdesk.services.importing.journey import Rehearsal, rehearse_again
from svdesk.services.importing.record import Plan
from svdesk.services.importing.said.corrections import Corrections, ReadAfresh
from svdesk.services.progress import Silent
from svdesk.services.workbook.sheet import Sheet
from svdesk.storage import columns
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store
from tests.services.importing.books import book

AT = datetime(2025, 6, 2, 12, 0, tzinfo=UTC)
AFRESH = Corrections((ReadAfresh(),))
NOTHING = Plan("", "", (), (), (), (), (), 0)


def desk(folder: Path) -> Store:
    """An empty desk file; to be closed."""
    return recording.start(folder / "hub.svdesk", Provider(new_id(), "Riverside Hub"), "Ana")


def rehearsed(
    store: Store,
    *sheets: Sheet | str,
    name: str = "last-year.xlsx",
    year: str | None = "2025-26",
    answers: Mapping[str, str] | None = None,
    mended: Mapping[tuple[str, int, int], str] | None = None,
    afresh: bool = False,
) -> Rehearsal:
    """The rehearsal of a workbook of *sheets*; workbooks that say the same are the same file.

    *afresh* leaves out what is remembered of how earlier files were read.
    """
    made = book(*sheets, name=name)
    said = repr([(sheet.name, sheet.rows) for sheet in made.sheets])
    made = replace(made, sha256=hashlib.sha256(said.encode()).hexdigest())
    before = Rehearsal(made, NOTHING, parse(year) if year else None)
    return rehearse_again(store, before, answers or {}, mended=mended, corrections=AFRESH if afresh else None)


def brought_in(store: Store, rehearsal: Rehearsal) -> BroughtIn:
    """Bring it in, by Ana, on 2 June 2025."""
    return journey.bring_in(store, rehearsal, "Ana", AT, Silent())


def counted(store: Store) -> list[tuple[str, str, str | None, str, float]]:
    """Every count: words, first day, place, unit, figure; in order."""
    return [
        (text, starts, place, unit, millionths / 1e6)
        for text, starts, place, unit, millionths in store.rows(
            "SELECT text, starts, place, unit_id, millionths FROM count c JOIN activity a ON a.id = activity_id"
            " JOIN own_term t ON t.id = own_term_id ORDER BY starts, text, place, unit_id, millionths"
        )
    ]


def whole(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of records, and what is found by words; without the number of who wrote it last."""
    names = columns.tables(store.connection)
    found = {
        name: sorted(store.rows(f'SELECT {", ".join(table.columns)} FROM "{name}"'), key=repr)
        for name, table in names.items()
    }
    found["activity_words"] = sorted(store.rows("SELECT rowid, text, place FROM activity_words"))
    return found
