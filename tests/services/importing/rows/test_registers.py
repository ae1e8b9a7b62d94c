from dataclasses import replace

from svdesk.services.importing.layout.table import SaidRow
from svdesk.services.importing.plan import plan
from svdesk.services.importing.record import Known
from svdesk.services.importing.said.left_out import without_rows
from svdesk.services.importing.tables.recognise import recognise
from tests.services.importing.books import book, codes, lines, planned, sheet, skips

REGISTER = """
Lunch club register
Name|03/04/2024|10/04/2024|17/04/2024|Times
Anna Jones|x||x|2
Bob Smith|x|x||2
Carys Evans||x|x|2
Total|2|2|3|6
"""


def test_who_came_is_counted_for_each_date_and_every_row_is_accounted_for() -> None:
    made = planned(REGISTER)
    assert lines(made) == [
        "6 B | Lunch club | 2024-04-03 | 2 attendances",
        "6 C | Lunch club | 2024-04-10 | 2 attendances",
        "6 D | Lunch club | 2024-04-17 | 2 attendances",
    ]
    assert skips(made) == ["1 title", "2 header", "3 note", "4 note", "5 note"]
    assert made.counts["rows_read"] == made.counts["rows_with_records"] + made.counts["rows_skipped"] == 6


def test_stated_totals_are_held_against_the_marks() -> None:
    made = planned(REGISTER)
    differ = [(check.cell, str(check.stated), str(check.computed)) for check in made.checks if not check.agrees]
    assert differ == [("D6", "3", "2")]
    assert len(made.checks) == 6


def test_totals_of_each_term_and_of_each_group_are_held_against_their_own_marks() -> None:
    made = planned(
        "Football register 2024\n"
        "Name|02/04/2024|09/04/2024|Total|07/05/2024|14/05/2024|Total\n"
        "Amy Pond|1|1|2|1||1\nBob Hope|1||1|1|1|3\nTotal|2|1||2|1|\n"
        "Cat Deeley||1|1|1||1\nDan Dare|1||1|||0\nTotal|1|1||1|0|\nGrand total|3|2||3|1"
    )
    differ = [(check.cell, str(check.stated), str(check.computed)) for check in made.checks if not check.agrees]
    assert (differ, len(made.checks)) == ([("G4", "3", "2")], 8 + 12)
    assert {line.split(" ")[0] for line in lines(made)} == {"9"}


def test_no_total_is_held_against_marks_that_nobody_has_explained_yet() -> None:
    text = "Lunch club register\nName|03/04/2024|10/04/2024|Times\nAnna|x||1\nBob|x|?|1\nCarys|x|x|2\nTotal|3|1|"
    made = planned(text)
    assert "mark-unclear" in codes(made)
    assert [check.cell for check in made.checks] == ["D3", "D5", "B6"]


def test_no_name_is_in_anything_that_is_brought_in_or_told() -> None:
    made = planned(REGISTER)
    told = repr((made.records, made.skipped, made.questions, made.checks))
    assert not [name for name in ("Anna", "Bob", "Carys", "Jones", "Smith", "Evans") if name in told]


def test_that_it_is_a_register_and_that_names_stay_out_is_said() -> None:
    assert codes(planned(REGISTER)) == ["register-read", "personal-data"]


def test_present_and_absent_letters_and_ones_and_noughts() -> None:
    letters = "Youth club 2024-25\nName|Age|3 Apr|10 Apr|17 Apr\nA|12|P|A|P\nB|13|P|P|A\nC|12|A|L|P"
    assert [line.split(" | ")[3] for line in lines(planned(letters))] == ["2 attendances"] * 3
    figures = "Homework club 2024-25\nName|3 Apr|10 Apr|17 Apr\nAnna|1|0|1\nBob|1|1|\nCarys|0|1|1"
    assert [line.split(" | ")[3] for line in lines(planned(figures))] == ["2 attendances"] * 3


def test_a_register_without_a_title_is_named_after_its_sheet_or_asked_about() -> None:
    text = "First name|Surname|03/04/2024|10/04/2024|17/04/2024\nAnna|Jones|✓||✓\nBob|Smith|✓|✓|"
    assert planned(sheet(text, "Choir")).records[0].text == "Choir"
    made = planned(text)
    assert codes(made) == ["register-read", "personal-data", "register-unnamed"]
    assert {record.status for record in made.records} == {"held"}
    answered = planned(text, answers={"register-unnamed|Sheet1|1|": "Attendance"})
    assert lines(answered)[0] == "2 C | Attendance | 2024-04-03 | 2 attendances"


def test_a_mark_that_may_mean_either_holds_its_dates_until_it_is_settled() -> None:
    text = "Choir 2024-25\nName|3 Apr|10 Apr|17 Apr\nAnn|✓|x|✓\nBob|x|✓|✓"
    made = planned(text)
    assert [record.status for record in made.records] == ["held", "held", "new"]
    key = next(question.key for question in made.questions if question.code == "mark-unclear")
    came = planned(text, answers={key: "They came"})
    assert [record.quantity for record in came.records] == [2, 2, 2]
    assert [record.quantity for record in planned(text, answers={key: "They did not come"}).records] == [1, 1, 2]


