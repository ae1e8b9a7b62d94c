"""One attendance for each row that says that somebody came; those who were absent leave nothing but a word."""

from tests.services.importing.books import codes, lines, planned

SHEET = "Date|Team|Player|Attendance\n2024-05-13|Reds|Ann|Present\n2024-05-13|Reds|Bob|Absent\n2024-05-13|Reds|Cat|{}"


def test_those_who_were_there_are_counted_and_those_who_were_not_leave_a_word() -> None:
    made = planned(SHEET.format("Late"))
    assert lines(made) == [
        "2 D | Attendance | 2024-05-13 | 1 attendances",
        "4 D | Attendance | 2024-05-13 | 1 attendances",
    ]
    assert [(skip.row, skip.reason) for skip in made.skipped] == [(1, "header"), (3, "nothing")]
    assert codes(made) == ["personal-data", "marks-counted", "column-left-out"]


def test_a_mark_that_nobody_knows_is_asked_about_and_held() -> None:
    made = planned(SHEET.format("On trial"))
    assert made.records[-1].status == "held"
    key = next(each.key for each in made.questions if each.code == "mark-unclear")
    assert len(planned(SHEET.format("On trial"), answers={key: "They came"}).records) == 2
    assert "mark-unclear" in codes(made)


def test_in_welsh_too() -> None:
    made = planned("Dyddiad|Sesiwn|Presenoldeb\n2024-05-13|Celf|Presennol\n2024-05-13|Celf|Absennol")
    assert lines(made) == ["2 | Celf | 2024-05-13 | 1 people"]
    assert [skip.note for skip in made.skipped] == [None, "Celf: Absennol"]
