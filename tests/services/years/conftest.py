"""A return of our own, and what is read in it."""

from pathlib import Path

import pytest

from svdesk.services.progress import Silent
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
