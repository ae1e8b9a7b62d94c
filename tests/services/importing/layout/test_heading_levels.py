import pytest

from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.header_rows import find_header
from svdesk.services.importing.layout.heading_levels import whole_header
from svdesk.services.workbook.sheet import Sheet, Span
from tests.services.importing.books import lines, planned, sheet, skips


def headed(made: Sheet) -> tuple[int, ...]:
    grid = Grid(made)
    return find_header(grid, grid.first_row, grid.last_row)


def headings(text: str, *merged: Span) -> list[str]:
    return [column.heading for column in planned(sheet(text, merged=merged)).tables[0].columns]


SITES = "Measure|Q1 2024/25||Q2 2024/25|\n|Aberdare|Merthyr|Aberdare|Merthyr\nMeals|1|2|3|4\nTrips|5|6|7|8"
ABOVE = "Measure|Aberdare||Merthyr|\n|Q1 2024/25|Q2 2024/25|Q1 2024/25|Q2 2024/25\nMeals|1|3|2|4\nTrips|5|6|7|8"
MERGED = (Span(1, 2, 1, 3), Span(1, 4, 1, 5))


@pytest.mark.parametrize("merged", [(), MERGED])
def test_sites_under_periods_are_named_in_each_record(merged: tuple[Span, ...]) -> None:
    made = lines(planned(sheet(SITES, merged=merged)))
    assert [line for line in made if line.startswith("3 ")] == [
        "3 B | Meals: Aberdare | 2024-25-Q1 | 1 meals",
        "3 C | Meals: Merthyr | 2024-25-Q1 | 2 meals",
        "3 D | Meals: Aberdare | 2024-25-Q2 | 3 meals",
        "3 E | Meals: Merthyr | 2024-25-Q2 | 4 meals",
    ]


@pytest.mark.parametrize("merged", [(), MERGED])
def test_sites_above_periods_are_named_in_each_record(merged: tuple[Span, ...]) -> None:
    made = lines(planned(sheet(ABOVE, merged=merged)))
    assert [line for line in made if line.startswith("3 ")] == [
        "3 B | Meals: Aberdare | 2024-25-Q1 | 1 meals",
        "3 C | Meals: Aberdare | 2024-25-Q2 | 3 meals",
        "3 D | Meals: Merthyr | 2024-25-Q1 | 2 meals",
        "3 E | Meals: Merthyr | 2024-25-Q2 | 4 meals",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Measure|H1 2024/25||||H2 2024/25|||\n|Rhyl||Mold||Rhyl||Mold|\n"
        "|Target|Actual|Target|Actual|Target|Actual|Target|Actual\nMeals|1|2|3|4|5|6|7|8\nTrips|1|2|3|4|5|6|7|8",
        "Mesur|Rhyl||||Yr Wyddgrug|||\n|Q1 2024/25||Q2 2024/25||Q1 2024/25||Q2 2024/25|\n"
        "|Targed|Gwirioneddol|Targed|Gwirioneddol|Targed|Gwirioneddol|Targed|Gwirioneddol\n"
        "Prydau|1|2|3|4|5|6|7|8\nTeithiau|1|2|3|4|5|6|7|8",
        "|Q1 2024/25||||Q2 2024/25|||\n|Rhyl||Mold||Rhyl||Mold|\n"
        "Measure|Target|Actual|Target|Actual|Target|Actual|Target|Actual\nMeals|1|2|3|4|5|6|7|8\nTrips|1|2|3|4|5|6|7|8",
    ],
)
def test_period_site_and_target_are_three_rows_of_one_heading(text: str) -> None:
    assert headed(sheet(text)) == (1, 2, 3)
    made = planned(text)
    assert not made.questions
    kinds = [record.kind for record in made.records if record.row == 4]
    assert kinds == ["target", "actual"] * 4


@pytest.mark.parametrize("sizes", ["3 day|7 day", "1 person|2+ people", "Small|7-day", "2-person|4-person box"])
def test_sizes_under_a_group_are_headings_though_they_begin_with_a_number(sizes: str) -> None:
    text = f"Month|Parcels||Fed|\n|{sizes}|Adults|Children\nApr 2024|61|12|98|70\nMay 2024|58|9|91|66"
    small, large = sizes.split("|")
    assert headings(text)[1:3] == [f"Parcels {small}", f"Parcels {large}"]
    assert headings(text, *MERGED)[1:3] == [f"Parcels {small}", f"Parcels {large}"]


