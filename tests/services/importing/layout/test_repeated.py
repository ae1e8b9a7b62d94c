from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.repeated import follow
from tests.services.importing.books import sheet


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
