"""Which activities a person is looking for, in which order: ids only, so that the longest list is quick."""

import json
import re
import unicodedata
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
    """What to look for: words (each the beginning of a word of what was done, of a count or of the section), a period
    it overlaps, a place, a contract id that it counts in, or to be one of those with the ids in ``among``.

    Where ``counts`` are given, by their ids, only they are in what is found comes to.
    """

    words: str = ""
    period: Period | None = None
    place: str = ""
    contract: str = ""
    among: tuple[str, ...] | None = None
    counts: tuple[str, ...] | None = None
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
_COUNTS = (
    "(activity.id IN (SELECT activity_id FROM share WHERE {share}hundredths > 0)"
    " OR activity.id NOT IN (SELECT activity_id FROM share) AND EXISTS (SELECT 1 FROM contract"
    " WHERE {contract}activity.starts <= contract.ends AND activity.ends >= contract.starts))"
)
_COUNTED = _COUNTS.format(share="", contract="")
_COUNTED_IN = _COUNTS.format(share="contract_id = :contract AND ", contract="contract.id = :contract AND ")

_INDEX = "activity.n IN (SELECT rowid FROM activity_words WHERE activity_words MATCH :{query})"
_AMONG = {
    "own_term": "activity.id IN (SELECT activity_id FROM count WHERE own_term_id IN"
    " (SELECT value FROM json_each(:{names})))",
    "section": "activity.section IN (SELECT value FROM json_each(:{names}))",
}
_SHORT = 3
"""Words no longer than this end in an s of their own."""


def ids(store: Store, wanted: Wanted) -> list[str]:
    """Ids of all activities that match, in order."""
    where, values = _where(store, wanted)
    rows = store.rows(f"SELECT id FROM activity{where} ORDER BY {_ORDERS[wanted.order, wanted.down]}", values)
    return [row[0] for row in rows]


def any_longer_than_a_day(store: Store, wanted: Wanted) -> bool:
    """Whether any activity that matches went on for more than a day."""
    return _any(store, wanted, "starts <> ends")


def any_across_months(store: Store, wanted: Wanted) -> bool:
    """Whether any activity that matches went on from one month into another."""
    return _any(store, wanted, "substr(starts, 1, 7) <> substr(ends, 1, 7)")


def any_with_a_place(store: Store, wanted: Wanted) -> bool:
    """Whether of any activity that matches it is said where it was."""
    return _any(store, wanted, "place IS NOT NULL")


def any_counted(store: Store, wanted: Wanted) -> bool:
    """Whether any activity that matches counts in any contract."""
    return _any(store, wanted, _COUNTED)


def _any(store: Store, wanted: Wanted, test: str) -> bool:
    where, values = _where(store, wanted)
    both = f"{where} AND {test}" if where else f" WHERE {test}"
    return store.one(f"SELECT 1 FROM activity{both} LIMIT 1", values) is not None


def places(store: Store) -> list[str]:
    """Every place there is, for choosing from, in alphabetical order."""
    rows = store.rows("SELECT DISTINCT place FROM activity WHERE place IS NOT NULL ORDER BY place COLLATE NOCASE")
    return [row[0] for row in rows]


def totals(store: Store, wanted: Wanted) -> list[Total]:
    """What all activities that match come to, in each unit and way of counting people; aims are left out.

    Whole units and millionths are added apart, as a sum of millionths alone could leave SQLite's 64 bits.
    """
    where, values = _where(store, wanted)
    counted = ""
    if wanted.counts is not None:
        counted = " AND count.id IN (SELECT value FROM json_each(:counts))"
        values["counts"] = json.dumps(wanted.counts)
    rows = store.rows(
        "SELECT unit_id, people_basis, sum(millionths / 1000000), sum(millionths % 1000000), count(*)"
        " FROM count"
        " JOIN own_term ON own_term.id = own_term_id"
        f" WHERE kind = 'actual' AND millionths IS NOT NULL{counted}{_of_these(where)} GROUP BY 1, 2 ORDER BY 1, 2",
        values,
    )
    return [
        Total(unit, PeopleBasis(basis) if basis else None, Decimal(whole) + Decimal(rest).scaleb(-6), n)
        for unit, basis, whole, rest, n in rows
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
    return " ".join(f'"{word}"*' for word in _words(words))


def _of_these(where: str) -> str:
    return f" AND activity_id IN (SELECT id FROM activity{where})" if where else ""


def _where(store: Store, wanted: Wanted) -> tuple[str, dict[str, Any]]:
    tests, values = _said(store, wanted.words)
    if wanted.period is not None:
        tests.append("activity.starts <= :end AND activity.ends >= :start")
        values |= {"start": wanted.period.start.isoformat(), "end": wanted.period.end.isoformat()}
    if wanted.place:
        tests.append("activity.place = :place COLLATE NOCASE")
        values["place"] = wanted.place
    if wanted.contract:
        tests.append(_COUNTED_IN)
        values["contract"] = wanted.contract
    if wanted.among is not None:
        tests.append("activity.id IN (SELECT value FROM json_each(:among))")
        values["among"] = json.dumps(wanted.among)
    return (" WHERE " + " AND ".join(tests) if tests else ""), values


def _said(store: Store, words: str) -> tuple[list[str], dict[str, Any]]:
    """Tests for every word that is looked for, and the values in them.

    Own terms and sections are few, so those that a word begins are found first; where none is, which is the usual
    case, the full-text index answers alone and as fast as ever.
    """
    tests: list[str] = []
    values: dict[str, Any] = {}
    if not (typed := _words(words)):
        return tests, values
    terms = store.rows("SELECT id, label FROM own_term")
    sections = store.rows("SELECT DISTINCT section, section FROM activity WHERE section IS NOT NULL")
    plain = []
    for n, word in enumerate(typed):
        ors = [
            *_one_of("own_term", n, _beginning(word, terms), values),
            *_one_of("section", n, _beginning(word, sections), values),
        ]
        if not ors:
            plain.append(word)
            continue
        values[f"query{n}"] = f'"{word}"*'
        tests.append(f"({_INDEX.format(query=f'query{n}')} OR {' OR '.join(ors)})")
    if plain:
        values["query"] = match(" ".join(plain))
        tests.append(_INDEX.format(query="query"))
    return tests, values


def _one_of(what: str, n: int, found: list[str], values: dict[str, Any]) -> list[str]:
    """The test that an activity has one of *found*, whose names are put into *values*; none where nothing was."""
    if not found:
        return []
    values[f"{what}{n}"] = json.dumps(found)
    return [_AMONG[what].format(names=f"{what}{n}")]


def _beginning(word: str, rows: list[tuple[Any, ...]]) -> list[str]:
    """The first of each row whose text has a word that begins with *word*, in the singular or the plural."""
    stem = _bare(word)
    stem = stem[:-1] if len(stem) > _SHORT and stem.endswith("s") else stem
    return [found for found, text in rows if any(one.startswith(stem) for one in _words(_bare(text)))]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))  # an accent by itself is no part of a word


def _bare(text: str) -> str:
    """*text* without capitals and accents, as the full-text index reads it."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
