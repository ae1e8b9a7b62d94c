"""Settings: who you are, whose file this is, and how the window looks. Each is kept when it is left, and shows at once.

The charity belongs to the desk file, so that what is changed of it stands in the history and can be undone; the
person and the look belong to the laptop.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from svdesk.domain.errors import UserError
from svdesk.domain.identifier import is_charity_number, is_company_number
from svdesk.domain.period import MONTHS
from svdesk.i18n import _
from svdesk.services.provider import alter_provider
from svdesk.storage import authorities, settings
from svdesk.ui import theme
from svdesk.ui.open_desk import someone
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled
from svdesk.ui.widgets.typed_box import TypedBox

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

PAUSE = 600
"""How long a month stays chosen before it is kept, in milliseconds: the arrow keys pass by those on the way."""

_NO_CHARITY = _("Worth a look: this does not look like a charity number. It is kept as you typed it.")
_NO_COMPANY = _("Worth a look: this does not look like a company number. It is kept as you typed it.")


class SettingsWindow(QDialog):
    """A window beside the main one, in which everything is kept as soon as it is left."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setWindowTitle(_("Settings"))
        self.resize(720, 640)
        self._window = window
        self.person, self.name = _box(), _box(required=True)
        self.charity, self.company = _box(), _box()
        self.charity_fault, self.company_fault = Label(_NO_CHARITY, "small"), Label(_NO_COMPANY, "small")
        self.month = Choice(_("Its year starts in"))
        self.month.offer((str(n), MONTHS[n]) for n in range(1, 13))
        self.theme, self.scale = Choice(_("Colours")), Choice(_("Size of text"))
        self.theme.offer(_THEMES)
        self.scale.offer((str(n), _("{n} %").format(n=n)) for n in theme.SCALES)
        self.compact = QCheckBox(_("&Lower rows in tables, to see more of them"))
        self.remembered = button(
            _("Sho&w what is remembered…"), _("How each spreadsheet was read can be changed or forgotten.")
        )
        self.said = Label(_("Everything here is kept as soon as you leave it."), "muted")
        self.close_it = button(_("Clo&se"))
        self.soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()

    def reload(self, *, afresh: bool = False) -> None:
        """Show what is kept; what is being typed stays, unless *afresh*."""
        known, charity = settings.load(), authorities.provider(self._window.changes.store)
        self.person.show_value(known.person or None, afresh=afresh)
        self.name.show_value(charity.name, afresh=afresh)
        self.charity.show_value(charity.charity_number or None, afresh=afresh)
        self.company.show_value(charity.company_number or None, afresh=afresh)
        self.month.show_value(str(charity.year_start_month), afresh=afresh)
        self.theme.show_value(known.theme, afresh=afresh)
        self.scale.show_value(str(min(theme.SCALES, key=lambda n: abs(n - known.scale))), afresh=afresh)
        self.compact.setChecked(known.compact)
        self._look_at_numbers()

    def keep(self) -> None:
        """Keep whatever has been typed."""
        self._keep_person()
        self._keep_charity()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show what is kept at this moment: another window may have changed it."""
        self.reload(afresh=True)
        super().showEvent(event)

    def done(self, result: int) -> None:
        """Keep what is half typed before the window goes, however it is closed."""
        self.keep()
        super().done(result)

    def _keep_person(self) -> None:
        person = self.person.value() or ""
        known = settings.load()
        if self.person.touched and self._kept(lambda: settings.keep(replace(known, person=person))):
            for one in self._window.commands.windows:
                one.changes.by = person or someone()
            self.person.show_value(person or None, afresh=True)
            self.said.setText(_("Your name is kept."))

    def _keep_charity(self) -> None:
        self.soon.stop()
        changes = self._window.changes
        before = authorities.provider(changes.store)
        after = replace(
            before,
            name=self.name.value() or before.name,
            charity_number=self.charity.value() or "",
            company_number=self.company.value() or "",
            year_start_month=int(self.month.value()),
        )
        if after != before and self._kept(lambda: alter_provider(changes.store, after, changes.by)):
            self.reload(afresh=True)
            changes.changed.emit()
            self.said.setText(_("Kept. Undo takes it back."))
            changes.said.emit(_("Kept what you said of the charity."), True)

    def _keep_look(self) -> None:
        known = replace(
            settings.load(),
            theme=self.theme.value(),
            scale=int(self.scale.value()),
            compact=self.compact.isChecked(),
        )
        application = QApplication.instance()
        if self._kept(lambda: settings.keep(known)) and isinstance(application, QApplication):
            theme.apply(application, known.theme, known.scale, compact=known.compact)
            self.reload()
            self.said.setText(_("Kept."))

    def _show_remembered(self) -> None:
        """Show how earlier spreadsheets were read, in the window for importing, which has it all."""
        from svdesk.ui.importing.import_window import ImportWindow

        self._window.commands.do_import()
        shown = self._window.commands.beside["import"]
        assert isinstance(shown, ImportWindow)
        shown.show_recipes()

    def _kept(self, keep: Callable[[], object]) -> bool:
        """Keep something, and say here what went wrong where it cannot be kept."""
        try:
            keep()
        except UserError as error:
            self.said.setText(_("Must fix: {error}").format(error=error))
            return False
        return True

    def _look_at_numbers(self) -> None:
        for box, fault, known in (
            (self.charity, self.charity_fault, is_charity_number),
            (self.company, self.company_fault, is_company_number),
        ):
            number = box.value() or ""
            fault.setVisible(bool(number) and not known(number))

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        for part in (
            Label(_("You"), "section"),
            field(_("Your &name"), self.person, _("It stands in the history and where you sign.")),
            Label(_("Your charity or social enterprise"), "section"),
            field(_("Its n&ame"), self.name, _("As it stands on every return.")),
            field(_("&Charity number"), self.charity, _("If it has one, for example 1090095. It is not looked up.")),
            self.charity_fault,
            field(_("C&ompany number"), self.company, _("If it has one, for example 01234567. It is not looked up.")),
            self.company_fault,
            field(_("Its &year starts in"), self.month),
            Label(_("How the window looks"), "section"),
            field(_("Colou&rs"), self.theme),
            field(_("Size of &text"), self.scale),
            self.compact,
            Label(_("How spreadsheets are read"), "section"),
        ):
            if isinstance(part, Label) and part.property("role") == "section":
                column.addSpacing(8)
            column.addWidget(part)
        column.addWidget(self.remembered, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.compact.setAccessibleName(_("Lower rows in tables, to see more of them"))
        for fault in (self.charity_fault, self.company_fault):
            fault.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 12)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignBottom)
        column_in(self, (Scrolled(inside), 1), foot)
        # Enter leaves a field, which keeps it; it must not close the window as well.
        self.close_it.setAutoDefault(False)
        self.remembered.setAutoDefault(False)

    def _connect(self) -> None:
        self.person.editingFinished.connect(self._keep_person)
        for box in (self.name, self.charity, self.company):
            box.editingFinished.connect(self._keep_charity)
            box.editingFinished.connect(self._look_at_numbers)
        self.month.chosen.connect(self.soon.start)
        self.soon.timeout.connect(self._keep_charity)
        for choice in (self.theme, self.scale):
            choice.chosen.connect(self._keep_look)
        self.compact.clicked.connect(self._keep_look)
        self.close_it.clicked.connect(self.accept)
        self.remembered.clicked.connect(self._show_remembered)
        self._window.changes.changed.connect(self.reload)
        help_ = QShortcut(QKeySequence("F1"), self)
        help_.activated.connect(lambda: self._window.commands.show_guide("settings"))


_THEMES = (
    ("system", _("As this computer is set")),
    ("light", _("Light")),
    ("dark", _("Dark")),
    ("contrast", _("High contrast")),
)


def _box(*, required: bool = False) -> TypedBox[str]:
    return TypedBox[str]("", lambda text: " ".join(text.split()) or None, str, required=required)
