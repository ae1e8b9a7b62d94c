"""Totals without records are made into figures by the same rules as anything else."""

from dataclasses import replace

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.earlier import EarlierTotal, as_recorded, last_known
from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import Measure
from svdesk.storage.shipped import units
from tests.services.returns.charity import recorded

YEAR = parse("2024-25")


def total(own_term: str, value: str, unit: str, contract: str = "", period: str = "2024-25") -> EarlierTotal:
    return EarlierTotal(f"t-{own_term}-{contract}-{period}", own_term, parse(period), Quantity.of(value, units()[unit]),
                        "Annual report", contract=contract)  # fmt: skip


def test_each_total_is_one_activity_as_long_as_its_period() -> None:
    made = as_recorded(recorded(), [total("hours", "640.5", "hours")], YEAR)
    [activity] = made.activities
    assert (activity.text, activity.period) == ("Annual report", parse("2024-25"))
    assert [str(count.quantity) for count in activity.counts] == ["640.5 hours"]
    assert made.own_terms == recorded().own_terms


def test_people_in_a_total_are_different_people() -> None:
    made = as_recorded(recorded(), [total("friends", "19", "people"), total("hours", "3", "hours")], YEAR)
    bases = [count.people_basis for activity in made.activities for count in activity.counts]
    assert bases == [PeopleBasis.DIFFERENT_PEOPLE, None]


def values(*told: EarlierTotal, period: str = "2024-25", contract: str = "k1") -> list[str]:
    made = as_recorded(recorded(), told, parse(period), contract)
    return [str(count.quantity) for activity in made.activities for count in activity.counts]


def test_totals_of_other_contracts_are_left_out() -> None:
    assert values(total("hours", "1", "hours"), total("hours", "4", "hours", "k2")) == ["1 hour"]


def test_the_total_of_a_contract_is_not_added_to_that_of_the_whole_charity() -> None:
    told = (total("hours", "100", "hours"), total("hours", "40", "hours", "k1"), total("parcels", "7", "parcels"))
    assert values(*told) == ["40 hours", "7 food parcels"]
    assert values(*told, contract="k2") == ["100 hours", "7 food parcels"]


def test_a_year_is_not_added_to_its_own_quarters() -> None:
    quarters = [total("hours", str(n), "hours", period=f"2024-25-Q{n}") for n in (1, 2, 3, 4)]
    assert values(*quarters, total("hours", "12", "hours")) == ["12 hours"]
    assert sorted(values(*quarters)) == ["1 hour", "2 hours", "3 hours", "4 hours"]
    assert values(*quarters, total("hours", "12", "hours"), period="2024-25-Q2") == ["2 hours"]


def test_an_estimated_total_stays_an_estimate_and_others_are_none() -> None:
    sure = total("hours", "3", "hours")
    made = as_recorded(recorded(), [sure, replace(total("parcels", "7", "parcels"), estimate=True)], YEAR)
    assert [count.estimate for activity in made.activities for count in activity.counts] == [False, True]


def test_a_total_is_used_only_where_nothing_was_recorded() -> None:
    hours, parcels = Measure("H", "Hours", "hours", ("SV-064",)), Measure("P", "Parcels", "parcels", ("SV-071",))
    told = [total("hours", "640", "hours", period="2023-24"), total("parcels", "150", "parcels", period="2025-26")]
    before, as_totals = last_known([hours, parcels], recorded(), told, parse("2023-24"))
    assert (as_totals, str(before["H"].quantity), before["P"].quantity) == (frozenset({"H"}), "640 hours", None)
    since, as_totals = last_known([hours, parcels], recorded(), told, parse("2025-26"))
    assert as_totals == frozenset()
    assert str(since["P"].quantity) != "150 food parcels"
