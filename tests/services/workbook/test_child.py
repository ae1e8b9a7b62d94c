"""The child process by itself: what it writes, and what it leaves unsaid."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

from svdesk.services.workbook import process
from tests.services.workbook.makers import SAMPLES


def ran(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=process.child_environment())


def run(path: Path) -> subprocess.CompletedProcess[str]:
    return ran(process.child_command(path))


def test_it_says_the_hash_first_and_the_kind_last() -> None:
    path = SAMPLES / "d4_local_spend.ods"
    said = [json.loads(line) for line in run(path).stdout.splitlines()]
    assert said[0] == {"sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
    assert said[-1] == {"done": "ods"}


def test_a_refusal_is_an_answer_and_not_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"\xff\xd8\xff")
    refused = run(path)
    assert refused.returncode == 0
    assert json.loads(refused.stdout.splitlines()[-1]) == {
        "refused": "other-kind",
        "facts": {"kind": "a photograph (JPEG)"},
    }


def test_it_can_be_run_through_the_program_itself() -> None:
    command = [sys.executable, "-m", "svdesk", "--read-workbook", str(SAMPLES / "d2_volunteer_log.csv")]
    assert json.loads(ran(command).stdout.splitlines()[-1]) == {"done": "csv"}


def test_it_starts_without_what_it_does_not_need() -> None:
    program = (
        "import sys, svdesk.services.workbook.child\n"
        "heavy = {'openpyxl', 'python_calamine', 'charset_normalizer', 'PySide6', 'asyncio', 'zipfile'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    assert ran([sys.executable, "-c", program]).stdout == "[]\n"
