"""Problems in three groups."""

from pytestqt.qtbot import QtBot

from svdesk.domain.problem import Page, Problem, Severity, Where, problem
from svdesk.ui.returns.problem_groups import ProblemGroups

MISSING = problem("answer-missing", Where(Page.RETURNS, "k1", "Q1"), code="Q1", question="What changed?")
LETTERS = problem("letters-missing", Where(Page.RETURNS, "k1"), characters="ᚠ (U+16A0)")


def groups_of(qtbot: QtBot, *problems: Problem) -> ProblemGroups:
    made = ProblemGroups()
    qtbot.addWidget(made)
    made.show()
    made.show_problems(problems, "Nothing to mend.")
    return made


def test_each_severity_has_a_group_with_its_number(qtbot: QtBot) -> None:
    assert LETTERS.severity is not MISSING.severity
    groups = groups_of(qtbot, LETTERS, MISSING)
    assert groups.titles[Severity.STOP].text() == "Must fix (1)"
    assert groups.titles[LETTERS.severity].isVisible()
    shown = [severity for severity in Severity if groups.lists[severity].isVisible()]
    assert set(shown) == {Severity.STOP, LETTERS.severity}
    assert groups.count() == 2
    assert not groups.well.isVisible()


def test_a_button_leads_to_its_problem(qtbot: QtBot) -> None:
    groups = groups_of(qtbot, LETTERS, MISSING)
    found: list[Problem] = []
    groups.chosen.connect(found.append)
    for way in groups.buttons():
        way.click()
    assert found == [MISSING, LETTERS]


def test_without_problems_it_says_that_all_is_well(qtbot: QtBot) -> None:
    groups = groups_of(qtbot)
    assert groups.well.isVisible()
    assert not any(title.isVisible() for title in groups.titles.values())
    groups.show_problems((), "")
    assert not groups.well.isVisible()
