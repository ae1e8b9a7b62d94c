"""A person who does anything, in any order: whatever was done, every table is as a model kept outside says.

Rules are things a person does; undo, redo, closing the file and opening it again are four of them. Invariants are
what must always hold. The model holds each row as a dictionary, and each change set as the rows it touched, before
and after; it says for itself whether an undo is possible, knowing nothing of triggers, images or versions.

To add a rule: draw what it needs from the model, do it to the desk inside ``self.change(...)``, and put the rows it
leaves into the model with ``put`` and ``take``. If it may be refused, work out from the model that it will be.
A rule that writes another table: add the table's parents to ``PARENTS`` and its unique columns to ``UNIQUE``.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from svdesk.domain.errors import UserError
from svdesk.storage import backups, journal
from svdesk.storage.change import Change
from svdesk.storage.driver import BrokenRule
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store
from tests.storage import rows
from tests.storage.rows import ANN, Row, Snapshot

Key = tuple[str, str]

IN_MEMORY = Path("/dev/shm")  # where Linux has it: nothing here is about power cuts, and syncing a disk takes long

# The column by which each table's rows belong to another table's, and whether they go with it.
PARENTS: dict[str, list[tuple[str, str, bool]]] = {
    "count": [("activity_id", "activity", True), ("own_term_id", "own_term", False)],
    "activity_group": [("activity_id", "activity", True)],
    "share": [("activity_id", "activity", True), ("contract_id", "contract", False)],
    "mapping": [("own_term_id", "own_term", True)],
    "contract": [("authority_id", "authority", False)],
}
UNIQUE: dict[str, list[tuple[str, ...]]] = {
    "own_term": [("label_key", "unit_id")],
    "mapping": [("own_term_id",)],
    "share": [("activity_id", "contract_id")],
    "activity_group": [("activity_id", "group_id")],
    "contract": [("reference",)],
}

TEXTS = st.sampled_from(["litter pick", "café", "job “club”", "tŷ\u0000\U0001f600", "litter"])
LABELS = st.sampled_from(["hours", "people", "meals", "trees"])
NUMBERS = st.integers(-(1 << 63), (1 << 63) - 1)
ANY = st.integers(0, 1 << 20)  # which of the rows there are, whatever their number


@dataclass
class Done:
    """A change set as the model remembers it."""

    n: int
    label: str
    kind: str
    before: Snapshot
    after: Snapshot
    touched: set[Key]
    of: "Done | None" = None
    undone: bool = False


@dataclass
class Model:
    """Every row there should be, and every change set there was."""

    now: Snapshot = field(default_factory=dict)
    history: list[Done] = field(default_factory=list)

    def of(self, table: str) -> list[Row]:
        """The rows of *table*, in the order they came: their ids are random, and a run must be repeatable."""
        return [row for (name, _), row in self.now.items() if name == table]

    def next_undo(self) -> Done | None:
        return next((one for one in reversed(self.history) if one.kind == "do" and not one.undone), None)

    def next_redo(self) -> Done | None:
        for one in reversed(self.history):
            if one.kind == "do":
                return None
            if one.kind == "undo" and not one.undone:
                return one
        return None

    def reversed(self, done: Done) -> Snapshot | None:
        """All rows once *done* is undone, or None where something later stands in the way."""
        if any(self.now.get(key) != done.after.get(key) for key in done.touched):
            return None
        then = {key: row for key, row in self.now.items() if key not in done.touched}
        then |= {key: row for key, row in done.before.items() if key in done.touched}
        return then if holds(then) else None


def holds(then: Snapshot) -> bool:
    """Whether *then* breaks no reference and says nothing twice."""
    for (table, _), row in then.items():
        for column, parent, _ in PARENTS.get(table, []):
            if (parent, row[column]) not in then:
                return False
    for table, several in UNIQUE.items():
        for columns in several:
            said = [tuple(row[one] for one in columns) for (name, _), row in then.items() if name == table]
            if len(said) != len(set(said)):
                return False
    return True


class AnyHistory(RuleBasedStateMachine):
    """The desk and the model side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=IN_MEMORY if IN_MEMORY.is_dir() else None))
        self.path = self.folder / "desk.svdesk"
        self.model = Model()
        self.seen: dict[tuple[Key, int], Row] = {}
        self.blank: dict[str, Row] = {}
        self.store = Store.create(self.path)
        with self.store.change("Begin", by=ANN, kind="kept") as change:
            self.edition = rows.edition(change)

    def teardown(self) -> None:
        assert rows.sound(self.store)
        self.store.close()
        assert [one.name for one in self.folder.iterdir() if one.name != "copy.svdesk"] == ["desk.svdesk"]
        shutil.rmtree(self.folder)

    @contextmanager
    def change(self, label: str) -> Iterator[Change]:
        """One change set in the desk; what the block puts into the model becomes one in the model too."""
        before = dict(self.model.now)
        with self.store.change(label, by=ANN) as change:
            yield change
        self.remember(change.n, label, "do", before)

    def remember(self, n: int, label: str, kind: str, before: Snapshot, of: Done | None = None) -> None:
        after = self.model.now
        touched = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        if touched or kind != "do":
            self.model.history.append(Done(n, label, kind, before, dict(after), touched, of))

    def put(self, table: str, row: Row) -> None:
        """Let the model have *row*, with what the desk says where nothing is said."""
        if table not in self.blank:
            info = self.store.rows("SELECT name, dflt_value FROM pragma_table_info(?)", (table,))
            plain = {"'actual'": "actual", "0": 0, None: None}
            self.blank[table] = {name: plain[said] for name, said in info if name not in ("n", "version")}
        self.model.now[table, row["id"]] = self.blank[table] | row

    def take(self, table: str, row_id: str) -> None:
        """Take a row from the model, with all that goes with it."""
        del self.model.now[table, row_id]
        for child, parents in PARENTS.items():
            for column, parent, goes_too in parents:
                if parent == table and goes_too:
                    for row in [one for one in self.model.of(child) if one[column] == row_id]:
                        self.take(child, row["id"])

    def insert(self, change: Change, table: str, row: Row) -> str:
        made = {"id": new_id(), **row}
        change.insert(table, made)
        self.put(table, made)
        return str(made["id"])

    def pick(self, table: str, which: int) -> Row:
        found = self.model.of(table)
        return found[which % len(found)]

    # What a person does.

    @rule(label=LABELS, unit=LABELS)
    def add_an_own_term(self, label: str, unit: str) -> None:
        row = {"id": new_id(), "label": label, "label_key": label, "unit_id": unit}
        if any((one["label_key"], one["unit_id"]) == (label, unit) for one in self.model.of("own_term")):
            with pytest.raises(BrokenRule), self.store.change("Add twice", by=ANN) as change:
                change.insert("own_term", row)
        else:
            with self.change("Add own term") as change:
                self.insert(change, "own_term", row)

    @rule(text=TEXTS, numbers=st.lists(NUMBERS, max_size=3), groups=st.sets(LABELS, max_size=2), which=ANY)
    def add_an_activity(self, text: str, numbers: list[int], groups: set[str], which: int) -> None:
        with self.change(f"Add {text}") as change:
            row = {"text": text, "starts": "2025-04-01", "ends": "2025-04-02", "place": text[:2]}
            activity = self.insert(change, "activity", row)
            for group in groups:
                self.insert(change, "activity_group", {"activity_id": activity, "group_id": group})
            for number in numbers if self.model.of("own_term") else []:
                term = self.pick("own_term", which)["id"]
                self.insert(change, "count", {"activity_id": activity, "own_term_id": term, "millionths": number})

    @precondition(lambda self: self.model.of("activity"))
    @rule(which=ANY, text=TEXTS, place=st.none() | TEXTS, note=st.none() | TEXTS)
    def alter_an_activity(self, which: int, text: str, place: str | None, note: str | None) -> None:
        row = self.pick("activity", which)
        values = {"text": text, "place": place, "private_note": note}
        with self.change(f"Alter {text}") as change:
            changed = change.update("activity", row["id"], values)
            assert changed == bool(values.items() - row.items())
            self.put("activity", row | values)

    @precondition(lambda self: self.model.of("activity") and self.model.of("own_term"))
    @rule(which=ANY, other=ANY, number=NUMBERS)
    def add_a_count(self, which: int, other: int, number: int) -> None:
        activity, term = self.pick("activity", which)["id"], self.pick("own_term", other)["id"]
        with self.change("Add count") as change:
            self.insert(change, "count", {"activity_id": activity, "own_term_id": term, "millionths": number})

    @precondition(lambda self: self.model.of("count"))
    @rule(which=ANY, number=NUMBERS)
    def alter_a_count(self, which: int, number: int) -> None:
        row = self.pick("count", which)
        with self.change("Alter count") as change:
            change.update("count", row["id"], {"millionths": number}, self.version("count", row["id"]))
            self.put("count", row | {"millionths": number})

    @precondition(lambda self: self.model.of("activity"))
    @rule(which=ANY)
    def remove_an_activity(self, which: int) -> None:
        row = self.pick("activity", which)
        with self.change("Remove activity") as change:
            change.delete("activity", row["id"])
            self.take("activity", row["id"])

    @precondition(lambda self: self.model.of("own_term"))
    @rule(which=ANY)
    def remove_an_own_term(self, which: int) -> None:
        row = self.pick("own_term", which)
        if any(count["own_term_id"] == row["id"] for count in self.model.of("count")):
            with pytest.raises(BrokenRule), self.store.change("Remove what is used", by=ANN) as change:
                change.delete("own_term", row["id"])
        else:
            with self.change("Remove own term") as change:
                change.delete("own_term", row["id"])
                self.take("own_term", row["id"])

    @precondition(lambda self: self.model.of("own_term"))
    @rule(which=ANY, why=st.none() | TEXTS)
    def map_an_own_term(self, which: int, why: str | None) -> None:
        term = self.pick("own_term", which)["id"]
        values = {"own_term_id": term, "relation": "same", "term_id": "SV-1", "why": why, "decided_by": ANN}
        values |= {"decided_at": "2025-04-01T09:00:00Z", "glossary_edition": "1", "method": "person"}
        known = [row for row in self.model.of("mapping") if row["own_term_id"] == term]
        with self.change("Map") as change:
            if known:
                change.update("mapping", known[0]["id"], values)
                self.put("mapping", known[0] | values)
            else:
                self.insert(change, "mapping", values)

    @rule(reference=LABELS)
    def add_a_contract(self, reference: str) -> None:
        row = {"reference": reference, "title": "", "kind": "grant", "starts": "2025-04-01", "ends": "2026-03-31"}
        if not any(one["reference"] == reference for one in self.model.of("contract")):
            with self.change("Add contract") as change:
                authority = self.insert(change, "authority", {"name": reference})
                row |= {"authority_id": authority, "format_edition_id": self.edition}
                self.insert(change, "contract", row)

    @precondition(lambda self: self.model.of("activity") and self.model.of("contract"))
    @rule(which=ANY, other=ANY, hundredths=st.integers(0, 10000))
    def share_an_activity(self, which: int, other: int, hundredths: int) -> None:
        activity, contract = self.pick("activity", which)["id"], self.pick("contract", other)["id"]
        pair = {"activity_id": activity, "contract_id": contract}
        known = [row for row in self.model.of("share") if pair.items() <= row.items()]
        with self.change("Share") as change:
            if known:
                change.delete("share", known[0]["id"])
                self.take("share", known[0]["id"])
            self.insert(change, "share", {**pair, "hundredths": hundredths})

    @rule(number=st.integers(2, 40), which=ANY, text=TEXTS)
    def import_many_and_tidy_up(self, number: int, which: int, text: str) -> None:
        with self.change("Import") as change:
            made = [(new_id(), f"{text} {one}", "2025-04-01", "2025-04-01") for one in range(number)]
            columns = ("id", "text", "starts", "ends")
            change.insert_many("activity", columns, made)
            for one in made:
                self.put("activity", dict(zip(columns, one, strict=True)))
            victim, altered = self.pick("activity", which)["id"], made[0][0]
            change.update("activity", altered, {"minutes": which})
            self.put("activity", self.model.now["activity", altered] | {"minutes": which})
            change.delete("activity", victim)
            self.take("activity", victim)

    @rule(text=TEXTS)
    def fail_half_way(self, text: str) -> None:
        with pytest.raises(BrokenRule), self.store.change("Fail", by=ANN) as change:
            rows.count(change, rows.activity(change, text), "no such term")

    @rule()
    def keep_an_edition(self) -> None:
        with self.store.change("Keep", by=ANN) as change:
            rows.edition(change, new_id())

    @rule()
    def undo(self) -> None:
        done = self.model.next_undo()
        if done is None:
            with pytest.raises(UserError, match="nothing to undo"):
                journal.undo(self.store, by=ANN)
        else:
            self.reverse(done, "undo", lambda: journal.undo(self.store, by=ANN))

    @rule()
    def redo(self) -> None:
        done = self.model.next_redo()
        if done is None:
            with pytest.raises(UserError, match="nothing to do again"):
                journal.redo(self.store, by=ANN)
        else:
            self.reverse(done, "redo", lambda: journal.redo(self.store, by=ANN))

    @precondition(lambda self: self.model.next_undo() is not None)
    @rule(which=ANY)
    def undo_any(self, which: int) -> None:
        several = [one for one in self.model.history if one.kind == "do" and not one.undone]
        done = several[which % len(several)]
        self.reverse(done, "undo", lambda: journal.undo_set(self.store, done.n, by=ANN))

    @precondition(lambda self: any(one.undone for one in self.model.history))
    @rule(which=ANY)
    def undo_again(self, which: int) -> None:
        several = [one for one in self.model.history if one.undone]
        with pytest.raises(UserError, match="can no longer be undone"):
            journal.undo_set(self.store, several[which % len(several)].n, by=ANN)

    def reverse(self, done: Done, kind: str, attempt: Any) -> None:
        then = self.model.reversed(done)
        if then is None:
            with pytest.raises(UserError, match="Undo what came later first"):
                attempt()
            return
        assert attempt() == done.label
        before, self.model.now = self.model.now, then
        ((n,),) = self.store.rows("SELECT max(n) FROM change_set")
        self.remember(n, done.label, kind, before, done)
        self.model.history[-1].touched = set(done.touched)
        done.undone = True
        if kind == "redo" and done.of is not None:
            done.of.undone = False

    @rule(read_only=st.booleans())
    def close_and_open_again(self, read_only: bool) -> None:
        self.store.close()
        if read_only:
            with Store.open(self.path, read_only=True) as store:
                assert rows.snapshot(store) == self.model.now
        self.store = Store.open(self.path)

    @rule()
    def copy_and_look(self) -> None:
        backups.copy(self.store, self.folder / "copy.svdesk")
        with Store.open(self.folder / "copy.svdesk", read_only=True) as copied:
            assert rows.snapshot(copied) == self.model.now

    def version(self, table: str, row_id: str) -> int:
        ((version,),) = self.store.rows(f'SELECT version FROM "{table}" WHERE id = ?', (row_id,))
        return int(version)

    # What must always hold.

    @invariant()
    def every_table_is_as_it_should_be(self) -> None:
        assert rows.snapshot(self.store) == self.model.now

    @invariant()
    def the_menu_says_what_would_happen(self) -> None:
        undo, redo = self.model.next_undo(), self.model.next_redo()
        assert journal.next_undo(self.store) == (undo.label if undo else None)
        assert journal.next_redo(self.store) == (redo.label if redo else None)

    @invariant()
    def the_history_is_complete(self) -> None:
        lines = [(line.n, line.kind, line.undone) for line in journal.history(self.store) if line.kind != "kept"]
        assert lines == [(one.n, one.kind, one.undone) for one in reversed(self.model.history)]

    @invariant()
    def a_version_stands_for_one_state_of_a_row(self) -> None:
        for table in ("activity", "count", "own_term", "mapping", "share"):
            for row_id, version in self.store.rows(f'SELECT id, version FROM "{table}"'):
                row = self.model.now[table, row_id]
                assert self.seen.setdefault(((table, row_id), version), row) == row

    @invariant()
    def the_index_finds_what_there_is(self) -> None:
        sql = "SELECT id FROM activity WHERE n IN (SELECT rowid FROM activity_words WHERE activity_words MATCH ?)"
        for word in ("litter", "cafe"):
            expected = {row["id"] for row in self.model.of("activity") if word in row["text"].replace("é", "e")}
            expected |= {row["id"] for row in self.model.of("activity") if word in (row["place"] or "")}
            if word == "cafe":
                expected |= {row["id"] for row in self.model.of("activity") if "café" in (row["place"] or "")}
            assert {found for (found,) in self.store.rows(sql, (word,))} == expected


AnyHistory.TestCase.settings = settings(
    max_examples=30, stateful_step_count=40, suppress_health_check=[HealthCheck.too_slow]
)
TestAnyHistory = AnyHistory.TestCase
