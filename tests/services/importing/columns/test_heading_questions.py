import pytest

from tests.services.importing.books import codes, lines, planned

TEXT = "Date|Activity||Hours\n13/04/2024|Lunch|4|2\n17/04/2024|Walk|5|3"
KEY = "heading-missing|Sheet1|1|C"


def test_numbers_under_no_heading_are_kept_with_the_notes_until_somebody_says_what_they_are() -> None:
    made = planned(TEXT)
    assert codes(made) == ["heading-missing"]
    assert lines(made) == ["2 | Lunch | 2024-04-13 | 2 hours", "3 | Walk | 2024-04-17 | 3 hours"]
    assert [record.notes for record in made.records] == ["C: 4", "C: 5"]


def test_they_are_people_a_plain_number_or_nothing_where_a_person_says_so() -> None:
    people = planned(TEXT, answers={KEY: "A number of people"})
    assert lines(people)[0] == "2 | Lunch | 2024-04-13 | 2 hours, 4 people"
    plain = planned(TEXT, answers={KEY: "A plain number"})
    assert lines(plain)[:2] == ["2 C | Lunch | 2024-04-13 | 4 count", "2 D | Lunch | 2024-04-13 | 2 hours"]
    out = planned(TEXT, answers={KEY: "Leave it out"})
    assert [record.notes for record in out.records] == [None, None]


def test_marks_of_attendance_are_counted_unless_somebody_says_otherwise() -> None:
    text = "Date|Session|Attended\n2024-05-13|Art|Yes\n2024-05-13|Choir|No"
    made = planned(text)
    assert codes(made) == ["marks-counted"]
    assert lines(made) == ["2 | Art | 2024-05-13 | 1 people"]
    out = planned(text, answers={made.questions[0].key: "Leave it out"})
    assert lines(out) == ["2 | Art | 2024-05-13 | -", "3 | Choir | 2024-05-13 | -"]


@pytest.mark.parametrize(("weights", "asked"), [("3.25 kg;4 kg;12.5kg", False), ("3.25;4;12.5", True)])
def test_numbers_that_say_their_unit_are_not_asked_about(weights: str, asked: bool) -> None:
    rows = "\n".join(f"{15 + at}/05/2024|Walk|2|{each}" for at, each in enumerate(weights.split(";")))
    made = planned(f"Date|Activity|Hours|Litter\n{rows}")
    assert ("numbers-counted" in codes(made)) is asked
