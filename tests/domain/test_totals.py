"""A line of totals adds what may be added, and says how many counts are in no sum."""

from decimal import Decimal

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.totals import Total, totals_written
from tests.builders import UNITS


def said(*totals: tuple[str, str] | tuple[str, str, PeopleBasis]) -> list[str]:
    """The words for totals, each of them a unit, a value and perhaps a basis."""
    made = [Total(unit, basis[0] if basis else None, Decimal(value)) for unit, value, *basis in totals]
    return totals_written(made, UNITS)


def test_each_unit_stands_for_itself_in_the_order_of_the_units() -> None:
    totals = said(("gbp", "96.4"), ("hours", "1612.5"), ("parcels", "1"))
    assert totals == ["1,612.5 hours", "£96.40", "1 food parcel"]


def test_visits_are_attendances_whatever_they_were_typed_as() -> None:
    assert said(("attendances", "4"), ("people", "8", PeopleBasis.ATTENDANCES)) == ["12 attendances"]


def test_new_people_add_and_different_people_do_not() -> None:
    assert said(("people", "8", PeopleBasis.NEW_PEOPLE), ("people", "30", PeopleBasis.DIFFERENT_PEOPLE)) == [
        "8 new people",
        "1 count of people who may be the same",
    ]
    assert said(("people", "1", PeopleBasis.NEW_PEOPLE)) == ["1 new person"]
    many = [Total("people", PeopleBasis.DIFFERENT_PEOPLE, Decimal(30), 1200), Total("people", None, Decimal(8), 4)]
    assert totals_written(many, UNITS) == ["1,204 counts of people who may be the same"]


def test_per_cents_and_plain_numbers_have_no_total() -> None:
    assert said(("percent", "40"), ("count", "12")) == ["2 other numbers that cannot be added"]
    assert said(("percent", "40"), ("hours", "2")) == ["2 hours", "1 other number that cannot be added"]


def test_a_sum_larger_than_any_one_amount_is_still_said() -> None:
    assert said(("hours", "2000000000000")) == ["2,000,000,000,000 hours"]


def test_one_count_of_people_alone_is_said_as_it_is() -> None:
    assert said(("people", "5", PeopleBasis.DIFFERENT_PEOPLE), ("parcels", "32")) == ["5 people", "32 food parcels"]
    assert said(("people", "1")) == ["1 person"]
