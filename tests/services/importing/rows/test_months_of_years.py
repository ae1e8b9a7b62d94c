from tests.services.importing.books import codes, lines, planned


def test_each_cell_under_a_year_is_of_the_month_of_its_row() -> None:
    made = planned("Museum visitors\nMonth|2022-23|2023-24\nApril|10|20\nJanuary|30|40")
    assert [line.split(" | ")[2] for line in lines(made)] == ["2022-M04", "2023-M04", "2023-M01", "2024-M01"]


def test_quarters_down_are_of_the_year_above_and_measures_down_are_of_all_of_it() -> None:
    quarters = planned("Museum visitors\nQuarter|2022-23|2023-24\nQ1|10|20\nQ2|30|40")
    assert [line.split(" | ")[2] for line in lines(quarters)] == [
        "2022-23-Q1",
        "2023-24-Q1",
        "2022-23-Q2",
        "2023-24-Q2",
    ]
    measures = planned("Museum\nMeasure|2022-23|2023-24\nMeals|10|20")
    assert [line.split(" | ")[2] for line in lines(measures)] == ["2022-23", "2023-24"]


def test_years_over_months_from_january_on_are_those_of_the_calendar() -> None:
    made = planned("Prydau\nMis|2023|2024\nIonawr|40|50\nChwefror|35|42\nMawrth|1|2")
    assert [line.split(" | ")[2] for line in lines(made)][:3] == ["2023-M01", "2024-M01", "2023-M02"]
    assert codes(made) == []
    assert codes(planned("Meals\nMonth|2023|2024\nApril|40|50\nMay|35|42")) == ["period-two-ways"]
    assert codes(planned("Meals\nQuarter|2023|2024\nQ1|40|50\nQ2|35|42")) == ["period-two-ways"]
