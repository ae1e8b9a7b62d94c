from datetime import date
from decimal import Decimal

import pytest

from svdesk.services.importing.cells.cells import looks_like_figure
from svdesk.services.importing.columns.looks import look_at
from tests.services.importing.books import planned


def test_numbers_in_words_are_numbers() -> None:
    look = look_at([18, "212 hrs", "-", None, Decimal("198.5")])
    assert look.numeric
    assert (look.filled, look.said, look.empties) == (4, 3, 1)


def test_money_is_seen_in_the_text_or_in_what_is_shown() -> None:
    assert look_at(["£5", "£6"]).money == 2
    assert look_at([5, 6], ["£5.00", "£6.00"]).money == 2


def test_dates_initials_kinds_and_words_are_told_apart() -> None:
    assert look_at([date(2024, 4, 3), "04/04/24", "June"]).dates == 3
    assert look_at([date(2024, 4, 3), "04/04/24", "12.50", "5-Jun-2024", "June"]).whole_dates == 3
    assert look_at(["AB", "AB/CD", "EF"]).initials == 3
    assert look_at(["Target", "Actual"]).kinds == 2
    assert look_at(["Lunch club", "Quiz"]).wordy


def test_a_column_that_counts_its_rows_is_no_data() -> None:
    assert look_at([1, 2, 3, 4]).counts_up
    assert not look_at([1, 2, 4]).counts_up


def test_row_numbers_rise_from_one_and_may_leave_some_out() -> None:
    assert look_at([1, 2]).from_one
    assert look_at(["1", "2", "3"]).counts_up
    assert look_at([1, 2, 5]).rising
    assert not look_at([1, 2, 2]).rising
    assert look_at([4, 9, 7]).largest == 9


def test_telephone_numbers_and_years_are_seen_typed_or_not() -> None:
    assert look_at(["01443 555012", "(029) 2055 5012", "+44 7700 900123", 1443555012]).phones == 4
    assert look_at(["12", "3h 30m", "0.5", "2024"]).phones == 0
    assert look_at(["1998", 2024, 12]).years == 2
    assert look_at([8_200_001]).long_numbers == 1


def test_a_column_of_words_alone_has_no_figure_in_it() -> None:
    assert look_at(["BACS", "cash", "-"]).only_words
    assert not look_at(["BACS", "£5"]).only_words


def test_a_figure_may_stand_after_a_word_of_doubt() -> None:
    assert [looks_like_figure(text) for text in ("approx 10", "£5", "(12)", "q1", "cf34 9aa")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_the_same_remark_again_and_again_is_told_from_different_words() -> None:
    assert look_at(["see Jo", "see Jo", 3]).noted
    assert not look_at(["Tent", "Rope", 3]).noted
    assert not look_at(["see Jo", "see Jo"]).noted


def test_half_days_and_full_days_are_figures() -> None:
    look = look_at(["half day", "full day", "3 hours"])
    assert (look.figures, look.words) == (3, 0)
    assert look_at(["day", "evening"]).words == 2


def test_results_of_matches_and_days_written_by_software_are_seen() -> None:
    assert look_at(["3-1", "0 - 0", "12", "draw"]).results == 2
    assert look_at(["2024-05-07T09:30:00+01:00", "2024-05-07"]).whole_dates == 2


def test_nil_among_money_is_money() -> None:
    assert look_at(["£1,204.10", "nil", "£40"]).pounds
    assert look_at(["£5", 0, 0, "£4"]).pounds
    assert not look_at(["nil", 0]).pounds
    assert not look_at(["£5", 3, 4, 5]).pounds


def test_a_date_that_does_not_exist_looks_like_one_and_a_total_stands_in_any_column() -> None:
    look = look_at(["03/06/24", "31/11/24", "3 June 2024", "Cyfanswm", "June"])
    assert (look.dates, look.whole_dates, look.totals) == (4, 3, 1)


def test_figures_most_of_which_are_no_day_look_like_no_dates() -> None:
    look = look_at(["20-45-77", "40-11-60", "09-01-27"])
    assert (look.dates, look.whole_dates) == (1, 1)


def test_letters_before_numbers_are_codes_unless_they_are_round() -> None:
    assert look_at(["C12", "C13", "C17"]).coded
    assert not look_at(["c20", "c35"]).coded
    assert not look_at(["C12", "C13", 14]).coded
    look = look_at(["C12", "C13", "C17"])
    look.take_for_words()
    assert look.wordy
    assert not look.numeric


def test_pence_that_no_quarter_makes_are_odd() -> None:
    assert look_at([Decimal("84.23"), Decimal("2.25"), "3.99", "1.50"]).odd_pence == 2


def test_ones_and_noughts_may_be_answers() -> None:
    assert look_at([1, 0, 1]).flags
    assert not look_at([1, 2]).flags


def test_numbers_that_begin_with_a_nought_are_codes() -> None:
    assert look_at(["0421", "0485", "0490"]).coded
    assert not look_at(["0", "0.5", "07", "0421"]).coded


def test_numbers_with_their_unit_are_counted_whether_it_is_typed_or_only_shown() -> None:
    assert look_at(["3 kg", "4 hrs", "5"]).united == 2
    assert look_at([3, 4, 5], ["3 kg", "4 kg"]).united == 2


def test_a_number_with_an_unseen_mark_after_it_is_a_number() -> None:
    assert look_at(["2024\x1f", "\x1c2025"]).years == 2


@pytest.mark.parametrize(
    ("target", "actual"),
    [("Targets", "Actuals"), ("Cyllideb", "Gwariant"), ("Nod", "Canlyniad"), ("Expected", "Done"), ("Profile", "Out")],
)
def test_any_word_that_heads_targets_says_so_in_a_cell_too(target: str, actual: str) -> None:
    made = planned(f"2024-25\nMeasure|Kind|Number\nMeals|{target}|9\nMeals|{actual}|7")
    assert [record.kind for record in made.records] == ["target", "actual"]
