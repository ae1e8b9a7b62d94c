"""A new desk file for each test of the storage floor that asks for one."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from svdesk.storage.store import Store


@pytest.fixture(scope="session")
def new_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One empty desk file, to be copied."""
    path = tmp_path_factory.mktemp("desk") / "new.svdesk"
    Store.create(path).close()
    return path


@pytest.fixture
def path(new_desk: Path, tmp_path: Path) -> Path:
    """An empty desk file that is not open."""
    path = tmp_path / "desk.svdesk"
    shutil.copy(new_desk, path)
    return path


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """An empty desk file, open for writing."""
    with Store.open(path) as store:
        yield store


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every account of this computer can look into."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
