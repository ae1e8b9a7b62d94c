"""What was recorded with this program comes in as it was; what an import has no place for is in the private note."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from svdesk.domain.activity import Activity, Count, CountKind, Empty, PeopleBasis
from svdesk.domain.authority import Provider
from svdesk.domain.errors import Cancelled
from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity
from svdesk.services import recording
from svdesk.services.importing import journey
from svdesk.services.progress import Silent
from svdesk.services.returns import data
from svdesk.services.workbook.read import read
from svdesk.services.workbook.return_totals import totals_of
from svdesk.storage import activities, mappings
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.services.returns.charity import PLAIN, return_of
from tests.services.returns.test_data import sealed
from tests.storage import rows

AT = datetime(2026, 4, 20, tzinfo=UTC)
EVER = Period(date(2000, 1, 1), date(2100, 1, 1))
DAY = Period(date(2025, 4, 9), date(2025, 4, 9))
WORDS = [
    ("Help given at home", "hours"), ("Visits", "attendances"), ("Carers", "people"), ("Raffle", "gbp"),
    ("Scones", "items"), ("Steps", "count"),
]  # fmt: skip


def began(path: Path) -> Store:
    return recording.start(path, Provider(new_id(), "Hub"), "Ana")


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """A desk file with an activity of five counts, one of a longer time, and one without any count."""
    path = tmp_path / "last year.svdesk"
    with began(path) as store:
        ids = rows.own_terms(store, WORDS, "Ana")

        def count(word: int, number: str, **more: object) -> Count:
            label, unit = WORDS[word]
            return Count(new_id(), ids[label, unit], Quantity(Decimal(number), units()[unit]), **more)  # type: ignore[arg-type]

        many = Activity(
            new_id(), "Open day =1+1\nin the hall", DAY,
            (
                count(0, "2.5", estimate=True), count(1, "40", people_basis=PeopleBasis.ATTENDANCES),
                count(2, "7", people_basis=PeopleBasis.NEW_PEOPLE), count(3, "1234.56"),
                count(0, "3.000001", kind=CountKind.TARGET), count(4, "12345678901.234567"),
            ),
            place="Tŷ Coch", section="Home", private_note="ask Jan\n'=x",
        )  # fmt: skip
        month = Activity(new_id(), "Befriending", Period(date(2025, 5, 1), date(2025, 5, 31)), (count(2, "3"),))
        bare = Activity(new_id(), "Away day", DAY)
        other = Activity(
            new_id(), "Bake sale", DAY,
            (
                Count(new_id(), ids["Scones", "items"], None, Empty.NOT_KNOWN),
                Count(new_id(), ids["Steps", "count"], None, Empty.NIL),
            ),
            minutes=90, groups=frozenset({"BG02"}), public_note="A good day",
        )  # fmt: skip
        for one in (many, month, bare, other):
            recording.add(store, one, "Ana")
    return path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Store]:
    with began(tmp_path / "new.svdesk") as store:
        yield store


def told(store: Store) -> list[tuple[object, ...]]:
    """All activities without their ids, each with its counts under the charity's own words."""
    words = {each.id: (each.label, each.unit) for each in mappings.own_terms(store).values()}
    return sorted(
        (
            one.text, one.period.start, one.period.end, one.place, one.section, one.private_note,
            [
                (words[c.own_term], c.quantity and c.quantity.value, c.people_basis, c.kind, c.estimate)
                for c in one.counts
            ],
        )
        for one in activities.overlapping(store, EVER, units())
    )  # fmt: skip


def test_activities_come_in_word_for_word_with_all_their_counts(earlier: Path, desk: Store) -> None:
    made = journey.rehearse(desk, earlier, Silent())
    assert (made.workbook.kind, made.workbook.kind_of_source) == ("svdesk", "desk-file")
    assert made.plan.counts["rows_read"] == made.plan.counts["rows_with_records"] + made.plan.counts["rows_skipped"]
    journey.bring_in(desk, made, "Ana", AT, Silent())
    with Store.open(earlier, read_only=True) as before:
        wanted = told(before)
    got = told(desk)
    for one in ("Open day =1+1\nin the hall", "Befriending", "Away day"):
        assert [row for row in got if row[0] == one] == [row for row in wanted if row[0] == one]


def test_what_has_no_place_in_an_import_is_in_the_private_note(earlier: Path, desk: Store) -> None:
    made = journey.rehearse(desk, earlier, Silent())
    journey.bring_in(desk, made, "Ana", AT, Silent())
    (sale,) = [row for row in told(desk) if row[0] == "Bake sale"]
    assert sale[5] == ("Public note: A good day\nIt lasted 90 minutes.\nFor: Children (under 13)\nScones: not known")
    assert sale[6] == [(("Steps", "count"), Decimal(0), None, CountKind.ACTUAL, False)]
    assert [(skip.reason, skip.note) for skip in made.plan.skipped if skip.rows == 0] == [("nothing", "not known")]
    assert "its contracts (0)" in made.plan.notes[-1]


def test_the_same_desk_file_again_adds_nothing(earlier: Path, desk: Store) -> None:
    journey.bring_in(desk, journey.rehearse(desk, earlier, Silent()), "Ana", AT, Silent())
    before = told(desk)
    again = journey.rehearse(desk, earlier, Silent())
    assert again.plan.counts["new"] == 0
    journey.bring_in(desk, again, "Ana", AT, Silent())
    assert told(desk) == before


def test_planning_a_desk_file_can_be_stopped(earlier: Path, desk: Store) -> None:
    made = journey.rehearse(desk, earlier, Silent())
    stopped = Silent()
    stopped.stop.set()
    with pytest.raises(Cancelled):
        journey.rehearse_again(desk, made, {}, stopped)


def test_the_figures_of_a_return_never_become_activities(tmp_path: Path, desk: Store) -> None:
    carried = data.return_data(return_of(PLAIN))
    path = sealed(tmp_path, data.canonical(carried))
    made = journey.rehearse(desk, path, Silent())
    figures = carried["figures"]
    assert made.plan.counts["records"] == 0
    assert [skip.reason for skip in made.plan.skipped] == ["title", "blank", "header", *["total"] * len(figures)]
    totals = totals_of(read(path, Silent()))
    assert [(one.code, one.label, one.unit) for one in totals] == [
        (figure["code"], figure["label"], figure["unit"]) for figure in figures
    ]
    assert [str(one.value) if one.value is not None else one.said for one in totals] == [
        figure["value"] for figure in figures
    ]
    assert {(one.period.start.isoformat(), one.period.end.isoformat()) for one in totals} == {tuple(carried["period"])}
