"""The import from end to end: read the file, recognise it, rehearse, and, when the person says so, bring it in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from svdesk.domain.errors import UserError
from svdesk.domain.period import Period
from svdesk.i18n import _
from svdesk.services.importing.commit import BroughtIn, commit
from svdesk.services.importing.plan import plan
from svdesk.services.importing.recognise import recognise
from svdesk.services.importing.record import Known, Plan
from svdesk.services.progress import Progress
from svdesk.services.workbook.read import read
from svdesk.services.workbook.sheet import Workbook
from svdesk.storage import backups, imports
from svdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A workbook that was read, and what bringing it in would do. Nothing is written."""

    workbook: Workbook
    plan: Plan
    year: Period | None


def rehearse(
    store: Store,
    file: Path,
    progress: Progress,
    *,
    year: Period | None = None,
    only_sheet: str | None = None,
    answers: Mapping[str, str] | None = None,
) -> Rehearsal:
    """Read *file* and plan what would go in; raises ``UserError`` when it cannot be read, ``Cancelled`` when stopped.

    *year* is the financial year that the file is about, where it does not say so itself; *answers* are by the key
    of the question.
    """
    workbook = read(file, progress)
    if only_sheet is not None:
        _keep_only(workbook, only_sheet)
    return rehearse_again(store, Rehearsal(workbook, _NOTHING, year), answers or {})


def rehearse_again(store: Store, before: Rehearsal, answers: Mapping[str, str]) -> Rehearsal:
    """Plan once more with other answers; the file is not read again."""
    known = Known(imports.fingerprints(store), imports.file_hashes(store))
    tables = recognise(before.workbook, before.year)
    return Rehearsal(before.workbook, plan(before.workbook, tables, known, answers), before.year)


def bring_in(
    store: Store, rehearsal: Rehearsal, by: str, at: datetime, progress: Progress, backup: Path | None = None
) -> BroughtIn:
    """Make a checked copy of the desk file at *backup*, then write every new record as one change set.

    Where there is nothing new, nothing is written.
    """
    if not rehearsal.plan.counts["new"]:
        return BroughtIn("", 0, 0)
    if backup is not None:
        backups.copy(store, backup)
    return commit(store, rehearsal.workbook, rehearsal.plan, by, at, progress)


def _keep_only(workbook: Workbook, name: str) -> None:
    found = [sheet for sheet in workbook.sheets if sheet.name == name]
    if not found:
        names = ", ".join(sheet.name for sheet in workbook.sheets)
        raise UserError(
            _("There is no sheet “{name}” in {file}.").format(name=name, file=workbook.name),
            _("Its sheets are: {names}.").format(names=names),
        )
    workbook.sheets[:] = found


_NOTHING = Plan("", "", (), (), (), (), (), 0)
