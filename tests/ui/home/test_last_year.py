"""What is said of last year beside this one, in words and figures."""

from datetime import date

import pytest

from svdesk.domain.earlier import DefinitionChange, EarlierTotal
from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity
from svdesk.services.years.compare import Compared
from svdesk.storage.shipped import units
from svdesk.ui.home.last_year import LastYear, sentence_of


def amount(value: str) -> Quantity:
    return Quantity.of(value, units()["people"])


def compared(now: str | None, *, exact: bool = True, source: str = "Report", estimate: bool = False) -> Compared:
    before = EarlierTotal("t", "o", parse("2024-25"), amount("40"), source, estimate)
    return Compared("Job club", before, amount(now) if now else None, exact)


LAST = "Last year, known as a total only:"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (compared("10"), f"10 people so far this year, 25% of last year. {LAST} 40 people (Report)."),
        (compared("12", exact=False), f"At least 12 people so far this year. {LAST} 40 people (Report)."),
        (compared(None, source=""), f"Nothing recorded so far this year. {LAST} 40 people."),
        (
            compared("1", estimate=True),
            f"1 person so far this year, 2% of last year. {LAST} about 40 people (Report).",
        ),
    ],
)
def test_it_is_a_sentence(told: Compared, said: str) -> None:
    assert sentence_of(told) == said


def test_a_changed_meaning_is_said_with_its_day_and_no_percentage(qapp: object) -> None:
    assert qapp is not None
    changed = DefinitionChange("d", date(2025, 4, 1), "We count visits.", own_term="o")
    told = Compared("Job club", compared("10").before, amount("10"), changed=changed)
    assert "%" not in sentence_of(told)
    card = LastYear(told)
    assert card.accessibleName().startswith("Job club. 10 people")
