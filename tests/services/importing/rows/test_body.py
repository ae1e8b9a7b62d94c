import pytest

from svdesk.services.workbook.sheet import Place, Span
from tests.services.importing.books import codes, lines, planned, sheet, skips


def test_sections_totals_blank_rows_and_notes_are_told_from_records() -> None:
    made = planned("""
Report 2024/25
Activity|Unit|Q1|Q2
PEOPLE
Meals|meals|10|20
Sub-total meals||10|20

Environment
Trees|trees|1|2
TOTAL
Note: trees were given
""")
    assert skips(made) == ["1 title", "2 header", "3 section", "5 total", "6 blank", "7 section", "9 total", "10 note"]
    assert [record.section for record in made.records] == ["PEOPLE"] * 2 + ["Environment"] * 2


def test_words_without_a_date_in_the_column_of_words_are_a_record_that_waits() -> None:
    made = planned("Date|Activity|Hours\n13/04/24|Desk|2\n|Summer fair|\n21/04/24|Desk|2")
    assert lines(made)[1] == "3 | Summer fair | ? | - | held"


def test_a_total_in_the_column_of_dates_is_a_total() -> None:
    made = planned("Date|Attendances\n13/04/24|9\n14/04/24|8\nTotal|17")
    assert skips(made) == ["1 header", "4 total"]
    assert made.checks[0].agrees


def test_headings_that_are_repeated_are_no_rows() -> None:
    made = planned("Date|Activity|Hours\n13/04/24|Desk|2\nDate|Activity|Hours\n14/04/24|Desk|4")
    assert skips(made) == ["1 header", "3 header"]
    assert len(made.records) == 2


def test_blocks_take_their_section_or_period_from_the_title_above_them() -> None:
    sites = planned("Meals 2024/25\n\nPyle\n|Q1|Q2\nHot|12|9\n\nMaesteg\n|Q1|Q2\nHot|5|7")
    assert [record.section for record in sites.records] == ["Pyle", "Pyle", "Maesteg", "Maesteg"]
    months = planned("April 2024\nItem|Number\nMeals|2\n\nMay 2024\nItem|Number\nMeals|3")
    assert lines(months) == ["3 | Meals | 2024-M04 | 2 meals", "7 | Meals | 2024-M05 | 3 meals"]


def test_hidden_rows_are_left_out_unless_somebody_wants_them() -> None:
    made_of = sheet("Date|Activity|Hours\n13/04/24|Desk|2\n14/04/24|Secret|4", hidden_rows=frozenset({3}))
    made = planned(made_of)
    assert (skips(made), codes(made)) == (["1 header", "3 hidden"], ["hidden-rows"])
    assert len(planned(made_of, answers={made.questions[0].key: "Bring it in"}).records) == 2


def test_a_merged_date_is_that_of_all_its_rows() -> None:
    made = planned(sheet("Date|Activity|Hours\n13/04/24|Desk|2\n|Quiz|4", merged=(Span(2, 1, 3, 1),)))
    assert lines(made)[1] == "3 | Quiz | 2024-04-13 | 4 hours"


def test_a_row_of_nothing_but_unread_formulas_says_so() -> None:
    made = planned(sheet("Date|Activity|Hours\n13/04/24|Desk|2\n||", formulas=(Place(3, 3),)))
    assert made.skipped[-1].note == "formulas without a stored result"
    assert codes(made) == ["formula-without-result"]


def test_what_is_signed_under_the_table_is_a_note() -> None:
    made = planned("Date|Activity|Hours\n13/04/24|Desk|2\n\nSigned|A. Clerk\nDate|30/04/2024")
    assert skips(made) == ["1 header", "3 blank", "4 note", "5 note"]


def test_a_total_is_one_though_no_column_says_what_was_done() -> None:
    made = planned("People by postcode 2024-25\nPostcode|People\nCF34 9AA|12\nCF40 2AA|9\nTotal|21")
    assert [record.row for record in made.records] == [3, 4]
    assert skips(made) == ["1 title", "2 header", "5 total"]


