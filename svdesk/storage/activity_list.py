"""Which activities a person is looking for, in which order: ids only, so that the longest list is quick."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.period import Period, year_around
from svdesk.domain.totals import Total
from svdesk.storage.store import Store


class Order(StrEnum):
    """What a list of activities can be sorted by."""

    DATE = "date"
    TEXT = "text"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for: words (each the beginning of a word), a period it overlaps, a place, a contract id that it
    counts in."""

    words: str = ""
    period: Period | None = None
    place: str = ""
    contract: str = ""
    order: Order = Order.DATE
    down: bool = True


_ORDERS = {
    (Order.DATE, False): "activity.starts, activity.n",
    (Order.DATE, True): "activity.starts DESC, activity.n DESC",
    (Order.TEXT, False): "activity.text COLLATE NOCASE, activity.n",
    (Order.TEXT, True): "activity.text COLLATE NOCASE DESC, activity.n DESC",
    (Order.PLACE, False): "activity.place COLLATE NOCASE, activity.starts DESC, activity.n",
    (Order.PLACE, True): "activity.place COLLATE NOCASE DESC, activity.starts DESC, activity.n",
}

# As domain.division.counted_in has it.
_COUNTED_IN = (
    "(activity.id IN (SELECT activity_id FROM share WHERE contract_id = :contract AND hundredths > 0)"
    " OR activity.id NOT IN (SELECT activity_id FROM share) AND EXISTS (SELECT 1 FROM contract"
    " WHERE contract.id = :contract AND activity.starts <= contract.ends AND activity.ends >= contract.starts))"
)


def ids(store: Store, wanted: Wanted) -> list[str]:
    """Ids of all activities that match, in order."""
    where, values = _where(wanted)
    rows = store.rows(f"SELECT id FROM activity{where} ORDER BY {_ORDERS[wanted.order, wanted.down]}", values)
    return [row[0] for row in rows]


def places(store: Store) -> list[str]:
    """Every place there is, for choosing from, in alphabetical order."""
    rows = store.rows("SELECT DISTINCT place FROM activity WHERE place IS NOT NULL ORDER BY place COLLATE NOCASE")
    return [row[0] for row in rows]


def totals(store: Store, wanted: Wanted) -> list[Total]:
    """What all activities that match come to, in each unit and way of counting people; aims are left out.

    Whole units and millionths are added apart, as a sum of millionths alone could leave SQLite's 64 bits.
    """
    where, values = _where(wanted)
    rows = store.rows(
        "SELECT unit_id, people_basis, sum(millionths / 1000000), sum(millionths % 1000000) FROM count"
        " JOIN own_term ON own_term.id = own_term_id"
        f" WHERE kind = 'actual' AND millionths IS NOT NULL{_of_these(where)} GROUP BY 1, 2 ORDER BY 1, 2",
        values,
    )
    return [
        Total(unit, PeopleBasis(basis) if basis else None, Decimal(whole) + Decimal(rest).scaleb(-6))
        for unit, basis, whole, rest in rows
    ]


def quarters(store: Store, first_month: int) -> list[Period]:
    """Every quarter in which an activity begins, the latest first, of years that begin with *first_month*.

    One step into the index of dates for each, so that it is quick however many activities there are.
    """
    found: list[Period] = []
    after = ""
    while (row := store.one("SELECT min(starts) FROM activity WHERE starts > ?", (after,))) and row[0]:
        day = date.fromisoformat(row[0])
        found.append(next(quarter for quarter in year_around(day, first_month).split(3) if day in quarter))
        after = found[-1].end.isoformat()
    return found[::-1]


def match(words: str) -> str:
    """*words* as a full-text query: every one of them, each as the beginning of a word; quotes mean nothing."""
    found = re.findall(r"\w+", words)
    return " ".join(f'"{word}"*' for word in found)


def _of_these(where: str) -> str:
    return f" AND activity_id IN (SELECT id FROM activity{where})" if where else ""


def _where(wanted: Wanted) -> tuple[str, dict[str, Any]]:
    tests: list[str] = []
    values: dict[str, Any] = {}
    if query := match(wanted.words):
        tests.append("activity.n IN (SELECT rowid FROM activity_words WHERE activity_words MATCH :query)")
        values["query"] = query
    if wanted.period is not None:
        tests.append("activity.starts <= :end AND activity.ends >= :start")
        values |= {"start": wanted.period.start.isoformat(), "end": wanted.period.end.isoformat()}
    if wanted.place:
        tests.append("activity.place = :place COLLATE NOCASE")
        values["place"] = wanted.place
    if wanted.contract:
        tests.append(_COUNTED_IN)
        values["contract"] = wanted.contract
    return (" WHERE " + " AND ".join(tests) if tests else ""), values
