"""What is here already is named by its words, its days, and where it came from."""

from svdesk.services.importing.doubles.double_words import like
from svdesk.storage.import_twins import Twin

TYPED = Twin("a", "Lunch club", "2025-05-03", "2025-05-03", "Hall", None, None, None, None, None, None, None)
BROUGHT = TYPED._replace(file="log.xlsx", at="2025-06-02T12:00:00Z", sha256="f" * 64, sheet="Log", row=12)


def test_what_was_typed_in_says_so() -> None:
    assert like(TYPED, this_file=False) == "“Lunch club, 3 May 2025”, which was typed in"


def test_what_was_brought_in_says_when_from_where_and_from_which_row() -> None:
    assert like(BROUGHT, this_file=False) == (
        "“Lunch club, 3 May 2025”, brought in on 2 June 2025 from log.xlsx (row 12 of Log)"
    )
    assert like(BROUGHT._replace(file="log.csv", sheet="csv"), this_file=False).endswith("from log.csv (row 12)")
    assert like(BROUGHT._replace(row=None), this_file=True).endswith("brought in on 2 June 2025 from this very file")


def test_long_words_are_shortened_and_periods_written_out() -> None:
    long = TYPED._replace(text="word " * 40, starts="2025-04-01", ends="2025-06-30")
    assert "…, April to June 2025”" in like(long, this_file=False)
    assert len(like(long, this_file=False)) < 120
