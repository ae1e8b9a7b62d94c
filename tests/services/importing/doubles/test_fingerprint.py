from datetime import date
from decimal import Decimal

import pytest

from svdesk.domain.period import Period
from svdesk.services.importing.doubles.fingerprint import fingerprint

DAY = date(2024, 4, 9)
SAME = fingerprint(DAY, "Hub", "Lunch club", "hours", Decimal("2.50"), 12, None)


def test_spelling_and_needless_noughts_do_not_make_another_record() -> None:
    assert fingerprint(Period(DAY, DAY), " hub ", "LUNCH  club", "hours", Decimal("2.5"), 12, None) == SAME
    assert len(SAME) == 32


@pytest.mark.parametrize(
    "other",
    [
        fingerprint(date(2024, 4, 10), "Hub", "Lunch club", "hours", Decimal("2.5"), 12, None),
        fingerprint(Period(DAY, date(2024, 4, 10)), "Hub", "Lunch club", "hours", Decimal("2.5"), 12, None),
        fingerprint(DAY, None, "Lunch club", "hours", Decimal("2.5"), 12, None),
        fingerprint(DAY, "Hub", "Lunch", "hours", Decimal("2.5"), 12, None),
        fingerprint(DAY, "Hub", "Lunch club", "meals", Decimal("2.5"), 12, None),
        fingerprint(DAY, "Hub", "Lunch club", "hours", Decimal("2.5"), None, None),
        fingerprint(DAY, "Hub", "Lunch club", "hours", Decimal("2.5"), 12, 0),
        fingerprint(DAY, "Hub", "Lunch club", "hours", Decimal("2.5"), 12, None, "target"),
        fingerprint(DAY, "Hub", "Lunch club", "hours", Decimal("2.5"), 12, None, "actual", "SV1"),
    ],
)
def test_whatever_was_counted_or_when_or_where_makes_another_record(other: str) -> None:
    assert other != SAME


@pytest.mark.parametrize("hours", [None, Decimal(0), Decimal("2.51"), Decimal(25)])
def test_another_quantity_makes_another_record(hours: Decimal | None) -> None:
    assert fingerprint(DAY, "Hub", "Lunch club", "hours", hours, 12, None) != SAME
