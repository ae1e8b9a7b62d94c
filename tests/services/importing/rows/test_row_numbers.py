from collections import Counter
from decimal import Decimal

import pytest

from svdesk.services.importing.columns.derived_columns import worked_out
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.rows import row_numbers
from svdesk.services.importing.rows.row_numbers import RowUnit, unit_of_row
from tests.services.importing.books import codes, lines, planned
from tests.services.importing.watching import wide


@pytest.mark.parametrize(
    ("said", "column", "label", "unit"),
    [
        ("no.", None, "Volunteers helping", RowUnit("people", sure=False)),
        ("hrs", None, "Anything", RowUnit("hours")),
        ("£", None, "Spend", RowUnit("gbp")),
        ("no.", None, "Referrals", RowUnit("count")),
        ("tonnes", None, "CO2 saved", RowUnit("tco2e")),
        (None, "kg", "Referrals", RowUnit("kg")),
        (None, None, "Hot meals", RowUnit("meals", sure=False)),
        (None, None, "Money saved for clients", RowUnit("gbp", sure=False)),
        ("referrals", None, "Signposted", RowUnit("count", sure=False, unclear="referrals")),
        (None, None, "Signposted", RowUnit(None, sure=False, unclear="Signposted")),
    ],
)
def test_the_unit_of_a_row_comes_from_its_cell_its_column_or_its_words(
    said: str | None, column: str | None, label: str, unit: RowUnit
) -> None:
    assert unit_of_row(said, column, label) == unit


def test_a_cell_that_says_its_unit_knows_better_than_the_words_of_its_row() -> None:
    made = planned("Quarter 2 2024/25\nIndicator|This quarter\nClients helped|120\nSaved for clients|£4,500")
    assert lines(made) == [
        "3 B | Clients helped | 2024-25-Q2 | 120 people",
        "4 B | Saved for clients | 2024-25-Q2 | 450000p",
    ]


def test_a_plain_number_of_something_is_said_to_be_unclear() -> None:
    made = planned("2024-25\nMeasure|Q1\nSignposted|12")
    assert lines(made) == ["3 B | Signposted | 2024-25-Q1 | 12 count"]
    assert [problem.code for problem in made.records[0].problems] == ["unit-unclear"]


@pytest.mark.parametrize(("others", "value"), [("850;910", "1204"), ("850;1,010", "1204"), ("0.85;2.5", "1.204")])
def test_a_number_that_may_be_two_is_first_read_as_the_rest_of_its_column_suggests(others: str, value: str) -> None:
    first, last = others.split(";")
    made = planned(f"Date|Activity|Weight (kg)\n13/04/24|Food|{first}\n14/04/24|Food|'1.204\n15/04/24|Food|{last}")
    assert lines(made)[1] == f"3 | Food | 2024-04-14 | {value} kg | held"


def test_minutes_and_days_over_a_column_become_hours() -> None:
    made = planned("Date|Activity|Time (mins)\n13/04/24|Desk|90\n14/04/24|Desk|20")
    assert lines(made) == ["2 | Desk | 2024-04-13 | 1.5 hours", "3 | Desk | 2024-04-14 | 0.333333 hours"]
    assert [problem.code for problem in made.records[1].problems] == ["minutes-rounded"]
    days = planned(
        "2024-25\nMeasure|Unit|Q1\nStaff time|days|3", answers={"day-length-unknown|Sheet1|3|C": "7.5 hours"}
    )
    assert lines(days) == ["3 C | Staff time | 2024-25-Q1 | 22.5 hours"]


@pytest.mark.parametrize("heading", ["Amount (£000s)", "Spend (£k)", "Cost £'000"])
def test_a_heading_in_thousands_of_pounds_is_heeded(heading: str) -> None:
    made = planned(f"Date|Activity|{heading}\n2024-04-09|Job club|1.5\n2024-04-16|Job club|£2k\n2024-04-23|Job club|2")
    assert [record.amount_pence for record in made.records] == [150_000, 200_000, 200_000]
    plain = planned("Date|Activity|Cost (£)\n2024-04-09|Job club|1.5\n2024-04-16|Job club|3")
    assert [record.amount_pence for record in plain.records] == [150, 300]


