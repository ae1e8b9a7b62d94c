from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.questions import Asker
from svdesk.services.importing.rows.work import Work
from svdesk.services.importing.tables.recognise import recognise
from tests.services.importing.books import book, sheet


def test_the_cells_of_a_column_are_those_of_the_body() -> None:
    made = sheet("Title\nDate|Activity|Hours\n13/04/24|Desk|2\n14/04/24|Quiz|3")
    (table,) = recognise(book(made), None)
    work = Work(Grid(made), table, Asker({}), ())
    assert work.column_values(3) == [2, 3]
    work.skip_cell(3, "C", "nothing")
    work.skip(4, "blank")
    assert [skip.rows for skip in work.skips] == [0, 1]


def test_the_first_block_has_its_title_for_a_section_where_later_blocks_have_theirs() -> None:
    made = sheet("Pyle\nItem|Number\nMeals|2\n\nMaesteg\nItem|Number\nMeals|3")
    (table,) = recognise(book(made), None)
    assert Work(Grid(made), table, Asker({}), ()).section == "Pyle"
