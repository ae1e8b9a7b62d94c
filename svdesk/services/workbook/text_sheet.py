"""Sends a CSV file, or one of its relations, as a workbook of one sheet."""

from collections import Counter

from svdesk.services.workbook import charset, limits
from svdesk.services.workbook.csv_text import Rows
from svdesk.services.workbook.sender import Sender
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.sheet import Place

# The one sheet of a file that has no sheets.
SHEET = "csv"


def read(data: bytes, suffix: str, sender: Sender) -> str:
    """Send the text file *data*; *suffix* is the end of its name, such as ``.tsv``. Returns ``csv`` or ``tsv``."""
    decoded = charset.decoded(data)
    if decoded.guessed:
        sender.note("encoding", SHEET, encoding=decoded.guessed)
    if decoded.odd:
        sender.note("undecoded", SHEET, count=f"{decoded.odd:,}", line=f"{decoded.odd_line:,}")
    if decoded.controls:
        sender.note("control-characters", SHEET, count=f"{decoded.controls:,}", where=f"line {decoded.control_line:,}")
    source = Rows(decoded.text, prefer_tabs=suffix in (".tsv", ".tab"))
    rows = [row if any(row) else [] for row in source]
    if source.stray_quotes:
        strays = source.stray_quotes
        sender.note("stray-quote", SHEET, count=f"{len(strays):,}", line=f"{strays[0]:,}")
    while rows and not rows[-1]:
        rows.pop()
    first = next((number for number, row in enumerate(rows) if row), 0)
    width = max(map(len, rows), default=0)
    if width * sum(map(bool, rows)) > limits.CELLS:
        raise Refused("too-many-cells", sheet=SHEET, limit=f"{limits.CELLS:,}")
    usual = Counter(map(len, filter(None, rows))).most_common(1)
    short = [number for number, row in enumerate(rows, 1) if usual and 1 < len(row) < usual[0][0]]
    about = {"first_row": first + 1, "first_column": 1, "width": width, "height": len(rows) - first}
    sender.sheet(SHEET, **about, short_rows=short)
    padded = (row + [""] * (width - len(row)) if row else row for row in rows[first:])
    sender.rows(padded, Place(first + 1, 1), width, escaped=True)
    return "tsv" if source.dialect.delimiter == "\t" else "csv"
