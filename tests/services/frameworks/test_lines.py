"""Every row of a list becomes a measure or a heading, or is told of: nothing is dropped in silence."""

from pathlib import Path

from svdesk.services.frameworks.lines import HEADING, MEASURE, Read, lines
from svdesk.services.frameworks.look import look
from svdesk.services.workbook.sheet import Value
from svdesk.services.workbook.write import write_xlsx
from tests.services.frameworks.lists import council_list


def read(folder: Path, headings: tuple[str, ...], *rows: tuple[Value, ...]) -> Read:
    write_xlsx(folder / "list.xlsx", [("S", headings, rows)])
    return lines(look(folder / "list.xlsx"))


def codes(found: Read) -> list[str]:
    return [problem.code for problem in found.problems]


def test_a_row_that_holds_one_text_is_a_heading_over_those_that_follow(tmp_path: Path) -> None:
    found = lines(look(council_list(tmp_path)))
    assert [(one.code, one.level, one.parent) for one in found.measures] == [
        ("Work for people nearby", HEADING, None),
        ("WN1", MEASURE, "Work for people nearby"),
        ("WN2", MEASURE, "Work for people nearby"),
        ("Kinder streets", HEADING, None),
        ("KS1", MEASURE, "Kinder streets"),
        ("KS2", MEASURE, "Kinder streets"),
    ]
    assert found.guidance == {"WN1": "Living in the borough", "WN2": "Not staff time", "KS2": "At most 200 words"}
    assert found.values == {"WN1": "120", "WN2": "16.20"}
    assert (found.rows, found.counted, found.problems) == (6, 4, [])
    assert found.measures[1].source == "Measures, row 6"


def test_columns_of_headings_make_levels_and_an_empty_one_goes_on_as_above(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        ("Theme", "Objective", "Ref", "Measure"),
        ("Green", "Air", "1", "Trees"),
        (None, None, "2", "Bags"),
        ("Fair", None, "3", "Hours"),
    )
    assert [(one.code, one.parent) for one in found.measures] == [
        ("Green", None),
        ("Air", "Green"),
        ("1", "Air"),
        ("2", "Air"),
        ("Fair", None),
        ("3", "Fair"),
    ]


def test_a_code_and_a_theme_alone_are_a_heading_over_the_codes_that_go_on_with_it(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        ("Ref", "Theme", "Measure", "Unit"),
        ("A", "Jobs", None, None),
        ("A1", "Jobs", "Residents helped", "people"),
        ("A2", None, "Hours of training", "hours"),
        ("B.", "Green", None, None),
        ("B.1", None, "Trees", "trees"),
        ("C1", "Fair", "Meals", "meals"),
    )
    assert [(one.code, one.level, one.title, one.parent) for one in found.measures] == [
        ("A", HEADING, "Jobs", None),
        ("A1", MEASURE, "Residents helped", "A"),
        ("A2", MEASURE, "Hours of training", "A"),
        ("B.", HEADING, "Green", None),
        ("B.1", MEASURE, "Trees", "B."),
        ("Fair", HEADING, "Fair", None),
        ("C1", MEASURE, "Meals", "Fair"),
    ]
    assert (found.counted, found.problems) == (4, [])


def test_headings_with_codes_stand_under_each_other_also_where_their_words_are_among_the_measures(
    tmp_path: Path,
) -> None:
    found = read(
        tmp_path,
        ("Ref", "Measure", "Unit", "Value"),
        ("1", "Jobs", None, None),
        ("1.1", "Young people", None, None),
        ("1.1.1", "Apprentices", "people", 10),
        ("1.2", "Residents helped", "people", None),
        ("10", "Told in words", None, None),
        ("11", "Meals", "meals", 3),
    )
    assert [(one.code, one.level, one.parent) for one in found.measures] == [
        ("1", HEADING, None),
        ("1.1", HEADING, "1"),
        ("1.1.1", MEASURE, "1.1"),
        ("1.2", MEASURE, "1"),
        ("10", MEASURE, None),
        ("11", MEASURE, None),
    ]


