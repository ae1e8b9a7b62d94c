"""Files with names that lie, files that cannot be read, and reading that is cancelled."""

import os
import sys
from pathlib import Path

import pytest

from svdesk.domain.errors import Cancelled, FileUnusable
from svdesk.services.progress import Silent
from svdesk.services.workbook import child, limits
from svdesk.services.workbook.read import read
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.sheet import Sheet, Workbook
from tests.services.workbook.makers import (
    FILES,
    LIBREOFFICE_END,
    SAMPLES,
    number,
    ods_of,
    ole_of,
    sheet_xml,
    xlsx_of,
    xlsx_parts,
    zip_of,
)


class Watching(Silent):
    """Progress that keeps what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[int, int, str]] = []

    def step(self, done: int, total: int, what: str) -> None:
        self.told.append((done, total, what))
        super().step(done, total, what)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    return tmp_path


def read_bytes(folder: Path, name: str, data: bytes) -> Workbook:
    path = folder / name
    path.write_bytes(data)
    return read(path, Silent())


def only(workbook: Workbook) -> Sheet:
    (sheet,) = workbook.sheets
    return sheet


def codes(workbook: Workbook) -> list[str]:
    return [note.code for note in workbook.notes]


# Names that lie.


@pytest.mark.parametrize(
    ("name", "sample", "kind"),
    [
        ("log.csv", "d1_quarters_wide.xlsx", "xlsx"),
        ("log.xlsx", "d4_local_spend.ods", "ods"),
        ("log.xls", "d2_volunteer_log.csv", "csv"),
        ("log", "d3_multi_sheet.xlsx", "xlsx"),
    ],
)
def test_a_file_with_another_name_is_read_as_what_it_is_and_this_is_said(
    name: str, sample: str, kind: str, made: Path
) -> None:
    workbook = read_bytes(made, name, (SAMPLES / sample).read_bytes())
    assert (workbook.kind, codes(workbook)[0]) == (kind, "named-otherwise")


@pytest.mark.parametrize("name", ["log.txt", "LOG.CSV", "log.tsv", "log.tab"])
def test_the_usual_names_of_text_need_no_remark(name: str, made: Path) -> None:
    assert codes(read_bytes(made, name, b"a\tb\n1\t2\n")) == []


@pytest.mark.parametrize(
    "name", ["100% #1 & more?.csv", "Tŷ Ŵyn é.csv", "-rf.csv", "a b .csv", "x" * 200 + ".csv", "{0}.csv"]
)
def test_files_with_unusual_names_are_read(name: str, made: Path) -> None:
    assert only(read_bytes(made, name, b"a,b\n")).rows == [["a", "b"]]


def test_a_relative_path_is_found(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (made / "log.csv").write_bytes(b"a,b\n")
    monkeypatch.chdir(made)
    assert only(read(Path("log.csv"), Silent())).rows == [["a", "b"]]


# What cannot be read, and what is said of it.


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("x.xlsx", b"", "is empty"),
        ("x.xlsx", xlsx_of(sheet_xml("")), "no cells filled in"),
        ("x.ods", ods_of(LIBREOFFICE_END), "no cells filled in"),
        ("x.csv", b"\n,,\n\n", "no cells filled in"),
        ("x.csv", b"\xef\xbb\xbf", "no cells filled in"),
        ("x.xlsx", ole_of("EncryptedPackage", b"x"), "protected by a password"),
        ("x.xls", ole_of("Workbook", b"\x09\x08\x04\0\0\x06\x05\0\x2f\0\x06\0"), "protected by a password"),
        ("x.xlsx", b"\xff\xd8\xff\xe0", "a photograph"),
        ("x.htm", b"<html><p>Only words</p>", "has no table in it"),
        ("x.xls", b"<html><p>Please sign in</p>", "it is a web page with text alone"),
        ("x.doc", ole_of("WordDocument", b"x"), "an old Word document (.doc)"),
        ("x.xls", b"MIME-Version: 1.0\n\n--a", "packed together with its pictures"),
        ("x.pdf", b"%PDF-1.4", "the PDF document is damaged or not finished"),
        ("x.gsheet", b'{"url": "https://docs.google.com/open?id=1", "doc_id": "1"}', "only a link to a Google sheet"),
        ("x.lnk", b"L\0\0\0\x01\x14\x02\0" + bytes(60), "only a shortcut"),
        ("x.url", b"[InternetShortcut]\r\nURL=https://example.org/x.xlsx\r\n", "only a shortcut"),
        ("x.numbers", zip_of({"Index/Document.iwa": "x"}), "Apple Numbers or Pages"),
        ("x.svdesk", bytes(range(256)) * 16, "protected by a passphrase"),
        (".~lock.x.ods#", b",jane,desk,01.04.2025 10:00;", "LibreOffice keeps while a workbook is open"),
        ("x.xlsx", xlsx_of(sheet_xml(""))[:300], "damaged or not finished"),
        ("x.csv", b"\x00\x01\x02\x03" * 99, "neither a spreadsheet nor text"),
        ("x.svdesk", b"SQLite format 3\0" + bytes(84), "a database of another program"),
        ("x.svdesk", b"SQLite format 3\0".ljust(68, b"\0") + b"SvDe" + bytes(28), "a desk file that cannot be read"),
        ("~$x.xlsx", b"\x03Ann", "Excel keeps while a workbook is open"),
        ("x.zip", zip_of({"a.txt": "a"}), "archive"),
    ],
)
def test_what_cannot_be_read_is_said_in_plain_words(name: str, data: bytes, words: str, made: Path) -> None:
    with pytest.raises(FileUnusable) as error:
        read_bytes(made, name, data)
    assert words in error.value.what
    assert f"“{name}”" in error.value.what
    assert error.value.do.endswith(".")


def test_a_missing_file_is_said_to_be_missing_and_where(made: Path) -> None:
    with pytest.raises(FileUnusable) as error:
        read(made / "gone" / "log.xlsx", Silent())
    assert error.value.what == f"There is no file “log.xlsx” in {made / 'gone'}."


def test_a_folder_is_said_to_be_a_folder(made: Path) -> None:
    with pytest.raises(FileUnusable, match="is a folder"):
        read(made, Silent())


def test_a_numbers_document_that_is_a_folder_is_named_as_what_it_is(made: Path) -> None:
    (made / "log.numbers").mkdir()
    with pytest.raises(FileUnusable, match="Apple Numbers or Pages"):
        read(made / "log.numbers", Silent())


@pytest.mark.parametrize("beside", ["~$log.csv", ".~lock.log.csv#"])
def test_a_file_that_is_open_elsewhere_is_read_and_this_is_said(beside: str, made: Path) -> None:
    (made / beside).write_bytes(b"\x05Jane")
    workbook = read_bytes(made, "log.csv", b"a,b\n")
    assert codes(workbook) == ["open-elsewhere"]
    assert only(workbook).rows == [["a", "b"]]


def test_a_web_page_called_xls_is_read_and_said_to_be_one(made: Path) -> None:
    workbook = read_bytes(made, "log.xls", b"<html><table><tr><th>Date<th>Hours<tr><td>9 April<td>2</table>")
    assert (workbook.kind, workbook.kind_of_source) == ("html", "web-page")
    assert only(workbook).rows == [["Date", "Hours"], ["9 April", "2"]]
    assert [note.message for note in workbook.notes] == [
        "The file's name says xls, but inside it is a web page, and was read as that."
    ]


@pytest.mark.parametrize("name", ["log.htm", "log.HTML", "log.xhtml"])
def test_a_web_page_by_its_own_name_needs_no_remark(name: str, made: Path) -> None:
    assert codes(read_bytes(made, name, b"<html><table><tr><td>a</table>")) == []


def test_a_file_that_another_program_holds_is_said_to_be_held(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made / "log.xlsx"
    path.write_bytes(b"x")

    def held(*_args: object, **_more: object) -> None:
        raise PermissionError(13, "held")

    monkeypatch.setattr(Path, "open", held)
    with pytest.raises(FileUnusable, match="another program is using it"):
        read(path, Silent())


def test_a_file_on_a_stick_that_was_pulled_is_said_to_be_out_of_reach(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made / "log.xlsx"
    path.write_bytes(b"x")

    def pulled(*_args: object, **_more: object) -> None:
        raise OSError(5, "input/output error")

    monkeypatch.setattr(Path, "open", pulled)
    with pytest.raises(FileUnusable, match="from where it is kept"):
        read(path, Silent())


def test_a_file_beyond_all_measure_is_not_even_opened_by_the_child(made: Path) -> None:
    path = made / "log.csv"
    with path.open("wb") as file:
        file.truncate(limits.FILE_BYTES + 1)
    with pytest.raises(FileUnusable, match="over 200 MB"):
        read(path, Silent())


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files on Windows")
def test_a_device_or_a_pipe_is_no_spreadsheet(made: Path) -> None:
    os.mkfifo(made / "pipe.csv")
    for path in (Path(os.devnull), made / "pipe.csv"):
        with pytest.raises(FileUnusable, match="not an ordinary file"):
            read(path, Silent())


# Progress.


def test_progress_counts_rows_over_all_sheets(made: Path) -> None:
    rows = "".join(f'<row r="{n}">{number(f"A{n}", n)}</row>' for n in range(1, 2_501))
    watching = Watching()
    (made / "log.xlsx").write_bytes(zip_of(xlsx_parts(sheet_xml(rows), sheet_xml(rows))))
    read(made / "log.xlsx", watching)
    counted = list(dict.fromkeys((done, total) for done, total, _what in watching.told if total))
    assert counted == [(1000, 2500), (2000, 2500), (2500, 2500), (2500, 5000), (3500, 5000), (4500, 5000), (5000, 5000)]
    assert {what for _done, _total, what in watching.told} == {"Reading log.xlsx"}


def test_reading_can_be_cancelled(made: Path) -> None:
    progress = Silent()
    progress.stop.set()
    (made / "log.csv").write_bytes(b"a,b\n" * 5_000)
    with pytest.raises(Cancelled):
        read(made / "log.csv", progress)


def test_advice_about_a_damaged_file_names_a_program_that_opens_it(made: Path) -> None:
    with pytest.raises(FileUnusable) as error:
        read_bytes(made, "return.pdf", b"%PDF-1.4")
    assert "Excel" not in error.value.do


@pytest.mark.parametrize("share", [0.9, 0.96, 0.995])
def test_an_old_workbook_that_breaks_off_near_its_end_is_said_to_be_damaged(share: float, made: Path) -> None:
    whole = (FILES / "excel-2003.xls").read_bytes()
    with pytest.raises(FileUnusable, match="damaged or not finished"):
        read_bytes(made, "log.xls", whole[: int(len(whole) * share)])


@pytest.mark.parametrize(("raised", "code"), [(PermissionError(13, "held"), "locked"), (OSError(5, "gone"), "gone")])
def test_a_file_that_is_held_behind_its_beginning_is_said_to_be_held(
    raised: OSError, code: str, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(_path: Path) -> bytes:
        raise raised

    monkeypatch.setattr(Path, "read_bytes", held)
    with pytest.raises(Refused) as refused:
        child.read(made / "log.xlsx", lambda _line: None)
    assert refused.value.code == code
