"""Last year beside this one, in words and figures, where last year is known as a total only."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from svdesk.domain.period import day_written
from svdesk.domain.quantity import written as quantity_written
from svdesk.i18n import _
from svdesk.services.years.compare import Compared
from svdesk.ui.widgets.plain import Label


class LastYear(QFrame):
    """One word: what there was of it last year, and what there is this year so far."""

    def __init__(self, compared: Compared) -> None:
        super().__init__()
        self.setObjectName("card")
        sentence = sentence_of(compared)
        self.setAccessibleName(f"{compared.label}. {sentence}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(Label(compared.label, "strong"))
        layout.addWidget(Label(sentence))
        if compared.changed is not None:
            layout.addWidget(Label(_changed(compared), "muted"))


def sentence_of(compared: Compared) -> str:
    """What a person would say: ``101 food parcels so far this year. Last year, known as a total only: 400 …``."""
    before = compared.before
    amount = quantity_written(before.quantity)
    then = _("Last year, known as a total only: {amount} ({source}).")
    if not before.source:
        then = _("Last year, known as a total only: {amount}.")
    about = _("about {amount}").format(amount=amount) if before.estimate else amount
    return f"{_now(compared)} {then.format(amount=about, source=before.source)}"


def _now(compared: Compared) -> str:
    if compared.now is None:
        return _("Nothing recorded so far this year.")
    words = _("{amount} so far this year.") if compared.exact else _("At least {amount} so far this year.")
    if compared.percent is not None:
        words = _("At least {amount} so far this year, {percent}% of last year.")
        if compared.exact:
            words = _("{amount} so far this year, {percent}% of last year.")
    return words.format(amount=quantity_written(compared.now), percent=compared.percent)


def _changed(compared: Compared) -> str:
    assert compared.changed is not None
    words = _("The two are not compared: the word means something else from {day}. {note}")
    return words.format(day=day_written(compared.changed.starts), note=compared.changed.note)
