import pytest

from tests.services.importing.books import lines, planned, skips


def test_a_line_standing_alone_in_a_log_is_a_note_and_no_section() -> None:
    made = planned("Date|Activity|Hours\n13/04/24|Desk|2\nEaster holidays\n21/04/24|Desk|2\nThanks to all")
    assert skips(made) == ["1 header", "3 note", "5 note"]
    assert {record.section for record in made.records} == {None}


def test_a_day_that_stands_alone_is_the_date_of_what_follows() -> None:
    made = planned("Diary\nActivity|People\nMonday 13 May 2024|\nLunch|24\n2024-05-28|\nLunch|19")
    assert lines(made) == ["4 | Lunch | 2024-05-13 | 24 people", "6 | Lunch | 2024-05-28 | 19 people"]
    assert "3 section" in skips(made)
    assert "5 section" in skips(made)


def test_the_title_again_on_the_next_page_is_no_section() -> None:
    page = "Drop-in 2024-25\nDate|Session|People\n"
    made = planned(page + "13/04/2024|Lunch|9\n\n" + page + "Printed by hand||Page 2\n20/04/2024|Lunch|8")
    assert [record.section for record in made.records] == [None, None]
    assert skips(made) == ["1 title", "2 header", "4 blank", "5 title", "6 header", "7 note"]


def test_a_line_after_a_subtotal_begins_a_section() -> None:
    text = "Date|Activity|Hours\nYouth\n13/04/2024|Lunch|2\n14/04/2024|Walk|3\nSubtotal||5\nElders\n15/04/2024|Tea|1"
    assert [record.section for record in planned(text).records] == ["Youth", "Youth", "Elders"]


def test_a_line_after_a_total_that_names_its_section_begins_another_though_its_words_could_be_counted() -> None:
    sheet = "Measure|Q1|Q2\nOlder people\nLunch|4|6\nTea|6|6\nTotal older people|10|12"
    made = planned(f"{sheet}\nYoung people\nClub|4|6\nTotal young people|4|6", year="2024-25")
    assert [record.section for record in made.records] == ["Older people"] * 4 + ["Young people"] * 2
    assert [check.agrees for check in made.checks] == [True] * 4


def test_a_day_on_which_nothing_is_put_down_is_no_section() -> None:
    made = planned("Date|Walk|Walkers\n2024-05-07|Lake|14\n2024-05-14||\n2024-05-21|Wood|9")
    assert skips(made)[-1] == "3 nothing"
    assert [str(record.date) for record in made.records] == ["2024-05-07", "2024-05-21"]


def test_a_code_with_a_name_heads_the_rows_whose_codes_begin_with_it() -> None:
    for codes in (("1", "1.1", "1.2", "2", "2.1"), ("A", "A1", "A2", "B", "B1"), ("1", "1a", "1b", "2", "2a")):
        first, one, two, second, three = codes
        made = planned(
            f"2024/25\nRef|Indicator|Number\n{first}|Wellbeing|\n{one}|Felt better|12\n{two}|Sessions held|4\n"
            f"{second}|Skills|\n{three}|Courses run|3"
        )
        assert [(record.text, record.section) for record in made.records] == [
            ("Felt better", "Wellbeing"), ("Sessions held", "Wellbeing"), ("Courses run", "Skills"),
        ]  # fmt: skip


def test_a_code_whose_numbers_are_missing_is_no_section_of_the_next() -> None:
    made = planned("2024/25\nRef|Indicator|Number\n1|Felt better|\n1.5|Calls|4\n2|Visits|\n3|Courses run|3")
    assert "5 section" not in skips(made)


def test_a_line_like_the_section_above_it_begins_another_among_rows_with_dates() -> None:
    for first, second in (
        ("1. Mornings", "2. Evenings"), ("a) Boreau", "b) Nosweithiau"), ("Project: Allotment", "Project: Choir"),
        ("-- Porth --", "-- Treorchy --"), ("Strand 1 Food", "Strand 2 Warmth"), ("Clwb bore", "Clwb nos Fercher"),
    ):  # fmt: skip
        made = planned(f"Date|Activity|Hours\n{first}\n13/04/24|Tea|2\n14/04/24|Walk|2\n{second}\n21/04/24|Lunch|3")
        assert [record.section for record in made.records] == [first, first, second]


@pytest.mark.parametrize(
    "line",
    ["Easter holidays", "Hall closed for repairs", "No club this week", "Gwyliau'r Pasg", "Thanks to Jo!", "Snow, -3C",
     "Weather: sleet", "Jo was away so Sal ran it"],
)  # fmt: skip
def test_a_line_that_tells_of_something_is_no_section_though_one_stands_above(line: str) -> None:
    made = planned(f"Date|Activity|Hours\nMornings\n13/04/24|Tea|2\n{line}\n21/04/24|Lunch|3")
    assert [record.section for record in made.records] == ["Mornings", "Mornings"]
    assert "4 note" in skips(made)


LOG = """
Spending 2023-24
Date|Shop|Amount
OCTOBER 2023
2023-10-03|Evans|£38.20
2023-10-10|Morgan|£64.75
{}
{}|Evans|£37.70
MARCH 2024
12|Evans|£40.00
"""


