"""A heading stays one line however long its words are, and says all of them where they are cut."""

from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.cut_line import CutLine

LONG = "Food parcels handed out at the Tuesday hub " * 4


def test_it_is_as_high_for_many_words_as_for_none(qtbot: QtBot) -> None:
    line = CutLine()
    qtbot.addWidget(line)
    before = line.sizeHint().height()
    line.show_words(LONG)
    assert line.sizeHint().height() == before
    assert line.minimumSizeHint().width() == 0


def test_what_is_cut_is_drawn_as_cut_and_said_in_full(qtbot: QtBot) -> None:
    short, long = CutLine("Food"), CutLine(LONG)
    for line in (short, long):
        qtbot.addWidget(line)
        line.resize(120, 30)
        line.show()
    assert long.text() == LONG
    assert LONG in long.toolTip()
    # Nothing is drawn beyond the last letter of a short text; a long one is drawn up to the edge, and no further.
    assert _inked(short) < 60 < _inked(long) <= 120


def test_markup_in_the_words_is_shown_as_typed(qtbot: QtBot) -> None:
    line = CutLine("<b>Walk</b>")
    qtbot.addWidget(line)
    assert line.toolTip() == "<span>&lt;b&gt;Walk&lt;/b&gt;</span>"


def _inked(line: CutLine) -> int:
    """How far to the right something is drawn, in pixels."""
    picture = line.grab().toImage()
    ground = picture.pixel(picture.width() - 1, 0)
    columns = range(picture.width())
    drawn = [x for x in columns if any(picture.pixel(x, y) != ground for y in range(picture.height()))]
    return max(drawn) + 1
