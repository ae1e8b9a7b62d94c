"""``return``: a 40-measure return, from figures to the sealed PDF, against reportlab drawing the same text and charts.

The limit draws the same words with platypus, untagged, with no data inside and no archive form: at most 2.0.
"""

import io
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from benchmarks.measure import measured, report
from svdesk.services.returns.document import Chart, Column, Document, Grid, Heading, Paragraph, RunningHeader, Series

MEASURES = 40
CHARTS = 8
AGAIN = 5
MONTHS = tuple(f"{date(2025, n, 1):%b}" for n in range(1, 13))


def document() -> Document:
    """Forty measures in themes, each with a paragraph, and eight charts with their tables."""
    blocks: list[object] = []
    for theme in range(CHARTS):
        blocks.append(Heading(1, f"Theme {theme + 1}"))
        rows = tuple(
            (f"M{theme * 5 + n}", f"Measure number {n} of the theme, in a few words", "people", "1,234", "1,200", "Met")
            for n in range(MEASURES // CHARTS)
        )
        columns = tuple(Column(words) for words in ("Code", "Measure", "Unit", "Period", "Target", "Standing"))
        blocks.append(Grid("Figures", columns, rows))
        blocks += [Paragraph("A paragraph that tells what was done and how it was counted. " * 4)] * 5
        values = tuple(Decimal(n * (theme + 3)) for n in range(12))
        blocks.append(
            Chart("It rose through the year", "A line that rises", "line", MONTHS, (Series("Hours", values),), "hours")
        )
    header = RunningHeader("Hub", "Anytown Council", "AT/1", "April 2025 to March 2026")
    return Document("A return", "", "en-GB", header=header, fingerprint="0123", blocks=tuple(blocks))  # type: ignore[arg-type]


def ours() -> None:
    from svdesk.services.returns.pdf.archive import seal
    from svdesk.services.returns.pdf.render import render

    made = document()
    at = datetime(2026, 4, 20, tzinfo=UTC)

    def work() -> None:
        for _ in range(AGAIN):
            seal(render(made), title="A", language="en-GB", author="Hub", data=b"{}" * 5000, created=at)

    measured(work)


def limit() -> None:
    from reportlab import platypus
    from reportlab.graphics.charts.lineplots import LinePlot
    from reportlab.graphics.shapes import Drawing
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    from svdesk.storage import resources

    font = next(name for name in resources.names("fonts") if "400" in name)
    made, styles = document(), getSampleStyleSheet()

    def build() -> None:
        pdfmetrics.registerFont(TTFont("Body", str(resources.path(f"fonts/{font}"))))
        for style in ("Heading1", "BodyText"):
            styles[style].fontName = "Body"
        story: list[object] = []
        for block in made.blocks:
            if isinstance(block, Heading):
                story.append(platypus.Paragraph(block.text, styles["Heading1"]))
            elif isinstance(block, Paragraph):
                story.append(platypus.Paragraph(block.text, styles["BodyText"]))
            elif isinstance(block, Grid):
                rows = [list(row) for row in block.rows if isinstance(row, tuple)]
                cells = [[c.heading for c in block.columns], *rows]
                story.append(platypus.Table(cells, style=[("FONT", (0, 0), (-1, -1), "Body")]))
            elif isinstance(block, Chart):
                values = block.series[0].values
                drawing = Drawing(450, 160)
                plot = LinePlot()
                plot.data = [[(n, float(v or 0)) for n, v in enumerate(values)]]
                plot.width, plot.height = 430, 140
                plot.xValueAxis.labels.fontName = plot.yValueAxis.labels.fontName = "Body"
                drawing.add(plot)
                story += [platypus.Paragraph(block.finding, styles["BodyText"]), drawing]
                table = [[m, str(v)] for m, v in zip(block.categories, values, strict=True)]
                story.append(platypus.Table(table, style=[("FONT", (0, 0), (-1, -1), "Body")]))
        platypus.SimpleDocTemplate(io.BytesIO()).build(story)

    def work() -> None:
        for _ in range(AGAIN):
            build()

    measured(work)


if __name__ == "__main__":
    if sys.argv[1:]:
        {"ours": ours, "limit": limit}[sys.argv[1]]()
    else:
        report("return", str(Path(__file__)))
