"""A change set, backwards: what it added goes, what it altered is as it was, what it removed returns. Or nothing.

Every state on the way back has been there before, so no CHECK or UNIQUE can stand in the way unless a later set
changed something; foreign keys are looked at once, at the end.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.storage import describe
from svdesk.storage.driver import BrokenRule, damaged

if TYPE_CHECKING:
    from svdesk.storage.change import Change

_AT_A_TIME = 5000  # changes in memory at once, each with its image

# Rows of one table that are not as set :n left them. A row that :n was the last to write is. Any other is if it
# looks the same: as the image after an update; after an insert, as the image before the first later change.
_CHANGED_SINCE = """
WITH mine AS MATERIALIZED (
    SELECT row_id, max(n), op, after FROM change WHERE set_n = :n AND table_name = :table GROUP BY row_id
), later AS MATERIALIZED (
    SELECT row_id, min(n), before FROM change
    WHERE n > (SELECT max(n) FROM change WHERE set_n = :n) AND table_name = :table GROUP BY row_id
)
SELECT mine.row_id, coalesce(later.before, mine.after)
FROM mine LEFT JOIN "{table}" now ON now.id = mine.row_id LEFT JOIN later ON later.row_id = mine.row_id
WHERE CASE WHEN mine.op = 'delete' THEN now.id IS NOT NULL
           WHEN now.id IS NULL THEN 1
           WHEN now.version = :n THEN 0
           WHEN mine.op = 'update' THEN {image} IS NOT mine.after
           ELSE {image} IS NOT later.before END
LIMIT 1
"""


class InTheWay(UserError):
    """A row that keeps a change set from being undone or done again, and why."""

    def __init__(self, change: "Change", table: str, row_id: str, image: str | None, why: str) -> None:
        self._change, self._table, self._row_id, self._image, self._why = change, table, row_id, image, why
        self._words = ""
        super().__init__(*self._sentences())

    def told_again(self) -> UserError:
        """Return the same with the row named as it is now that nothing has happened, which reads better."""
        return UserError(*self._sentences())

    def _sentences(self) -> tuple[str, str]:
        self._words = describe.row(self._change.store, self._table, self._row_id, self._image) or self._words
        noun = describe.noun(self._table)
        reason = self._why.format(row=f"{noun} “{self._words}”" if self._words else noun)
        again = self._change.kind == "redo"
        verdict = _("“{label}” cannot be done again: {why}.") if again else _("“{label}” cannot be undone: {why}.")
        return (
            verdict.format(label=self._change.label, why=reason),
            _("Nothing was changed. What was sent is kept for good; older changes can be undone on the History page.")
            if self._table == "sent_return"
            else _("Nothing was changed. Undo what came later first."),
        )


class _Noted(NamedTuple):
    n: int
    table: str
    row_id: str
    op: str
    before: str | None


def replay_backwards(change: "Change", n: int) -> None:
    """Take set *n* back inside *change*; raise ``InTheWay`` naming the first row found to stand in the way."""
    change.store.connection.execute("PRAGMA defer_foreign_keys = 1")  # until the transaction ends
    _refuse_changed_since(change, n)
    row = change.store.one("SELECT coalesce(max(n), 0) FROM change WHERE set_n = ?", (change.n,))
    noted_before = int(row[0]) if row else 0  # by the sets that this same change has taken back already
    for some in _backwards(change, n):
        for (table, op), noted in groupby(some, lambda one: (one.table, one.op)):
            _put_back(change, table, op, list(noted))
    _refuse_more_than_noted(change, n, noted_before)


def left_without(change: "Change") -> InTheWay:
    """Return the refusal of *change* because some row would be left without the row it belongs to."""
    store = change.store
    broken = store.one("PRAGMA foreign_key_check")
    if broken is None:
        raise AssertionError("a foreign key was refused, and every one is kept")
    table, rowid = change.tables[broken[0]], broken[1]
    found = store.one(f'SELECT "{table.key}", {table.image("r")} FROM "{table.name}" r WHERE rowid = ?', (rowid,))
    row_id, image = found or ("", None)
    return InTheWay(change, table.name, row_id, image, _("the {row} would be left without what it belongs to"))


def _backwards(change: "Change", n: int) -> Iterator[list[_Noted]]:
    """Yield what set *n* noted, last first, some at a time, with no query left open while rows are written."""
    before = (1 << 63) - 1
    while some := [
        _Noted(*row)
        for row in change.store.rows(
            "SELECT n, table_name, row_id, op, before FROM change WHERE set_n = ? AND n < ? ORDER BY n DESC LIMIT ?",
            (n, before, _AT_A_TIME),
        )
    ]:
        yield some
        before = some[-1].n


def _put_back(change: "Change", table: str, op: str, noted: Sequence[_Noted]) -> None:
    """Undo *noted*, all of one kind and table, in their order."""
    if op == "insert":
        change.delete_many(table, (one.row_id for one in noted))
        return
    for one in noted:
        try:
            image = json.loads(one.before or "")
            if op == "delete":
                change.insert(table, image)
            else:
                change.update(table, image.pop("id"), image)
        except (ValueError, LookupError) as error:  # no image that the journal ever made
            raise damaged(change.store.path.name) from error
        except BrokenRule as error:
            raise InTheWay(change, table, one.row_id, one.before, _("the {row} clashes with a later one")) from error


def _refuse_changed_since(change: "Change", n: int) -> None:
    for (name,) in change.store.rows("SELECT DISTINCT table_name FROM change WHERE set_n = ?", (n,)):
        if name not in change.tables:
            raise damaged(change.store.path.name)
        sql = _CHANGED_SINCE.format(table=name, image=change.tables[name].image("now"))
        found = change.store.one(sql, {"n": n, "table": name})
        if found:
            row_id, image = found
            raise InTheWay(change, name, row_id, image, _("the {row} has been changed since"))


def _refuse_more_than_noted(change: "Change", n: int, noted_before: int) -> None:
    """Raise if putting back has removed, by cascade, a row that a later set had added to what goes."""
    there = change.store.one("SELECT count(*) FROM change WHERE set_n = ?", (n,))
    here = change.store.one("SELECT count(*) FROM change WHERE set_n = ? AND n > ?", (change.n, noted_before))
    if there == here:
        return
    found = change.store.one(
        "SELECT table_name, row_id, before FROM change WHERE set_n = :here AND n > :from AND (table_name, row_id) IN"
        " (SELECT table_name, row_id FROM change WHERE set_n = :here AND n > :from"
        "  EXCEPT SELECT table_name, row_id FROM change WHERE set_n = :n) LIMIT 1",
        {"here": change.n, "from": noted_before, "n": n},
    )
    if found:
        table, row_id, image = found
        raise InTheWay(change, table, row_id, image, _("the {row} was added since and would go too"))
