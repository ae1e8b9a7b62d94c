"""Frameworks go through the window as a person would take them: by keyboard, with every change undoable."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from svdesk.domain.errors import UserError
from svdesk.services.frameworks import rules
from svdesk.services.frameworks.rule import Answer, Counted, Rule
from svdesk.storage import frameworks, journal, scratch
from svdesk.storage.frameworks import Held
from svdesk.storage.store import Store
from svdesk.ui import theme
from svdesk.ui.dialogs.guide import GuideWindow
from svdesk.ui.frameworks.frameworks_window import FrameworksWindow
from svdesk.ui.main_window import MainWindow
from tests.services.frameworks import lists
from tests.ui.conftest import AskRecorded
from tests.ui.keys import name_of_focus, press, tab_to


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Store]:
    """A desk file with job clubs, volunteering and parcels in 2025-26."""
    store = lists.desk(tmp_path)
    yield store
    store.close()


@pytest.fixture
def brookside(desk: Store, tmp_path: Path) -> Held:
    """An invented council's list, loaded."""
    return lists.loaded(desk, lists.council_list(tmp_path)).held


@pytest.fixture
def shown(bare: MainWindow, brookside: Held, qtbot: QtBot) -> Iterator[FrameworksWindow]:
    """The window, active, at the measure of volunteer hours in the loaded list."""
    made = FrameworksWindow(bare)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.go_to(brookside, "WN2")
    yield made
    made.close()


def choose_term(window: FrameworksWindow, text: str) -> None:
    """Type a term into the box of terms, as a person who knows its name does."""
    box = window.panel.editor.counted.terms.box
    box.setFocus()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)
    if (popup := box.completer().popup()) is not None and popup.isVisible():
        QTest.keyClick(popup, Qt.Key.Key_Escape)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QApplication.processEvents()


def test_the_measures_stand_in_a_tree_and_the_one_that_is_current_is_told(shown: FrameworksWindow) -> None:
    assert shown.choice.currentText() == "Brookside list 2025"
    assert shown.panel.measure.title.text() == "WN2  Hours given by volunteers in the quarter"
    assert "Its owner puts a value of £16.20 on one" in shown.panel.measure.about.text()
    assert shown.panel.measure.guidance.text() == "Not staff time"
    assert "All rights reserved; for this charity's own use" in shown.whole.about.text()
    assert "Kept in this desk file alone" in shown.whole.about.text()
    assert shown.panel.state.text() == "No rule yet"


def test_a_rule_is_made_by_keyboard_kept_at_once_and_says_what_it_gives(
    shown: FrameworksWindow, desk: Store, brookside: Held
) -> None:
    shown.tree.setFocus()
    tab_to("Count what is recorded under")
    choose_term(shown, "Volunteer hours")
    assert rules.every(desk, *brookside.key)["WN2"] == Rule(counted=Counted(("SV-064",)), unit="hours")
    assert shown.panel.state.text() == "Kept"
    assert shown.panel.gives.text() == "April 2025 to March 2026: 34.5 hours from 2 records."
    assert "“Helpers”: 34.5 hours, from 2 records" in shown.panel.measure.own.text()
    item = shown.tree.currentItem()
    assert item is not None
    assert item.text(1) == "Own rule: 34.5 hours"
    tab_to("Take out Volunteer hours")


def test_undo_takes_the_rule_back_and_redo_puts_it_back(shown: FrameworksWindow, desk: Store, brookside: Held) -> None:
    choose_term(shown, "Volunteer hours")
    shown.tree.setFocus()
    press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert rules.every(desk, *brookside.key) == {}
    assert shown.panel.editor.counted.terms.ids() == ()
    assert shown.panel.state.text() == "No rule yet"
    press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert shown.panel.editor.counted.terms.ids() == ("SV-064",)


def test_what_gives_no_figure_waits_is_told_and_survives_the_window(
    shown: FrameworksWindow, bare: MainWindow, desk: Store, brookside: Held, qtbot: QtBot
) -> None:
    choose_term(shown, "Volunteer hours")
    shown.panel.editor.answer.suggest(Answer.PERCENT.value)
    shown.panel.editor.answer.chosen.emit()
    assert shown.panel.state.text() == "Not kept yet"
    assert [one.code for one in shown.panel.problems.problems] == ["rule-without-whole"]
    assert rules.every(desk, *brookside.key)["WN2"] == Rule(counted=Counted(("SV-064",)), unit="hours")
    other = FrameworksWindow(bare)
    qtbot.addWidget(other)
    other.go_to(brookside, "WN2")
    assert other.panel.editor.answer.value() == Answer.PERCENT.value
    shown.panel.problems.buttons[0].click()
    assert name_of_focus() == "As a percentage of all that is recorded under"
    shown.panel.back.click()
    assert shown.panel.state.text() == "Kept"
    assert scratch.kept(desk, "measure_rule/own-brookside-list/2025/WN2") == ""


