"""What a person says about a sheet is what is read; what does not fit is told."""

import pytest

from svdesk.services.importing.said.corrections import ColumnIs, Correction, RowIs, RowsLeftOut, SheetIs
from tests.services.importing.books import codes, lines, sheet, skips
from tests.services.importing.corrected_books import corrected

STRANGE = """
Sea View hub
Wibble|Wobble|Nits
3/4/2024|Lunch club|12
13/4/2024|Walk|4
subtot||16
AUTUMN|x|
20/4/2024|Walk|5
"""
HEADING = RowIs("Sheet1", 2, "heading")
COLUMNS: tuple[Correction, ...] = (
    ColumnIs("Sheet1", 2, 1, "date"),
    ColumnIs("Sheet1", 2, 2, "text"),
    ColumnIs("Sheet1", 2, 3, "people"),
)


def test_a_sheet_that_was_not_understood_is_read_as_it_was_pointed_out() -> None:
    before, _ = corrected(STRANGE, said=())
    assert before.counts["new"] == 0
    said = (HEADING, *COLUMNS, RowIs("Sheet1", 5, "total"), RowIs("Sheet1", 6, "section"))
    made, found = corrected(STRANGE, said=said)
    assert lines(made) == [
        "3 | Lunch club | 2024-04-03 | 12 people",
        "4 | Walk | 2024-04-13 | 4 people",
        "7 | Walk | 2024-04-20 | 5 people",
    ]
    assert skips(made) == ["1 title", "2 header", "5 total", "6 section"]
    assert [record.section for record in made.records] == [None, None, "AUTUMN"]
    assert [(int(check.stated), check.agrees) for check in made.checks] == [(16, True)]
    assert not made.questions
    assert not found.unfit


def test_a_row_that_looks_like_a_total_is_data_where_a_person_says_so() -> None:
    text = "Date|Activity|Hours\n13/04/2024|Lunch|2\n14/04/2024|Walk|3\nTotal|Football|5"
    assert skips(corrected(text, said=())[0]) == ["1 header", "4 total"]
    made, _ = corrected(text, said=(RowIs("Sheet1", 4, "data"),))
    assert [record.row for record in made.records] == [2, 3, 4]
    assert made.counts["rows_read"] == made.counts["rows_with_records"] + made.counts["rows_skipped"]


def test_a_block_that_is_left_out_is_told_row_by_row_and_asks_nothing() -> None:
    text = "Date|Activity|Hours\n13/04/2024|Lunch|2\n31/06/2024|Walk|x\n\n14/04/2024|Swim|3 or so people"
    made, _ = corrected(text, said=(RowsLeftOut("Sheet1", 3, 5),))
    assert lines(made) == ["2 | Lunch | 2024-04-13 | 2 hours"]
    assert skips(made) == ["1 header", "3 left out", "4 blank", "5 left out"]
    assert not made.questions
    assert made.counts["rows_skipped"] == 4


def test_a_row_that_is_left_out_is_still_what_ditto_marks_below_it_mean() -> None:
    text = "Date|Activity|Hours\n13/04/2024|Lunch|2\n14/04/2024|Walk|3\n15/04/2024|ditto|4"
    made, _ = corrected(text, said=(RowIs("Sheet1", 3, "leave out"),))
    assert lines(made) == ["2 | Lunch | 2024-04-13 | 2 hours", "4 | Walk | 2024-04-15 | 4 hours"]


def test_a_row_that_is_left_out_is_still_the_date_of_blank_dates_below_it() -> None:
    rows = ["13/04/2024|Lunch|2", "|Tea|1", "|Bath|1", "14/04/2024|Walk|3", "|Swim|4", "|Run|5"]
    text = "\n".join(["Date|Activity|Hours", *rows])
    asked, _ = corrected(text, said=())
    [key] = [question.key for question in asked.questions if question.code == "dates-left-blank"]
    made, _ = corrected(text, said=(RowIs("Sheet1", 5, "leave out"),), answers={key: "The date above them"})
    assert lines(made)[-2:] == ["6 | Swim | 2024-04-14 | 4 hours", "7 | Run | 2024-04-14 | 5 hours"]


def test_a_column_that_is_left_out_is_not_asked_about() -> None:
    text = "Date|Activity|Hours|Wibble\n13/04/2024|Lunch|2|some words\n14/04/2024|Walk|3|other words"
    assert "column-left-out" in codes(corrected(text, said=())[0])
    made, _ = corrected(text, said=(ColumnIs("Sheet1", 1, 4, "leave out"),))
    assert [question.answer for question in made.questions if question.code == "column-left-out"] == ["Leave it out"]


def test_a_sheet_that_is_no_data_is_passed_over_whole() -> None:
    made, _ = corrected(sheet("Date|Activity|Hours\n13/04/2024|Lunch|2", "Log"), said=(SheetIs("Log", False),))
    assert skips(made) == ["all left out"]
    assert made.counts == {**made.counts, "rows_read": 2, "rows_skipped": 2, "records": 0}
    assert not made.questions


