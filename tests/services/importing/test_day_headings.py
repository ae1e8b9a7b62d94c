from tests.services.importing.books import codes, lines, planned


def test_a_register_of_sessions_has_a_date_over_each_column() -> None:
    made = planned("|03/04/2024|10/04/2024|17/04/2024\nMeals served|40|42|38")
    assert lines(made) == [
        "2 B | Meals served | 2024-04-03 | 40 meals",
        "2 C | Meals served | 2024-04-10 | 42 meals",
        "2 D | Meals served | 2024-04-17 | 38 meals",
    ]


def test_dates_over_columns_that_could_be_read_two_ways_are_asked_about() -> None:
    made = planned("|03/04/2024|05/04/2024|07/04/2024\nMeals served|40|42|38")
    assert codes(made) == ["period-two-ways"]
    assert {record.status for record in made.records} == {"held"}
