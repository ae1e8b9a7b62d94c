"""What would become of each row of a workbook, one thing for each, so that the counts on screen always add up.

A row may hold several records. If one of them needs a word with a person, so does the row; else it goes in if one
of them is new; else all of them are here already.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from svdesk.i18n import _, counted
from svdesk.services.importing.doubles.doubles import Double
from svdesk.services.importing.record import Plan, Reason, Record, Skip, Status
from svdesk.services.importing.to_write import added
from svdesk.services.progress import Progress, watched
from svdesk.services.workbook.sheet import Workbook
from svdesk.storage.imports import Batch

Fate: TypeAlias = Status | Reason
"""A record's status, or the reason for which a row is passed over."""

WORDS: Mapping[Fate, str] = {
    "new": _("goes in"),
    "already_here": _("you have it"),
    "held": _("needs a word"),
    "header": _("heading"),
    "title": _("title"),
    "section": _("section"),
    "total": _("total"),
    "duplicate": _("repeated"),
    "note": _("note"),
    "nothing": _("no count"),
    "lookup": _("list"),
    "hidden": _("hidden"),
    "left out": _("left out"),
    "blank": _("blank"),
}
"""The word for each fate, in the order in which they are told."""

_Form: TypeAlias = tuple[str, str]
_Words: TypeAlias = tuple[_Form, _Form, _Form, _Form, str]

_GOES: _Words = (
    (_("1 goes in"), _("{n} go in")),
    (_("1 looks like one you have"), _("{n} look like ones you have")),
    (_("1 needs a word with you"), _("{n} need a word with you")),
    (_("1 is passed over"), _("{n} are passed over")),
    _("goes in"),
)
_WENT: _Words = (
    (_("1 went in"), _("{n} went in")),
    (_("1 looked like one you had"), _("{n} looked like ones you had")),
    (_("1 needed a word with you"), _("{n} needed a word with you")),
    (_("1 was passed over"), _("{n} were passed over")),
    _("went in"),
)
"""What becomes of rows, and what became of them: new ones, those that are here, those that are held, and the rest."""

_SKIPPED = {
    "header": (_("1 heading"), _("{n} headings")),
    "title": (_("1 title"), _("{n} titles")),
    "section": (_("1 section heading"), _("{n} section headings")),
    "total": (_("1 total"), _("{n} totals")),
    "duplicate": (_("1 repeated"), _("{n} repeated")),
    "note": (_("1 note"), _("{n} notes")),
    "nothing": (_("1 without a count"), _("{n} without a count")),
    "lookup": (_("1 of lists"), _("{n} of lists")),
    "hidden": (_("1 hidden"), _("{n} hidden")),
    "left out": (_("1 left out"), _("{n} left out")),
    "blank": (_("1 blank"), _("{n} blank")),
}


class RowFate(NamedTuple):
    """One row (or a whole sheet: ``row`` is None) and what would become of it.

    ``rows`` is how many rows of the spreadsheet it stands for; ``cells`` are those of its cells which are passed over;
    ``doubles`` what it looks like in the records, and what is to be done about it.
    """

    sheet: str
    row: int | None
    fate: Fate
    records: Sequence[Record] = ()
    skip: Skip | None = None
    cells: Sequence[Skip] = ()
    rows: int = 1
    doubles: Sequence[Double] = ()


class Fates:
    """Every row of a plan, sheet by sheet from the top, each exactly once.

    ``added`` is how many rows would make new activities, and how many of those there would be. ``partly`` is how many
    of the rows that need a word have something that goes in all the same.
    """

    def __init__(self, workbook: Workbook, plan: Plan, progress: Progress | None = None) -> None:
        """Sort out *plan*; raises ``Cancelled`` when *progress* says so."""
        what = _("Counting what goes in")
        records: dict[tuple[str, int], list[Record]] = {}
        for record in watched(plan.records, progress, what):
            records.setdefault((record.sheet, record.row), []).append(record)
        cells: dict[tuple[str, int], list[Skip]] = {}
        found: dict[tuple[str, int | None], RowFate] = {}
        for skip in watched(plan.skipped, progress, what):
            if skip.rows and not (skip.row != "all" and (skip.sheet, skip.row) in records):
                row = None if skip.row == "all" else skip.row
                found[skip.sheet, row] = RowFate(skip.sheet, row, skip.reason, skip=skip, rows=skip.rows)
            elif skip.row != "all":
                cells.setdefault((skip.sheet, skip.row), []).append(skip)
        for (sheet, row), several in watched(list(records.items()), progress, what):
            found[sheet, row] = RowFate(sheet, row, fate_of(several), several, cells=cells.get((sheet, row), ()))
        for double in plan.doubles:
            fate = found[double.sheet, double.row]
            found[double.sheet, double.row] = fate._replace(doubles=(*fate.doubles, double))
        order = {sheet.name: n for n, sheet in enumerate(workbook.sheets)}
        self.rows: list[RowFate] = sorted(found.values(), key=lambda each: (order[each.sheet], each.row or 0))
        self._found = found
        self.added = added(plan)
        self.partly = sum(each.fate == "held" and _has_new(each.records) for each in self.rows)
        self._counts: dict[str, dict[Fate, int]] = {}
        for each in watched(self.rows, progress, what):
            counted = self._counts.setdefault(each.sheet, dict.fromkeys(WORDS, 0))
            counted[each.fate] += each.rows

    @property
    def sheets(self) -> list[str]:
        """The names of the sheets that have rows, in order."""
        return list(self._counts)

    def at(self, sheet: str, row: int) -> RowFate | None:
        """What becomes of a row, by its number in the spreadsheet; None outside the rows that were read."""
        return self._found.get((sheet, row)) or self._found.get((sheet, None))

    def counts(self, sheet: str | None = None) -> dict[Fate, int]:
        """How many rows have each fate, in one sheet or in all; those that no row has are left out."""
        wanted = [counted for name, counted in self._counts.items() if sheet in (None, name)]
        return {fate: n for fate in WORDS if (n := sum(counted[fate] for counted in wanted))}


