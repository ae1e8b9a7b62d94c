import pytest

from tests.services.importing.books import codes, lines, planned, skips

TEXT = """
Date|Activity|Hours||Activity|Total hours
13/04/2024|Lunch|2||Lunch|4
17/04/2024|Lunch|2||Garden|3
24/04/2024|Garden|3||Total|7
"""


def test_a_table_that_adds_up_the_one_beside_it_is_left_out_and_said() -> None:
    made = planned(TEXT)
    assert codes(made) == ["sums-beside"]
    assert [line.split(" | ")[0] for line in lines(made)] == ["2 C", "3 C", "4 C"]
    assert skips(made) == ["1 header", "1 E header", "2 E total", "3 E total", "4 E total"]


def test_it_comes_in_where_a_person_wants_it() -> None:
    made = planned(TEXT + "", year="2024-25", answers={"sums-beside|Sheet1|1|E": "Bring it in"})
    assert lines(made)[3:] == ["2 F | Lunch | 2024-25 | 4 hours", "3 F | Garden | 2024-25 | 3 hours"]


def test_a_table_with_other_numbers_beside_it_is_read() -> None:
    made = planned(TEXT.replace("Lunch|4", "Lunch|5"), year="2024-25")
    assert codes(made) == []
    assert len(made.records) == 5


def test_a_box_with_headings_of_its_own_that_adds_up_whole_columns_is_left_out() -> None:
    made = planned(
        "Date|Activity|People|Hours||Summary|Number\n13/04/2024|Lunch|4|12||Sessions|3\n"
        "17/04/2024|Lunch|5|10||People|12\n24/04/2024|Garden|3|9||Hours|31"
    )
    assert "sums-beside" in codes(made)
    assert {record.text for record in made.records} == {"Lunch", "Garden"}


DAYS = "Date|Activity|People|Hours\n2024-04-16|Lunch|12|2\n2024-05-21|Craft|9|1.5\n2024-06-18|Garden|7|3"


@pytest.mark.parametrize(
    "text",
    [
        "Summary|People|Hours\nAll sessions|28|6.5\n\n" + DAYS,
        "Crynodeb|People|Hours\nHyd yma|28|6.5\nAverage|9.3|2.2\n\n" + DAYS,
        "Summary|\nSessions|3\nPeople attending|28\nHours|6.5\n\n" + DAYS,
        DAYS + "\n\nMonth|Number\nApr|12\nMay|9\nJun|7",
        DAYS + "\n\nRow Labels|Sum of People\nCraft|8\nLunch|12",
    ],
)
def test_a_table_above_or_below_that_adds_up_the_log_is_left_out(text: str) -> None:
    made = planned(text, year="2024-25")
    assert [record.text for record in made.records] == ["Lunch", "Craft", "Garden"]
    assert "sums-beside" in codes(made)


def test_the_figures_of_a_chart_beside_a_log_are_left_out_by_their_months() -> None:
    made = planned(
        "Date|Activity|Attended||Mis|Pobl\n2024-04-16|Lunch|12||Ebrill|12\n2024-05-21|Craft|9||Mai|9\n"
        "2024-06-18|Garden|7||Mehefin|7",
        year="2024-25",
    )
    assert (len(made.records), codes(made)) == (3, ["sums-beside"])


@pytest.mark.parametrize(
    "text",
    [
        "Hall A\nActivity|People|Meals\nWalk|12|3\nTalk|9|2\n\nHall B\nActivity|Meals|People\nWalk|3|12\nTalk|2|9",
        "Date|Activity|Number\n2024-04-01|Walk|1\n2024-04-08|Talk|1\n2024-04-15|Walk|1\n\n\n"
        "What else|Number\nCalls|3\nLetters|3\nVisits|3",
    ],
    ids=["the same again elsewhere", "small figures"],
)
def test_a_table_below_another_that_only_has_some_of_its_figures_is_read(text: str) -> None:
    assert "sums-beside" not in codes(planned(text, year="2024-25"))
