"""A return of our own, read back, gives the totals of its period; what is no total is named with its reason."""

from pathlib import Path

from svdesk.services.returns.assemble import assemble
from svdesk.services.years.totals import Told
from svdesk.storage.store import Store
from tests.services.returns.charity import ANYTOWN, Q1


def test_each_figure_of_the_return_is_a_total_or_named_with_a_reason(made: tuple[Store, Path], told: Told) -> None:
    figures = assemble(made[0], ANYTOWN.reference, Q1).figures
    assert len(told.totals) + len(told.left_out) == len(figures)
    assert {one.period for one in told.totals} == {Q1}
    exact = {(one.label, str(one.quantity)) for one in figures if one.quantity is not None and one.exact}
    assert {(one.said.label, str(one.said.quantity)) for one in told.totals} <= exact
    assert told.totals
    assert all(one.why for one in told.left_out)


def test_the_totals_are_of_the_contract_that_the_return_was_made_for(made: tuple[Store, Path], told: Told) -> None:
    assert told.contract == made[0].rows("SELECT id FROM contract WHERE reference = ?", (ANYTOWN.reference,))[0][0]


def test_what_is_only_the_least_there_can_be_is_no_total(told: Told) -> None:
    assert any("at least" in one.why for one in told.left_out)
    assert {one.said.label for one in told.totals}.isdisjoint({one.what for one in told.left_out})