def fate_of(records: Iterable[Record]) -> Fate:
    """The fate of a row that holds these records."""
    statuses: Collection[Status] = {record.status for record in records}
    return "held" if "held" in statuses else "new" if "new" in statuses else "already_here"


def counts_sentence(counts: Mapping[Fate, int], partly: int = 0) -> str:
    """How many rows there are, and how many of each fate: the parts always make the whole.

    ``16 rows: 5 go in, 0 look like ones you have, 3 need a word with you, 8 are passed over (4 blank, 4 notes).``
    Of *partly* of those that need a word something goes in.
    """
    new, have, held = (counts.get(fate, 0) for fate in ("new", "already_here", "held"))
    return _counts_sentence(_GOES, sum(counts.values()), new, have, held, partly, _skipped(counts))


def counts_of_import(batch: Batch) -> str:
    """The same of an import that was brought in: the numbers that stood beneath its rehearsal.

    ``16 rows: 5 went in, 0 looked like ones you had, 3 needed a word with you, 8 were passed over (blank rows, …).``
    """
    passed_over = _("blank rows, headings, totals and the like")
    return _counts_sentence(
        _WENT, batch.rows_read, batch.rows_in, batch.already_here, batch.held, batch.partly, passed_over
    )


def _counts_sentence(words: _Words, rows: int, new: int, have: int, held: int, partly: int, passed_over: str) -> str:
    *forms, goes = words
    numbers = (new, have, held, rows - new - have - held)
    said = [counted(n, *form) for n, form in zip(numbers, forms, strict=True)]
    if partly:
        said[2] += f" ({partly_words(held, partly, goes)})"
    if numbers[3]:
        said[3] += f" ({passed_over})"
    else:
        said.pop()
    return f"{counted(rows, _('1 row'), _('{n} rows'))}: {', '.join(said)}."


def partly_words(held: int, partly: int, goes: str) -> str:
    """What is said of *held* rows where something of *partly* of them *goes* in: ``part of 1 of them goes in``."""
    if partly == held:
        return f"{_('part of it') if held == 1 else _('part of each')} {goes}"
    return _("part of {n} of them {goes}").format(n=f"{partly:,}", goes=goes)


def activities_sentence(rows: int, activities: int) -> str:
    """How many activities so many rows make, where that is another number; empty where it is the same.

    ``6 rows make 22 activities: a row with several periods or places is one activity for each.``
    """
    if activities == rows:
        return ""
    making = counted(rows, _("1 row makes"), _("{n} rows make"))
    return _("{making} {n} activities: a row with several periods or places is one activity for each.").format(
        making=making, n=f"{activities:,}"
    )


def sheet_counts(counts: Mapping[Fate, int]) -> str:
    """The same for one sheet, in a few words: ``68 go in, 3 need a word``; what there is none of is left out."""
    new, have, held = (counts.get(fate, 0) for fate in ("new", "already_here", "held"))
    said = []
    if new:
        said.append(counted(new, *_GOES[0]))
    if have:
        said.append(_("{n} you have").format(n=f"{have:,}"))
    if held:
        said.append(counted(held, _("1 needs a word"), _("{n} need a word")))
    if not said and "hidden" in counts:
        return _("hidden")
    return ", ".join(said) or _("nothing to bring in")


def _has_new(records: Iterable[Record]) -> bool:
    return any(record.status == "new" for record in records)


def _skipped(counts: Mapping[Fate, int]) -> str:
    told = ((_SKIPPED[fate], n) for fate, n in counts.items() if fate in _SKIPPED)
    return ", ".join(counted(n, one, many) for (one, many), n in told)
