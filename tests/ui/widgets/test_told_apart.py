"""Names that begin alike are cut in the middle, where they are cut at all; any other at its end."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from svdesk.ui.models.row_model import Column, RowModel
from svdesk.ui.widgets.table import Table
from svdesk.ui.widgets.told_apart import ToldApart

MORNINGS = "Befriending visits to people who cannot leave their homes, mornings"
EVENINGS = "Befriending visits to people who cannot leave their homes, evenings"
PARCELS = "Food parcels given out at the door of the hall, in the week"


def cut(qtbot: QtBot, names: Sequence[str]) -> list[Qt.TextElideMode]:
    table = Table(RowModel((Column("Your word"),), lambda ids: {one: (one,) for one in ids}), "Words")
    qtbot.addWidget(table)
    names_of = ToldApart()
    table.setItemDelegateForColumn(0, names_of)
    table.show_ids(list(names))
    names_of.look_at(names)
    found = []
    for row in range(len(names)):
        option = QStyleOptionViewItem()
        option.textElideMode = table.textElideMode()  # as a table begins with
        names_of.initStyleOption(option, table.rows.index(row, 0))
        found.append(option.textElideMode)
    return found


@pytest.mark.parametrize("other", [EVENINGS, EVENINGS.upper()])
def test_only_names_that_begin_alike_are_cut_in_the_middle(qtbot: QtBot, other: str) -> None:
    middle, right = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight
    assert cut(qtbot, [MORNINGS, PARCELS, other]) == [middle, right, middle]


def test_one_name_in_two_units_begins_like_no_other(qtbot: QtBot) -> None:
    assert cut(qtbot, [PARCELS, PARCELS]) == [Qt.TextElideMode.ElideRight] * 2
