"""An empty desk file of an invented charity for each test of imports that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from svdesk.storage.store import Store
from tests.services.importing.desks import desk


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with desk(tmp_path) as made:
        yield made
