from decimal import Decimal

import pytest

from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.unit_parts import part_of_heading, part_of_unit
from tests.services.importing.books import lines, planned


@pytest.mark.parametrize(
    ("typed", "unit", "value", "said"),
    [
        ("900g", "kg", "0.9", "kg"),
        ("1,200 grams", None, "1.2", "kg"),
        ("2 MWh", "kwh", "2000", "kwh"),
        ("500 kgCO2e", "tco2e", "0.5", "tco2e"),
        ("60 pence", None, "0.6", "gbp"),
        ("48 mi", "miles", "48", "miles"),
        ("18m", "miles", "18", "miles"),
    ],
)
def test_parts_and_multiples_become_the_unit_of_the_list(typed: str, unit: str | None, value: str, said: str) -> None:
    found = read_count(typed, Wanted("quantity", unit))
    assert (found.value, found.unit, found.code) == (Decimal(value), said, "")


@pytest.mark.parametrize(("typed", "unit"), [("3 lb", "kg"), ("5 g", "hours"), ("2 trays", "kg"), ("18m", "kg")])
def test_what_is_no_such_part_is_held(typed: str, unit: str) -> None:
    assert read_count(typed, Wanted("quantity", unit)).value is None


def test_a_word_that_is_no_part_is_none() -> None:
    assert part_of_unit("kg") is None
    assert part_of_unit("people") is None


@pytest.mark.parametrize(
    ("heading", "unit"),
    [("Weight (g)", "kg"), ("Fines (p)", "gbp"), ("Pence", "gbp"), ("Weight in grams", "kg"), ("Power [MWh]", "kwh")],
)
def test_a_heading_may_say_that_its_column_counts_parts(heading: str, unit: str) -> None:
    part = part_of_heading(heading)
    assert part is not None
    assert part.unit == unit


@pytest.mark.parametrize("heading", ["G", "Group (p)eople", "Weight (kg)", "Price", "p"])
def test_other_headings_say_no_such_thing(heading: str) -> None:
    assert part_of_heading(heading) is None


def test_pence_and_grams_under_their_headings_are_no_pounds_and_kilograms() -> None:
    made = planned("2024\nDate|Item|Weight (g)|Price (p)\n2024-05-01|Beans|900|40\n2024-05-02|Kale|1.2 kg|£1.60")
    assert [line.rpartition(" | ")[2] for line in lines(made)] == ["0.9 kg, 40p", "1.2 kg, 160p"]


@pytest.mark.parametrize(
    ("typed", "wanted", "value"),
    [
        ("3 kg 200g", Wanted("quantity", "kg"), "3.2"),
        ("£12 50p", Wanted("amount", "gbp"), "12.5"),
        ("-£12 50p", Wanted("amount", "gbp"), "-12.5"),
    ],
)
def test_a_number_may_go_on_in_parts_of_its_unit(typed: str, wanted: Wanted, value: str) -> None:
    assert read_count(typed, wanted).value == Decimal(value)


@pytest.mark.parametrize("typed", ["3 kg 2 hrs", "3 lb 4 oz", "3 kg 2000g", "3.5 kg 200g"])
def test_two_numbers_of_anything_else_are_held(typed: str) -> None:
    assert read_count(typed, Wanted("quantity", "kg")).value is None


def test_a_kind_is_known_before_the_unit_of_the_column_alone() -> None:
    assert read_count("3 coach trips", Wanted("quantity", "journeys")).unit == "journeys"
    assert read_count("12 Angry Men", Wanted("quantity")).value is None
