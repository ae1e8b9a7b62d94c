"""The floors of the house: what may import what, as pyproject.toml tells import-linter."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# A line of code on the wrong floor for each contract, found by the start of the contract's name.
WRONG = {
    "Each floor imports": ("svdesk/domain/wrong.py", "import svdesk.storage"),
    "The journeys do not know": ("svdesk/services/importing/wrong.py", "import svdesk.services.returns"),
    "An import goes from": ("svdesk/services/importing/cells/wrong.py", "import svdesk.services.importing.rows"),
    "Qt stays": ("svdesk/cli/desk.py", "import PySide6.QtCore"),
    "The parts of the window": ("svdesk/ui/terms/wrong.py", "import svdesk.ui.importing.sheet_pane"),
    "Only storage knows": ("svdesk/services/workbook/wrong.py", "from sqlite3 import connect"),
    "Only one folder knows how PDFs": ("svdesk/services/returns/wrong.py", "import reportlab.lib"),
    "Only one folder knows how spreadsheets": ("svdesk/services/importing/wrong.py", "import openpyxl"),
    "Only one module knows how other": ("svdesk/services/glossary/wrong.py", "import rdflib"),
    "Only the model of meaning": ("svdesk/services/mapping/wrong.py", "import numpy"),
}


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the code in *root*, wherever our package is installed from."""
    plain = {"PYTHONPATH": str(root), "PYTHONUTF8": "1", "NO_COLOR": "1", "COLUMNS": "200"}
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    return subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", env=os.environ | plain)


def contracts(root: Path) -> dict[str, bool]:
    """Each contract by name, and whether the code in *root* keeps it."""
    run = lint(root)
    told = dict(re.findall(r"^(.+) (KEPT|BROKEN)\b", run.stdout, re.MULTILINE))
    assert told, f"import-linter did not get as far as the contracts: {run.stdout}{run.stderr}"
    return {name: verdict == "KEPT" for name, verdict in told.items()}


def copy_of_the_code(folder: Path) -> Path:
    """The package and its contracts in another place, to be broken there."""
    shutil.copytree(ROOT / "svdesk", folder / "svdesk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_module_stands_on_its_floor() -> None:
    run = lint(ROOT)
    assert run.returncode == 0, run.stdout + run.stderr


def test_each_contract_notices_a_line_that_breaks_it(tmp_path: Path) -> None:
    root = copy_of_the_code(tmp_path)
    for place, line in WRONG.values():
        with (root / place).open("a", encoding="utf-8") as module:
            module.write(f"\n{line}\n")
    verdicts = contracts(root)
    assert not [name for name, kept in verdicts.items() if kept]
    untried = [name for name in verdicts if not name.startswith(tuple(WRONG))]
    assert not untried, "give each contract a line that breaks it"


@pytest.mark.parametrize("place", ["svdesk/attic.py", "svdesk/services/attic.py"])
def test_a_new_module_must_be_given_a_floor(tmp_path: Path, place: str) -> None:
    root = copy_of_the_code(tmp_path)
    (root / place).write_text('"""Nobody has said where this belongs."""\n', encoding="utf-8")
    run = lint(root)
    assert run.returncode != 0
    assert "attic" in run.stdout
