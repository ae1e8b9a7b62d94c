"""Bare numbers of ledgers are pounds where the columns beside them say so."""

import pytest

from tests.services.importing.books import planned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date|Supplier|Net|VAT|Total\n13/05/2024|Evans|100|20|120", ["Net"]),
        ("Date|Supplier|Amount|VAT|Total\n13/05/2024|Evans|100|20|120", ["Amount"]),
        ("Date|Payee|Amount\n13/05/2024|Evans|100", ["Amount"]),
        ("Date|Details|In|Out|Balance\n13/05/2024|Milk|5|2|3", ["In", "Out"]),
    ],
)
def test_amounts_are_money_and_counted_once(text: str, expected: list[str]) -> None:
    made = planned(text)
    assert [column.heading for column in made.tables[0].of("amount")] == expected
    assert not list(made.tables[0].of("quantity"))


def test_an_amount_of_anything_stays_a_number() -> None:
    assert [
        column.heading for column in planned("Date|Activity|Amount\n13/05/2024|Meals|100").tables[0].of("quantity")
    ] == ["Amount"]


def test_times_in_and_out_are_no_money() -> None:
    made = planned("Date|Task|In|Out\n13/05/2024|Desk|10:00|12:00\n14/05/2024|Desk|10:00|12:00")
    assert not list(made.tables[0].of("amount"))


def test_what_each_is_said_to_be_worth_and_all_of_them_is_no_money() -> None:
    made = planned("2024-25\nMeasure|Unit|Quantity|Proxy value (£ per unit)|Social value (£)\nHelp|hrs|10|16.93|169.30")
    assert [record.amount_pence for record in made.records] == [None]
    assert [question.code for question in made.questions] == ["column-left-out", "column-left-out"]
