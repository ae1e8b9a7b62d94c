import pytest

from tests.services.importing.books import codes, lines, planned

BOOK = "Toy library: loans {year}\n\nDay|Families|Toys lent\nJUNE\n{first}|11|23\n{second}|9|17\n{third}|8|15"


def test_a_month_over_days_takes_its_year_from_the_title() -> None:
    made = planned(BOOK.format(year="book 2024", first="Tue 4th", second="Tue 11th", third="Tue 18th"))
    assert [line.split(" | ")[2] for line in lines(made)] == ["2024-06-04"] * 2 + ["2024-06-11"] * 2 + [
        "2024-06-18"
    ] * 2


def test_days_of_the_week_that_are_not_so_in_that_year_leave_the_month_unknown() -> None:
    made = planned(BOOK.format(year="book 2024", first="Mon 4th", second="Mon 11th", third="Mon 18th"))
    assert "month-unknown" in codes(made)


@pytest.mark.parametrize(
    ("days", "year"),
    [("Tue", "2024"), ("Thu", "2025")],
)
def test_the_days_of_the_week_tell_which_january_is_meant(days: str, year: str) -> None:
    text = BOOK.replace("JUNE", "JANUARY")
    made = planned(text.format(year="2024", first=f"{days} 9th", second=f"{days} 16th", third=f"{days} 23rd"))
    assert {line.split(" | ")[2] for line in lines(made)} == {f"{year}-01-{day:02}" for day in (9, 16, 23)}


def test_a_january_without_days_of_the_week_may_be_of_either_year() -> None:
    made = planned(BOOK.replace("JUNE", "JANUARY").format(year="2024", first="9th", second="16th", third="23rd"))
    assert "month-unknown" in codes(made)


def test_the_next_month_does_not_keep_the_name_of_the_one_before() -> None:
    made = planned("Log 2024\nDate|Item|Weight (kg)\nMarch\n2024-03-09|Toaster|2\nApril\n2024-04-13|Radio|3")
    assert [record.section for record in made.records] == ["March", None]
