"""A title that calls one quarter provisional says nothing of the others."""

import pytest

from svdesk.domain.period import parse
from svdesk.services.importing.cells.estimated_periods import periods_estimated
from svdesk.services.importing.cells.periods import Label, read_label

QUARTERS = [read_label(each) for each in ("Ch1 Ebr-Meh", "Ch2 Gor-Med", "Ch3 Hyd-Rhag", "Ch4 Ion-Maw")]
LAST = QUARTERS[-1]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Mae Ch4 dros dro", [LAST]),
        ("Ch = chwarter (quarter). Q4 provisional.", [LAST]),
        ("Ch = chwarter (quarter). Q4 is provisional (dros dro)", [LAST]),
        ("Annual return 2024-25 (provisional)", []),
        ("Hours given (provisional)", []),
    ],
)
def test_a_title_speaks_of_the_period_that_it_names_or_of_all(title: str, found: list[Label]) -> None:
    assert periods_estimated([title], [*QUARTERS, None], None) == found


def test_a_title_that_names_its_year_speaks_of_that_of_the_sheet() -> None:
    assert periods_estimated(["Quarter 4 2024/25 (provisional)"], QUARTERS, parse("2024-25")) == [LAST]
    assert periods_estimated(["Quarter 4 2024/25 (provisional)"], [LAST], parse("2024-25")) == []
