"""A promise and how far it has come: a sentence, and a bar that says the same to the eye."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from svdesk.domain.quantity import number, written
from svdesk.i18n import _
from svdesk.services.overview import Promise
from svdesk.ui.widgets.plain import Label


class TargetBar(QWidget):
    """One promise; its sentence is its name for a screen reader."""

    def __init__(self, promise: Promise) -> None:
        super().__init__()
        sentence = sentence_of(promise)
        self.setAccessibleName(sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(4)
        layout.addWidget(Label(sentence))
        layout.addWidget(_Bar(promise.progress.percent))


class _Bar(QWidget):
    def __init__(self, percent: int | None) -> None:
        super().__init__()
        self._part = min(100, percent or 0) / 100
        self.setFixedHeight(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(640)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(1, 1, self.width() - 2, self.height() - 2)
        painter.setPen(QPen(self.palette().text().color(), 1))
        painter.setBrush(self.palette().base())
        painter.drawRoundedRect(whole, 3, 3)
        if self._part:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().link())
            painter.drawRoundedRect(QRectF(1, 1, whole.width() * self._part, whole.height()), 3, 3)
        painter.end()


def sentence_of(promise: Promise) -> str:
    """What a person would say: ``Volunteer hours: 1,540 of 1,500 hours. Target met, 102%.``"""
    done = _("nothing yet")
    if promise.done is not None:
        done = written(promise.done) if promise.done.unit.is_money else number(promise.done.value)
        done = done if promise.exact else _("at least {amount}").format(amount=done)
    stands, percent = promise.progress.standing.value, promise.progress.percent
    words = (
        _("{label}: {done} of {target}. {stands}.")
        if percent is None
        else _("{label}: {done} of {target}. {stands}, {percent}%.")
    )
    return words.format(label=promise.label, done=done, target=written(promise.target), stands=stands, percent=percent)
