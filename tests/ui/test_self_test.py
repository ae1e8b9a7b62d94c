"""The packaged program's proof of its window sees a window that draws, and one that does not."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from svdesk.services.self_test import NotWhole
from svdesk.ui import self_test
from svdesk.ui.pages import makers


@pytest.mark.usefixtures("qapp")
def test_every_page_is_shown() -> None:
    lines = list(self_test.run())
    assert lines[-1] == "The window works too."
    assert len(lines) == len(makers()) + 1


@pytest.mark.usefixtures("qapp")
def test_a_page_that_draws_nothing_is_no_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "is_drawn", lambda _widget: False)
    with pytest.raises(NotWhole, match="Home"):
        list(self_test.run())


def test_text_counts_as_drawn_and_a_flat_widget_does_not(qtbot: QtBot) -> None:
    words, flat = QLabel("The quick brown fox jumps over the lazy dog " * 3), QWidget()
    for one in (words, flat):
        qtbot.addWidget(one)
        one.resize(400, 200)
    assert self_test.is_drawn(words)
    assert not self_test.is_drawn(flat)