def test_one_number_that_leaves_all_others_behind_deserves_a_look() -> None:
    log = "Date|Activity|Miles\n" + "\n".join(f"2024-04-{day:02}|Run|{day + 9}" for day in range(1, 8))
    assert "number-far-off" in [each.code for each in planned(f"{log}\n2024-04-09|Run|1,240").questions] + [
        problem.code for record in planned(f"{log}\n2024-04-09|Run|1,240").records for problem in record.problems
    ]
    several = planned(f"{log}\n2024-04-09|Run|1,240\n2024-04-10|Run|1,100\nTotal|||")
    assert not [problem for record in several.records for problem in record.problems]


def test_commas_part_the_pence_where_several_cells_of_a_column_show_it_and_none_another_way() -> None:
    log = "Date|Activity|People|Collection (£)\n2024-05-01|Carols|12|214,60\n2024-05-02|Concert|45|{}"
    shown = planned(log.format("1.034,50"))
    assert [record.amount_pence for record in shown.records] == [21460, 103450]
    assert not shown.questions
    for other in ("£1,034.50", "60"):
        assert "number-two-ways" in codes(planned(log.format(other)))


@pytest.mark.parametrize(
    ("unit", "cells", "read"),
    [
        ("kWh", ("0,82", "640,0", "900"), ["0.82", "640", "900"]),
        ("kWh", ("402,75", "640,0", "900"), ["402.75", "640", "900"]),
        ("litres", ("1.204,5", "11,5", "900"), ["1204.5", "11.5", "900"]),
    ],
)
def test_commas_part_whole_numbers_from_their_parts_where_the_table_shows_it(
    unit: str, cells: tuple[str, str, str], read: list[str]
) -> None:
    made = planned("Fuel|Unit|Apr 2024|May 2024|Jun 2024\nGas|" + "|".join((unit, *cells)))
    assert [f"{record.quantity.normalize():f}" for record in made.records if record.quantity] == read
    assert "number-two-ways" not in codes(made)


@pytest.mark.parametrize("cells", ["402,75|900|1", "402,75|1,200|1"])
def test_one_comma_or_another_kind_of_comma_is_asked_about(cells: str) -> None:
    made = planned(f"Fuel|Unit|Apr 2024|May 2024|Jun 2024\nGas|kWh|{cells}")
    assert "number-two-ways" in codes(made)


def test_two_figures_with_a_comma_of_things_counted_one_by_one_are_asked_about() -> None:
    made = planned("What|Unit|Apr 2024|May 2024\nToys|toys|10,5|12,3")
    assert "number-two-ways" in codes(made)


@pytest.mark.parametrize("heading", ["Van cost", "Petrol", "Cost of fuel", "Cost bws", "Parts (£)", "Deunyddiau £"])
def test_money_that_came_in_under_words_that_say_neither_is_asked_about(heading: str) -> None:
    made = planned(f"Date|Activity|{heading}\n13/04/23|Walk|£4.20\n14/04/23|Fair|£25 wedi'i godi\n15/04/23|Fair|£2")
    assert codes(made) == ["income-in-costs"]


@pytest.mark.parametrize("heading", ["Value (£)", "Raised (£)", "Codwyd (£)", "In-kind £"])
def test_money_that_came_in_under_words_for_it_is_not_asked_about(heading: str) -> None:
    log = f"Date|Activity|{heading}\n13/04/23|Walk|£4.20\n14/04/23|Fair|£25 raised\n15/04/23|Fair|£2"
    assert not codes(planned(log))


def test_where_most_cells_say_that_it_came_in_nothing_is_asked() -> None:
    assert not codes(planned("Date|Event|Stall\n13/04/23|Walk|£4.20 taken\n14/04/23|Fair|£25 taken\n15/04/23|Fair|£2"))


