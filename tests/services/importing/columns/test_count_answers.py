from decimal import Decimal

import pytest

from svdesk.services.importing.cells.cell_reading import Reading, Wanted
from svdesk.services.importing.columns.count_answers import choices, typed_number

LEAVE = "Leave the number out"


@pytest.mark.parametrize(
    ("reading", "offered"),
    [
        (Reading("1 day", code="day-length-unknown"), ("7 hours", "7.5 hours", "8 hours", LEAVE)),
        (Reading("-3", code="not-whole", other=Decimal(3)), ("3", LEAVE)),
        (Reading("lots", code="number-unread"), (LEAVE,)),
        (Reading("15 + 2", code="two-numbers"), ("17", "15", "2", LEAVE)),
        (Reading("10-15", code="two-numbers"), ("10", "15", LEAVE)),
        (Reading("Sat 4 of 9", code="two-numbers"), ("4", "9", "13", LEAVE)),
    ],
)
def test_the_answers_to_choose_from(reading: Reading, offered: tuple[str, ...]) -> None:
    assert choices(reading, Wanted("people")) == offered


def test_money_is_not_counted_apart() -> None:
    assert choices(Reading("£5 food + £3 bus", code="two-numbers"), Wanted("amount")) == ("8", "5", "3", LEAVE)


@pytest.mark.parametrize(("answer", "value"), [("7.5 hours", "7.5"), ("£1,234", "1234"), ("85%", "85"), ("x", None)])
def test_a_typed_number_is_read_as_people_type_it(answer: str, value: str | None) -> None:
    assert typed_number(answer) == (Decimal(value) if value else None)
