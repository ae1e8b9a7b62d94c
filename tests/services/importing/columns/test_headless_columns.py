from tests.services.importing.books import codes, lines, planned


def field(text: str, place: int) -> tuple[str, str]:
    column = planned(text).tables[0].columns[place]
    return column.field, column.tag


def test_words_without_a_heading_are_kept_as_notes() -> None:
    made = planned("Date|Activity||Hours\n13/04/2024|Lunch|rain all day|2\n17/04/2024|Walk||3")
    assert [record.notes for record in made.records] == ["rain all day", None]
    assert codes(made) == []


def test_names_and_units_without_a_heading_are_seen_for_what_they_are() -> None:
    names = "Date|Activity||Hours\n13/04/2024|Lunch|Anna Jones|2\n17/04/2024|Walk|Bob Smith|3"
    assert field(names, 2) == ("ignore", "personal")
    assert field("Measure||Q1|Q2\nHelping|hrs|1|2\nFood|meals|3|4", 1) == ("unit", "")


def test_targets_and_actuals_without_a_heading_are_told_apart() -> None:
    text = "Grid 2024-25\nMeasure||Q1|Q2\nMeals|Target|5|6\n|Actual|4|7\n|Variance|-1|1"
    made = planned(text)
    assert lines(made) == [
        "3 C | Meals | 2024-25-Q1 | 5 meals | target",
        "3 D | Meals | 2024-25-Q2 | 6 meals | target",
        "4 C | Meals | 2024-25-Q1 | 4 meals",
        "4 D | Meals | 2024-25-Q2 | 7 meals",
    ]


def test_the_one_number_of_a_table_is_counted_though_it_has_no_heading() -> None:
    made = planned("Date|Activity|\n13/04/2024|Lunch|4\n17/04/2024|Walk|5")
    assert [line.split(" | ")[3] for line in lines(made)] == ["4 count", "5 count"]
