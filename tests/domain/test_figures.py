"""A figure is what the records say, no more and no less, and can name them."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.domain.activity import CountKind, Empty, PeopleBasis, Share
from svdesk.domain.figures import Figure, LeftOut, figures_for, measures_by_term
from svdesk.domain.glossary import Kind
from svdesk.domain.mapping import NEARLY, Relation
from svdesk.domain.mapping import Mapping as TermMapping
from svdesk.domain.period import parse
from svdesk.domain.return_format import AddsUp, Measure
from tests.builders import activity, count, recorded

Q1 = parse("2025-26-Q1")
PEOPLE = Measure("M1", "People helped", "people", ("T1",), AddsUp.SUM)
HOURS = Measure("M2", "Hours of help", "hours", ("T1",))


def figure(measure: Measure, *activities: object, mapped: dict[tuple[str, str], str | Relation]) -> Figure:
    return figures_for([measure], recorded(*activities, mapped=mapped), Q1)[0]  # type: ignore[arg-type]


def value(found: Figure) -> Decimal | None:
    return found.quantity.value if found.quantity else None


@given(st.lists(st.tuples(st.integers(1, 28), st.decimals(0, 10**6, places=2)), max_size=12))
def test_a_sum_is_the_sum_of_the_counts_inside_and_names_each(rows: list[tuple[int, Decimal]]) -> None:
    done = [activity(f"2025-05-{day:02d}", count("clubs", str(hours), "hours")) for day, hours in rows]
    outside = activity("2025-07-01", count("clubs", "99", "hours"))
    found = figure(HOURS, *done, outside, mapped={("clubs", "hours"): "T1"})
    assert value(found) == (sum(hours for _, hours in rows) if rows else None)
    assert {record.activity for record in found.behind} == {a.id for a in done}
    assert sum(record.quantity.value for record in found.behind) == (value(found) or 0)


def test_hours_never_join_people() -> None:
    done = activity("2025-05-01", count("hrs", "12", "hours"), count("ppl", "5", "people"))
    mapped: dict[tuple[str, str], str | Relation] = {("hrs", "hours"): "T1", ("ppl", "people"): "T1"}
    found = figure(PEOPLE, done, mapped=mapped)
    assert value(found) == 5
    assert [(left[1], left[2]) for left in found.left_out] == [(done.counts[0].id, LeftOut.ANOTHER_UNIT)]


@given(st.lists(st.tuples(st.sampled_from(["people", "hours", "gbp", "kg"]), st.integers(0, 10**6)), max_size=12))
def test_whatever_is_mapped_on_a_term_only_what_is_in_the_unit_that_is_asked_for_adds(
    rows: list[tuple[str, int]],
) -> None:
    done = [activity("2025-05-01", count("any", str(n), unit)) for unit, n in rows]
    found = figure(PEOPLE, *done, mapped={("any", unit): "T1" for unit, _n in rows})
    people = [n for unit, n in rows if unit == "people"]
    assert value(found) == (sum(people) if people else None)
    assert len(found.left_out) == len(rows) - len(people)


def test_narrower_terms_count_and_wider_ones_do_not() -> None:
    wide, narrow = activity("2025-05-01", count("wide", "3")), activity("2025-05-02", count("cv", "4"))
    mapped: dict[tuple[str, str], str | Relation] = {("wide", "people"): "T1", ("cv", "people"): "T2"}
    assert value(figure(PEOPLE, wide, narrow, mapped=mapped)) == 7
    assert value(figure(replace(PEOPLE, terms=("T2",)), wide, narrow, mapped=mapped)) == 4
    assert value(figure(replace(PEOPLE, exactly=True), wide, narrow, mapped=mapped)) == 3


def test_what_lies_only_partly_in_the_period_is_left_out_and_said() -> None:
    inside = activity("2025-M06", count("clubs", "3"))
    across = activity("2025-06-20..2025-07-02", count("clubs", "50"))
    found = figure(PEOPLE, inside, across, mapped={("clubs", "people"): "T1"})
    assert value(found) == 3
    assert found.left_out == ((across.id, across.counts[0].id, LeftOut.STRADDLES),)


@pytest.mark.parametrize("relation", [Relation.COVERS_MORE, Relation.NOTHING_FITS, Relation.ASK_LATER])
def test_only_same_and_part_of_count(relation: Relation) -> None:
    found = figure(PEOPLE, activity("2025-05-01", count("clubs", "3")), mapped={("clubs", "people"): relation})
    assert found.quantity is None
    assert found.empty is Empty.NOT_ANSWERED


def test_a_target_never_counts_as_done() -> None:
    planned = activity("2025-05-01", count("clubs", "60", kind=CountKind.TARGET))
    assert figure(PEOPLE, planned, mapped={("clubs", "people"): "T1"}).quantity is None


def test_different_people_are_sure_only_when_new_or_counted_once() -> None:
    rule = replace(PEOPLE, adds_up=AddsUp.DIFFERENT_PEOPLE)
    mapped: dict[tuple[str, str], str | Relation] = {("clubs", "people"): "T1"}
    new = [activity(f"2025-05-0{d}", count("clubs", "4", basis=PeopleBasis.NEW_PEOPLE)) for d in (1, 2)]
    regulars = [activity(f"2025-06-0{d}", count("clubs", n)) for d, n in ((1, "6"), (2, "5"))]
    assert (value(figure(rule, *new, mapped=mapped)), figure(rule, *new, mapped=mapped).exact) == (
        Decimal(8),
        True,
    )
    found = figure(rule, *regulars, mapped=mapped)
    assert (value(found), found.exact) == (Decimal(6), False)
    both = figure(rule, *new, *regulars, mapped=mapped)
    assert (value(both), both.exact) == (Decimal(8), False)
    assert figure(rule, regulars[0], mapped=mapped).exact


@pytest.mark.parametrize(
    ("rule", "expected"),
    [(AddsUp.SUM, "21"), (AddsUp.LATEST, "9"), (AddsUp.PEAK, "12"), (AddsUp.AVERAGE, "5.25")],
)
def test_each_rule_adds_up_its_own_way(rule: AddsUp, expected: str) -> None:
    done = [
        activity(when, count("clubs", n, "hours"))
        for when, n in (("2025-04-03", "12"), ("2025-05-01", "0"), ("2025-06-30", "4"), ("2025-06-30", "5"))
    ]
    assert value(figure(replace(HOURS, adds_up=rule), *done, mapped={("clubs", "hours"): "T1"})) == Decimal(expected)


def test_hours_times_people_needs_the_length_of_the_session() -> None:
    rule = Measure("M3", "Learner hours", "person_hours", ("T1",), AddsUp.HOURS_X_PEOPLE)
    timed = activity("2025-05-01", count("clubs", "8"), minutes=90)
    untimed = activity("2025-05-02", count("clubs", "8"))
    found = figure(rule, timed, untimed, mapped={("clubs", "people"): "T1"})
    assert value(found) == 12
    assert [left[2] for left in found.left_out] == [LeftOut.ANOTHER_UNIT]


@pytest.mark.parametrize("unit_id", ["person_hours", "hours"])
def test_hours_that_were_counted_are_not_made_again_of_the_people_beside_them(unit_id: str) -> None:
    rule = Measure("M3", "Hours of help", unit_id, ("T1",), AddsUp.HOURS_X_PEOPLE)
    done = activity("2025-05-01", count("ppl", "8"), count("hrs", "12", unit_id), minutes=90)
    alone = activity("2025-05-02", count("ppl", "2"), minutes=90)
    mapped: dict[tuple[str, str], str | Relation] = {("ppl", "people"): "T1", ("hrs", unit_id): "T1"}
    found = figure(rule, done, alone, mapped=mapped)
    assert value(found) == 15
    assert found.left_out == ((done.id, done.counts[0].id, LeftOut.ANOTHER_UNIT),)


def test_of_visits_and_people_in_one_session_the_visits_are_multiplied() -> None:
    rule = Measure("M3", "Learner hours", "person_hours", ("T1",), AddsUp.HOURS_X_PEOPLE)
    done = activity("2025-05-01..2025-05-02", count("ppl", "8"), count("men", "3", "attendances"),
                    count("women", "9", "attendances"), minutes=60)  # fmt: skip
    mapped: dict[tuple[str, str], str | Relation] = {("ppl", "people"): "T1"}
    mapped |= {(word, "attendances"): "T1" for word in ("men", "women")}
    assert value(figure(rule, done, mapped=mapped)) == 12


def test_visits_of_more_than_a_day_are_attendances_and_no_different_people() -> None:
    rule = replace(PEOPLE, adds_up=AddsUp.DIFFERENT_PEOPLE)
    mapped: dict[tuple[str, str], str | Relation] = {("clubs", "people"): "T1"}
    spring = activity("2025-04-01..2025-06-30", count("clubs", "240", basis=PeopleBasis.ATTENDANCES))
    found = figure(rule, spring, mapped=mapped)
    assert found.quantity is None
    assert found.left_out == ((spring.id, spring.counts[0].id, LeftOut.ANOTHER_UNIT),)
    one_day = activity("2025-05-01", count("clubs", "12", basis=PeopleBasis.ATTENDANCES))
    assert value(figure(rule, spring, one_day, mapped=mapped)) == 12
    data = recorded(spring, one_day, mapped=mapped)
    lines = measures_by_term(data, Q1, list(Kind), money=False)
    assert [(m.code, value(f)) for m, f in zip(lines, figures_for(lines, data, Q1), strict=True)] == [
        ("T1", Decimal(12)),
        ("T1/attendances", Decimal(240)),
    ]


def test_declared_units_convert() -> None:
    tonnes = Measure("M4", "Food", "tonnes", ("T3",))
    done = activity("2025-05-01", count("kilos", "250", "kg"))
    assert value(figure(tonnes, done, mapped={("kilos", "kg"): "T3"})) == Decimal("0.25")


def test_what_becomes_finer_than_the_unit_can_hold_is_rounded() -> None:
    tonnes = Measure("M4", "Food", "tonnes", ("T3",))
    done = [activity(f"2025-05-0{day}", count("kilos", "36.2874", "kg")) for day in (1, 2)]
    found = figure(tonnes, *done, mapped={("kilos", "kg"): "T3"})
    assert value(found) == Decimal("0.072574")


def test_a_sum_may_be_larger_than_any_count_that_can_be_recorded() -> None:
    done = [activity(f"2025-05-0{day}", count("clubs", "700000000000", "hours")) for day in (1, 2)]
    assert value(figure(HOURS, *done, mapped={("clubs", "hours"): "T1"})) == 1_400_000_000_000


def test_shares_divide_hours_and_leave_people_whole() -> None:
    half = (Share("k1", 5000), Share("k2", 5000))
    done = activity("2025-05-01", count("hrs", "7", "hours"), count("ppl", "7"), shares=half)
    data = recorded(done, mapped={("hrs", "hours"): "T1", ("ppl", "people"): "T1"})
    hours, people = figures_for([HOURS, PEOPLE], data, Q1, "k1")
    assert (value(hours), value(people)) == (Decimal("3.5"), Decimal(7))
    assert [record.share for record in hours.behind] == [5000]


def test_an_activity_of_other_contracts_alone_is_not_counted_here_at_all() -> None:
    elsewhere = activity("2025-05-01", count("ppl", "7"), shares=(Share("k2", 10000),))
    data = recorded(elsewhere, mapped={("ppl", "people"): "T1"})
    assert figures_for([PEOPLE], data, Q1, "k1")[0].quantity is None
    assert value(figures_for([PEOPLE], data, Q1, "k2")[0]) == 7


def test_per_cents_by_term_are_averaged_and_not_summed() -> None:
    done = [activity(f"2025-05-0{n}", count("asked", value, "percent")) for n, value in ((1, "40"), (2, "60"))]
    data = recorded(*done, mapped={("asked", "percent"): "T4"})
    lines = measures_by_term(data, Q1, list(Kind), money=False)
    assert [value(found) for found in figures_for(lines, data, Q1)] == [50]


def test_nil_is_a_number_and_other_kinds_of_empty_are_reasons() -> None:
    mapped: dict[tuple[str, str], str | Relation] = {("clubs", "people"): "T1"}
    nil = activity("2025-05-01", count("clubs", empty=Empty.NIL))
    unknown = activity("2025-05-02", count("clubs", empty=Empty.NOT_KNOWN))
    assert value(figure(PEOPLE, nil, unknown, mapped=mapped)) == 0
    assert figure(PEOPLE, unknown, mapped=mapped).empty is Empty.NOT_KNOWN
    assert figure(PEOPLE, mapped=mapped).empty is Empty.NOT_ANSWERED


@pytest.mark.parametrize(("rule", "expected"), [(AddsUp.LATEST, 0), (AddsUp.AVERAGE, 4), (AddsUp.SUM, 8)])
def test_nil_at_the_end_is_what_there_was_at_the_end_and_is_averaged(rule: AddsUp, expected: int) -> None:
    done = [
        activity("2025-05-01", count("clubs", "8", "hours")),
        activity("2025-06-30", count("clubs", empty=Empty.NIL)),
    ]
    found = figure(replace(HOURS, adds_up=rule), *done, mapped={("clubs", "hours"): "T1"})
    assert value(found) == expected


def test_nil_hours_do_not_say_that_there_were_no_people() -> None:
    done = activity("2025-05-01", count("hrs", empty=Empty.NIL), count("money", empty=Empty.NOT_KNOWN))
    mapped: dict[tuple[str, str], str | Relation] = {("hrs", "hours"): "T1", ("money", "gbp"): "T1"}
    assert figure(PEOPLE, done, mapped=mapped).empty is Empty.NOT_ANSWERED
    assert value(figure(HOURS, done, mapped=mapped)) == 0


def test_groups_and_places_filter() -> None:
    young = activity("2025-05-01", count("clubs", "4"), groups=frozenset({"BG2"}), place="Anytown")
    anyone = activity("2025-05-02", count("clubs", "9"), place="Elsewhere")
    mapped: dict[tuple[str, str], str | Relation] = {("clubs", "people"): "T1"}
    assert value(figure(replace(PEOPLE, groups=("BG2",)), young, anyone, mapped=mapped)) == 4
    assert value(figure(replace(PEOPLE, places=("elsewhere",)), young, anyone, mapped=mapped)) == 9


def test_a_measure_that_also_counts_elsewhere_is_counted_there_once() -> None:
    special = Measure("M5", "CV help", "people", ("T2",), also_counts_in=("M1",))
    food = Measure("M6", "Food", "people", ("T3",), also_counts_in=("M1",))
    done = [activity("2025-05-01", count("cv", "4")), activity("2025-05-02", count("food", "5"))]
    data = recorded(*done, mapped={("cv", "people"): "T2", ("food", "people"): "T3"})
    found = figures_for([PEOPLE, special, food], data, Q1)
    assert [value(f) for f in found] == [9, 4, 5]


def test_by_term_each_unit_has_its_own_line_and_money_stands_apart() -> None:
    done = activity(
        "2025-05-01",
        count("hrs", "2", "hours"),
        count("ppl", "3"),
        count("cost", "4.50", "gbp"),
        count("cv", "1"),
    )
    data = recorded(
        done,
        mapped={
            ("hrs", "hours"): "T1",
            ("ppl", "people"): "T1",
            ("cost", "gbp"): "T5",
            ("cv", "people"): "T2",
        },
    )
    outputs = measures_by_term(data, Q1, [Kind.ACTIVITY, Kind.OUTPUT], money=False)
    assert [(m.code, m.unit) for m in outputs] == [("T1", "people"), ("T1/hours", "hours"), ("T2", "people")]
    assert [value(f) for f in figures_for(outputs, data, Q1)] == [3, 2, 1]
    assert [m.code for m in measures_by_term(data, Q1, list(Kind), money=True)] == ["T5"]
    assert measures_by_term(data, parse("2024-25"), list(Kind), money=False) == []


def test_estimates_are_counted_and_known() -> None:
    done = [
        activity("2025-05-01", count("clubs", "4", estimate=True)),
        activity("2025-05-02", count("clubs", "1")),
    ]
    assert figure(PEOPLE, *done, mapped={("clubs", "people"): "T1"}).estimates == 1


@given(st.permutations(range(6)))
def test_the_order_of_recording_changes_nothing(order: list[int]) -> None:
    done = [activity(f"2025-05-0{n + 1}", count("clubs", str(n), "hours")) for n in range(6)]
    mapped: dict[tuple[str, str], str | Relation] = {("clubs", "hours"): "T1"}
    assert figure(HOURS, *[done[n] for n in order], mapped=mapped) == figure(HOURS, *done, mapped=mapped)


def test_a_figure_is_the_same_only_where_every_word_behind_it_is() -> None:
    data = recorded(
        activity("2025-05-01", count("clubs", "3")),
        activity("2025-06-01", count("walks", "4")),
        mapped={("clubs", "people"): "T1", ("walks", "people"): "T1"},
    )
    data = replace(data, mappings={**data.mappings, "walks": TermMapping("walks", Relation.PART_OF, "T1")})
    periods = ("2025-M05", "2025-M06", "2025-26-Q1", "2025-26-Q2")
    assert [figures_for([PEOPLE], data, parse(period))[0].relation for period in periods] == [
        "same",
        "part_of",
        "part_of",
        "",
    ]


def test_a_word_that_is_only_nearly_the_same_counts_and_is_not_called_the_same() -> None:
    data = recorded(activity("2025-05-01", count("clubs", "3")), mapped={("clubs", "people"): "T1"})
    data = replace(data, mappings={"clubs": TermMapping("clubs", Relation.SAME, "T1", as_came=(NEARLY,))})
    [found] = figures_for([PEOPLE], data, parse("2025-M05"))
    assert value(found) == 3
    assert found.relation == "part_of"
