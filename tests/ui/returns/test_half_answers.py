"""Answers are jotted down while they are typed, until they are kept or the return is another one."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.period import parse
from svdesk.services import half_answers
from svdesk.services.returns.assemble import pinned_format
from svdesk.storage import answers, authorities, scratch
from svdesk.storage.store import Store
from svdesk.ui.changes import Changes
from svdesk.ui.jotting import EVERY
from svdesk.ui.returns.answers_panel import AnswersPanel
from svdesk.ui.returns.half_answers import HalfAnswers
from tests.services.returns.charity import ANYTOWN, Q1, in_a_desk_file


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return in_a_desk_file(tmp_path / "hub.svdesk", ANYTOWN)


def test_what_is_typed_is_jotted_down_for_its_return_and_forgotten_when_kept(store: Store, qtbot: QtBot) -> None:
    contract, panel, changes = authorities.contract(store, ANYTOWN.reference), AnswersPanel(), Changes(store, "Ana")
    qtbot.addWidget(panel)
    half = HalfAnswers(changes, panel)
    panel.show_questions(pinned_format(store, contract).questions, {}, {}, afresh=True)
    code = panel.boxes[0].question.code
    half.begin(contract, Q1)
    with qtbot.waitSignal(changes.jotted, timeout=EVERY + 2000):
        QTest.keyClicks(panel.boxes[0].text, "Ten people")
    assert scratch.kept(store, half_answers.place(contract.id, Q1)) == half_answers.written({code: "Ten people"})
    half.keep(contract, Q1)
    assert answers.of(store, contract.id, Q1)[code] == "Ten people"
    assert scratch.among(store, half_answers.PLACE) == {}
    half.begin(contract, parse("2025-26-Q2"))
    half.keep(contract, parse("2025-26-Q2"))
    assert scratch.among(store, half_answers.PLACE) == {}
    store.close()
