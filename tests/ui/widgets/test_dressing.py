"""A widget is drawn as the style sheet says as soon as it has been given what the style sheet looks at."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.dressing import dress


def test_another_look_is_seen_at_once(qtbot: QtBot) -> None:
    label = QLabel("words")
    qtbot.addWidget(label)
    label.setStyleSheet('QLabel[tone="fix"] { font-size: 40pt; } QLabel[tone="ok"] { font-size: 10pt; }')
    label.show()
    heights = []
    for tone in ("ok", "fix", "ok"):
        dress(label, "tone", tone)
        heights.append(label.sizeHint().height())
    assert heights[0] < heights[1] > heights[2]
    assert label.property("tone") == "ok"