def test_who_signed_a_form_and_when_is_a_note() -> None:
    made = planned(
        "2024-25\nRef|Output|Q1|Q2|Q3\n1.1|Meals|10|20|30\n\nSigned:|J. Morgan||Date:|12/04/2025\nDate:|2025-04-12"
    )
    assert {record.row for record in made.records} == {3}
    assert skips(made)[-2:] == ["5 note", "6 note"]


def test_a_line_that_signs_the_sheet_may_have_its_date_where_numbers_stand() -> None:
    made = planned("2024/25\nMeasure|Q2 target|Q2 actual\nMeals|50|60\n\nI confirm this. Signed: M Rees|Date: 4/10/24|")
    assert skips(made)[-1] == "5 note"
    assert codes(made) == []


def test_a_total_whose_formulas_have_no_result_is_a_total() -> None:
    text = "Return 2024-25\nWhat|Unit|Q1|Q2\nLottery|£|500|640\nStreet|£|20|30\nTOTAL RAISED"
    made = planned(sheet(text, formulas=(Place(5, 3), Place(5, 4))))
    assert skips(made) == ["1 title", "2 header", "5 total"]


@pytest.mark.parametrize(
    "guide",
    ["dd/mm/yyyy|short name|people|per session", "(when)|(what)|(how many)|(hrs)", "(pryd)|(beth)|(faint)|(hyd)"],
)
def test_a_first_row_that_says_what_to_write_is_a_note(guide: str) -> None:
    made = planned(f"Date|Activity|People|Hours\n{guide}\n13/04/24|Tea|9|2\n14/04/24|Walk|8|3")
    assert [line.split(" ")[0] for line in lines(made)] == ["3", "4"]
    assert "date-unread" not in codes(made)


def test_a_first_row_whose_words_may_tell_of_something_done_is_held() -> None:
    made = planned("Date|Activity|People\nVarious|Picnic|lots\n13/04/24|Tea|9")
    assert [record.status for record in made.records] == ["held", "new"]


def test_the_name_in_a_row_that_records_nothing_is_not_told() -> None:
    made = planned("Name|Session|Date of visit\nA. Jones|Art|2024-05-13\nAnn Dee||")
    assert [skip.note for skip in made.skipped] == [None, "words about one person, left out"]


@pytest.mark.parametrize("foot", [
    "Source|Welsh Government\nLast updated|31/08/2022\nPublished by|Council",
    "Ffynhonnell|Llywodraeth Cymru\nDiweddarwyd|2022-08-31",
    "Metadata\nContact|Statistics unit\n\nKeywords|libraries",
    "Next update|July 2023 (provisional)\nQuality|From January 2017 schools may report more kinds.",
])  # fmt: skip
def test_what_is_told_of_the_sheet_under_its_figures_is_a_note(foot: str) -> None:
    made = planned(f"Area|2021/22|2022/23\nCardiff|45|3\nSwansea|20|5\n\n{foot}")
    assert {record.text for record in made.records} == {"Cardiff", "Swansea"}
    assert {skip.reason for skip in made.skipped} == {"header", "blank", "note"}
    assert made.questions == ()


@pytest.mark.parametrize("foot", ["Barry|twelve\nNeath|n/a", "Barry|lots", "Barry|12 or so\nNeath|many"])
def test_figures_in_words_under_a_blank_row_are_no_notes(foot: str) -> None:
    made = planned(f"Area|2021/22|2022/23\nCardiff|45|3\nSwansea|20|5\n\n{foot}")
    assert "note" not in {skip.reason for skip in made.skipped}


@pytest.mark.parametrize("foot", ["Entered from the day book, 6/4/23", "Cofnodwyd o'r llyfr dydd, 6/4/23"])
def test_where_the_figures_are_from_is_a_note_also_under_a_first_column_of_numbers(foot: str) -> None:
    made = planned(f"Volunteers|Date|Job|Hours\n4|2022-04-05|Recording|12\n2|2022-04-06|Copying|5\n\n{foot}|||")
    assert [record.row for record in made.records] == [2, 3]
    assert skips(made)[-1] == "5 note"
