"""Where totals of earlier years, and days from which a word meant something else, are kept."""

from collections.abc import Mapping
from datetime import date

from svdesk.domain.earlier import DefinitionChange, EarlierTotal
from svdesk.domain.period import between
from svdesk.domain.quantity import Quantity, Unit
from svdesk.storage.change import Change
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store

_TOTALS = """
    SELECT earlier_total.id, own_term_id, starts, ends, millionths, unit_id, source, estimate, contract_id
    FROM earlier_total JOIN own_term ON own_term.id = own_term_id
"""

_ALIKE = """
    WITH alike (word, other) AS (
        SELECT id, id FROM own_term
        UNION
        SELECT mine.own_term_id, theirs.own_term_id
        FROM mapping AS mine JOIN mapping AS theirs ON theirs.term_id = mine.term_id
        JOIN own_term AS a ON a.id = mine.own_term_id JOIN own_term AS b ON b.id = theirs.own_term_id
        WHERE a.unit_id = b.unit_id
        AND mine.relation IN ('same', 'part_of') AND theirs.relation IN ('same', 'part_of')
    )
"""
"""Which words are counted together: each with itself, and those of one meaning in one unit."""

_GO_BEFORE = """
    FROM earlier_total JOIN alike ON word = earlier_total.own_term_id
    JOIN count ON count.own_term_id = other JOIN activity ON activity.id = activity_id
    WHERE earlier_total.contract_id IS NULL AND count.kind = 'actual' AND count.millionths IS NOT NULL
    AND activity.starts >= earlier_total.starts AND activity.ends <= earlier_total.ends
    AND NOT (count.people_basis IS 'attendances' AND activity.starts <> activity.ends
        AND EXISTS (SELECT 1 FROM own_term WHERE own_term.id = word AND unit_id = 'people'))
"""
"""Visits of more than a day are no people, as ``domain.figures.unit_counted`` has it."""


def totals(store: Store, units: Mapping[str, Unit]) -> list[EarlierTotal]:
    """Every earlier total, the earliest period first."""
    return [
        EarlierTotal(
            row[0], row[1], between(row[2], row[3]), Quantity.from_millionths(row[4], units[row[5]]), row[6],
            bool(row[7]), row[8] or "",
        )
        for row in store.rows(f"{_TOTALS} ORDER BY starts, ends, label_key")
    ]  # fmt: skip


def recorded(store: Store) -> frozenset[str]:
    """The ids of totals of the whole charity before which records within their period go.

    These are of the same word, or of one that means the same shared term in the same unit. Totals of one contract are
    not told, as what counts for it depends on how an activity is divided.
    """
    return frozenset(str(row[0]) for row in store.rows(f"{_ALIKE} SELECT DISTINCT earlier_total.id {_GO_BEFORE}"))


def records_of(store: Store, total_id: str) -> list[str]:
    """The ids of the activities that go before a total, so that it is not used."""
    rows = store.rows(f"{_ALIKE} SELECT DISTINCT activity.id {_GO_BEFORE} AND earlier_total.id = ?", (total_id,))
    return [str(row[0]) for row in rows]


def put_total(change: Change, total: EarlierTotal) -> str:
    """Keep a total in place of the one of the same word, contract and period, if there was one; returns its id."""
    row: dict[str, object] = {
        "own_term_id": total.own_term,
        "contract_id": total.contract or None,
        "starts": total.period.start.isoformat(),
        "ends": total.period.end.isoformat(),
    }
    said = {"millionths": total.quantity.millionths, "estimate": int(total.estimate), "source": total.source}
    before = change.store.one(
        "SELECT id FROM earlier_total WHERE own_term_id = :own_term_id AND contract_id IS :contract_id"
        " AND starts = :starts AND ends = :ends",
        row,
    )
    if before:
        change.update("earlier_total", before[0], said)
        return str(before[0])
    made = new_id()
    change.insert("earlier_total", {"id": made, **row, **said})
    return made


def remove_total(change: Change, total_id: str) -> None:
    """Forget one total."""
    change.delete("earlier_total", total_id)


def definition_changes(store: Store) -> list[DefinitionChange]:
    """Every day from which a word meant something else, the earliest first."""
    rows = store.rows("SELECT id, starts, note, own_term_id, term_id FROM definition_change ORDER BY starts, id")
    return [DefinitionChange(row[0], date.fromisoformat(row[1]), row[2], row[3] or "", row[4] or "") for row in rows]


def add_definition_change(change: Change, said: DefinitionChange) -> str:
    """Keep that a word means something else from a day on, and return the id."""
    made = said.id or new_id()
    change.insert(
        "definition_change",
        {
            "id": made,
            "own_term_id": said.own_term or None,
            "term_id": said.term or None,
            "starts": said.starts.isoformat(),
            "note": said.note,
        },
    )
    return made


def remove_definition_change(change: Change, said_id: str) -> None:
    """Forget that a word changed."""
    change.delete("definition_change", said_id)