@pytest.mark.parametrize(
    "head",
    ["JANUARY 2024 (Mair doing the books)", "January 2024 - Mair", "IONAWR 2024 cont.", "Mair's page - January 2024"],
)
@pytest.mark.parametrize("day", ["9th", "9", "Tue 9th"])
def test_a_month_with_a_remark_dates_the_days_below_it_and_ends_with_the_next(head: str, day: str) -> None:
    made = planned(LOG.format(head, day))
    assert [record.date.isoformat() if record.date else "" for record in made.records[2:]] == [
        "2024-01-09",
        "2024-03-12",
    ]
    assert [record.section for record in made.records] == [None, None, head, None]


def test_a_day_is_none_of_the_month_before_a_section_where_its_days_end_or_it_is_added_up() -> None:
    for head in ("CHRISTMAS FAIR", "|October total|102.95\nCHRISTMAS FAIR"):
        made = planned(LOG.format(head, "9th"))
        assert [record.status for record in made.records] == ["new", "new", "held", "new"]
        assert [record.section for record in made.records] == [None, None, "CHRISTMAS FAIR", None]
    assert planned(LOG.format("HALF TERM", "24th")).records[2].status == "new"


def test_a_section_over_several_months_stays() -> None:
    text = "2024\nDate|Session|People\nDAY CENTRE\nMarch 2024\n5th|Lunch|12\nApril 2024\n2nd|Lunch|9"
    assert [record.section for record in planned(text).records] == ["DAY CENTRE", "DAY CENTRE"]


@pytest.mark.parametrize("headings", ["Indicator|Q1 2024/25|Q2 2024/25", "Dangosydd|Ch1 2024/25|Ch2 2024/25"])
def test_a_row_like_those_above_it_with_nothing_in_it_is_no_section(headings: str) -> None:
    made = planned(f"{headings}\nCalls|12|13\nOutings||\nReferrals|4|5")
    assert [record.section for record in made.records] == [None] * 4
    assert [(skip.row, skip.reason, skip.note) for skip in made.skipped][1:] == [(3, "nothing", "Outings")]


@pytest.mark.parametrize("line", ["EMPLOYMENT", "Employment:", "2. Employment"])
def test_a_line_that_looks_like_a_section_is_one_though_rows_stand_above_it(line: str) -> None:
    made = planned(f"Indicator|Q1 2024/25|Q2 2024/25\nCalls|12|13\n{line}||\nReferrals|4|5")
    assert [record.section for record in made.records][2:] == [line] * 2


def test_a_sheet_that_begins_with_a_section_has_more_of_them() -> None:
    made = planned("Indicator|Q1 2024/25|Q2 2024/25\nWellbeing||\nCalls|12|13\nEmployment||\nReferrals|4|5")
    assert [record.section for record in made.records] == ["Wellbeing"] * 2 + ["Employment"] * 2


def test_what_stands_in_brackets_alone_in_a_log_is_a_note() -> None:
    made = planned("Date|What|People\n14/04/2024|Lunch club|22\n|(heating broken)|\n28/04/2024|Lunch club|19")
    assert [record.status for record in made.records] == ["new", "new"]
    assert skips(made) == ["1 header", "3 note"]


def test_the_number_of_a_row_that_says_nothing_else_names_no_section() -> None:
    made = planned("2024-25\nID|Sessions|Participants\n1|20|12\n2|5|6\n'3||\n4|8|22")
    assert {record.section for record in made.records} == {None}
    assert "5 nothing" in skips(made)


def test_a_plain_line_in_the_unit_of_what_follows_is_a_section_beside_a_column_of_units() -> None:
    rows = "Minibuses\nTrips|journeys|40|44\nVolunteer drivers\nHours driven|hours|44|51\nMoney\nFares|£|120|130"
    made = planned(f"Measure|Unit|Apr 24|May 24\n{rows}")
    assert [record.section for record in made.records if record.col == "C"] == [
        "Minibuses",
        "Volunteer drivers",
        "Money",
    ]


def test_a_first_row_without_numbers_is_asked_about_where_a_gap_parts_the_rows_below() -> None:
    text = "2024-25\nGweithgaredd|Ch1|Ch2\nPapurau newydd\nCinio|20|3\nCwis|10|2\n\nTe|4|1"
    made = planned(text)
    assert [question.code for question in made.questions] == ["heading-or-nothing"]
    assert "3 nothing" in skips(made)
    assert {(record.section, record.status) for record in made.records} == {(None, "new")}
    said = planned(text, answers={"heading-or-nothing|Sheet1|3|": "It heads all rows below it"})
    assert {record.section for record in said.records} == {"Papurau newydd"}


@pytest.mark.parametrize(
    "text",
    [
        "Older people\nLunch|20|3\nQuiz|10|2\nTea|4|1",
        "Older people\nLunch|20|3\n\nYoung people\nTea|4|1",
        "OLDER PEOPLE\nLunch|20|3\n\nTea|4|1",
        "Older people\n\nLunch|20|3\n\nTea|4|1",
        "Older people\nLunch|20|3\n\nTotal|20|3",
    ],
)
def test_a_first_row_without_numbers_heads_the_rows_below_where_no_gap_ends_it(text: str) -> None:
    made = planned(f"2024-25\nActivity|Q1|Q2\n{text}")
    assert not made.questions
    assert (made.records[0].section or "").casefold() == "older people"
