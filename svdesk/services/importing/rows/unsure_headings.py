"""Holds what stands under headings that were not understood, until a person has looked at it."""

from svdesk.domain.problem import Problem
from svdesk.services.importing.columns.column_questions import HOLD
from svdesk.services.importing.questions import BRING_IN, at
from svdesk.services.importing.rows.work import Work


def unsure_of_headings(work: Work) -> tuple[Problem, ...]:
    """What holds every record of a table whose headings were not understood, until somebody has looked at it."""
    if not work.table.unsure:
        return ()
    row = work.table.top_heading or work.table.first_row
    made = at("headings-unclear", work.sheet, row, where=f"Sheet “{work.sheet}”")
    answer = work.asker.ask(made, work.sheet, row, None, (BRING_IN, HOLD))
    return () if answer == BRING_IN else (made,)
