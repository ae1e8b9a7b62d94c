"""Every row that is read has one fate, and what is said of them adds up, on real files and made ones."""

from pathlib import Path
from typing import get_args

import pytest

from svdesk.services.importing.plan import plan
from svdesk.services.importing.record import Known, Plan, Reason, Status
from svdesk.services.importing.row_fates import WORDS, Fates, counts_sentence, partly_words, sheet_counts
from svdesk.services.importing.tables.recognise import recognise
from svdesk.services.progress import Silent
from svdesk.services.workbook.read import read
from svdesk.services.workbook.sheet import Workbook
from tests.services.importing.books import book, here_already, planned, sheet

SAMPLES = Path(__file__).parents[2] / "samples"
LAST_YEAR = Path(__file__).parents[3] / "resources" / "sample" / "last-year.xlsx"
FILES = [
    SAMPLES / "d1_quarters_wide.xlsx",
    SAMPLES / "d2_volunteer_log.csv",
    SAMPLES / "d3_multi_sheet.xlsx",
    SAMPLES / "d4_local_spend.ods",
    LAST_YEAR,
]

LOG = """
Volunteer log 2024-25
Date       | What we did | Hours
2024-04-09 | Lunch club  | 3
2024-04-16 | Lunch club  | 1 day
2024-04-23 | Lunch club  | 2

Total      |             | 5
"""


def real(path: Path) -> tuple[Workbook, Plan]:
    workbook = read(path, Silent())
    return workbook, plan(workbook, recognise(workbook, None), Known(), {})


def of(text: str, year: str) -> Fates:
    made = sheet(text)
    return Fates(book(made), planned(made, year=year))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_row_that_is_read_has_exactly_one_fate(path: Path) -> None:
    workbook, made = real(path)
    fates = Fates(workbook, made)
    assert sum(fates.counts().values()) == made.rows_read
    by_sheet = [sum(fates.counts(each.name).values()) for each in workbook.sheets]
    assert by_sheet == [len(each.rows) for each in workbook.sheets]
    for each in workbook.sheets:
        assert all(fates.at(each.name, row) for row in range(each.first_row, each.last_row + 1))


def test_every_status_and_every_reason_has_a_word() -> None:
    assert set(WORDS) == {*get_args(Status), *get_args(Reason)}
    assert len(set(WORDS.values())) == len(WORDS)


def test_the_fates_of_a_small_log() -> None:
    fates = of(LOG, year="2024-25")
    assert [(each.row, WORDS[each.fate]) for each in fates.rows] == [
        (1, "title"),
        (2, "heading"),
        (3, "goes in"),
        (4, "needs a word"),
        (5, "goes in"),
        (6, "blank"),
        (7, "total"),
    ]
    assert fates.at("Sheet1", 99) is None
    assert fates.at("Another", 3) is None


def test_rows_that_are_here_already_look_like_ones_you_have() -> None:
    made = sheet(LOG)
    counts = Fates(book(made), here_already(planned(made, year="2024-25"))).counts()
    assert counts["already_here"] == 3
    assert "new" not in counts


def test_one_row_of_a_sheet_with_periods_across_is_one_row_whatever_it_holds() -> None:
    workbook, made = real(SAMPLES / "d1_quarters_wide.xlsx")
    counts = Fates(workbook, made).counts()
    assert counts["new"] == 6
    assert made.counts["new"] == 22


def test_a_sheet_that_is_passed_over_counts_all_its_rows() -> None:
    workbook, made = real(SAMPLES / "d3_multi_sheet.xlsx")
    fates = Fates(workbook, made)
    assert fates.counts("Lookups") == {"hidden": 3}
    row = fates.at("Lookups", 2)
    assert row is not None
    assert (row.row, row.rows) == (None, 3)


def test_a_row_of_which_a_part_goes_in_needs_a_word_and_is_counted_once() -> None:
    fates = of("Date | What | Parcels | Hours\n2024-04-09 | Club | 12 + 3 | 4\n2024-04-16 | Walk | 5 | 2", "2024-25")
    assert (fates.counts(), fates.partly) == ({"new": 1, "held": 1, "header": 1}, 1)
    assert counts_sentence(fates.counts(), fates.partly) == (
        "3 rows: 1 goes in, 0 look like ones you have, 1 needs a word with you (part of it goes in), 1 is passed over "
        "(1 heading)."
    )
    assert partly_words(2, 2, "went in") == "part of each went in"
    assert partly_words(3, 1, "went in") == "part of 1 of them went in"


def test_the_sentence_adds_up_and_knows_one_from_many() -> None:
    assert counts_sentence({"new": 380, "already_here": 9, "held": 23}) == (
        "412 rows: 380 go in, 9 look like ones you have, 23 need a word with you."
    )
    assert counts_sentence({"new": 1, "already_here": 1, "held": 1, "total": 1}) == (
        "4 rows: 1 goes in, 1 looks like one you have, 1 needs a word with you, 1 is passed over (1 total)."
    )
    assert counts_sentence({"title": 1, "blank": 1200}) == (
        "1,201 rows: 0 go in, 0 look like ones you have, 0 need a word with you, "
        "1,201 are passed over (1 title, 1,200 blank)."
    )


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"new": 68, "held": 3, "blank": 2}, "68 go in, 3 need a word"),
        ({"new": 1, "already_here": 4, "held": 1}, "1 goes in, 4 you have, 1 needs a word"),
        ({"hidden": 3}, "hidden"),
        ({"note": 3}, "nothing to bring in"),
        ({}, "nothing to bring in"),
    ],
)
def test_a_sheet_says_in_a_few_words_what_it_holds(counts: dict[Status | Reason, int], words: str) -> None:
    assert sheet_counts(counts) == words


def test_a_row_left_out_by_an_answer_is_told_as_left_out() -> None:
    made = sheet("Date|What we did|People\n03/05/2025|Food parcels|12\n31/06/2025|Food parcels|27")
    key = next(each.key for each in planned(made).questions if each.code == "date-impossible")
    fates = Fates(book(made), planned(made, answers={key: "Leave the row out"}))
    assert fates.counts() == {"new": 1, "header": 1, "left out": 1}
