import pytest

from svdesk.services.importing.cells.marks import Mark, Marks, is_letter_mark, is_mark, mark_of
from svdesk.services.workbook.sheet import Value


@pytest.mark.parametrize("value", ["✓", "✔", "P", "p", "Present", "/", "Y", "yes", "L", 1, "1", True])
def test_who_came(value: Value) -> None:
    assert mark_of(value) is Mark.CAME


@pytest.mark.parametrize("value", ["A", "abs", "0", 0, "-", "N", False, "apologies", "Absennol"])
def test_who_did_not_come(value: Value) -> None:
    assert mark_of(value) is Mark.ABSENT


@pytest.mark.parametrize("value", ["x", "?", 2, "came late, left early", "*"])
def test_what_nobody_can_be_sure_of_alone(value: Value) -> None:
    assert mark_of(value) is Mark.UNCLEAR


def test_blank_is_blank() -> None:
    assert mark_of(None) is mark_of("  ") is Mark.BLANK


def test_a_cross_alone_means_that_somebody_came() -> None:
    assert Marks({"x", None}).of("X") is Mark.CAME
    assert Marks({"x", "A"}).of("x") is Mark.CAME
    assert Marks({"•"}).of("•") is Mark.CAME


def test_a_cross_beside_ticks_may_mean_either() -> None:
    assert Marks({"x", "✓"}).of("x") is Mark.UNCLEAR
    assert Marks({"x", "✗"}).of("x") is Mark.UNCLEAR
    assert Marks({"x", 1}).of("x") is Mark.UNCLEAR


def test_an_a_alone_may_stand_for_attended() -> None:
    assert Marks({"a", None}).of("A") is Mark.UNCLEAR
    assert Marks({"a", "p"}).of("A") is Mark.ABSENT


def test_which_cells_may_be_marks() -> None:
    assert all(is_mark(value) for value in ("x", "✓", 0, 1, True, "late", "?"))
    assert not any(is_mark(value) for value in (2, "Lunch", None, "x" * 40))
    assert is_letter_mark("x")
    assert not any(is_letter_mark(value) for value in (1, "0", "-", 0))


def test_a_ring_alone_may_be_a_tick_and_beside_ticks_says_absent() -> None:
    assert Marks(["O", "", None]).of("O") is Mark.UNCLEAR
    assert Marks(["O", "/"]).of("O") is Mark.ABSENT


@pytest.mark.parametrize("value", ["A/L", "half term", "gwyliau", "Closed", "on leave", "ar gau", "session cancelled"])
def test_whoever_was_away_and_a_day_on_which_nothing_ran_did_not_come(value: Value) -> None:
    assert mark_of(value) is Mark.ABSENT
    assert is_mark(value)
