"""A label gives every period that it can be: one where its year is known, and what it may mean where that is open."""

from svdesk.domain.period import financial_year, starting
from svdesk.services.importing.cells.labels import Label

YEAR = financial_year(2024)


def test_months_lie_in_the_year_of_the_sheet_or_in_their_own() -> None:
    spring = Label(months=(4, 3))
    assert spring.readings(None) == ()
    assert spring.readings(YEAR) == (starting(2024, 4, 3),)
    assert Label(months=(1, 3), year=2026).readings(YEAR) == (starting(2026, 1, 3),)


def test_a_quarter_of_a_bare_year_may_be_of_two_years_unless_one_is_around_it() -> None:
    first = Label(part=(1, 3), year=2024)
    assert first.readings(None) == (starting(2024, 1, 3), starting(2024, 4, 3))
    assert first.readings(YEAR) == (starting(2024, 4, 3),)
    assert Label(part=(1, 3), through=2, fy=YEAR).readings(None) == (starting(2024, 4, 6),)


def test_a_year_that_ends_or_begins_so_has_two_readings() -> None:
    found = Label(fy=financial_year(2023), or_fy=YEAR)
    assert found.readings(None) == (financial_year(2023), YEAR)
    assert found.readings(YEAR) == (YEAR,)
    assert found.heads_a_year


def test_a_day_is_one_of_its_month_where_the_month_has_it() -> None:
    (day,) = Label(months=(9, 1), day=3, days=6).readings(YEAR)
    assert (day.start.isoformat(), day.end.isoformat()) == ("2024-09-03", "2024-09-09")
    assert Label(months=(9, 1), day=31).readings(YEAR) == ()


def test_a_label_under_another_is_that_part_of_its_year() -> None:
    assert Label(part=(1, 3)).inside(Label(fy=YEAR)) == Label(part=(1, 3), whole=starting(2024, 4, 3))
    assert Label(fy=YEAR).inside(Label(year=2024)) is None
    assert not Label(part=(1, 3)).has_year
