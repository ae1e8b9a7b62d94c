"""dev.py is the first thing a newcomer meets: it must set up once, mend what was cut off, and say what to do."""

import argparse
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import dev

ROOT = Path(__file__).parent.parent
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


class Workshop:
    """A folder where dev.py sets up, noting what it would have fetched; `fails_at` stands for a lost network."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.done: list[str] = []
        self.fails_at = ""
        (folder / "requirements").mkdir()
        (folder / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
        for lock in dev.TEST:
            (folder / "requirements" / f"{lock}.txt").write_text(f"{lock}==1\n", encoding="utf-8")

    def make_venv(self) -> None:
        self.done.append("venv")
        dev.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        dev.PYTHON.touch()

    def pip(self, *arguments: str) -> None:
        what = Path(arguments[-1]).stem if "-r" in arguments else "svdesk"
        if what == self.fails_at:
            raise dev.NotSetUp("no network")
        self.done.append(what)

    def set_up(self, locks: tuple[str, ...]) -> list[str]:
        self.done.clear()
        dev.set_up(locks)
        return self.done


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    made = Workshop(tmp_path)
    monkeypatch.setattr(dev, "HERE", tmp_path)
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "set-up.json")
    monkeypatch.setattr(dev, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(dev, "make_venv", made.make_venv)
    monkeypatch.setattr(dev, "pip", made.pip)
    return made


def test_the_first_set_up_does_all_and_the_second_nothing(workshop: Workshop) -> None:
    assert workshop.set_up(dev.TEST) == ["venv", "setup", "run", "test", "svdesk"]
    assert workshop.set_up(dev.TEST) == []
    assert workshop.set_up(dev.RUN) == []


def test_the_test_tools_are_added_to_what_the_demo_set_up(workshop: Workshop) -> None:
    workshop.set_up(dev.RUN)
    assert workshop.set_up(dev.TEST) == ["test"]
    assert workshop.set_up(dev.RUN) == []


def test_a_changed_pin_is_installed_and_nothing_else(workshop: Workshop) -> None:
    workshop.set_up(dev.TEST)
    (workshop.folder / "requirements" / "test.txt").write_text("test==2\n", encoding="utf-8")
    assert workshop.set_up(dev.TEST) == ["test"]


def test_a_change_of_pyproject_installs_all_again(workshop: Workshop) -> None:
    workshop.set_up(dev.RUN)
    (workshop.folder / "pyproject.toml").write_text("[project]\nname = 'other'\n", encoding="utf-8")
    assert workshop.set_up(dev.RUN) == ["setup", "run", "svdesk"]


@pytest.mark.parametrize("stage", ["setup", "run", "test", "svdesk"])
def test_a_set_up_that_was_cut_off_begins_again_from_nothing(workshop: Workshop, stage: str) -> None:
    workshop.fails_at = stage
    with pytest.raises(dev.NotSetUp):
        workshop.set_up(dev.TEST)
    workshop.fails_at = ""
    assert workshop.set_up(dev.TEST)[0] == "venv"


def test_an_update_that_was_cut_off_begins_again_from_nothing(workshop: Workshop) -> None:
    workshop.set_up(dev.RUN)
    workshop.fails_at = "test"
    with pytest.raises(dev.NotSetUp):
        workshop.set_up(dev.TEST)
    workshop.fails_at = ""
    assert workshop.set_up(dev.RUN)[0] == "venv"


@pytest.mark.parametrize("setting", ["3.99 here", f"{dev.VERSION} elsewhere"])
def test_another_python_or_a_moved_folder_begins_from_nothing(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    workshop.set_up(dev.RUN)
    monkeypatch.setattr(dev, "SETTING", setting)
    assert workshop.set_up(dev.RUN)[0] == "venv"


def test_what_is_missing_is_named_as_debian_names_it() -> None:
    signs = {"libno-such-thing.so.9": "libnothing9", "no-such-command": "nothing", "/no/such/file": "nofile"}
    there = {sys.executable: "python3", "git": "git"}
    assert dev.missing(signs | there) == ["libnothing9", "nothing", "nofile"]


@pytest.fixture
def without_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Linux that has apt-get, but not for this person."""
    (tmp_path / "apt-get").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)


