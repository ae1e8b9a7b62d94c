"""Columns left out are asked about one by one while they are few, and all together where they are many."""

from svdesk.services.importing.said.corrections import ColumnIs
from svdesk.services.workbook.sheet import Sheet
from tests.services.importing.books import codes, planned, sheet
from tests.services.importing.corrected_books import corrected

FEW = "Date|Activity|Hours|Colour|Weather|Status\n2024-05-01|Walk|2|red|dry|done\n2024-05-08|Talk|3|blue|wet|late"
MANY = "Dyddiad|Gweithgaredd|Oriau|Lliw|Tywydd|Statws|Math|Staff\n2024-05-01|Taith|2|coch|sych|iawn|A1|JR\n"
MANY += "2024-05-08|Sgwrs|3|glas|gwlyb|hwyr|B2|PM"
TOGETHER = "columns-left-out|Sheet1|1|D"


def test_few_columns_are_asked_about_one_by_one() -> None:
    assert codes(planned(FEW)) == ["column-left-out"] * 3


def test_many_are_one_question_and_names_of_people_another() -> None:
    made = planned(MANY)
    assert sorted(codes(made)) == ["columns-left-out", "personal-data"]
    asked = next(question for question in made.questions if question.code == "columns-left-out")
    assert asked.key == TOGETHER
    assert "Columns D, E, F and G" in asked.message
    assert "“Lliw”, “Tywydd”, “Statws”, “Math”" in asked.message
    assert all(record.notes is None for record in made.records)


def test_many_may_be_kept_together_but_for_names_of_people() -> None:
    made = planned(MANY, answers={TOGETHER: "Keep them all with the notes"})
    assert made.records[0].notes == "Lliw: coch\nTywydd: sych\nStatws: iawn\nMath: A1"


def test_each_of_many_may_be_asked_about() -> None:
    made = planned(MANY, answers={TOGETHER: "Ask about each"})
    assert codes(made).count("column-left-out") == 4
    one = {TOGETHER: "Ask about each", "column-left-out|Sheet1|1|E": "Keep it with the notes"}
    again = planned(MANY, answers=one)
    # What has an answer of its own is no longer one of many.
    assert again.records[0].notes == "Tywydd: sych"


def test_what_was_said_of_all_stays_when_something_is_said_of_one() -> None:
    said = {TOGETHER: "Keep them all with the notes", "column-left-out|Sheet1|1|D": "Leave it out"}
    assert planned(MANY, answers=said).records[0].notes == "Tywydd: sych\nStatws: iawn\nMath: A1"


def test_columns_without_anything_in_them_are_not_asked_about() -> None:
    assert (
        codes(planned("Date|Activity|Hours|Colour|Weather|Status|Type\n2024-05-01|Walk|2||||\n2024-05-08|Talk|3||||"))
        == []
    )


def led(name: str, month: int, heading: str = "Coach") -> Sheet:
    text = f"Date|Session|Hours|{heading}\n2024-0{month}-01|Walk {month}|2|JR\n2024-0{month}-08|Talk|3|PM"
    return sheet(text, name)


def nameless(name: str, month: int) -> Sheet:
    return sheet(f"Date|Coach|Hours\n2024-0{month}-01|JR|{month}\n2024-0{month}-08|PM|3", name)


def test_names_under_the_same_heading_are_asked_about_once_for_all_sheets() -> None:
    made_of = (led("Apr", 4), led("May", 5, "coach"), led("June", 6, "Hyfforddwr"))
    assert codes(planned(*made_of)).count("personal-data") == 2
    kept = planned(*made_of, answers={"personal-data|Apr|1|D": "Keep it with the notes"})
    assert [record.notes for record in kept.records] == ["Coach: JR", "Coach: PM", "coach: JR", "coach: PM", None, None]


def test_names_where_nothing_else_says_what_was_done_are_another_matter() -> None:
    made_of = (led("Apr", 4), nameless("May", 5), nameless("June", 6))
    asked = [question for question in planned(*made_of).questions if question.code == "personal-data"]
    assert [(question.sheet, len(question.choices)) for question in asked] == [("May", 3), ("Apr", 2)]
    said = planned(*made_of, answers={asked[0].key: "It says what was done"})
    assert [record.text for record in said.records] == ["Walk 4", "Talk", "JR", "PM", "JR", "PM"]
    assert {record.notes for record in said.records} == {None}


def test_a_column_of_names_that_somebody_left_out_stays_so_whatever_is_said_of_the_others() -> None:
    made_of = (led("Apr", 4), led("May", 5))
    for out, asked in (("Apr", "May"), ("May", "Apr")):
        answers = {f"personal-data|{asked}|1|D": "Keep it with the notes"}
        made, _ = corrected(*made_of, said=(ColumnIs(out, 1, 4, "leave out"),), answers=answers)
        assert {record.sheet for record in made.records if record.notes} == {asked}
