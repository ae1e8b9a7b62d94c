"""A child process that dies, hangs, floods or lies never takes the program with it."""

import os
import signal
import sys
from pathlib import Path

import pytest

from svdesk.domain.errors import Cancelled, FileUnusable
from svdesk.services.progress import Silent
from svdesk.services.workbook import process
from svdesk.services.workbook.process import ChildLost, TooSlow, lines_of
from svdesk.services.workbook.read import read_by

SHEET = '{"sheet":"S","about":{"first_row":1,"first_column":1,"width":1,"height":1}}'


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def say(*lines: str, then: str = "") -> list[str]:
    return python(f"import os, sys, time\nfor line in {lines!r}: print(line, flush=True)\n{then}")


def lines(command: list[str], seconds: float = 10) -> list[bytes]:
    return list(lines_of(command, Silent(), "Reading x", seconds))


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    path = tmp_path / "log.csv"
    path.write_text("a,b\n", "utf-8")
    return path


def test_the_lines_of_a_child_come_in_order() -> None:
    assert lines(say(*map(str, range(500)))) == [f"{n}\n".encode() for n in range(500)]


@pytest.mark.parametrize(
    "then",
    ["sys.exit(1)", "os.abort()", "os.kill(os.getpid(), 9)", "raise MemoryError", "sys.stdout.close(); os._exit(3)"],
)
def test_a_child_that_dies_is_noticed(then: str) -> None:
    with pytest.raises(ChildLost):
        lines(say("one", then=then))


def test_a_command_that_does_not_exist_is_a_lost_child() -> None:
    with pytest.raises(ChildLost):
        lines(["/no/such/program"])


@pytest.mark.parametrize(
    "then", ["time.sleep(60)", "while True: pass", "sys.stdout.close(); os.close(1); time.sleep(60)"]
)
def test_a_child_that_hangs_is_ended(then: str) -> None:
    with pytest.raises(TooSlow):
        lines(say("one", then=then), seconds=0.3)


def test_a_child_that_never_stops_talking_is_ended() -> None:
    with pytest.raises(TooSlow):
        lines(python("while True: print('x' * 1000)"), seconds=0.5)


def test_cancelling_ends_the_child(tmp_path: Path) -> None:
    """The child writes its number into a file, so that the test can look whether it is still there."""
    number = tmp_path / "pid"
    command = python(
        f"import os, time, pathlib\npathlib.Path({str(number)!r}).write_text(str(os.getpid()))\ntime.sleep(60)"
    )

    class Cancel(Silent):
        def step(self, done: int, total: int, what: str) -> None:
            if number.exists() and number.read_text():
                self.stop.set()
            super().step(done, total, what)

    with pytest.raises(Cancelled):
        list(lines_of(command, Cancel(), "Reading x", 30))
    assert not is_running(int(number.read_text()))


def test_a_child_whose_parent_lost_interest_is_ended() -> None:
    talking = lines_of(say("one", then="time.sleep(60)"), Silent(), "Reading x", 30)
    assert next(talking) == b"one\n"
    talking.close()


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(sys.platform != "linux", reason="stopping and memory are as on Linux")
def test_a_child_stopped_in_its_tracks_is_ended() -> None:
    with pytest.raises(TooSlow):
        lines(say("one", then=f"os.kill(os.getpid(), {int(signal.SIGSTOP)})"), seconds=0.3)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux")
def test_a_child_that_wants_all_memory_does_not_get_it(csv: Path) -> None:
    code = (
        "from svdesk.services.workbook import limits\nlimits.apply()\nimport ctypes\n"
        "hoard = [bytes(2**29) for _ in range(8)]"
    )
    with pytest.raises(FileUnusable, match=r"“log\.csv” could not be read\."):
        read_by(python(code), csv, Silent())


@pytest.mark.parametrize(
    "said",
    [
        ("",),
        ("nonsense",),
        ("[[1.5]]",),
        ("{}",),
        ("[]",),
        ('{"sheet":"S"}',),
        ('{"sheet":"S","about":{}}',),
        ('{"note":"no-such-note","sheet":null,"facts":{}}',),
        ('{"refused":"no-such-refusal","facts":{}}',),
        ('{"refused":"long-line","facts":{}}',),
        ('{"done":"exe"}',),
        (SHEET, '[[{"d":"2024-99-99"}]]', '{"done":"csv"}'),
        (SHEET, '[[{"x":1}]]', '{"done":"csv"}'),
        (SHEET, '["abc"]'),
        (SHEET, "[[1.5]]"),
        ("\\udcff",),
        ("[" * 100_000,),
        ('{"a":' * 100_000,),
    ],
)
def test_a_child_that_talks_nonsense_is_an_unreadable_file(said: tuple[str, ...], csv: Path) -> None:
    with pytest.raises(FileUnusable, match="could not be read"):
        read_by(say(*said), csv, Silent())


def test_a_child_that_is_killed_half_way_leaves_no_rows(csv: Path) -> None:
    command = say(SHEET, *["[[1.5]]"] * 100, then="os.kill(os.getpid(), 9)")
    with pytest.raises(FileUnusable, match=r"“log\.csv” could not be read\."):
        read_by(command, csv, Silent())


def test_a_child_that_hangs_is_said_to_be_slow(csv: Path) -> None:
    with pytest.raises(FileUnusable, match="taking too long"):
        read_by(say(SHEET, then="time.sleep(60)"), csv, Silent(), seconds=0.3)


def test_a_packaged_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    path = Path("-rf.csv")
    assert process.child_command(path) == [sys.executable, "--read-workbook", str(path.absolute())]


def test_a_file_named_like_an_option_is_no_option(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-rf.csv").write_text("a,b\n", "utf-8")
    assert process.child_command(Path("-rf.csv"))[-1] == str(tmp_path / "-rf.csv")


def test_a_file_of_python_in_the_current_folder_is_never_run(csv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(csv.parent)
    for name in ("json.py", "zipfile.py", "hashlib.py"):
        Path(name).write_text("raise SystemExit('taken over')", "utf-8")
    assert read_by(process.child_command(csv), csv, Silent()).sheets[0].rows == [["a", "b"]]
