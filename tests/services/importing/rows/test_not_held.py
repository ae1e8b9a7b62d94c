from decimal import Decimal

import pytest

from svdesk.services.importing.columns.count_columns import NO_CELL, Cell
from svdesk.services.importing.rows.not_held import not_held
from tests.services.importing.books import lines, planned, skips

SNOW = Cell(empty="did not happen", text="cancelled - snow")


@pytest.mark.parametrize(
    ("texts", "cell", "why"),
    [
        (("Drop-in", None), SNOW, "cancelled - snow"),
        (("Drop-in - cancelled", None), NO_CELL, "Drop-in - cancelled"),
        (("Drop-in", "CANCELLED (ice)"), Cell(Decimal(0)), "CANCELLED (ice)"),
        (("Drop-in", "two cancelled their places"), NO_CELL, ""),
        (("Drop-in - cancelled", None), Cell(Decimal(3)), ""),
        (("Drop-in", None), NO_CELL, ""),
    ],
)
def test_only_plain_words_and_no_count_say_that_nothing_took_place(
    texts: tuple[str | None, ...], cell: Cell, why: str
) -> None:
    assert not_held(texts, [cell]) == why


def test_a_cancelled_session_is_passed_over_with_its_words_and_never_brought_in() -> None:
    made = planned(
        "Date|Activity|People|Notes\n2024-05-01|Drop-in|12|\n2024-05-08|Drop-in|CANCELLED|\n"
        "2024-05-15|Drop-in||cancelled, ice\n2024-05-22|Walk - postponed||\n2024-05-29|Drop-in|11|one cancelled"
    )
    assert lines(made) == ["2 | Drop-in | 2024-05-01 | 12 people", "6 | Drop-in | 2024-05-29 | 11 people"]
    assert [each for each in skips(made) if "nothing" in each] == ["3 nothing", "4 nothing", "5 nothing"]
    assert [skip.note for skip in made.skipped if skip.reason == "nothing"] == [
        "Drop-in, which did not take place: CANCELLED",
        "Drop-in, which did not take place: cancelled, ice",
        "Walk - postponed, which did not take place",
    ]


def test_why_one_count_is_missing_goes_with_the_notes_of_the_others() -> None:
    log = "Date|Activity|Came|Helpers|Notes\n2024-05-01|Drop-in|12|3|\n"
    made = planned(log + "2024-05-08|Drop-in|cancelled - snow|2|Tea")
    assert [record.notes for record in made.records] == [None, None, "cancelled - snow\nTea"]


def test_a_holiday_under_a_count_says_that_nothing_was_done_and_in_the_words_it_does_not() -> None:
    made = planned(
        "Date|Activity|People\n2024-05-27|Craft|Bank holiday\n2024-05-28|Craft (half term)|\n2024-06-03|Craft|9"
    )
    assert skips(made) == ["1 header", "2 nothing"]
    assert [record.text for record in made.records] == ["Craft (half term)", "Craft"]
