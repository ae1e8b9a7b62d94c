from decimal import Decimal

import pytest

from svdesk.services.importing.cells.parts import apart, choices_of, parts_of, ways_of, written_so


@pytest.mark.parametrize(
    ("text", "joined", "numbers"),
    [
        ("15 people + 2 vols", "sum", [(15, "people"), (2, "vols")]),
        ("6 adults, 4 children", "sum", [(6, "adults"), (4, "children")]),
        ("6A 4C", "sum", [(6, "A"), (4, "C")]),
        ("Males 5, Females 6", "sum", [(5, "Males"), (6, "Females")]),
        ("1,204 adults and 3 dogs", "sum", [(1204, "adults"), (3, "dogs")]),
        ("10-15", "range", [(10, ""), (15, "")]),
        ("approx 10 to 15", "range", [(10, "to"), (15, "")]),
        ("12 (incl 3 new)", "within", [(12, "incl"), (3, "new")]),
        ("9 out of 12", "within", [(9, "out of"), (12, "")]),
        ("2 x 3 hrs", "times", [(2, "x"), (3, "hrs")]),
        ("12", "", []),
        ("lots", "", []),
        ("1 2 3 4 5 6 7 8", "", []),
    ],
)
def test_the_numbers_of_a_cell_and_how_they_are_joined(text: str, joined: str, numbers: list[tuple[int, str]]) -> None:
    found = parts_of(text)
    assert found.joined == joined
    assert [(int(part.value), part.words) for part in found.numbers] == numbers


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("15 people + 2 vols", ["15 people and 2 vols, counted apart", "17", "15", "2"]),
        ("12 o bobl + 2 wirfoddolwr", ["12 bobl and 2 wirfoddolwr, counted apart", "14", "12", "2"]),
        ("15 o blant ac 3 o oedolion", ["15 blant and 3 oedolion, counted apart", "18", "15", "3"]),
        ("Oedolion 6 a phlant 4", ["6 Oedolion and 4 phlant, counted apart", "10", "6", "4"]),
        ("4 men, 5 women, 6 children", ["4 men, 5 women and 6 children, counted apart", "15", "4", "5", "6"]),
        ("15 + 2", ["17", "15", "2"]),
        ("10-15", ["10", "15", "12.5"]),
        ("12 (incl 3 new)", ["12", "3", "15"]),
        ("2 x 3 hrs", ["6", "2", "3"]),
        ("12", []),
    ],
)
def test_what_the_numbers_may_come_to(text: str, choices: list[str]) -> None:
    assert choices_of(parts_of(text)) == choices


def test_only_what_is_named_is_counted_apart() -> None:
    assert apart(parts_of("15 people + 2")) == ""
    assert apart(parts_of("15 people + 2 people")) == ""
    assert [part.value for part in parts_of("3.5 kg + 2 bags").numbers] == [Decimal("3.5"), Decimal(2)]


def test_pounds_and_pence_with_a_dash_are_offered_first() -> None:
    assert choices_of(parts_of("£4-50")) == ["4.5", "4", "50", "27"]
    assert choices_of(parts_of("4-50"))[0] == "4"


def test_cells_that_differ_in_their_numbers_alone_are_written_so() -> None:
    first, second = parts_of("15 people + 2 vols"), parts_of("9 People, 3 vols")
    assert written_so(first) == written_so(second) == "sum|people|vols"
    assert list(ways_of(first)) == list(ways_of(second)) == ["apart", "sum", "0", "1"]
    assert written_so(parts_of("lots")) == ""
