"""What every test is held to (conftest.py and pyproject.toml) must be able to fail a test."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).parent.parent

TESTS = """
import logging, warnings
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QWidget

def test_quiet():
    pass

def test_logs_a_warning():
    logging.getLogger("svdesk").warning("the disk is nearly full")

def test_expects_its_warning(caplog):
    logging.getLogger("svdesk").warning("the disk is nearly full")
    assert "nearly full" in caplog.text
    caplog.clear()

def test_uses_what_will_go_away():
    warnings.warn("use the other one", DeprecationWarning)

def test_upsets_qt(qtbot):
    qWarning("QWidget: no such thing")

def test_shows_a_window_and_closes_it(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    qtbot.waitExposed(window)

def test_leaves_a_window_showing(qtbot):
    global left
    left = QWidget()
    left.show()

def test_keeps_a_pdf(keep_pdf):
    keep_pdf(b"%PDF-1.7 as kept first", "one-name")
    keep_pdf(b"%PDF-1.7 as kept last", "one-name")

def test_takes_the_name_of_another_tests_pdf(keep_pdf):
    keep_pdf(b"%PDF-1.7 in the way", "one-name")
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """How each of TESTS came out, body and tidying up, when run as a suite of its own under our settings."""
    folder = tmp_path_factory.mktemp("suite")
    (folder / "test_suite.py").write_text(TESTS, encoding="utf-8")
    settings = ["-c", "pyproject.toml", "-p", "tests.conftest", "-p", "no:cacheprovider", "-rA"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *settings, str(folder)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT), "SVDESK_TEST_ARTEFACTS": str(folder)},
    )
    found: dict[str, set[str]] = {}
    for outcome, name in re.findall(r"^(PASSED|FAILED|ERROR) \S*::test_(\w+)", run.stdout, re.MULTILINE):
        found.setdefault(name, set()).add(outcome)
    assert len(found) == TESTS.count("def test_"), run.stdout + run.stderr
    return found


@pytest.mark.parametrize("name", ["quiet", "expects_its_warning", "shows_a_window_and_closes_it", "keeps_a_pdf"])
def test_a_test_in_order_passes(outcomes: dict[str, set[str]], name: str) -> None:
    assert outcomes[name] == {"PASSED"}


@pytest.mark.parametrize(
    "name",
    [
        "logs_a_warning",
        "uses_what_will_go_away",
        "upsets_qt",
        "leaves_a_window_showing",
        "takes_the_name_of_another_tests_pdf",
    ],
)
def test_a_test_out_of_order_fails(outcomes: dict[str, set[str]], name: str) -> None:
    assert outcomes[name] & {"FAILED", "ERROR"}


@pytest.mark.parametrize(("ci", "outcome"), [("", "skipped"), ("true", "errors")])
def test_pdfs_that_cannot_be_judged_are_skipped_on_a_desk_and_never_in_ci(ci: str, outcome: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "tests/verapdf/test_judge.py"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"CI": ci, "PATH": ""},
    )
    assert "NO PDF WAS JUDGED" in run.stdout
    assert re.search(rf"= \d+ {outcome} in", run.stdout)


IN_TWO = {
    "test_one.py": "def test_one(keep_pdf): keep_pdf(b'%PDF-1.7 of one', 'of-one')",
    "test_two.py": "def test_two(keep_pdf): keep_pdf(b'%PDF-1.7 of two', 'of-two')",
}
TAKEN = {"test_two.py": "def test_two(keep_pdf): keep_pdf(b'%PDF-1.7 in the way', 'of-one')"}
KILLED = {"test_one.py": "def test_one(): pass", "test_two.py": "import os\ndef test_two(): os._exit(0)"}


def in_two_processes(folder: Path, more: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """The run of the tests IN_TWO, of which *more* replaces some, under our settings, each by a process of its own."""
    for name, text in (IN_TWO | more).items():
        (folder / name).write_text(text, encoding="utf-8")
    for name in ("conftest.py", "test_every_pdf_is_accessible.py"):
        shutil.copy(ROOT / "tests" / name, folder)
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-c", "pyproject.toml", "-p", "no:cacheprovider", *dev.ALL_TESTS, str(folder)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT), "SVDESK_TEST_ARTEFACTS": str(folder)},
    )


@pytest.mark.usefixtures("verapdf")
def test_the_pdfs_of_all_processes_are_judged(tmp_path: Path) -> None:
    run = in_two_processes(tmp_path, {})
    assert run.returncode == pytest.ExitCode.TESTS_FAILED
    assert re.search(r"= 1 failed, 2 passed in", run.stdout)
    assert "of-one.pdf, by" in run.stdout
    assert "of-two.pdf, by" in run.stdout


def test_no_two_processes_keep_a_pdf_of_one_name(tmp_path: Path) -> None:
    run = in_two_processes(tmp_path, TAKEN)
    assert run.returncode == pytest.ExitCode.TESTS_FAILED
    assert "have both kept a PDF named of-one" in run.stdout


def test_a_process_that_is_killed_fails_the_run(tmp_path: Path) -> None:
    run = in_two_processes(tmp_path, KILLED)
    assert run.returncode == pytest.ExitCode.TESTS_FAILED
    assert "test_two.py::test_two" in run.stdout
