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
