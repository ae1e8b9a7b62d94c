from decimal import Decimal

import pytest

from svdesk.services.importing.cells.cell_reading import Wanted
from svdesk.services.importing.cells.cells import read_count
from svdesk.services.importing.cells.money_words import NOT_THERE

COSTS = Wanted("amount", "gbp", costs=True)


@pytest.mark.parametrize(
    "words",
    [
        "owed",
        "unpaid",
        "not banked",
        "IOU",
        "to come",
        "short",
        "not yet received",
        "heb ei dalu",
        "i ddod",
        "yn ddyledus",
    ],
)
@pytest.mark.parametrize("wanted", [COSTS, Wanted("amount", "gbp")])
def test_money_that_has_not_come_is_held(words: str, wanted: Wanted) -> None:
    found = read_count(f"£20 {words}", wanted)
    assert (found.value, found.other, found.code, found.way) == (Decimal(20), Decimal(0), "number-two-ways", "owed")


@pytest.mark.parametrize("words", ["now paid", "short course", "due to rain", "to charity", "for the debtors' evening"])
def test_other_words_beside_money_hold_nothing(words: str) -> None:
    assert not NOT_THERE.search(words)
    assert read_count(f"£20 {words}", Wanted("amount", "gbp")).code == "words-beside-number"
