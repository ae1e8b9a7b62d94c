"""Reading a file for the totals of earlier years: one of our own return PDFs, or any spreadsheet that imports read."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from svdesk.domain.period import Period
from svdesk.i18n import _
from svdesk.services.importing.journey import rehearse
from svdesk.services.progress import Progress
from svdesk.services.years import totals
from svdesk.services.years.from_plan import from_plan
from svdesk.services.years.from_return import from_return
from svdesk.services.years.totals import Said, Told, Totalled
from svdesk.storage import authorities
from svdesk.storage.store import Store


def read(
    store: Store,
    path: Path,
    progress: Progress,
    year: Period | None = None,
    answers: Mapping[str, str] | None = None,
) -> Told:
    """What the file at *path* tells, of *year* where it does not say so itself; nothing is written.

    *answers* are by the key of the question. Raises ``UserError`` when it cannot be read, ``Cancelled`` when stopped.
    """
    rehearsal = rehearse(store, path, progress, year=year, answers=answers)
    if rehearsal.workbook.kind_of_source == "return":
        return from_return(rehearsal.workbook, authorities.contracts(store))
    return replace(from_plan(rehearsal.plan, authorities.provider(store).year_start_month), rehearsal=rehearsal)


def keep(store: Store, chosen: Sequence[Totalled], source: str, by: str, contract: str = "") -> list[str]:
    """Keep the *chosen* totals, of one period or several, as one change set, and return their ids.

    Raises ``UserError`` as ``totals.keep`` does.
    """
    periods: dict[Period, list[Said]] = {}
    for one in chosen:
        periods.setdefault(one.period, []).append(one.said)
    words = _("Totals from {source}").format(source=source)
    with store.change(words, by=by):
        return [
            made for period, said in periods.items() for made in totals.keep(store, period, said, source, by, contract)
        ]
