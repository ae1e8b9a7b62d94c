from tests.services.importing.books import lines, planned


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
