"""A blank column that stands in a table for looks changes nothing of what is read."""

import pytest

from svdesk.services.workbook.sheet import Span
from tests.services.importing.books import codes, lines, planned, sheet


def told(text: str) -> list[str]:
    return [line.partition(" | ")[2] for line in lines(planned(text))]


@pytest.mark.parametrize(
    ("plain", "gapped"),
    [
        (
            "2024-25\nKPI|Q1||Q2|\n|Target|Actual|Target|Actual\nMeals|250|268|240|241\nTrees|20|15|18|17",
            "2024-25\nKPI|Q1|||Q2||\n|Target||Actual|Target||Actual\nMeals|250||268|240||241\nTrees|20||15|18||17",
        ),
        (
            "Category|Year ended 31 March||\n|2022|2023|2024\nMeals|125|131|140\nTrees|98|104|97",
            "Category|Year ended 31 March|||\n|2022||2023|2024\nMeals|125||131|140\nTrees|98||104|97",
        ),
        (
            "Date|Walk|Miles|Leader|Walkers|Notes\n17/05/2024|Canal|3|Bryn|14|wet\n24/05/2024|Wood|4.5|Ann|12|",
            "Date|Walk|Miles||Leader|Walkers|Notes\n17/05/2024|Canal|3||Bryn|14|wet\n24/05/2024|Wood|4.5||Ann|12|",
        ),
        (
            "Session|CYP|Date|Staff|Hrs\nClub|21|14/01/2025|LM|2\nTrip|30|25/02/2025|JT|6\nTotal|51|||",
            "Session|CYP||Date|Staff|Hrs\nClub|21||14/01/2025|LM|2\nTrip|30||25/02/2025|JT|6\nTotal|51||||",
        ),
    ],
)
def test_a_gap_changes_nothing(plain: str, gapped: str) -> None:
    assert told(gapped) == told(plain)
    assert codes(planned(gapped)) == codes(planned(plain))


def test_a_group_ends_at_a_gap_where_its_parts_begin_again() -> None:
    made = planned("2024-25\nKPI|Q1|||\n|Target|Actual||Target|Actual\nMeals|25|26||24|27\nTrees|20|15||18|17")
    assert [line.split(" | ")[2] for line in lines(made)[:3]] == ["2024-25-Q1", "2024-25-Q1", "2024-25"]


def test_a_blank_column_beneath_a_merged_heading_is_no_column() -> None:
    text = "Spend\nPayment|||Supplier|Money\nNo.||Date|Name|Paid £\n1||12/02/2024|Bakery|14.50\n2||13/02/2024|Tents|899"
    made = planned(sheet(text, merged=(Span(2, 1, 2, 3),)))
    assert [record.text for record in made.records] == ["Bakery", "Tents"]
