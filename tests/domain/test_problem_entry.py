from svdesk.domain.problem_entry import Entry, Severity


def test_an_entry_says_how_much_it_matters_what_is_wrong_and_what_to_do() -> None:
    entry = Entry(Severity.WARN, "{cell} is odd.", "Look at it.")
    assert (entry.severity, entry.message, entry.fix) == ("warn", "{cell} is odd.", "Look at it.")


def test_what_must_be_mended_is_sorted_before_all_else() -> None:
    mixed = [Severity.NOTE, Severity.STOP, Severity.WARN]
    assert sorted(mixed, key=lambda one: one.rank) == [Severity.STOP, Severity.WARN, Severity.NOTE]
