"""A measure is told as its framework words it, with what answers it and whether anybody checked."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from svdesk.domain.figures import Behind, Figure
from svdesk.domain.framework import Framework, FrameworkMeasure, Link, LinkKind
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import AddsUp
from svdesk.services.frameworks.answering import Answering, Linked
from svdesk.services.frameworks.rule import Answer, Counted, Rule
from svdesk.storage.frameworks import Held
from svdesk.storage.shipped import glossary, units
from svdesk.ui.frameworks.framework_measure import FrameworkMeasureBox

LINE = FrameworkMeasure("T1", "measure", "Hedges <b>laid</b>", "T", "metres", "S, row 3")
HELD = Held(
    Framework("f", "1", "F", "", "", (FrameworkMeasure("T", "heading", "Trees"), LINE)),
    private=True,
    guidance={"T1": "By hand"},
    values={"T1": "1234.5"},
)
LINK = Link("SV-013", LinkKind.CLOSE, "f", "T1", "", "", "Not checked: from memory", "only indoors")
BEHIND = Behind("a", "c", Quantity.of("602", units()["people"]))
NOTHING = Answering((), None, (), ())


def labels(box: FrameworkMeasureBox) -> list[str]:
    return [label.text() for label in box.findChildren(QLabel) if not label.isHidden() and label.text()]


def test_wording_unit_value_and_guidance_are_told_as_plain_text(qtbot: QtBot) -> None:
    box = FrameworkMeasureBox()
    qtbot.addWidget(box)
    box.show_measure(HELD, LINE, NOTHING)
    assert box.title.text() == "T1  Hedges <b>laid</b>"
    assert box.about.text().splitlines() == [
        "Trees",
        "In its unit: metres.",
        "Its owner puts a value of £1,234.50 on one; svdesk does not add that up.",
        "From S, row 3.",
    ]
    assert box.guidance.text() == "By hand"
    assert not box.none.isHidden()
    assert box.none.text() == "Nothing yet. Say below what counts for it."
    box.show_measure(HELD, HELD.framework.by_code["T"], NOTHING)
    assert box.none.text() == "It is only a heading. Choose a measure beneath it."
    box.show_measure(replace(HELD, values={"T1": "see table"}), LINE, NOTHING)
    assert "a value of see table on one" in box.about.text()


def test_a_link_says_whether_it_was_checked_and_is_counted_with_one_button(qtbot: QtBot) -> None:
    box = FrameworkMeasureBox()
    qtbot.addWidget(box)
    linked = Linked(glossary()["SV-013"], LINK)
    box.show_measure(HELD, LINE, replace(NOTHING, linked=(linked,)))
    assert "Employability support, close to it: only indoors" in labels(box)
    assert {"Not checked", "Not checked: from memory."} <= set(labels(box))
    with qtbot.waitSignal(box.wanted) as told:
        box.buttons[0].click()
    assert told.args == ["SV-013"]
    box.show_measure(HELD, LINE, replace(NOTHING, linked=(linked,), rule=Rule(counted=Counted(("SV-013",)))))
    assert box.buttons == []
    of_another_answer = Rule(whole=Counted(("SV-013",)))  # chosen while it was a percentage
    box.show_measure(HELD, LINE, replace(NOTHING, linked=(linked,), rule=of_another_answer))
    assert len(box.buttons) == 1


def test_own_words_are_named_with_what_was_recorded_and_many_are_a_number(qtbot: QtBot) -> None:
    box = FrameworkMeasureBox()
    qtbot.addWidget(box)
    people = units()["people"]
    some = Figure("w", "", people, AddsUp.DIFFERENT_PEOPLE, Quantity.of("1204", people), behind=(BEHIND, BEHIND))
    none = Figure("v", "", people, AddsUp.DIFFERENT_PEOPLE)
    words = [
        (OwnTerm("w", "Club <b>1</b>", "people"), replace(some, exact=False)),
        (OwnTerm("v", "Old", "people"), none),
    ]
    box.show_words(words, "April to June 2025", 3)
    assert box.own.text().splitlines() == [
        "Your words for it, in April to June 2025:",
        "“Club <b>1</b>”: at least 1,204 people, from 2 records",
        "“Old” (people): nothing",
        "and 3 more.",
    ]
    box.show_words([], "April to June 2025")
    assert box.own.isHidden()


def test_a_rule_whose_term_no_word_means_yet_is_no_missing_answer(qtbot: QtBot) -> None:
    box = FrameworkMeasureBox()
    qtbot.addWidget(box)
    rule, term = Rule(counted=Counted(("SV-013",)), unit="people"), glossary()["SV-013"]
    box.show_measure(HELD, LINE, replace(NOTHING, rule=rule, counted=(term,)))
    assert box.counts.text() == "Employability support: none of your words means it yet."
    assert box.none.isHidden()
    box.show_measure(HELD, LINE, replace(NOTHING, rule=Rule(Answer.TEXT)))
    assert box.counts.text() == "It is answered in words."
    assert box.none.isHidden()
    box.show_measure(HELD, LINE, replace(NOTHING, rule=Rule()))
    assert (box.counts.isHidden(), box.none.isHidden()) == (True, False)
