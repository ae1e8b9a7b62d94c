from tests.services.importing.books import codes, lines, planned


def test_units_beside_periods_are_told_apart_and_kept() -> None:
    made = planned("2024-25\nGroup|Q1 hours|Q1 people|Q2 hours|Q2 people\nArt club|4|12|5.5|14")
    assert lines(made) == [
        "3 B | Art club: hours | 2024-25-Q1 | 4 hours",
        "3 C | Art club: people | 2024-25-Q1 | 12 people",
        "3 D | Art club: hours | 2024-25-Q2 | 5.5 hours",
        "3 E | Art club: people | 2024-25-Q2 | 14 people",
    ]


def test_what_is_counted_in_a_month_of_dated_rows_is_not_left_out() -> None:
    made = planned("Date|Activity|June hours\n13/06/2024|Desk|2\n14/06/2024|Walk|3")
    assert lines(made) == ["2 | Desk | 2024-06-13 | 2 hours", "3 | Walk | 2024-06-14 | 3 hours"]


def counted(text: str) -> list[str]:
    return sorted({record.col or "" for record in planned(text).records})


def test_a_quarter_after_its_months_and_a_half_after_its_quarters_are_their_sums() -> None:
    text = "2024-25\nIssue|Apr|May|Jun|Q1|Jul|Aug|Sep|Q2|H1\nDebt|1|2|3|6|4|5|7|16|22\nHousing|3|9|6|18|4|1|2|7|25"
    made = planned(text)
    assert counted(text) == ["B", "C", "D", "F", "G", "H"]
    assert {check.agrees for check in made.checks} == {True}


def test_a_quarter_after_months_of_another_counts_for_itself() -> None:
    assert counted("2024-25\nIssue|Apr|May|Q3|Q4\nDebt|1|2|3|6\nHousing|3|9|6|18") == ["B", "C", "D", "E"]


def test_quarters_without_a_year_add_up_the_months_before_them() -> None:
    text = "Issue|Apr 2024|May 2024|Jun 2024|Q1|Jul 2024|Aug 2024|Q2\nDebt|1|2|3|6|4|5|9\nHousing|3|9|6|18|4|1|5"
    made = planned(f"{text}\nTotal enquiries|4|11|9|24|8|6|14")
    assert {record.row for record in made.records} == {2, 3}
    assert {check.agrees for check in made.checks} == {True}


def test_periods_that_begin_together_and_grow_are_no_sums_of_each_other() -> None:
    made = planned("2024-25\nOutput|Apr-Jun|Apr-Sep|Apr-Dec|Apr-Mar\nAdvice|41|96|150|211\nWalks|2|5|9|12")
    assert {record.col for record in made.records} == {"B", "C", "D", "E"}


def test_a_year_in_which_no_row_lies_is_only_to_compare_with_and_said() -> None:
    made = planned("Month|Meals|Meals 2023\nJan 2024|61|49\nFeb 2024|54|50")
    assert {record.col for record in made.records} == {"B"}
    assert codes(made) == ["column-left-out"]


def test_years_over_columns_part_nothing_where_each_row_names_its_year() -> None:
    made = planned("Month|Meals 2024|Meals 2023\nJan 2024|61|49\nFeb 2024|54|50")
    assert [line.split(" | ")[2] for line in lines(made)] == ["2024-M01", "2024-M02"]
    assert codes(made) == ["column-left-out"]


def test_hyd_is_how_long_where_the_rows_have_dates() -> None:
    made = planned("Cofnod 2023-24\n\nDyddiad|Sesiwn|Pobl ifanc|Hyd\n13/04/23|Clwb|14|2\n20/04/23|Taith|9|3 awr")
    assert lines(made) == ["4 | Clwb | 2023-04-13 | 2 hours, 14 people", "5 | Taith | 2023-04-20 | 3 hours, 9 people"]


def test_letters_of_months_are_quarters_together_and_alone_somebodys_initials() -> None:
    quarters = planned("2024/25\nActivity|AMJ|JAS\nMeals served|1|2\nBags filled|3|4")
    assert [line.split(" | ")[2] for line in lines(quarters)] == ["2024-25-Q1", "2024-25-Q2"] * 2
    made = planned("2024/25\nActivity|ABC|JAS|PT\nLunch club|4|5|6\nGardening|1|2|3")
    assert {line.split(" | ")[2] for line in lines(made)} == {"2024-25"}
