import pytest

from tests.services.importing.books import codes, lines, planned


def when(headings: str) -> list[str]:
    count = len(headings.split("|"))
    figures = "|".join(str(number) for number in range(5, count + 5))
    return [line.split(" | ")[2] for line in lines(planned(f"Library|{headings}\nPyle visits|{figures}"))]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("2008-07|2008-08|2008-09", ["2008-M07", "2008-M08", "2008-M09"]),
        ("2009-10|2009-11|2010-11", ["2009-M10", "2009-M11", "2010-M11"]),
        ("2008-09|2009-10|2010-11", ["2008-09", "2009-10", "2010-11"]),
        ("2023-1|2023-2|2023-3", ["2023-M01", "2023-M02", "2023-M03"]),
        ("2023-9|2023-10|2023-11", ["2023-M09", "2023-M10", "2023-M11"]),
        ("2021-2|2022-3|2023-4", ["2021-22", "2022-23", "2023-24"]),
    ],
)
def test_headings_of_one_form_are_read_together(headings: str, expected: list[str]) -> None:
    assert when(headings) == expected


def test_a_year_that_adds_up_its_months_stays_a_year() -> None:
    made = planned("Library|2009-01|2009-02|2009-03|2008-09\nPyle visits|1|2|3|6\nBorth visits|2|2|2|6")
    assert [check.agrees for check in made.checks] == [True, True]
    assert len(made.records) == 6


@pytest.mark.parametrize(
    "headings", ["2022-1|2022-2|2022-3|2022-4|2023-1|2023-2|2023-3|2023-4", "2024-1|2024-2|2024-3|2024-4"]
)
def test_what_may_be_quarters_is_asked(headings: str) -> None:
    figures = "|".join("7" for _ in headings.split("|"))
    assert codes(planned(f"Llyfrgell|{headings}\nYmweliadau|{figures}\nGalwadau|{figures}")) == ["period-two-ways"]


def test_one_alone_may_be_a_year_or_april() -> None:
    assert "period-two-ways" in codes(planned("Llyfrgell|2023-4\nYmweliadau|7\nGalwadau|7"))
