from datetime import date

import pytest

from svdesk.domain.period import financial_year
from svdesk.services.importing.columns.columns import choose_columns
from svdesk.services.importing.layout.grid import Grid
from tests.services.importing.books import codes, lines, planned, sheet
from tests.services.importing.watching import Asked, wide


def fields(text: str) -> list[str]:
    grid = Grid(sheet(text))
    columns, _, _ = choose_columns(grid, (1,), list(range(2, grid.last_row + 1)), financial_year(2024))
    return [column.field if column.field != "ignore" else column.tag for column in columns]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date|Event|Description|Hours\n2024-04-03|Lunch|soup|2", ["date", "text", "notes", "quantity"]),
        ("Project|Activity|Hours\nHub|Lunch|2", ["section", "text", "quantity"]),
        ("Date|Session|Young people|Staff\n2024-04-03|Club|12|AB", ["date", "text", "people", "personal"]),
        ("Date|Supplier|Net £|VAT £|Gross £\n2024-04-03|Evans|1|2|3", ["date", "text", "amount", "vat", "gross"]),
        ("Activity|Q1|Q2|Year total\nLunch|1|2|3", ["text", "quantity", "quantity", "total"]),
        ("Activity|Annual target|Q1|Q2\nLunch|9|1|2", ["text", "target", "quantity", "quantity"]),
        ("KPI|Target|Delivered to date\nPlaces for people|9|1", ["text", "target", "actual"]),
        ("Date|Event|Male|Female|Total\n2024-04-03|Fair|1|2|3", ["date", "text", "people", "people", "total"]),
        (
            "Start date|End date|Course|Learners\n2024-04-03|2024-04-04|CPR|3",
            ["period_start", "period_end", "text", "people"],
        ),
        ("Date|Venue|Town|Hours\n2024-04-03|Hall|Pyle|3", ["date", "place", "unknown", "quantity"]),
        ("Date|Activity|Number|Hours\n2024-04-03|Lunch|12|3", ["date", "text", "people", "quantity"]),
        ("Date|Activity|Number\n2024-04-03|Food parcels|12", ["date", "text", "quantity"]),
        ("Name|Date|Hours\nAnn Jones|2024-04-03|3", ["personal", "date", "quantity"]),
        (
            "Created On|Start Date|End Date|Subject|Activity Type|Attendees\n"
            "2024-04-01|2024-04-03|2024-04-04|Surgery|Appointment|3",
            ["unknown", "period_start", "period_end", "text", "unknown", "people"],
        ),
        ("Timestamp|Activity|Hours\n2024-04-03|Lunch|2", ["date", "text", "quantity"]),
        (
            "Timestamp|When was it?|Activity|Hours\n2024-04-03|2024-04-01|Lunch|2",
            ["unknown", "date", "text", "quantity"],
        ),
        ("Item|Quantity|Unit price|Total £\nChairs|10|5|50", ["text", "quantity", "variance", "amount"]),
        ("Event Name|Event Type|Date|Hours\nFair|Event|2024-04-03|3", ["text", "category", "date", "quantity"]),
        ("Date|Subject|Description|People\n2024-04-03|Talk|two tablets lent|3", ["date", "text", "notes", "people"]),
        (
            "Measure|Q1|Q1 cumulative|Q2|Q2 cumulative\nMeals|1|1|2|3",
            ["text", "quantity", "running", "quantity", "running"],
        ),
    ],
)
def test_every_column_has_its_field(text: str, expected: list[str]) -> None:
    assert fields(text) == expected


def test_a_blank_column_is_no_column_of_the_table() -> None:
    made = planned("Date||Activity||Hours\n||||\n13/04/2024||Lunch||2\n||||\n14/04/2024||Walk||3")
    assert [column.letter for column in made.tables[0].columns] == ["A", "C", "E"]
    assert codes(made) == []
    assert [record.row for record in made.records] == [3, 5]


