"""A spreadsheet becomes totals that can be worked out by hand, and whatever is in none is named with its reason."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook as Book

from svdesk.domain.activity import Activity, Count, PeopleBasis
from svdesk.domain.authority import Provider
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity
from svdesk.services import recording
from svdesk.services.importing.journey import rehearse
from svdesk.services.importing.to_write import counts
from svdesk.services.progress import Silent
from svdesk.services.years.from_file import read
from svdesk.services.years.totals import Told
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store


@pytest.fixture
def desk(tmp_path: Path) -> Store:
    return recording.start(tmp_path / "hub.svdesk", Provider(new_id(), "Riverside Hub"), "Ana")


def sheet(path: Path, *lines: tuple[object, ...]) -> Path:
    book = Book()
    made = book.active
    assert made is not None
    made.title = "Log"
    for line in lines:
        made.append(list(line))
    book.save(path)
    return path


def told_by(desk: Store, path: Path) -> Told:
    return read(desk, path, Silent())


def said(told: Told) -> list[tuple[str, str, str, int]]:
    return [(one.period.code, one.said.label, str(one.said.quantity), one.counts) for one in told.totals]


def test_hours_of_a_word_are_summed_exactly_for_each_year(desk: Store, tmp_path: Path) -> None:
    file = sheet(
        tmp_path / "log.xlsx",
        ("Date", "Activity", "Volunteer hours"),
        ("30/03/2024", "Gardening", 2.5),
        ("02/04/2024", "Gardening", 0.1),
        ("14/05/2024", "Gardening", 0.2),
        ("14/06/2024", "Repair café", "3h 30m"),
    )
    told = told_by(desk, file)
    assert said(told) == [
        ("2023-24", "Gardening", "2.5 hours", 1),
        ("2024-25", "Gardening", "0.3 hours", 2),
        ("2024-25", "Repair café", "3.5 hours", 1),
    ]
    assert told.left_out == ()
    assert desk.rows("SELECT * FROM activity") == []


def test_different_people_are_never_added_up_and_say_why(desk: Store, tmp_path: Path) -> None:
    file = sheet(
        tmp_path / "log.xlsx",
        ("Date", "Activity", "People"),
        ("02/04/2024", "Job club", 12),
        ("14/05/2024", "Job club", 9),
        ("14/06/2024", "Choir", 30),
    )
    told = told_by(desk, file)
    assert {label for _code, label, _amount, _n in said(told)}.isdisjoint({"Job club"})
    refused = [one for one in told.left_out if "Different people" in one.why]
    assert len(refused) >= 2
    assert refused[0].where == "Row 2 of Log"
    assert "12 people" in refused[0].what


@pytest.mark.parametrize(
    ("bases", "taken"),
    [
        ((PeopleBasis.NEW_PEOPLE, PeopleBasis.NEW_PEOPLE), ["21 people"]),
        ((PeopleBasis.ATTENDANCES, PeopleBasis.ATTENDANCES), []),
        ((PeopleBasis.NEW_PEOPLE, PeopleBasis.ATTENDANCES), []),
    ],
)
def test_visits_never_add_up_to_a_total_of_people(
    desk: Store, tmp_path: Path, bases: tuple[PeopleBasis, ...], taken: list[str]
) -> None:
    with recording.start(tmp_path / "earlier.svdesk", Provider(new_id(), "Riverside Hub"), "Ana") as earlier:
        word = OwnTerm(new_id(), "Job club", "people")
        for day, (number, basis) in enumerate(zip((12, 9), bases, strict=True), 1):
            count = Count(new_id(), word.id, Quantity.of(number, units()["people"]), people_basis=basis)
            when = date(2024, 5, day)
            recording.add(earlier, Activity(new_id(), "Job club", Period(when, when), (count,)), "Ana", [word])
    told = told_by(desk, tmp_path / "earlier.svdesk")
    assert [str(one.said.quantity) for one in told.totals] == taken
    assert len(told.left_out) == (0 if taken else 2)


def test_rows_that_are_held_or_aims_are_left_out_with_their_reason(desk: Store, tmp_path: Path) -> None:
    file = sheet(
        tmp_path / "log.xlsx",
        ("Date", "Activity", "Hours"),
        ("02/04/2024", "Gardening", 2),
        ("31/02/2025", "Gardening", 5),
        ("14/05/2024", "Gardening", 3),
    )
    told = told_by(desk, file)
    assert [amount for _code, _label, amount, _n in said(told)] == ["5 hours"]
    [out] = told.left_out
    assert out.where == "Row 3 of Log"
    assert out.why


def test_every_count_of_a_real_file_is_in_a_total_or_left_out(desk: Store) -> None:
    file = Path(__file__).parents[2] / "samples" / "d2_volunteer_log.csv"
    told = told_by(desk, file)
    assert told.totals
    assert all(one.why for one in told.left_out)
    plan = rehearse(desk, file, Silent()).plan
    done = [one for one in plan.records if one.status != "held" and one.kind == "actual"]
    counted = sum(len(list(counts(one))) for one in done)
    assert counted == sum(one.counts for one in told.totals) + len(told.left_out) - (len(plan.records) - len(done))


def test_nothing_is_said_to_be_taken_for_granted_of_rows_that_are_left_out(desk: Store, tmp_path: Path) -> None:
    file = sheet(
        tmp_path / "log.xlsx",
        ("Date", "Activity", "Time given", "Nos"),
        ("02/04/2024", "Gardening", "1 day", 9),
        ("14/05/2024", "Gardening", "3 hrs", 8),
        ("15/05/2024", "Choir", "2 hrs", 8),
    )
    told = told_by(desk, file)
    assert [(one.where, one.why) for one in told.left_out if "day" in one.why] == [
        ("Row 2 of Log", "C2: “1 day”: how many hours is a day here?")
    ]
    assert [one for one in told.assumed if "how many hours is a day" in one] == []
    assert told.assumed


def test_a_total_says_how_many_rows_of_its_words_are_left_out_and_an_answer_brings_them_in(
    desk: Store, tmp_path: Path
) -> None:
    file = sheet(
        tmp_path / "log.xlsx",
        ("Date", "Activity", "Hours"),
        ("02/04/2024", "Gardening", 2),
        ("31/02/2025", "Gardening", 5),
        ("14/05/2024", "Gardening", "2 or 3"),
        ("14/05/2023", "Gardening", 1),
        ("15/05/2024", "Choir", 4),
    )
    told = told_by(desk, file)
    assert [(one.period.code, one.said.label, one.held) for one in told.totals] == [
        ("2023-24", "Gardening", 1),
        ("2024-25", "Choir", 0),
        ("2024-25", "Gardening", 2),
    ]
    assert told.rehearsal is not None
    keys = {each.code: each.key for each in told.rehearsal.plan.questions}
    answers = {keys["date-impossible"]: "28 February 2025", keys["two-numbers"]: "3"}
    again = read(desk, file, Silent(), answers=answers)
    assert said(again)[2] == ("2024-25", "Gardening", "10 hours", 3)
    assert ([one.held for one in again.totals], again.left_out) == ([0, 0, 0], ())
