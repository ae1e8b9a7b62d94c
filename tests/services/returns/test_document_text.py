from decimal import Decimal

from svdesk.services.returns.document import (
    Answer,
    BigFigure,
    BigFigures,
    Block,
    Bullets,
    Chart,
    Column,
    Declaration,
    Document,
    Facts,
    Grid,
    GroupRow,
    Heading,
    Keep,
    Note,
    PageBreak,
    Paragraph,
    RunningHeader,
    Series,
    Signatory,
    TotalRow,
)
from tests.services.returns.document_text import as_text
from tests.services.returns.pdf import samples

HEADER = RunningHeader("Riverside Hub", "Anytown Council", "", "2025-26")

EVERY_BLOCK: tuple[Block, ...] = (
    BigFigures((BigFigure("612", "hours", "Volunteer time", "Target 600"), BigFigure("9", "", "Visits"))),
    Heading(2, "Section"),
    Keep((Paragraph("Kept."), Paragraph("Quoted.", "quote"))),
    Bullets(("one", "two")),
    Bullets(("first",), ordered=True),
    Facts((("Grant", "£1,500"),), "Money"),
    Grid(
        "Measures",
        (Column("Code"), Column("Count", "decimal")),
        (GroupRow("Jobs"), ("NT1", "2.5"), ("NT10", "1,204"), TotalRow(("", "1,206.5"))),
        note="A note.",
    ),
    Chart(
        "It rose",
        "A rising line.",
        "line",
        ("May", "June"),
        (Series("Hours", (Decimal("1E+3"), None)),),
        "hours",
        Decimal(5),
    ),
    PageBreak("landscape"),
    PageBreak(),
    Answer("Why?", "So.", "Briefly.", "1 of 5 words"),
    Answer("And?", " "),
    Declaration((("It is so.", True), ("It is thus.", False)), (Signatory("Chair", date="1 May 2025"),)),
    Note("Look.", "must fix"),
)

EXPECTED = """\
Return
======
For the first quarter
[Draft]
From: Riverside Hub
For: Anytown Council
Period: 2025-26

* Volunteer time: 612 hours (Target 600)
* Visits: 9

## Section

Kept.

> Quoted.

- one
- two

1. first

Money
Grant: £1,500

Measures
Code    Count
----  -------
[Jobs]
NT1       2.5
NT10    1,204
----  -------
      1,206.5
A note.

[line] It rose
A rising line.
Hours (hours): May 1,000, June no figure
Target: 5

--- landscape ---

---

Why?
Briefly.
So.
1 of 5 words

And?
Not answered yet.

[Ticked] It is so.
[Not ticked] It is thus.
Signature: Chair, (Name), 1 May 2025

[Must fix] Look.

Data fingerprint 3f9a
"""


def test_every_block_is_printed_as_a_trustee_could_read_it() -> None:
    document = Document("Return", "For the first quarter", "en-GB", HEADER, "3f9a", EVERY_BLOCK, draft=True)
    assert as_text(document) == EXPECTED


def test_a_welsh_document_speaks_welsh() -> None:
    text = as_text(samples.welsh())
    assert "Oddi wrth: Hwb Glan-yr-afon" in text
    assert "Heb ei ateb eto." in text
