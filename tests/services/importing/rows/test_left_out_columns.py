"""Columns left out are asked about one by one while they are few, and all together where they are many."""

from tests.services.importing.books import codes, planned

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
