"""Of any workbook whatever: every row has one fate, undo leaves every table as before, and nothing comes in twice."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svdesk.services.importing import plan_json
from svdesk.services.importing.doubles.doubles import CHANGE, KEEP_BOTH, answer_key_for_all
from svdesk.services.importing.journey import Rehearsal
from svdesk.services.importing.questions import LEAVE_OUT
from svdesk.services.importing.row_fates import Fates, counts_sentence
from svdesk.services.importing.taking_back.take_back import take_back
from svdesk.services.workbook.sheet import Sheet
from svdesk.storage import journal
from svdesk.storage.store import Store
from tests.services.importing.books import sheet
from tests.services.importing.desks import brought_in, counted, desk, rehearsed, whole

FEW = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])

WORDS = st.sampled_from(
    ["Lunch club", "Job club", "Walk, 2 miles", "Gardening", "Total", "Sub-total", "TOTAL hours", "Note: see below",
     "Spring term:", "", '"', "ditto", "£5 raffle", "=1+1", "n/a", "Lunch club ", "Average"]
)  # fmt: skip
DATES = st.sampled_from(
    ["2025-04-09", "2025-05-10", "03/04/2025", "13/05/25", "31/02/2025", "April 2025", "Q1", "", "2024-04-09", "soon",
     "2025-04-09"]
)  # fmt: skip
NUMBERS = st.sampled_from(
    ["3", "12", "0", "", "2.5", "approx 10", "15 people + 2 vols", "1 day", "£1,234.50", "£(45.00)", "12 hrs", "-",
     "n/a", "lots", "1.250,00", "10-12", "nil", "3h 30m", "1e9", "999999999999", "#REF!"]
)  # fmt: skip
ANYTHING = st.text(st.characters(exclude_characters="|\n\r", exclude_categories=["Cs"]), max_size=12)


def line(*cells: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*cells).map(" | ".join)


def body(*cells: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    blank = " | ".join("" for _ in cells)
    rows = st.one_of(line(*cells), line(*cells), line(*cells), st.just(blank), st.just(f"Summer {blank}"))
    return st.lists(rows, min_size=1, max_size=9)


def table(head: str, *cells: st.SearchStrategy[str], title: str = "") -> st.SearchStrategy[str]:
    return body(*cells).map(lambda rows: "\n".join([*([title] if title else []), head, *rows]))


SHEETS = st.one_of(
    table("Date | What we did | Place | Number of people | Hours", DATES, WORDS, WORDS, NUMBERS, NUMBERS),
    table("Date | Men | Women | Total", DATES, NUMBERS, NUMBERS, NUMBERS, title="Register 2025-26"),
    table("Activity | Apr | May | Jun | Total", WORDS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, title="Year 2025-26"),
    table("Measure | Target | Actual", WORDS, NUMBERS, NUMBERS),
    table("Date | Item | Cost | Notes", DATES, WORDS, NUMBERS, ANYTHING),
    table("Col | What", ANYTHING, ANYTHING),
)
BOOKS = st.lists(SHEETS, min_size=1, max_size=2)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with desk(tmp_path_factory.mktemp("any")) as made:
        yield made


def sheets(texts: list[str]) -> list[Sheet]:
    return [sheet(text, f"Sheet{n}") for n, text in enumerate(texts, 1)]


def adds_up(rehearsal: Rehearsal) -> None:
    """Every row has exactly one fate, and screen, command line and JSON say the same numbers."""
    plan, workbook = rehearsal.plan, rehearsal.workbook
    fates = Fates(workbook, plan)
    read = sum(len(each.rows) for each in workbook.sheets)
    assert plan.rows_read == read == sum(fates.counts().values())
    for each in workbook.sheets:
        assert all(fates.at(each.name, row) for row in range(each.first_row, each.last_row + 1))
    counts = plan_json.as_json(plan)["counts"]
    assert counts["rows_read"] == counts["rows_with_records"] + counts["rows_skipped"] == read
    assert counts["records"] == counts["new"] + counts["already_here"] + counts["held"]
    rows = {"new": set(), "already_here": set(), "held": set()}  # type: dict[str, set[tuple[str, int]]]
    for record in plan.records:
        rows[record.status].add((record.sheet, record.row))
    told = fates.counts()
    assert told.get("held", 0) == len(rows["held"])
    assert told.get("new", 0) == len(rows["new"] - rows["held"])
    assert told.get("already_here", 0) == len(rows["already_here"] - rows["held"] - rows["new"])
    assert counts_sentence(told).startswith(f"{read:,} row")
    for fate in fates.rows:
        assert (fate.skip is None) != (not fate.records), "a row is a record's, or passed over with its reason"


@FEW
@given(BOOKS)
def test_every_row_has_one_fate_and_undo_and_again_leave_no_trace(store: Store, texts: list[str]) -> None:
    before = whole(store)
    rehearsal = rehearsed(store, *sheets(texts))
    adds_up(rehearsal)
    done = brought_in(store, rehearsal)
    if not done.batch:
        assert whole(store) == before
        return
    after = whole(store)
    again = rehearsed(store, *sheets(texts))
    adds_up(again)
    assert not again.plan.counts["new"]
    assert brought_in(store, again).batch == ""
    assert whole(store) == after
    journal.undo(store, by="Ana")
    assert whole(store) == before


@FEW
@given(BOOKS)
def test_what_was_taken_back_comes_in_again_whole(store: Store, texts: list[str]) -> None:
    start = journal.history(store, 1)[0].n
    first = brought_in(store, rehearsed(store, *sheets(texts)))
    if first.batch:
        once = counted(store)
        told = take_back(store, first.batch, "Ana", datetime(2026, 1, 5, tzinfo=UTC))
        assert told.kept == ()
        assert counted(store) == []
        assert store.rows("SELECT count(*) FROM own_term") == [(0,)]
        again = rehearsed(store, *sheets(texts), afresh=True)  # two sheets may teach each other how to be read
        assert again.plan.doubles == ()
        brought_in(store, again)
        assert counted(store) == once
    while journal.history(store, 1)[0].n > start and journal.next_undo(store):
        journal.undo(store, by="Ana")


@FEW
@given(BOOKS, SHEETS, st.sampled_from([None, LEAVE_OUT, CHANGE, KEEP_BOTH]))
def test_another_workbook_is_undone_and_taken_back_exactly_whatever_was_said_of_doubles(
    store: Store, first: list[str], more: str, said: str | None
) -> None:
    second = [*(text.replace("12", "14").replace("2.5", "7.5") for text in first), more]
    brought_in(store, rehearsed(store, *sheets(first)))
    before = whole(store)
    answers = {answer_key_for_all(kind): said for kind in ("exact", "alike", "same-row")} if said else {}
    rehearsal = rehearsed(store, *sheets(second), name="other.xlsx", answers=answers)
    adds_up(rehearsal)
    waiting = [double for double in rehearsal.plan.doubles if double.choice is None]
    assert bool(waiting) <= any(each.code in ("looks-alike", "reads-differently") for each in rehearsal.plan.questions)
    done = brought_in(store, rehearsal)
    if done.batch:
        again = rehearsed(store, *sheets(second), name="other.xlsx")
        assert not again.plan.counts["new"]
        take_back(store, done.batch, "Ana", datetime(2026, 1, 5, tzinfo=UTC))
        kept = ("import_batch", "imported_row", "recipe")
        now = whole(store)
        assert {name: rows for name, rows in now.items() if name not in kept} == {
            name: rows for name, rows in before.items() if name not in kept
        }
        journal.undo(store, by="Ana")
        journal.undo(store, by="Ana")
        assert whole(store) == before
    while journal.next_undo(store):
        journal.undo(store, by="Ana")
