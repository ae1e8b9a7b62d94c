"""Finds, for each row of a plan, the activity that it looks like; an activity is the twin of one row only."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.doubles.desk import Desk
from svdesk.services.importing.doubles.double_words import like
from svdesk.services.importing.doubles.onto import clash, said_no_more, same_figures
from svdesk.services.importing.record import Plan, Record
from svdesk.services.importing.to_write import ActivityKey, by_activity, days_of, key_of, words_of
from svdesk.storage.import_twins import Twin, TwinCount

Kind: TypeAlias = Literal["exact", "alike", "same-row", "rest"]
RowOf: TypeAlias = Mapping[tuple[str, int], tuple[str, int]]
"""Where a row stood in the file it was first read from, by sheet and row; a row that is not named stood there too."""


class Found(NamedTuple):
    """A double before anybody has said what to do with it.

    ``known`` are those of its records that are here, ``gone`` the counts there that the row says no more.
    """

    kind: Kind
    records: Sequence[Record]
    known: Sequence[Record]
    twin: Twin
    counts: tuple[TwinCount, ...]
    this_file: bool
    gone: tuple[TwinCount, ...] = ()

    @property
    def key(self) -> ActivityKey:
        """By what the records are known in the plan."""
        return key_of(self.records[0])

    @property
    def sheet(self) -> str:
        """The sheet of the row."""
        return self.records[0].sheet

    @property
    def row(self) -> int:
        """The number of the row, from 1."""
        return self.records[0].row

    @property
    def col(self) -> str | None:
        """The column of the first record, where a row has several."""
        return self.records[0].col

    @property
    def like(self) -> str:
        """What it looks like, and where that came from."""
        return like(self.twin, this_file=self.this_file)


class Search:
    """Looks for the twins of one plan; *row_of* says where its rows stood in the file they were first read from."""

    def __init__(self, plan: Plan, desk: Desk, row_of: RowOf) -> None:
        self._sha256, self._file = plan.sha256, plan.file
        self._desk = desk
        self._row_of = row_of
        self._groups = by_activity(plan.records)
        self._taken: set[str] = set()

    def run(self) -> list[Found]:
        """Every double, in the order of the plan: first what is surely known, so that it is nobody else's twin."""
        known: dict[ActivityKey, tuple[str, list[Record]]] = {}
        if self._desk.has_marks:
            for key, records in self._desk.watched(self._groups.items()):
                if there := self._by_mark(records):
                    known[key] = there
                    self._taken.add(there[0])
        by_look = self._by_look({key for key in self._groups if key not in known})
        twins = self._desk.twins([there[0] for there in (*known.values(), *by_look.values())])
        made = []
        for key, records in self._desk.watched(self._groups.items()):
            if key in known:
                activity, here = known[key]
                made.append(self._known(records, here, twins[activity]))
            elif key in by_look:
                activity, kind = by_look[key]
                made.append(self._alike(records, kind, twins[activity]))
        return made

    def _by_mark(self, records: Sequence[Record]) -> tuple[str, list[Record]] | None:
        """The activity that was made of most of *records* before, and which of them; None where none was."""
        found: dict[str, list[Record]] = {}
        for record in records:
            if record.fingerprint not in self._desk.marks:
                continue
            place = self._row_of.get((record.sheet, record.row), (record.sheet, record.row))
            for mark in self._desk.marks[record.fingerprint]:
                mine = mark.sha256 == self._sha256
                if mark.activity in self._taken or (mine and (mark.sheet, mark.row) != place):
                    continue
                found.setdefault(mark.activity, []).append(record)
        return max(found.items(), key=lambda each: len(each[1]), default=None)

    def _by_look(self, keys: set[ActivityKey]) -> dict[ActivityKey, tuple[str, Kind]]:
        """Of the other rows: the activity of the very same row of this file, or one of the same days, place, words."""
        found: dict[ActivityKey, tuple[str, Kind]] = {}
        groups = [(key, records) for key, records in self._groups.items() if key in keys]
        for key, records in self._desk.watched(groups):
            if activity := self._of_this_row(records):
                found[key] = activity, "same-row"
                self._taken.add(activity)
        days = {day for key, records in groups if key not in found and (day := days_of(records[0]))}
        alike = self._desk.alike(days, self._sha256)
        if not alike:
            return found
        self._desk.counts(twin.id for twins in alike.values() for twin in twins)
        for key, records in self._desk.watched(groups):
            sure = [record for record in records if record.status != "held"]
            day = days_of(records[0])
            if key in found or not sure or day is None:
                continue
            looks = (*day, fold(records[0].place or ""), fold(words_of(sure)))
            left = [twin for twin in alike.get(looks, ()) if twin.id not in self._taken]
            if not left:
                continue
            counts = self._desk.counts(twin.id for twin in left)
            same = next((twin for twin in left if same_figures(counts.get(twin.id, ()), sure)), None)
            found[key] = ((same or left[0]).id, "exact" if same else "alike")
            self._taken.add((same or left[0]).id)
        return found

    def _of_this_row(self, records: Sequence[Record]) -> str | None:
        sheet, row = self._row_of.get((records[0].sheet, records[0].row), (records[0].sheet, records[0].row))
        columns = {record.col for record in records}
        for activity in self._desk.of_row(self._sha256, sheet, row):
            if activity in self._taken:
                continue
            there = self._desk.columns(activity, (self._sha256, sheet, row))
            if there & columns or not there:
                return activity
        return None

    def _known(self, records: Sequence[Record], here: Sequence[Record], twin: Twin) -> Found:
        row = self._row_of.get((records[0].sheet, records[0].row), (records[0].sheet, records[0].row))
        columns = self._desk.columns(twin.id, (self._sha256, *row))
        # What was mended when it came in is held again in the file as it is.
        here = [r for r in records if r in here or (r.status == "held" and r.col in columns)]
        rest = [record for record in records if record not in here and record.status != "held"]
        kind: Kind = "exact"
        if rest:
            there = self._desk.counts([twin.id]).get(twin.id, ())
            differs = clash(there, records, rest) or said_no_more(there, records, self._file)
            kind = "alike" if differs else "rest"
        return self._found(kind, records, here, twin)

    def _alike(self, records: Sequence[Record], kind: Kind, twin: Twin) -> Found:
        if kind == "same-row" and all(record.status == "held" for record in records):
            kind = "exact"  # it was mended or answered when it was brought in, and is here
        return self._found(kind, records, records if kind == "exact" else (), twin)

    def _found(self, kind: Kind, records: Sequence[Record], here: Sequence[Record], twin: Twin) -> Found:
        counts = tuple(self._desk.counts([twin.id]).get(twin.id, ()))
        gone = said_no_more(counts, records, self._file) if kind in ("alike", "same-row") else ()
        return Found(kind, records, here, twin, counts, twin.sha256 == self._sha256, gone)
