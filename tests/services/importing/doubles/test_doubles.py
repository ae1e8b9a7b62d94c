"""Rows that look like something in the records are named, and nothing of them goes in unasked."""

from datetime import date
from decimal import Decimal

import pytest

from svdesk.domain.activity import Activity, Count
from svdesk.domain.errors import UserError
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity
from svdesk.services import recording
from svdesk.services.importing.doubles.doubles import (
    CHANGE,
    KEEP_BOTH,
    answer_key,
    answer_key_for_all,
    answer_key_for_row,
)
from svdesk.services.importing.questions import LEAVE_OUT
from svdesk.storage import journal
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.services.importing.books import sheet
from tests.services.importing.desks import brought_in, counted, rehearsed, whole

LOG = """
Date       | What we did | Place   | Number of people
2025-05-03 | Lunch club  | Hall    | 12
2025-05-10 | Lunch club  | Hall    | 15
2025-05-17 | Job club    | Library | 4
"""
OTHER = """
Date       | What we did | Place   | Number of people
2025-05-03 | lunch  club | Hall    | 12
2025-05-10 | Lunch club  | Hall    | 18
2025-05-24 | Lunch club  | Hall    | 9
"""


@pytest.fixture
def full(store: Store) -> Store:
    brought_in(store, rehearsed(store, sheet(LOG, "Activities")))
    return store


def figures(store: Store) -> list[tuple[str, str, float]]:
    return [(text, starts, figure) for text, starts, _place, _unit, figure in counted(store)]


def test_another_workbook_is_compared_row_by_row_and_each_row_says_what_it_looks_like(full: Store) -> None:
    plan = rehearsed(full, sheet(OTHER, "Sessions"), name="other.xlsx").plan
    assert [record.status for record in plan.records] == ["already_here", "held", "new"]
    assert [(double.kind, double.row, double.choice) for double in plan.doubles] == [
        ("exact", 2, "skip"),
        ("alike", 3, None),
    ]
    assert plan.doubles[0].sentence == (
        "Row 2 of Sessions looks like “Lunch club, 3 May 2025”,"
        " brought in on 2 June 2025 from last-year.xlsx (row 2 of Activities)."
    )
    assert plan.doubles[1].changes == ("15 people becomes 18 people",)
    [question] = [each for each in plan.questions if each.code == "looks-alike"]
    assert question.message == (
        "Row 3 of Sessions looks like “Lunch club, 10 May 2025”, brought in on 2 June 2025 from last-year.xlsx"
        " (row 3 of Activities), but its figures are not the same: 15 people becomes 18 people."
    )


def test_apostrophes_dashes_and_accents_of_another_program_are_the_same_wording(store: Store) -> None:
    log = "Date | What we did | Place | Number of people\n2025-05-03 | {} | {} | 12\n2025-05-10 | {} | {} | 15\n"
    first = ("Men\u2019s shed \u2013 te", "Caffi Mo\u0302r") * 2
    again = ("Men's shed - te", "Caffi M\u00f4r") * 2
    brought_in(store, rehearsed(store, sheet(log.format(*first), "Activities")))
    other = rehearsed(store, sheet(log.format(*again).replace("| 15", "| 18"), "Sessions"), name="other.xlsx")
    assert [(double.kind, double.row) for double in other.plan.doubles] == [("exact", 2), ("alike", 3)]


def test_what_was_left_out_is_kept_as_a_skipped_row_with_its_reason(full: Store) -> None:
    answers = {"looks-alike|Sessions|3|": LEAVE_OUT}
    brought_in(full, rehearsed(full, sheet(OTHER, "Sessions"), answers=answers, name="other.xlsx"))
    kept = full.rows("SELECT row, outcome, reason FROM imported_row WHERE sheet = 'Sessions' ORDER BY row")
    assert [(row, outcome) for row, outcome, _ in kept] == [
        (1, "skipped"), (2, "skipped"), (3, "skipped"), (4, "record"),
    ]  # fmt: skip
    assert kept[2][2].startswith("already here: “Lunch club, 10 May 2025”, brought in on 2 June 2025")
    assert figures(full)[-1] == ("Lunch club", "2025-05-24", 9)
    assert len(figures(full)) == 4


