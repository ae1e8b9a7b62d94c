"""A heading in short is known by the sheet that writes it out."""

import pytest

from svdesk.services.importing.columns.shortened import is_short_for
from tests.services.importing.books import codes, lines, planned, sheet

LOG = "Date|Session|{}|Hours\n13/04/2024|Club|17|2\n14/04/2024|Walk|6|3"


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Pobl ifanc", "PI"),
        ("Older people", "OP"),
        ("Gwirfoddolwyr", "Gwirf."),
        ("Service users", "SUs"),
        ("Members", "Mems"),
        ("Passengers", "Psgrs"),
        ("Plant", "Plt."),
    ],
)
def test_letters_stand_for_the_words_on_the_sheet_beside(full: str, short: str) -> None:
    for first, second in ((full, short), (short, full)):
        made = planned(sheet(LOG.format(first), "One"), sheet(LOG.format(second), "Two"))
        assert lines(made)[2:] == [
            "2 | Club | 2024-04-13 | 2 hours, 17 people",
            "3 | Walk | 2024-04-14 | 3 hours, 6 people",
        ]
        assert "headings-differ" in codes(made)
        assert "numbers-counted" not in codes(made)


def test_miles_in_short_are_miles_unless_somebody_says_otherwise() -> None:
    other = LOG.format("Mls").replace("|Hours", "|Cost").replace("|2\n", "|£2\n").replace("|3", "|£3")
    made = planned(sheet(LOG.format("Miles").replace("Hours", "Cost"), "One"), sheet(other, "Two"))
    assert [(str(record.quantity), record.unit) for record in made.records[2:]] == [("17", "miles"), ("6", "miles")]
    key = next(question.key for question in made.questions if question.code == "headings-differ")
    sheets = (sheet(LOG.format("Miles").replace("Hours", "Cost"), "One"), sheet(other, "Two"))
    assert {record.unit for record in planned(*sheets, answers={key: "Something else"}).records[2:]} == {"count"}


def test_what_may_be_short_for_two_things_stays_a_question() -> None:
    full = "Date|Session|Meals|Miles|Cost\n13/04/2024|Club|17|2|£4\n14/04/2024|Walk|6|3|£5"
    short = "Date|Session|Mls|Cost\n13/04/2024|Club|17|£4\n14/04/2024|Walk|6|£5"
    made = planned(sheet(full, "One"), sheet(short, "Two"))
    assert {record.unit for record in made.records if record.sheet == "Two"} == {"count"}


def test_letters_that_no_other_sheet_explains_stay_a_question() -> None:
    made = planned(sheet(LOG.format("Pobl ifanc"), "One"), sheet(LOG.format("XY"), "Two"))
    assert "numbers-counted" in codes(made)


def test_a_sheet_kept_in_another_way_explains_nothing() -> None:
    other = "When|What|PI\n13/04/2024|Paint|17"
    made = planned(sheet(LOG.format("Pobl ifanc"), "One"), sheet(other, "Two"))
    assert not list(made.tables[1].of("people"))


def test_what_is_short_for_what() -> None:
    assert is_short_for("P.I.", "Pobl ifanc")
    assert is_short_for("Pass.", "Passengers")
    assert is_short_for("Passgrs", "Passengers")
    assert is_short_for("No. of pass.", "Passengers")
    assert is_short_for("Gwf", "Gwirfoddolwyr")
    assert is_short_for("Cl.", "Clients")
    assert not is_short_for("Pa", "Passengers")
    assert not is_short_for("Pens", "Passengers")
    assert not is_short_for("Pobl ifanc", "Pobl ifanc")
