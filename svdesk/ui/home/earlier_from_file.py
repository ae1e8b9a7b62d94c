"""What a file tells of earlier years: totals to be ticked, all that is in none of them, and what must be asked."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal

from svdesk.domain.authority import Contract
from svdesk.domain.period import Period, parse, written
from svdesk.domain.quantity import written as quantity_written
from svdesk.i18n import _, counted
from svdesk.services.importing.question_help import keeps_out
from svdesk.services.years.totals import Told, Totalled
from svdesk.ui.home.earlier_total_form import whose_offered
from svdesk.ui.models.row_model import Column, Row, RowModel
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.in_page import InPage
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.question_card import years_offered
from svdesk.ui.widgets.question_walk import QuestionWalk
from svdesk.ui.widgets.table import Table
from svdesk.ui.widgets.tick_table import Line, TickModel, TickTable

_COLUMNS = (
    Column(_("What was counted"), stretch=8, least=16),
    Column(_("Total"), right=True, stretch=4, least=12),
    Column(_("Period"), stretch=5, least=26),
    Column(_("Made of"), stretch=4, least=24),
)
_LEFT_OUT = (
    Column(_("Where"), stretch=3, least=14),
    Column(_("What is in no total"), stretch=4, least=18),
    Column(_("Why"), stretch=9, least=72),
)


class EarlierFromFile(InPage):
    """``chosen`` gives the totals that are ticked; ``year_chosen`` asks for the file to be read as of a ``Period``.

    ``answered`` carries answers to its questions, by their keys. A total of which rows are left out has no tick at
    first.
    """

    year_chosen = Signal(object)
    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Totals from a file"), "", _("&Keep them"))
        self._told: Told | None = None
        self.table = TickTable(TickModel(_COLUMNS), _("Totals of the file"))
        self.left_out = Table(RowModel(_LEFT_OUT, self._rows), _("What is in no total, and why"))
        self.left_words, self.questions = Label("", "strong"), QuestionWalk()
        self.whose, self.year = (
            Choice(_("Of what"), shrinks=True),
            Choice(_("If it does not say the year"), shrinks=True),
        )
        relabel(self.questions.back, _("Ba&ck"))  # another letter than the menus have
        self.assumed = Label("", "muted")
        for choice in (self.whose, self.year):
            choice.setMinimumContentsLength(24)
        self._year = field(_("If it says no &year"), self.year)
        self.start = self.table
        self.inside.addWidget(flowing(field(_("Of wha&t"), self.whose), self._year))
        self.inside.addWidget(self.table, 3)
        self.inside.addWidget(self.left_words)
        self.inside.addWidget(self.left_out, 2)
        self.inside.addWidget(self.questions)
        self.inside.addWidget(self.assumed)
        self.tall(self.table, 9)
        self.tall(self.left_out, 7)
        self.complete()
        self.table.model_of_ticks.altered.connect(self._count)
        self.year.chosen.connect(self._choose_year)
        self.questions.answered.connect(self.answered)

    def show_told(self, told: Told, contracts: Sequence[Contract], year: Period | None) -> None:
        """Show what a file tells, read as of *year* where it names none; what was chosen of the same file stays."""
        another = self._told is None or self._told.file != told.file
        said = {} if another else self._said_of_ticks()
        self.about.setText(_about(told))
        self.whose.offer(whose_offered(contracts))
        if another:
            self.whose.show_value(told.contract, afresh=True)
        self._told = told
        self.year.offer([("", _("Leave such rows out")), *years_offered(date.today())])
        self.year.show_value(year.code if year else "", afresh=True)
        self.table.show_lines([_line(n, one, said.get(_key(one), not one.held)) for n, one in enumerate(told.totals)])
        self.left_out.show_ids([str(n) for n in range(len(told.left_out))])
        self.left_words.setText(_left_words(len(told.left_out)))
        self.assumed.setText("\n".join(told.assumed))
        asked = told.rehearsal
        self.questions.show_plan(asked.workbook if asked else None, asked.plan if asked else None)
        for part, shown in (
            (self.questions, bool(self.questions.questions)),
            (self.table, bool(told.totals)),
            (self.left_words, bool(told.left_out)),
            (self.left_out, bool(told.left_out)),
            (self.assumed, bool(told.assumed)),
        ):
            part.setVisible(shown)
        self.say("")
        self._count()

    def chosen(self) -> list[Totalled]:
        """The totals that are ticked."""
        return [self._told.totals[int(n)] for n in self.table.ticked()] if self._told else []

    def file(self) -> str:
        """The name of the file, which is where the totals are from."""
        return self._told.file if self._told else ""

    def _said_of_ticks(self) -> dict[tuple[object, ...], bool]:
        """Which totals the person has ticked, or not, otherwise than they were at first."""
        ticked = [*map(_key, self.chosen())]
        every = self._told.totals if self._told else ()
        return {_key(one): bool(one.held) for one in every if (_key(one) in ticked) is bool(one.held)}

    def _rows(self, ids: Sequence[str]) -> Mapping[str, Row]:
        told = self._told
        return {n: (one.where, one.what, one.why) for n in ids for one in [told.left_out[int(n)]]} if told else {}

    def _choose_year(self) -> None:
        self.year_chosen.emit(parse(self.year.value()) if self.year.value() else None)

    def _count(self) -> None:
        ticked = len(self.table.ticked())
        words = counted(ticked, _("&Keep 1 total"), _("&Keep {n} totals"))
        relabel(self.go, words)
        self.go.setEnabled(ticked > 0)


def _about(told: Told) -> str:
    n = len(told.totals)
    found = counted(n, _("1 total"), _("{n} totals"))
    about = _("“{file}” gives {found}. Nothing is kept until you say so, and no activity is made of it.")
    asked = told.rehearsal.plan.questions if told.rehearsal else ()
    if any(keeps_out(each) and each.answer is None for each in asked):
        about += _(" Rows are left out until the questions beneath are answered.")
    return about.format(file=told.file, found=found)


def _left_words(n: int) -> str:
    return counted(n, _("1 thing in it is in no total:"), _("{n} things in it are in no total:"))


def _key(one: Totalled) -> tuple[object, ...]:
    """What a total is of, whatever it comes to."""
    return one.period, one.said.label, one.said.quantity.unit.id


def _line(n: int, one: Totalled, ticked: bool) -> Line:
    made_of = counted(one.counts, _("1 count"), _("{n} counts"))
    if one.held:
        made_of = f"{made_of}; {counted(one.held, _('1 row left out'), _('{n} rows left out'))}"
    amount = quantity_written(one.said.quantity)
    told = _("about {amount}").format(amount=amount) if one.said.estimate else amount
    return Line(str(n), (one.said.label, told, written(one.period), made_of), ticked=ticked)
