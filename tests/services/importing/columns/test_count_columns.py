from decimal import Decimal

import pytest

from svdesk.services.importing.cells.cells import Wanted
from svdesk.services.importing.columns.count_columns import Cell, CountReader
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
    assert question.choices == ("15 people and 2 vols, counted apart", "17", "15", "2", "Leave the number out")
    assert question.key == "two-numbers|Log|7|D"


@pytest.mark.parametrize(
    ("typed", "wanted", "code", "answer", "value"),
    [
        ("15 people + 2 vols", Wanted("people"), "two_numbers", "17", "17"),
        ("lots", HOURS, "number_unread", "12.5", "12.5"),
        ("1.250,00", COSTS, "number_two_ways", "1.25", "1.25"),
        ("£96 raised", COSTS, "income_in_costs", "Money raised", "96"),
        ("0.9", Wanted("quantity", "percent"), "share_or_percent", "0.9%", "0.9"),
        ("€20", COSTS, "currency_foreign", "17.30", "17.30"),
    ],
)
def test_an_answer_mends_the_number(typed: str, wanted: Wanted, code: str, answer: str, value: str) -> None:
    cell, _ = read(typed, wanted, **{code: answer})
    assert (cell.value, cell.problems) == (Decimal(value), ())


def test_what_a_day_is_in_hours_makes_hours_of_days_and_of_the_hours_beside_them() -> None:
    asker = Asker({"day-length-unknown|Log|7|D": "7.5 hours"})
    reader = CountReader("Log", 4, HOURS, asker, {})
    cells = [reader.read(text, 7 + at) for at, text in enumerate(("2 days", "half day", "1 day 3 hrs"))]
    assert [cell.value for cell in cells] == [Decimal(15), Decimal("3.75"), Decimal("10.5")]
    assert len(asker.questions) == 1
    assert cells[2].problems[0].message == "D9: “1 day 3 hrs” is kept as 10.5 hours, at 7.5 hours a day."


def test_a_day_of_more_than_24_hours_is_none() -> None:
    cell, _ = read("2 days", HOURS, day_length_unknown="40 hours")
    assert cell.value is None


@pytest.mark.parametrize("answer", ["1.204", "1,204"])
def test_an_answer_about_one_cell_says_how_to_read_the_others_and_not_what_they_are(answer: str) -> None:
    asker = Asker({"number-two-ways|Log|7|D": answer})
    reader = CountReader("Log", 4, Wanted("quantity", "kg"), asker, {})
    cells = [reader.read(text, 7 + at).value for at, text in enumerate(("1.204", "2.500", "1.250,00", "12,5"))]
    british = [Decimal("1.204"), Decimal("2.5"), Decimal("1.25"), Decimal(125)]
    continental = [Decimal(1204), Decimal(2500), Decimal(1250), Decimal("12.5")]
    assert cells == (british if answer == "1.204" else continental)


def test_a_number_typed_for_one_cell_does_not_spread_to_others() -> None:
    asker = Asker({"number-two-ways|Log|7|D": "77"})
    reader = CountReader("Log", 4, Wanted("quantity", "kg"), asker, {})
    first, second = reader.read("1.204", 7), reader.read("2.500", 8)
    assert (first.value, first.problems) == (Decimal(77), ())
    assert [problem.code for problem in second.problems] == ["number-two-ways"]


def test_several_counts_in_a_cell_are_kept_apart_where_somebody_says_so() -> None:
    cell, asker = read("6 adults, 4 children", Wanted("people"))
    together = asker.questions[0].choices[0]
    cell, _ = read("6 adults, 4 children", Wanted("people"), two_numbers=together)
    assert (cell.value, cell.words, cell.problems) == (Decimal(6), "adults", ())
    assert [(other.value, other.unit, other.words) for other in cell.also] == [(Decimal(4), "people", "children")]


def test_one_number_out_of_a_range_is_an_estimate() -> None:
    cell, asker = read("10-15", Wanted("people"), two_numbers="15")
    assert (cell.value, cell.estimate) == (Decimal(15), True)
    assert asker.questions[0].choices == ("10", "15", "Leave the number out")


@pytest.mark.parametrize("answer", ["6.5", "-3"])
def test_part_of_a_person_cannot_be_typed(answer: str) -> None:
    cell, _ = read("lots", Wanted("people"), number_unread=answer)
    assert (cell.value, len(cell.problems)) == (None, 1)


def test_less_than_nothing_is_held_where_it_makes_no_sense_and_said_where_it_may() -> None:
    held, asker = read(-4, HOURS)
    assert [problem.message for problem in held.problems] == [
        "D7: “-4” is below nil, and there cannot be fewer hours than none."
    ]
    assert asker.questions[0].choices[0] == "4"
    taken, _ = read(-4, Wanted("quantity", "tco2e"))
    assert (taken.value, [problem.code for problem in taken.problems]) == (Decimal(-4), ["below-nil-taken"])
    assert read(-4, COSTS)[0].problems == ()


def test_a_number_far_from_the_rest_of_its_column_is_said() -> None:
    reader = CountReader("Log", 4, HOURS, Asker({}), {}, middle=Decimal(3))
    assert reader.read(300, 7).problems == ()
    (said,) = reader.read(40_000, 8).problems
    assert said.message == "D8: “40000” is far from the other numbers of its column, which are about 3."


def test_characters_that_are_left_out_of_a_number_are_said() -> None:
    cell, _ = read("1\u200b2", HOURS)
    assert (cell.value, [problem.code for problem in cell.problems]) == (Decimal(12), ["characters-left-out"])


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


def test_a_small_number_that_is_hidden_is_said_to_be_one_to_four() -> None:
    cell, _ = read("<5", Wanted("people"))
    assert cell.value is None
    assert [problem.message for problem in cell.problems] == [
        "D7: “<5” is some number from 1 to 4; which of them is not said."
    ]
    typed, _ = read("<5", Wanted("people"), fewer_than="3")
    assert (typed.value, typed.estimate) == (Decimal(3), True)
