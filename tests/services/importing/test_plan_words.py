"""What a person is told of a rehearsal adds up and names what was left out."""

from pathlib import Path

from svdesk.domain.problem import Severity
from svdesk.services.importing import plan_words
from svdesk.services.importing.plan import plan
from svdesk.services.importing.record import Known
from svdesk.services.importing.tables.recognise import recognise
from svdesk.services.progress import Silent
from svdesk.services.workbook.read import read
from tests.services.importing.books import planned, sheet
from tests.services.importing.desks import brought_in, desk, rehearsed

D2 = Path(__file__).parents[2] / "samples" / "d2_volunteer_log.csv"


def test_the_lines_name_counts_questions_checks_and_what_was_held() -> None:
    workbook = read(D2, Silent())
    made = plan(workbook, recognise(workbook, None), Known(), {})
    lines = plan_words.lines(made, rehearsal=True)
    assert lines[0].startswith("16 rows read: 8 hold records and 8 hold nothing")
    assert "5 would go in" in lines[0]
    assert sum(line.startswith("Question:") for line in lines) == len(made.questions)
    assert sum(line.startswith("Not brought in:") for line in lines) == 3
    assert any(line.startswith("Check:") and "£1,512.30" in line for line in lines)
    assert "5 went in" in plan_words.lines(made, rehearsal=False)[0]


def test_rows_that_look_like_something_in_the_records_are_named_and_those_of_the_same_file_are_counted(
    tmp_path: Path,
) -> None:
    head = "Date | What | People\n"
    with desk(tmp_path) as store:
        text = sheet(head + "2025-05-03 | Lunch | 12\n2025-05-04 | Tea | 3", "Log")
        brought_in(store, rehearsed(store, text))
        told = plan_words.lines(rehearsed(store, text).plan, rehearsal=True)
        assert "2 rows of Log were brought in from this very file before. They are left out." in told
        other = sheet(head + "2025-05-03 | Lunch | 12\n2025-05-04 | Tea | 4", "Log")
        told = plan_words.lines(rehearsed(store, other, name="other.xlsx").plan, rehearsal=True)
    assert [line for line in told if line.startswith("Row ")] == [
        "Row 2 of Log looks like “Lunch, 3 May 2025”, brought in on 2 June 2025 from last-year.xlsx (row 2 of Log)."
        " It is left out.",
        "Row 3 of Log looks like “Tea, 4 May 2025”, brought in on 2 June 2025 from last-year.xlsx (row 3 of Log)."
        " It waits for a word with you.",
    ]


def test_a_row_that_stays_out_is_told_once_with_what_would_mend_it() -> None:
    head = "What we did | Q1 2024-25 | Q2 2024-25 | Q3 2024-25 | Q4 2024-25\n"
    made = planned(head + "\n".join(f"{what} | 10 | 20 | 30 | 40" for what in ("Meals", "Trees", "Walks", "Talks")))
    assert sum(record.status == "held" for record in made.records) == 16
    told = [line for line in plan_words.lines(made, rehearsal=True) if line.startswith("Not brought in:")]
    assert len(told) == 4
    fix = next(each.fix for record in made.records for each in record.problems if each.severity is Severity.STOP)
    assert told[0].endswith(fix)
