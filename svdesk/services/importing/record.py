"""What an import would do, as plain values: records, rows passed over, questions, checks. Nothing is written.

A ``Plan`` is complete: whoever commits it needs neither the workbook nor the tables again.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.period import Period
from svdesk.domain.problem import Problem
from svdesk.services.importing.layout.table import Table

if TYPE_CHECKING:
    from svdesk.services.importing.doubles.doubles import Double

Status = Literal["new", "already_here", "held"]
Reason = Literal[
    "title", "blank", "header", "section", "total", "duplicate", "note", "nothing", "lookup", "hidden",
    "left out",
]  # fmt: skip


class Record(NamedTuple):
    """One thing that the file says was done (or aimed at), as the contract shapes it, and a little more.

    Exactly one of ``date`` and ``period`` is given, or neither where the Problems say why. Money is in pence, and then
    ``unit`` is ``gbp`` where money is all that the row counts. ``problems`` name their cell in ``where.field``.

    Outside the contract's shape: the headings over the three counts (``""`` where none says more than ``text``),
    how people were counted, which fields are estimates, whether the money came in, what stood in columns which are left
    out, the ``fingerprint`` by which the same record is known again, and the first column of its ``part`` of the sheet
    where tables stand side by side.
    """

    sheet: str
    row: int
    col: str | None
    status: Status
    text: str
    date: date | None
    period: Period | None
    quantity: Decimal | None
    unit: str | None
    people: int | None
    amount_pence: int | None
    kind: Literal["actual", "target"]
    measure_code: str | None
    place: str | None
    notes: str | None
    estimate: bool
    section: str | None
    problems: tuple[Problem, ...]
    fingerprint: str
    quantity_heading: str = ""
    people_heading: str = ""
    amount_heading: str = ""
    people_basis: PeopleBasis | None = None
    estimates: tuple[str, ...] = ()
    income: bool = False
    left_out: tuple[tuple[str, str], ...] = ()
    part: str = ""


@dataclass(frozen=True, slots=True)
class Skip:
    """A row (or one cell of it, or a whole sheet: row ``"all"``) that becomes no record, and why.

    ``rows`` is how many rows it accounts for: none where only a cell is passed over.
    """

    sheet: str
    row: int | Literal["all"]
    col: str | None
    reason: Reason
    note: str | None = None
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Check:
    """A total that the file states, beside what the records add up to; ``money`` is in pounds."""

    sheet: str
    row: int
    cell: str
    stated: Decimal
    computed: Decimal
    money: bool
    message: str

    @property
    def agrees(self) -> bool:
        """Whether the two are the same."""
        return self.stated == self.computed


@dataclass(frozen=True, slots=True)
class Question:
    """Something only a person can settle: a Problem, with answers to choose from and perhaps one to type.

    ``key`` is what an answer is filed under. The first choice is what is done until then, unless the Problem holds the
    rows. ``typed`` says what else may be typed: a number, a date or a period.
    """

    problem: Problem
    sheet: str
    row: int | None
    col: str | None
    choices: tuple[str, ...]
    typed: Literal["", "number", "date", "period"] = ""
    answer: str | None = None

    @property
    def code(self) -> str:
        """The code of the Problem."""
        return self.problem.code

    @property
    def message(self) -> str:
        """The question as a sentence."""
        return self.problem.message

    @property
    def key(self) -> str:
        """Names the question for as long as the file stays the same: ``two-numbers|csv|12|C``."""
        return "|".join((self.code, self.sheet, str(self.row or ""), self.col or ""))


@dataclass(frozen=True, slots=True)
class Known:
    """What a plan knows of the records: the hashes of the files imported.

    ``years`` are those which a sheet that names none is likely to be about, the latest first.
    """

    file_hashes: Collection[str] = frozenset()
    years: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What importing a file would do, row for row; ``counts`` always add up.

    ``doubles`` are the rows that look like something in the records, each with what is to be done about it.
    """

    file: str
    sha256: str
    tables: tuple[Table, ...]
    records: tuple[Record, ...]
    skipped: tuple[Skip, ...]
    questions: tuple[Question, ...]
    checks: tuple[Check, ...]
    rows_read: int
    notes: tuple[str, ...] = field(default=())
    doubles: "tuple[Double, ...]" = field(default=())

    @property
    def counts(self) -> dict[str, int]:
        """The contract's counts: ``rows_read`` is ``rows_with_records`` and ``rows_skipped`` together."""
        statuses = [record.status for record in self.records]
        return {
            "rows_read": self.rows_read,
            "rows_with_records": len({(record.sheet, record.row) for record in self.records}),
            "rows_skipped": sum(skip.rows for skip in self.skipped),
            "records": len(statuses),
            "new": statuses.count("new"),
            "already_here": statuses.count("already_here"),
            "held": statuses.count("held"),
        }
