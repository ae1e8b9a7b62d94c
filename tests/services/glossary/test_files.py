"""Real files of both forms, out and in; what is no such file is refused in two sentences."""

from pathlib import Path

import pytest

from svdesk.domain.errors import FileUnusable
from svdesk.services.glossary import files, own_labels
from svdesk.storage import shipped
from svdesk.storage.store import Store


@pytest.mark.parametrize("name", ["glossary.ttl", "glossary.CSV"])
def test_what_is_saved_reads_back_equal_and_saves_the_same_bytes(store: Store, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    files.save(store, path)
    first, found = path.read_bytes(), files.read(path)
    assert (found.glossary, found.problems, found.name) == (shipped.glossary(), (), name)
    files.save(store, path)
    assert path.read_bytes() == first


@pytest.mark.parametrize("name", ["glossary.ttl", "glossary.csv"])
def test_the_charitys_own_names_never_leave_with_the_glossary(store: Store, tmp_path: Path, name: str) -> None:
    own_labels.add(store, "SV-046", "Llofft Nain Jên", "cy", "Ana")
    files.save(store, tmp_path / name)
    assert "Llofft Nain" not in (tmp_path / name).read_text(encoding="utf-8-sig")


def test_excel_is_told_that_the_table_is_utf_8(store: Store, tmp_path: Path) -> None:
    files.save(store, tmp_path / "glossary.csv")
    assert (tmp_path / "glossary.csv").read_bytes().startswith(b"\xef\xbb\xbfrow,id,label,")
    files.save(store, tmp_path / "glossary.ttl")
    assert (tmp_path / "glossary.ttl").read_bytes().startswith(b"@prefix ")


def test_a_file_that_is_none_is_refused_in_words(store: Store, tmp_path: Path) -> None:
    (tmp_path / "latin.csv").write_bytes("row,id,label\nterm,SV-1,Tŷ caffi é\n".encode("utf-16"))
    (tmp_path / "large.ttl").write_bytes(b"#" * (files.LARGEST + 1))
    for name, words in [
        ("latin.csv", "is not text in UTF-8"),
        ("large.ttl", "far larger than any glossary"),
        ("gone.ttl", "cannot be read"),
        ("glossary.rdf", "neither Turtle nor CSV"),
    ]:
        with pytest.raises(FileUnusable, match=f"“{name}”.*{words}"):
            files.read(tmp_path / name)
    with pytest.raises(FileUnusable, match="neither Turtle nor CSV"):
        files.save(store, tmp_path / "glossary.xlsx")
    assert not (tmp_path / "glossary.xlsx").exists()


def test_a_file_of_the_largest_size_does_not_hang(tmp_path: Path) -> None:
    line = 'svg:SV-1 skos:altLabel "{}"@en .\n'
    many = "".join(line.format(n) for n in range(20_000))
    head = "@prefix svg: <urn:x-svdesk:glossary:> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    (tmp_path / "many.ttl").write_text(head + "svg:SV-1 a skos:Concept .\n" + many, encoding="utf-8")
    assert not files.read(tmp_path / "many.ttl").usable
