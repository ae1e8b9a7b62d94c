"""What the table says of a contract, on the page and where it is written or printed."""

from dataclasses import replace

from svdesk.domain.authority import Authority, Contract, ContractKind
from svdesk.domain.period import parse
from svdesk.ui.contracts.contracts_table import ALL_COLUMNS, COLUMNS, row, whole_row

CONTRACT = Contract(
    "k1", Authority("a1", "Anytown Council", "Skills"), "AT/7", "Hub", parse("2025-26"), "standard", "1",
    ContractKind.GRANT, amount_pence=2_450_050,
)  # fmt: skip


def test_a_line_says_who_when_and_how_much() -> None:
    assert row(CONTRACT) == ("AT/7", "Anytown Council, Skills", "Apr 25 to Mar 26", "£24,500.50")
    assert len(row(CONTRACT)) == len(COLUMNS)


def test_money_that_was_not_said_is_empty_and_not_nought() -> None:
    assert row(replace(CONTRACT, amount_pence=None))[3] == ""
    assert row(replace(CONTRACT, amount_pence=0))[3] == "£0.00"
    assert row(replace(CONTRACT, currency="NOK"))[3] == "24,500.50 NOK"


def test_what_is_written_leaves_nothing_out() -> None:
    assert whole_row(CONTRACT) == (
        "AT/7", "Anytown Council, Skills", "Hub", "Grant", "Apr 25 to Mar 26", "£24,500.50",
    )  # fmt: skip
    assert len(whole_row(CONTRACT)) == len(ALL_COLUMNS)
