"""Resources are found beside a working copy and inside an installed package alike."""

import subprocess
import sys
from pathlib import Path

import pytest

from svdesk.storage import resources

ROOT = Path(__file__).parents[2]


def test_a_working_copy_reads_from_the_folder_beside_the_package() -> None:
    assert resources.folder() == ROOT / "resources"
    assert resources.path("glossary/units.csv") == ROOT / "resources" / "glossary" / "units.csv"


def test_every_shipped_file_can_be_opened_by_name() -> None:
    folders = [folder.name for folder in resources.folder().iterdir() if folder.is_dir()]
    opened = [resources.read_bytes(f"{where}/{name}") for where in folders for name in resources.names(where)]
    assert {"glossary", "frameworks"} <= set(folders)
    assert all(opened)


def test_names_are_in_order_and_name_files_only() -> None:
    names = resources.names("glossary")
    assert names == sorted(names)
    assert {"glossary.csv", "units.csv", "LICENCE.txt", "README.md"} <= set(names)
    assert resources.names(".") == [path.name for path in sorted(resources.folder().iterdir()) if path.is_file()]


def test_text_is_read_as_utf_8_whatever_the_machine_is_set_to() -> None:
    assert "Pounds,£,money" in resources.read_text("glossary/units.csv")


def test_a_file_that_did_not_ship_is_not_made_up() -> None:
    with pytest.raises(FileNotFoundError):
        resources.read_text("glossary/no-such-file.csv")


def test_an_installed_package_reads_its_own_copy(tmp_path: Path) -> None:
    for name in ("__init__.py", "storage/__init__.py", "storage/resources.py"):
        copy = tmp_path / "svdesk" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes((ROOT / "svdesk" / name).read_bytes())
    inside = tmp_path / "svdesk" / "_resources" / "glossary"
    inside.mkdir(parents=True)
    (inside / "units.csv").write_text("installed", encoding="utf-8")
    (tmp_path / "resources" / "glossary").mkdir(parents=True)
    (tmp_path / "resources" / "glossary" / "units.csv").write_text("beside", encoding="utf-8")
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "from svdesk.storage.resources import read_text; print(read_text('glossary/units.csv'))",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "installed"
