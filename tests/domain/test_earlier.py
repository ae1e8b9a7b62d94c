"""Totals without records are made into figures by the same rules as anything else."""

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.earlier import EarlierTotal, as_recorded
from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity
from svdesk.storage.shipped import units
from tests.services.returns.charity import recorded


def total(own_term: str, value: str, unit: str, contract: str = "") -> EarlierTotal:
    return EarlierTotal(f"t-{own_term}-{contract}", own_term, parse("2024-25"), Quantity.of(value, units()[unit]),
                        "Annual report", contract=contract)  # fmt: skip


def test_each_total_is_one_activity_as_long_as_its_period() -> None:
    made = as_recorded(recorded(), [total("hours", "640.5", "hours")])
    [activity] = made.activities
    assert (activity.text, activity.period) == ("Annual report", parse("2024-25"))
    assert [str(count.quantity) for count in activity.counts] == ["640.5 hours"]
    assert made.own_terms == recorded().own_terms


def test_people_in_a_total_are_different_people() -> None:
    made = as_recorded(recorded(), [total("friends", "19", "people"), total("hours", "3", "hours")])
    bases = [count.people_basis for activity in made.activities for count in activity.counts]
    assert bases == [PeopleBasis.DIFFERENT_PEOPLE, None]


def test_totals_of_other_contracts_are_left_out() -> None:
    told = [total("hours", "1", "hours"), total("hours", "2", "hours", "k1"), total("hours", "4", "hours", "k2")]
    made = as_recorded(recorded(), told, "k1")
    values = [str(count.quantity) for activity in made.activities for count in activity.counts]
    assert values == ["1 hour", "2 hours"]
