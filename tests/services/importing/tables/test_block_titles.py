from svdesk.domain.period import parse
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.tables.block_titles import titles_of_sheet, where_titles_begin
from svdesk.services.importing.tables.recognise import recognise
from tests.services.importing.books import book, codes, lines, planned, sheet

ONE, OTHER = "Month|Families|Hours\nApril|112|48\nMay|98|52", "Month|Hours|Families\nApril|20|40\nMay|21|44"


def blocks(text: str) -> list[str]:
    return [table.block for table in recognise(book(sheet(text)), parse("2023-24"))]


def test_the_title_of_each_block_is_its_section_though_the_headings_differ() -> None:
    text = f"Ffigurau 2023-24\n\nCarchar y Parc\n{ONE}\n\nCarchar Caerdydd\n{OTHER}"
    assert [record.section for record in planned(text).records] == ["Carchar y Parc"] * 4 + ["Carchar Caerdydd"] * 4


def test_a_title_may_stand_over_a_blank_row() -> None:
    assert blocks(f"Figures\n\nHMP Parc\n{ONE}\n\nHMP Cardiff\n\n{OTHER}") == ["HMP Parc", "HMP Cardiff"]


def test_the_title_of_the_sheet_is_no_section_where_no_later_table_has_its_own() -> None:
    assert blocks(f"Cardiff Foodbank\n{ONE}\n\n{OTHER}") == ["", ""]


def test_a_note_a_sentence_or_the_title_again_is_no_title_of_a_block() -> None:
    for line in ("Note: May was counted twice", "All of it is from the diary.", "Cardiff Foodbank"):
        assert blocks(f"Cardiff Foodbank\n{ONE}\n\n{line}\n{OTHER}") == ["", ""]


def test_the_period_that_the_sheet_names_holds_for_its_second_table() -> None:
    for title in ("April to August 2023", "Ebrill i Awst 2023", "Calendar year 2023"):
        made = planned(f"{title}\n\nHMP Parc\n{ONE}\n\nHMP Cardiff\n{OTHER}")
        assert "date-without-year" not in codes(made)
        assert [record.period for record in made.records[4:6]] == [parse("2023-M04")] * 2


def test_the_year_of_the_first_block_alone_is_not_that_of_the_second() -> None:
    made = planned(f"Our figures\n\nApril to August 2023\n{ONE}\n\nHMP Cardiff\n{OTHER}")
    assert "date-without-year" in codes(made)


def test_one_line_over_a_single_row_of_figures_says_what_they_are() -> None:
    text = "Record 2024-25\n\nMeals served\nQ1|Q2\n10|11\n\nBags of litter\nQ1|Q2\n20|21"
    assert lines(planned(text)) == [
        "5 A | Meals served | 2024-25-Q1 | 10 meals",
        "5 B | Meals served | 2024-25-Q2 | 11 meals",
        "9 A | Bags of litter | 2024-25-Q1 | 20 bags",
        "9 B | Bags of litter | 2024-25-Q2 | 21 bags",
    ]


def test_the_titles_of_a_heading_begin_with_the_first_line_over_it() -> None:
    grid = Grid(sheet(f"Figures\n\nHMP Parc\n{ONE}\n\nHMP Cardiff\n{OTHER}"))
    assert where_titles_begin(grid, 5, 9) == 8
    assert titles_of_sheet(grid, range(1, 4)) == [1, 2]
    assert titles_of_sheet(grid, range(1, 2)) == [1]