@pytest.mark.parametrize(("unit", "pence"), [("£m", 120_000_000), ("£k", 120_000), ("£ millions", 120_000_000)])
def test_a_row_of_money_may_be_in_millions_of_pounds(unit: str, pence: int) -> None:
    made = planned(f"Figures 2024-25\n\nActivity|Unit|Q1|Q2\nSpend with local firms|{unit}|1.2|0.9")
    assert [record.amount_pence for record in made.records] == [pence, pence * 3 // 4]


def test_a_sum_in_a_title_multiplies_nothing() -> None:
    made = planned("Figures 2024-25 of the £2m appeal\n\nActivity|Unit|Q1|Q2\nSpend|£|1.2|0.9")
    assert [record.amount_pence for record in made.records] == [120, 90]


def test_the_people_of_a_row_that_says_only_no_are_asked_about() -> None:
    made = planned("Figures 2024/25\n\nActivity|Unit|Q1|Q2\nBeekeepers|no.|4|5")
    assert [line.split(" | ")[3] for line in lines(made)] == ["4 people", "5 people"]
    assert codes(made) == ["people-may-overlap"]


def test_the_words_of_a_row_are_looked_at_no_more_often_the_more_columns_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: Counter[int] = Counter()

    def counted(grid: Grid, row: int) -> bool:
        looked[row] += 1
        return worked_out(grid, row)

    monkeypatch.setattr(row_numbers, "worked_out", counted)
    planned(wide(30, 8))
    assert set(looked.values()) == {1}


def test_minutes_behind_a_point_are_asked_about_where_all_parts_look_so() -> None:
    log = "Date|Activity|Hours\n2024-05-01|A|1.30\n2024-05-02|B|2.15\n2024-05-03|C|0.45\n2024-05-04|D|{}"
    made = planned(log.format(3))
    assert [(question.code, question.choices[:2]) for question in made.questions] == [
        ("number-two-ways", ("1.5", "1.3"))
    ]
    answered = planned(log.format(3), answers={made.questions[0].key: "1.5"})
    assert [str(record.quantity) for record in answered.records] == ["1.5", "2.25", "0.75", "3"]
    assert not planned(log.format("1.5")).questions


def test_an_average_attendance_is_no_number_of_those_who_came() -> None:
    assert unit_of_row(None, None, "Average attendance").unit is None
    assert unit_of_row(None, None, "Attendance rate").unit is None


@pytest.mark.parametrize(
    ("said", "label", "unit"),
    [
        ("visits", "Befriending visits", "contacts"),
        ("ymweliadau", "Ymweliadau cyfeillio", "contacts"),
        ("visits", "Museum", "attendances"),
        ("attendances", "Befriending visits", "attendances"),
    ],
)
def test_visits_are_those_of_somebody_who_came_unless_the_words_beside_say_otherwise(
    said: str, label: str, unit: str
) -> None:
    assert unit_of_row(said, None, label).unit == unit
    assert unit_of_row(None, None, "Attendance").unit == "attendances"


@pytest.mark.parametrize("heading", ["Call duration", "Hyd yr alwad", "Minutes"])
def test_a_clock_time_in_a_column_of_minutes_is_asked_about_once(heading: str) -> None:
    text = f"Date|Issue|{heading}\n13/05/2024|Debt|12:30\n14/05/2024|Homes|5:15\n16/05/2024|Debt|30"
    made = planned(text)
    assert codes(made) == ["number-two-ways"]
    assert made.questions[0].message == "C2: “12:30” could be 12.5 minutes or 12.5 hours."
    shorter, longer = (
        [record.quantity for record in planned(text, answers={made.questions[0].key: choice}).records]
        for choice in made.questions[0].choices[:2]
    )
    assert shorter == [Decimal("0.208333"), Decimal("0.0875"), Decimal("0.5")]
    assert longer == [Decimal("12.5"), Decimal("5.25"), Decimal("0.5")]


def test_a_shift_over_midnight_has_its_hours() -> None:
    made = planned("Date|Where|Shift|People\n13/05/2024|Tŷ|8:00-20:00|2\n14/05/2024|Tŷ|20:00-8:00|1")
    assert [str(record.quantity) for record in made.records if record.unit == "hours"] == ["12", "12"]


@pytest.mark.parametrize("heading", ["Duration", "Session length", "How long?", "Hyd"])
def test_how_long_each_was_is_asked_once_where_it_may_be_minutes(heading: str) -> None:
    log = f"Date|Class|{heading}\n13/05/2024|Yoga|60\n20/05/2024|Spin|45\n27/05/2024|Chair|90"
    assert codes(planned(log)) == ["number-two-ways"]
    question = planned(log).questions[0]
    assert question.choices[:2] == ("60 minutes", "60 hours")
    in_minutes, in_hours = (
        [record.quantity for record in planned(log, answers={question.key: answer}).records]
        for answer in question.choices[:2]
    )
    assert in_minutes == [1, Decimal("0.75"), Decimal("1.5")]
    assert in_hours == [60, 45, 90]


@pytest.mark.parametrize(
    ("heading", "values"), [("Duration", "2 3 45"), ("Total hours", "60 45 90"), ("Duration (hours)", "60 45 90")]
)
def test_what_is_in_hours_is_not_asked_about(heading: str, values: str) -> None:
    rows = (f"{day}/05/2024|Yoga|{value}" for day, value in zip((13, 14, 15), values.split(), strict=True))
    assert codes(planned("\n".join([f"Date|Class|{heading}", *rows]))) == []


def test_minutes_of_a_text_file_are_asked_about_too() -> None:
    assert codes(planned("Date|Class|Duration\n13/05/2024|Yoga|'60\n20/05/2024|Spin|'45")) == ["number-two-ways"]


@pytest.mark.parametrize(
    ("heading", "estimate"),
    [
        ("Hours (est.)", True),
        ("Estimated hours", True),
        ("Approx. hours", True),
        ("Oriau (amcangyfrif)", True),
        ("Hours", False),
        ("Best hours", False),
    ],
)
def test_numbers_under_a_heading_of_estimates_are_marked_as_such(heading: str, estimate: bool) -> None:
    made = planned(f"Date|Activity|{heading}\n15/05/2024|Walk|4\n16/05/2024|Desk|3")
    assert [record.estimate for record in made.records] == [estimate, estimate]
    assert all(record.status == "new" for record in made.records)


def test_a_quarter_headed_as_estimated_is_marked_and_the_others_are_not() -> None:
    made = planned("Measure|Q1 2024/25|Q2 2024/25 (est.)|Q3 2024/25\nMeals|38|40|41\nBags|3|4|5")
    assert [record.estimate for record in made.records] == [False, True, False] * 2


@pytest.mark.parametrize("heading", ["Q2 2024/25 (provisional)", "Q2 2024/25 prov.", "Provisional Q2 2024/25"])
def test_a_quarter_headed_as_provisional_is_marked_as_estimated(heading: str) -> None:
    made = planned(f"Measure|Q1 2024/25|{heading}|Q3 2024/25\nMeals|38|40|41\nBags|3|4|5")
    assert [record.estimate for record in made.records] == [False, True, False] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Period|Activity|Meals\nQ1 2024/25|Lunch|12\nQ2 2024/25 (provisional)|Lunch|7\nQ3 2024/25|Lunch|9",
        "Mis|Gweithgaredd|Prydau\nEbrill 2024|Cinio|12\nMai 2024 - dros dro|Cinio|7\nMehefin 2024|Cinio|9",
        "Activity|Meals\nQ1 2024/25\nLunch|12\nQuarter 2 2024/25 (provisional)\nLunch|7\nQ3 2024/25\nLunch|9",
    ],
)
def test_what_stands_beside_or_under_a_provisional_period_is_an_estimate(text: str) -> None:
    made = planned(text)
    assert [(record.estimate, record.status) for record in made.records] == [
        (False, "new"), (True, "new"), (False, "new"),
    ]  # fmt: skip


