"""Jots down what is said of a file that is not in yet, so that neither Quit nor a power cut takes an answer.

It belongs to the very file: one with other bytes is another file, for which a recipe may remember what was said.
"""

import json
from contextlib import suppress
from dataclasses import asdict

from svdesk.domain.errors import UserError
from svdesk.domain.period import NotAPeriod, parse
from svdesk.services import recording
from svdesk.services.importing.said.corrections import (
    ColumnIs,
    Correction,
    Corrections,
    ReadAfresh,
    RowIs,
    RowsLeftOut,
    SheetIs,
)
from svdesk.services.workbook.sheet import Workbook
from svdesk.storage import scratch
from svdesk.storage.store import Store
from svdesk.ui.importing.rehearsing_said import Said

PLACE = "import_said/"

_KINDS: dict[str, type[Correction]] = {
    kind.__name__: kind for kind in (ColumnIs, ReadAfresh, RowIs, RowsLeftOut, SheetIs)
}


def keep(store: Store, workbook: Workbook | None, said: Said | None) -> None:
    """Jot down what is *said* of a file, or forget it where it is None; what cannot be written stays in the window."""
    if workbook is not None:
        with suppress(UserError):
            recording.jot(store, PLACE + workbook.sha256, "" if said is None else _written(said))


def left(store: Store, workbook: Workbook) -> Said | None:
    """What was said of this file when the program ended; None where nothing was, or it cannot be read any more."""
    jotted = scratch.kept(store, PLACE + workbook.sha256)
    try:
        return _read(jotted) if jotted else None
    except (ValueError, LookupError, TypeError, NotAPeriod):
        return None


def _written(said: Said) -> str:
    corrections = [[type(each).__name__, asdict(each)] for each in said.corrections]
    mended = [[*place, text] for place, text in said.mended.items()]
    year = said.year.code if said.year else ""
    return json.dumps({"answers": dict(said.answers), "corrections": corrections, "mended": mended, "year": year})


def _read(jotted: str) -> Said:
    told = json.loads(jotted)
    made = tuple(_KINDS[kind](**what) for kind, what in told["corrections"])
    mended = {(str(sheet), int(row), int(column)): str(text) for sheet, row, column, text in told["mended"]}
    year = parse(told["year"]) if told["year"] else None
    return Said(dict(told["answers"]), Corrections(made), mended, year)
