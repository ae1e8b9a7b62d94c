"""Our own spreadsheets: nothing runs, nothing changes, nothing is left half written."""

import csv
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from svdesk.domain.errors import UserError
from svdesk.services.progress import Silent
from svdesk.services.workbook.read import read
from svdesk.services.workbook.sheet import Value
from svdesk.services.workbook.write import write_csv, write_xlsx

WIDE = "\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}"
PAYLOADS = [
    before + sign + "SUM(A1:A9)|calc!A0"
    for sign in ("=", "+", "-", "@", *WIDE)
    for before in ("", " ", '"', "\n", "'", "\t", "\r", "''")
]
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20) | st.sampled_from(
    [
        *PAYLOADS,
        "+44 1656 000000",
        "007",
        "1e5",
        "TRUE",
        "#REF!",
        "_x0041_",
        "a\tb",
        "a\nb",
        " lead and trail ",
        "'",
        "1/4/24",
    ]
)


def back(path: Path) -> list[list[Value]]:
    return read(path, Silent()).sheets[0].rows[1:]


def test_there_are_sixty_payloads() -> None:
    assert len(PAYLOADS) >= 60


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_in_csv_begins_as_a_formula(payload: str, tmp_path: Path) -> None:
    write_csv(tmp_path / "x.csv", [payload], [[payload]])
    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row[0][0] for row in csv.reader(file)] == ["'", "'"]


def test_nothing_in_a_workbook_is_a_formula(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "x.xlsx", [("S", PAYLOADS, [PAYLOADS])])
    cells = [cell for row in load_workbook(tmp_path / "x.xlsx")["S"].iter_rows() for cell in row]
    assert len(cells) == 2 * len(PAYLOADS)
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr"}
    assert all(cell.quotePrefix for cell in cells)
    with ZipFile(tmp_path / "x.xlsx") as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


@settings(max_examples=4)
@given(rows=st.lists(st.tuples(TEXTS, TEXTS), min_size=250, max_size=250))
def test_a_thousand_rows_of_text_come_back_as_they_were(
    rows: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("round")
    write_csv(folder / "x.csv", ["A", "B"], rows)
    write_xlsx(folder / "x.xlsx", [("S", ["A", "B"], rows)])
    assert back(folder / "x.csv") == [list(row) for row in rows]
    assert back(folder / "x.xlsx") == [list(row) for row in rows]


def test_text_does_not_pile_up_apostrophes(tmp_path: Path) -> None:
    row: list[Value] = ["=1", "'=1", "-", "O'Neill"]
    for _time in range(3):
        write_csv(tmp_path / "x.csv", ["a", "b", "c", "d"], [row])
        (row,) = back(tmp_path / "x.csv")
    assert row == ["=1", "'=1", "-", "O'Neill"]


def test_numbers_and_dates_stay_numbers_and_dates(tmp_path: Path) -> None:
    row: list[Value] = [-5, Decimal("0.1"), Decimal("1234567.89"), True, date(2024, 4, 9), datetime(2024, 4, 9, 10, 30)]
    row += [time(9, 30), timedelta(hours=30), None]
    write_xlsx(tmp_path / "x.xlsx", [("S", list("abcdefghi"), [row])])
    assert back(tmp_path / "x.xlsx") == [row]


def test_csv_is_written_as_excel_reads_it_best(tmp_path: Path) -> None:
    row: list[Value] = [
        "Tŷ",
        -5,
        Decimal("0.10"),
        date(2024, 4, 9),
        True,
        None,
        timedelta(hours=30),
        datetime(2024, 4, 9, 9, 5),
    ]
    write_csv(tmp_path / "x.csv", ["What", "n"], [row])
    text = (tmp_path / "x.csv").read_bytes().decode("utf-8")
    assert text == ('\ufeff"What","n"\r\n"Tŷ",-5,0.10,"2024-04-09","TRUE","","30:00:00","2024-04-09 09:05:00"\r\n')


def test_characters_that_no_file_can_hold_are_left_out(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "x.xlsx", [("S", ["a"], [["b\x00\x07c\ud800"]])])
    write_csv(tmp_path / "x.csv", ["a"], [["b\x00\x07c\ud800"]])
    assert back(tmp_path / "x.xlsx") == back(tmp_path / "x.csv") == [["bc?"]]


def test_a_text_too_long_for_a_cell_is_shortened_and_said(tmp_path: Path) -> None:
    notes = write_xlsx(tmp_path / "x.xlsx", [("Answers", ["a", "b"], [["x", "y" * 40_000]])])
    assert back(tmp_path / "x.xlsx") == [["x", "y" * 32_767]]
    assert [(note.code, note.sheet, "B2" in note.message) for note in notes] == [("cut", "Answers", True)]
    assert write_xlsx(tmp_path / "x.xlsx", [("Answers", ["a"], [["y" * 32_767]])]) == []


def test_sheets_get_names_that_excel_allows(tmp_path: Path) -> None:
    names = ["Q1/Q2: [all]*?", "q1 q2   all", "", "'x'", "long " * 20, "long " * 20]
    write_xlsx(tmp_path / "x.xlsx", [(name, ["a"], []) for name in names])
    titles = load_workbook(tmp_path / "x.xlsx").sheetnames
    assert titles[0] == "Q1 Q2   all"
    assert titles[1:4] == ["q1 q2   all 2", "Sheet", "x"]
    assert titles[4] != titles[5]
    assert all(0 < len(title) <= 31 for title in titles)


def test_nobody_is_named_as_the_author(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "x.xlsx", [("S", ["a"], [])])
    with ZipFile(tmp_path / "x.xlsx") as archive:
        assert b"openpyxl</dc:creator>" not in archive.read("docProps/core.xml")


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
def test_a_failure_leaves_what_was_there(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"last year's")

    def rows() -> list[list[Value]]:
        raise RuntimeError("broken half way")

    with pytest.raises(RuntimeError):
        write_csv(path, ["a"], rows()) if name == "x.csv" else write_xlsx(path, [("S", ["a"], rows())])
    assert path.read_bytes() == b"last year's"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is not there"):
        write_csv(tmp_path / "gone" / "x.csv", ["a"], [])
