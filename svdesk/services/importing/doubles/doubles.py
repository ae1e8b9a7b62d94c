"""Notices rows that look like something in the records already, so that nothing is counted twice unasked.

A row may say *exactly* what an activity says; it may look *alike*, with the same days, place and wording but other
figures; it may have been brought in from *this very file* and read differently now; or it may be *the rest* of a row of
which some counts were brought in before. Each is left out, put in place of what is there, or kept beside it, as the
person says. Rows of one file are never taken for each other: whether a row stands in it twice is asked elsewhere.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from svdesk.domain.problem import Problem, Severity
from svdesk.i18n import _
from svdesk.services.importing.doubles.desk import Desk
from svdesk.services.importing.doubles.double_search import Found, Kind, RowOf, Search
from svdesk.services.importing.doubles.double_words import like
from svdesk.services.importing.doubles.onto import told
from svdesk.services.importing.questions import LEAVE_OUT, Asker, at
from svdesk.services.importing.record import Plan, Question, Record
from svdesk.services.importing.to_write import ActivityKey, key_of
from svdesk.storage.import_twins import Twin, TwinCount

Choice: TypeAlias = Literal["skip", "update", "keep"]

CHANGE, KEEP_BOTH = _("Change what is there"), _("Keep both")
CHOICES: Mapping[str, Choice] = {LEAVE_OUT: "skip", CHANGE: "update", KEEP_BOTH: "keep"}
"""What a person may answer, in the order of offering, and what is then done."""

CODES: Mapping[Kind, str] = {
    "exact": "already-here",
    "alike": "looks-alike",
    "same-row": "reads-differently",
    "rest": "rest-of-row",
}
_USUAL: Mapping[Kind, Choice | None] = {"exact": "skip", "alike": None, "same-row": None, "rest": "update"}
_DONE = {
    "skip": _("It is left out."),
    "update": _("What is there is changed."),
    "keep": _("Both are kept."),
    "rest": _("What was missing is added to it."),
    None: _("It waits for a word with you."),
}
_ASKED_SINGLY = 25
"""Beyond so many, one answer is asked for all that follow."""


@dataclass(frozen=True, slots=True)
class Double:
    """Some records of a row, and the activity which they look like.

    ``choice`` is None as long as somebody must say; ``gone`` are the counts there that the row says no more.
    ``records`` are as they were before anything was said; ``key`` names them: those of the plan for which
    ``to_write.key_of`` is the same.
    """

    kind: Kind
    key: ActivityKey
    col: str | None
    twin: Twin
    counts: tuple[TwinCount, ...]
    choice: Choice | None
    records: tuple[Record, ...]
    this_file: bool
    gone: tuple[TwinCount, ...] = ()

    @property
    def sheet(self) -> str:
        """The sheet of the row."""
        return self.key[0]

    @property
    def row(self) -> int:
        """The number of the row, from 1."""
        return self.key[1]

    @property
    def decided(self) -> bool:
        """Whether a person has said what to do with it, where nothing is done unasked."""
        return self.choice is not None and _USUAL[self.kind] is None

    @property
    def sentence(self) -> str:
        """``Row 12 of Activities looks like “Lunch club, 3 May 2025”, brought in on 2 June 2025 from log.xlsx.``"""
        return _("Row {row} of {sheet} looks like {other}.").format(row=self.row, sheet=self.sheet, other=self.like)

    @property
    def told(self) -> str:
        """The same, and what becomes of the row: ``… It is left out.``"""
        return f"{self.sentence} {_DONE['rest' if self.choice == 'update' and self.kind == 'rest' else self.choice]}"

    @property
    def changes(self) -> tuple[str, ...]:
        """What putting the row in place of what is there would change: ``12 people becomes 15 people``."""
        sure = [each for each in self.records if each.status != "held"]
        return told(self.twin, self.counts, sure or self.records, self.gone)

    @property
    def like(self) -> str:
        """What it looks like, and where that came from."""
        return like(self.twin, this_file=self.this_file)


def answer_key(double: Double | Found) -> str:
    """Under which one of ``CHOICES`` is answered for one double alone."""
    return f"{CODES[double.kind]}|{double.sheet}|{double.row}|{double.col or ''}"


def answer_key_for_row(kind: Kind, sheet: str, row: int) -> str:
    """Under which it is answered for everything of a kind in one row."""
    return f"{CODES[kind]}|{sheet}|{row}|"


def answer_key_for_all(kind: Kind) -> str:
    """Under which it is answered for all of a kind; what is said of one of them goes before it."""
    return f"{CODES[kind]}|||"


def settle(plan: Plan, desk: Desk, answers: Mapping[str, str], row_of: RowOf) -> Plan:
    """*plan* with its doubles: what is left out is ``already_here``, what must be asked is ``held``, other is new.

    Raises ``Cancelled`` when the progress of *desk* says so.
    """
    if desk.is_empty or not plan.records:
        return plan
    found = Search(plan, desk, row_of).run()
    if not found:
        return plan
    asker = Asker(answers)
    doubles: list[Double] = []
    asked = 0
    problems: dict[ActivityKey, Problem] = {}
    for one in desk.watched(found):
        choice = _said(one, answers) or _USUAL[one.kind]
        if _USUAL[one.kind] is None:
            asked += 1
            group = "" if asked <= _ASKED_SINGLY else f"{CODES[one.kind]}|{_ASKED_SINGLY}"
            changes = "; ".join(_double(one, None).changes)
            facts = {"sheet": one.sheet, "other": one.like, "changes": f": {changes}" if changes else ""}
            made = at(CODES[one.kind], one.sheet, one.row, one.col, **facts)
            problems[one.key] = made
            if choice is None or answers.get(answer_key(one)):
                said = asker.ask(made, one.sheet, one.row, one.col, tuple(CHOICES), "", group)
                choice = choice or (CHOICES[said] if said else None)
        doubles.append(_double(one, choice))
    known = {(one.key, record.fingerprint) for one in found for record in one.known}
    settled = {double.key: double for double in doubles}
    records = tuple(
        _settled(record, settled.get(key_of(record)), problems, known) for record in desk.watched(plan.records)
    )
    questions = (*_still_open(plan.questions, records), *asker.questions)
    return replace(plan, records=records, doubles=tuple(doubles), questions=questions)


def _still_open(questions: Sequence[Question], records: Sequence[Record]) -> Iterator[Question]:
    """*questions* without those which only kept out what is here already, so that no answer would bring in anything."""
    waiting, here = (
        {(record.sheet, each.code) for record in records if record.status == status for each in record.problems}
        for status in ("held", "already_here")
    )
    for each in questions:
        about = each.sheet, each.code
        keeps_out = each.problem.severity is Severity.STOP and each.answer is None
        if not (keeps_out and about in here and about not in waiting):
            yield each


def _double(found: Found, choice: Choice | None) -> Double:
    records, gone = tuple(found.records), found.gone
    return Double(found.kind, found.key, found.col, found.twin, found.counts, choice, records, found.this_file, gone)


def _said(found: Found, answers: Mapping[str, str]) -> Choice | None:
    """What was said of these records, of all of the kind in their row, or of all of the kind."""
    keys = answer_key(found), answer_key_for_row(found.kind, found.sheet, found.row), answer_key_for_all(found.kind)
    return next((CHOICES[answers[key]] for key in keys if answers.get(key) in CHOICES), None)


def _settled(
    record: Record,
    double: Double | None,
    problems: Mapping[ActivityKey, Problem],
    known: set[tuple[ActivityKey, str]],
) -> Record:
    """*record* as it stands with what was said of its double."""
    if double is None:
        return record
    here = (double.key, record.fingerprint) in known
    if double.choice is None:
        if here:
            return _here(record)
        if record.status == "held":
            return record
        made = problems[double.key]
        return record._replace(status="held", problems=(*record.problems, made))
    if double.choice == "skip" and (here or record.status != "held"):
        return _here(record)
    if double.choice == "update" and double.kind == "rest" and here:
        return _here(record)
    return record


def _here(record: Record) -> Record:
    made = at("already-here", record.sheet, record.row, None)
    return record._replace(status="already_here", problems=(*record.problems, made))