def test_changing_what_is_there_gives_it_the_figures_of_the_row_and_undo_gives_them_back(full: Store) -> None:
    before = whole(full)
    answers = {"looks-alike|Sessions|3|": CHANGE}
    done = brought_in(full, rehearsed(full, sheet(OTHER, "Sessions"), answers=answers, name="other.xlsx"))
    assert (done.activities, done.counts, done.changed) == (1, 1, 1)
    assert ("Lunch club", "2025-05-10", 18.0) in figures(full)
    assert len(figures(full)) == 4
    again = rehearsed(full, sheet(OTHER, "Sessions"), name="other.xlsx").plan
    assert {record.status for record in again.records} == {"already_here"}
    old = rehearsed(full, sheet(LOG, "Activities")).plan
    assert {record.status for record in old.records} == {"already_here"}
    journal.undo(full, by="Ana")
    assert whole(full) == before


def test_keeping_both_makes_a_new_record(full: Store) -> None:
    answers = {"looks-alike|Sessions|3|": KEEP_BOTH, "already-here|Sessions|2|": KEEP_BOTH}
    brought_in(full, rehearsed(full, sheet(OTHER, "Sessions"), answers=answers, name="other.xlsx"))
    assert [figure for _, starts, figure in figures(full) if starts == "2025-05-10"] == [15, 18]
    assert [figure for _, starts, figure in figures(full) if starts == "2025-05-03"] == [12, 12]
    again = rehearsed(full, sheet(OTHER, "Sessions"), name="other.xlsx").plan
    assert {record.status for record in again.records} == {"already_here"}


def test_one_answer_may_do_for_all_of_a_kind_and_an_own_one_goes_before_it(full: Store) -> None:
    changed = LOG.replace("12", "13").replace("15", "16")
    answers = {answer_key_for_all("alike"): CHANGE}
    plan = rehearsed(full, sheet(changed, "Activities"), answers=answers).plan
    assert [double.choice for double in plan.doubles] == ["update", "update", "skip"]
    answers |= {answer_key(plan.doubles[0]): LEAVE_OUT, answer_key_for_row("alike", "Activities", 3): KEEP_BOTH}
    plan = rehearsed(full, sheet(changed, "Activities"), answers=answers).plan
    assert [double.choice for double in plan.doubles] == ["skip", "keep", "skip"]


def test_many_alike_are_asked_about_once(store: Store) -> None:
    head = "Date | What we did | Number of people\n"
    rows = "".join(f"2025-05-{day:02} | Lunch club | {day + 3}\n" for day in range(1, 31))
    brought_in(store, rehearsed(store, head + rows))
    more = head + "".join(f"2025-05-{day:02} | Lunch club | {day + 4}\n" for day in range(1, 31))
    plan = rehearsed(store, more, name="other.xlsx").plan
    asked = [each for each in plan.questions if each.code == "looks-alike"]
    assert len(asked) == 26
    after = rehearsed(store, more, name="other.xlsx", answers={asked[-1].key: CHANGE}).plan
    assert [double.choice for double in after.doubles] == [None] * 25 + ["update"] * 5


def test_what_was_typed_in_is_known_too_whatever_words_it_is_counted_under(store: Store) -> None:
    term = OwnTerm(new_id(), "Guests", "people")
    day = Period(date(2025, 5, 3), date(2025, 5, 3))
    count = Count(new_id(), term.id, Quantity(Decimal(12), units()["people"]))
    recording.add(store, Activity(new_id(), "Lunch club", day, (count,), place="Hall"), "Ana", [term])
    plan = rehearsed(store, LOG).plan
    assert [(double.kind, double.like) for double in plan.doubles] == [
        ("exact", "“Lunch club, 3 May 2025”, which was typed in")
    ]
    more = LOG.replace("12", "14")
    brought_in(store, rehearsed(store, more, answers={"looks-alike|Sheet1|2|": CHANGE}))
    assert [row for row in counted(store) if row[1] == "2025-05-03"] == [
        ("Lunch club", "2025-05-03", "Hall", "people", 14.0)
    ]


def test_rows_of_one_file_are_never_taken_for_each_other(store: Store) -> None:
    twice = LOG + "2025-05-03 | Lunch club | Hall | 7\n"
    brought_in(store, rehearsed(store, LOG))
    plan = rehearsed(store, twice, name="more.xlsx").plan
    assert [record.status for record in plan.records] == ["already_here"] * 3 + ["new"]
    answers = {"twice-in-file|Sheet1|5|": "It happened twice: bring it in"}
    same = LOG + "2025-05-03 | Lunch club | Hall | 12\n"
    plan = rehearsed(store, same, name="more.xlsx", answers=answers).plan
    assert [record.status for record in plan.records] == ["already_here"] * 3 + ["new"]


