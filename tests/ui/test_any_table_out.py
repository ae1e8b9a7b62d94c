"""Pages without a way of their own still give their table away: as a workbook and as a PDF."""

from pathlib import Path

import pypdfium2
import pytest

from svdesk.ui.main_window import MainWindow
from tests.ui.conftest import AskRecorded


@pytest.mark.parametrize("name", ["history", "terms"])
def test_the_table_that_is_shown_is_exported_and_printed(
    window: MainWindow, ask: AskRecorded, tmp_path: Path, name: str
) -> None:
    from openpyxl import load_workbook

    page = window.show_page(name)
    table = page.table  # type: ignore[attr-defined]
    assert {"export_table", "print_table"} <= page.offers()
    ask.files += [tmp_path / "out.xlsx", tmp_path / "out.pdf"]
    window.run("export_table")
    window.run("print_table")
    sheet = load_workbook(tmp_path / "out.xlsx").active
    assert sheet is not None
    written = [tuple(str(value or "") for value in row) for row in sheet.iter_rows(values_only=True)]
    assert written[0] == tuple(column.heading for column in table.rows.columns)
    assert len(written) == len(table.rows.ids) + 1 > 1
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(tmp_path / "out.pdf"))
    assert written[1][1].split()[0] in text
