"""Hours that are told twice are checked row by row."""

from tests.services.importing.books import lines, planned

LOG = """
Day|Time|Hirer|Hrs
2024-09-09|9.30-11.30|Playgroup|2
2024-09-10|14:00-15:30|Tai Chi|1.5
2024-09-11|7pm-9pm|Council|3
2024-09-12|7pm-9pm|Council|
2024-09-13|all day|Fair|8
2024-09-14|10-12|Coffee|2
"""


def test_hours_that_differ_from_the_times_beside_them_are_brought_in_with_a_word() -> None:
    made = planned(LOG)
    assert lines(made)[2] == "4 | Council | 2024-09-11 | 3 hours"
    assert [problem.message for problem in made.records[2].problems] == [
        "D4 says 3 hours, but “7pm-9pm” beside it comes to 2."
    ]


def test_where_the_hours_are_blank_the_times_beside_them_say_how_long_it_was() -> None:
    made = planned(LOG)
    assert lines(made)[3] == "5 | Council | 2024-09-12 | 2 hours"
    assert [problem.code for problem in made.records[3].problems] == ["times-as-hours"]


def test_times_that_cannot_be_read_ask_nothing_where_the_hours_are_there() -> None:
    made = planned(LOG)
    assert lines(made)[4] == "6 | Fair | 2024-09-13 | 8 hours"
    assert not made.records[4].problems
