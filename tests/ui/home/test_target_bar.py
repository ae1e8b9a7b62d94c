"""A promise is a sentence first; the bar only repeats it."""

from decimal import Decimal

from pytestqt.qtbot import QtBot

from svdesk.domain.authority import Authority, Contract
from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity
from svdesk.domain.standing import Progress, Standing
from svdesk.services.overview import Promise
from svdesk.storage.shipped import units
from svdesk.ui.home.target_bar import TargetBar, sentence_of

CONTRACT = Contract("k1", Authority("a1", "Anytown"), "AT/7", "Hub", parse("2025-26"), "standard", "1.0.0")


def promise(done: str | None, target: str, unit: str, progress: Progress, *, exact: bool = True) -> Promise:
    have = None if done is None else Quantity(Decimal(done), units()[unit])
    return Promise(CONTRACT, "M1", "Volunteer hours", have, Quantity(Decimal(target), units()[unit]), progress, exact)


def test_it_says_how_far_it_has_come() -> None:
    said = sentence_of(promise("1540.25", "1500", "hours", Progress(Standing.MET, 102)))
    assert said == "Volunteer hours: 1,540.25 of 1,500 hours. Target met, 102%."


def test_it_says_at_least_and_nothing_yet() -> None:
    least = sentence_of(promise("19", "24", "people", Progress(Standing.MAY_BE_MET, 79), exact=False))
    assert "at least 19 of 24 people" in least
    assert "nothing yet of £100.00" in sentence_of(promise(None, "100", "gbp", Progress(Standing.NOTHING_YET)))


def test_its_name_is_its_sentence_and_it_is_drawn(qtbot: QtBot) -> None:
    made = promise("600", "1500", "hours", Progress(Standing.BEHIND, 40))
    bar = TargetBar(made)
    qtbot.addWidget(bar)
    bar.resize(400, 60)
    bar.show()
    assert bar.accessibleName() == sentence_of(made)
    picture = bar.grab().toImage()
    colours = {picture.pixelColor(x, picture.height() - 12).name() for x in range(0, 390, 5)}
    assert len(colours) > 2
