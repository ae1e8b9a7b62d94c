"""A funder's list as it was read: each grant with how it stands to what is here, and what is wrong with the others."""

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy

from svdesk.domain.problem import Problem
from svdesk.i18n import _, counted
from svdesk.services.funding.bring_in import Offered, Standing
from svdesk.services.funding.grant import Grant
from svdesk.services.returns import formats
from svdesk.ui.as_written import day_in_table, pence_written
from svdesk.ui.models.row_model import Column
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.in_page import InPage
from svdesk.ui.widgets.plain import Paragraphs
from svdesk.ui.widgets.tag import WORDS
from svdesk.ui.widgets.tick_table import Line, TickModel, TickTable

_COLUMNS = (
    Column(_("Grant"), stretch=4, least=13),
    Column(_("How it stands"), stretch=8, least=20),
    Column(_("What it is for"), stretch=4, least=12),
    Column(_("Amount"), right=True, stretch=3, least=12),
    Column(_("Dates"), stretch=5, least=22),
    Column(_("Funder"), stretch=7, least=16),
)
_MOST_PROBLEMS = 50
_OURS = "ours"


class FundersGrants(InPage):
    """Grants to be ticked; ``chosen`` gives those that are, ``form`` the form that new ones are answered in."""

    def __init__(self) -> None:
        super().__init__(_("Bring in a funder's list"), "", _("Bring them &in"))
        self._offered: dict[str, Offered] = {}
        self.table = TickTable(TickModel(_COLUMNS), _("Grants of the list"))
        self.which, self.form = Choice(_("Which grants")), Choice(_("Form of the return"), shrinks=True)
        # A box, which Tab reaches and the keys scroll, since a long list may have many.
        self.problems = Paragraphs(_("What is wrong with the list"))
        self.problems.setReadOnly(True)
        tools = flowing(field(_("&Which grants"), self.which), field(_("F&orm of the return"), self.form))
        self.start = self.table
        self.inside.addWidget(tools)
        self.inside.addWidget(self.table, 2)
        self.inside.addWidget(self.problems, 1)
        # Their least height counts; what they would like to have would push the second out of sight.
        for part in (self.table, self.problems):
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.tall(self.table, 7)
        self.tall(self.problems, 4)
        self.complete()
        self.which.chosen.connect(self._narrow)
        self.table.model_of_ticks.altered.connect(self._count)
        self.form.setMinimumContentsLength(24)
        self.form.offer((f"{form.id} {form.edition}", form.title) for form in formats.shipped_formats())

    def show_list(self, name: str, offered: Sequence[Offered], problems: Sequence[Problem], left_out: int) -> None:
        """Show the list of the file *name*, of which *left_out* grants could not be read."""
        self._offered = {str(n): one for n, one in enumerate(offered)}
        ours = sum(one.standing is not Standing.ANOTHERS for one in offered)
        self.about.setText(_about(name, len(offered), ours, left_out))
        self.which.offer(
            [(_OURS, _("Those of your charity ({n})").format(n=f"{ours:,}")),
             ("", _("Every grant of the list ({n})").format(n=f"{len(offered):,}"))]
        )  # fmt: skip
        self.which.show_value(_OURS if ours else "", afresh=True)
        standard = formats.format_by("standard")
        self.form.suggest(f"{standard.id} {standard.edition}")
        self.table.show_lines([_line(n, one) for n, one in self._offered.items()])
        self._narrow()
        self.problems.setPlainText("\n".join(_told(problems)))
        self.problems.setVisible(bool(problems))
        self.say("")

    def chosen(self) -> list[Offered]:
        """The grants that are ticked."""
        return [self._offered[n] for n in self.table.ticked()]

    def _narrow(self) -> None:
        ours = self.which.value() == _OURS
        wanted = [n for n, one in self._offered.items() if not ours or one.standing is not Standing.ANOTHERS]
        self.table.show_ids(wanted)
        if wanted and self.table.current_id() is None:
            self.table.go_to(wanted[0])

    def _count(self) -> None:
        ticked = len(self.table.ticked())
        words = counted(ticked, _("Bring 1 grant &in"), _("Bring {n} grants &in"))
        relabel(self.go, words)
        self.go.setEnabled(ticked > 0)


def _about(name: str, grants: int, ours: int, left_out: int) -> str:
    parts = [counted(grants + left_out, _("“{name}” holds 1 grant."), _("“{name}” holds {n} grants."), name=name)]
    if ours:
        one = _("1 looks like a grant to your charity, by its numbers or its name.")
        parts.append(counted(ours, one, _("{n} look like grants to your charity, by its numbers or its name.")))
    else:
        parts.append(_("None looks like a grant to your charity, by its numbers or its name: see Settings."))
    if left_out:
        parts.append(_("{n} could not be read; why is said beneath.").format(n=f"{left_out:,}"))
    parts.append(_("New ones become contracts with their amount and dates; changed ones are put right."))
    return " ".join(parts)


def _line(n: str, one: Offered) -> Line:
    grant = one.grant
    amount = _("not said") if grant.amount_pence is None else pence_written(grant.amount_pence, grant.currency or "GBP")
    texts = (grant.reference, _standing(one), grant.title, amount, day_in_table(grant.period), _funder(grant))
    wanted = one.standing in {Standing.NEW, Standing.CHANGED}
    return Line(n, texts, wanted, free=one.standing is not Standing.SAME)


def _standing(one: Offered) -> str:
    if one.standing is Standing.CHANGED:
        return _("Changed: {what}").format(what=", ".join(one.differs))
    if one.standing is Standing.ANOTHERS:
        who = one.grant.recipient
        return _("To another: {who}").format(who=who) if who else _("To another organisation")
    return _("New") if one.standing is Standing.NEW else _("Here already, as it is")


def _funder(grant: Grant) -> str:
    return ", ".join(part for part in (grant.funder, grant.department) if part)


def _told(problems: Sequence[Problem]) -> list[str]:
    said = [f"{WORDS[one.severity][1]}. {one.message} {one.fix}" for one in problems[:_MOST_PROBLEMS]]
    if (more := len(problems) - _MOST_PROBLEMS) > 0:
        said.append(_("And {n} more of the same kinds.").format(n=f"{more:,}"))
    return said
