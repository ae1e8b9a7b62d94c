from tests.services.importing.books import planned


def codes(text: str) -> list[list[str]]:
    return [[problem.code for problem in record.problems] for record in planned(text).records]


def test_more_hours_than_a_day_has_for_the_people_of_a_row_are_said() -> None:
    assert codes("Date|Activity|People|Hours\n13/05/2024|Desk|1|25\n14/05/2024|Desk|2|48\n15/05/2024|Desk|1|24") == [
        ["hours-too-many"], [], [],
    ]  # fmt: skip


def test_hours_of_one_day_that_nobody_says_whose_they_are_are_noted() -> None:
    made = planned("Date|Activity|Hours\n13/05/2024|Fair|120\nMay 2024|Desk|120")
    assert [problem.message for record in made.records for problem in record.problems] == [
        "C2: 120 hours on one day can only be those of several people together."
    ]
    assert [record.status for record in made.records] == ["new", "new"]


def test_people_who_wait_for_an_answer_are_not_nobody() -> None:
    assert codes("Date|Activity|People|Hours\n13/05/2024|Desk|15 + 2|60") == [["two-numbers"]]
