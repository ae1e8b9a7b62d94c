#!/usr/bin/env python3
"""The only script a newcomer needs: it sets up whatever is missing, then does what it was asked.

    python3 dev.py demo [--to DIR] [--no-window]   the whole job on sample data, then the window on the result
    python3 dev.py test [ARGS...]                  every test (ARGS go to pytest)
    python3 dev.py run [FILE]                      the application
    python3 dev.py check                           style, types, floors and house rules
    python3 dev.py bench [NAME]                    the benchmarks, or one of them
    python3 dev.py build                           the program as a charity gets it, and its trial run
    python3 dev.py lock [--upgrade]                writes requirements/*.txt anew from pyproject.toml

Standard library only, because it runs before anything is installed. Set-up is skipped when nothing that it
depends on has changed since the last one that finished.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "set-up.json"
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
# A virtual environment serves one version of Python, and only where it was made.
SETTING = f"{VERSION} {HERE}"

# What each kind of work needs from requirements/, in the order in which it is installed.
RUN = ("setup", "run")
TEST = (*RUN, "test")
BUILD = (*RUN, "build")
LOCK = ("lock",)


def table(text: str) -> dict[str, str]:
    """What shows that something is there, to the Debian package that brings it, from "sign=package ..."."""
    return dict(entry.split("=") for entry in text.split())


QT = table(
    "libGL.so.1=libgl1 libEGL.so.1=libegl1 libxkbcommon.so.0=libxkbcommon0 libfontconfig.so.1=libfontconfig1 "
    "libfreetype.so.6=libfreetype6 libdbus-1.so.3=libdbus-1-3 libglib-2.0.so.0=libglib2.0-0"
)
WINDOW = QT | table(
    "libxkbcommon-x11.so.0=libxkbcommon-x11-0 libxcb-cursor.so.0=libxcb-cursor0 "
    "libxcb-icccm.so.4=libxcb-icccm4 libxcb-image.so.0=libxcb-image0 libxcb-keysyms.so.1=libxcb-keysyms1 "
    "libxcb-render.so.0=libxcb-render0 libxcb-render-util.so.0=libxcb-render-util0 "
    "libxcb-shape.so.0=libxcb-shape0 libxcb-util.so.1=libxcb-util1 libxcb-xkb.so.1=libxcb-xkb1"
)
VERAPDF = table("javac=default-jdk-headless /usr/share/java/jaxb-runtime.jar=libjaxb-java")
SCREEN = table("Xvfb=xvfb dbus-run-session=dbus /usr/libexec/at-spi-bus-launcher=at-spi2-core")
SCREEN_READER = SCREEN | table("/usr/lib/python3/dist-packages/pyatspi=python3-pyatspi")
HISTORY = table("git=git")
ONLY_TESTED_WITH = VERAPDF | SCREEN_READER | HISTORY
PACKAGER = table(f"objdump=binutils libpython{VERSION}.so.1.0=libpython{VERSION}")


# Two processes share the tests, file by file and in order; one that dies is not begun anew, but ends the run as failed.
ALL_TESTS = ["-n", "2", "--dist", "loadfile", "--no-loadscope-reorder", "--max-worker-restart", "0"]


class NotSetUp(Exception):
    """Set-up could not be finished; the text says why and what to do."""


def say(line: str) -> None:
    """Tell the person one line, at once, so that it stands in order with what the tools print."""
    print(line, flush=True)


def has_screen() -> bool:
    """Whether a window can be shown here."""
    return sys.platform in ("win32", "darwin") or bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())


def missing(wanted: dict[str, str]) -> list[str]:
    """The packages of *wanted* whose sign (a shared library, a file or a command) is not on this machine."""
    ldconfig = shutil.which("ldconfig", path="/usr/sbin:/sbin:/usr/bin:/bin")
    listing = subprocess.run([ldconfig, "-p"], capture_output=True, text=True).stdout if ldconfig else ""
    libraries = {line.split()[0] for line in listing.splitlines() if line.startswith("\t")}

    def is_here(sign: str) -> bool:
        if sign.startswith("/"):
            return Path(sign).exists()
        return sign in libraries if ".so" in sign else shutil.which(sign) is not None

    return [package for sign, package in wanted.items() if not is_here(sign)]


def install_system(wanted: dict[str, str]) -> None:
    """Install with apt what *wanted* lacks; where that may not be done, say the one line a person must run.

    Raises NotSetUp when the work could not go on; without what only some tests need it can.
    """
    if importlib.util.find_spec("ensurepip") is None:
        wanted = wanted | {str(Path(os.__file__).parent / "ensurepip"): f"python{VERSION}-venv"}
    if not sys.platform.startswith("linux") or not (packages := missing(wanted)):
        return
    if not shutil.which("apt-get"):
        say(f"There is no apt-get here. What seems to be missing, as Debian names it: {' '.join(packages)}")
        return
    if apt := as_root("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"):
        say(f"Installing {' '.join(packages)} ...")
        # That some source of this machine is out of reach need not matter to what is wanted.
        subprocess.run([*apt, "update"])
        subprocess.run([*apt, "install", "-y", "--no-install-recommends", *packages], stdout=subprocess.DEVNULL)
        packages = missing(wanted)
    line = f"sudo apt-get install -y {' '.join(packages)}"
    if set(packages) - set(ONLY_TESTED_WITH.values()):
        raise NotSetUp(f"Please run this line, then start again: {line}")
    if packages:
        say(f"Some tests will be skipped, and say so. To have them all run, please run this line: {line}")


def as_root(*command: str) -> list[str]:
    """*command* as it is run with root's rights, or nothing where that would ask for a password."""
    if os.geteuid() == 0:
        return [*command]
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n", *command]
    return []


