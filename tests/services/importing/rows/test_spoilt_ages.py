import pytest

from tests.services.importing.books import codes, planned


@pytest.mark.parametrize(
    ("headings", "spoilt", "age"),
    [
        ("Age group|People", "13-Jun", "6-13"),
        ("Oedran|Nifer", "Jun-13", "6-13"),
        ("Grŵp oedran|Pobl", "05-Nov", "5-11"),
        ("Age group|People", "2026-11-05", "5-11"),
        ("Age group|People", "2013-06-01", "6-13"),
    ],
)
def test_a_date_among_ages_is_the_age_that_was_typed(headings: str, spoilt: str, age: str) -> None:
    text = f"2024-25\n{headings}\n0-4|20\n{spoilt}|409\n14-15|68\n18+|16"
    made = planned(text)
    assert [record.text for record in made.records] == ["0-4", age, "14-15", "18+"]
    assert codes(made) == ["age-or-date"]
    kept = planned(text, answers={made.questions[0].key: "It is right as it stands"})
    assert age not in {record.text for record in kept.records}


def test_days_among_other_words_stay_what_they_are() -> None:
    made = planned("2024-25\nEvent|People\n0-5|20\n13-Jun|409\nWalk|68")
    assert [record.text for record in made.records] == ["0-5", "13-Jun", "Walk"]
    assert "age-or-date" not in codes(made)


def test_what_is_said_of_one_date_among_ages_says_nothing_of_another() -> None:
    text = "2024-25\nAge group|People\n0-5|20\n13-Jun|409\n12-Sep|8\n14-15|68\n18+|16"
    first, second = [each for each in planned(text).questions if each.code == "age-or-date"]
    assert (first.row, second.row, first.key == second.key) == (4, 5, False)
    made = planned(text, answers={first.key: "It is right as it stands"})
    assert [record.text for record in made.records] == ["0-5", "13-Jun", "9-12", "14-15", "18+"]
    assert [each.answer for each in made.questions if each.code == "age-or-date"] == ["It is right as it stands", None]
