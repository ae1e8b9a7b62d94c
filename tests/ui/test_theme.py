"""Every pair of colours in which something is drawn can be told apart, in every theme."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from svdesk.domain.colour import contrast, parse
from svdesk.ui import theme

THEMES = {
    "light": theme.LIGHT,
    "dark": theme.DARK,
    "contrast": theme.high_contrast(QPalette(QColor("#000000"))),
    "contrast on white": theme.high_contrast(QPalette(QColor("#ffffff"))),
    "contrast on grey": theme.high_contrast(QPalette(QColor("#808080"))),
}


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "paper"), theme.TEXT_PAIRS)
def test_text_can_be_read(name: str, ink: str, paper: str) -> None:
    colours = THEMES[name]
    least = 7 if name.startswith("contrast") else 4.5
    assert contrast(parse(getattr(colours, ink)), parse(getattr(colours, paper))) >= least


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("edge", "paper"), theme.EDGE_PAIRS)
def test_the_edges_of_controls_can_be_seen(name: str, edge: str, paper: str) -> None:
    assert contrast(parse(getattr(THEMES[name], edge)), parse(getattr(THEMES[name], paper))) >= 3


@pytest.mark.parametrize("scale", theme.SCALES)
def test_the_style_sheet_is_whole_at_every_scale(scale: int) -> None:
    sheet = theme.style_sheet(theme.LIGHT, scale)
    assert "$" not in sheet
    assert f"{theme.SIZES['title'] * scale / 100:g}pt" in sheet


@pytest.mark.parametrize("name", ["light", "dark", "contrast", "system"])
def test_every_theme_can_be_put_on(qapp: QApplication, name: str) -> None:
    colours = theme.apply(qapp, name, 125)
    assert qapp.font().family() == theme.FAMILY
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == colours.ground.upper()
    theme.apply(qapp, "light", 100)


def test_high_contrast_follows_the_system_whatever_was_worn_before(qapp: QApplication) -> None:
    worn = [theme.apply(qapp, "contrast", 100)]
    for before in ("dark", "light"):
        theme.apply(qapp, before, 100)
        worn.append(theme.apply(qapp, "contrast", 100))
    theme.apply(qapp, "light", 100)
    assert worn == [worn[0]] * 3


def test_the_colours_of_the_system_are_followed_while_the_program_runs(qapp: QApplication) -> None:
    changed = qapp.styleHints().colorSchemeChanged
    theme.apply(qapp, "system", 100)
    changed.emit(Qt.ColorScheme.Dark)
    assert qapp.styleSheet() == theme.style_sheet(theme.DARK, 100)
    changed.emit(Qt.ColorScheme.Light)
    assert qapp.styleSheet() == theme.style_sheet(theme.LIGHT, 100)
    theme.apply(qapp, "light", 125)
    changed.emit(Qt.ColorScheme.Dark)
    assert qapp.styleSheet() == theme.style_sheet(theme.LIGHT, 125)
    changed.emit(Qt.ColorScheme.Light)
    theme.apply(qapp, "light", 100)


@pytest.mark.parametrize("name", ["light", "contrast"])
def test_nothing_grows_or_moves_when_it_gets_the_focus(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    theme.apply(qapp, name, 100)
    whole = QWidget()
    column = QVBoxLayout(whole)
    line, text, table = QLineEdit(), QPlainTextEdit(), QTableView()
    stops = [line, QComboBox(), QPushButton("Go"), text, table, QListWidget()]
    for stop in stops:
        column.addWidget(stop)
    qtbot.addWidget(whole)
    with qtbot.waitActive(whole):
        whole.show()

    def places() -> list[object]:
        hints = [(one.sizeHint(), one.minimumSizeHint()) for one in stops]
        return [hints, line.cursorRect(), text.viewport().geometry(), table.viewport().geometry()]

    stops[1].setFocus()
    without = places()
    for stop in stops:
        stop.setFocus()
        assert stop.hasFocus()
        assert places() == without, stop
    theme.apply(qapp, "light", 100)
