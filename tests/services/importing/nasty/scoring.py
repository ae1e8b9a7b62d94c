"""Scores the plan of a nasty workbook: what the data folder's README says, and skips, questions, checks and held rows.

Where an expectation leaves room (``?`` in its notation), the room is taken up before the strict score is asked.
"""

from copy import deepcopy
from decimal import Decimal, InvalidOperation
from typing import Any

from svdesk.domain.period import parse
from svdesk.services.importing.plan import plan
from svdesk.services.importing.plan_json import as_json
from svdesk.services.importing.record import Known
from svdesk.services.importing.tables.recognise import recognise
from svdesk.services.progress import Silent
from svdesk.services.workbook.read import read
from svdesk.services.workbook.sheet import Workbook
from tests.services.importing.nasty.expectation import Case, Json
from tests.services.importing.score import score


def differences(case: Case) -> list[str]:
    """Everything in the plan of a workbook that is not as expected, lost rows first; empty where all is right."""
    return differences_of(*imported(case), case)


def imported(case: Case) -> tuple[Workbook, Json]:
    """The workbook as it is read, and its plan."""
    workbook = read(case.path, Silent())
    found = recognise(workbook, parse(case.year) if case.year else None)
    return workbook, as_json(plan(workbook, found, Known(), {}))


def differences_of(workbook: Workbook, made: Json, case: Case) -> list[str]:
    """Everything in *made*, the plan of *workbook*, that is not as expected, lost rows first."""
    wanted = settled(case.expected, made)
    if case.any_records:
        wanted["records"] = made["records"]
    result = score(made, wanted, workbook)
    found = [f"lost: {row}" for row in result.lost_rows] + result.differences
    found += _statuses(made, wanted) + _skips(made, wanted) + _questions(made, wanted) + _checks(made, wanted)
    return found + _counts(made) + _keys(made) + [each for also in case.also for each in also(made)]


def settled(expected: Json, made: Json) -> Json:
    """The expectation without its leniency: places and values that *made* has and that were allowed."""
    wanted = deepcopy(expected)
    taken: set[int] = set()
    for record in wanted["records"]:
        found = _found(record, made, taken)
        record["missing"] = found is None
        if found is None:
            continue
        taken.add(id(found))
        record["source"] = found["source"]
        for name, allowed in record["lenient"].items():
            if found[name] in allowed:
                record[name] = found[name]
    wanted["records"] = [each for each in wanted["records"] if not (each["missing"] and each.get("optional"))]
    return wanted


def _found(record: Json, made: Json, taken: set[int]) -> Json | None:
    source = record["source"]
    near = [
        each
        for each in made["records"]
        if id(each) not in taken
        and each["source"]["sheet"] == source["sheet"]
        and source["row"] <= each["source"]["row"] <= source["last_row"]
        and source["col"] in ("*", each["source"]["col"])
    ]
    likest = [each for each in near if each["text"] == record.get("text")] or near
    exact = [each for each in likest if all(each[name] == record.get(name) for name in ("quantity", "date", "people"))]
    return next(iter(exact or likest), None)


def _statuses(made: Json, wanted: Json) -> list[str]:
    status = {_place(record): record["status"] for record in made["records"]}
    found = [(_place(record), record["status"]) for record in wanted["records"] if "status" in record]
    return [
        f"{place}: is {status[place]}, not {wished}" for place, wished in found if status.get(place, wished) != wished
    ]


def _place(record: Json) -> tuple[Any, ...]:
    return tuple(record["source"].get(name) for name in ("sheet", "row", "col"))


def _skips(made: Json, wanted: Json) -> list[str]:
    reasons = {(skip["sheet"], skip["row"], skip["col"]): skip["reason"] for skip in made["skipped"]}
    found = []
    for skip in wanted["skipped"]:
        reason = reasons.get((skip["sheet"], skip["row"], skip["col"]))
        if reason not in skip["reason"].split("/"):
            found.append(f"{skip['sheet']}!{skip['col'] or ''}{skip['row']}: skipped as {reason}, not {skip['reason']}")
    return found


def _questions(made: Json, wanted: Json) -> list[str]:
    raised = {question["code"] for question in made["questions"]}
    raised |= {problem["code"] for record in made["records"] for problem in record["problems"]}
    missed = [each for each in wanted["questions"] if not raised & set(each.partition(":")[0].split("/"))]
    needless = sorted(raised & set(wanted["unasked"]))
    return [f"not asked: {each}" for each in missed] + [f"asked needlessly: {code}" for code in needless]


def _checks(made: Json, wanted: Json) -> list[str]:
    ours = {
        (each["where"]["sheet"], each["where"]["row"], _number(each["stated"]), _number(each["computed"]))
        for each in made["checks"]
    }
    return [
        f"no check of {each['sheet']}!{each['row']}: {each['stated']} stated, {each['computed']} computed"
        for each in wanted["checks"]
        if (each["sheet"], each["row"], _number(each["stated"]), _number(each["computed"])) not in ours
    ]


def _number(text: str) -> Decimal | str:
    try:
        return Decimal(text)
    except InvalidOperation:
        return text


def _counts(made: Json) -> list[str]:
    counts = made["counts"]
    if counts["rows_read"] == counts["rows_with_records"] + counts["rows_skipped"]:
        return []
    return [f"the rows do not add up: {counts}"]


def _keys(made: Json) -> list[str]:
    """Questions that nobody can answer apart, as the code and the place by which they are answered are the same."""
    asked = [(each["code"], *each["where"].values()) for each in made["questions"]]
    return [f"two questions under one key: {each}" for each in sorted(set(asked)) if asked.count(each) > 1]
