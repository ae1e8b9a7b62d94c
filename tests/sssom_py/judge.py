"""Asks sssom-py whether a table of mappings is one, in an environment of its own beside ours.

It brings a hundred packages, so it is installed once, from pins with hashes, when the first test asks for it.
"""

import hashlib
import os
import subprocess
import sys
import venv
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements" / "sssom.txt"
HOME = Path(sys.prefix) / "sssom"
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
_DONE = HOME / "installed.txt"

_VALIDATE = """
import sys
from sssom.parsers import parse_sssom_table
from sssom.validators import validate
from sssom.constants import DEFAULT_VALIDATION_TYPES
table = parse_sssom_table(sys.argv[1])
found = validate(table, DEFAULT_VALIDATION_TYPES, fail_on_error=False)
for kind, report in found.items():
    for result in report.results:
        print(f"{kind}: {result.severity}: {result.message}")
print("rows", len(table.df))
"""


@cache
def why_not() -> str | None:
    """What keeps sssom-py from being asked on this machine, in a sentence; None where it can be."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if _DONE.exists() and _DONE.read_text(encoding="utf-8") == wanted:
        return None
    venv.create(HOME, clear=True)
    # Our own pip does it, and compiles nothing: little of the hundred packages is ever imported.
    pip = [sys.executable, "-m", "pip", "--python", str(PYTHON), "install", "--quiet", "--disable-pip-version-check"]
    how = ["--no-compile", "--require-hashes", "-r", str(LOCK)]
    run = subprocess.run([*pip, *how], capture_output=True, encoding="utf-8", check=False)
    if run.returncode:
        return f"sssom-py cannot be installed: {run.stderr.strip().splitlines()[-1:]}"
    _DONE.write_text(wanted, encoding="utf-8")
    return None


def judge(path: Path) -> tuple[int, list[str]]:
    """How many rows sssom-py finds in the table at *path*, and its findings, a line each."""
    run = subprocess.run(
        [str(PYTHON), "-W", "ignore", "-c", _VALIDATE, str(path)], capture_output=True, encoding="utf-8", check=False
    )
    if run.returncode:
        return 0, [run.stderr.strip()]
    *findings, rows = run.stdout.strip().splitlines()
    return int(rows.removeprefix("rows ")), findings
