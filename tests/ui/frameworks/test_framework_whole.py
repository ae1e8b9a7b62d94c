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
    assert lines_of(compare(OLD, NEW)) == [
        "New (1): E Meals.",
        "Under another code (1): C is D.",
        "Reworded (1): B, was “Bags of litter taken away”.",
    ]
    assert lines_of(compare(OLD, OLD)) == ["Nothing has changed."]


def test_headings_and_units_that_change_are_lines_of_their_own() -> None:
    def edition(unit: str, heading: str) -> Held:
        lines = (FrameworkMeasure(heading, "heading", heading), FrameworkMeasure("A", "measure", "Help", heading, unit))
        return Held(Framework("f", "1", "F", "", "", lines))

    assert lines_of(compare(edition("hrs", "Work"), edition("people", "Jobs"))) == [
        "Asks for another unit (1): A in “people”, was “hrs”.",
        "Under another theme (1): A under “Jobs”, was “Work”.",
        "New headings (1): Jobs.",
        "Headings that are gone (1): Work.",
    ]
    [line] = lines_of(compare(edition("hrs", "Work"), edition("", "Work")))
    assert line == "Asks for another unit (1): A in none, was “hrs”."


def test_values_and_guidance_that_change_are_written_out_as_they_were_and_are() -> None:
    long = "Count each person once in the year, " + "and keep a register of them all; " * 9
    before = replace(OLD, guidance={"A": f"{long} no staff.", "B": "In kg"}, values={"A": "16.2", "B": "see table 4"})
    after = replace(OLD, guidance={"A": f"{long} no staff or trustees."}, values={"A": "17", "C": "1"})
    assert lines_of(compare(before, after)) == [
        "Another value (3): A £17.00, was £16.20; B none, was see table 4; C £1.00, was none.",
        "Other guidance (2): A “… them all; no staff or trustees.”, was “… them all; no staff.”; B none, was “In kg”.",
    ]


def test_a_heading_whose_code_is_its_words_is_said_once() -> None:
    trees = Held(replace(OLD.framework, measures=(FrameworkMeasure("Trees", "", "Trees"),)))
    lines = lines_of(compare(OLD, trees))
    assert lines == ["Gone (2): B Bags of litter taken away; C Hours.", "Under another code (1): A is Trees."]
    assert lines_of(compare(OLD, held("2026", Parks="Parks")))[0] == "New (1): Parks."


def test_the_changes_are_folded_until_they_are_wanted(qtbot: QtBot) -> None:
    whole = FrameworkWhole()
    qtbot.addWidget(whole)
    whole.show()
    whole.show_framework(NEW, OLD, compare(OLD, NEW))
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