def test_sizes_without_a_group_over_them_are_no_heading() -> None:
    text = "Date|Activity|Length|Break\n||3 days|2 days\n2024-04-03|Camp|4|1\n2024-04-09|Hike|2|1"
    assert headed(sheet(text)) == (1,)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Month|Food in|Gas used\n|kg|kWh\nApr 2024|812.5|120\nMay 2024|640|90", ["kg", "kwh"]),
        ("Mis|Bwyd|Gwirfoddoli\n|kg|oriau\nEbrill 2024|812.5|120\nMai 2024|640|90", ["kg", "hours"]),
        ("Date|Activity|Length|Distance\n||hours|miles\n2024-05-01|Walk|2|4\n2024-05-08|Ride|3|14", ["hours", "miles"]),
    ],
)
def test_units_under_the_headings_name_no_columns_of_their_own(text: str, units: list[str]) -> None:
    made = planned(text)
    assert made.tables[0].header_rows == (1, 2)
    assert [record.unit for record in made.records if record.row == 3] == units
    assert not {"kg", "kWh", "oriau"} & {record.text for record in made.records}


def test_a_title_with_its_year_beside_it_names_no_columns() -> None:
    assert headed(sheet("Foodbank records|2024\n|kg|kWh\nApr 2024|812.5|120\nMay 2024|640|90")) == (2,)


def test_a_first_row_without_its_name_stays_a_row_where_words_stand_below() -> None:
    text = "Date|Activity|Where||Notes\n||Hall|Pool|wet\n2024-05-01|Walk|Park|12|late\n2024-05-08|Ride|Moor|14|dry"
    assert headed(sheet(text)) == (1,)


def test_no_heading_has_more_than_three_rows() -> None:
    text = "|2024/25|\n|Q1|Q2\n|Rhyl|Mold\n|Target|Actual\nMeals|1|2\nTrips|3|4"
    assert len(whole_header(Grid(sheet(text)), 1, 1)) == 3


def test_a_title_merged_over_most_of_the_columns_is_no_heading_of_theirs() -> None:
    text = "What we did in 2024\nDate|Activity|People|Place\n14/05/2024|Walk|12|Hall\n21/05/2024|Choir|9|Hall"
    assert headings(text, Span(1, 1, 1, 3)) == ["Date", "Activity", "People", "Place"]


@pytest.mark.parametrize(
    "stack",
    [
        "Activity|September||October\n|2024-09-03|2024-09-10|2024-10-08",
        "|Medi||Hydref\nGweithgaredd|2024-09-03|2024-09-10|2024-10-08",
        "Activity|Week 1|Week 2|Week 3\n|2024-09-03|2024-09-10|2024-10-08",
        "|Tue|Tue|Tue\nActivity|2024-09-03|2024-09-10|2024-10-08",
        "Activity|Autumn term||\n|2024-09-03|2024-09-10|2024-10-08",
    ],
)
def test_a_row_of_dates_goes_on_with_the_heading_above_it(stack: str) -> None:
    made = planned(f"Register\n\n{stack}\nYoga|12|11|14\nArt|6|7|8")
    assert made.tables[0].header_rows == (3, 4)
    assert [line.split(" | ")[2] for line in lines(made)] == ["2024-09-03", "2024-09-10", "2024-10-08"] * 2


def test_a_row_of_dates_with_a_name_is_one_of_the_table() -> None:
    text = "Activity|First|Next|People\nYoga|2024-09-03|2024-09-10|12\nArt|2024-09-04|2024-09-11|6"
    assert headed(sheet(text)) == (1,)


def test_sites_part_the_months_over_them() -> None:
    made = planned("|April 2024||May 2024|\nMeasure|Barry|Pyle|Barry|Pyle\nMeals|10|11|12|13\nWalks|2|2|2|2")
    assert lines(made)[:3] == [
        "3 B | Meals: Barry | 2024-M04 | 10 meals",
        "3 C | Meals: Pyle | 2024-M04 | 11 meals",
        "3 D | Meals: Barry | 2024-M05 | 12 meals",
    ]


