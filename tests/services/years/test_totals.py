"""A year known by its totals is kept as such, and a return compares with it and says so."""

from dataclasses import replace
from pathlib import Path

import pytest

from svdesk.domain.errors import UserError
from svdesk.domain.mapping import Mapping, Relation
from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import Column, MeasureGrid
from svdesk.services import recording
from svdesk.services.returns.assemble import assemble
from svdesk.services.returns.compose import compose
from svdesk.services.years import totals
from svdesk.services.years.totals import Said
from svdesk.storage import activities, journal, mappings
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.services.returns.charity import ANYTOWN, Q1, in_a_desk_file
from tests.storage import rows

LAST = Q1.a_year_earlier()


@pytest.fixture
def desk(tmp_path: Path) -> Store:
    return in_a_desk_file(tmp_path / "hub.svdesk", ANYTOWN)


def said(label: str, value: str, unit: str, *, estimate: bool = False) -> Said:
    return Said(label, Quantity.of(value, units()[unit]), estimate)


def without_last_year(desk: Store) -> None:
    ids = [one.id for one in activities.overlapping(desk, parse("2024-25"), units())]
    recording.delete(desk, ids, "Ana")


def parcels(desk: Store) -> str:
    uses = {one.own_term.unit: one.own_term.label for one in mappings.in_use(desk)}
    return uses["parcels"]


def test_totals_are_kept_under_own_words_old_and_new(desk: Store) -> None:
    made = totals.keep(
        desk, LAST, [said(parcels(desk), "101", "parcels"), said("Walks led", "7", "sessions")], "Report", "Ana"
    )
    found = totals.of(desk, LAST)
    assert {one.id for one in found} == set(made)
    assert sorted(str(one.quantity) for one in found) == ["101 food parcels", "7 sessions"]
    assert "Walks led" in {own.label for own in mappings.own_terms(desk).values()}
    assert totals.of(desk, Q1) == []


def test_a_total_is_compared_with_where_nothing_was_recorded(desk: Store) -> None:
    without_last_year(desk)
    code = next(f.code for f in assemble(desk, ANYTOWN.reference, Q1).figures if f.unit.id == "parcels")
    before = assemble(desk, ANYTOWN.reference, Q1)
    assert before.last_year[code].quantity is None
    totals.keep(desk, LAST, [said(parcels(desk), "101", "parcels")], "Report", "Ana")
    made = assemble(desk, ANYTOWN.reference, Q1)
    assert str(made.last_year[code].quantity) == "101 food parcels"
    assert made.as_totals == {code}
    assert made.figure(code) == before.figure(code)  # this year's figure is of records alone
    assert all(behind.activity != made.last_year[code].behind[0].activity for behind in made.figure(code).behind)


def test_a_return_says_that_last_year_is_known_by_its_total(desk: Store) -> None:
    def composed() -> str:
        made = assemble(desk, ANYTOWN.reference, Q1)
        grid = MeasureGrid("What was done", (Column.CODE, Column.PERIOD, Column.LAST_YEAR))
        return str(compose(replace(made, form=replace(made.form, sections=(grid,)))))

    without_last_year(desk)
    words = "Last year is known as a total only, without the records behind it, for AT5."
    assert words not in composed()
    totals.keep(desk, LAST, [said(parcels(desk), "101", "parcels")], "Report", "Ana")
    assert words in composed()
    assert "'101'" in composed()


def test_what_was_recorded_goes_before_a_total(desk: Store) -> None:
    before = assemble(desk, ANYTOWN.reference, Q1)
    totals.keep(desk, LAST, [said(parcels(desk), "99999", "parcels")], "Report", "Ana")
    after = assemble(desk, ANYTOWN.reference, Q1)
    assert after.last_year == before.last_year
    assert after.as_totals == frozenset()


def test_a_total_of_the_whole_year_is_no_total_of_a_quarter(desk: Store) -> None:
    without_last_year(desk)
    totals.keep(desk, parse("2024-25"), [said(parcels(desk), "404", "parcels")], "Report", "Ana")
    assert assemble(desk, ANYTOWN.reference, Q1).as_totals == frozenset()


def test_a_total_of_another_contract_is_not_compared(desk: Store) -> None:
    without_last_year(desk)
    other = rows_of_contract(desk)
    totals.keep(desk, LAST, [said(parcels(desk), "101", "parcels")], "Report", "Ana", contract=other)
    assert assemble(desk, ANYTOWN.reference, Q1).as_totals == frozenset()


def rows_of_contract(desk: Store) -> str:
    with desk.change("Another", by="Ana") as change:
        return rows.contract(change, rows.edition(change), "OTHER-1")


@pytest.mark.parametrize("second", ["Parcels", " PARCELS "])
def test_the_same_word_twice_is_refused_in_words(desk: Store, second: str) -> None:
    before = rows.snapshot(desk)
    with pytest.raises(UserError, match="stands there twice"):
        totals.keep(desk, LAST, [said("Parcels", "1", "parcels"), said(second, "2", "parcels")], "Report", "Ana")
    with pytest.raises(UserError, match="no words"):
        totals.keep(desk, LAST, [said(" ", "1", "parcels")], "Report", "Ana")
    assert rows.snapshot(desk) == before


def test_a_total_can_be_put_right_and_removed_and_undone(desk: Store) -> None:
    totals.keep(desk, LAST, [said(parcels(desk), "101", "parcels", estimate=True)], "Report", "Ana")
    [one] = totals.of(desk, LAST)
    totals.correct(desk, one, Quantity.of("110", units()["parcels"]), "Ana")
    [corrected] = totals.of(desk, LAST)
    assert (str(corrected.quantity), corrected.id, corrected.estimate) == ("110 food parcels", one.id, True)
    with pytest.raises(UserError, match="keeps its unit"):
        totals.correct(desk, one, Quantity.of("110", units()["hours"]), "Ana")
    totals.remove(desk, [corrected], "Ana")
    assert totals.of(desk) == []
    assert journal.undo(desk, by="Ana") == "Delete 1 totals"
    assert len(totals.of(desk)) == 1


def test_a_new_word_of_a_total_waits_to_be_mapped_as_any(desk: Store) -> None:
    without_last_year(desk)
    totals.keep(desk, LAST, [said("Boxes of food", "88", "parcels")], "Report", "Ana")
    [one] = totals.of(desk, LAST)
    code = next(f.code for f in assemble(desk, ANYTOWN.reference, Q1).figures if f.unit.id == "parcels")
    assert code not in assemble(desk, ANYTOWN.reference, Q1).as_totals
    meant = next(m for m in mappings.decisions(desk).values() if m.own_term != one.own_term and is_parcels(desk, m))
    with desk.change("Map", by="Ana") as change:
        mappings.decide(change, replace(meant, own_term=one.own_term))
    assert code in assemble(desk, ANYTOWN.reference, Q1).as_totals


def is_parcels(desk: Store, meant: Mapping) -> bool:
    return meant.relation is Relation.SAME and mappings.own_term(desk, meant.own_term).unit == "parcels"