@pytest.mark.usefixtures("without_rights")
def test_without_rights_the_one_line_to_run_is_said() -> None:
    with pytest.raises(dev.NotSetUp, match=r": sudo apt-get install -y nothing other$"):
        dev.install_system({"no-such-command": "nothing", "no-such-other": "other"})


@pytest.mark.usefixtures("without_rights")
def test_without_java_the_tests_still_run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "VERAPDF", {"no-such-javac": "default-jdk-headless"})
    dev.install_system(dev.VERAPDF)
    assert "line: sudo apt-get install -y default-jdk-headless" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(["--help"], 0), (["demo", "--help"], 0), ([], 2), (["dance"], 2), (["demo", "--dance"], 2)],
)
def test_the_command_line_is_explained(arguments: list[str], status: int) -> None:
    run = subprocess.run([sys.executable, "dev.py", *arguments], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == status
    assert "usage: dev.py" in run.stdout + run.stderr


@pytest.mark.parametrize("command", [dev.demo, dev.run, dev.test, dev.build])
def test_the_model_of_meaning_is_made_before_what_may_use_it(
    command: Callable[[argparse.Namespace, list[str]], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    def python(*arguments: str, cwd: Path | None = None) -> int:
        assert cwd in (None, dev.HERE)
        ran.append(" ".join(arguments[:2]))
        return 1

    monkeypatch.setattr(dev, "install_system", lambda _packages: None)
    monkeypatch.setattr(dev, "set_up", lambda locks: ran.extend(lock for lock in locks if lock == "run"))
    monkeypatch.setattr(dev, "python", python)
    command(argparse.Namespace(to="demo", no_window=True, file=[]), [])
    assert ran[:2] == ["run", "packaging/model.py"]
    assert len(ran) == 3


def test_the_readme_gives_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^```\n(.+)\n```$", text, re.MULTILINE) == ["python3 dev.py demo", "python3 dev.py test"]


def pins(lock: Path) -> dict[str, str]:
    """Each package that a lock pins, and its version."""
    entries = re.findall(r"^([a-z0-9-]+)==([^ ]+)", lock.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(entries)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_is_nothing_but_pins_with_hashes(lock: Path) -> None:
    lines = lock.read_text(encoding="utf-8").replace("\\\n", "").splitlines()
    entries = [line for line in lines if not line.lstrip().startswith("#")]
    shape = re.compile(r"[a-z0-9-]+==[\w.]+( ; [^#]+?)?( +--hash=sha256:[0-9a-f]{64})+")
    assert entries
    assert [line for line in entries if not shape.fullmatch(line)] == []


def test_the_locks_hold_what_pyproject_asks_for() -> None:
    said = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run = [*said["project"]["dependencies"], *said["project"]["optional-dependencies"]["meaning"]]
    wanted = {"run": run, "model": [], **said["dependency-groups"]}
    assert set(wanted) == {lock.stem for lock in LOCKS}
    for lock in LOCKS:
        pinned = pins(lock)
        for asked in map(Requirement, wanted[lock.stem]):
            assert asked.specifier.contains(pinned[asked.name.lower().replace("_", "-")]), f"run dev.py lock: {asked}"


def test_what_builds_the_wheel_is_what_is_pinned() -> None:
    said = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert said["build-system"]["requires"] == said["dependency-groups"]["setup"]


def test_two_locks_never_pin_two_versions_of_one_package() -> None:
    versions: dict[str, set[str]] = {}
    for lock in LOCKS:
        for name, version in pins(lock).items():
            versions.setdefault(name, set()).add(version)
    assert {name: many for name, many in versions.items() if len(many) > 1} == {}
