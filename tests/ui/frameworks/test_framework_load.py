"""What a file would become is seen before it is loaded."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from svdesk.services.frameworks.look import look
from svdesk.services.workbook.write import Table, write_xlsx
from svdesk.ui.frameworks.framework_load import FrameworkLoad


def test_sheets_are_taken_and_left_and_the_rest_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    tables: list[Table] = [
        ("Read me", ("Hello",), [("Nothing here",)]),
        ("Core", ("Code", "Measure", "Unit"), [("A1", "Hours given", "hrs"), ("A1", "Trees", "no.")]),
        ("Old", ("Code", "Measure"), [("A1", "Hours given")]),
    ]
    write_xlsx(tmp_path / "list 2025.xlsx", tables, hidden=["Old"])
    pane = FrameworkLoad()
    qtbot.addWidget(pane)
    pane.show()
    pane.show_proposed(look(tmp_path / "list 2025.xlsx"), [], None)
    assert (pane.title.text(), pane.edition.text()) == ("list", "2025")
    assert pane.said.text() == "2 measures, from 2 rows."
    assert pane.notes.text().splitlines() == [
        "Worth a look: Core, row 3: the code A1 stood before, with other words. It is kept as A1 (3)."
        " Check with whoever made the list which of the two is right.",
        "Sheets not read, unless you say so: Old (hidden).",
        "Sheets without a list: Read me.",
    ]
    pane.sheet.suggest("Old")
    pane.sheet.chosen.emit()
    assert not pane.taken.isChecked()
    pane.taken.click()
    assert pane.said.text() == "3 measures under 2 headings, from 3 rows."
    pane.title.setText("Our list")
    with qtbot.waitSignal(pane.load) as told:
        pane.go.click()
    assert (told.args[0].title, told.args[0].taken, told.args[1]) == ("Our list", {"Core", "Old"}, None)


def test_what_is_needed_is_marked_and_has_the_focus_where_it_was_left_empty(qtbot: QtBot, tmp_path: Path) -> None:
    write_xlsx(tmp_path / "list.xlsx", [("Core", ("Code", "Measure", "Unit"), [("A1", "Hours given", "hrs")])])
    pane = FrameworkLoad()
    qtbot.addWidget(pane)
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    pane.show_proposed(look(tmp_path / "list.xlsx"), [], None)
    assert pane.edition.accessibleName() == "Edition (needed)"
    pane.go.setFocus()
    pane.go.click()
    assert pane.edition.hasFocus()
