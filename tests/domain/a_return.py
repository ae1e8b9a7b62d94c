"""A small return for the tests of its checks: three measures, two questions, one contract."""

from dataclasses import replace

from svdesk.domain.activity import Activity
from svdesk.domain.authority import Authority, Contract, Target, target_for
from svdesk.domain.check import check
from svdesk.domain.checked import Return
from svdesk.domain.figures import figures_for
from svdesk.domain.mapping import Relation
from svdesk.domain.period import Period, parse
from svdesk.domain.problem import Problem
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import AddsUp, Measure, Question, Questions, ReturnFormat
from tests.builders import recorded, unit

Q1 = parse("2025-26-Q1")
PEOPLE = Measure("M1", "People helped", "people", ("T1",), AddsUp.DIFFERENT_PEOPLE)
HOURS = Measure("M2", "Hours of help", "hours", ("T1",))
PARCELS = Measure("M3", "Food parcels", "parcels", ("T3",))
WHY = Question("Q1", "What changed?", words=3)
MAY = Question("Q2", "Anything else?", required=False)
FORM = ReturnFormat(
    "form", "1", "Form", "Council", "en-GB", (Questions("Words", (WHY, MAY)),), (PEOPLE, HOURS, PARCELS)
)
CONTRACT = Contract("k1", Authority("u1", "Council"), "REF-1", "Work", parse("2025-26"), "form", "1")
MAPPED: dict[tuple[str, str], str | Relation] = {
    ("clubs", "people"): "T1",
    ("times", "hours"): "T1",
    ("parcels", "parcels"): "T3",
}


def a_return(
    *done: Activity,
    mapped: dict[tuple[str, str], str | Relation] | None = None,
    contract: Contract = CONTRACT,
    period: Period = Q1,
    answers: dict[str, str] | None = None,
    others: tuple[Contract, ...] = (),
) -> Return:
    """A return of *done*, every question of which is answered unless *answers* are given."""
    records = recorded(*done, mapped=mapped or MAPPED)
    figures = figures_for(FORM.measures, records, period, contract.id)
    found = {f.code: target_for(contract.targets, f.code, period) for f in figures}
    targets = {code: quantity for code, quantity in found.items() if quantity}
    given = {"Q1": "Much."} if answers is None else answers
    return Return(FORM, contract, period, records, figures, targets, given, others)


def promised(code: str, value: str, unit_id: str, period: str = "2025-26-Q1") -> Contract:
    """The contract with this one target."""
    quantity = Quantity.of(value, unit(unit_id))
    return replace(CONTRACT, targets=(Target(code, parse(period), quantity),))


def the_one(made: Return, code: str) -> Problem:
    """The single Problem with this code in all that the rules find."""
    found = [one for one in check(made) if one.code == code]
    assert len(found) == 1, [one.code for one in check(made)]
    return found[0]
