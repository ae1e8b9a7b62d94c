import pytest

from svdesk.domain.errors import Cancelled
from svdesk.domain.period import parse
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.tables.repeated import follow
from tests.services.importing.books import lines, planned, sheet


def test_headings_that_come_again_are_noticed() -> None:
    grid = Grid(sheet("Date|Activity|Hours\n2024-04-03|Lunch|2\nDate|Activity|Hours\n2024-04-10|Lunch|3"))
    body = follow(grid, (1,), 4, [1, 3])
    assert body == (4, (3,), ())


def test_another_table_ends_the_one_before() -> None:
    grid = Grid(sheet("Date|Activity|Hours\n2024-04-03|Lunch|2\n\nDate|Supplier|Cost\n2024-04-10|Evans|3"))
    body = follow(grid, (1,), 5, [1, 3])
    assert body == (3, (), (4,))


def test_rows_of_data_are_never_headings() -> None:
    text = "Date|Activity|Hours\n" + "\n".join("2024-04-03|Hours|2" for _ in range(20))
    assert follow(Grid(sheet(text)), (1,), 21, [1, 3]).last_row == 21


LITTLE = (
    "Month|Vouchers|Adults\nJan 2024|61|88\nFeb 2024|54|80\n{}\n"
    "Main reason|No.\nLow income|120\nDebt|45\nTotal|165\nNote: x"
)


def test_a_little_table_under_the_first_is_read_by_its_own_headings() -> None:
    made = planned(LITTLE.format(""))
    assert [table.header_rows for table in made.tables] == [(1,), (5,)]
    assert [f"{record.text} {record.quantity}" for record in made.records[-2:]] == ["Low income 120", "Debt 45"]
    assert [check.agrees for check in made.checks] == [True]


def test_words_among_the_rows_of_a_table_begin_no_other() -> None:
    assert [table.header_rows for table in planned(LITTLE.format("Mar 2024|50|71")).tables] == [(1,)]
    walks = "Walk|People\nLake|4\n\nWood|cancelled\nHill|5\nMoor|6"
    assert [table.header_rows for table in planned("2024/25\n" + walks).tables] == [(2,)]


class _StopsHalfway:
    """Progress whose person presses Stop halfway down."""

    def step(self, done: int, total: int, what: str) -> None:
        del what
        if 2 * done > total:
            raise Cancelled


def test_following_a_long_table_can_be_stopped() -> None:
    grid = Grid(sheet("Date|Activity|Hours\n" + "\n".join("2024-04-03|Lunch|2" for _ in range(2_000))))
    with pytest.raises(Cancelled):
        follow(grid, (1,), 2_001, [1, 3], _StopsHalfway())


@pytest.mark.parametrize("corner", ["", "Sport"])
@pytest.mark.parametrize(
    ("first", "second"),
    [("2024-04-09|2024-04-16", "2024-09-10|2024-09-17"), ("9 Apr|16 Apr|23 Apr", "10 Sep|17 Sep|24 Sep")],
)
def test_a_register_goes_on_under_its_next_dates(corner: str, first: str, second: str) -> None:
    numbers = "|".join(["8"] * (first.count("|") + 1))
    made = planned(f"2024-25\n\n{corner}|{first}\nBoccia|{numbers}\n\n{corner}|{second}\nBoccia|{numbers}")
    whens = [line.split(" | ")[2] for line in lines(made)]
    assert (whens[0], whens[len(whens) // 2]) == ("2024-04-09", "2024-09-10")
    assert {record.status for record in made.records} == {"new"}


def test_a_heading_of_which_one_column_is_another_begins_another_table() -> None:
    grid = Grid(sheet("Date|Meals|Parcels\n2024-04-02|1|2\n2024-04-03|1|2\n\nDate|Meals|Bags\n2024-06-02|3|4"))
    assert follow(grid, (1,), 6, [1, 2, 3]) == (4, (), (5,))


def test_a_heading_that_is_only_shortened_comes_again() -> None:
    text = "Item|Number|Volunteer hrs\nMeals|1|2\n\nItem|Number|Vol. hours\nMeals|3|4"
    assert follow(Grid(sheet(text)), (1,), 5, [2, 3]) == (5, (4,), ())


@pytest.mark.parametrize(("first", "then"), [("Week 1|Week 2", "Week 10|Week 2"), ("Q1|Q2", "Q1|Q3"), ("A|B", "A|BC")])
def test_a_number_or_a_letter_is_not_shortened(first: str, then: str) -> None:
    grid = Grid(sheet(f"Measure|{first}\nMeals|1|2\n\nMeasure|{then}\nMeals|3|4"))
    assert follow(grid, (1,), 5, [2, 3]).repeated == ()


def test_the_same_headings_under_another_year_begin_another_table() -> None:
    text = "2023-24\nMeasure|Q1|Q2\nMeals|1|2\n\n2024-25\nMeasure|Q1|Q2\nMeals|3|4"
    assert [line.split(" | ")[2] for line in lines(planned(text))] == [
        "2023-24-Q1",
        "2023-24-Q2",
        "2024-25-Q1",
        "2024-25-Q2",
    ]
    again = text.replace("2023-24", "Monitro 2024-25")
    assert follow(Grid(sheet(again)), (2,), 7, [2, 3], year=parse("2024-25")).repeated == (6,)


def test_the_same_quarters_under_other_sites_begin_another_table() -> None:
    quarters = "Measure|Q1|Q2|Q1|Q2\n"
    text = f"Figures 2024-25\n\n|Aberdare||Porth|\n{quarters}Meals|1|2|3|4\n\n|Barry||Neath|\n{quarters}Meals|5|6|7|8"
    made = planned(text)
    assert [record.text for record in made.records][4:] == ["Meals: Barry"] * 2 + ["Meals: Neath"] * 2
    assert {record.status for record in made.records} == {"new"}


def test_a_row_of_words_under_days_heads_no_other_table() -> None:
    days = (
        "2024-25\n\nSession date|3 Sept|10 Sept|17 Sept\nVenue|Hall|Hall|Chapel\nAttended|12|14|11\nLength (hrs)|1|1|2"
    )
    made = planned(days)
    assert [line.split(" | ", 1)[1] for line in lines(made) if "held" not in line] == [
        "Attended | 2024-09-03 | 12 attendances", "Attended | 2024-09-10 | 14 attendances",
        "Attended | 2024-09-17 | 11 attendances",
        "Length (hrs) | 2024-09-03 | 1 hours", "Length (hrs) | 2024-09-10 | 1 hours",
        "Length (hrs) | 2024-09-17 | 2 hours",
    ]  # fmt: skip
