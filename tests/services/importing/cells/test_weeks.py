from datetime import date

import pytest

from svdesk.domain.period import Period, parse
from svdesk.services.importing.cells.weeks import week_in, without_week
from svdesk.services.importing.cells.years import Stated, stated
from tests.services.importing.books import planned

JUNE = Period(date(2024, 6, 3), date(2024, 6, 9))


@pytest.mark.parametrize(
    "title",
    [
        "Timesheet, week commencing 3 June 2024",
        "Week commencing: 03/06/2024",
        "wc 03.06.24",
        "w/c Monday 3rd June 2024 (Llandeilo)",
        "Hours w/e 9 June 2024",
        "Week ending Sunday 9th June 2024",
        "Wythnos yn dechrau 3 Mehefin 2024",
        "Wythnos yn diweddu: 09/06/2024",
        "Week of 6/3/2024",
    ],
)
def test_a_title_names_a_week_by_its_first_or_last_day(title: str) -> None:
    assert week_in(title, None) == JUNE


def test_the_year_of_a_week_may_be_that_of_the_sheet() -> None:
    assert week_in("Week commencing 3 June", None) is None
    assert week_in("Week commencing 3 June", parse("2024-25")) == JUNE


@pytest.mark.parametrize("title", ["Summer weeks 2024", "Week 3", "Opened 3 June 2024", ""])
def test_other_titles_name_no_week(title: str) -> None:
    assert week_in(title, None) is None
    assert without_week(title) == title


def test_what_stands_under_a_week_was_done_in_it() -> None:
    assert stated("Timesheet, week commencing 3 June 2024") == Stated(period=JUNE)
    made = planned("Visits, w/c 3 June 2024\nSite|Visits|Calls\nHall|12|4\nPool|7|3")
    assert {record.period for record in made.records} == {JUNE}
