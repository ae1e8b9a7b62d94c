"""The first minute: who you are, whose file this is, and where it is kept; or a sample charity to try things with.

Every step can be skipped but the name of the charity, and changed later in Settings.
"""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from svdesk.domain.authority import Provider
from svdesk.domain.errors import UserError
from svdesk.domain.identifier import is_charity_number, is_company_number, tidy
from svdesk.domain.period import MONTHS
from svdesk.i18n import _
from svdesk.services import recording
from svdesk.storage import paths, settings
from svdesk.storage.ids import new_id
from svdesk.ui.ask import DESK, Ask
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

SAMPLE = "sample-charity.svdesk"


class FirstRun(QDialog):
    """Asks what a new desk file needs to know; ``file`` is the file made or chosen once it is accepted."""

    def __init__(self, known: settings.Settings, ask: Ask) -> None:
        super().__init__()
        self.setWindowTitle(_("Welcome to svdesk"))
        self.resize(760, 680)
        self.known, self.ask = known, ask
        self.file: Path | None = None
        self._place_is_own = False
        self.person, self.name, self.number = QLineEdit(known.person), QLineEdit(), QLineEdit()
        self.month = Choice(_("When its year starts"))
        self.month.offer((str(n), MONTHS[n]) for n in range(1, 13))
        self.month.show_value("4")
        self.place = QLineEdit(str(paths.documents_folder() / "svdesk.svdesk"))
        self.number_fault, self.synced, self.trouble = Label("", "small"), Label("", "small"), Label("", "strong")
        self.begin = button(_("&Begin"), _("Makes the desk file and opens it."))
        self.sample = button(_("&Try it with a sample charity"), _("A copy that can be thrown away."))
        self.open_file = button(_("&Open a desk file…"), _("One that you have already."))
        self._lay_out()
        self._connect()
        self.name.setFocus() if known.person else self.person.setFocus()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        column.addWidget(Label(_("Welcome"), "title"))
        column.addWidget(
            Label(_("Record what you do once, in your own words, and answer every authority from it. Nothing leaves"
                    " this computer unless you send it."), "muted")
        )  # fmt: skip
        for part in (
            field(_("Your &name"), self.person, _("It stands in the history and where you sign. You may skip it.")),
            field(_("Name of the &charity or social enterprise"), self.name),
            field(
                _("Charity or company n&umber"),
                self.number,
                _("If it has one, for example 1090095. It is not looked up."),
            ),
            self.number_fault,
            field(_("Its &year starts in"), self.month),
            self._place_row(),
            self.synced,
            self.trouble,
        ):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        row = QHBoxLayout()
        row.setContentsMargins(32, 8, 32, 16)
        for one in (self.sample, self.open_file):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(self.begin)
        self.begin.setProperty("primary", True)
        self.begin.setDefault(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, 1)
        whole.addLayout(row)
        for hidden in (self.number_fault, self.synced, self.trouble):
            hidden.hide()

    def _place_row(self) -> QWidget:
        self.choose = button(_("Choose anothe&r place…"))
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(field(_("Where to &keep the file"), self.place), 1)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignBottom)
        return box

    def _connect(self) -> None:
        self.name.textChanged.connect(self._suggest_place)
        self.number.editingFinished.connect(self._look_at_number)
        self.place.textEdited.connect(self._own_place)
        self.place.textChanged.connect(self._look_at_place)
        self.choose.clicked.connect(self._choose)
        self.begin.clicked.connect(self._begin)
        self.sample.clicked.connect(self._try_sample)
        self.open_file.clicked.connect(self._open)
        self._look_at_place()

    def _own_place(self) -> None:
        self._place_is_own = True

    def _suggest_place(self) -> None:
        if not self._place_is_own:
            safe = "".join(c if c.isalnum() or c in " -_" else "" for c in self.name.text()).strip() or "svdesk"
            self.place.setText(str(paths.documents_folder() / f"{safe}.svdesk"))

    def _look_at_number(self) -> None:
        number = self.number.text().strip()
        strange = bool(number) and not is_charity_number(number) and not is_company_number(number)
        self.number_fault.setText(
            _("Worth a look: this does not look like a charity or company number. It is kept as you typed it.")
        )
        self.number_fault.setVisible(strange)

    def _look_at_place(self) -> None:
        service = paths.synced_by(Path(self.place.text()))
        self.synced.setText(
            _("{service} copies this folder to the internet. It may put an older copy over your file; a folder that"
              " is only on this computer is safer, with backups in {service}.").format(service=service)
        )  # fmt: skip
        self.synced.setVisible(service is not None)

    def _choose(self) -> None:
        chosen = self.ask.file_to_save(self, _("Where to keep the file"), DESK, Path(self.place.text()))
        if chosen is not None:
            self._place_is_own = True
            self.place.setText(str(chosen if chosen.suffix else chosen.with_suffix(".svdesk")))

    def _begin(self) -> None:
        name = self.name.text().strip()
        if not name:
            self._say(UserError(_("The charity has no name yet."), _("Type its name; it can be changed later.")))
            self.name.setFocus()
            return
        number = tidy(self.number.text())
        company = number if is_company_number(number) and not is_charity_number(number) else ""
        charity = "" if company else number
        self._finish(
            Path(self.place.text()).expanduser(),
            Provider(new_id(), name, charity, company, int(self.month.value())),
        )

    def _finish(self, file: Path, provider: Provider) -> None:
        try:
            recording.start(file, provider, self.person.text().strip()).close()
        except UserError as error:
            self._say(error)
            return
        self._done(file)

    def _try_sample(self) -> None:
        from svdesk.services import sample

        file = paths.settings_folder() / SAMPLE
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        try:
            with sample.begin(file, self.person.text().strip()) as store:
                for _step in sample.fill(store, self.person.text().strip(), datetime.now().astimezone()):
                    pass
        except UserError as error:
            self._say(error)
            return
        self._done(file)

    def _open(self) -> None:
        chosen = self.ask.file_to_open(self, _("Open a desk file"), DESK, paths.documents_folder())
        if chosen is not None:
            self._done(chosen)

    def _done(self, file: Path) -> None:
        self.file = file
        if (person := self.person.text().strip()) != self.known.person:
            settings.keep(replace(settings.load(), person=person))
        self.accept()

    def _say(self, error: UserError) -> None:
        self.trouble.setText(_("Must fix: {error}").format(error=error))
        self.trouble.show()


def begin(known: settings.Settings, ask: Ask) -> Path | None:
    """Ask for a new or existing desk file; None when the person closes the window instead."""
    dialog = FirstRun(known, ask)
    dialog.exec()
    return dialog.file
