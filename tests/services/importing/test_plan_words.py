"""What a person is told of a rehearsal adds up and names what was left out."""

from pathlib import Path

from svdesk.services.importing import plan_words
from svdesk.services.importing.plan import plan
from svdesk.services.importing.recognise import recognise
from svdesk.services.importing.record import Known
from svdesk.services.progress import Silent
from svdesk.services.workbook.read import read

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
