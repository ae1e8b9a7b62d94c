"""Whatever the import window shows keeps the rules of every window: by keyboard, named, plain, and with large text."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from svdesk.services.importing.said.corrections import RowIs
from svdesk.storage.store import Store
from svdesk.ui import theme
from svdesk.ui.importing.import_window import ImportWindow
from svdesk.ui.main_window import MainWindow
from tests.ui import house_rules as rules

SAMPLES = Path(__file__).parents[2] / "samples"
LOG, SHEETS = SAMPLES / "d2_volunteer_log.csv", SAMPLES / "d3_multi_sheet.xlsx"


def _nothing(_importing: ImportWindow) -> None:
    pass


def _corrected(importing: ImportWindow) -> None:
    importing.open_file(LOG)
    importing.pane.go_to("csv", 12, "C")
    importing.rehearsing.correct(RowIs("csv", 11, "leave out"))
    importing.rehearsing.mend("csv", 10, 4, "2 days")


def _as_list(importing: ImportWindow) -> None:
    importing.open_file(SHEETS)
    importing.pane.as_list.setChecked(True)
    importing.pane.rows.table.selectRow(5)


def _brought_in(importing: ImportWindow) -> None:
    importing.open_file(LOG)
    importing.rehearsing.bring_in()


def _again(importing: ImportWindow) -> None:
    _brought_in(importing)
    importing.open_file(LOG)


def _remembered(importing: ImportWindow) -> None:
    _brought_in(importing)
    importing.show_recipes()


def _imports(importing: ImportWindow) -> None:
    _brought_in(importing)
    importing.show_imports()


STATES: dict[str, Callable[[ImportWindow], None]] = {
    "begins": _nothing,
    "corrected": _corrected,
    "list": _as_list,
    "done": _brought_in,
    "again": _again,
    "remembered": _remembered,
    "imports": _imports,
}
RULES: dict[str, Callable[[QWidget], Iterator[str]]] = {
    "named": rules.unnamed,
    "reached": rules.not_reached_by_tab,
    "letters": rules.clashing_mnemonics,
    "keys": rules.clashing_shortcuts,
    "words": rules.says_by_colour_alone,
    "plain": rules.rich_text,
    "whole": rules.cut_off,
}


def settle(importing: ImportWindow) -> None:
    """Wait until nothing moves any more: texts of many lines find their height in several rounds."""
    for _round in range(40):
        before = [one.geometry() for one in importing.side.findChildren(QWidget)]
        QTest.qWait(20)
        if before == [one.geometry() for one in importing.side.findChildren(QWidget)]:
            return


@contextmanager
def shown(window: MainWindow, state: str, qtbot: QtBot) -> Iterator[ImportWindow]:
    importing = ImportWindow(window)
    importing.resize(1280, 720)
    with qtbot.waitActive(importing):
        importing.show()
        importing.activateWindow()
    STATES[state](importing)
    settle(importing)
    try:
        yield importing
    finally:
        importing.close()
        importing.deleteLater()


@pytest.mark.parametrize("state", STATES)
def test_each_state_keeps_every_rule(state: str, bare: MainWindow, qtbot: QtBot) -> None:
    with shown(bare, state, qtbot) as importing:
        broken = {rule: found for rule, holds in RULES.items() if (found := list(holds(importing)))}
    assert broken == {}


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_at_twice_the_size(
    state: str, bare: MainWindow, desk: Store, qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp, "contrast", 200)
    with shown(bare, state, qtbot) as importing:
        assert (importing.width(), importing.height()) == (1280, 720)
        assert list(rules.cut_off(importing)) == []
    assert desk.path.exists()
