"""Every table can leave the window: as a spreadsheet to go on with, or as a PDF to print."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from svdesk.domain.period import day_written
from svdesk.i18n import _
from svdesk.services.progress import Progress
from svdesk.storage import authorities
from svdesk.storage.atomic import write_bytes
from svdesk.storage.store import Store
from svdesk.ui.ask import with_ending
from svdesk.ui.models.row_model import Column, Row

if TYPE_CHECKING:
    from svdesk.services.workbook.write import Table
    from svdesk.ui.main_window import MainWindow

Sheets = Callable[[Store, Progress], "Sequence[Table]"]
"""Makes the sheets of a workbook, each of them (name, headings, rows), off the window's thread."""

Rows = Callable[[Store, Progress], Sequence[Row]]
"""Makes the rows of a table for paper, off the window's thread."""

WORKBOOK = _("Excel workbooks (*.xlsx)")
PDF = _("PDF files (*.pdf)")


def export_table(window: "MainWindow", title: str, sheets: Sheets) -> None:
    """Ask where to, and write a workbook of *sheets* there; *title* names the file that is suggested."""
    path = _where(window, _("Export this table"), WORKBOOK, title, ".xlsx")
    if path is not None:
        window.run_job(_("Exporting"), partial(_write_workbook, path, sheets), partial(_told, window))


def print_table(window: "MainWindow", title: str, columns: Sequence[Column], rows: Rows, about: str = "") -> None:
    """Ask where to, and write a PDF of one table there; *about* says what the table is limited to."""
    path = _where(window, _("Print this table"), PDF, title, ".pdf")
    if path is not None:
        window.run_job(
            _("Making the PDF"), partial(_write_pdf, path, title, columns, rows, about), partial(_told, window)
        )


def _where(window: "MainWindow", what: str, kinds: str, title: str, ending: str) -> Path | None:
    suggestion = window.changes.store.path.with_name(f"{title}{ending}")
    chosen = window.ask.file_to_save(window, what, kinds, suggestion)
    return with_ending(chosen, ending) if chosen is not None else None


def _write_workbook(path: Path, sheets: Sheets, store: Store, progress: Progress) -> Path:
    from svdesk.services.workbook.write import write_xlsx

    write_xlsx(path, sheets(store, progress))
    return path


def _write_pdf(
    path: Path, title: str, columns: Sequence[Column], rows: Rows, about: str, store: Store, progress: Progress
) -> Path:
    from svdesk.services.returns.print_table import print_table as made

    said = _("Printed on {day}").format(day=day_written(date.today()))
    shapes = [(column.heading, column.right, column.stretch) for column in columns]
    lines = ". ".join(filter(None, (about, said)))
    write_bytes(path, made(title, authorities.provider(store).name, lines, shapes, rows(store, progress)))
    return path


def _told(window: "MainWindow", path: Path) -> None:
    window.changes.said.emit(_("Written: {name}").format(name=path.name), False)
