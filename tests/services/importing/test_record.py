from tests.services.importing.books import planned


def test_counts_always_add_up() -> None:
    made = planned("Log\n\nDate|Activity|Hours\n13/04/24|Desk|2\n31/04/24|Quiz|3\n|Total|5")
    assert made.counts == {
        "rows_read": 6,
        "rows_with_records": 2,
        "rows_skipped": 4,
        "records": 2,
        "new": 1,
        "already_here": 0,
        "held": 1,
    }


def test_a_question_has_a_key_that_names_its_place() -> None:
    (question,) = planned("Date|Activity|Hours\n13/04/24|Desk|lots").questions
    assert question.key == "number-unread|Sheet1|2|C"
    assert question.message == "C2: “lots” was not understood as a number."


def test_a_check_knows_whether_it_agrees() -> None:
    made = planned("Date|Activity|Hours\n13/04/24|Desk|2\n|Total|3")
    assert [check.agrees for check in made.checks] == [False]
