"""Only the package that was looked at is taken, and its weights are narrowed with little lost."""

import sys
from pathlib import Path

import pytest

from svdesk.services.mapping.model import kept, make
from svdesk.services.mapping.model.texts import texts_of
from svdesk.storage import shipped
from tests.builders import GLOSSARY
from tests.services.mapping.model.published import make_in, safetensors, tensors, vocabulary


def test_another_package_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    other = tmp_path / make.PACKAGE
    other.write_bytes(b"PK")
    with pytest.raises(make.NotThatPackage):
        make.make(other, tmp_path / "model")
    assert not (tmp_path / "model").exists()


def test_the_command_makes_the_rows_anew_where_only_the_folder_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("numpy")
    make_in(tmp_path)
    monkeypatch.setattr(shipped, "glossary", lambda: GLOSSARY)
    monkeypatch.setattr(sys, "argv", ["make", str(tmp_path)])
    make.main()
    assert kept.fingerprint("Food parcels") in kept.read_rows(tmp_path)


def test_the_command_takes_no_other_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / make.PACKAGE).write_bytes(b"PK")
    monkeypatch.setattr(sys, "argv", ["make", str(tmp_path / "model"), str(tmp_path / make.PACKAGE)])
    with pytest.raises(make.NotThatPackage):
        make.main()


def test_safetensors_are_read_as_they_were_written() -> None:
    np = pytest.importorskip("numpy")
    arrays = {"a": np.arange(6, dtype=np.float32).reshape(2, 3), "b": np.array([0.25], dtype=np.float32)}
    found = make.read_tensors(safetensors(arrays))
    assert set(found) == {"a", "b"}
    assert all((found[name] == arrays[name]).all() for name in arrays)


def test_narrow_weights_come_back_almost_as_they_were() -> None:
    np = pytest.importorskip("numpy")
    published = tensors()
    arrays = make.narrowed(published, vocabulary())
    weights = published["encoder.layer.0.output.dense.weight"]
    back = arrays["0.out.narrow"] * arrays["0.out.factor"]
    assert arrays["0.out.narrow"].dtype == np.int8
    assert np.abs(back - weights).max() <= np.abs(weights).max() / 127
    assert bytes(arrays["vocabulary"]).decode().split("\n") == list(vocabulary())


def test_every_text_of_the_glossary_gets_its_row(tmp_path: Path) -> None:
    pytest.importorskip("numpy")
    make_in(tmp_path)
    make.make_rows(tmp_path, GLOSSARY)
    rows = kept.read_rows(tmp_path)
    assert all(kept.fingerprint(text) in rows for term in GLOSSARY for text in texts_of(term).every())
