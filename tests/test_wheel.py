"""What is installed must have everything in it: all code, all resources, and no tests."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def shipped(folder: str, as_folder: str) -> set[str]:
    """Every file of *folder* that belongs in the wheel, by its name there."""
    files = [path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return {f"{as_folder}/{path.relative_to(ROOT / folder).as_posix()}" for path in files}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy so that building leaves nothing behind in the repository."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in ("svdesk", "resources"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    offline = ["--no-deps", "--no-build-isolation", "--no-index", "--quiet"]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *offline, "."], cwd=folder, check=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_all_the_code_and_all_the_resources(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = shipped("svdesk", "svdesk") | shipped("resources", "svdesk/_resources")
    assert sorted(wanted - names) == [], "a new package must be listed in pyproject.toml, [tool.setuptools]"
    assert {name.split("/")[0] for name in names - wanted} == {f"{wheel.name.split('-py3')[0]}.dist-info"}


def test_what_was_installed_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = "from svdesk.storage.shipped import glossary; import svdesk; print(svdesk.__file__, len(glossary().terms))"
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(tmp_path)},
    )
    assert run.stdout.startswith(str(tmp_path)), run.stderr