def test_a_sheet_titled_as_provisional_holds_estimates() -> None:
    made = planned("Quarter 4 2024/25 (provisional)\nActivity|Meals\nLunch|12\nTea|7")
    assert [record.estimate for record in made.records] == [True, True]


def test_a_target_is_no_estimate_whatever_its_heading_says() -> None:
    made = planned("2024-25\nMeasure|Target (provisional)|Actual\nMeals|100|90")
    assert [(record.kind, record.estimate) for record in made.records] == [("target", False), ("actual", False)]


@pytest.mark.parametrize(
    ("row", "status", "unit"),
    [
        ("Visitors|no.|1.75", "held", None),
        ("Ymwelwyr|nifer|2.5", "held", None),
        ("Members per club|no.|12.5", "new", "count"),
        ("People helped per year|no.|12", "new", "people"),
        ("Staff|fte|2.5", "new", "fte"),
    ],
)
def test_people_are_whole_unless_they_are_a_share(row: str, status: str, unit: str | None) -> None:
    made = planned(f"2024-25\n\nMeasure|Unit|Q1\n{row}")
    assert [(record.status, record.unit) for record in made.records] == [(status, unit)]


@pytest.mark.parametrize("sure", ["0.667", "2051.365"])
def test_a_number_that_surely_has_three_places_says_so_of_the_others_of_its_table(sure: str) -> None:
    log = "Date|Event|Volunteer hours\n2022-10-11|Talk|'{}\n2022-10-13|Walk|'6.667"
    made = planned(log.format(sure))
    assert [record.quantity for record in made.records] == [Decimal(sure), Decimal("6.667")]
    assert "number-two-ways" not in codes(made)
    assert "number-two-ways" in codes(planned(log.format("0.5")))


