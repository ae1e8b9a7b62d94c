import pytest

from svdesk.services.importing.cells.row_words import (
    Says,
    is_part_of_above,
    is_plain_average,
    like_a_section,
    says,
    says_all,
    so_many,
    sum_in_cell,
    total_of,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TOTAL", Says.TOTAL), ("Sub-total meals", Says.TOTAL), ("GRAND TOTAL", Says.TOTAL), ("Cyfanswm", Says.TOTAL),
        ("Is-gyfanswm prydau", Says.TOTAL), ("All", Says.TOTAL_OF), ("All-day walk", Says.ACTIVITY),
        ("Evans the Butcher Total", Says.TOTAL), ("Total for April", Says.TOTAL), ("Totals:", Says.TOTAL),
        ("Total number of people", Says.TOTAL_OF), ("Total meals", Says.TOTAL_OF), ("Average", Says.AVERAGE),
        ("Note: local means CF", Says.NOTE), ("Checked by office 14/4/24", Says.NOTE), ("* estimated", Says.NOTE),
        ('"', Says.DITTO), ("ditto", Says.DITTO), ("Lunch club", Says.ACTIVITY), ("Keyboard class", Says.ACTIVITY),
        ("Tots", Says.ACTIVITY), ("Running total", Says.TOTAL), ("Hours hired, running total", Says.ACTIVITY),
        ("Totally fit", Says.ACTIVITY), ("Noteworthy women", Says.ACTIVITY), ("", Says.ACTIVITY),
    ],
)  # fmt: skip
def test_the_first_words_of_a_row_say_what_it_is(text: str, expected: Says) -> None:
    assert says(text) is expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Evans the Butcher Total", "evans the butcher"),
        ("Sub-total meals", "meals"),
        ("TOTAL", ""),
        ("Total for April", "april"),
    ],
)
def test_a_total_may_name_what_it_adds_up(text: str, name: str) -> None:
    assert total_of(text) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MONEY", True),
        ("Environment", True),
        ("Section 2", True),
        ("Volunteers helping", False),
        ("We met every week.", False),
    ],
)
def test_a_section_is_told_from_a_measure_without_numbers(text: str, expected: bool) -> None:
    assert like_a_section(text) is expected


def test_more_words_of_totals_are_told_from_what_was_done() -> None:
    assert says("Year") is says("Blwyddyn") is Says.TOTAL_OF
    assert says("Year 6 trip") is Says.ACTIVITY
    assert (so_many("7 awards"), so_many("8 items:"), so_many("7 Mill Lane fete"), so_many("awards")) == (
        7,
        8,
        None,
        None,
    )
    assert (sum_in_cell("Total: 27.5"), sum_in_cell("Total £90"), sum_in_cell("Total hours")) == ("27.5", "£90", "")
    assert is_plain_average("Average")
    assert is_plain_average("Mean per week")
    assert not is_plain_average("Mean score (out of 7)")
    assert says("Date: 12/04/2025") is Says.NOTE


def test_so_many_may_stand_before_or_after_the_word() -> None:
    assert (so_many("7 awards"), so_many("Callouts: 8"), so_many("Lunch"), so_many("Room 8")) == (7, 8, None, None)


def test_words_for_all_of_them_and_for_a_part_of_them_are_known() -> None:
    assert [says_all(text) for text in ("Everyone", "All sites", "Pawb", "All-day club", "Allotment")] == [
        True, True, True, False, False]  # fmt: skip
    more = ("Both halls", "Combined", "Centre as a whole", "Pob safle", "Wholesale", "All Saints")
    assert [says_all(text) for text in more] == [True, True, True, True, False, False]
    parts = ("- of which PIP", "o'r rhain, newydd", "Including carers", "Inclusion")
    assert [is_part_of_above(text) for text in parts] == [True, True, True, False]


@pytest.mark.parametrize("text", ["Tot", "Ttl:", "Altogether", "In all", "I gyd", "S/total", "Evans Ltd (total)"])
def test_short_and_everyday_words_for_a_total_are_known(text: str) -> None:
    assert says(text) is Says.TOTAL


def test_a_sum_of_something_is_a_total_of_it() -> None:
    assert says("Sum of bags") is Says.TOTAL_OF
    assert total_of("Evans Ltd (total)") == "evans ltd"


def test_marks_on_both_sides_only_make_words_stand_out() -> None:
    assert [says(text) for text in ("** Advice **", "--- TOTAL ---", "* the hall was shut")] == [
        Says.ACTIVITY,
        Says.TOTAL,
        Says.NOTE,
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Evans y Cigydd Cyfanswm", Says.TOTAL), ("Becws - cyfanswm", Says.TOTAL), ("Prydau is-gyfanswm", Says.TOTAL),
        ("Evans Ltd sub total", Says.TOTAL), ("Evans Ltd in all", Says.TOTAL_OF), ("Evans, altogether", Says.TOTAL_OF),
        ("Becws Crymych i gyd", Says.TOTAL_OF), ("Becws at ei gilydd:", Says.TOTAL_OF), ("Becws Cyf.", Says.ACTIVITY),
        ("3 sessions in all", Says.ACTIVITY), ("Ball", Says.ACTIVITY),
    ],
)  # fmt: skip
def test_the_word_for_a_total_may_stand_last_in_english_and_welsh(text: str, expected: Says) -> None:
    assert says(text) is expected


@pytest.mark.parametrize(
    "text",
    ["Evans Cyfanswm", "Evans is-gyfanswm", "Evans - cyfanswm", "Evans in all", "Evans i gyd", "Evans sub total"],
)
def test_what_stands_before_the_last_word_is_what_it_is_a_total_of(text: str) -> None:
    assert total_of(text) == "evans"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Entered from the day book by the office, 6/4/23", Says.NOTE),
        ("Typed up by Nia from the diary", Says.NOTE),
        ("Copied from the signing-in sheets", Says.NOTE),
        ("Cofnodwyd o'r dyddiadur gan y swyddfa, 6/4/23", Says.NOTE),
        ("Paratowyd gan y trysorydd", Says.NOTE),
        ("Ffynhonnell: llyfr dydd", Says.NOTE),
        ("Entered the regatta", Says.ACTIVITY),
        ("Copied keys for 3 tenants", Says.ACTIVITY),
        ("Cofnodwyd hanes 12 aelod", Says.ACTIVITY),
    ],
)
def test_where_the_figures_were_taken_from_and_by_whom_is_a_note(text: str, expected: Says) -> None:
    assert says(text) is expected