def test_words_that_no_term_has_are_not_taken_and_stay_to_be_mended(shown: FrameworksWindow) -> None:
    choose_term(shown, "Zeppelin")
    picks = shown.panel.editor.counted.terms
    assert picks.ids() == ()
    assert "Not known: “Zeppelin”" in picks.unknown.text()
    assert picks.box.text() == "Zeppelin"


def test_another_name_of_a_term_finds_it(shown: FrameworksWindow) -> None:
    picks = shown.panel.editor.counted.terms
    words = next(text for text in picks.box.completer().model().stringList() if text.endswith("(Volunteer hours)"))  # type: ignore[attr-defined]
    choose_term(shown, words)
    assert picks.ids() == ("SV-064",)


def test_a_linked_term_is_counted_with_one_button(shown: FrameworksWindow, desk: Store) -> None:
    shown.go_to(frameworks.listed(desk)[0], "6")
    count = next(one for one in shown.panel.measure.buttons if one.accessibleName() == "Count Employability support")
    count.click()
    assert "6" in rules.every(desk, "PPN002", "2025")
    assert all(one.accessibleName() != "Count Employability support" for one in shown.panel.measure.buttons)


def test_a_measure_that_is_answered_in_words_is_kept_so(shown: FrameworksWindow, desk: Store, brookside: Held) -> None:
    shown.go_to(brookside, "KS2")
    assert not shown.panel.editor.counted.isVisible()
    assert shown.panel.still.accessibleName() == "Keep it so"
    shown.panel.still.click()
    assert rules.every(desk, *brookside.key)["KS2"] == Rule(Answer.TEXT)
    shown.panel.forget.click()
    assert "KS2" not in rules.every(desk, *brookside.key)


def test_searching_leaves_the_lines_that_hold_the_words(shown: FrameworksWindow) -> None:
    press(Qt.Key.Key_F, held=Qt.KeyboardModifier.ControlModifier)
    assert name_of_focus() == "Search the measures"
    QTest.keyClicks(shown.find_box, "parcels")
    assert shown.tree.codes() == ["Kinder streets", "KS1"]
    assert shown.panel.measure.title.text() == "Kinder streets"
    assert not shown.panel.rule_part.isVisible()
    QTest.keyClicks(shown.find_box, "zzz")
    assert shown.tree.codes() == []
    assert not shown.right.isVisible()


