import hashlib
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from svdesk.services.returns.document import (
    Answer,
    BigFigure,
    BigFigures,
    Block,
    Bullets,
    Column,
    Document,
    Facts,
    Grid,
    Heading,
    Keep,
    Note,
    PageBreak,
    Paragraph,
)
from svdesk.services.returns.pdf.render import render
from tests.services.returns.pdf import samples
from tests.services.returns.pdf.read_back import a_document, read_back, sealed, tidy

KeepPdf = Callable[[bytes, str], Path]

HARD: dict[str, Document] = {
    "a-word-of-200000-letters": a_document(Paragraph("x" * 200_000)),
    "a-word-in-a-cell": a_document(
        Grid("Cells", (Column("a"), Column("b" * 3000)), (("x" * 200_000, "y"), ("1", "2")))
    ),
    "a-long-case-study": a_document(Answer("What happened?", "One of fifty thousand words. " * 10_000)),
    "blocks-of-nothing": a_document(
        Grid("", (Column(""),), ()),
        Bullets(()),
        Facts(()),
        Paragraph(""),
        Answer("", ""),
        Heading(4, "Deep"),
        Keep(()),
        Keep((Note("word " * 9000),)),
        PageBreak(),
        PageBreak("landscape"),
        PageBreak(),
    ),
    "figures-too-wide": a_document(
        BigFigures((BigFigure("£123,456,789,012.50", "of all there is", "very " * 60, "note " * 60),) * 5)
    ),
}


def pages_as_text(pdf: bytes) -> str:
    opened = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(opened[number].get_textpage().get_text_bounded() for number in range(len(opened)))
    finally:
        opened.close()


@pytest.mark.parametrize("name", samples.EVERY)
def test_every_sample_is_drawn_tagged_and_kept_for_the_judge(name: str, keep_pdf: KeepPdf) -> None:
    pdf = sealed(samples.EVERY[name]())
    keep_pdf(pdf, f"paper-{name}")
    back = read_back(pdf)
    assert back.faults == []
    assert [mark for node in back.root.walk() for mark in node.marks] == back.drawn


@pytest.mark.parametrize("name", HARD)
def test_what_is_hard_to_set_is_set_all_the_same(name: str, keep_pdf: KeepPdf) -> None:
    rendered = render(HARD[name])
    keep_pdf(sealed(HARD[name], rendered), f"hard-{name}")
    back = read_back(rendered.pdf)
    assert back.faults == []
    assert rendered.missing_glyphs == ()


def test_every_letter_of_a_very_long_word_is_on_paper() -> None:
    back = read_back(render(a_document(Paragraph("x" * 200_000))).pdf)
    [paragraph] = [node for node in back.root.all("P") if "x" in node.own_text]
    assert paragraph.text.replace(" ", "") == "x" * 200_000
    assert back.pages > 30


def test_the_text_is_read_in_the_order_of_the_blocks() -> None:
    texts = [f"Paragraph number {number} of this document." for number in range(200)]
    blocks: list[Block] = [Paragraph(text) for text in texts]
    read = read_back(render(a_document(*blocks)).pdf).text
    positions = [read.index(text) for text in texts]
    assert positions == sorted(positions)


def test_another_program_finds_the_same_text_in_the_pages() -> None:
    pdf = sealed(samples.quarterly())
    found = tidy(pages_as_text(pdf)).replace("- ", "-")
    for wanted in ("Social value return", "2,140.75", "<hello@riverside-hub.example>", "Tuesdays & ask", "Page 1 of"):
        assert wanted in found


def test_headings_begin_with_the_title_and_skip_no_level() -> None:
    document = a_document(Heading(4, "Deep at once"), Heading(1, "One"), Answer("Why?", "So."), Heading(3, "Three"))
    roles = [(node.role, node.text) for node in read_back(render(document).pdf).root.walk() if node.role[0] == "H"]
    assert roles == [("H1", "A title"), ("H2", "Deep at once"), ("H2", "One"), ("H3", "Why?"), ("H3", "Three")]


def test_a_break_turns_the_page_and_leaves_none_empty() -> None:
    document = a_document(Paragraph("up"), PageBreak("landscape"), PageBreak(), Paragraph("turned"), PageBreak())
    opened = pypdfium2.PdfDocument(render(document).pdf)
    try:
        sizes = [opened[number].get_size() for number in range(len(opened))]
    finally:
        opened.close()
    assert [width > height for width, height in sizes] == [False, True]


def test_a_heading_goes_to_the_next_page_with_what_it_heads() -> None:
    for lines in range(30, 60):
        filler = [Paragraph("A line.") for _ in range(lines)]
        back = read_back(render(a_document(*filler, Heading(1, "Kept"), Paragraph("With me. " * 40))).pdf)
        [heading] = [node for node in back.root.all("H2") if node.text == "Kept"]
        following = next(node for node in back.root.all("P") if "With me" in node.text)
        assert heading.marks[0][0] == following.marks[0][0]


def test_blocks_kept_together_share_a_page() -> None:
    for lines in range(20, 40):
        filler = [Paragraph("A line.") for _ in range(lines)]
        kept = Keep(tuple(Paragraph(f"Kept {number}. " * 30) for number in range(6)))
        back = read_back(render(a_document(*filler, kept)).pdf)
        assert len({node.marks[0][0] for node in back.root.all("P") if "Kept" in node.text}) == 1


def test_the_same_document_gives_the_same_bytes_in_another_process() -> None:
    code = (
        "import hashlib; from tests.services.returns.pdf import samples; "
        "from tests.services.returns.pdf.read_back import sealed; "
        "print(hashlib.sha256(sealed(samples.quarterly())).hexdigest())"
    )
    root = Path(__file__).parents[4]
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == hashlib.sha256(sealed(samples.quarterly())).hexdigest()


def test_every_font_is_the_one_we_ship_and_is_embedded() -> None:
    with pikepdf.open(BytesIO(sealed(samples.quarterly()))) as opened:
        fonts = [font for page in opened.pages for font in page.obj.Resources.Font.values()]
        assert fonts
        assert all("AtkinsonHyperlegibleNext" in str(font.BaseFont) for font in fonts)
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
