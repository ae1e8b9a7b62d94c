from svdesk.services.importing.columns.column_questions import HOLD
from svdesk.services.importing.questions import BRING_IN
from tests.services.importing.books import codes, planned

UNKNOWN = "03/04/24|Gardening|4\n13/04/24|Painting|3"


def test_rows_under_unknown_headings_are_held_until_somebody_has_looked() -> None:
    made = planned(UNKNOWN)
    assert codes(made) == ["headings-unclear"]
    assert {record.status for record in made.records} == {"held"}


def test_the_answer_brings_them_in_or_holds_them_on() -> None:
    (question,) = planned(UNKNOWN).questions
    for answer, status in ((BRING_IN, "new"), (HOLD, "held")):
        made = planned(UNKNOWN, answers={question.key: answer})
        assert [record.status for record in made.records] == [status] * 2
