from dataclasses import replace

from svdesk.services.importing.record import Plan
from tests.services.importing.books import codes, lines, planned, sheet, skips

LOG = "Dyddiad|Gweithgaredd|Gwirfoddolwyr|Milltiroedd\n13/04/2024|Cinio|4|30\n14/04/2024|Cinio|22\n15/04/2024|Te|6|31"
KEY = "rows-short|Sheet1|3|"


def short(text: str, *rows: int, answer: str = "") -> Plan:
    return planned(replace(sheet(text), short_rows=frozenset(rows)), answers={KEY: answer} if answer else {})


def test_a_row_that_ends_before_the_numbers_of_all_others_waits_for_a_word() -> None:
    made = short(LOG, 3)
    assert "rows-short" in codes(made)
    assert [(record.row, record.status) for record in made.records if record.status != "new"] == [(3, "held")]
    assert "(3)" in next(question.message for question in made.questions if question.code == "rows-short")


def test_it_comes_in_as_it_stands_or_stays_out_as_somebody_says() -> None:
    assert lines(short(LOG, 3, answer="It is right as it stands")) == lines(planned(LOG))
    left = short(LOG, 3, answer="Leave these rows out")
    assert {record.row for record in left.records} == {2, 4}
    assert "3 left out" in " ".join(skips(left))


def test_several_such_rows_are_one_question_also_with_periods_across() -> None:
    across = "2024-25\nActivity|Q1|Q2|Q3\nLunch|4|5|6\nQuiz|4|5\nWalk|3|3|3\nChat|3|2\nSong|8|9|7"
    made = short(across, 4, 6)
    assert [question.message for question in made.questions if "(4, 6)" in question.message]
    assert {record.row for record in made.records if record.status == "held"} == {4, 6}


def test_a_row_without_its_remark_or_a_total_is_not_worth_a_word() -> None:
    log = "Date|Activity|People|Notes\n13/04/2024|Lunch|4|cold\n14/04/2024|Lunch|5\n15/04/2024|Lunch|6|wet\nTotal||15"
    assert codes(short(log, 3, 5)) == []


def test_a_number_that_others_lack_too_is_no_slip() -> None:
    log = "Date|Activity|People|Miles\n13/04/2024|Lunch|4|\n14/04/2024|Lunch|5\n15/04/2024|Lunch|6|7\n16/04/2024|Tea|6|"
    assert "rows-short" not in codes(short(log, 3))


def test_two_rows_alone_do_not_say_which_of_them_is_right() -> None:
    assert "rows-short" not in codes(short("Date|Activity|People|Miles\n13/04/2024|Lunch|4|3\n14/04/2024|Lunch|5", 3))
