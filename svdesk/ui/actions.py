"""Every command of the window, in one table: menus, shortcuts, the shortcut sheet and the rules all come from it.

To add one: write a row here, and a method ``do_<id>`` on the window or on the page where it belongs. The page that
is shown is asked first. A house rule fails when a row has no method or does not stand in the user guide.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from svdesk.i18n import _
from svdesk.ui.widgets.mnemonics import spoken


class When(Enum):
    """When a command can be used."""

    ALWAYS = auto()
    PAGE = auto()
    """Only when the page that is shown offers it now."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its id, its words with a mnemonic, its menu, its shortcut, when it can be used, what it does.

    ``also`` is another shortcut, for those who know it from elsewhere.
    """

    id: str
    words: str
    menu: str
    keys: str = ""
    when: When = When.ALWAYS
    about: str = ""
    line_before: bool = False
    also: str = ""


FILE, EDIT, GO, ACTIVITY, HELP = _("&File"), _("&Edit"), _("&Go"), _("&Activity"), _("&Help")
_PAGE, ALWAYS = When.PAGE, When.ALWAYS

COMMANDS: tuple[Command, ...] = (
    Command("new_file", _("&New desk file…"), FILE, about=_("Begin a file for another charity.")),
    Command("open_file", _("&Open…"), FILE, "Ctrl+O", about=_("Open a desk file.")),
    Command("import", _("&Import a spreadsheet…"), FILE, "Ctrl+I", ALWAYS, _("Bring in last year's data."), True),
    Command("imports", _("Take back &an import…"), FILE, about=_("See every import so far; this never expires.")),
    Command("funders_list", _("Bring in a f&under's list…"), FILE, about=_("Makes contracts of the grants in it.")),
    Command("earlier_totals", _("&Totals of earlier years…"), FILE, about=_("Years known by their totals only.")),
    Command("carry_on", _("&Carry contracts on into next year…"), FILE, about=_("Targets go along, figures stay.")),
    Command("send_mapping", _("Save &your mapping as a file…"), FILE, "", _PAGE, _("Your words, for others."), True),
    Command("take_mapping", _("Ta&ke from another mapping…"), FILE, "", _PAGE, _("Line by line, what you like.")),
    Command("export_table", _("E&xport this table…"), FILE, "Ctrl+Shift+X", _PAGE, _("As a spreadsheet."), True),
    Command("print_table", _("&Print this table…"), FILE, "Ctrl+P", _PAGE, _("As a PDF to print.")),
    Command("back_up", _("&Back up a copy…"), FILE, "Ctrl+B", ALWAYS, _("A checked copy of the desk file."), True),
    Command("settings", _("&Settings"), FILE, "Ctrl+,", about=_("Your name, the charity, the look of the window.")),
    Command("quit", _("&Quit"), FILE, "Ctrl+Q", ALWAYS, _("Close the window. Everything is kept already."), True),
    Command("undo", _("&Undo"), EDIT, "Ctrl+Z", about=_("Take back the last change.")),
    Command("redo", _("&Redo"), EDIT, "Ctrl+Shift+Z", about=_("Put back what was taken back."), also="Ctrl+Y"),
    Command("find", _("&Find"), EDIT, "Ctrl+F", _PAGE, _("Search on this page."), True),
    Command("larger", _("&Larger pages"), EDIT, "Ctrl++", _PAGE, _("Show the pages of a return larger."), True),
    Command("smaller", _("&Smaller pages"), EDIT, "Ctrl+-", _PAGE, _("Show the pages of a return smaller.")),
    Command("fit_width", _("Fit the &width"), EDIT, "Ctrl+0", _PAGE, _("As wide as there is room for.")),
    Command("add_activity", _("&Add activity"), ACTIVITY, "Ctrl+N", about=_("Record something that was done.")),
    Command("duplicate", _("&Duplicate"), ACTIVITY, "Ctrl+D", _PAGE, _("Start a new activity from this one.")),
    Command("delete", _("De&lete"), ACTIVITY, "Ctrl+Delete", _PAGE, _("Delete what is chosen; Undo brings it back.")),
    Command("go_home", _("&Home"), GO, "Ctrl+1", about=_("What is due, and what needs you.")),
    Command("go_activities", _("&Activities"), GO, "Ctrl+2", about=_("What was done.")),
    Command("go_terms", _("Shared &terms"), GO, "Ctrl+3", about=_("Your words, and what they mean to others.")),
    Command("go_contracts", _("&Contracts"), GO, "Ctrl+4", about=_("Who asks, for what, and how much was promised.")),
    Command("go_returns", _("&Returns"), GO, "Ctrl+5", about=_("Check, look at and export a return.")),
    Command("go_history", _("H&istory"), GO, "Ctrl+6", about=_("Every change, who made it and when.")),
    Command("frameworks", _("&Frameworks…"), GO, "Ctrl+7", ALWAYS, _("What authorities measure by."), True),
    Command("next_area", _("&Next part of the window"), GO, "F6", ALWAYS, _("Pages, then the page."), True),
    Command("guide", _("&Guide"), HELP, "F1", about=_("How to do each thing, in plain words.")),
    Command("shortcuts", _("&Shortcuts"), HELP, "Ctrl+/", about=_("Every shortcut on one sheet.")),
    Command("about", _("&About svdesk"), HELP, about=_("Versions, licences, and where your data is.")),
)  # fmt: skip

MENUS = (FILE, EDIT, ACTIVITY, GO, HELP)


def build(parent: QWidget, bar: QMenuBar, run: Callable[[str], None]) -> dict[str, QAction]:
    """Fill *bar* with every menu and return the actions by id; choosing one calls *run* with its id."""
    menus: dict[str, QMenu] = {name: bar.addMenu(name) for name in MENUS}
    made = {}
    for command in COMMANDS:
        if command.line_before:
            menus[command.menu].addSeparator()
        action = QAction(command.words, parent)
        if command.keys:
            action.setShortcuts([QKeySequence(keys) for keys in (command.keys, command.also) if keys])
        action.setStatusTip(command.about)
        action.triggered.connect(lambda _checked=False, name=command.id: run(name))
        menus[command.menu].addAction(action)
        made[command.id] = action
    return made


def shortcut_sheet() -> list[tuple[str, str, str]]:
    """Every shortcut: its keys, its words without the mnemonic, and what it does."""
    return [(c.keys, spoken(c.words).rstrip("…"), c.about) for c in COMMANDS if c.keys]
