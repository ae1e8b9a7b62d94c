"""A unit moves a term up or down, and only where it says something."""

import pytest

from svdesk.services.mapping.unit_said import unit_said, weight
from tests.builders import GLOSSARY


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Hrs of advice", "hours"),
        ("trees planted", "trees"),
        ("12 hours and 30 miles", ""),
        ("choir", ""),
        ("a fun day for families", ""),
        ("meals for families", "meals"),
        ("", ""),
    ],
)
def test_the_one_unit_that_a_text_names_is_read(text: str, unit: str) -> None:
    assert unit_said(text) == unit


def test_the_usual_unit_goes_before_another_and_an_unlike_one_last() -> None:
    parcels = GLOSSARY["T3"]
    usual, possible, unlike = (weight(parcels, unit) for unit in ("parcels", "kg", "hours"))
    assert usual > possible > unlike


def test_a_declared_conversion_is_as_good_as_the_unit() -> None:
    assert weight(GLOSSARY["T3"], "tonnes") == weight(GLOSSARY["T3"], "kg")


def test_what_has_no_unit_weighs_nothing() -> None:
    assert weight(GLOSSARY["T3"], "count") == weight(GLOSSARY["T3"], "") == 1


def test_a_unit_that_is_only_said_counts_a_little_and_never_against_the_real_one() -> None:
    costs = GLOSSARY["T5"]
    assert 1 < weight(costs, "", "gbp") < weight(costs, "gbp")
    assert weight(costs, "hours", "gbp") < 1
