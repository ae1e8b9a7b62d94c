"""The person sees what a rule gives before any return asks for it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from svdesk.domain.activity import Activity, Count
from svdesk.domain.mapping import Mapping, Relation
from svdesk.domain.period import Period, parse
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import AddsUp
from svdesk.services import recording
from svdesk.services.frameworks.figure import Preview, amount_said, of_word, preview, recorded, said, short
from svdesk.services.frameworks.rule import Answer, Counted, Rule
from svdesk.storage import mappings
from svdesk.storage.frameworks import Held
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.services.frameworks.lists import YEAR

PEOPLE = Rule(counted=Counted(("SV-013",)), unit="people", adds_up=AddsUp.DIFFERENT_PEOPLE)
HOURS = Rule(counted=Counted(("SV-064",)), unit="hours")


def of(desk: Store, held: Held, rule: Rule, others: dict[str, Rule] | None = None, period: str = "2025-26") -> Preview:
    return preview(parse(period), rule, "WN1", held.framework, others or {}, recorded(desk, YEAR))


def test_the_figure_and_how_many_records_are_behind_it(desk: Store, brookside: Held) -> None:
    assert said(of(desk, brookside, HOURS)) == ["April 2025 to March 2026: 34.5 hours from 2 records."]
    assert said(of(desk, brookside, HOURS, period="2025-26-Q1")) == ["April to June 2025: 24.5 hours from 1 record."]


def test_narrower_terms_are_counted_too_unless_the_rule_says_exactly(desk: Store, brookside: Held) -> None:
    own = {one.label: one.id for one in mappings.own_terms(desk).values()}
    with desk.change("Map", by="Ana") as change:
        mappings.decide(change, Mapping(own["Odd jobs"], Relation.SAME, "SV-065"))
    for exactly, hours in ((False, "39.5 hours"), (True, "34.5 hours")):
        found = of(desk, brookside, replace(HOURS, counted=Counted(("SV-064",), exactly=exactly)))
        assert found.figure is not None
        assert str(found.figure.quantity) == hours


def test_groups_and_places_narrow_it(desk: Store, brookside: Held) -> None:
    for counted in (Counted(("SV-013",), groups=("BG04",)), Counted(("SV-013",), places=("anytown",))):
        found = of(desk, brookside, replace(PEOPLE, counted=counted))
        assert found.figure is not None
        assert str(found.figure.quantity) == "12 people"


def test_hours_of_sessions_times_people(desk: Store, brookside: Held) -> None:
    rule = replace(PEOPLE, unit="person_hours", adds_up=AddsUp.HOURS_X_PEOPLE)
    [first] = said(of(desk, brookside, rule))
    assert first.startswith("April 2025 to March 2026: 96 ")


def test_what_also_counts_in_it_by_the_rule_of_another_is_in_it(desk: Store, brookside: Held) -> None:
    other = Rule(counted=Counted(("SV-071",)), unit="parcels", also_counts_in=("WN1",))
    mine = Rule(counted=Counted(("SV-072",)), unit="parcels")
    assert said(of(desk, brookside, mine)) == ["April 2025 to March 2026: nothing is recorded for it."]
    assert said(of(desk, brookside, mine, {"KS1": other})) == [
        "April 2025 to March 2026: 38 food parcels from 1 record."
    ]


def test_a_percentage_is_of_its_whole(desk: Store, brookside: Held) -> None:
    part = Counted(("SV-013",), groups=("BG04",))
    rule = replace(PEOPLE, answer=Answer.PERCENT, counted=part, whole=Counted(("SV-013",)))
    found = of(desk, brookside, rule)
    assert found.percent == Decimal("25.0")
    assert said(found) == ["April 2025 to March 2026: 25%, which is 12 people of 48 people, from 2 records."]


def test_of_people_who_may_repeat_no_percentage_is_sure(desk: Store, brookside: Held) -> None:
    word = next(own for own in mappings.own_terms(desk).values() if own.label == "Job club")
    count = Count(new_id(), word.id, Quantity.of("6", units()["people"]))
    recording.add(desk, Activity(new_id(), "Job club", Period(date(2025, 6, 3), date(2025, 6, 3)), (count,)), "Ana")
    part = Counted(("SV-013",), groups=("BG04",))
    rule = replace(PEOPLE, answer=Answer.PERCENT, counted=part, whole=Counted(("SV-013",)))
    found = of(desk, brookside, rule)
    assert found.percent is None
    told, *provisos = said(found)
    assert told == (
        "April 2025 to March 2026: 12 people of at least 48 people, from 3 records;"
        " no percentage, because not all of these numbers are sure."
    )
    assert provisos == ["The same people may be in several records, so only “at least” is sure."]
    assert short(found) == "12 people of at least 48 people"


def test_a_percentage_of_nothing_is_none(desk: Store, brookside: Held) -> None:
    rule = replace(PEOPLE, answer=Answer.PERCENT, whole=Counted(("SV-022",)))
    assert said(of(desk, brookside, rule)) == [
        "April 2025 to March 2026: no percentage, because there is nothing that it could be a part of."
    ]


def test_what_is_left_out_is_said(desk: Store, brookside: Held) -> None:
    rule = Rule(counted=Counted(("SV-013", "SV-064")), unit="hours")
    assert said(of(desk, brookside, rule))[1] == "Left out, because they are counted in another unit: 2 records."


def test_a_measure_answered_in_words_has_no_figure(desk: Store, brookside: Held) -> None:
    assert said(of(desk, brookside, Rule(Answer.TEXT))) == ["It is answered in words, so there is no figure."]


def test_what_was_recorded_under_one_own_word_is_a_figure_of_its_own(desk: Store) -> None:
    words = {own.label: own for own in mappings.own_terms(desk).values()}
    made_of = recorded(desk, YEAR)
    found = {label: of_word(own, made_of, YEAR) for label, own in words.items()}
    assert {label: figure and amount_said(figure) for label, figure in found.items()} == {
        "Job club": "48 people",
        "Helpers": "34.5 hours",
        "Parcels": "38 food parcels",
        "Odd jobs": None,
    }
    quarter = parse("2025-26-Q4")
    nothing = of_word(words["Helpers"], recorded(desk, quarter), quarter)
    assert nothing is not None
    assert amount_said(nothing) == "nothing"