def test_a_measure_with_parts_is_no_heading_where_its_parts_say_no_more_than_it_does(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        ("Ref", "Measure"),
        (
            "N1",
            "People helped",
        ),
        ("N1a", "of these young"),
        ("N2", "Meals"),
    )
    assert [(one.code, one.level) for one in found.measures] == [("N1", MEASURE), ("N1a", MEASURE), ("N2", MEASURE)]


def test_a_parent_may_be_named_by_its_code(tmp_path: Path) -> None:
    found = read(tmp_path, ("Code", "Measure", "Parent"), ("A", "All of it", None), ("A1", "A part", "A"))
    assert [(one.code, one.parent) for one in found.measures] == [("A", None), ("A1", "A")]


def test_a_code_that_stands_twice_keeps_both_measures_and_says_so(tmp_path: Path) -> None:
    found = read(tmp_path, ("Ref", "Measure"), ("1", "Trees"), ("1", "Bags"), ("1", "trees"))
    assert [one.code for one in found.measures] == ["1", "1 (3)", "1 (4)"]
    assert codes(found) == ["framework-code-twice", "framework-code-again"]
    assert found.problems[0].message == "S, row 3: the code 1 stood before, with other words. It is kept as 1 (3)."


def test_rows_without_code_or_wording_are_kept_and_told_and_empty_ones_are_named(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        ("Ref", "Measure", "Unit", "Notes"),
        (None, "Trees", "trees", None),
        ("B7", None, None, None),
        (None, None, "hours", "see above"),
    )
    assert [(one.code, one.title) for one in found.measures] == [("row 2", "Trees"), ("B7", "B7")]
    assert codes(found) == ["framework-row-codeless", "framework-row-wordless", "framework-row-empty"]
    assert found.problems[0].fix.startswith("Do nothing if the list gives it no code;")
    assert "“hours”" in found.problems[2].message


def test_a_measure_without_a_code_is_told_by_its_wording_and_not_by_what_it_stands_under(tmp_path: Path) -> None:
    found = read(tmp_path, ("Theme", "Ref", "Measure"), ("Green", "G1", "Trees"), ("Green", None, "Hedges"))
    assert [one.message for one in found.problems] == ["S, row 3: “Hedges” has no code; its row stands for one."]


def test_a_line_at_the_foot_is_no_heading_and_is_told(tmp_path: Path) -> None:
    found = read(tmp_path, ("Ref", "Measure"), ("1", "Trees"), ("That is all: 1 measure", None))
    assert [one.code for one in found.measures] == ["1"]
    assert codes(found) == ["framework-row-alone"]
    assert found.problems[0].message.startswith("S, row 3 holds nothing but “That is all: 1 measure”")


def test_headings_that_are_repeated_are_no_measure(tmp_path: Path) -> None:
    found = read(
        tmp_path, ("Ref", "Measure", "Unit"), ("1", "Trees", "no."), ("Ref", "Measure", "Unit"), ("2", "Bags", "no.")
    )
    assert [one.code for one in found.measures] == ["1", "2"]
    assert codes(found) == ["framework-row-headings"]


def test_columns_of_which_nothing_is_known_are_kept_with_the_guidance(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        ("Ref", "Measure", "Evidence", "Colour"),
        ("1", "Trees", "A photo", "Green"),
        ("2", "Bags", None, "Blue"),
    )
    assert found.guidance == {"1": "Evidence: A photo\nColour: Green", "2": "Colour: Blue"}


def test_a_value_that_is_no_number_stays_as_it_is_written(tmp_path: Path) -> None:
    found = read(tmp_path, ("Ref", "Measure", "Proxy"), ("1", "Trees", "£1,234.50"), ("2", "Bags", "see table 4"))
    assert found.values == {"1": "1234.50", "2": "see table 4"}


def test_several_sheets_are_headings_and_a_code_on_two_of_them_is_kept_twice(tmp_path: Path) -> None:
    tables = [(name, ("Code", "Measure"), [("A1", f"Hours {name}")]) for name in ("Core", "Extra")]
    write_xlsx(tmp_path / "two.xlsx", tables)
    found = lines(look(tmp_path / "two.xlsx"))
    assert [(one.code, one.parent) for one in found.measures] == [
        ("Core", None),
        ("A1", "Core"),
        ("Extra", None),
        ("A1 (2)", "Extra"),
    ]
