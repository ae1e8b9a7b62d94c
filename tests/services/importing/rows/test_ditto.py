import pytest

from tests.services.importing.books import lines, planned


def test_ditto_marks_stand_for_the_cell_above() -> None:
    made = planned('Date|Activity|Hours|Where\n13/04/24|Litter pick|4|Beach\n"|"|3|do.\n14/04/24|ditto|"|Hall')
    assert lines(made) == [
        "2 | Litter pick | 2024-04-13 | 4 hours",
        "3 | Litter pick | 2024-04-13 | 3 hours",
        "4 | Litter pick | 2024-04-14 | 3 hours",
    ]
    assert [record.place for record in made.records] == ["Beach", "Beach", "Hall"]


def test_ditto_marks_may_be_welsh_words() -> None:
    made = planned("Dyddiad|Gweithgaredd|Oriau\n13/04/24|Clwb|4\nyr un|yr un peth|3\nuchod|fel uchod|2")
    assert [(record.text, record.status) for record in made.records] == [
        ("Clwb", "new"),
        ("Clwb", "new"),
        ("Clwb", "held"),
    ]


@pytest.mark.parametrize(("day", "place"), [("'", "'"), ("same date", "same venue"), ("yr un dyddiad", "yr un lle")])
def test_what_excel_leaves_of_two_apostrophes_and_words_for_a_cell_stand_for_the_one_above(
    day: str, place: str
) -> None:
    made = planned(f"Date|Activity|Hours|Where\n13/04/24|Quiz|4|Beach\n{day}|Tea|3|{place}")
    assert [(line, record.place) for line, record in zip(lines(made)[1:], made.records[1:], strict=True)] == [
        ("3 | Tea | 2024-04-13 | 3 hours", "Beach")
    ]


def test_a_mark_with_nothing_above_it_is_held() -> None:
    made = planned('Date|Activity|Hours\n"|Litter pick|4\n14/04/24|Quiz|2')
    assert [record.status for record in made.records] == ["held", "new"]


def test_an_arrow_down_repeats_the_cell_above_and_arrows_both_ways_say_how_things_went() -> None:
    made = planned("Date|Activity|Hours|Notes\n13/04/24|Quiz|4|wet\n↓|↓|3|↓")
    assert lines(made)[1] == "3 | Quiz | 2024-04-13 | 3 hours"
    made = planned("Date|Activity|Hours|Notes\n13/04/24|Quiz|4|wet\n14/04/24|Quiz|3|↓\n15/04/24|Quiz|5|↑")
    assert [record.notes for record in made.records] == ["wet", "↓", "↑"]
