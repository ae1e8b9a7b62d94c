"""What a framework is, and what its version changed, in a few lines."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from svdesk.domain.framework import Framework, FrameworkMeasure
from svdesk.services.frameworks.versions import compare
from svdesk.storage.frameworks import Held
from svdesk.ui.frameworks.framework_whole import FrameworkWhole, lines_of


def held(edition: str, **titles: str) -> Held:
    measures = tuple(FrameworkMeasure(code, "measure", title) for code, title in titles.items())
    return Held(Framework("f", edition, "F", "Ours alone.", "Loaded from f.csv.", measures), private=True)


OLD = held("2025", A="Trees", B="Bags of litter taken away", C="Hours")
NEW = held("2026", A="Trees", B="Bags of waste taken away", D="Hours", E="Meals")


def test_every_kind_of_change_is_a_line() -> None:
    assert lines_of(compare(OLD.framework, NEW.framework)) == [
        "New (1): E Meals.",
        "Under another code (1): C is D.",
        "Reworded (1): B, was “Bags of litter taken away”.",
    ]
    assert lines_of(compare(OLD.framework, OLD.framework)) == ["Nothing has changed."]


def test_a_heading_whose_code_is_its_words_is_said_once() -> None:
    lines = lines_of(compare(OLD.framework, replace(OLD.framework, measures=(FrameworkMeasure("Trees", "", "Trees"),))))
    assert lines == ["Gone (2): B Bags of litter taken away; C Hours.", "Under another code (1): A is Trees."]
    assert lines_of(compare(OLD.framework, held("2026", Parks="Parks").framework))[0] == "New (1): Parks."


def test_the_changes_are_folded_until_they_are_wanted(qtbot: QtBot) -> None:
    whole = FrameworkWhole()
    qtbot.addWidget(whole)
    whole.show()
    whole.show_framework(NEW, OLD, compare(OLD.framework, NEW.framework))
    assert whole.fold.accessibleName() == "Show what changed since 2025 (3)"
    assert not whole.list.isVisible()
    whole.fold.click()
    assert whole.fold.accessibleName() == "Hide what changed since 2025 (3)"
    assert whole.list.isVisible()
    whole.show_framework(OLD, None, None)
    assert not whole.fold.isVisible()
    assert not whole.list.isVisible()


def test_licence_and_privacy_are_said(qtbot: QtBot) -> None:
    whole = FrameworkWhole()
    qtbot.addWidget(whole)
    whole.show_framework(OLD, None, None)
    assert whole.about.text() == (
        "3 measures. Kept in this desk file alone, and in nothing that is shared. Licence: Ours alone."
        " Loaded from f.csv."
    )
