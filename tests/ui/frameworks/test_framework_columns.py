"""The person says what each column is for."""

from pytestqt.qtbot import QtBot

from svdesk.services.frameworks.columns import Column, Role
from svdesk.services.frameworks.sheet_table import Table
from svdesk.ui.frameworks.framework_columns import FrameworkColumns
from svdesk.ui.widgets.plain import Label


def test_each_column_is_shown_with_what_it_is_taken_for_and_can_be_said_otherwise(qtbot: QtBot) -> None:
    box = FrameworkColumns()
    qtbot.addWidget(box)
    columns = (Column(1, "Ref", ("A1",), Role.CODE), Column(3, "", ("Trees" * 20,), Role.WORDING, sure=False))
    box.show_table(Table("S", 4, columns, ()))
    assert [choice.accessibleName() for choice in box.choices.values()] == [
        "What “A  Ref” is for",
        "What “Column C” is for",
    ]
    assert [choice.value() for choice in box.choices.values()] == ["code", "wording"]
    kept = dict(box.choices)
    box.choices[3].suggest("unit")
    with qtbot.waitSignal(box.said) as told:
        box.choices[3].chosen.emit()
    assert told.args == [3, Role.UNIT]
    box.show_table(Table("S", 4, columns, ()))
    assert box.choices == kept
    assert box.choices[3].value() == "wording"


def test_another_list_of_the_same_headings_is_shown_with_its_own_examples(qtbot: QtBot) -> None:
    box = FrameworkColumns()
    qtbot.addWidget(box)
    for example in ("A1", "B7"):
        box.show_table(Table("S", 4, (Column(1, "R&D", (example,), Role.CODE),), ()))
    assert [label.text() for label in box.findChildren(Label) if not label.isHidden()][-2:] == ["A  R&&D", "B7"]
