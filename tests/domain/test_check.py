"""Each rule of the preflight finds what it should, where it is, and nothing in a return that is in order."""

from dataclasses import replace

import pytest

from svdesk.domain.activity import Activity, Empty, PeopleBasis, Share
from svdesk.domain.authority import Authority, Contract, Target, target_for
from svdesk.domain.check import Return, check, word_count
from svdesk.domain.figures import figures_for
from svdesk.domain.mapping import Relation
from svdesk.domain.period import Period, parse
from svdesk.domain.problem import Page, Problem, Severity
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import AddsUp, Measure, Question, Questions, ReturnFormat
from tests.builders import activity, count, recorded, unit

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
) -> Return:
    """A return of *done*, every question of which is answered unless *answers* are given."""
    records = recorded(*done, mapped=mapped or MAPPED)
    figures = figures_for(FORM.measures, records, period, contract.id)
    found = {f.code: target_for(contract.targets, f.code, period) for f in figures}
    targets = {code: quantity for code, quantity in found.items() if quantity}
    given = {"Q1": "Much."} if answers is None else answers
    return Return(FORM, contract, period, records, figures, targets, given)


def promised(code: str, value: str, unit_id: str, period: str = "2025-26-Q1") -> Contract:
    quantity = Quantity.of(value, unit(unit_id))
    return replace(CONTRACT, targets=(Target(code, parse(period), quantity),))


def the_one(made: Return, code: str) -> Problem:
    """The single Problem with this code in all that the rules find."""
    found = [one for one in check(made) if one.code == code]
    assert len(found) == 1, [one.code for one in check(made)]
    return found[0]


def test_a_return_in_order_has_no_problems() -> None:
    done = activity("2025-05-01", count("clubs", "3"), count("times", "6", "hours"))
    assert check(a_return(done, contract=promised("M1", "3", "people"))) == []


def test_a_period_outside_the_contract_is_told_with_the_contract_s_days() -> None:
    found = the_one(a_return(period=parse("2026-27-Q1")), "period-outside-contract")
    assert found.severity is Severity.STOP
    assert (found.where.page, found.where.record, found.where.field) == (Page.CONTRACTS, "k1", "period")
    assert "April to June 2026" in found.message
    assert "April 2025 to March 2026" in found.message
    across = a_return(period=parse("2025-01-01..2025-06-30"))
    assert the_one(across, "period-outside-contract").severity is Severity.STOP


@pytest.mark.parametrize("answer", [{}, {"Q1": "  \n "}])
def test_a_question_that_must_be_answered_is_asked_for_and_others_are_not(answer: dict[str, str]) -> None:
    found = the_one(a_return(answers=answer), "answer-missing")
    assert found.severity is Severity.STOP
    assert (found.where.page, found.where.record, found.where.field) == (Page.RETURNS, "k1", "Q1")
    assert "What changed?" in found.message


def test_an_answer_is_too_long_from_the_first_word_beyond_the_limit() -> None:
    assert check(a_return(answers={"Q1": "One two three"})) == []
    found = the_one(a_return(answers={"Q1": "One two three four", "Q2": "word " * 999}), "answer-too-long")
    assert found.message == "The answer to Q1 has 4 words; Council asks for 3 at most."
    assert found.where.field == "Q1"


def test_words_are_runs_between_spaces() -> None:
    assert word_count("  It's  well-known:\n£12.50 ") == 3


@pytest.mark.parametrize("relation", [Relation.ASK_LATER, None])
def test_an_own_term_without_a_meaning_is_told_with_its_entries(relation: Relation | None) -> None:
    done = activity("2025-05-01", count("paned", "9"), count("paned", "4"))
    later = activity("2025-08-01", count("paned", "5"))
    made = a_return(done, later, mapped={**MAPPED, ("paned", "people"): relation or Relation.ASK_LATER})
    if relation is None:
        known = {own: meant for own, meant in made.recorded.mappings.items() if own != "paned"}
        made = replace(made, recorded=replace(made.recorded, mappings=known))
    found = the_one(made, "own-term-unmapped")
    assert found.message == "“Paned” (people) is not mapped yet, so this return leaves out 2 entries."
    assert (found.where.page, found.where.record) == (Page.TERMS, "paned")


def test_an_own_term_which_covers_more_is_never_counted_silently() -> None:
    done = activity("2025-05-01", count("fair", "240"))
    made = a_return(done, mapped={**MAPPED, ("fair", "people"): Relation.COVERS_MORE})
    found = the_one(made, "own-term-covers-more")
    assert found.message == "“Fair” covers more than “Job help”, so this return leaves out 1 entry."
    assert found.severity is Severity.WARN


