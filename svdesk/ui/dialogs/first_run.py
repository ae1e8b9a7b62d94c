"""The first minute: who you are, whose file this is, and where it is kept; or a sample charity to try things with.

Every step can be skipped, and done later in Settings.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from svdesk.domain.authority import Provider
from svdesk.domain.errors import UserError
from svdesk.domain.identifier import is_charity_number, is_company_number
from svdesk.domain.period import MONTHS
from svdesk.i18n import _
from svdesk.services import recording
from svdesk.services.provider import UNNAMED, numbered
from svdesk.storage import paths, settings
from svdesk.storage.ids import new_id
from svdesk.storage.owner import Lock
from svdesk.ui.ask import DESK, DESK_ENDING, Ask, with_ending
from svdesk.ui.open_desk import someone
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.mnemonics import literal
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label, said
from svdesk.ui.widgets.scrolled import Scrolled

SAMPLE = "sample-charity.svdesk"
_RECENT = 4
"""How many files opened lately are offered here; File, Open recent has them all."""


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
        self.name.setPlaceholderText(UNNAMED)
        self.month = Choice(_("When its year starts"))
        self.month.offer((str(n), MONTHS[n]) for n in range(1, 13))
        self.month.show_value("4", afresh=True)
        self.place = QLineEdit(str(_free(paths.documents_folder(), "svdesk")))
        self.choose = button(_("Choose anothe&r place…"))
        self.number_fault, self.synced = Label("", "small"), Label("", "small")
        self.trouble = Label("", "strong")
        self.begin = button(_("&Begin"), _("Makes your desk file and opens it."), primary=True)
        self.sample = button(_("&Try it with a sample charity"), _("A copy that can be thrown away."))
        self.open_file = button(_("&Open a desk file…"), _("One that you have already."))
        self.recent = [self._recent_button(Path(name)) for name in known.recent if paths.is_there(Path(name))][:_RECENT]
        self._lay_out()
        self._connect()
        (self.name if known.person else self.person).setFocus()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 24, 32, 12)
        column.setSpacing(12)
        column.addWidget(Label(_("Welcome"), "title"))
        column.addWidget(
            Label(_("Record what you do once, in your own words, and answer every authority from it. Nothing leaves"
                    " this computer unless you send it. Leave out what you like: Settings has it all again."), "muted")
        )  # fmt: skip
        for part in (
            field(_("Your &name"), self.person, _("It stands in the history and where you sign.")),
            field(
                _("Name of the &charity or social enterprise"),
                self.name,
                _("Until you type it, the file says “{name}”.").format(name=UNNAMED),
            ),
            field(
                _("Charity or company n&umber"),
                self.number,
                _("If it has one, for example 1090095. It is not looked up."),
            ),
            self.number_fault,
            field(_("Its &year starts in"), self.month),
            field(
                _("Where to &keep the file"),
                self.place,
                _("It is called your desk file: everything that you record is in this one file."),
            ),
            self.synced,
            flowing(self.choose),
        ):
            column.addWidget(part)
        if self.recent:
            column.addWidget(Label(_("Or go on with a file that was open before"), "section"))
            column.addWidget(flowing(*self.recent))
        column.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(32, 8, 32, 16)
        foot.addWidget(self.trouble)
        foot.addWidget(flowing(self.begin, self.sample, self.open_file))
        column_in(self, (Scrolled(inside), 1), foot)
        self.begin.setDefault(True)  # only now, for only now does the window know of its buttons
        for hidden in (self.number_fault, self.synced, self.trouble):
            hidden.hide()

    def _recent_button(self, path: Path) -> QPushButton:
        made = button("", _("Opens {path}").format(path=path))
        relabel(made, literal(path.stem), _("Open {name}").format(name=path.stem))
        made.setToolTip(said(str(path)))
        made.clicked.connect(partial(self._done, path))
        return made

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
            self.place.setText(str(_free(paths.documents_folder(), safe)))

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
            self.place.setText(str(with_ending(chosen, DESK_ENDING)))

    def _begin(self) -> None:
        charity, company = numbered(self.number.text())
        name = " ".join(self.name.text().split()) or UNNAMED
        provider = Provider(new_id(), name, charity, company, int(self.month.value()))
        try:
            file = self._place()
            recording.start(file, provider, self._by()).close()
        except UserError as error:
            self._say(error)
            self.place.setFocus()
        else:
            self._done(file)

    def _place(self) -> Path:
        typed = self.place.text().strip()
        file = with_ending(Path(typed).expanduser(), DESK_ENDING) if typed else Path()
        if not typed or not file.is_absolute() or not file.parent.is_dir():
            raise UserError(
                _("“{place}” is not in a folder that is there.").format(place=typed),
                _("Choose another place for the file, such as your Documents."),
            )
        return file

    def _try_sample(self) -> None:
        from svdesk.services import sample

        by = self._by()
        try:
            file = _place_of_sample()
            with sample.begin(file, by) as store:
                for step in sample.fill(store, by, datetime.now().astimezone()):
                    self._say_step(step)
        except UserError as error:
            self._say(error)
        else:
            self._done(file)

    def _open(self) -> None:
        chosen = self.ask.file_to_open(self, _("Open a desk file"), DESK, paths.documents_folder())
        if chosen is not None:
            self._done(chosen)

    def _by(self) -> str:
        return " ".join(self.person.text().split()) or someone()

    def _done(self, file: Path) -> None:
        self.file = file
        if (person := " ".join(self.person.text().split())) != self.known.person:
            with suppress(UserError):  # a name that cannot be remembered is asked for again; the file is what counts
                settings.keep(replace(settings.load(), person=person))
        self.accept()

    def _say(self, error: UserError) -> None:
        self.trouble.setText(_("Must fix: {error}").format(error=error))
        self.trouble.show()

    def _say_step(self, step: str) -> None:
        """Say how far the sample is; it takes a second or two."""
        self.trouble.setText(step)
        self.trouble.show()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def begin(known: settings.Settings, ask: Ask) -> Path | None:
    """Ask for a new or existing desk file; None when the person closes the window instead."""
    dialog = FirstRun(known, ask)
    dialog.exec()
    file = dialog.file
    dialog.deleteLater()
    return file


def _free(folder: Path, stem: str) -> Path:
    """A place in *folder* that no file has yet."""
    place, number = folder / f"{stem}{DESK_ENDING}", 2
    while place.exists():
        place, number = folder / f"{stem} {number}{DESK_ENDING}", number + 1
    return place


def _place_of_sample() -> Path:
    """Where the sample charity is made anew; raises ``FileUnusable`` while it is open in a window."""
    file = paths.settings_folder() / SAMPLE
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.exists():
            Lock(file, datetime.now().astimezone()).release()
        file.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(
            _("The sample charity cannot be put into {folder}.").format(folder=file.parent),
            _("Ask whoever looks after this computer to let you write there."),
        ) from error
    return file
