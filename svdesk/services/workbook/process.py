"""Runs the child process that reads a spreadsheet, and sees to it that it ends, whatever becomes of it."""

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path
from queue import Empty, Full, Queue
from threading import Event, Thread
from time import monotonic
from typing import IO

import svdesk
from svdesk.services.progress import Progress
from svdesk.services.workbook import limits

_POLL_SECONDS = 0.1
# Lines wait here for the parent; when it is full the child waits too, so that neither grows.
_LINES_WAITING = 16
_BUFFER_BYTES = 2**20
_LONGEST_LINE = limits.TEXT_BYTES


class ChildLost(Exception):
    """The child process ended without finishing: killed, aborted, panicked, or out of memory."""


class TooSlow(Exception):
    """The child process did not finish in the time it was given."""


def child_command(path: Path) -> list[str]:
    """The command that reads *path* in a process of its own, in a packaged program or from source."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--read-workbook", str(path.absolute())]
    # -P: no module is ever taken from the folder the person happens to be in.
    return [sys.executable, "-P", "-m", "svdesk.services.workbook.child", str(path.absolute())]


def child_environment() -> dict[str, str]:
    """The environment in which the child finds the same svdesk as runs now."""
    package = str(Path(svdesk.__file__).parent.parent)
    paths = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths)}


def lines_of(command: list[str], progress: Progress, what: str, seconds: float) -> Generator[bytes, None, None]:
    """Run *command* and give the lines of its output as they come; the process never outlives this generator.

    Calls ``progress.step`` several times a second while it waits, so that the person can cancel. Raises ``TooSlow``
    when *seconds* have passed, ``ChildLost`` when the command fails, ``Cancelled``.
    """
    ends = monotonic() + seconds
    child = _start(command)
    waiting: Queue[bytes | None] = Queue(_LINES_WAITING)
    over = Event()
    assert child.stdout is not None
    _widen(child.stdout)
    reader = Thread(target=_carry, args=(child.stdout, waiting, over), daemon=True)
    reader.start()
    try:
        while True:
            if monotonic() > ends:
                raise TooSlow
            try:
                line = waiting.get(timeout=_POLL_SECONDS)
            except Empty:
                progress.step(0, 0, what)
                continue
            if line is None:
                break
            yield line
        if child.wait(timeout=max(_POLL_SECONDS, ends - monotonic())) != 0:
            raise ChildLost
    except subprocess.TimeoutExpired as error:
        raise TooSlow from error
    finally:
        over.set()
        child.kill()
        child.wait()
        reader.join()
        child.stdout.close()


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    """Start the child with no input, no window, and no way to write on our terminal."""
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Lines are long: with small buffers the thread that carries them would wait for its turn at every piece.
            bufsize=_BUFFER_BYTES,
            env=child_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise ChildLost from error


def _widen(pipe: IO[bytes]) -> None:
    """Let the pipe hold a megabyte where the system can, so that the child seldom waits for us."""
    if sys.platform == "linux":
        from fcntl import F_SETPIPE_SZ, fcntl

        with suppress(OSError):
            fcntl(pipe, F_SETPIPE_SZ, _BUFFER_BYTES)


def _carry(pipe: IO[bytes], waiting: "Queue[bytes | None]", over: Event) -> None:
    """Carry lines from the child to the queue until there are no more or nobody wants them."""
    while not over.is_set():
        line = pipe.readline(_LONGEST_LINE)
        while not over.is_set():
            try:
                waiting.put(line or None, timeout=_POLL_SECONDS)
                break
            except Full:
                continue
        if not line:
            return
