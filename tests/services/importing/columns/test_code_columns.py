import pytest

from tests.services.importing.books import planned


@pytest.mark.parametrize("heading", ["KPI", "Ref", "No.", "Code", "Indicator", "Dangosydd", "Measure no."])
@pytest.mark.parametrize("codes", ["1.1 1.2 2.1", "A1 1.1 2.1", "1.9 1.10 2.1"])
def test_codes_beside_a_description_are_no_counts_and_no_days(heading: str, codes: str) -> None:
    one, two, three = codes.split()
    text = f"2024-25\n{heading}|Description|Target|Actual\n{one}|Talks held|9|8\n{two}|Meals|40|41\n{three}|Hours|20|22"
    made = planned(text)
    assert [record.measure_code for record in made.records] == [one, one, two, two, three, three]
    assert [record.text for record in made.records][::2] == ["Talks held", "Meals", "Hours"]
    assert {record.status for record in made.records} == {"new"}


def test_codes_stand_beside_periods_too() -> None:
    made = planned("Indicator|Measure|Apr 2024|May 2024\nKPI 1|Talks held|4|5\nKPI 2|Meals|20|22")
    assert [(record.measure_code, record.text) for record in made.records][::2] == [
        ("KPI 1", "Talks held"),
        ("KPI 2", "Meals"),
    ]


def test_indicators_in_words_say_what_was_done() -> None:
    made = planned("2024-25\nKPI|Comment|Actual\nTalks held|fine|8\nMeals served|good|41")
    assert [record.text for record in made.records] == ["Talks held", "Meals served"]


@pytest.mark.parametrize("first", ["1.5|2.5|1.5", "3.5|1.5|2.5", "12|30|7"])
def test_numbers_that_repeat_or_do_not_rise_are_no_codes(first: str) -> None:
    one, two, three = first.split("|")
    made = planned(f"No.|Bought|Cost\n{one}|Flour bags|£3\n{two}|Sugar bags|£4\n{three}|Tea bags|£5")
    assert not list(made.tables[0].of("measure_code"))


def test_months_down_an_unlikely_heading_are_no_codes() -> None:
    made = planned("Item|Group|Meals\nApr 24|Lunch club|10\nMay 24|Lunch club|12\nJun 24|Supper club|9")
    assert not list(made.tables[0].of("measure_code"))
