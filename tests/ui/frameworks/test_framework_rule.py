"""The fields of a rule say together what they were given, and show only what the answer needs."""

from operator import attrgetter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.framework import FrameworkMeasure
from svdesk.domain.problem import Page, Where, problem
from svdesk.domain.return_format import AddsUp
from svdesk.services.frameworks.rule import Answer, Counted, Rule
from svdesk.storage.shipped import glossary
from svdesk.ui.frameworks.framework_rule import FrameworkRule

MEASURE = FrameworkMeasure("A", "measure", "Residents helped", unit="No. of people")
FULL = Rule(
    Answer.NUMBER, Counted(("SV-013",), True, ("BG04",), ("Anytown",)), Counted(("SV-014",)), "people",
    AddsUp.DIFFERENT_PEOPLE, ("B",), True, 120,
)  # fmt: skip


@pytest.fixture
def editor(qtbot: QtBot) -> FrameworkRule:
    made = FrameworkRule()
    qtbot.addWidget(made)
    made.offer(glossary(), ["Anytown"], [FrameworkMeasure("B", "measure", "Others")])
    made.show()
    return made


@pytest.mark.parametrize("rule", [FULL, Rule(Answer.TEXT, words=200), Rule()])
def test_what_is_shown_is_what_is_said(editor: FrameworkRule, rule: Rule) -> None:
    editor.show_rule(MEASURE, rule, "As agreed")
    assert editor.rule() == rule
    assert editor.why.value() == "As agreed"


@pytest.mark.parametrize(
    ("answer", "seen"), [(Answer.NUMBER, "ca"), (Answer.PERCENT, "cw"), (Answer.TEXT, "t")], ids=lambda one: str(one)
)
def test_only_the_fields_that_the_answer_needs_are_seen(editor: FrameworkRule, answer: Answer, seen: str) -> None:
    editor.show_rule(MEASURE, Rule(answer), "")
    parts = {"c": editor.counted, "w": editor.whole, "a": editor.also, "t": editor.words}
    assert "".join(name for name, part in parts.items() if part.isVisible()) == seen


def test_the_first_term_gives_the_unit_and_how_it_adds_up(editor: FrameworkRule, qtbot: QtBot) -> None:
    editor.show_rule(MEASURE, Rule(), "")
    with qtbot.waitSignal(editor.changed):
        editor.count_term("SV-013")
    assert (editor.rule().unit, editor.rule().adds_up) == ("people", AddsUp.DIFFERENT_PEOPLE)


@pytest.mark.parametrize(
    ("part", "typed"),
    [
        ("answer", "A perc"),
        ("counted.terms.box", "Volunteer hours"),
        ("counted.exactly", " "),
        ("counted.groups.box", "Older people"),
        ("counted.places.box", "Anytown"),
        ("whole.terms.box", "Volunteer hours"),
        ("whole.exactly", " "),
        ("whole.groups.box", "Older people"),
        ("whole.places.box", "Anytown"),
        ("unit", "Att"),
        ("adds_up", "the a"),
        ("also.box", "B  Others"),
        ("record_only", " "),
        ("words", "90"),
    ],
)
def test_each_field_changes_the_rule_by_keys_and_says_so(
    editor: FrameworkRule, qtbot: QtBot, part: str, typed: str
) -> None:
    answer = Answer.PERCENT if part.startswith("whole") else Answer.TEXT if part == "words" else Answer.NUMBER
    editor.show_rule(MEASURE, Rule(answer), "")
    before, field = editor.rule(), attrgetter(part)(editor)
    with qtbot.waitSignal(editor.changed):
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert editor.rule() != before


def test_a_problem_leads_to_its_field(editor: FrameworkRule, qtbot: QtBot) -> None:
    with qtbot.waitActive(editor):
        editor.activateWindow()
    editor.show_rule(MEASURE, Rule(), "")
    editor.go_to(problem("rule-unit-open", Where(Page.GLOSSARY, "A", "unit"), code="A"))
    assert editor.unit.hasFocus()
    editor.go_to(problem("rule-without-terms", Where(Page.GLOSSARY, "A", "counted"), code="A"))
    assert editor.counted.terms.box.hasFocus()


def test_a_limit_that_cannot_be_read_leaves_the_one_before_and_says_so(editor: FrameworkRule) -> None:
    editor.show_rule(MEASURE, Rule(Answer.TEXT, words=300), "")
    editor.words.setText("300 or so")
    editor.words.editingFinished.emit()
    assert editor.rule().words == 300
    assert editor.not_read.isVisible()
    editor.words.setText("")
    editor.words.editingFinished.emit()
    assert (editor.rule().words, editor.not_read.isVisible()) == (0, False)


@pytest.mark.parametrize(("typed", "words"), [("150", 150), (" 1,000 ", 1000), ("many", 0), ("", 0)])
def test_the_limit_of_words_is_a_whole_number(editor: FrameworkRule, typed: str, words: int) -> None:
    editor.show_rule(MEASURE, Rule(Answer.TEXT), "")
    editor.words.setText(typed)
    assert editor.rule().words == words
