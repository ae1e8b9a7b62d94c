"""The slow work of an import, each piece a function that runs on another thread and can be told to stop."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from svdesk.i18n import _, counted
from svdesk.services.importing.bring_in_safely import Aftermath, bring_in_safely
from svdesk.services.importing.journey import Rehearsal, rehearse, rehearse_again, rehearse_pasted, save_held
from svdesk.services.importing.row_fates import Fates
from svdesk.services.progress import Progress
from svdesk.storage import activities, journal
from svdesk.storage.store import Store
from svdesk.ui.importing.rehearsing_said import Said

AT_ONCE, SMALL_DESK = 1_000, 5_000
"""Up to so many rows, and activities to compare them with, an answer is worked in at once; beyond, on a thread."""


class Seen(NamedTuple):
    """A rehearsal, and what it would make of each row."""

    rehearsal: Rehearsal
    fates: Fates


def read_file(file: Path, store: Store, progress: Progress) -> Seen:
    """Read a file and rehearse it."""
    found = seen(rehearse(store, file, progress), progress)
    progress.step(1, 1, _("Read"))
    return found


def read_pasted(html: str, text: str, store: Store, progress: Progress) -> Seen:
    """Read what was pasted and rehearse it."""
    found = seen(rehearse_pasted(store, html, text, progress), progress)
    progress.step(1, 1, _("Read"))
    return found


def look_again(before: Rehearsal, said: Said, store: Store, progress: Progress | None = None) -> Seen:
    """Rehearse once more with all that has been said."""
    if progress is not None:
        progress.step(0, 0, _("Looking again"))
    again = replace(before, year=said.year)
    found = seen(rehearse_again(store, again, dict(said.answers), progress, said.mended, said.corrections), progress)
    if progress is not None:
        progress.step(1, 1, _("Looked again"))
    return found


def is_small(rehearsal: Rehearsal, store: Store) -> bool:
    """Whether it can be looked at again before anybody would notice."""
    rows = max(rehearsal.plan.rows_read, sum(len(sheet.rows) for sheet in rehearsal.workbook.sheets))
    return rows <= AT_ONCE and not activities.more_than(store, SMALL_DESK)


def seen(rehearsal: Rehearsal, progress: Progress | None = None) -> Seen:
    """A rehearsal with the fate of each of its rows."""
    return Seen(rehearsal, Fates(rehearsal.workbook, rehearsal.plan, progress))


def bring_in(rehearsal: Rehearsal, by: str, at: datetime, store: Store, progress: Progress) -> Aftermath:
    """Make a copy of the records, and write every new one as one change."""
    return bring_in_safely(store, rehearsal, by, at, progress)


def undo(change_set: int, by: str, store: Store, progress: Progress) -> str:
    """Take one change back."""
    progress.step(0, 0, _("Taking it back"))
    return journal.undo_set(store, change_set, by=by)


def save_held_rows(rehearsal: Rehearsal, to: Path, _store: Store, progress: Progress) -> int:
    """Write the rows that need a word as a workbook of their own, and return how many they are."""
    progress.step(0, 0, _("Saving the rows"))
    return save_held(rehearsal, to)


def saved_words(to: Path, rows: int) -> str:
    """What to say once that workbook has been written."""
    one = _("Saved 1 row as {file}. Mend it there, and bring that workbook in here later.")
    several = _("Saved {n} rows as {file}. Mend them there, and bring that workbook in here later.")
    return counted(rows, one, several, file=to.name)
