"""Reads a table that somebody copied from a web page, a Word document or a spreadsheet, and pasted here.

What is on the clipboard is as much a stranger's as any file, so it goes the same way: through the child process.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from svdesk.domain.errors import FileUnusable
from svdesk.i18n import _
from svdesk.services.progress import Progress
from svdesk.services.workbook import limits
from svdesk.services.workbook.process import child_command
from svdesk.services.workbook.read import read_by
from svdesk.services.workbook.sheet import Workbook


def pasted(html: str, text: str, progress: Progress) -> Workbook:
    """Read the clipboard's *html* or, where there is no table in that, its plain *text*; either may be empty.

    The workbook is called “Pasted table”, its ``kind_of_source`` is ``pasted``, and its ``sha256`` is that of what was
    read, by which the same table is known when it is pasted again. Raises ``FileUnusable``, ``Cancelled``.
    """
    refused: FileUnusable | None = None
    for data, ending in _ways(html, text):
        try:
            return _read(data, ending, progress)
        except FileUnusable as error:
            refused = refused or error
    raise refused or FileUnusable(
        _("There is no table to paste."),
        _("Select the table where it stands, copy it there, and paste it here."),
    )


def _ways(html: str, text: str) -> Iterator[tuple[bytes, str]]:
    """What may be read, the best first, each with the ending of the file that carries it."""
    if "<table" in html.casefold():
        # A mark at the beginning leaves no doubt about the letters, whatever the page says of itself.
        yield b"\xef\xbb\xbf<html>" + html.encode("utf-8", "replace"), ".html"
    if text.strip():
        yield b"\xef\xbb\xbf" + text.encode("utf-8", "replace"), ".tsv"


def _read(data: bytes, ending: str, progress: Progress) -> Workbook:
    name = _("Pasted table")
    with TemporaryDirectory(prefix="svdesk-") as folder:
        path = Path(folder) / f"pasted{ending}"
        path.write_bytes(data)
        workbook = read_by(child_command(path), path, progress, limits.WAIT_SECONDS, pasted=name)
    if ending == ".tsv":
        for sheet in workbook.sheets:
            sheet.name = name
        workbook.notes[:] = [each._replace(sheet=each.sheet and name) for each in workbook.notes]
    return workbook
