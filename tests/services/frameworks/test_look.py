"""A file is looked at, and how it would be read is proposed; the person may say otherwise."""

from pathlib import Path

import pytest

from svdesk.domain.errors import FileUnusable
from svdesk.services.frameworks.columns import Role
from svdesk.services.frameworks.lines import lines
from svdesk.services.frameworks.look import OUR_OWN_USE, look, taking, with_roles
from svdesk.services.workbook.write import write_csv, write_xlsx
from tests.services.frameworks.lists import council_list


def test_title_edition_and_licence_are_proposed(tmp_path: Path) -> None:
    proposed = look(council_list(tmp_path, name="Brookside_social-value 2025-26.xlsx"))
    assert (proposed.title, proposed.edition) == ("Brookside social value", "2025-26")
    assert proposed.licence == OUR_OWN_USE
    assert not proposed.unclear


def test_a_csv_file_is_read_like_a_workbook(tmp_path: Path) -> None:
    write_csv(tmp_path / "ours.csv", ["Reference", "Indicator", "Unit"], [["1.1", "Hours given", "hrs"]])
    [measure] = lines(look(tmp_path / "ours.csv")).measures
    assert (measure.code, measure.title, measure.unit) == ("1.1", "Hours given", "hrs")


def test_sheets_without_a_list_are_named_and_hidden_ones_are_not_taken(tmp_path: Path) -> None:
    rows = [("A1", "Hours given")]
    tables = [
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
