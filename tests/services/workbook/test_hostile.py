"""Sixty files made to do harm: each is refused in words or read correctly, and the program hardly notices.

One fresh process reads them all, one after another, as a person's program would; what it said of each, and how much
memory it took, is looked at file by file.
"""

import json
import subprocess
import sys
from typing import Any

import pytest

from svdesk.services.workbook import process
from tests.services.workbook.hostile import FILES, READ
from tests.services.workbook.makers import SAMPLES

MOST_MEGABYTES = 64

PARENT = """
import json, sys
from pathlib import Path
from svdesk.domain.errors import FileUnusable
from svdesk.services.progress import Silent
from svdesk.services.workbook import sentences
from svdesk.services.workbook.read import read

def peak():
    try:
        from resource import RUSAGE_SELF, getrusage
    except ImportError:
        return 0
    return getrusage(RUSAGE_SELF).ru_maxrss // (2**20 if sys.platform == "darwin" else 2**10)

said = {}
words = sentences.refusal
def refusal(code, name, facts):
    said[name] = code
    return words(code, name, facts)
sentences.refusal = refusal
read(Path(sys.argv[1]), Silent())
before = peak()
for line in sys.stdin:
    path = Path(line.rstrip())
    try:
        told = {"code": "read", "cells": [len(sheet.rows) for sheet in read(path, Silent()).sheets]}
    except FileUnusable as error:
        told = {"code": said[path.name], "what": error.what, "do": error.do}
    told |= {"megabytes": peak() - before}
    print(json.dumps(told), flush=True)
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What one process said of every file, by the name of the file."""
    folder = tmp_path_factory.mktemp("hostile")
    answers: dict[str, dict[str, Any]] = {}
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(SAMPLES / "d1_quarters_wide.xlsx")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=process.child_environment(),
    ) as parent:
        assert parent.stdin
        assert parent.stdout
        for name, (make, _right) in FILES.items():
            path = folder / name
            path.write_bytes(make())
            parent.stdin.write(f"{path}\n")
            parent.stdin.flush()
            answers[name] = json.loads(parent.stdout.readline())
            path.unlink()
        parent.stdin.close()
    return answers


def test_there_are_sixty_of_them() -> None:
    assert len(FILES) >= 60


@pytest.mark.parametrize("name", FILES)
def test_a_file_made_to_do_harm_is_refused_or_read_correctly(name: str, told: dict[str, dict[str, Any]]) -> None:
    answer = told[name]
    assert answer["code"] in FILES[name][1]
    assert answer["code"] == READ or f"“{name}”" in answer["what"]
    assert "root:" not in str(answer)


def test_the_program_itself_hardly_grows(told: dict[str, dict[str, Any]]) -> None:
    growth = {name: answer["megabytes"] for name, answer in told.items() if answer["code"] != READ}
    assert max(growth.values()) < MOST_MEGABYTES, growth
