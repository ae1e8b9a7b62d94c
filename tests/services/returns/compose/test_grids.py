"""The numbers stand in the authority's order and words, each with its unit, target and standing."""

from dataclasses import replace
from itertools import pairwise

from svdesk.domain.period import parse
from svdesk.domain.return_format import Column, MeasureGrid, TermGrid
from svdesk.services.returns.assemble import Assembled
from svdesk.services.returns.compose.grids import measure_grid, term_grid
from svdesk.services.returns.document import Block, Grid, GroupRow, Heading, Keep, Paragraph
from tests.services.returns.charity import ANYTOWN, LANTERN, PLAIN, YEAR, Ledger, return_of


def flat(blocks: list[Block]) -> list[Block]:
    return [inner for block in blocks for inner in (block.blocks if isinstance(block, Keep) else (block,))]


def the_grid(blocks: list[Block]) -> Grid:
    (grid,) = (block for block in flat(blocks) if isinstance(block, Grid))
    return grid


def council_grid(made: Assembled | None = None, **changes: object) -> Grid:
    made = made or return_of(ANYTOWN)
    (section,) = (section for section in made.form.sections if isinstance(section, MeasureGrid))
    return the_grid(measure_grid(replace(section, **changes), made))  # type: ignore[arg-type]


def rows(grid: Grid) -> dict[str, tuple[str, ...]]:
    return {row[0]: row for row in grid.rows if isinstance(row, tuple)}


def test_the_columns_are_those_of_the_form_in_its_order() -> None:
    assert [column.heading for column in council_grid().columns] == [
        *("Code", "Measure", "Unit", "This quarter", "Target", "Standing", "Year to date", "Year's target"),
        "Framework",
    ]
    assert [column.heading for column in council_grid(columns=(Column.LAST_YEAR, Column.CODE)).columns] == [
        "Same period last year",
        "Code",
    ]


def test_a_line_has_its_figure_target_standing_and_framework() -> None:
    assert rows(council_grid())["AT6"] == (
        *("AT6", "Surplus food kept from waste", "kilograms", "184.5", "200", "Nearly met, 92%"),
        *("184.5", "No target", "PPN 002 outcome 4"),
    )
    assert rows(council_grid())["AT5"][-1] == "None"


def test_record_only_and_declared_overlaps_are_said_beside_the_line() -> None:
    found = rows(council_grid())
    assert found["AT9"][1] == "People who feel less alone (record only)"
    assert found["AT9"][5] == "Record only"
    assert found["AT12"][1] == "Hours given by staff of local firms (counts in AT11 as well)"
    assert found["AT8"][5] == "On track, 25% of the year's target"


def test_lines_stand_under_their_themes_in_the_order_of_the_form() -> None:
    grid = council_grid()
    themes = [row.text for row in grid.rows if isinstance(row, GroupRow)]
    assert themes == [
        *("Jobs and skills", "Food and essentials", "Connection and wellbeing"),
        *("Volunteering and giving", "Environment and local economy"),
    ]
    assert not any(isinstance(a, GroupRow) and isinstance(b, GroupRow) for a, b in pairwise(grid.rows))


def test_a_grid_of_some_themes_has_only_their_lines_in_the_order_asked() -> None:
    chosen = ("Environment and local economy", "Food and essentials")
    grid = council_grid(themes=chosen)
    assert list(rows(grid)) == ["AT13", "AT14", "AT5", "AT6"]
    assert [row.text for row in grid.rows if isinstance(row, GroupRow)] == list(chosen)


def test_measures_without_a_theme_are_other_measures() -> None:
    made = return_of(ANYTOWN)
    plain = replace(made.form, measures=tuple(replace(m, theme="") for m in made.form.measures))
    grid = council_grid(return_of(ANYTOWN, form=plain))
    assert not any(isinstance(row, GroupRow) for row in grid.rows)
    some = replace(made.form, measures=(replace(made.form.measures[0], theme=""), *made.form.measures[1:]))
    mixed = council_grid(return_of(ANYTOWN, form=some))
    assert mixed.rows[0] == GroupRow("Other measures")


def test_the_year_to_date_says_from_when_to_when_it_runs() -> None:
    grid = council_grid(return_of(ANYTOWN, parse("2025-26-Q2")))
    assert "“Year to date” is April to September 2025; the year is April 2025 to March 2026." in grid.note
    assert rows(grid)["AT5"][3:8] == ("126", "No target", "Nearly on track, 48% of the year's target", "243", "500")


def test_at_least_is_explained_where_it_is_said_and_only_there() -> None:
    assert "“At least”" in council_grid().note
    assert "“At least”" not in council_grid(themes=("Food and essentials",)).note


def test_last_year_stands_beside_this_one() -> None:
    made = return_of(LANTERN, YEAR)
    (section,) = (section for section in made.form.sections if isinstance(section, MeasureGrid))
    found = rows(the_grid(measure_grid(section, made)))
    assert found["N5"][3:] == ("1,066", "900", "Target met, 118%", "560")
    assert found["N8"][-1] == "Not recorded"


def test_a_term_grid_has_a_line_for_each_term_and_unit() -> None:
    made = return_of(PLAIN)
    section = next(section for section in made.form.sections if isinstance(section, TermGrid))
    found = [row for row in the_grid(term_grid(section, made)).rows if isinstance(row, tuple)]
    assert ("Befriending", "SV-044", "people", "6", "No target", "No target", "3") in found
    assert ("Befriending", "SV-044", "hours", "37.5", "No target", "No target", "3") in found
    assert ("Waste reduced and recycled", "SV-119", "tonnes", "Not yet answered", "1", "Nothing recorded", "0") in found


def test_a_term_grid_without_targets_has_no_columns_for_them() -> None:
    made = return_of(PLAIN)
    money = [section for section in made.form.sections if isinstance(section, TermGrid)][-1]
    grid = the_grid(term_grid(money, made))
    assert [column.heading for column in grid.columns] == [
        *("Shared term", "Term id", "Unit", "This quarter", "Counts")
    ]
    assert grid.rows == (("Local spend", "SV-129", "pounds", "£310.40", "1"),)


def test_a_term_grid_with_nothing_in_it_is_a_sentence() -> None:
    made = return_of(replace(PLAIN, targets=()), made=Ledger())
    section = next(section for section in made.form.sections if isinstance(section, TermGrid))
    assert flat(term_grid(section, made)) == [
        Heading(1, "What was done"),
        Paragraph("Activities and what they directly produced."),
        Paragraph("Nothing of this kind was recorded for the period."),
    ]
