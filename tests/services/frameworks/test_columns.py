"""Headings are never exact ones: councils call the same column many things."""

import pytest

from svdesk.services.frameworks.columns import ROLE_WORDS, Role, columns_of, role_of


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Ref", Role.CODE),
        ("Measure reference", Role.CODE),
        ("KPI no.", Role.CODE),
        ("Measure", Role.WORDING),
        ("Description of commitment", Role.WORDING),
        ("What we ask for", Role.WORDING),
        ("Units", Role.UNIT),
        ("Unit of measurement", Role.UNIT),
        ("Proxy value", Role.VALUE),
        ("£ per unit", Role.VALUE),
        ("Unit value", Role.VALUE),
        ("Evidence required", Role.GUIDANCE),
        ("Notes", Role.GUIDANCE),
        ("Unit guidance", Role.GUIDANCE),
        ("Measures - minimum requirements", Role.WORDING),
        ("Measure definition", Role.GUIDANCE),
        ("How measured", Role.UNIT),
        ("Target", Role.GUIDANCE),
        ("Themes", Role.PARENT),
        ("Theme", Role.PARENT),
        ("Outcome", Role.PARENT),
        ("Value - outside London", Role.VALUE),
        ("Cyfeirnod", Role.CODE),
        ("Mesur", Role.WORDING),
        ("Dangosyddion", Role.WORDING),
        ("Uned", Role.UNIT),
        ("Gwerth", Role.VALUE),
        ("Thema", Role.PARENT),
        ("Canllawiau", Role.GUIDANCE),
        ("Borough crest", None),
        ("", None),
        ("A paragraph about how this catalogue of measures came to be written by the council", None),
    ],
)
def test_a_heading_says_what_its_column_is_for(heading: str, role: Role | None) -> None:
    assert role_of(heading) is role


def test_every_role_has_words_for_a_person() -> None:
    assert set(ROLE_WORDS) == set(Role)


def test_without_headings_codes_and_wordings_are_told_by_what_stands_there() -> None:
    rows = [
        ["A1", "Hours that neighbours give to each other", "hours", "£12.50"],
        ["A2", "People who come back to a course", "people", "£300"],
        ["B1", "Trees that are planted and looked after", "trees", "£4"],
    ]
    columns = columns_of(["", "", "", ""], rows, 1)
    assert [column.role for column in columns] == [Role.CODE, Role.WORDING, Role.GUIDANCE, Role.VALUE]
    assert not any(column.sure for column in columns)


def test_of_two_columns_that_could_be_the_wording_the_longer_one_is_and_the_other_is_kept_as_guidance() -> None:
    rows = [["Trees", "Trees planted and looked after"], ["Hours", "Hours given by neighbours"]]
    columns = columns_of(["Title", "Measure description"], rows, 3)
    assert [(column.number, column.role) for column in columns] == [(3, Role.GUIDANCE), (4, Role.WORDING)]


def test_a_list_that_calls_its_measures_outcomes_has_them_as_wording() -> None:
    columns = columns_of(["No", "Outcome"], [["1", "People feel at home here"], ["2", "Streets are safer"]], 1)
    assert [column.role for column in columns] == [Role.CODE, Role.WORDING]


def test_a_column_that_is_empty_is_not_there() -> None:
    assert len(columns_of(["Ref", "", "Measure"], [["1", "", "Hours"]], 1)) == 2
