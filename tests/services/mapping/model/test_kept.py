"""What is written is read again as it was, and never unpickled."""

import zipfile
from pathlib import Path

import pytest

from svdesk.services.mapping.model import kept
from svdesk.storage import resources

np = pytest.importorskip("numpy")


def test_weights_come_back_as_they_were(tmp_path: Path) -> None:
    arrays = {"a.narrow": np.array([[1, -127]], dtype=np.int8), "a.factor": np.array([[0.5]], dtype=np.float32)}
    kept.write_weights(tmp_path / "model", arrays)
    found = kept.read_weights(tmp_path / "model")
    assert set(found) == set(arrays)
    assert all((found[name] == arrays[name]).all() and found[name].dtype == arrays[name].dtype for name in arrays)
    assert [path.name for path in (tmp_path / "model").iterdir()] == [kept.WEIGHTS]


def test_rows_are_found_again_by_their_text(tmp_path: Path) -> None:
    rows = np.array([[0.6, -0.8], [1.0, 0.0]], dtype=np.float32)
    kept.write_rows(tmp_path, ["food bank", "tŷ te"], rows)
    found = kept.read_rows(tmp_path)
    for text, row in zip(("food bank", "tŷ te"), rows, strict=True):
        assert np.allclose(found[kept.fingerprint(text)], row, atol=0.01)
    assert kept.fingerprint("other") not in found


def test_where_no_rows_were_written_there_are_none(tmp_path: Path) -> None:
    assert kept.read_rows(tmp_path) == {}


def test_a_damaged_file_raises_what_is_promised(tmp_path: Path) -> None:
    (tmp_path / kept.WEIGHTS).write_bytes(b"PK\x03\x04 not whole")
    with pytest.raises((OSError, ValueError, zipfile.BadZipFile)):
        kept.read_weights(tmp_path)


def test_objects_are_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / kept.WEIGHTS, a=np.array([{"an": "object"}], dtype=object))
    with pytest.raises(ValueError, match="allow_pickle"):
        kept.read_weights(tmp_path)


def test_the_model_lies_in_the_resources() -> None:
    assert kept.folder() == resources.path("model")
