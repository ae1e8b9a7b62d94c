"""Parts go on in the next line where there is no room, and a hidden part takes none."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.flow import Flow, FlowLine


def row(qtbot: QtBot, width: int, sizes: list[int]) -> tuple[QWidget, list[QWidget]]:
    box = QWidget()
    qtbot.addWidget(box)
    flow = Flow(box, gap=10)
    parts = []
    for size in sizes:
        part = QWidget()
        part.setFixedSize(size, 20)
        flow.addWidget(part)
        parts.append(part)
    box.resize(width, 200)
    box.show()
    return box, parts


def places(parts: list[QWidget]) -> list[tuple[int, int]]:
    return [(part.x(), part.y()) for part in parts]


def test_parts_stand_in_one_line_while_there_is_room(qtbot: QtBot) -> None:
    box, parts = row(qtbot, 330, [100, 100, 100])
    assert places(parts) == [(0, 0), (110, 0), (220, 0)]
    assert (box.sizeHint().width(), box.sizeHint().height(), box.heightForWidth(320)) == (320, 20, 20)


def test_the_part_that_has_no_room_begins_the_next_line(qtbot: QtBot) -> None:
    box, parts = row(qtbot, 219, [100, 100, 100])
    assert places(parts) == [(0, 0), (110, 0), (0, 30)]
    assert box.heightForWidth(219) == 50
    assert box.heightForWidth(50) == 80
    assert box.minimumSizeHint().width() == 100


def test_a_hidden_part_takes_no_room(qtbot: QtBot) -> None:
    box, parts = row(qtbot, 219, [100, 100, 100])
    parts[1].hide()
    box.layout().activate()  # type: ignore[union-attr]
    assert (parts[2].x(), parts[2].y()) == (110, 0)
    assert box.heightForWidth(219) == 20


def test_a_part_can_be_taken_out(qtbot: QtBot) -> None:
    box, parts = row(qtbot, 330, [100, 100])
    flow = box.layout()
    assert flow is not None
    assert flow.count() == 2
    flow.removeWidget(parts[0])
    assert flow.count() == 1
    assert flow.itemAt(1) is None
    assert flow.takeAt(5) is None


def test_a_line_is_as_high_as_its_parts_take_also_where_no_height_is_asked_for(qtbot: QtBot) -> None:
    parts = [QWidget() for _n in range(3)]
    for part in parts:
        part.setFixedSize(100, 20)
    line = FlowLine(parts)
    qtbot.addWidget(line)
    heights = []
    for width in (400, 120):
        line.resize(width, 10)
        line.show()
        qtbot.waitUntil(lambda: line.minimumHeight() > 0)
        heights.append(line.minimumHeight())
    assert heights == [20, 76]
