"""The table of activities reads the same on the screen, in a spreadsheet and on paper."""

from datetime import date
from decimal import Decimal

from svdesk.domain.activity import Activity, Count, CountKind, Empty
from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity
from svdesk.services import recording
from svdesk.services.progress import Silent
from svdesk.storage import activities, activity_list, mappings
from svdesk.storage.activity_list import Wanted
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from svdesk.ui.activities.activities_table import COLUMNS, Names, find, printed, row, sheets
from tests.storage.contracts import a_contract


class Steps(Silent):
    """Progress that remembers what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[int, int]] = []

    def step(self, done: int, total: int, what: str) -> None:
        super().step(done, total, what)
        self.told.append((done, total))


def test_a_row_has_a_text_for_each_column(desk: Store) -> None:
    a_contract(desk)
    club = activity_list.ids(desk, Wanted(words="club"))[0]
    found = activities.by_id(desk, club, units())
    assert found is not None
    made = row(found, Names.of(desk))
    assert made == (
        "12 Jun 25",
        "Job club at the library",
        "12 new people, 24.5 hours",
        "Anytown",
        "Anytown Council",
    )
    assert len(made) == len(COLUMNS)


def test_what_is_found_brings_its_totals_and_every_place(desk: Store) -> None:
    found = find(Wanted(words="parcels"), desk)
    assert len(found.ids) == 1
    assert {(total.unit, total.value) for total in found.totals} == {("parcels", Decimal(38)), ("gbp", Decimal("96.4"))}
    assert found.places == ["Anytown", "Maesteg"]


def test_paper_shows_what_the_screen_shows(desk: Store) -> None:
    steps = Steps()
    assert [line[1] for line in printed(Wanted(), desk, steps)] == [
        "Job club at the library",
        "Food parcels",
        "Befriending visit <b>by</b> phone",
    ]
    assert steps.told == [(0, 3), (3, 3)]


def test_a_spreadsheet_gets_days_as_days_and_each_count_in_a_row(desk: Store) -> None:
    words = {own.label: own.id for own in mappings.own_terms(desk).values()}
    counts = (
        Count("c1", words["Cost"], Quantity.of("500", units()["gbp"]), kind=CountKind.TARGET, estimate=True),
        Count("c2", words["Food parcels"], empty=Empty.NOT_KNOWN),
    )
    made = Activity("a1", "Plan\nfor autumn", parse("2025-26-Q2"), counts, 90, groups=frozenset({"BG03", "BG04"}))
    recording.add(desk, made, "Ana")
    activities_sheet, counts_sheet = sheets(Wanted(words="autumn"), desk, Silent())
    assert list(activities_sheet[2]) == [
        [
            date(2025, 7, 1),
            date(2025, 9, 30),
            "Plan\nfor autumn",
            90,
            "aim: £500.00, Food parcels: not known",
            "",
            "Young people (13 to 25), Older people",
            "",
        ]
    ]
    assert list(counts_sheet[2]) == [
        [date(2025, 7, 1), "Plan\nfor autumn", "Cost", Decimal(500), "pounds", "", "yes", "yes"],
        [date(2025, 7, 1), "Plan\nfor autumn", "Food parcels", "not known", "", "", "", ""],
    ]
    assert all(len(line) == len(sheet[1]) for sheet in (activities_sheet, counts_sheet) for line in sheet[2])
