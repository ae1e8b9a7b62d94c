"""The rules on what was recorded find what they should, where it is."""

from dataclasses import replace

import pytest

from svdesk.domain.activity import PeopleBasis, Share
from svdesk.domain.check import check
from svdesk.domain.mapping import Relation
from svdesk.domain.period import parse
from svdesk.domain.problem import Page, Severity
from tests.builders import activity, count
from tests.domain.a_return import CONTRACT, MAPPED, a_return, the_one


@pytest.mark.parametrize("relation", [Relation.ASK_LATER, None])
def test_an_own_term_without_a_meaning_is_told_with_its_entries(relation: Relation | None) -> None:
    done = activity("2025-05-01", count("paned", "9"), count("paned", "4"))
    later = activity("2025-08-01", count("paned", "5"))
    made = a_return(done, later, mapped={**MAPPED, ("paned", "people"): relation or Relation.ASK_LATER})
    if relation is None:
        known = {own: meant for own, meant in made.recorded.mappings.items() if own != "paned"}
        made = replace(made, recorded=replace(made.recorded, mappings=known))
    found = the_one(made, "own-term-unmapped")
    assert found.message == "“Paned” (people) is not mapped yet, so this return leaves out 2 counts."
    assert (found.where.page, found.where.record) == (Page.TERMS, "paned")


def test_a_meaning_that_the_glossary_no_longer_has_is_no_meaning() -> None:
    done = activity("2025-05-01", count("clubs", "3"))
    made = a_return(done, mapped={("clubs", "people"): "T99"})
    assert "“Clubs” (people) is not mapped yet" in the_one(made, "own-term-unmapped").message


def test_an_own_term_which_covers_more_is_never_counted_silently() -> None:
    done = activity("2025-05-01", count("fair", "240"))
    made = a_return(done, mapped={**MAPPED, ("fair", "people"): Relation.COVERS_MORE})
    found = the_one(made, "own-term-covers-more")
    assert found.message == "“Fair” covers more than “Job help”, so this return leaves out 1 count."
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
    assert "1 count of the same terms in kilograms" in found.message
    assert found.fix == "Record the food parcels as well, if Council needs them."


def test_visits_of_a_whole_month_are_told_as_attendances_and_not_as_people() -> None:
    done = activity("2025-M05", count("clubs", "240", basis=PeopleBasis.ATTENDANCES))
    told = {found.where.field: found.message for found in check(a_return(done)) if found.code == "another-unit"}
    assert "1 count of the same terms in attendances cannot become that" in told["M1"]


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
    assert "1 count" in found.message


def test_what_stands_in_full_in_another_contract_is_said_once_with_the_way_to_divide_it() -> None:
    done = [
        activity("2025-05-01", count("parcels", "20", "parcels"), count("clubs", "5", basis=PeopleBasis.NEW_PEOPLE)),
        activity("2025-05-08", count("parcels", "12", "parcels")),
    ]
    other = replace(CONTRACT, id="k2", reference="FP-26")
    found = the_one(a_return(*done, others=(other,)), "whole-in-several-contracts")
    assert found.severity is Severity.WARN
    assert (found.where.page, found.where.record, found.where.field) == (Page.ACTIVITIES, done[0].id, "division")
    assert found.message == (
        "Counted in full here and for FP-26 as well: People helped (5 people), Food parcels (32 food parcels)."
    )
    assert found.fix == (
        "If one of them paid for it, or each a part, type the shares on each of the 2 activities;"
        " nothing, if all may count it."
    )
    third = replace(other, id="k3", reference="LB-1")
    both = the_one(a_return(*done, others=(other, third)), "whole-in-several-contracts")
    assert "for 2 other contracts as well" in both.message


def test_what_was_divided_or_is_alone_in_its_days_does_not_stand_in_full_elsewhere() -> None:
    other = replace(CONTRACT, id="k2", reference="FP-26")
    over = replace(other, period=parse("2024-25"))
    whole = activity("2025-05-01", count("parcels", "20", "parcels"))
    mine = activity("2025-05-08", count("parcels", "12", "parcels"), shares=(Share("k1", 10000),))
    assert check(a_return(whole, mine, others=(over,))) == []
    assert check(a_return(mine, others=(other,))) == []
    part = the_one(a_return(whole, mine, others=(other,)), "whole-in-several-contracts")
    assert "Food parcels (part of 32 food parcels)" in part.message
    assert "type the shares on the activity;" in part.fix
