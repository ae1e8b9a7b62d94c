"""A count is found again by its own term, or by being the only one of its unit; the rest stays as it is."""

from svdesk.services.importing.doubles.onto import amount, clash, count_changes, same_figures, told
from svdesk.services.importing.record import Record
from svdesk.storage.import_twins import Twin, TwinCount
from tests.services.importing.books import planned

TWIN = Twin("a", "Lunch club", "2025-05-03", "2025-05-03", None, None, None, None, None, None, None, None)
LOG = "Date | What we did | Number of people | Hours\n2025-05-03 | Lunch club | {people} | {hours}"


def count(label: str, unit: str, figure: int | None) -> TwinCount:
    millionths = None if figure is None else figure * 1_000_000
    return TwinCount(f"{label} {unit}", label, unit, millionths, None, "actual", False, None, (None, None, None))


def records(people: str, hours: str) -> list[Record]:
    return list(planned(LOG.format(people=people, hours=hours), year="2025-26").records)


def test_what_changes_and_what_is_added_is_told_in_words() -> None:
    there = [count("lunch  club", "people", 12)]
    assert told(TWIN, there, records("15", "2")) == ("2 hours would be added", "12 people becomes 15 people")
    assert told(TWIN, there, records("12", "")) == ()


def test_other_words_of_the_only_count_of_a_unit_are_the_same_count() -> None:
    [change] = count_changes([count("Guests", "people", 12)], records("15", ""))
    assert change.there is not None
    assert change.there.label == "Guests"


def test_of_two_counts_of_a_unit_neither_is_guessed() -> None:
    [change] = count_changes([count("Guests", "people", 12), count("Helpers", "people", 2)], records("15", ""))
    assert change.there is None


def test_the_same_figures_under_other_words_are_the_same() -> None:
    assert same_figures([count("Guests", "people", 12), count("Time", "hours", 2)], records("12", "2"))
    assert not same_figures([count("Guests", "people", 12)], records("12", "2"))
    assert not same_figures([count("Guests", "people", None)], records("12", ""))


def test_another_figure_in_the_same_place_clashes_and_a_new_one_does_not() -> None:
    there = [count("Lunch club", "people", 12)]
    assert clash(there, records("15", ""), records("15", ""))
    assert not clash(there, records("12", "3"), records("12", "3"))


def test_amounts_are_written_as_people_read_them() -> None:
    assert [amount(1_500_000, unit) for unit in ("gbp", "percent", "count", "hours")] == [
        "£1.50", "1.5%", "1.5", "1.5 hours",
    ]  # fmt: skip
    assert amount(None, "hours") == "no figure"