def test_a_day_on_which_nobody_is_marked_did_not_take_place() -> None:
    made = planned("Choir 2024-25\nName|3 Apr|10 Apr|17 Apr\nAnn|x||x\nBob|x||")
    assert [record.col for record in made.records] == ["B", "D"]
    assert "3 C nothing" in skips(made)


def test_weeks_by_number_wait_for_the_first_day() -> None:
    text = "Tai Chi register\nName|Week 1|Week 2|Week 3\nAnna|✓||✓\nBob|✓|✓|"
    made = planned(text)
    assert "week-one-unknown" in codes(made)
    answered = planned(text, answers={"week-one-unknown|Sheet1||": "8 April 2024"})
    assert lines(answered)[1] == "3 C | Tai Chi | 2024-04-15..2024-04-21 | 1 attendances"


def test_over_whole_months_people_are_counted() -> None:
    made = planned("Choir 2024-25\nName|April|May\nAnn|x|\nBob|x|x")
    assert lines(made) == ["3 B | Choir | 2024-M04 | 2 people", "3 C | Choir | 2024-M05 | 1 people"]


def test_a_register_for_each_month_below_the_last() -> None:
    text = """
Youth club register
April 2024
Name|3|10|17|24
Ann|x||x|x
Bob|x|x||

May 2024
Name|1|8|15|22
Ann|x||x|x
Bob|x|x||
"""
    made = planned(text)
    assert [line.split(" | ", 1)[1] for line in lines(made)] == [
        "Youth club | 2024-04-03 | 2 attendances",
        "Youth club | 2024-04-10 | 1 attendances",
        "Youth club | 2024-04-17 | 1 attendances",
        "Youth club | 2024-04-24 | 1 attendances",
        "Youth club | 2024-05-01 | 2 attendances",
        "Youth club | 2024-05-08 | 1 attendances",
        "Youth club | 2024-05-15 | 1 attendances",
        "Youth club | 2024-05-22 | 1 attendances",
    ]


def test_somebody_who_never_came_is_a_person_and_a_note_is_none() -> None:
    made = planned("Choir 2024-25\nName|3 Apr|10 Apr|17 Apr\nAnn|x|x|x\nDilys Rees\nJuniors:\nBob|x||\nNote: x = came")
    reasons = {skip.row: (skip.reason, skip.note) for skip in made.skipped}
    assert reasons[4][0] == "note"
    assert reasons[5] == ("section", None)
    assert not [skip for skip in made.skipped if skip.note and "Dilys" in skip.note]


def test_hidden_people_are_asked_about_and_not_counted() -> None:
    made = planned(sheet(REGISTER, hidden_rows=frozenset({3})))
    assert [record.quantity for record in made.records] == [1, 2, 1]
    assert "hidden-rows" in codes(made)


def test_a_register_with_names_but_no_heading_over_them() -> None:
    made = planned("Choir 2024-25\n|3 Apr|10 Apr|17 Apr\nAnn Lee|x||x\nBob Roe|x|x|")
    assert [record.text for record in made.records] == ["Choir"] * 3


def test_marks_beside_activities_count_no_people() -> None:
    made = planned("Plan 2024-25\nActivity|Q1|Q2|Q3|Q4\nPolicy review|x||x|\nTraining|x|x||x")
    assert made.tables[0].shape == ""
    assert {record.status for record in made.records} == {"held"}


def test_hours_of_volunteers_by_month_are_no_register_and_name_nobody() -> None:
    made = planned("Volunteer hours 2024-25\nVolunteer|April|May|June\nAnna Jones|4|5|6\nBob Smith|3|2|1")
    assert {record.text for record in made.records} == {"Volunteer hours 2024-25"}
    assert {record.unit for record in made.records} == {"hours"}


def test_a_person_who_is_left_out_by_hand_is_not_counted() -> None:
    whole = sheet(REGISTER)
    workbook = book(without_rows(whole, {3}))
    (table,) = recognise(workbook, None)
    table = replace(table, said={3: SaidRow("leave out", whole.rows[2])})
    made = plan(workbook, [table], Known(), {})
    assert [record.quantity for record in made.records] == [1, 2, 1]
    assert "3 left out" in skips(made)


def test_a_name_above_a_register_is_no_title_where_marks_stand_beside_it() -> None:
    odd = "Anna Jones|x|x|x|x\nBen Rees|x||x|x\nCarys Lee|x||x|3 May 2024\nDai Puw|x|Total|Total|April\nEd|x|x|x|x"
    assert "Anna Jones" not in {record.text for record in planned(odd).records}


def test_a_key_beneath_a_register_is_a_note() -> None:
    text = "Club 2024\n\nName|2024-09-05|2024-09-12\nAled P|\u2713|A\nBeth M|A|\u2713\n\nKey: \u2713 present, A absent"
    assert "7 note" in skips(planned(text))
