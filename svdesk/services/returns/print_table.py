"""Any table of the window on paper: the same document and the same renderer as a return, but nothing to archive."""

from collections.abc import Sequence

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.services.returns.document import Column, Document, Grid, RunningHeader

MOST_ROWS = 5_000
"""Beyond so many rows, which fill some three hundred pages, nobody reads paper."""

_WIDE = 4


def print_table(
    title: str, provider: str, about: str, columns: Sequence[tuple[str, bool, int]], rows: Sequence[Sequence[str]]
) -> bytes:
    """A tagged PDF of one table; each column is (heading, whether figures stand to the right, weight of its width).

    *about* says in a line what was looked for and when it was printed. More than four columns lie across the page.
    Raises ``UserError`` where there are more rows than ``MOST_ROWS``.
    """
    if len(rows) > MOST_ROWS:
        raise UserError(
            _("The table has {rows} rows, which is more than can be printed ({most}).").format(
                rows=f"{len(rows):,}", most=f"{MOST_ROWS:,}"
            ),
            _("Look for less of it first, or export it as a spreadsheet."),
        )
    # Imported here because it takes longer to load than most tables take to draw.
    from svdesk.services.returns.pdf.render import render

    made = tuple(Column(heading, "right" if right else "left", width) for heading, right, width in columns)
    document = Document(
        title=title,
        subtitle=about,
        language="en-GB",
        header=RunningHeader(provider, "", "", ""),
        fingerprint="",
        blocks=(Grid(_rows_said(len(rows)), made, tuple(tuple(row) for row in rows)),),
        orientation="landscape" if len(columns) > _WIDE else "portrait",
    )
    return render(document).pdf


def _rows_said(how_many: int) -> str:
    return _("1 row") if how_many == 1 else _("{n} rows").format(n=f"{how_many:,}")
