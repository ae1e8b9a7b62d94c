from decimal import Decimal

import pytest

from svdesk.services.importing.cells import Wanted
from svdesk.services.importing.count_columns import Cell, CountReader, typed_number
from svdesk.services.importing.questions import Asker
from svdesk.services.workbook.sheet import Place, Value

COSTS = Wanted("amount", "gbp", costs=True)
HOURS = Wanted("quantity", "hours")


def read(value: Value, wanted: Wanted, **answers: str) -> tuple[Cell, Asker]:
    asker = Asker({f"{code.replace('_', '-')}|Log|7|D": answer for code, answer in answers.items()})
    return CountReader("Log", 4, wanted, asker, {}).read(value, 7), asker


def test_a_held_number_asks_once_and_says_which_cell() -> None:
    cell, asker = read("15 people + 2 vols", Wanted("people"))
    assert [problem.message for problem in cell.problems] == ["D7: “15 people + 2 vols” holds two numbers."]
    (question,) = asker.questions
    assert question.choices == ("17", "15", "2", "Leave the number out")
    assert question.key == "two-numbers|Log|7|D"


@pytest.mark.parametrize(
    ("typed", "wanted", "code", "answer", "value"),
    [
        ("15 people + 2 vols", Wanted("people"), "two_numbers", "17", "17"),
        ("lots", HOURS, "number_unread", "12.5", "12.5"),
        ("2 days", HOURS, "day_length_unknown", "7.5 hours", "15"),
        ("1.250,00", COSTS, "number_two_ways", "1.25", "1.25"),
        ("£96 raised", COSTS, "income_in_costs", "Money raised", "96"),
        ("0.9", Wanted("quantity", "percent"), "share_or_percent", "0.9%", "0.9"),
        ("€20", COSTS, "currency_foreign", "17.30", "17.30"),
    ],
)
def test_an_answer_mends_the_number(typed: str, wanted: Wanted, code: str, answer: str, value: str) -> None:
    cell, _ = read(typed, wanted, **{code: answer})
    assert (cell.value, cell.problems) == (Decimal(value), ())


def test_an_answer_may_leave_the_number_out() -> None:
    cell, _ = read("lots", HOURS, number_unread="Leave the number out")
    assert (cell.value, cell.empty, cell.problems) == (None, "not known", ())


def test_an_answer_that_is_no_number_changes_nothing() -> None:
    cell, _ = read("lots", HOURS, number_unread="rubbish")
    assert [problem.code for problem in cell.problems] == ["number-unread"]


def test_money_raised_is_no_cost_even_when_it_is_settled() -> None:
    held, _ = read("£96 raised", COSTS)
    raised, _ = read("£96 raised", COSTS, income_in_costs="Money raised")
    spent, _ = read("£96 raised", COSTS, income_in_costs="Money spent")
    assert [(cell.counted, cell.income) for cell in (held, raised, spent)] == [
        (False, False),
        (False, True),
        (True, False),
    ]


def test_more_decimals_than_can_be_kept_are_held_and_rounded() -> None:
    cell, _ = read(Decimal("12.3456"), COSTS)
    assert cell.value == Decimal("12.35")
    assert [problem.code for problem in cell.problems] == ["too-many-decimals"]


def test_numbers_too_large_to_keep_are_held() -> None:
    cell, _ = read(10**15, HOURS)
    assert [problem.code for problem in cell.problems] == ["number-unread"]


def test_what_is_shown_belongs_to_its_own_cell_only() -> None:
    reader = CountReader("Log", 4, Wanted("quantity"), Asker({}), {Place(7, 4): "12 hrs"})
    assert [reader.read(12, row).unit for row in (7, 8)] == ["hours", None]


def test_true_is_not_one() -> None:
    reader = CountReader("Log", 4, HOURS, Asker({}), {})
    assert reader.read(1, 7).value == 1
    assert reader.read(True, 8).value is None


def test_an_estimate_is_said_to_be_kept_as_one() -> None:
    cell, _ = read("approx 10", HOURS)
    assert [problem.code for problem in cell.problems] == ["estimate"]


@pytest.mark.parametrize(("answer", "value"), [("7.5 hours", "7.5"), ("£1,234", "1234"), ("85%", "85"), ("x", None)])
def test_a_typed_number_is_read_as_people_type_it(answer: str, value: str | None) -> None:
    assert typed_number(answer) == (Decimal(value) if value else None)
