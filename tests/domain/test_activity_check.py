"""Each rule of the editor finds what it should, in the field that mends it, and nothing in a sound activity."""

from dataclasses import replace
from datetime import date

import pytest

from svdesk.domain.activity import Activity, Count, CountKind, Empty, PeopleBasis, Share
from svdesk.domain.activity_check import Typed, check, count_field, half_typed, length_written
from svdesk.domain.authority import Authority, Contract
from svdesk.domain.division import Division
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import parse
from svdesk.domain.problem import Page, Problem, Severity, Where
from tests.builders import UNITS, activity, count

OWN = {
    "club": OwnTerm("club", "Job club", "people"),
    "time": OwnTerm("time", "Job club", "hours"),
    "visits": OwnTerm("visits", "Visits", "attendances"),
}
CONTRACT = Contract("k1", Authority("u1", "Council"), "REF-1", "Work", parse("2025-26"), "form", "1")
NEW = PeopleBasis.NEW_PEOPLE


def typed(done: Activity, division: Division | None = None) -> Typed:
    return Typed(done, OWN, UNITS, date(2025, 6, 20), division or Division(), [CONTRACT])


def a_day(*counts: Count, when: str = "2025-06-12") -> Activity:
    return activity(when, *(counts or [count("time", "2", "hours")]))


def the_one(made: Typed, code: str) -> Problem:
    """The single Problem with this code in all that the rules find."""
    found = [one for one in check(made) if one.code == code]
    assert len(found) == 1, [one.code for one in check(made)]
    return found[0]


def test_a_sound_activity_has_no_problem() -> None:
    done = a_day(count("club", "12", basis=NEW), count("time", "24.5", "hours"), count("visits", empty=Empty.NIL))
    assert check(typed(done, Division((Share("k1", 10_000),)))) == []


def test_an_activity_without_words_must_be_mended_and_says_so_first() -> None:
    done = replace(a_day(count("club", "12")), text="  ")
    first, *others = check(typed(done))
    assert (first.code, first.severity, first.where.field) == ("text-missing", Severity.STOP, "text")
    assert [one.code for one in others] == ["people-basis-open"]


def test_a_date_to_come_and_a_date_long_ago_are_worth_a_look() -> None:
    assert the_one(typed(a_day(when="2026-06-12")), "still-to-come").message == "12 June 2026 is still to come."
    assert the_one(typed(a_day(when="2005-06-12")), "long-ago").where.field == "period"
    assert check(typed(a_day(when="2025-06-20"))) == []


def test_a_period_over_a_year_and_a_session_over_a_day_are_worth_a_look() -> None:
    long = the_one(typed(a_day(when="2024-01-01..2025-03-31")), "lasts-over-a-year")
    assert long.message == "It goes from January 2024 to March 2025, which is longer than a year."
    assert check(typed(a_day(when="2024-04-01..2025-03-31"))) == []
    session = replace(a_day(), minutes=24 * 60 + 30)
    assert "24 hours 30 minutes" in the_one(typed(session), "session-over-a-day").message


def test_an_activity_without_counts_is_noted() -> None:
    assert the_one(typed(activity("2025-06-12")), "nothing-counted-yet").severity is Severity.NOTE


def test_a_count_without_its_number_leads_to_the_number() -> None:
    open_one = count("club", empty=Empty.NOT_ANSWERED)
    found = the_one(typed(a_day(open_one)), "number-open")
    assert found.where == Where(Page.ACTIVITIES, found.where.record, count_field(open_one.id, "number"))


@pytest.mark.parametrize("why", [Empty.NIL, Empty.NOT_KNOWN, Empty.NOT_APPLICABLE])
def test_a_reason_for_having_no_number_is_enough(why: Empty) -> None:
    assert check(typed(a_day(count("club", empty=why)))) == []


def test_numbers_below_nothing_and_parts_of_people_are_worth_a_look() -> None:
    assert "-3 hours" in the_one(typed(a_day(count("time", "-3", "hours"))), "below-nothing").message
    half = the_one(typed(a_day(count("club", "1.5", basis=NEW))), "part-of-a-person")
    assert half.message == "“Job club” counts 1.5 people."


def test_people_without_a_basis_lead_to_the_basis() -> None:
    people = count("club", "12")
    assert the_one(typed(a_day(people)), "people-basis-open").where.field == count_field(people.id, "basis")
    assert check(typed(a_day(count("visits", "12", "attendances")))) == []


def test_a_word_that_stands_twice_is_found_but_not_beside_its_target() -> None:
    twice = [count("time", "1", "hours"), count("time", "2", "hours"), count("time", "2", "hours")]
    found = the_one(typed(a_day(*twice)), "counted-twice")
    assert found.message == "“Job club” stands 3 times here in hours."
    assert found.where.field == count_field(twice[-1].id, "word")
    aimed = [count("time", "1", "hours"), count("time", "2", "hours", kind=CountKind.TARGET)]
    assert check(typed(a_day(*aimed))) == []


def test_visits_and_new_people_of_one_word_are_two_things() -> None:
    both = [count("club", "12", basis=PeopleBasis.ATTENDANCES), count("club", "3", basis=NEW)]
    assert check(typed(a_day(*both))) == []


def test_more_than_three_groups_are_noted() -> None:
    done = replace(a_day(), groups=frozenset({"BG1", "BG2", "BG3", "BG4"}))
    assert the_one(typed(done), "many-groups").message == "4 groups of people are named."


def test_shares_over_the_whole_must_be_mended_and_under_it_are_noted() -> None:
    over = Division((Share("k1", 10_000), Share("k2", 2500)))
    assert "125%" in the_one(typed(a_day(), over), "divided-over-the-whole").message
    assert check(typed(a_day(), replace(over, reason="Both pay for all of it."))) == []
    assert the_one(typed(a_day(), Division((Share("k1", 6000),))), "divided-under-the-whole").where.field == "division"


def test_a_share_of_a_contract_that_does_not_run_then_is_worth_a_look() -> None:
    found = the_one(typed(a_day(when="2025-03-31"), Division((Share("k1", 10_000),))), "share-outside-contract")
    assert found.message == "Part of it counts for REF-1, which runs April 2025 to March 2026."


@pytest.mark.parametrize(
    ("code", "facts"),
    [
        ("date-not-understood", {"text": "32/6"}),
        ("ends-before-it-begins", {"end": "1 June 2025", "start": "2 June 2025"}),
        ("length-not-understood", {"text": "long"}),
        ("number-not-understood", {"text": "many", "unit": "hours"}),
        ("share-not-understood", {"text": "half"}),
        ("word-missing", {"number": "12"}),
        ("unit-open", {"label": "Job club"}),
    ],
)
def test_what_is_half_typed_must_be_mended_in_its_field(code: str, facts: dict[str, str]) -> None:
    found = half_typed(code, "a1", "period", **facts)
    assert (found.severity, found.where) == (Severity.STOP, Where(Page.ACTIVITIES, "a1", "period"))
    assert all(fact in found.message for fact in facts.values())


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 minutes"), (1, "1 minute"), (60, "1 hour"), (90, "1 hour 30 minutes"), (121, "2 hours 1 minute")],
)
def test_a_length_is_written_out(minutes: int, words: str) -> None:
    assert length_written(minutes) == words
