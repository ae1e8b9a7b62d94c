"""What a row would change in an activity that is here already: which of its counts, from what to what.

A count is found again under the same own term; or, where the activity and the row each have but one of a unit, by
that: a typed entry may stand under other words. What the same column of the same file said before, and says no more,
goes; what the row does not speak of stays as it is.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from svdesk.domain.glossary import fold
from svdesk.domain.period import Period
from svdesk.domain.period import written as period_written
from svdesk.domain.quantity import PLACES, money, noun, number
from svdesk.i18n import _
from svdesk.services.importing.record import Record
from svdesk.services.importing.to_write import Wanted, counts, days_of, words_of
from svdesk.storage.import_twins import Twin, TwinCount
from svdesk.storage.shipped import units


class CountChange(NamedTuple):
    """One count that the row says: ``there`` is the one that it stands for in the activity, or None where it is new."""

    record: Record
    wanted: Wanted
    there: TwinCount | None


def count_changes(there: Sequence[TwinCount], records: Sequence[Record]) -> list[CountChange]:
    """Each count of *records*, with the count of the activity which it stands for."""
    said = [(record, wanted) for record in records for wanted in counts(record)]
    left = list(there)
    found: list[CountChange] = []
    for record, wanted in said:
        same = next((one for one in left if _term(one) == _said(record, wanted)), None)
        if same is not None:
            left.remove(same)
        found.append(CountChange(record, wanted, same))
    return [change if change.there else change._replace(there=_only(change, found, left)) for change in found]


def said_no_more(there: Sequence[TwinCount], records: Sequence[Record], file: str) -> tuple[TwinCount, ...]:
    """The counts that an earlier *file* of this name brought in from columns which now say something else.

    ``5 children`` of ``12 adults, 5 children``, once ``17`` is what counts. A cell that is empty or held says nothing.
    """
    kept = {change.there.id for change in count_changes(there, records) if change.there}
    sure = [(record, wanted) for record in records if record.status != "held" for wanted in counts(record)]
    said = {(record.kind, record.col or _field(wanted.unit)) for record, wanted in sure}
    sheets = {record.sheet for record in records}
    return tuple(
        one
        for one in there
        if one.id not in kept
        and one.file == file
        and one.source[1] in sheets
        and {(one.kind, one.col), (one.kind, _field(one.unit))} & said
    )


def same_figures(there: Sequence[TwinCount], records: Sequence[Record]) -> bool:
    """Whether the activity and the row count the same, whatever the words they stand under."""
    here = sorted((one.unit, one.kind, str(one.millionths)) for one in there)
    said = sorted((w.unit, record.kind, str(w.millionths)) for record in records for w in counts(record))
    return here == said


def clash(there: Sequence[TwinCount], records: Sequence[Record], rest: Sequence[Record]) -> bool:
    """Whether *rest*, which are some of *records*, say another figure than the activity has in the same place."""
    return any(
        change.there is not None and change.there.millionths != change.wanted.millionths and change.record in rest
        for change in count_changes(there, records)
    )


def told(
    twin: Twin, there: Sequence[TwinCount], records: Sequence[Record], gone: Sequence[TwinCount] = ()
) -> tuple[str, ...]:
    """What putting the row in place of what is there would change, in words: ``12 people become 15 people``.

    *gone* are the counts that it says no more.
    """
    said = []
    days, words, first = days_of(records[0]), words_of(records), records[0]
    if days is not None and days != (twin.starts, twin.ends):
        said.append(_("{before} becomes {after}").format(before=_days(twin.starts, twin.ends), after=_days(*days)))
    if fold(words) != fold(twin.text):
        said.append(_("“{before}” becomes “{after}”").format(before=twin.text, after=words))
    if fold(first.place or "") != fold(twin.place or "") and first.place:
        said.append(_("the place becomes {after}").format(after=first.place))
    for change in count_changes(there, records):
        after = amount(change.wanted.millionths, change.wanted.unit)
        if change.there is None:
            said.append(_("{after} would be added").format(after=after))
        elif change.there.millionths != change.wanted.millionths:
            before = amount(change.there.millionths, change.there.unit)
            said.append(_("{before} becomes {after}").format(before=before, after=after))
    said += [_("{before}: removed").format(before=amount(one.millionths, one.unit)) for one in gone]
    return tuple(said)


def amount(millionths: int | None, unit: str) -> str:
    """A stored count as people read it: ``12 hours``, ``£1,234.50``; ``no figure`` where it is empty."""
    if millionths is None:
        return _("no figure")
    value = Decimal(millionths).scaleb(-PLACES)
    if unit == "gbp":
        return money(value)
    if unit == "percent":
        return f"{number(value)}%"
    return number(value) if unit == "count" else f"{number(value)} {noun(units()[unit], value)}"


def _days(starts: str, ends: str) -> str:
    return period_written(Period(date.fromisoformat(starts), date.fromisoformat(ends)))


def _only(change: CountChange, found: Sequence[CountChange], left: Sequence[TwinCount]) -> TwinCount | None:
    """The one count of its unit that is left in the activity, where the row too has but one such count left."""
    unit, kind = change.wanted.unit, change.record.kind
    alike = [one for one in left if (one.unit, one.kind) == (unit, kind)]
    rivals = [each for each in found if not each.there and (each.wanted.unit, each.record.kind) == (unit, kind)]
    return alike[0] if len(alike) == 1 and len(rivals) == 1 else None


def _field(unit: str) -> str:
    """In which of a row's fields a count of this unit stands, where its columns are told together."""
    if unit in ("people", "attendances"):
        return "people"
    return "amount" if unit == "gbp" else "quantity"


def _term(one: TwinCount) -> tuple[str, str, str]:
    return fold(one.label), one.unit, one.kind


def _said(record: Record, wanted: Wanted) -> tuple[str, str, str]:
    return fold(wanted.label), wanted.unit, record.kind