def test_words_under_a_merged_group_are_headings_from_the_first_column_on() -> None:
    merged = (Span(1, 1, 1, 3), Span(1, 4, 2, 4))
    made = planned(
        sheet("Session|||Attended\nName|Day|Hours|\nYoga|2024-04-16|2|12\nArt|2024-05-21|1.5|9", merged=merged)
    )
    assert lines(made)[0] == "3 | Yoga | 2024-04-16 | 2 hours, 12 people"
    pairs = (Span(1, 2, 1, 3), Span(1, 4, 1, 5))
    made = planned(
        sheet("Meals|2023/24||2024/25|\nSite|Target|Actual|Target|Actual\nPyle|100|90|110|112", merged=pairs)
    )
    assert [line.split(" | ", 1)[1] for line in lines(made)][1:3] == [
        "Pyle | 2023-24 | 90 count",
        "Pyle | 2024-25 | 110 count | target",
    ]


def test_names_of_the_first_columns_may_stand_under_the_groups_beside_them() -> None:
    made = planned("||Male|Female|Other\nDate|Session|||\n13/04/2024|Gym|5|6|0\n17/04/2024|Gym|4|7|1")
    assert {record.text for record in made.records} == {"Gym: Male", "Gym: Female", "Gym: Other"}
    assert skips(made) == ["1 header", "2 header"]


@pytest.mark.parametrize(
    ("quarters", "below"),
    [
        ("Q1|Q2|Q3|Q4", "|||provisional"),
        ("Q1|Q2|Q3|Q4", "|||(est.)"),
        ("Ebrill|Mai|Mehefin|Gorffennaf", "|||dros dro"),
        ("Q1|Q2|Q3|Q4", "actual|actual|actual|provisional"),
    ],
)
@pytest.mark.parametrize("above", [False, True])
def test_a_row_that_says_only_which_periods_are_estimates_belongs_to_the_heading(
    quarters: str, below: str, above: bool
) -> None:
    rows = [f"|{below}", f"Measure|{quarters}"]
    text = "\n".join([*(rows if above else reversed(rows)), "Hours given|1|2|3|4", "Meals|5|6|7|8"])
    made = planned(text, year="2024-25")
    assert made.counts["held"] == 0
    assert [record.col for record in made.records if record.estimate] == ["E", "E"]


def test_a_remark_alone_in_the_first_row_of_a_log_is_no_heading() -> None:
    made = planned("Date|Activity|People|Notes\n|||estimate\n2024-05-03|Lunch club|12|\n2024-05-10|Lunch club|14|")
    assert [column.heading for column in made.tables[0].columns] == ["Date", "Activity", "People", "Notes"]


@pytest.mark.parametrize(
    ("above", "records"),
    [
        ("Target|Actual|Target|Actual", ["B | target", "C | actual", "D | target", "E | actual"]),
        ("Targed|Gwirioneddol|Targed|Gwirioneddol", ["B | target", "C | actual", "D | target", "E | actual"]),
    ],
)
def test_target_and_actual_over_the_periods_are_kept_where_the_name_of_the_rows_stands_below(
    above: str, records: list[str]
) -> None:
    made = planned(f"|{above}\nMeasure|Q1|Q1|Q2|Q2\nHours given|1|2|3|4\nMeals|5|6|7|8", year="2024-25")
    assert [f"{record.col} | {record.kind}" for record in made.records if record.row == 3] == records


@pytest.mark.parametrize(("above", "below"), [("Hours|People", "Q1|Q1"), ("Oriau|Pobl", "Ch1|Ch1")])
def test_what_is_counted_over_the_periods_is_kept_where_the_name_of_the_rows_stands_below(
    above: str, below: str
) -> None:
    made = lines(planned(f"|{above}\nActivity|{below}\nLunch club|1|2\nChair exercises|5|6", year="2024-25"))
    assert made[0].endswith("| 1 hours")
    assert made[1].endswith("| 2 people")


def test_what_is_counted_over_the_words_for_whom_is_kept_where_the_name_of_the_rows_stands_below() -> None:
    made = lines(
        planned("|Hours|People|Miles\nMonth|Volunteers|Guests|Drivers\nApril|1|2|3\nMay|5|6|7", year="2024-25")
    )
    assert [line.rpartition(" | ")[2] for line in made[:3]] == ["1 hours", "2 people", "3 miles"]
