"""What every window keeps for everyone: by keyboard, for a screen reader, without colour, with large text."""

import ast
import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

import svdesk
from svdesk.ui import actions
from svdesk.ui.main_window import MainWindow
from svdesk.ui.widgets.plain import Label
from svdesk.ui.window_commands import WindowCommands
from tests.ui import house_rules as rules
from tests.ui.sample_window import PAGES, WINDOWS, dress, main_window_on, make_sample, settle, shown

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "USER_GUIDE.md"

KNOWN: dict[tuple[str, str], str] = {}
"""Rules that a window breaks for now, each with the reason; a rule that holds again must be taken out of here."""

Rule = Callable[[QWidget, QWidget], Iterator[str]]
RULES: dict[str, Rule] = {
    "named": lambda window, _part: rules.unnamed(window),
    "letters": lambda window, _part: rules.clashing_mnemonics(window),
    "keys": lambda window, _part: rules.clashing_shortcuts(window),
    "words": lambda window, _part: rules.says_by_colour_alone(window),
    "plain": lambda window, _part: rules.rich_text(window),
    "whole": lambda window, _part: rules.cut_off(window),
    "reached": lambda _window, part: rules.not_reached_by_tab(part),
}
LOOKED_AT = [rule for rule in RULES if rule != "reached"]
"""Those that only look, so that one showing of a window does for all of them."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample(tmp_path_factory.mktemp("sample") / "sample.svdesk")


@pytest.fixture(scope="module")
def seen(qapp: QApplication, sample: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list[str]]]:
    """What each of the rules that only look finds, by window."""
    folder = tmp_path_factory.mktemp("seen")
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("SVDESK_HOME", str(folder / "settings"))
        dress(qapp)
        with main_window_on(sample, folder) as opened:
            return faults(LOOKED_AT, opened)


@pytest.fixture
def window(qapp: QApplication, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))
    dress(qapp)
    with main_window_on(sample, tmp_path) as opened:
        yield opened
    dress(qapp)


def faults(asked: Sequence[str], window: MainWindow) -> dict[str, dict[str, list[str]]]:
    """What each of the rules *asked* finds, by window; every window is shown once."""
    broken: dict[str, dict[str, list[str]]] = {rule: {} for rule in asked}
    for name in WINDOWS:
        with shown(window, name) as (whole, part):
            for rule in asked:
                if found := list(RULES[rule](whole, part)):
                    broken[rule][name] = found
    return broken


def held_to(rule: str, broken: Mapping[str, list[str]]) -> None:
    """Hold every window to a rule; what is known to break it must still do so."""
    known = {name for kind, name in KNOWN if kind == rule}
    assert {name: found for name, found in broken.items() if name not in known} == {}
    assert known <= broken.keys(), f"mended, and no longer to be listed as known: {known - broken.keys()}"


@pytest.mark.parametrize("rule", LOOKED_AT)
def test_every_window_keeps(rule: str, seen: dict[str, dict[str, list[str]]]) -> None:
    held_to(rule, seen[rule])


def test_everything_in_every_window_is_reached_by_tab(window: MainWindow) -> None:
    held_to("reached", faults(["reached"], window)["reached"])


def test_nothing_is_cut_with_text_twice_as_large(window: MainWindow, qapp: QApplication) -> None:
    dress(qapp, scale=200)
    assert (window.width(), window.height()) == (1280, 720)
    held_to("whole", faults(["whole"], window)["whole"])


def test_every_page_can_be_told_from_the_list_with_text_twice_as_large(window: MainWindow, qapp: QApplication) -> None:
    dress(qapp, scale=200)
    settle()
    for row in range(window.nav.count()):
        item = window.nav.item(row)
        room = window.nav.visualItemRect(item)
        needed = window.nav.fontMetrics().horizontalAdvance(item.text())
        assert window.nav.viewport().rect().contains(room), item.text()
        assert needed <= room.width(), item.text()


def test_every_command_can_be_done_and_by_one_method_only(window: MainWindow) -> None:
    pages = [window.show_page(name) for name in PAGES]
    for command in actions.COMMANDS:
        do = f"do_{command.id}"
        where = [type(one).__name__ for one in (window, window.commands, *pages) if hasattr(one, do)]
        assert where, command.id
        if command.when is not actions.When.PAGE:
            assert set(where) & {"MainWindow", "WindowCommands"}, command.id


def test_every_method_of_a_command_is_a_command() -> None:
    known = {command.id for command in actions.COMMANDS}
    for kind in (MainWindow, WindowCommands):
        methods = {name.removeprefix("do_") for name, _one in inspect.getmembers(kind) if name.startswith("do_")}
        assert methods <= known


def test_every_command_stands_in_the_guide() -> None:
    if GUIDE.exists():
        guide = GUIDE.read_text(encoding="utf-8")
        words = {command.words.replace("&", "").rstrip("…") for command in actions.COMMANDS}
        assert {word for word in words if word not in guide} == set()
        keys = {command.keys for command in actions.COMMANDS if command.keys}
        assert {each for each in keys if each not in guide} == set()


def test_there_is_one_kind_of_label() -> None:
    found = []
    for path in sorted(Path(svdesk.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            bases = [ast.unparse(base) for base in node.bases] if isinstance(node, ast.ClassDef) else []
            if called in ("QLabel", "QMessageBox.information", "QTextEdit") or "QLabel" in bases:
                found.append(path.name)
    assert found == ["plain.py"]


def faulty(qtbot: QtBot) -> QWidget:
    """A window that breaks every rule, so that each rule is seen to find what it looks for."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    trap = QPlainTextEdit()
    first, second = QPushButton("&Save"), QPushButton("&Start")
    unreached = QCheckBox("Later")
    markup, tinted, narrow = QLabel("<b>data</b>"), Label("", "small"), Label("Much too long for this", "title")
    tinted.setProperty("tone", "fix")
    narrow.setFixedWidth(10)
    for widget in (QLineEdit(), trap, first, second, unreached, markup, tinted, narrow):
        column.addWidget(widget)
    for _twice in range(2):
        QShortcut(QKeySequence("Ctrl+K"), window)
    low = QScrollArea()
    inside = QPushButton("So far to the right that nobody can scroll there")
    low.setWidget(inside)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_each_rule_finds_what_it_looks_for(qtbot: QtBot, qapp: QApplication) -> None:
    dress(qapp)
    window = faulty(qtbot)
    found = {name: list(rule(window, window)) for name, rule in RULES.items()}
    assert any("QLineEdit" in fault for fault in found["named"])
    assert any("holds" in fault for fault in found["reached"])
    assert found["letters"] == ["Alt+S leads to “&Save” and to “&Start”"]
    assert len(found["keys"]) == 1
    assert len(found["words"]) == 1
    assert any("<b>data</b>" in fault for fault in found["plain"])
    assert any("Much too long" in fault for fault in found["whole"])


@pytest.mark.parametrize("name", PAGES)
def test_the_command_of_a_page_takes_the_focus_into_it_so_that_its_keys_work(window: MainWindow, name: str) -> None:
    window.nav.setFocus()
    window.run(f"go_{name}")
    settle()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.pages[name].isAncestorOf(focus)