def test_quarters_of_a_bare_year_are_settled_together() -> None:
    grid = Grid(sheet("Measure|Q1 2024|Q2 2024|Q4 2024\nMeals|1|2|3"))
    columns, across, _ = choose_columns(grid, (1,), [2], financial_year(2024))
    assert across
    assert [column.period.code for column in columns if column.period] == ["2024-25-Q1", "2024-25-Q2", "2024-25-Q4"]
    assert all(column.also is None for column in columns)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Start date", "Leaving date"),
        ("Started", "Left"),
        ("Start date", "Date completed"),
        ("Dyddiad dechrau", "Dyddiad gadael"),
        ("Joined", "Left"),
        ("Opened", "Closed"),
        ("Date opened", "Date closed"),
    ],
)
def test_the_day_on_which_something_began_is_its_date(one: str, other: str) -> None:
    rows = "Cook|2024-05-01|2024-11-29|1\nDriver|2024-04-15|2024-12-01|1"
    assert fields(f"Post|{one}|{other}|FTE\n{rows}") == ["text", "date", "unknown", "quantity"]


def test_when_it_was_written_down_or_over_gives_way_to_when_it_began_wherever_it_stands() -> None:
    assert fields("Date recorded|Start date|What|Hours\n2024-05-01|2024-04-03|Walk|2")[:2] == ["unknown", "date"]
    assert fields("Date closed|Date opened|Issue|Hours\n2024-05-01|2024-04-03|Debt|2")[:2] == ["unknown", "date"]
    assert fields("Began|Finished|Course|Hours\n2024-04-03|2024-05-01|CPR|2")[:2] == ["period_start", "period_end"]


def test_how_many_of_measures_counts_what_each_says() -> None:
    made = planned("Return 2024-25\nWhat we did|How many\nAttendance|134\nVolunteer hours|44\nTrees planted|5")
    assert [record.unit for record in made.records] == ["attendances", "hours", "trees"]
    made = planned("Date|What we did|How many\n13/05/2024|Lunch club|20\n14/05/2024|Walk|22")
    assert [record.people for record in made.records] == [20, 22]


@pytest.mark.parametrize(
    ("other", "own"),
    [
        ("Date of referral", "Session date"), ("created_at", "pickup_at"), ("created_at", "start_time"),
        ("Date joined", "Appointment date"), ("Order Date", "Event Start Date"), ("Dyddiad cais", "Dyddiad y sesiwn"),
        ("Application date", "Date of session"),
    ],
)  # fmt: skip
def test_the_day_on_which_it_was_done_is_taken_though_another_stands_before_it(other: str, own: str) -> None:
    rows = "2024-04-02T10:00|2024-05-07T09:30|Yoga|2\n2024-04-03T10:00|2024-05-08T09:30|Art|3"
    assert [record.date for record in planned(f"{other}|{own}|Activity|Hours\n{rows}").records] == [
        date(2024, 5, 7),
        date(2024, 5, 8),
    ]


def test_how_it_ended_is_no_day_on_which_it_was_done() -> None:
    made = planned("Joined|Client group|Hours|Outcome date\n2024-04-02|Men|3|2024-06-01\n2024-04-03|Women|2|2024-06-02")
    assert [str(record.date) for record in made.records] == ["2024-04-02", "2024-04-03"]


def test_a_total_adds_up_only_what_is_alike() -> None:
    assert fields("Date|Activity|People|Miles|Boxes total\n2024-05-07|Lake|2|3|5")[-1] == "quantity"
    assert fields("Date|Activity|Adults|Children|People total\n2024-05-07|Lake|2|3|5")[-1] == "total"


@pytest.mark.parametrize("heading", ["What|How many", "Our figures|For the council", "Cwestiwn|Ateb"])
def test_the_rows_of_a_form_say_what_they_count_whatever_its_headings(heading: str) -> None:
    made = planned(
        f"Year ended 31 March 2025\n\n{heading}\nTrees planted|120\nVolunteer hours|412.5 hrs\nGrants received|£2,500\n"
        "Meals served|96\nEnergy used|-"
    )
    assert lines(made) == [
        "4 | Trees planted | 2024-25 | 120 trees",
        "5 | Volunteer hours | 2024-25 | 412.5 hours",
        "6 | Grants received | 2024-25 | 250000p",
        "7 | Meals served | 2024-25 | 96 meals",
    ]


def test_it_is_asked_whether_to_go_on_at_least_every_twenty_five_columns() -> None:
    grid, asked = Grid(sheet(wide(199, 3))), Asked()
    choose_columns(grid, (1,), [2, 3, 4], None, asked)
    looked_at, added_up = 200 // 25, 200 // 25
    assert asked.times == looked_at + added_up


