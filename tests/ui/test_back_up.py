"""The job behind a copy never takes the place of a file that is in use, and tells that it runs."""

import hashlib
from pathlib import Path

import pytest

from svdesk.domain.errors import Cancelled, UserError
from svdesk.services.progress import Silent
from svdesk.storage import activities
from svdesk.storage.store import Store
from svdesk.ui.back_up import copy_to


class Stopped(Silent):
    """The person pressed Stop before the copy began."""

    def step(self, done: int, total: int, what: str) -> None:
        del done, total, what
        raise Cancelled


def test_the_copy_is_whole_and_its_fingerprint_is_given(desk: Store, tmp_path: Path) -> None:
    to = tmp_path / "copy.svdesk"
    digest = copy_to(to, [], desk, Silent())
    assert digest == hashlib.sha256(to.read_bytes()).hexdigest()
    with Store.open(to) as copied:
        assert activities.how_many(copied) == activities.how_many(desk) == 3


@pytest.mark.parametrize("how", ["itself", "another name of itself", "a link to itself", "another open file"])
def test_a_file_that_is_in_use_is_never_replaced(desk: Store, tmp_path: Path, how: str) -> None:
    other = tmp_path / "other.svdesk"
    other.write_text("another charity's year")
    link = tmp_path / "link.svdesk"
    link.symlink_to(desk.path)
    to = {
        "itself": desk.path,
        "another name of itself": desk.path.parent / "gone" / ".." / desk.path.name,
        "a link to itself": link,
        "another open file": other,
    }[how]
    before = desk.path.read_bytes()
    with pytest.raises(UserError, match="no copy can take its place"):
        copy_to(to, [other], desk, Silent())
    assert desk.path.read_bytes() == before
    assert other.read_text() == "another charity's year"
    assert link.is_symlink()


def test_a_copy_that_is_stopped_leaves_nothing(desk: Store, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        copy_to(tmp_path / "copy.svdesk", [], desk, Stopped())
    assert sorted(path.name for path in tmp_path.glob("copy*")) == []
