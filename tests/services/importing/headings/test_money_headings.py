"""What is charged or paid is money wherever its word stands, and what only speaks of it is none."""

import pytest

from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.headings.money_headings import is_charged, is_of_costs


@pytest.mark.parametrize(
    "heading",
    [
        "Costs staff",
        "Cost - volunteers",
        "Costau neuadd",
        "Fee paid",
        "Rent received",
        "Salaries",
        "Hall costs",
        "Grant requested",
        "Funding applied for",
        "Amount approved",
        "Match funding",
    ],
)
def test_words_of_money_make_money(heading: str) -> None:
    assert is_charged(heading)
    assert read_heading(heading).field == "amount"


@pytest.mark.parametrize(
    "heading",
    [
        "Cost of living sessions",
        "Cost centre",
        "Costume hire",
        "Expressions of interest",
        "Invoices paid",
        "Rent arrears",
        "Grants requested",
        "Date grant approved",
    ],
)
def test_words_that_only_speak_of_money_do_not(heading: str) -> None:
    assert not is_charged(heading)
    assert read_heading(heading).field != "amount"


def test_costs_are_money_spent() -> None:
    assert [is_of_costs(each) for each in ("Costs staff", "Hall costs", "Fee paid")] == [True, True, False]