@pytest.mark.parametrize("heading", ["DBS date", "Joined", "Ymunodd"])
def test_a_date_about_people_in_a_list_of_them_is_no_day_of_work(heading: str) -> None:
    made = planned(f"Name|Role|{heading}\nAlun|Driver|13/02/2023\nMair|Cook|14/04/2022\nSian|Cook|15/06/2023")
    assert made.records == ()
    assert "column-left-out" in codes(made)
    assert len(planned("Name|Task|Date\nAlun|Driving|13/02/2023\nMair|Cooking|14/04/2022").records) == 2


@pytest.mark.parametrize(
    ("sheet", "units"),
    [
        ("2024-25\n\nItem|How many\nBenches|3\nBird boxes|24", ["count"] * 2),
        ("2024-25\n\nBeth|How many\nMeinciau|3\nBlychau|24", ["count"] * 2),
        ("2024-25\n\nGroup|How many\nWalkers|3\nVolunteers|24", ["people"] * 2),
        ("2024-25\n\nSession|How many\nLunch club|3\nChair yoga|24", [None] * 2),
        ("Date|Item|How many\n13/04/24|Tent|3\n20/04/24|Chairs|12", ["count"] * 2),
    ],
)
def test_how_many_counts_the_things_beside_it_and_people_beside_sessions(sheet: str, units: list[str | None]) -> None:
    assert [record.unit for record in planned(sheet).records] == units


def test_two_running_totals_of_different_things_are_both_asked_about() -> None:
    made = planned("Month|Visits (YTD)|Hours (YTD)\nApr 2024|4|2\nMay 2024|9|7\nJun 2024|11|8")
    assert [question.col for question in made.questions if question.code == "running-totals"] == ["B", "C"]
    assert {record.status for record in made.records} == {"held"}


def test_a_running_target_is_no_running_total_of_what_was_done() -> None:
    made = planned("2024-25\nMeasure|Target (YTD)|Actual (YTD)\nMeals|40|4\nWalks|50|5")
    assert [record.kind for record in made.records] == ["target", "actual"] * 2


def test_an_average_is_left_out_with_a_word_and_so_is_what_each_had() -> None:
    made = planned("Month|Average attendance|Meals each\nApr 2024|35|2\nMay 2024|42|3")
    assert not made.records
    assert codes(made) == ["column-left-out"] * 2
    made = planned("Month|Meals per month\nApr 2024|35\nMay 2024|42")
    assert [record.quantity for record in made.records] == [35, 42]


def test_a_unit_beside_people_alone_is_left_out_and_told() -> None:
    made = planned("Event|Date|Type|Attendees\nRhymes|2024-05-13|Children|12\nBooks|2024-05-14|Adult|9")
    assert [question.code for question in made.questions] == ["column-left-out"]


def test_a_rate_is_left_out_and_told() -> None:
    made = planned("Date|Event|Rate|People\n2024-05-13|Walk|15|9\n2024-05-14|Talk|12|7")
    assert [question.code for question in made.questions] == ["column-left-out"]


@pytest.mark.parametrize(
    ("heads", "texts"),
    [
        ("Month|Bikes lent|Instructor hours|Income\n|no.|hrs|£", {"Bikes lent", "Instructor hours", "Income"}),
        ("Mis|Beiciau|Oriau hyfforddwyr|Incwm\n|nifer|awr|£", {"Beiciau", "Oriau hyfforddwyr", "Incwm"}),
        ("Month|Volunteers||Learners|\n|No.|Hours|No.|Hours", {"Volunteers No.", "Volunteers Hours", "Learners No.",
                                                               "Learners Hours"}),
    ],
)  # fmt: skip
def test_a_row_of_units_under_names_of_their_own_is_no_part_of_these(heads: str, texts: set[str]) -> None:
    made = planned(f"{heads}\nSep-23|3|84|42|10\nOct-23|4|112|56.5|12")
    assert {record.text for record in made.records if (record.col or "-") in "BCDE"[: len(texts)]} == texts


@pytest.mark.parametrize("heading", ["year_month", "Month/Year", "Mis a blwyddyn"])
def test_the_first_of_a_month_under_a_heading_of_months_is_all_of_it(heading: str) -> None:
    made = planned(f"{heading}|Meals\n2023-04-01|69\n2023-05-01|221")
    assert [record.period.code for record in made.records if record.period] == ["2023-M04", "2023-M05"]
