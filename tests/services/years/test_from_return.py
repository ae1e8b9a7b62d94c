"""A return of our own, read back, gives the totals of its period; what is no total is named with its reason."""

from pathlib import Path

import pytest

from svdesk.services.progress import Silent
from svdesk.services.returns.assemble import assemble
from svdesk.services.returns.export import export
from svdesk.services.years.from_file import read
from svdesk.services.years.totals import Told
from svdesk.storage.store import Store
from tests.services.returns.charity import ANYTOWN, AT, Q1, in_a_desk_file


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Store, Path]:
    """A desk file, and the PDF of a return that was exported from it."""
    folder = tmp_path_factory.mktemp("return")
    store = in_a_desk_file(folder / "hub.svdesk", ANYTOWN)
    return store, export(store, ANYTOWN.reference, Q1, folder, at=AT, by="Ana").pdf


@pytest.fixture(scope="module")
def told(made: tuple[Store, Path]) -> Told:
    return read(made[0], made[1], Silent())


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
