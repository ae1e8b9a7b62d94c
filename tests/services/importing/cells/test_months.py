from svdesk.services.importing.cells.months import MONTHS, century, months_among_years


def test_every_month_has_an_english_and_a_welsh_name() -> None:
    assert set(MONTHS.values()) == set(range(1, 13))
    assert MONTHS["gorffennaf"] == MONTHS["july"] == MONTHS["jul"] == 7
    assert MONTHS["mai"] == MONTHS["may"] == 5


def test_two_figures_are_a_year_of_our_time() -> None:
    assert [century("24"), century("87"), century("2025")] == [2024, 1987, 2025]


def test_welsh_months_are_known_mutated() -> None:
    assert [MONTHS[name] for name in ("fai", "fehefin", "orffennaf", "ngorffennaf", "ragfyr")] == [5, 6, 7, 7, 12]


def test_one_that_can_be_no_year_makes_months_of_all() -> None:
    assert [str(month) for month in months_among_years(["2008-08", "2008-09"]).values()] == [
        "August 2008",
        "September 2008",
    ]
    assert months_among_years(["2008-09", "2009-10"]) == months_among_years([]) == {}
    assert "2023-24" not in months_among_years(["2023-24", "2024-01"])
