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
    assert is_short_for("Cl.", "Clients")
    assert not is_short_for("Pa", "Passengers")
    assert not is_short_for("Pobl ifanc", "Pobl ifanc")
