"""What is kept of earlier years is listed, and each line is corrected or removed from where it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.domain.earlier import EarlierTotal
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity
from svdesk.storage.shipped import units
from svdesk.ui.home.earlier_totals import EarlierTotals
from svdesk.ui.widgets.count_words import CountWords
from tests.services.returns.charity import ANYTOWN

YEAR = parse("2024-25")
WORDS = CountWords([OwnTerm("o1", "Food parcels", "parcels"), OwnTerm("o2", "Raised", "gbp")], units())
TOTALS = [
    EarlierTotal("t1", "o1", YEAR, Quantity.of("400", units()["parcels"]), "Report", estimate=True),
    EarlierTotal("t2", "o2", parse("2024-25-Q1"), Quantity.of("1200.5", units()["gbp"]), "Return", contract=ANYTOWN.id),
]


@pytest.fixture
def panel(qtbot: QtBot) -> EarlierTotals:
    made = EarlierTotals()
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitActive(made):
        made.show()
    made.show_totals(TOTALS, WORDS, [ANYTOWN], YEAR)
    QApplication.processEvents()
    return made


def test_each_line_says_what_of_when_how_much_and_from_where(panel: EarlierTotals) -> None:
    assert panel.table.rows.every_row() == [
        ("2024-25", "Food parcels", "about 400 food parcels", "Report"),
        ("April to June 2024", "Raised", "£1,200.50", f"Return; only {ANYTOWN.reference}"),
    ]


def test_a_total_that_is_not_used_says_so_and_sources_known_are_offered(panel: EarlierTotals) -> None:
    panel.show_totals(TOTALS, WORDS, [ANYTOWN], YEAR, {"t1"})
    assert [row[3] for row in panel.table.rows.every_row()] == [
        "Not used; Report",
        f"Return; only {ANYTOWN.reference}",
    ]
    known = panel.form.source.completer().model()
    assert [known.index(n, 0).data() for n in range(known.rowCount())] == ["Report", "Return"]


def test_the_number_of_the_line_chosen_is_there_to_be_corrected(qtbot: QtBot, panel: EarlierTotals) -> None:
    panel.table.go_to("t2")
    assert panel.number.text() == "1,200.50"
    panel.number.setFocus()
    panel.number.selectAll()
    QTest.keyClicks(panel.number, "1300")
    with qtbot.waitSignal(panel.corrected) as told:
        QTest.keyClick(panel.number, Qt.Key.Key_Return)
    assert told.args[0] == TOTALS[1]
    assert str(told.args[1]) == "£1,300.00"


@pytest.mark.parametrize(("text", "said"), [("lots", "Type the right total"), ("1.001", "more decimal places")])
def test_what_is_no_number_is_said(panel: EarlierTotals, text: str, said: str) -> None:
    panel.table.go_to("t2")
    panel.number.setText(text)
    QTest.mouseClick(panel.correct, Qt.MouseButton.LeftButton)
    assert said in panel.said.text()


def test_several_lines_are_removed_at_once(qtbot: QtBot, panel: EarlierTotals) -> None:
    panel.table.selectAll()
    with qtbot.waitSignal(panel.removed) as told:
        QTest.keyClick(panel.remove, Qt.Key.Key_Return)
    assert told.args[0] == TOTALS


def test_the_button_that_keeps_a_total_stands_beneath_its_form_beside_the_last_box(panel: EarlierTotals) -> None:
    form, box, go = panel.form, panel.form.estimate, panel.go
    beneath = form.mapTo(panel, form.rect().bottomLeft())
    middle = go.mapTo(panel, go.rect().center()).y()
    assert box.mapTo(panel, box.rect().topLeft()).x() == beneath.x()
    assert 0 < middle - beneath.y() < 2 * go.height()
    assert box.mapTo(panel, box.rect().center()).y() == pytest.approx(middle, abs=go.height() // 2)
    panel.say("Type it.")
    QApplication.processEvents()
    assert panel.said.mapTo(panel, panel.said.rect().topLeft()).x() == beneath.x()


def test_tab_goes_down_the_list_then_the_form_then_the_foot(panel: EarlierTotals) -> None:
    panel.table.setFocus()
    seen = []
    for _step in range(13):
        now = QApplication.focusWidget()
        assert now is not None
        seen.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    form = panel.form
    assert seen == [
        panel.table, panel.number, panel.correct, panel.remove, form.word, form.number, form.unit, form.period,
        form.source, form.whose, form.estimate, panel.go, panel.from_file,
    ]  # fmt: skip