def fingerprint(lock: str) -> str:
    """A text that changes with the pins of *lock* and with pyproject.toml."""
    return hashlib.sha256((HERE / "pyproject.toml").read_bytes() + lock_file(lock).read_bytes()).hexdigest()


def lock_file(lock: str) -> Path:
    """Where the pins named *lock* are kept."""
    return HERE / "requirements" / f"{lock}.txt"


def set_up(locks: tuple[str, ...]) -> None:
    """Make `.venv` hold exactly what *locks* pin, and our own package; do nothing where it does already.

    The stamp is taken away before anything is changed and written when all is done, so that a set-up that
    was cut off is never taken for a finished one: the next run begins from an empty folder.
    """
    wanted = {lock: fingerprint(lock) for lock in locks}
    done = read_stamp()
    todo = [lock for lock in locks if done.get(lock) != wanted[lock]]
    if not todo:
        return
    if not done:
        make_venv()
    STAMP.unlink(missing_ok=True)
    for lock in todo:
        say(f"Installing what requirements/{lock}.txt pins ...")
        pip("--require-hashes", "-r", str(lock_file(lock)))
    if "run" in todo:
        pip("--no-deps", "--no-build-isolation", "--no-index", "--editable", str(HERE))
    STAMP.write_text(json.dumps({"for": SETTING} | done | wanted), encoding="utf-8")


def read_stamp() -> dict[str, str]:
    """What the last finished set-up installed; empty when there was none here for this version of Python."""
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if stamp.get("for") == SETTING and PYTHON.exists() else {}


def make_venv() -> None:
    """Make an empty `.venv`, in place of whatever is there."""
    say(f"Making {VENV.name} (the first time takes a minute or two) ...")
    shutil.rmtree(VENV, ignore_errors=True)
    # Not sys.executable: that may be the Python of the very folder just taken away.
    base = getattr(sys, "_base_executable", sys.executable)
    if subprocess.run([base, "-m", "venv", str(VENV)]).returncode != 0:
        raise NotSetUp(f"{VENV} could not be made; the lines above say why.")


def pip(*arguments: str) -> None:
    """Run `pip install` in `.venv`."""
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments]
    # Setuptools would warn at length that an editable install is one.
    if subprocess.run(command, cwd=HERE, env=os.environ | {"PYTHONWARNINGS": "ignore"}).returncode != 0:
        raise NotSetUp("The packages could not be installed; the lines above say why. Then start again.")