def test_escape_clears_the_search_before_it_closes_the_window_and_down_leads_to_what_was_found(
    shown: FrameworksWindow,
) -> None:
    QTest.keyClicks(shown.find_box, "parcels")
    shown.find_box.setFocus()
    press(Qt.Key.Key_Down)
    assert name_of_focus() == "Measures"
    shown.find_box.setFocus()
    press(Qt.Key.Key_Escape)
    assert (shown.isVisible(), shown.find_box.text()) == (True, "")
    press(Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_a_new_version_is_looked_at_loaded_and_takes_the_rules_over(
    shown: FrameworksWindow, desk: Store, brookside: Held, ask: AskRecorded, tmp_path: Path
) -> None:
    choose_term(shown, "Volunteer hours")
    reworded = ("WN2", "Hours given by volunteers in the year", "Hours", None, None)
    path = lists.council_list(tmp_path, [*lists.ROWS[:2], reworded, *lists.ROWS[3:5]], "Brookside list 2026.xlsx")
    ask.files = [path]
    shown.load.click()
    loader = shown.loader
    assert loader.said.text() == "3 measures under 2 headings, from 5 rows."
    assert loader.follows.currentText() == "Brookside list 2025"
    assert name_of_focus() == "What it is called"
    tab_to("Load it")
    press(Qt.Key.Key_Return)
    assert shown.choice.currentText() == "Brookside list 2026"
    assert "1 gone, 1 reworded" in shown.said.text()
    shown.whole.fold.click()
    assert "Gone (1): KS2" in shown.whole.changes.text()
    assert not shown.tree.isVisible()
    press(Qt.Key.Key_F, held=Qt.KeyboardModifier.ControlModifier)
    assert name_of_focus() == "Search the measures"
    shown.tree.go_to("WN2")
    assert shown.panel.state.text() == "Worth a look"
    assert shown.panel.was.text() == "The wording was: Hours given by volunteers in the quarter"
    shown.panel.still.click()
    assert shown.panel.state.text() == "Kept"
    journal.undo(desk, by="Ana")
    journal.undo(desk, by="Ana")
    shown.reload()
    assert shown.choice.findText("Brookside list 2026") == -1
    assert rules.every(desk, *brookside.key).keys() == {"WN2"}


def test_the_person_says_what_a_column_is(
    shown: FrameworksWindow, desk: Store, ask: AskRecorded, tmp_path: Path
) -> None:
    (tmp_path / "odd.csv").write_text("Ref,Title,Measure\nA1,Trees,Trees planted here\n", "utf-8")
    ask.files = [tmp_path / "odd.csv"]
    shown.load.click()
    choice = shown.loader.columns.choices[2]
    choice.suggest("wording")
    choice.chosen.emit()
    assert shown.loader.columns.choices[3].value() == "guidance"
    shown.loader.edition.setText("1")
    shown.loader.go.click()
    [held] = [one for one in frameworks.listed(desk) if one.file == "odd.csv"]
    assert (held.framework.by_code["A1"].title, held.guidance) == ("Trees", {"A1": "Measure: Trees planted here"})


def test_what_cannot_be_loaded_is_told_in_the_window_and_nothing_is_kept(
    shown: FrameworksWindow, desk: Store, ask: AskRecorded, tmp_path: Path
) -> None:
    (tmp_path / "letter.csv").write_text("Dear partner\nThank you\n", "utf-8")
    ask.files = [tmp_path / "letter.csv", lists.council_list(tmp_path, name="No year.xlsx"), None]
    shown.load.click()
    assert "Must fix: “letter.csv” holds no list of measures." in shown.trouble_line.text()
    shown.load.click()
    shown.loader.go.click()
    assert "It is not said which edition" in shown.trouble_line.text()
    assert shown.loader.isVisible()
    shown.loader.cancel.click()
    assert shown.tree.isVisible()
    shown.load.click()
    assert len([one for one in frameworks.listed(desk) if one.private]) == 1


def test_a_loaded_framework_is_taken_off_the_list_and_brought_back(shown: FrameworksWindow) -> None:
    assert shown.take_off.isVisible()
    shown.take_off.click()
    assert shown.choice.findText("Brookside list 2025") == -1
    assert not shown.take_off.isVisible()
    press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert shown.choice.findText("Brookside list 2025") >= 0


def test_it_closes_with_the_main_window_and_keeps_what_is_half_typed(
    bare: MainWindow, desk: Store, brookside: Held, qtbot: QtBot
) -> None:
    made = bare.commands._show("frameworks", FrameworksWindow)
    assert isinstance(made, FrameworksWindow)
    with qtbot.waitActive(made):
        made.activateWindow()
    made.go_to(brookside, "WN2")
    made.panel.editor.why.setFocus()
    QTest.keyClicks(made.panel.editor.why, "Agreed")
    bare.close()
    assert not made.isVisible()
    with Store.open(desk.path) as again:
        assert "Agreed" in scratch.kept(again, "measure_rule/own-brookside-list/2025/WN2")


def test_tab_goes_through_everything_in_reading_order_and_comes_back(shown: FrameworksWindow) -> None:
    choose_term(shown, "Volunteer hours")
    shown.choice.setFocus()
    press(Qt.Key.Key_Tab)
    seen = tab_to("Framework")
    assert "" not in seen
    wanted = ["Load a framework…", "Search the measures", "Measures", "What it gives in the period", "Answered with",
              "Count what is recorded under", "Take out Volunteer hours", "Counted in", "Forget this rule"]  # fmt: skip
    assert [name for name in seen if name in wanted] == wanted


def test_escape_closes_it_from_wherever_the_focus_is(shown: FrameworksWindow) -> None:
    for inside in (shown.choice, shown.find_box, shown.tree, shown.panel.editor.why):
        shown.show()
        shown.activateWindow()
        QTest.qWaitForWindowActive(shown)
        inside.setFocus()
        press(Qt.Key.Key_Escape)
        assert not shown.isVisible()


def test_the_close_button_closes_it_and_tab_comes_to_it_last(shown: FrameworksWindow) -> None:
    shown.choice.setFocus()
    press(Qt.Key.Key_Tab)
    assert tab_to("Framework")[-1] == "Close"
    QTest.mouseClick(shown.close_it, Qt.MouseButton.LeftButton)
    assert not shown.isVisible()


def test_escape_puts_off_a_list_that_is_being_loaded_and_leaves_the_window(
    shown: FrameworksWindow, ask: AskRecorded, tmp_path: Path
) -> None:
    ask.files = [lists.council_list(tmp_path, name="Again.xlsx")]
    shown.load.click()
    assert shown.loader.isVisible()
    press(Qt.Key.Key_Escape)
    assert shown.isVisible()
    assert shown.tree.isVisible()


def test_no_two_mnemonics_that_can_be_seen_together_clash(shown: FrameworksWindow) -> None:
    keys = [
        text[text.index("&") + 1].casefold()
        for widget in shown.findChildren(QWidget)
        if widget.isVisible() and isinstance(text := getattr(widget, "text", str)(), str) and "&" in text
    ]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("scale", [100, 200])
def test_no_words_are_cut_off(shown: FrameworksWindow, qapp: QApplication, scale: int) -> None:
    theme.apply(qapp, "dark", scale)
    choose_term(shown, "Volunteer hours")
    QApplication.processEvents()
    for label in shown.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()) - 1 or not label.wordWrap(), label.text()
    if scale == 200:
        assert shown._both.one_beneath_the_other