def test_a_hidden_sheet_is_read_where_a_person_says_that_it_is_data() -> None:
    hidden = sheet("Date|Activity|Hours\n13/04/2024|Lunch|2", "Old", hidden=True)
    assert not corrected(hidden, said=())[0].records
    assert lines(corrected(hidden, said=(SheetIs("Old", True),))[0]) == ["2 | Lunch | 2024-04-13 | 2 hours"]


def test_of_two_tables_side_by_side_one_can_be_left_out_and_the_other_stays() -> None:
    text = """
    Date|Activity|Hours||Date|Activity|Hours
    13/04/2024|Lunch|2||14/04/2024|Walk|3
    20/04/2024|Tea|1||21/04/2024|Swim|4
    """
    both, found = corrected(text, said=())
    assert len(both.records) == 4
    right = found.tables[1]
    assert right.band is not None
    made, _ = corrected(text, said=(RowsLeftOut("Sheet1", 1, 3, *right.band[:2]),))
    assert [record.text for record in made.records] == ["Lunch", "Tea"]
    assert [skip for skip in skips(made) if "left out" in skip] == [f"{row} E left out" for row in (1, 2, 3)]
    assert made.counts["rows_read"] == made.counts["rows_with_records"] + made.counts["rows_skipped"]


def test_a_row_left_out_of_tables_side_by_side_is_above_the_ditto_marks_of_both() -> None:
    text = """
    Date|Activity|Hours||Date|Activity|Hours
    13/04/2024|Lunch|2||14/04/2024|Walk|3
    20/04/2024|Tea|1||21/04/2024|Swim|4
    22/04/2024|ditto|1||23/04/2024|ditto|4
    """
    made, _ = corrected(text, said=(RowIs("Sheet1", 3, "leave out"),))
    assert sorted(record.text for record in made.records) == ["Lunch", "Swim", "Tea", "Walk"]
    assert made.counts["rows_read"] == made.counts["rows_with_records"] + made.counts["rows_skipped"]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (RowIs("Sheet1", 77, "heading"), "the sheet has rows 1 to 7"),
        (RowsLeftOut("Sheet1", 8, 9), "the sheet has rows 1 to 7"),
        (RowIs("Gone", 1, "data"), "there is no such sheet among those that are read"),
        (ColumnIs("Sheet1", 2, 9, "date"), "there is no such column"),
        (RowIs("Sheet1", 1, "data"), "no headings stand above it"),
        (RowIs("Sheet1", 7, "heading"), "nothing stands beneath it"),
    ],
)
def test_a_correction_that_does_not_fit_is_told_and_harms_nothing(said: Correction, why: str) -> None:
    made, found = corrected(STRANGE, said=(HEADING, *COLUMNS, said))
    assert found.unfit == (f"{said} This has no effect: {why}.",)
    assert len(made.records) >= 3


def test_what_is_said_of_a_row_that_is_left_out_or_blank_is_told() -> None:
    text = "Date|Activity|Hours\n13/04/2024|Lunch|2\n\n14/04/2024|Walk|3"
    said = (RowIs("Sheet1", 3, "data"), RowIs("Sheet1", 4, "data"), RowsLeftOut("Sheet1", 4, 4))
    _, found = corrected(text, said=said)
    assert [sentence.partition("effect: ")[2] for sentence in found.unfit] == [
        "the row is blank.", "the row is left out.",
    ]  # fmt: skip


def test_a_sheet_said_to_be_data_without_a_table_is_told() -> None:
    _, found = corrected(sheet("Read me\nDo not edit", "Notes"), said=(SheetIs("Notes", True),))
    assert "click on its row of headings" in found.unfit[0]


REGISTER = """
Craft group 2024-25
Name|04/04/2024|11/04/2024|18/04/2024|25/04/2024
Ann|x|x||x
Bob||x|x|x
Cat|x|x|x|
"""


def test_what_looked_like_a_register_is_read_row_by_row_where_a_person_says_what_its_columns_are() -> None:
    assert [table.shape for table in corrected(REGISTER, said=())[1].tables] == ["register"]
    _, found = corrected(REGISTER, said=(ColumnIs("Sheet1", 2, 1, "text"),))
    assert [(table.shape, table.columns[0].field) for table in found.tables] == [("", "text")]
    assert not found.unfit


def test_a_row_left_out_of_a_register_is_told_and_nobody_in_it_is_counted() -> None:
    made, found = corrected(REGISTER, said=(RowIs("Sheet1", 4, "leave out"),))
    assert [table.shape for table in found.tables] == ["register"]
    assert "4 left out" in skips(made)
    assert [int(record.quantity or 0) for record in made.records] == [2, 2, 1, 1]


def test_forms_have_no_columns_to_speak_of_and_that_is_told() -> None:
    form = "Activity|Lunch club\nDate|13/04/2024\nHours|2\n\n"
    text = form + form.replace("Lunch club", "Walk").replace("13", "14") + form.replace("Lunch club", "Swim")
    made, found = corrected(text, said=(ColumnIs("Sheet1", 1, 2, "notes"), RowIs("Sheet1", 3, "total")))
    assert [table.shape for table in found.tables] == ["cards"]
    assert len(made.records) == 3
    assert ["read as forms" in sentence for sentence in found.unfit] == [True, True]
