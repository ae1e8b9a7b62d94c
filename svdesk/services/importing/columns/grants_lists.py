"""Asks first thing about a sheet that is a funder's list of grants: those are contracts and no activities."""

from collections.abc import Sequence

from svdesk.domain.problem import Problem
from svdesk.services.importing.headings.grant_headings import are_of_grants
from svdesk.services.importing.layout.table import Table
from svdesk.services.importing.questions import LEAVE_OUT, Asker, at

AS_ACTIVITIES = "Bring it in as activities all the same"


def ask_about_grants(tables: Sequence[Table], asker: Asker) -> dict[str, Problem | None]:
    """Each sheet that is such a list, with what holds all of it until somebody has answered; None to leave it out."""
    held: dict[str, Problem | None] = {}
    for table in tables:
        if are_of_grants(column.heading for column in table.columns):
            made = at("grants-list", table.sheet, where=f"Sheet “{table.sheet}”")
            answer = asker.ask(made, table.sheet, None, None, (LEAVE_OUT, AS_ACTIVITIES))
            if answer != AS_ACTIVITIES:
                held[table.sheet] = made if answer is None else None
    return held