def test_part_of_one_per_cent_among_others_is_no_share_of_one() -> None:
    survey = "2024-25\nAge|Percentage\n60-64|{}\n65-69|8.94\n16-19|0.63"
    made = planned(survey.format("15.75"))
    assert [record.quantity for record in made.records] == [Decimal("15.75"), Decimal("8.94"), Decimal("0.63")]
    assert "share-or-percent" not in codes(made)
    assert "share-or-percent" in codes(planned(survey.format("85").replace("8.94", "9")))


def test_per_cents_most_of_which_are_less_than_one_are_no_shares_of_one_beside_a_true_one() -> None:
    log = "Dyddiad|Ffynhonnell|Canran\n2024-05-13|Grantiau|{}\n2024-05-14|Rhoddion|{}\n2024-05-15|Arall|{}"
    for figures in (("98.68", "0.84", "0.47"), ("99", "0.4", "0.6"), ("98.689067", "0.841864", "0.469068")):
        made = planned(log.format(*figures))
        assert [record.quantity for record in made.records] == list(map(Decimal, figures))
        assert not codes(made)
    for figures in (("50", "60", "0.5"), ("0.95", "1.05", "0.8")):
        assert "share-or-percent" in codes(planned(log.format(*figures)))


def test_october_in_welsh_over_a_quarter_makes_no_lengths_of_time_of_its_hours() -> None:
    made = planned("Mesur|Ch1 Ebr-Meh|Ch2 Gor-Med|Ch3 Hyd-Rhag\nOriau clwb swyddi|58|62|49", year="2025-26")
    assert not codes(made)
    assert [f"{record.quantity} {record.unit}" for record in made.records] == ["58 hours", "62 hours", "49 hours"]


@pytest.mark.parametrize("heading", ["Parcels / Hours", "Parcels/Hours", "Hours or parcels"])
def test_where_a_heading_names_two_units_each_cell_says_its_own(heading: str) -> None:
    rows = "06/04/2026|Food|34 parcels\n14/04/2026|Job club|18 hrs\n30/04/2026|Walk|2h"
    made = planned(f"Date|Activity|{heading}\n{rows}")
    assert not codes(made)
    assert [f"{record.quantity} {record.unit}" for record in made.records] == ["34 parcels", "18 hours", "2 hours"]


@pytest.mark.parametrize(
    ("heading", "income"), [("Coed £", "£48.00 wedi'i godi"), ("Meals £", "£48 raised"), ("Timber £", "£48 raised")]
)
def test_income_among_money_whose_heading_may_be_a_unit_elsewhere_is_asked_about(heading: str, income: str) -> None:
    made = planned(f"Date|What|{heading}\n13/4/2023|Plannu|{income}\n14/4/2023|Plannu|£12.00\n25/4/2023|Torri|£5.00")
    assert codes(made) == ["income-in-costs"]
