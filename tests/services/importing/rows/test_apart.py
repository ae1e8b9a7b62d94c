from decimal import Decimal

from svdesk.services.importing.to_write import counts
from tests.services.importing.books import lines, planned


def test_two_counts_in_a_cell_become_two_counts_of_one_activity() -> None:
    text = "Date|Activity|People|Hours\n13/05/2024|Trip|15 people + 2 vols|6"
    made = planned(text)
    assert lines(made) == ["2 | Trip | 2024-05-13 | 6 hours | held"]
    question = next(each for each in made.questions if each.code == "two-numbers")
    answered = planned(text, answers={question.key: "15 people and 2 vols, counted apart"})
    assert lines(answered) == ["2 | Trip | 2024-05-13 | 6 hours, 15 people", "2 C | Trip | 2024-05-13 | 2 people"]
    assert [record.quantity_heading for record in answered.records] == ["", "Trip: vols"]


def test_both_counts_are_named_where_neither_is_plainly_people() -> None:
    text = "Date|Activity|People\n13/05/2024|Trip|6 adults, 4 children"
    key = planned(text).questions[0].key
    first, second = planned(text, answers={key: "6 adults and 4 children, counted apart"}).records
    assert (first.people, first.people_heading) == (6, "Trip: adults")
    assert (str(second.quantity), second.unit, second.quantity_heading) == ("4", "people", "Trip: children")


def test_periods_across_count_apart_too() -> None:
    text = "2024-25\nMeasure|Q1|Q2\nTrips (people)|15 people + 2 vols|n/a"
    key = planned(text).questions[0].key
    made = planned(text, answers={key: "15 people and 2 vols, counted apart"})
    assert lines(made) == [
        "3 B | Trips (people) | 2024-25-Q1 | 15 people",
        "3 B | Trips (people) | 2024-25-Q1 | 2 people",
    ]


def test_a_row_that_is_held_holds_all_its_counts() -> None:
    text = "Date|Activity|People\n31/06/2024|Trip|6 adults, 4 children"
    key = next(each.key for each in planned(text).questions if each.code == "two-numbers")
    made = planned(text, answers={key: "6 adults and 4 children, counted apart"})
    assert [record.status for record in made.records] == ["held", "held"]


def test_a_stated_total_is_held_against_all_the_counts_of_a_cell() -> None:
    text = "Date|Activity|People\n03/05/2024|Job club|12\n13/05/2024|Trip|6 adults, 4 children\n|Total|22"
    key = next(each.key for each in planned(text).questions if each.code == "two-numbers")
    (check,) = planned(text, answers={key: "6 adults and 4 children, counted apart"}).checks
    assert check.stated == check.computed == Decimal(22)


def test_counts_in_one_cell_of_attendances_are_attendances_all() -> None:
    text = "Date|Activity|Attendances{more}\n13/05/2024|Trip|6 adults, 4 children{and_more}"
    for more, and_more in (("", ""), ("|Hours", "|2"), ("|Hours|Meals", "|2|3")):
        sheet = text.format(more=more, and_more=and_more)
        key = next(each.key for each in planned(sheet).questions if each.code == "two-numbers")
        made = planned(sheet, answers={key: "6 adults and 4 children, counted apart"}).records
        counted = [(wanted.unit, wanted.millionths // 1_000_000) for record in made for wanted in counts(record)]
        assert [each for each in counted if each[0] not in ("hours", "meals")] == [
            ("attendances", 6),
            ("attendances", 4),
        ]
    across = "2024-25\nMeasure|Q1|Q2\nTrips (attendances)|15 people + 2 vols|n/a"
    key = planned(across).questions[0].key
    made = planned(across, answers={key: "15 people and 2 vols, counted apart"}).records
    assert [record.unit for record in made] == ["attendances", "attendances"]
