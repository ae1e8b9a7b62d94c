"""What the table of activities shows, for the screen, for a spreadsheet and for paper."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from svdesk.domain.activity import Activity, CountKind
from svdesk.domain.authority import Contract
from svdesk.domain.division import counted_in
from svdesk.domain.glossary import Group
from svdesk.domain.quantity import noun
from svdesk.domain.totals import Total
from svdesk.i18n import _
from svdesk.services.progress import Progress
from svdesk.storage import activities, activity_list, authorities, glossaries, mappings
from svdesk.storage.activity_list import Order, Wanted
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from svdesk.ui.as_written import BASIS_WORDS, EMPTY_WORDS, counts_written, day_in_table
from svdesk.ui.models.row_model import Column, Row

if TYPE_CHECKING:
    from svdesk.services.workbook.sheet import Value
    from svdesk.services.workbook.write import Table

LETTERS_OF_DAY, LETTERS_OF_DAYS, LETTERS_OF_MONTHS = 11, 14, 18
"""As many letters has the date of one day, of days in one month, and of days in several; the other columns have what
it leaves them."""

DATE, PLACE, FOR = 0, 3, 4
"""Where these columns stand."""

COLUMNS = (
    Column(_("Date"), sort=Order.DATE, stretch=2, least=LETTERS_OF_MONTHS),
    Column(_("What we did"), sort=Order.TEXT, stretch=7, least=14),
    Column(_("Counts"), stretch=6, least=14),
    Column(_("Place"), sort=Order.PLACE, stretch=3, least=7),
    Column(_("For"), stretch=4, least=8),
)
_AT_A_TIME = 500


@dataclass(frozen=True)
class Found:
    """What was found: ids in order and what they come to, and every place there is.

    ``day_letters`` says for how many letters the dates need room; ``placed`` and ``counted`` whether any has a place,
    and counts in a contract.
    """

    ids: list[str]
    totals: list[Total]
    day_letters: int
    placed: bool
    counted: bool
    places: list[str]


@dataclass(frozen=True)
class Names:
    """What activities are shown with: own words by id, contracts in which they may count, groups of people."""

    labels: Mapping[str, str]
    contracts: Sequence[Contract]
    groups: Sequence[Group] = ()

    @classmethod
    def of(cls, store: Store) -> "Names":
        """The names as they are now."""
        labels = {own.id: own.label for own in mappings.own_terms(store).values()}
        return cls(labels, authorities.contracts(store), glossaries.current(store).groups)


def find(wanted: Wanted, store: Store) -> Found:
    """Look for activities."""
    return Found(
        activity_list.ids(store, wanted),
        activity_list.totals(store, wanted),
        _day_letters(wanted, store),
        activity_list.any_with_a_place(store, wanted),
        activity_list.any_counted(store, wanted),
        activity_list.places(store),
    )


def _day_letters(wanted: Wanted, store: Store) -> int:
    if not activity_list.any_longer_than_a_day(store, wanted):
        return LETTERS_OF_DAY
    return LETTERS_OF_MONTHS if activity_list.any_across_months(store, wanted) else LETTERS_OF_DAYS


def row(activity: Activity, names: Names) -> Row:
    """One activity as a row of the table; for whom it counts is said by the names of authorities."""
    return (
        day_in_table(activity.period),
        " ".join(activity.text.split()),
        counts_written(activity, names.labels),
        activity.place,
        _for(activity, names),
    )


def printed(wanted: Wanted, store: Store, progress: Progress) -> list[Row]:
    """Every row that was found, for paper."""
    names = Names.of(store)
    return [row(activity, names) for activity in _all(wanted, store, progress)]


def sheets(wanted: Wanted, store: Store, progress: Progress) -> "list[Table]":
    """Every activity that was found, and on a second sheet each of their counts, as a spreadsheet keeps them."""
    names = Names.of(store)
    found = list(_all(wanted, store, progress))
    return [
        (
            _("Activities"),
            [
                _("From"),
                _("To"),
                _("What we did"),
                _("Minutes"),
                _("Counts"),
                _("Place"),
                _("For whom"),
                _("Counts for"),
            ],
            [_sheet_row(activity, names) for activity in found],
        ),
        (
            _("Counts"),
            [_("Date"), _("What we did"), _("Own word"), _("Number"), _("Unit"), _("People"), _("Estimate"), _("Aim")],
            [line for activity in found for line in _count_rows(activity, names)],
        ),
    ]


def _all(wanted: Wanted, store: Store, progress: Progress) -> Iterator[Activity]:
    ids = activity_list.ids(store, wanted)
    for start in range(0, len(ids), _AT_A_TIME):
        progress.step(start, len(ids), _("Reading activities"))
        some = ids[start : start + _AT_A_TIME]
        by_id = activities.by_ids(store, some, units())
        yield from (by_id[identifier] for identifier in some if identifier in by_id)
    progress.step(len(ids), len(ids), _("Writing"))


def _sheet_row(activity: Activity, names: Names) -> "list[Value]":
    groups = [group.label for group in names.groups if group.id in activity.groups]
    return [
        activity.period.start,
        activity.period.end,
        activity.text,
        activity.minutes,
        counts_written(activity, names.labels),
        activity.place,
        ", ".join(groups),
        _for(activity, names),
    ]


def _count_rows(activity: Activity, names: Names) -> "Iterator[list[Value]]":
    for count in activity.counts:
        number = count.quantity.value if count.quantity else None
        yield [
            activity.period.start,
            activity.text,
            names.labels[count.own_term],
            EMPTY_WORDS.get(count.empty, "") if count.empty else number,
            noun(count.quantity.unit) if count.quantity else "",
            BASIS_WORDS[count.people_basis] if count.people_basis else "",
            _("yes") if count.estimate else "",
            _("yes") if count.kind is CountKind.TARGET else "",
        ]


def _for(activity: Activity, names: Names) -> str:
    return ", ".join(dict.fromkeys(contract.authority.name for contract in counted_in(activity, names.contracts)))
