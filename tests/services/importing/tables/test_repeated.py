import pytest

from svdesk.domain.errors import Cancelled
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.tables.repeated import follow
from tests.services.importing.books import planned, sheet


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
