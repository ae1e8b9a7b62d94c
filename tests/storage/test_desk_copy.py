"""An earlier desk file is read from a copy in memory, and stays as it is."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from svdesk.domain.errors import FileUnusable
from svdesk.storage import desk_copy
from svdesk.storage.desk_copy import LEFT_BEHIND, EarlierCount
from svdesk.storage.store import Store

DESKS = sorted((Path(__file__).parents[1] / "desks").glob("*.svdesk"))


@pytest.mark.parametrize("released", DESKS, ids=lambda path: path.stem)
def test_every_released_desk_file_is_read_and_not_touched(released: Path, tmp_path: Path) -> None:
    path = tmp_path / "earlier.svdesk"
    shutil.copyfile(released, path)
    path.chmod(0o444)
    with closing(desk_copy.copied(path)) as copy:
        found = list(desk_copy.activities(copy, path.name))
        behind = desk_copy.left_behind(copy)
    assert [(one.text, one.place) for one in found][:2] == [("Litter pick", ""), ("Café morning", "Tŷ Coch")]
    assert EarlierCount("Visits", "attendances", 12_500_000, None, "attendances", "actual", False) in found[1].counts
    assert set(behind) == set(LEFT_BEHIND)
    assert path.read_bytes() == released.read_bytes()
    assert list(tmp_path.iterdir()) == [path]


def test_a_desk_file_that_is_open_here_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "open.svdesk"
    with Store.create(path) as store:
        with store.change("Add a sale", by="Ana") as change:
            change.insert("activity", {"text": "Sale", "starts": "2025-04-01", "ends": "2025-04-01"})
        with closing(desk_copy.copied(path)) as copy:
            assert [one.text for one in desk_copy.activities(copy, path.name)] == ["Sale"]


@pytest.mark.parametrize("how", ["cut short", "another program's", "with a trigger of its own"])
def test_what_is_no_sound_desk_file_is_refused(how: str, tmp_path: Path) -> None:
    path = tmp_path / "odd.svdesk"
    shutil.copyfile(DESKS[-1], path)
    if how == "cut short":
        path.write_bytes(path.read_bytes()[:-5000])
    elif how == "another program's":
        data = bytearray(path.read_bytes())
        data[68:72] = b"Else"
        path.write_bytes(data)
    else:
        with Store.open(path) as store:
            store.connection.execute("CREATE TRIGGER odd AFTER INSERT ON person BEGIN DELETE FROM person; END")
    with pytest.raises(FileUnusable):
        desk_copy.copied(path)
