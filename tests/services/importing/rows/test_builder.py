from datetime import date
from decimal import Decimal

import pytest

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.period import Period
from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.columns.date_columns import Dated
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.builder import Builder, Counts, Line, basis_of, whole

DAY = date(2024, 4, 9)
LINE = Line(5, "Lunch", whole(Period(DAY, DAY)))
HOURS = Counts(Cell(Decimal(2), "hours"))


def test_a_day_and_a_longer_period_are_kept_apart() -> None:
    builder = Builder("Log")
    assert (builder.record(LINE, None, HOURS, alone=False).date, LINE.dated.period) == (DAY, Period(DAY, DAY))
    longer = builder.record(Line(5, "Lunch", Dated(Period(DAY, date(2024, 4, 10)))), None, HOURS, alone=False)
    assert (longer.date, longer.period) == (None, Period(DAY, date(2024, 4, 10)))


def test_a_record_is_new_or_held() -> None:
    new = Builder("Log").record(LINE, None, HOURS, alone=False)
    wrong = Counts(Cell(problems=(at("number-unread", "Log", 5, "C", text="lots"),)))
    held = Builder("Log").record(LINE, None, wrong, alone=False)
    assert [record.status for record in (new, held)] == ["new", "held"]


def test_money_alone_is_counted_in_pounds_and_kept_in_pence() -> None:
    money = Counts(amount=Cell(Decimal("12.34"), "gbp"))
    alone = Builder("Log").record(LINE, None, money, alone=True)
    assert (alone.amount_pence, alone.unit, alone.quantity) == (1234, "gbp", None)
    assert Builder("Log").record(LINE, None, money, alone=False).unit is None


def test_which_counts_are_estimates_is_kept() -> None:
    counts = Counts(Cell(Decimal(2), "hours", estimate=True), Cell(Decimal(3), "people"))
    record = Builder("Log").record(LINE, None, counts, alone=False)
    assert (record.estimate, record.estimates) == (True, ("quantity",))


@pytest.mark.parametrize(
    ("heading", "unit", "basis"),
    [
        ("Attended", "attendances", PeopleBasis.ATTENDANCES),
        ("New people at job club", "people", PeopleBasis.NEW_PEOPLE),
        ("Members joined", "people", PeopleBasis.NEW_PEOPLE),
        ("Aelodau newydd", "people", PeopleBasis.NEW_PEOPLE),
        ("Different people", "people", PeopleBasis.DIFFERENT_PEOPLE),
        ("Volunteers", "people", None),
        ("New trees", "trees", None),
    ],
)
def test_the_words_may_say_how_people_were_counted(heading: str, unit: str, basis: PeopleBasis | None) -> None:
    assert basis_of(heading, unit) is basis
