import pytest

from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import Band
from svdesk.services.importing.tables.side_by_side import bands_of
from tests.services.importing.books import codes, lines, planned, sheet, skips


def parts(text: str) -> list[tuple[int, int]]:
    grid = Grid(sheet(text))
    return [(band.first_column, band.last_column) for band in bands_of(grid, grid.first_row, grid.last_row)]


def test_an_empty_column_parts_two_lists_with_headings_of_their_own() -> None:
    text = """
Date|Activity|Hours||Date|Course|People
03/04/2024|Lunch|2||15/04/2024|First aid|8
17/04/2024|Lunch|2||22/04/2024|Food safety|11
24/04/2024|Garden|3|||
"""
    assert parts(text) == [(1, 4), (5, 7)]
    made = planned(text)
    assert lines(made) == [
        "2 C | Lunch | 2024-04-03 | 2 hours",
        "3 C | Lunch | 2024-04-17 | 2 hours",
        "4 C | Garden | 2024-04-24 | 3 hours",
        "2 G | First aid | 2024-04-15 | 8 people",
        "3 G | Food safety | 2024-04-22 | 11 people",
    ]
    assert codes(made) == []


def test_the_first_heading_again_parts_lists_without_a_gap() -> None:
    text = "Date|Activity|Hours|Date|Course|People\n13/04/2024|Lunch|2|15/04/2024|First aid|8"
    assert parts(text) == [(1, 3), (4, 6)]


def test_lists_of_other_lengths_that_begin_in_other_rows_are_parted() -> None:
    text = """
Volunteering 2024-25||||Training 2023-24
Date|Activity|Hours||
03/04/2024|Lunch|2||Course|People
17/04/2024|Lunch|2||First aid|11
24/04/2024|Garden|3||Food safety|12
25/04/2024|Garden|3||Total|23
26/04/2024|Garden|3
"""
    made = planned(text)
    assert lines(made)[-2:] == ["4 F | First aid | 2023-24 | 11 people", "5 F | Food safety | 2023-24 | 12 people"]
    assert [line.split(" | ")[0] for line in lines(made)[:-2]] == ["3 C", "4 C", "5 C", "6 C", "7 C"]
    assert skips(made) == ["1 title", "1 E title", "2 header", "3 E header", "6 E total"]


def test_cards_beside_a_list_are_parted_from_it() -> None:
    text = """
Date|Activity|Hours||Date:|3 May 2024
03/04/2024|Lunch|2||Activity:|Fair
17/04/2024|Lunch|2||People:|40
"""
    assert parts(text) == [(1, 4), (5, 6)]


@pytest.mark.parametrize(
    "text",
    [
        "Ref|Measure|Target|Actual|Target|Actual\nA|Meals|1|2|3|4",
        "Date|Activity||Hours|People\n13/04/2024|Lunch||2|8",
        "Activity|Hours||Date|Cost\nLunch|2||13/04/2024|£8",
        "Measure|Unit||Q1|Q2||Q3|Q4\nMeals|meals||1|2||3|4",
        "Date|Activity|Hours||Venues\n13/04/2024|Lunch|2||Hall\n14/04/2024|Walk|2||Park",
        "Date|Activity|Hours|Date|Notes\n13/04/2024|Lunch|2|14/04/2024|paid",
    ],
    ids=["kinds again", "a gap", "halves of one", "gaps between quarters", "a list of places", "a second date"],
)
def test_one_table_is_not_taken_apart(text: str) -> None:
    assert len(parts(text)) == 1


def test_two_lists_below_a_wide_table_are_parted_too() -> None:
    text = """
Report 2024-25
Measure|Q1|Q2|Q3|Q4|Notes|Check
Meals|1|2|3|4|x|y
Parcels|3|2|3|1||

Date|Activity|Hours||Date|Course|People
03/04/2024|Lunch|2||15/04/2024|First aid|8
17/04/2024|Lunch|2||22/04/2024|Safety|9
"""
    made = planned(text)
    assert [table.band for table in made.tables] == [Band(1, 7, 1, 5), Band(1, 4, 6, 8), Band(5, 7, 6, 8)]
    assert lines(made)[-4:] == [
        "7 C | Lunch | 2024-04-03 | 2 hours",
        "8 C | Lunch | 2024-04-17 | 2 hours",
        "7 G | First aid | 2024-04-15 | 8 people",
        "8 G | Safety | 2024-04-22 | 9 people",
    ]
    assert made.counts["rows_read"] == made.counts["rows_with_records"] + made.counts["rows_skipped"] == 8


def test_a_title_over_each_list_says_what_was_done_where_no_column_does() -> None:
    text = """
Lunch club||||Youth club|
Date|People|||Date|People
13/04/2024|12|||14/04/2024|20
20/04/2024|14|||21/04/2024|22
"""
    assert lines(planned(text)) == [
        "3 B | Lunch club | 2024-04-13 | 12 people",
        "4 B | Lunch club | 2024-04-20 | 14 people",
        "3 F | Youth club | 2024-04-14 | 20 people",
        "4 F | Youth club | 2024-04-21 | 22 people",
    ]


def test_a_table_close_beside_another_keeps_the_words_before_its_date() -> None:
    for heading in ("Date|Activity|Hours|Supplier|Date|Amount", "Dyddiad|Gweithgaredd|Oriau|Cyflenwr|Dyddiad|Swm"):
        made = planned(f"{heading}\n2024-04-16|Walk|2|Evans|2024-05-16|£300\n2024-04-17|Talk|3|Co-op|2024-05-19|£50")
        assert lines(made)[2:] == ["2 F | Evans | 2024-05-16 | 30000p", "3 F | Co-op | 2024-05-19 | 5000p"]


def test_the_titles_over_tables_side_by_side_are_the_sections_of_their_rows() -> None:
    made = planned(
        "Club figures 2024-25\nNorth||||South||\nActivity|Apr|May||Activity|Apr|May\n"
        "Walks|1|2||Walks|3|4\nArt|1|2||Art|3|4"
    )
    assert [(record.col, record.section) for record in made.records if record.row == 4] == [
        ("B", "North"),
        ("C", "North"),
        ("F", "South"),
        ("G", "South"),
    ]


def test_numbers_behind_a_gap_go_on_with_the_words_before_it() -> None:
    made = planned(
        "Session|Date|YP||Hrs|Staff\nClub|2024-07-29|31||6|AB\nClub|2024-07-30|29||6|CD\nWalk|2024-09-03|16||2|"
    )
    assert [(record.text, record.people, str(record.quantity)) for record in made.records] == [
        ("Club", 31, "6"),
        ("Club", 29, "6"),
        ("Walk", 16, "2"),
    ]
