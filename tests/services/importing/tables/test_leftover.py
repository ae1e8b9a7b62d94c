import pytest

from svdesk.services.importing.layout.table import Band
from svdesk.services.importing.record import Skip
from svdesk.services.importing.tables.leftover import one_account, without_table
from tests.services.importing.books import codes, planned, sheet, skips


@pytest.mark.parametrize(
    ("name", "text", "hidden", "reason", "numbers"),
    [
        ("READ ME", "Please do not edit the grey cells\nYouth project record 2024-25", False, "note", False),
        ("Lookups", "Session types\nYouth club\nDetached", True, "hidden", False),
        ("Lists", "Sessions|Where\nYouth club|Hub", False, "lookup", False),
        ("Sheet4", "Youth club\nCraft\nYoga\nQuiz", False, "lookup", False),
        ("Chart", "12|13\n|14", False, "note", True),
    ],
)
def test_a_sheet_without_a_table_is_passed_over_with_its_reason(
    name: str, text: str, hidden: bool, reason: str, numbers: bool
) -> None:
    skip, has_numbers = without_table(sheet(text, name, hidden=hidden))
    assert (skip.row, skip.reason, has_numbers) == ("all", reason, numbers)


def test_a_sheet_with_numbers_and_no_table_is_asked_about() -> None:
    made = planned("1|Open the file\n2|Type the date\n3|Save it\n|14|Send it")
    assert codes(made) == ["no-table"]
    assert made.counts["rows_skipped"] == 4


def test_rows_above_and_between_tables_are_titles_blanks_or_notes() -> None:
    made = planned(
        "Log 2024-25\n\nDate|Activity|Hours\n13/04/24|Desk|2\n\nSpending\nDate|Supplier|Cost\n13/04/24|Evans|£5"
    )
    assert skips(made) == ["1 title", "2 blank", "3 header", "6 title", "7 header", "5 blank"]


def test_a_row_skipped_in_two_parts_is_one_row_and_both_reasons_are_told() -> None:
    left, right = [Skip("S", 1, None, "blank")], [Skip("S", 1, None, "total", "7")]
    told = one_account([(Band(1, 2), left), (Band(4, 5), right)], set())
    assert [(skip.row, skip.reason, skip.rows) for skip in told] == [(1, "total", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Session|Enjoyed|Would come again\nCrafts|Yes|Yes\nMagic|No|Yes\nCrafts|Yes|No",
        "Sesiwn|Wedi mwynhau|Sylw\nCrefftau|Do|Da iawn\nHud|Naddo|Rhy hir",
    ],
)
def test_a_file_of_answers_in_words_is_not_put_aside_unasked(text: str) -> None:
    made = planned(text)
    assert codes(made) == ["only-words"]
    assert [skip.note for skip in made.skipped] == ["answers or lists in words"]


def test_lists_beside_a_sheet_that_goes_in_are_not_asked_about() -> None:
    log = "Date|Activity|People\n2024-05-13|Walk|12\n2024-05-14|Swim|9"
    assert codes(planned(sheet(log, "Log"), sheet("Code|Meaning\nA|Attended\nX|Absent\nH|Holiday", "Keys"))) == []


def test_numbers_of_a_plain_text_file_are_no_list_without_numbers() -> None:
    figures = "\n".join(f"{name}|'{n}.95|'0.50" for n, name in enumerate(("Amy Lee", "Ben Orr", "Cat Poe", "Dan Rae")))
    assert "only-words" not in codes(planned(f"Name|Upper|Lower\n{figures}"))
    assert codes(planned(f"Name|Upper|Lower\n{figures}")) == ["no-table"]


def test_a_number_in_a_plain_text_file_is_asked_about_as_a_typed_one_is() -> None:
    assert codes(planned("Raised by the choir\n'145")) == codes(planned("Raised by the choir\n145")) == ["no-table"]
