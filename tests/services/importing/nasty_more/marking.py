"""Marks the plan of a workbook as an examiner would: records exactly right, rows lost, questions asked, what differs."""

from dataclasses import dataclass, replace

from svdesk.domain.period import parse
from svdesk.services.importing.plan import plan
from svdesk.services.importing.plan_json import as_json
from svdesk.services.importing.recognise import recognise
from svdesk.services.importing.record import Known
from svdesk.services.progress import Silent
from svdesk.services.workbook.read import read
from tests.services.importing.nasty import scoring
from tests.services.importing.nasty.expectation import Case, Json
from tests.services.importing.nasty_more.said import with_heads
from tests.services.importing.score import score


@dataclass(frozen=True, slots=True)
class Mark:
    """How one workbook came out."""

    expected: int
    right: int
    needless: int
    """Records made that were not expected."""
    lost: int
    asked: int
    to_ask: int
    raised: int
    """How many questions were put to the person in all."""
    differences: list[str]


def mark(case: Case) -> Mark:
    """The mark of a workbook that has been made."""
    workbook = read(case.path, Silent())
    made = as_json(plan(workbook, recognise(workbook, parse(case.year) if case.year else None), Known(), {}))
    case = replace(case, expected=with_heads(case.expected, made))
    wanted = scoring.settled(case.expected, made)
    result = score(made, wanted, workbook)
    differences = scoring.differences(case)
    missed = sum(each.startswith("not asked") for each in differences)
    return Mark(
        expected=result.expected,
        right=result.right,
        needless=sum(each.endswith("not expected") for each in result.differences),
        lost=len(result.lost_rows),
        asked=len(wanted["questions"]) - missed,
        to_ask=len(wanted["questions"]),
        raised=_raised(made),
        differences=differences,
    )


def _raised(made: Json) -> int:
    return len(made["questions"])
