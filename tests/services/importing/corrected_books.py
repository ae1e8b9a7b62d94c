"""Plans of workbooks that a person has corrected, for the tests of corrections."""

from collections.abc import Mapping

from svdesk.domain.period import parse
from svdesk.services.importing.plan import plan
from svdesk.services.importing.record import Known, Plan
from svdesk.services.importing.said.corrected import Corrected, correct
from svdesk.services.importing.said.corrections import Correction, Corrections
from svdesk.services.importing.said.left_out import told
from svdesk.services.workbook.sheet import Sheet
from tests.services.importing.books import book


def corrected(
    *sheets: Sheet | str, said: tuple[Correction, ...], answers: Mapping[str, str] | None = None
) -> tuple[Plan, Corrected]:
    """The plan of a workbook about 2024-25 with what is *said* about it, and what was made of that."""
    workbook, corrections = book(*sheets), Corrections(said)
    found = correct(workbook, parse("2024-25"), corrections)
    made = plan(found.workbook, found.tables, Known(), {**(answers or {}), **found.answers})
    return told(made, workbook, corrections), found
