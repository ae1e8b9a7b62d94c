"""Marks the plan of a workbook as an examiner would: records right, rows lost, questions asked, what differs."""

from dataclasses import dataclass, replace

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
    dropped: int
    """Rows that hold an expected record and of which none was made, whatever reason is given."""
    held: int
    """Records that are right but wait for an answer that a careful person would not have asked for."""
    asked: int
    to_ask: int
    raised: int
    """How many questions were put to the person in all."""
    differences: list[str]


def mark(case: Case) -> Mark:
    """The mark of a workbook that has been made."""
    workbook, made = scoring.imported(case)
    case = replace(case, expected=with_heads(case.expected, made))
    wanted = scoring.settled(case.expected, made)
    result = score(made, wanted, workbook)
    differences = scoring.differences_of(workbook, made, case)
    missed = sum(each.startswith("not asked") for each in differences)
    return Mark(
        expected=result.expected,
        right=result.right,
        needless=sum(each.endswith("not expected") for each in result.differences),
        lost=len(result.lost_rows),
        dropped=len(_rows(wanted) - _rows(made)),
        held=_held(made, wanted),
        asked=len(wanted["questions"]) - missed,
        to_ask=len(wanted["questions"]),
        raised=_raised(made),
        differences=differences,
    )


def _rows(plan_or_wanted: Json) -> set[tuple[str, int]]:
    return {(record["source"]["sheet"], record["source"]["row"]) for record in plan_or_wanted["records"]}


def _held(made: Json, wanted: Json) -> int:
    held = {tuple(record["source"].values())[:3] for record in made["records"] if record["status"] == "held"}
    return sum(
        tuple(record["source"][name] for name in ("sheet", "row", "col")) in held and record.get("status") != "held"
        for record in wanted["records"]
    )


def _raised(made: Json) -> int:
    return len(made["questions"])
