from datetime import date

from svdesk.services.importing.headings.nested_headings import read_parts


def test_number_under_a_group_counts_the_people_of_the_group() -> None:
    assert read_parts(["Volunteers", "No."])[0].field == "people"


def test_a_year_over_its_quarter_and_what_is_counted_are_read_together() -> None:
    says, subject = read_parts(["2024/25", "Q1", "Meals"])
    assert says.label is not None
    assert [period.start for period in says.label.readings(None)] == [date(2024, 4, 1)]
    assert subject == "Meals"


def test_a_number_under_a_month_is_a_day_of_it() -> None:
    says, subject = read_parts(["September", "10"])
    assert says.label is not None
    assert subject == ""
