"""The figures of a return lead to their records, those that have any."""

from decimal import Decimal

from pytestqt.qtbot import QtBot

from svdesk.domain.figures import Behind, Figure
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import AddsUp
from svdesk.ui.returns.figures_menu import FiguresMenu
from tests.builders import unit


def figure(label: str, value: str | None, *, exact: bool = True) -> Figure:
    quantity = Quantity(Decimal(value), unit("people")) if value else None
    behind = (Behind("a1", "c1", quantity),) if quantity else ()
    return Figure(label, label, unit("people"), AddsUp.SUM, quantity, exact=exact, behind=behind)


def test_only_figures_with_records_are_offered_and_the_chosen_one_is_told(qtbot: QtBot) -> None:
    menu = FiguresMenu()
    qtbot.addWidget(menu.button)
    assert menu.button.isHidden()
    known, least = figure("Helped", "12"), figure("Tea & talk", "3", exact=False)
    menu.show_figures([known, figure("Nobody", None), least])
    assert not menu.button.isHidden()
    assert [one.text() for one in menu.menu.actions()] == ["Helped: 12 people", "Tea && talk: at least 3 people"]
    with qtbot.waitSignal(menu.wanted) as told:
        menu.menu.actions()[1].trigger()
    assert told.args == [least]
    menu.show_figures(())
    assert menu.button.isHidden()
