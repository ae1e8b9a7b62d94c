"""A column of currencies speaks of the money, and of nothing else."""

import pytest

from svdesk.services.importing.columns.currency_columns import foreign_sign, in_its_currency
from tests.services.importing.books import codes, lines, planned

TRIPS = "Date|Journey|Hours|Miles|Cost|{}\n2024-05-07|Shopping bus|2|14.2|27|GBP\n2024-05-08|Hospital|3|31.6|12.5|GBP"


@pytest.mark.parametrize("heading", ["Currency", "Curr.", "CCY", "Arian cyfred"])
def test_hours_and_miles_beside_it_are_no_pounds(heading: str) -> None:
    made = planned(TRIPS.format(heading))
    assert lines(made)[:3] == [
        "2 C | Shopping bus | 2024-05-07 | 2 hours",
        "2 D | Shopping bus | 2024-05-07 | 14.2 miles",
        "2 E | Shopping bus | 2024-05-07 | 2700p",
    ]
    assert codes(made) == []


def test_where_nothing_else_is_money_it_speaks_of_a_number_that_says_no_unit() -> None:
    made = planned("Date|Journey|Hours|Settled|Ccy\n2024-05-07|Bus|2|14.2|GBP\n2024-05-08|Bus|3|31.6|GBP")
    assert lines(made)[0] == "2 | Bus | 2024-05-07 | 2 hours, 1420p"


def test_a_sum_in_another_currency_is_held_and_no_pounds() -> None:
    made = planned("Date|Trip|Amount|Currency\n2024-05-07|Fair|31.5|GBP\n2024-05-08|Exchange|60|EUR")
    assert lines(made) == ["2 | Fair | 2024-05-07 | 3150p", "3 | Exchange | 2024-05-08 | - | held"]
    assert codes(made) == ["currency-foreign"]


def test_a_column_of_units_stays_one_though_all_are_pounds() -> None:
    made = planned("2024-25\nMeasure|Unit|Number\nRaised|£|31.5\nSaved|£|60")
    assert [column.field for column in made.tables[0].columns] == ["text", "unit", "quantity"]


def test_only_a_foreign_currency_is_written_beside_its_sum() -> None:
    assert [in_its_currency(60, said) for said in ("GBP", "USD", None)] == [60, "60 USD", 60]
    assert in_its_currency(None, "USD") is None


def test_how_many_there_were_is_no_money_whatever_stands_beside_it() -> None:
    made = planned("Date|Item|Direction|Qty\n2024-05-07|Chair|In|5\n2024-05-08|Table|Out|4\n2024-05-09|Sofa|In|2")
    assert [(int(record.quantity or 0), record.amount_pence) for record in made.records] == [
        (5, None),
        (4, None),
        (2, None),
    ]
    assert codes(made) == ["column-left-out"]


def test_a_heading_may_name_another_currency() -> None:
    assert [foreign_sign(each) for each in ("Amount ($)", "Euros raised", "Amount (£)")] == ["$", "Euros", ""]


def test_a_column_of_currencies_stays_one_where_nearly_all_are_pounds() -> None:
    trips = "".join(f"\n2024-05-{day:02}|Trip {day}|GBP|300" for day in range(1, 5))
    made = planned(f"Date|Title|Currency|Amount awarded{trips}\n2024-05-08|Exchange|EUR|60")
    assert [record.amount_pence for record in made.records] == [30000, 30000, 30000, 30000, None]
    assert codes(made) == ["currency-foreign"]


def test_a_word_that_is_no_currency_does_not_hide_those_under_a_heading_that_names_them() -> None:
    log = "Date|Trip|Amount|Currency\n2024-05-07|Fair|31.5|GBP\n2024-05-08|Bus|20|tbc\n2024-05-09|Exchange|60|CHF"
    assert codes(planned(log)) == ["currency-foreign"]
