from decimal import Decimal

import pytest

from svdesk.services.importing.columns.heading_questions import PLAIN_NUMBER, POUNDS
from tests.services.importing.books import codes, lines, planned

ASKED = "amount-of-what"


@pytest.mark.parametrize(
    ("many", "much"),
    [
        ("Grants", "Amount"),
        ("Total grants", "Funding"),
        ("Payments", "Paid"),
        ("Donations", "Amount raised"),
        ("Grantiau", "Swm"),
        ("Rhoddion", "Gwerth"),
    ],
)
def test_grants_beside_their_amount_are_taken_for_a_number_and_asked_about(many: str, much: str) -> None:
    text = f"Date|Session|{many}|{much}\n2024-05-13|Art|1|22000\n2024-05-14|Choir|6|110000"
    made = planned(text)
    assert codes(made) == [ASKED]
    assert [record.quantity for record in made.records] == [Decimal(1), Decimal(6)]
    assert [record.amount_pence for record in made.records] == [2200000, 11000000]
    pounds = planned(text, answers={made.questions[0].key: POUNDS})
    assert [line.split(" | ")[-1] for line in lines(pounds)][:2] == ["100p", "2200000p"]


@pytest.mark.parametrize("heading", ["Grants", "Payments", "Taliadau"])
def test_small_whole_payments_alone_are_pounds_until_somebody_says_that_they_are_a_number(heading: str) -> None:
    text = f"Date|Session|{heading}\n2024-05-13|Art|12\n2024-05-14|Choir|6"
    made = planned(text)
    assert codes(made) == [ASKED]
    assert [record.amount_pence for record in made.records] == [1200, 600]
    counted = planned(text, answers={made.questions[0].key: PLAIN_NUMBER})
    assert [record.quantity for record in counted.records] == [Decimal(12), Decimal(6)]
    assert [record.amount_pence for record in counted.records] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Date|From|Grants\n2024-05-13|Lottery|5000\n2024-05-14|Council|450",
        "Date|Session|Payments\n2024-05-13|Art|£12\n2024-05-14|Choir|6",
        "Date|Session|Payments\n2024-05-13|Art|12.50\n2024-05-14|Choir|6",
        "Date|Income|Payments\n2024-05-13|120|45\n2024-05-14|300|26",
        "Date|Subs|Donations|Grants\n2024-05-13|14|50|90\n2024-05-14|9|20|25",
        "Date|Supplier|Payments|VAT|Amount\n2024-05-13|Tesco|10|2|12\n2024-05-14|Boots|20|4|24",
    ],
)
def test_other_money_is_not_asked_about(text: str) -> None:
    assert ASKED not in codes(planned(text))