def test_an_own_term_that_fits_nothing_is_noted() -> None:
    done = activity("2025-05-01", count("agm", "31"))
    made = a_return(done, mapped={**MAPPED, ("agm", "people"): Relation.NOTHING_FITS})
    assert the_one(made, "own-term-fits-nothing").severity is Severity.NOTE


def test_an_activity_across_the_period_s_end_is_told_once_however_many_counts_it_has() -> None:
    text = "A walk along the canal with everyone from the club and their many friends from the town"
    done = activity("2025-06-20..2025-07-02", count("clubs", "3"), count("times", "6", "hours"), text=text)
    found = the_one(a_return(done), "straddles-period")
    assert (found.where.page, found.where.record, found.where.field) == (Page.ACTIVITIES, done.id, "period")
    assert "“A walk along the canal with everyone from the club and …”" in found.message
    assert "20 June 2025 to 2 July 2025" in found.message


def test_people_who_may_be_the_same_are_told_with_the_least_that_is_sure() -> None:
    times = [activity(f"2025-05-0{day}", count("clubs", "1200")) for day in (1, 2)]
    found = the_one(a_return(*times), "people-may-repeat")
    assert found.where.field == "M1"
    assert "M1 (People helped)" in found.message
    assert "“at least 1,200”" in found.message
    new = [activity(f"2025-05-0{day}", count("clubs", "12", basis=PeopleBasis.NEW_PEOPLE)) for day in (1, 2)]
    assert check(a_return(*new)) == []


def test_another_unit_is_told_only_when_no_line_of_the_form_counts_it() -> None:
    done = activity("2025-05-01", count("clubs", "3"), count("times", "6", "hours"))
    assert check(a_return(done)) == []
    weighed = activity("2025-05-01", count("parcels", "6", "parcels"), count("weight", "40", "kg"))
    made = a_return(weighed, mapped={**MAPPED, ("weight", "kg"): "T3"})
    found = the_one(made, "another-unit")
    assert found.where.field == "M3"
    assert "1 entry of the same terms in kilograms" in found.message
    assert found.fix == "Record the food parcels as well, if Council needs them."


def test_a_target_without_any_record_is_told_and_nil_is_a_record() -> None:
    contract = promised("M3", "40", "parcels")
    found = the_one(a_return(contract=contract), "nothing-recorded")
    assert "a target of 40 food parcels for April to June 2025" in found.message
    nil = activity("2025-05-01", count("parcels", empty=Empty.NIL))
    assert check(a_return(nil, contract=contract)) == []


def test_a_target_in_another_unit_is_not_compared_and_said() -> None:
    done = activity("2025-05-01", count("clubs", "3"))
    found = the_one(a_return(done, contract=promised("M1", "9", "hours")), "target-in-another-unit")
    assert (found.where.page, found.where.field) == (Page.CONTRACTS, "M1")
    assert "counted in people" in found.message
    assert "target in hours" in found.message


def test_a_target_for_no_line_of_the_form_is_noted_once() -> None:
    twice = promised("M9", "9", "hours")
    twice = replace(twice, targets=(*twice.targets, *promised("M9", "9", "hours", "2025-26").targets))
    assert the_one(a_return(contract=twice), "target-of-no-line").severity is Severity.NOTE
    past = promised("M9", "9", "hours", "2024-25")
    assert check(a_return(contract=past)) == []


def test_estimates_are_counted() -> None:
    done = activity("2025-05-01", count("clubs", "3", estimate=True))
    assert the_one(a_return(done), "estimates-included").message == "M1 (People helped) includes 1 estimate."


def test_people_who_stand_whole_in_several_contracts_are_noted_and_hours_are_divided() -> None:
    done = activity(
        "2025-05-01",
        count("clubs", "3"),
        count("times", "6", "hours"),
        shares=(Share("k1", 5000), Share("k2", 5000)),
    )
    found = the_one(a_return(done), "people-in-several-contracts")
    assert found.where.field == "M1"
    assert "1 entry" in found.message


def test_what_must_be_mended_comes_first_and_every_rule_runs() -> None:
    done = activity("2025-05-01", count("paned", "9"), count("clubs", "3", estimate=True))
    made = a_return(done, mapped={**MAPPED, ("paned", "people"): Relation.ASK_LATER}, answers={})
    assert [one.severity.value for one in check(made)] == ["stop", "warn", "note"]
