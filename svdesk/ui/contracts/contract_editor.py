"""The fields of one contract or grant. Each is kept as it is left; there is no Save to forget."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from svdesk.domain.authority import Authority, Contract, ContractKind
from svdesk.domain.errors import UserError
from svdesk.domain.period import Period
from svdesk.domain.return_format import Column, MeasureGrid, ReturnFormat
from svdesk.i18n import _
from svdesk.services.returns import formats
from svdesk.ui.contracts.contract_kin import ContractKin
from svdesk.ui.contracts.contract_money import ContractMoney
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.cut_line import CutLine
from svdesk.ui.widgets.date_box import DateBox
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.word_box import WordBox


class ContractEditor(QWidget):
    """Shows one contract; ``left`` comes when a field is left, ``told()`` is the contract as the fields say it.

    ``wanted`` carries the id of the contract that this one follows, when the person wants to see that;
    ``targets_wanted`` asks for the targets of this one, which stand far beneath.
    """

    left = Signal()
    wanted = Signal(str)
    targets_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.contract: Contract | None = None
        self.heading, self.show_targets = CutLine(), button(_("Show its targets"), quiet=True)
        self.authority, self.department = WordBox(_("Authority")), QLineEdit()
        self.reference, self.purpose, self.local = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind, self.form = Choice(_("Kind"), waits=True), Choice(_("Form of the return"), waits=True, shrinks=True)
        self.first, self.last = DateBox(_("First day")), DateBox(_("Last day"))
        self.money, self.kin = ContractMoney(), ContractKin()
        # Its room stays while there are no targets yet, so that no field moves when the contract is first kept.
        policy = self.show_targets.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.show_targets.setSizePolicy(policy)
        self.kind.offer([(ContractKind.CONTRACT.value, _("Contract")), (ContractKind.GRANT.value, _("Grant"))])
        self.form.offer((f"{form.id} {form.edition}", _form_said(form)) for form in formats.shipped_formats())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        form_hint = _("A list of measures that you load under Frameworks gives figures there; it is no form yet.")
        local_hint = _("As the authority says it, for example “in the borough”.")
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.show_targets)
        grid.addLayout(top, 0, 0, 1, 2)
        grid.addWidget(field(_("Au&thority"), self.authority), 1, 0, 1, 2)
        grid.addWidget(field(_("&Department"), self.department), 2, 0, 1, 2)
        grid.addWidget(field(_("&Reference"), self.reference), 3, 0)
        grid.addWidget(field(_("&Kind"), self.kind), 3, 1)
        grid.addWidget(field(_("&What it is for"), self.purpose), 4, 0, 1, 2)
        grid.addWidget(field(_("First da&y"), self.first), 5, 0)
        grid.addWidget(field(_("Last day"), self.last), 5, 1)
        grid.addWidget(self.money, 6, 0, 1, 2)
        grid.addWidget(field(_("F&orm of the return"), self.form, form_hint), 7, 0, 1, 2)
        grid.addWidget(field(_("What “local” means in it"), self.local, local_hint), 8, 0, 1, 2)
        grid.addWidget(self.kin, 9, 0, 1, 2)
        grid.setRowStretch(10, 1)
        for box in self._boxes():
            box.installEventFilter(self)
        for came in (self.kind.chosen, self.form.chosen, self.money.left):
            came.connect(self.left)
        self.kin.wanted.connect(self.wanted)
        self.show_targets.clicked.connect(self.targets_wanted)

    def offer_authorities(self, names: Sequence[str]) -> None:
        """Offer the authorities known already while one is typed."""
        self.authority.offer(names)

    def show_contract(self, contract: Contract, known: Sequence[Contract] = ()) -> None:
        """Show *contract* and how it goes on from those *known*; what is being typed into the same one stays."""
        afresh = self.contract is None or self.contract.id != contract.id
        before, self.contract = self.contract, contract
        self.heading.show_words(_named(contract))
        self.show_targets.setVisible(any(one.id == contract.id for one in known))
        self.kin.show_kin(contract, known)
        self.money.show_money(contract, afresh=afresh)
        self.authority.show_value(contract.authority.name or None, afresh=afresh)
        if afresh:
            self.authority.setCursorPosition(0)
        self.first.show_value(contract.period.start, afresh=afresh)
        self.last.show_value(contract.period.end, afresh=afresh)
        for box, text, old in (
            (self.department, contract.authority.department, before.authority.department if before else ""),
            (self.reference, contract.reference, before.reference if before else ""),
            (self.purpose, contract.title, before.title if before else ""),
            (self.local, contract.local_means, before.local_means if before else ""),
        ):
            if afresh or box.text() in {old, text}:
                box.setText(text)
                box.setCursorPosition(0)
        self.kind.show_value(contract.kind.value, afresh=True)
        wanted = f"{contract.format_id} {contract.format_edition}"
        if self.form.findData(wanted) < 0:
            self.form.addItem(wanted, wanted)
        self.form.show_value(wanted, afresh=True)

    def told(self, *, part: bool = False) -> Contract | None:
        """The contract as the fields say it; None while the days cannot be read or are the wrong way round.

        With *part* what cannot be read, and an authority or a reference that is missing, is as it was.
        """
        if self.contract is None or (self._wrong_days() is not None and not part):
            return None
        first, last = self.first.value(), self.last.value()
        period = Period(first, last) if first and last and first <= last else self.contract.period
        form, _space, edition = self.form.value().partition(" ")
        authority = self.contract.authority
        name_before, reference_before = (authority.name, self.contract.reference) if part else ("", "")
        name = (self.authority.value() or "").strip() or name_before
        reference, department = self.reference.text().strip() or reference_before, self.department.text().strip()
        pence, currency = self.money.told(self.contract)
        if (authority.name, authority.department) != (name, department):
            authority = Authority(authority.id, name, department)
        return replace(
            self.contract,
            authority=authority,
            reference=reference,
            title=self.purpose.text().strip(),
            period=period,
            format_id=form,
            format_edition=edition,
            kind=ContractKind(self.kind.value()),
            local_means=self.local.text().strip(),
            amount_pence=pence,
            currency=currency,
        )

    def wrong(self) -> UserError | None:
        """Why something that is typed cannot be kept; of a contract that was just begun not that it lacks a name."""
        if self.contract is None:
            return None
        if not self.contract.reference or (self.authority.value() and self.reference.text().strip()):
            return self._wrong_days()
        return UserError(_("A contract needs an authority and a reference."), _("Type what is missing."))

    def _wrong_days(self) -> UserError | None:
        first, last = self.first.value(), self.last.value()
        if first is None or last is None:
            words = _("One of its days is missing or was not understood, and is not kept yet.")
            return UserError(words, _("Type it like 1 April 2026."))
        words = _("Its last day is before its first, and is not kept yet.")
        return UserError(words, _("Type the days again.")) if first > last else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep a field when the focus goes elsewhere in the program."""
        if event.type() == QEvent.Type.FocusOut and QApplication.activePopupWidget() is None:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _boxes(self) -> tuple[QLineEdit, ...]:
        dates = (self.first, self.last, self.money.amount)
        return (self.authority, self.department, self.reference, self.purpose, self.local, *dates)


def _form_said(form: ReturnFormat) -> str:
    """A form as it is chosen: its title, whose it is, and whether it has a column for last year."""
    words = _("{title} ({authority})")
    if any(Column.LAST_YEAR in one.columns for one in form.sections if isinstance(one, MeasureGrid)):
        words = _("{title} ({authority}), shows last year")
    return words.format(title=form.title, authority=form.authority or _("any authority"))


def _named(contract: Contract) -> str:
    """What stands above the fields, so that nobody wonders which contract they are in; its own name first."""
    if not contract.reference:
        return _("New contract")
    return _("{reference}, {authority}").format(reference=contract.reference, authority=contract.authority.name)
