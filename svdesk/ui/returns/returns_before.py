"""What was answered before to the questions of a return: a year earlier where that is kept, else the last time."""

from datetime import date, timedelta

from svdesk.domain.authority import Contract
from svdesk.domain.period import Period
from svdesk.storage import answers
from svdesk.storage.store import Store
from svdesk.ui.returns.answer_box import Before


def answered_before(store: Store, contract: Contract, period: Period) -> dict[str, Before]:
    """By the question's code, of this contract or of those that it follows.

    The answer for the very same period a year earlier goes before a later one, since the year repeats itself.
    """
    year_earlier = period.a_year_earlier()
    the_day_after = year_earlier.end + timedelta(days=1)
    found = {code: Before(one) for code, one in answers.last_time(store, contract.id, period).items()}
    for code, one in answers.last_time(store, contract.id, Period(the_day_after, date.max)).items():
        if one.period == year_earlier:
            found[code] = Before(one, last_year=True)
    return found
