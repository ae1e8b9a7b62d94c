"""A new desk file for each test of the glossary's services."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from svdesk.domain.authority import Provider
from svdesk.services import recording
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with recording.start(tmp_path / "hub.svdesk", Provider(new_id(), "Riverside Hub"), "Ana") as made:
        yield made
