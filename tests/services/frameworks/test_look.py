"""A file is looked at, and how it would be read is proposed; the person may say otherwise."""

from decimal import Decimal
from pathlib import Path

import pytest

from svdesk.domain.errors import FileUnusable
from svdesk.services.frameworks.columns import Role
from svdesk.services.frameworks.lines import lines
from svdesk.services.frameworks.look import OUR_OWN_USE, look, taking, with_roles
from svdesk.services.workbook.sheet import Value
from svdesk.services.workbook.write import Table, write_csv, write_xlsx
from tests.services.frameworks.lists import council_list


def test_title_edition_and_licence_are_proposed(tmp_path: Path) -> None:
    proposed = look(council_list(tmp_path, name="Brookside_social-value 2025-26.xlsx"))
    assert (proposed.title, proposed.edition) == ("Brookside social value", "2025-26")
    assert proposed.licence == OUR_OWN_USE
    assert not proposed.unclear


@pytest.mark.parametrize(
    ("line", "licence"),
    [
        (" © Brookside Council.  For suppliers' returns.", "© Brookside Council. For suppliers' returns."),
        ("Licensed under the Open Government Licence v3.0", "Licensed under the Open Government Licence v3.0"),
        ("Copyright " + "of many " * 60, OUR_OWN_USE),
        ("Help to get a driving licence", OUR_OWN_USE),
    ],
)
def test_a_line_that_says_who_may_use_the_list_is_its_licence(tmp_path: Path, line: str, licence: str) -> None:
    cover: list[tuple[Value, ...]] = [("Read this first",), (None, line)]
    measures: list[tuple[Value, ...]] = [("W1", "Hours given", "hrs"), ("W2", "© in a measure is none", "people")]
    write_xlsx(
        tmp_path / "list.xlsx",
        [("Cover", ("Social value",), cover), ("Measures", ("Ref", "Measure", "Unit"), measures)],
    )
    assert look(tmp_path / "list.xlsx").licence == licence


def test_a_csv_file_is_read_like_a_workbook(tmp_path: Path) -> None:
    write_csv(tmp_path / "ours.csv", ["Reference", "Indicator", "Unit"], [["1.1", "Hours given", "hrs"]])
    [measure] = lines(look(tmp_path / "ours.csv")).measures
    assert (measure.code, measure.title, measure.unit) == ("1.1", "Hours given", "hrs")


def test_sheets_without_a_list_are_named_and_hidden_ones_are_not_taken(tmp_path: Path) -> None:
    rows = [("A1", "Hours given")]
    tables: list[Table] = [
        ("Read me", ("Hello",), [("Nothing here",)]),
        ("Core", ("Code", "Measure"), rows),
        ("Old", ("Code", "Measure"), rows),
    ]
    write_xlsx(tmp_path / "l.xlsx", tables, hidden=["Old"])
    proposed = look(tmp_path / "l.xlsx")
    assert proposed.without == ("Read me",)
    assert [table.sheet for table in proposed.tables] == ["Core", "Old"]
    assert proposed.taken == {"Core"}
    assert taking(proposed, ["Core", "Old"]).taken == {"Core", "Old"}


def test_what_the_person_says_of_a_column_holds_and_takes_it_from_another(tmp_path: Path) -> None:
    write_csv(tmp_path / "x.csv", ["Ref", "Measure", "In full"], [["A", "Trees", "Trees planted this year"]])
    proposed = with_roles(look(tmp_path / "x.csv"), "csv", {3: Role.WORDING})
    assert [column.role for column in proposed.tables[0].columns] == [Role.CODE, Role.GUIDANCE, Role.WORDING]
    [measure] = lines(proposed).measures
    assert measure.title == "Trees planted this year"


def test_a_file_without_a_list_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "letter.csv").write_text("Dear partner\nThank you\n", "utf-8")
    with pytest.raises(FileUnusable, match=r"“letter.csv” holds no list of measures"):
        look(tmp_path / "letter.csv")


def test_a_list_of_many_kinds_of_columns_is_read_as_its_council_means_it(tmp_path: Path) -> None:
    headings = ("Themes", "Outcomes", "Ref", "Measures - Minimum Requirements", "Units", "Proxy Value",
                "Unit Guidance (Definition)", "SDG")  # fmt: skip
    rows: list[tuple[Value, ...]] = [
        (
            "Work",
            "More people in work",
            "RD1",
            "People hired from nearby",
            "no. people FTE",
            Decimal("301.5"),
            "35 hours",
            8,
        ),
        (None, None, "RD1a", "People hired from the next street", "no. people FTE", 310, None, 8),
        (None, "Better skills", "RD2", "Hours of talks in schools", "no. hours", Decimal("16.2"), None, 4),
    ]
    tables: list[Table] = [
        ("Core", headings, rows),
        ("More", ("Code", "Measure", "Target"), [("M1", "Cleaners trained", 200)]),
        ("Odds", ("Trees here", "200"), [("Trees there", "300")]),
    ]
    write_xlsx(tmp_path / "Riverdale 2025.xlsx", tables)
    proposed = look(tmp_path / "Riverdale 2025.xlsx")
    assert proposed.taken == {"Core", "More"}
    assert not proposed.unclear
    found = lines(proposed)
    assert [(one.code, one.parent) for one in found.measures] == [
        ("Core", None),
        ("Work", "Core"),
        ("More people in work", "Work"),
        ("RD1", "More people in work"),
        ("RD1a", "More people in work"),
        ("Better skills", "Work"),
        ("RD2", "Better skills"),
        ("More", None),
        ("M1", "More"),
    ]
    assert found.values == {"RD1": "301.5", "RD1a": "310", "RD2": "16.2"}
    assert found.guidance == {
        "RD1": "Unit Guidance (Definition): 35 hours\nSDG: 8",
        "RD1a": "SDG: 8",
        "RD2": "SDG: 4",
        "M1": "Target: 200",
    }


def test_a_list_of_values_without_codes_is_read_and_a_price_is_no_code(tmp_path: Path) -> None:
    text = (
        "Outcome;Category;Value - London;Value - elsewhere\nFull-time work;Work;£16,500;£14,000\nCafé;Social;£39;£37\n"
    )
    (tmp_path / "values.csv").write_bytes(text.encode("cp1252"))
    proposed = look(tmp_path / "values.csv")
    assert proposed.unclear  # that outcomes are what is measured is only guessed
    found = lines(proposed)
    assert [(one.title, found.values[one.code]) for one in found.measures if one.level == "measure"] == [
        ("Full-time work", "16500"),
        ("Café", "39"),
    ]
