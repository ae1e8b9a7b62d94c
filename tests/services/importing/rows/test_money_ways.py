"""The rows of a cash book say one thing each."""

from decimal import Decimal

from svdesk.services.importing.columns.count_columns import NO_CELL, Cell
from svdesk.services.importing.layout.table import Column
from svdesk.services.importing.rows.money_ways import in_or_out
from svdesk.services.importing.to_write import counts
from tests.services.importing.books import planned

IN = Column(1, "Paid in", "amount", tag="income", unit="gbp")
OUT = Column(2, "Paid out", "amount", tag="cost", unit="gbp")
FIVE = Cell(Decimal(5), "gbp")


def test_money_comes_in_or_goes_out() -> None:
    assert in_or_out((IN, OUT), (FIVE, NO_CELL))
    assert in_or_out((IN, OUT), (NO_CELL, FIVE))


def test_both_in_one_row_must_be_told_apart() -> None:
    assert not in_or_out((IN, OUT), (FIVE, FIVE))
    assert not in_or_out((OUT, OUT), (FIVE, NO_CELL))
    assert not in_or_out((IN, OUT, Column(3, "Hours", "quantity", unit="hours")), (FIVE, NO_CELL, NO_CELL))


def test_a_cash_book_keeps_its_words_and_knows_what_came_in() -> None:
    made = planned(
        "Date|Details|Receipts|Payments|Balance\n01/04/2024|Opening balance|||50\n13/04/2024|Takings|64.20||114.20\n"
        "14/04/2024|Milk||18.75|95.45\n30/04/2024|Balance c/f|||95.45\n|Totals|64.20|18.75|"
    )
    assert [(record.row, record.text, record.amount_pence, record.income) for record in made.records] == [
        (3, "Takings", 6420, True),
        (4, "Milk", 1875, False),
    ]
    assert [(skip.row, skip.reason) for skip in made.skipped][1:] == [(2, "total"), (5, "total"), (6, "total")]


def test_the_same_words_for_what_came_in_and_what_went_out_are_not_one_own_term() -> None:
    made = planned("Date|Details|Money in|Money out\n2024-05-07|Coffee|45|\n2024-05-08|Coffee||30")
    assert [record.text for record in made.records] == ["Coffee", "Coffee"]
    assert [record.amount_heading for record in made.records] == ["Coffee", ""]
    wanted = [next(iter(counts(record))).label for record in made.records]
    assert wanted[0] != wanted[1]
