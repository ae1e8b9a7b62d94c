"""Tables that somebody copied elsewhere and pasted here."""

import pytest

from svdesk.domain.errors import Cancelled, FileUnusable
from svdesk.services.progress import Silent
from svdesk.services.workbook.paste import pasted
from svdesk.services.workbook.sheet import Sheet, Span, Workbook

# What Excel, Word and LibreOffice put on the clipboard, shortened.
EXCEL = (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; '
    'charset=windows-1252"><style><!--table {mso-displayed-decimal-separator:"\\.";}--></style></head><body>'
    "<!--StartFragment--><col width=64 style='width:48pt'><table><tr height=20><td colspan=2 class=xl65>Caf\u00e9 "
    "2024/25</td></tr><tr><td align=right>09/04/2024</td><td align=right>\u00a312.50</td></tr></table>"
    "<!--EndFragment--></body>"
)
WORD = (
    '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment--><table class=MsoTableGrid><tr>'
    "<td valign=top><p class=MsoNormal>What<o:p></o:p></p></td><td><p>How many<o:p></o:p></p></td></tr><tr><td><p>Tea"
    "<o:p></o:p></p></td><td><p>12&nbsp;cups<o:p></o:p></p></td></tr></table><!--EndFragment--></body></html>"
)


def paste(html: str = "", text: str = "") -> Workbook:
    return pasted(html, text, Silent())


def only(workbook: Workbook) -> Sheet:
    (sheet,) = workbook.sheets
    return sheet


def test_what_excel_copies_is_read_with_its_merged_cells_and_signs() -> None:
    workbook = paste(EXCEL, "Caf\u00e9 2024/25\t\n09/04/2024\t12.5\n")
    assert only(workbook).rows == [["Café 2024/25", None], ["09/04/2024", "£12.50"]]
    assert only(workbook).merged == [Span(1, 1, 1, 2)]
    assert (workbook.name, workbook.kind, workbook.kind_of_source, workbook.notes) == (
        "Pasted table", "html", "pasted", [],
    )  # fmt: skip


def test_what_word_copies_is_read() -> None:
    assert only(paste(WORD)).rows == [["What", "How many"], ["Tea", "12 cups"]]


def test_plain_text_with_tabs_is_a_table_and_quoted_line_breaks_stay_in_their_cell() -> None:
    workbook = paste(text='Date\tWhat\r\n1/4/24\t"Tea\nand cake"\r\n\t=1+1\r\n')
    sheet = only(workbook)
    assert sheet.rows == [["Date", "What"], ["1/4/24", "Tea\nand cake"], [None, "=1+1"]]
    assert (sheet.name, workbook.kind, workbook.kind_of_source) == ("Pasted table", "tsv", "pasted")


@pytest.mark.parametrize("html", ["", "<p>a\tb</p>", "<table><tr><td>&nbsp;</table>"])
def test_where_the_page_holds_no_table_the_text_is_read(html: str) -> None:
    assert only(paste(html, "a\tb\n1\t2\n")).rows == [["a", "b"], ["1", "2"]]


def test_notes_about_the_sheet_are_about_the_pasted_table() -> None:
    workbook = paste(text='a\tb\n"open\t1\n')
    assert [(note.code, note.sheet) for note in workbook.notes] == [("stray-quote", "Pasted table")]


def test_the_same_table_pasted_again_is_known_by_its_hash() -> None:
    assert paste(WORD).sha256 == paste(WORD, "other").sha256
    assert paste(WORD).sha256 != paste(EXCEL).sha256
    assert paste(text="a\tb").sha256 == paste(text="a\tb").sha256


@pytest.mark.parametrize(("html", "text"), [("", ""), ("", " \n\t "), ("<p>words</p>", "")])
def test_nothing_to_paste_is_said_and_what_to_do(html: str, text: str) -> None:
    with pytest.raises(FileUnusable) as error:
        paste(html, text)
    assert error.value.what == "There is no table to paste."
    assert error.value.do.startswith("Select the table")


def test_what_is_wrong_with_a_table_is_said_of_the_pasted_table() -> None:
    with pytest.raises(FileUnusable, match="“Pasted table” is too large"):
        paste("<table><tr>" + "<td colspan=1000>x" * 20)


def test_pasting_can_be_cancelled() -> None:
    progress = Silent()
    progress.stop.set()
    with pytest.raises(Cancelled):
        pasted("", "a\tb\n" * 9_000, progress)
