"""A file is written whole or not at all, and what stood in the way is said in plain words."""

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from svdesk.domain.errors import UserError
from svdesk.storage.atomic import replacing, write_bytes


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "return.pdf"
    path.write_bytes(b"last year's")
    return path


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that would have been made."""
    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    return pauses


def hold(monkeypatch: pytest.MonkeyPatch, tries: int, target: Path) -> None:
    """Make *target* refuse to be replaced this many times, as Windows does for a file that is open elsewhere."""
    real = os.replace
    left = [tries]

    def replace(source: Path, place: Path) -> None:
        if Path(place) == target and left[0]:
            left[0] -= 1
            raise PermissionError(errno.EACCES, "held by another program")
        real(source, place)

    monkeypatch.setattr(os, "replace", replace)


def fail(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """Make the disk refuse what was written, at the moment when it is carried there."""

    def fsync(_number: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fsync)


def test_new_contents_take_the_name(target: Path) -> None:
    write_bytes(target, b"this year's")
    assert target.read_bytes() == b"this year's"
    assert list(target.parent.iterdir()) == [target]


def test_a_new_file_is_made(tmp_path: Path) -> None:
    write_bytes(tmp_path / "new.csv", b"a")
    assert (tmp_path / "new.csv").read_bytes() == b"a"


def test_the_name_holds_the_old_contents_until_the_end(target: Path) -> None:
    with replacing(target) as file:
        file.write(b"half")
        file.flush()
        assert target.read_bytes() == b"last year's"
    assert target.read_bytes() == b"half"


def test_a_failure_half_way_leaves_what_was_there(target: Path) -> None:
    def write() -> None:
        with replacing(target) as file:
            file.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write()
    assert target.read_bytes() == b"last year's"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.EDQUOT, "no room left"),
        (errno.EROFS, "may not change anything"),
        (errno.ENODEV, "is not there"),
        (errno.EIO, "could not be written"),
    ],
)
def test_what_the_disk_refuses_is_said_and_leaves_nothing(
    code: int, words: str, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail(monkeypatch, code)
    with pytest.raises(UserError) as error:
        write_bytes(target, b"new")
    assert words in error.value.what
    assert "return.pdf" in error.value.what
    assert target.read_bytes() == b"last year's"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.skipif(sys.platform != "linux", reason="a limit on the size of files stands in for a full disk")
def test_a_disk_that_fills_up_while_writing_leaves_nothing(target: Path) -> None:
    program = (
        "import resource, sys\nfrom pathlib import Path\n"
        "from svdesk.domain.errors import UserError\nfrom svdesk.storage.atomic import write_bytes\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
        "try: write_bytes(Path(sys.argv[1]), bytes(1_000_000))\nexcept UserError as error: print(error.what)"
    )
    command = [sys.executable, "-c", program, str(target)]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert ran.stdout.startswith("There is no room left for “return.pdf”")
    assert target.read_bytes() == b"last year's"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize(
    ("name", "words"),
    [("gone/x.pdf", "is not there"), ("return.pdf/x.pdf", "is not there"), ("x" * 300 + ".pdf", "cannot be named")],
)
def test_a_place_that_cannot_be_is_said(name: str, words: str, target: Path) -> None:
    with pytest.raises(UserError, match=words):
        write_bytes(target.parent / name, b"new")
    assert list(target.parent.iterdir()) == [target]


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        write_bytes(tmp_path, b"new")


@pytest.mark.parametrize("tries", [1, 9])
def test_a_file_that_is_let_go_in_time_is_replaced(
    tries: int, target: Path, monkeypatch: pytest.MonkeyPatch, no_waiting: list[float]
) -> None:
    hold(monkeypatch, tries, target)
    write_bytes(target, b"new")
    assert target.read_bytes() == b"new"
    assert len(no_waiting) == tries
    assert sum(no_waiting) <= 2.5


def test_a_file_that_stays_held_gets_the_new_contents_beside_it(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (target.parent / "return (2).pdf").write_bytes(b"mine")
    hold(monkeypatch, 99, target)
    with pytest.raises(UserError) as error:
        write_bytes(target, b"new")
    assert "“return (3).pdf”" in error.value.do
    names = {path.name: path.read_bytes() for path in target.parent.iterdir()}
    assert names == {"return.pdf": b"last year's", "return (2).pdf": b"mine", "return (3).pdf": b"new"}


def test_what_a_killed_program_left_is_swept_away_later(target: Path) -> None:
    old, young, other = (target.parent / name for name in (".svdesk-1.part", ".svdesk-2.part", "x.part"))
    for path in (old, young, other):
        path.write_bytes(b"half")
    for path in (old, other):
        os.utime(path, (time.time() - 9_999,) * 2)
    write_bytes(target, b"new")
    assert set(target.parent.iterdir()) == {target, young, other}


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are otherwise on Windows")
def test_permissions_are_kept_and_new_files_get_the_usual_ones(target: Path) -> None:
    target.chmod(0o640)
    write_bytes(target, b"new")
    assert target.stat().st_mode & 0o777 == 0o640
    plain = target.parent / "plain"
    plain.write_bytes(b"")
    write_bytes(target.parent / "ours", b"")
    assert (target.parent / "ours").stat().st_mode == plain.stat().st_mode


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_still_leads_to_its_file(target: Path) -> None:
    link = target.parent / "link.pdf"
    link.symlink_to(target)
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_killing_at_any_moment_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    """The program is stopped dead at each of its calls to the system in turn."""
    target = tmp_path / "x.bin"
    program = (
        "import os, sys\nfrom pathlib import Path\nfrom svdesk.storage.atomic import write_bytes\n"
        "left = [int(sys.argv[2])]\n"
        "def stop(event, _args):\n"
        "    if event in ('open', 'os.rename', 'os.remove', 'os.chmod', 'os.scandir'):\n"
        "        left[0] -= 1\n"
        "        if left[0] == 0: os._exit(9)\n"
        "target = Path(sys.argv[1])\nsys.addaudithook(stop)\nwrite_bytes(target, b'new' * 99_999)\n"
    )
    codes: list[int] = []
    for call in range(1, 8):
        target.write_bytes(b"old")
        command = [sys.executable, "-c", program, str(target), str(call)]
        codes.append(subprocess.run(command).returncode)
        assert target.read_bytes() in (b"old", b"new" * 99_999)
    assert codes[0] == 9
    assert codes[-1] == 0
