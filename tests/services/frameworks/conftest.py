"""A desk file with something recorded, for whatever is tried with frameworks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from svdesk.storage.frameworks import Held
from svdesk.storage.store import Store
from tests.services.frameworks import lists


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Store]:
    store = lists.desk(tmp_path)
    yield store
    store.close()


@pytest.fixture
def brookside(desk: Store, tmp_path: Path) -> Held:
    """The invented council's list, loaded."""
    return lists.loaded(desk, lists.council_list(tmp_path)).held
