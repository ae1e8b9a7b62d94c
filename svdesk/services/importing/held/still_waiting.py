"""Keeps a held row back for as long as nobody has mended it, also where it reads well among fewer rows.

What was doubtful may have been so only beside the rest of its sheet, as a date is that may have day and month swapped.
"""

from collections.abc import Mapping
from dataclasses import replace

from svdesk.i18n import _
from svdesk.services.importing.questions import Asker, at
from svdesk.services.importing.record import Plan, Record

WAITS, AS_IT_IS = _("It waits"), _("Bring it in as it is")


def hold_unmended(plan: Plan, waiting: Mapping[tuple[str, int], str], answers: Mapping[str, str]) -> Plan:
    """*plan* with those rows held that are *waiting*, by sheet and row with what was wrong, unless it was answered."""
    if not waiting:
        return plan
    rows: dict[tuple[str, int], list[Record]] = {}
    for record in plan.records:
        rows.setdefault((record.sheet, record.row), []).append(record)
    answered = {(each.sheet, each.row) for each in plan.questions if each.answer is not None}
    answered |= {(each.sheet, each.row) for each in plan.doubles if each.decided}  # for all of a kind, it may be
    asker = Asker(answers)
    problems = {}
    for place, wrong in waiting.items():
        statuses = {record.status for record in rows.get(place, ())}
        if statuses != {"new"} or place in answered:
            continue
        made = at("nothing-mended", *place, None, text=wrong)
        if asker.ask(made, *place, None, (WAITS, AS_IT_IS)) != AS_IT_IS:
            problems[place] = made
    records = tuple(
        record._replace(status="held", problems=(*record.problems, problems[record.sheet, record.row]))
        if (record.sheet, record.row) in problems
        else record
        for record in plan.records
    )
    return replace(plan, records=records, questions=(*plan.questions, *asker.questions))