def python(*arguments: str, cwd: Path | None = None) -> int:
    """Run `.venv`'s Python, and return its exit status."""
    return subprocess.run([str(PYTHON), *arguments], cwd=cwd).returncode


def demo(options: argparse.Namespace, _: list[str]) -> int:
    show = has_screen() and not options.no_window
    install_system(WINDOW if show else QT)
    set_up(RUN)
    python("packaging/model.py", cwd=HERE)
    status = python("-m", "svdesk", "demo", "--to", options.to)
    if status != 0 or not show:
        return status
    return python("-m", "svdesk", str(Path(options.to) / "demo.svdesk"))


def test(_: argparse.Namespace, arguments: list[str]) -> int:
    install_system(WINDOW | ONLY_TESTED_WITH)
    set_up(TEST)
    python("packaging/model.py", cwd=HERE)
    return python("-m", "pytest", *(arguments or ALL_TESTS), cwd=HERE)


def run(options: argparse.Namespace, _: list[str]) -> int:
    install_system(WINDOW)
    set_up(RUN)
    python("packaging/model.py", cwd=HERE)
    return python("-m", "svdesk", *options.file)


def check(_: argparse.Namespace, __: list[str]) -> int:
    install_system(QT)
    set_up(TEST)
    tools = {
        "style": ["ruff", "check", "."],
        "layout": ["ruff", "format", "--check", "."],
        "types": ["mypy"],
        "floors and house rules": ["pytest", "-q", "tests/test_floors.py", "tests/test_house_rules.py"],
    }
    broken = [name for name, command in tools.items() if python("-m", *command, cwd=HERE) != 0]
    say(f"Broken: {', '.join(broken)}." if broken else "Style, layout, types, floors and house rules hold.")
    return 1 if broken else 0


def bench(options: argparse.Namespace, _: list[str]) -> int:
    install_system(QT)
    set_up(TEST)
    scripts = sorted((HERE / "benchmarks").glob(f"bench_{options.name}.py"))
    if not scripts:
        say(f"There is no benchmarks/bench_{options.name}.py.")
        return 2
    failed = [script.name for script in scripts if python("-m", f"benchmarks.{script.stem}", cwd=HERE) != 0]
    return 1 if failed else 0


def build(_: argparse.Namespace, __: list[str]) -> int:
    install_system(WINDOW | PACKAGER)
    set_up(BUILD)
    python("packaging/model.py", cwd=HERE)
    if status := python("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec", cwd=HERE):
        return status
    name = "svdesk-console" if os.name == "nt" else "svdesk"
    with tempfile.TemporaryDirectory(prefix="a desk, tŷ ŵ ") as folder:
        copy = shutil.copytree(HERE / "dist" / "svdesk", Path(folder, "svdesk"), symlinks=True)
        return subprocess.run([str(copy / name), "--self-test"]).returncode


def lock(_: argparse.Namespace, arguments: list[str]) -> int:
    set_up(LOCK)
    return python("packaging/lock.py", *arguments, cwd=HERE)


def main() -> int:
    """Read the command line, do it, and return the exit status of the tool that did the work."""
    if sys.version_info < (3, 11):  # noqa: UP036 (this is how an older Python is told)
        say(f"svdesk needs Python 3.11 or later; this is {VERSION}.")
        return 1
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for work in (demo, test, run, check, bench, build, lock):
        command = commands.add_parser(work.__name__, allow_abbrev=False)
        command.set_defaults(work=work)
        if work is demo:
            command.add_argument("--to", default="demo", metavar="DIR")
            command.add_argument("--no-window", action="store_true")
        elif work is run:
            command.add_argument("file", nargs="*", metavar="FILE")
        elif work is bench:
            command.add_argument("name", nargs="?", default="*", metavar="NAME")
    options, others = parser.parse_known_args()
    if others and options.work not in (test, lock):
        parser.error(f"unknown: {' '.join(others)}")
    try:
        status: int = options.work(options, others)
    except NotSetUp as reason:
        say(str(reason))
        return 1
    except KeyboardInterrupt:
        return 130
    return status


if __name__ == "__main__":
    sys.exit(main())