def test_a_row_of_this_very_file_that_reads_differently_now_is_asked_about(full: Store) -> None:
    again = rehearsed(full, sheet(LOG, "Activities"), mended={("Activities", 3, 1): "11 May 2025"})
    assert [record.status for record in again.plan.records] == ["already_here", "held", "already_here"]
    [double] = [each for each in again.plan.doubles if each.kind == "same-row"]
    assert "this very file" in double.sentence
    assert double.changes == ("10 May 2025 becomes 11 May 2025",)
    answers = {answer_key(double): CHANGE}
    brought_in(
        full, rehearsed(full, sheet(LOG, "Activities"), answers=answers, mended={("Activities", 3, 1): "11 May 2025"})
    )
    assert [starts for _, starts, _ in figures(full)] == ["2025-05-03", "2025-05-11", "2025-05-17"]


WIDE = """
Date       | Men | Women
2025-05-03 | 5   | {women}
2025-05-10 | 6   | 8
"""


def test_the_rest_of_a_row_joins_what_was_brought_in_of_it_before(store: Store) -> None:
    first = rehearsed(store, WIDE.format(women="lots"))
    assert [record.status for record in first.plan.records] == ["new", "held", "new", "new"]
    brought_in(store, first)
    after = rehearsed(store, WIDE.format(women="lots"), mended={("Sheet1", 2, 3): "7"})
    assert [record.status for record in after.plan.records] == ["already_here", "new", "already_here", "already_here"]
    done = brought_in(store, after)
    assert (done.activities, done.counts, done.changed) == (0, 1, 1)
    assert store.rows("SELECT count(*) FROM activity") == [(2,)]
    kept = store.rows("SELECT cells, outcome, reason FROM imported_row WHERE row = 2 ORDER BY rowid DESC LIMIT 1")
    assert kept == [('["2025-05-03", 5, "lots"]', "record", "C2: “7” typed for “lots”")]
    assert {record.status for record in rehearsed(store, WIDE.format(women="lots")).plan.records} == {"already_here"}


def test_deleted_and_undone_records_are_no_doubles(full: Store) -> None:
    [(gone,)] = full.rows("SELECT id FROM activity WHERE starts = '2025-05-10'")
    recording.delete(full, [gone], "Ana")
    plan = rehearsed(full, sheet(LOG, "Activities")).plan
    assert [record.status for record in plan.records] == ["already_here", "new", "already_here"]
    journal.undo(full, by="Ana")
    journal.undo(full, by="Ana")
    plan = rehearsed(full, sheet(LOG, "Activities")).plan
    assert {record.status for record in plan.records} == {"new"}
    assert plan.doubles == ()


def test_an_activity_that_is_gone_when_the_row_comes_in_is_said_and_nothing_is_written(full: Store) -> None:
    rehearsal = rehearsed(full, sheet(OTHER, "S"), answers={"looks-alike|S|3|": CHANGE}, name="other.xlsx")
    recording.delete(full, [rehearsal.plan.doubles[1].twin.id], "Ana")
    before = whole(full)
    with pytest.raises(UserError, match=r"Your records have changed since other\.xlsx was looked at"):
        brought_in(full, rehearsal)
    assert whole(full) == before


def test_what_kept_a_row_out_is_not_asked_once_the_row_is_here(store: Store) -> None:
    log = sheet("Date | What we did | Number of people\n2025-05-03 | Lunch club | 15 people + 2 vols", "Activities")
    asked = rehearsed(store, log).plan.questions[0]
    assert asked.code == "two-numbers"
    brought_in(store, rehearsed(store, log, answers={asked.key: asked.choices[0]}))
    assert [each.code for each in rehearsed(store, log).plan.questions] == ["file-imported-before"]
    more = sheet(
        "Date | What we did | Number of people\n2025-05-03 | Lunch club | 15 people + 2 vols"
        "\n2025-05-04 | Lunch club | 6 people + 3 vols",
        "Activities",
    )
    again = rehearsed(store, more, name="more.xlsx").plan
    assert [(each.code, each.row) for each in again.questions if each.code == "two-numbers"] == [("two-numbers", 2)]
