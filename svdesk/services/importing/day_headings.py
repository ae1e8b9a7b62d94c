"""Columns headed by single days: a register of sessions with a date over each."""

from svdesk.domain.period import Period
from svdesk.services.importing.date_order import Order, order_of, settle
from svdesk.services.importing.dates import read_date
from svdesk.services.importing.drafts import Draft
from svdesk.services.importing.header_rows import FEWEST_DAYS
from svdesk.services.importing.headings import Heading
from svdesk.services.importing.periods import Label


def label_days(drafts: list[Draft], year: Period | None) -> None:
    """Give a label to each column headed by a date, all of them read in one order: the day first if in doubt."""
    found = [(each, read_date(each.heading)) for each in drafts if not each.says.label and each.heading]
    dated = [(each, reading) for each, reading in found if reading.day or reading.swapped]
    if len(dated) < FEWEST_DAYS:
        return
    order = order_of((reading for _, reading in dated), year)
    for each, reading in dated:
        when = settle(reading, order if order is not Order.ASK else Order.DAY_FIRST, year)
        if when.period:
            each.says = Heading("quantity", 2, 2, label=Label(whole=when.period))
            each.also = (
                settle(reading, Order.MONTH_FIRST, year).period if order is Order.ASK and reading.unclear else None
            )