def test_the_list_tells_what_each_rule_gives_in_the_period_that_is_chosen(
    shown: FrameworksWindow, desk: Store, brookside: Held
) -> None:
    shares = Rule(Answer.PERCENT, Counted(("SV-013",), groups=("BG04",)), Counted(("SV-013",)), "people")
    rules.keep(desk, brookside, "WN1", shares, "Ana", lists.AT)
    rules.keep(desk, brookside, "WN2", Rule(counted=Counted(("SV-064",)), unit="hours"), "Ana", lists.AT)
    shown.reload()
    told = {code: item.text(1) for code, item in shown.tree.lines().items()}
    assert (told["WN1"], told["WN2"], told["KS1"]) == ("Own rule: 25%", "Own rule: 34.5 hours", "Nothing yet")
    shown.panel.period.suggest("2025-26-Q1")
    shown.panel.period.chosen.emit()
    told = {code: item.text(1) for code, item in shown.tree.lines().items()}
    assert (told["WN1"], told["WN2"]) == ("Own rule: 100%", "Own rule: 24.5 hours")


def test_a_rule_that_cannot_be_read_is_said_and_the_window_stays(
    shown: FrameworksWindow, desk: Store, brookside: Held
) -> None:
    with desk.change("By a newer program", by="Ana") as change:
        frameworks.put_rule(change, *brookside.key, frameworks.RuleRow("WN1", '{"schema": 9}', "", "Ana", lists.AT))
    shown.reload()
    assert "The rule of WN1 in “hub.svdesk” cannot be read." in shown.trouble_line.text()
    assert "newer version" in shown.trouble_line.text()
    assert shown.tree.codes() != []


def test_a_rule_that_was_emptied_is_nowhere_told_as_kept(shown: FrameworksWindow, bare: MainWindow) -> None:
    choose_term(shown, "Volunteer hours")
    assert bare.status.kept.text() == "Everything is kept."
    shown.panel.editor.counted.terms.buttons[0].click()
    assert shown.panel.state.text() == "Not kept yet"
    assert shown.tree.lines()["WN2"].text(1) == "Not kept yet"
    assert "Helpers" not in shown.panel.measure.own.text()
    shown.tree.go_to("WN1")
    assert shown.tree.lines()["WN2"].text(1) == "Not kept yet"
    assert bare.status.kept.text() == "Not everything is kept yet."
    shown.tree.go_to("WN2")
    shown.panel.back.click()
    assert shown.tree.lines()["WN2"].text(1) == "Own rule: 34.5 hours"
    assert bare.status.kept.text() == "Everything is kept."


def test_terms_are_counted_one_after_the_other_by_keyboard(shown: FrameworksWindow, desk: Store) -> None:
    buttons = shown.panel.measure
    every = [(held, one) for held in frameworks.listed(desk) for one in held.framework.measures]
    for held, measure in every:
        shown.go_to(held, measure.code)
        if len(buttons.buttons) == 2:
            break
    assert len(buttons.buttons) == 2
    buttons.buttons[0].setFocus()
    press(Qt.Key.Key_Return)
    assert len(buttons.buttons) == 1
    assert buttons.buttons[0].hasFocus()
    press(Qt.Key.Key_Return)
    assert shown.panel.editor.counted.terms.box.hasFocus()


def test_what_is_refused_elsewhere_is_not_said_when_it_is_opened_again(
    shown: FrameworksWindow, bare: MainWindow
) -> None:
    shown.close()
    bare.changes.refused.emit(UserError("A contract of that reference is here already.", "Type another."))
    shown.show()
    assert not shown.trouble_line.isVisible()


def test_help_is_about_frameworks(shown: FrameworksWindow, bare: MainWindow) -> None:
    shown.tree.setFocus()
    press(Qt.Key.Key_F1)
    guide = bare.commands.beside["guide"]
    assert isinstance(guide, GuideWindow)
    assert guide.contents.currentItem().text() == "Contracts and targets"
