"""Whatever is typed in any field is printed as it was typed, and does nothing (RELIABILITY, C1, C2 and check 15)."""

import sys
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from svdesk.services.returns.document import (
    Answer,
    BigFigure,
    BigFigures,
    Bullets,
    Chart,
    Column,
    Declaration,
    Document,
    Facts,
    Grid,
    GroupRow,
    Heading,
    Note,
    Paragraph,
    RunningHeader,
    Series,
    Signatory,
    TotalRow,
)
from svdesk.services.returns.pdf.render import render
from tests.services.returns.pdf.read_back import DATA, EXPORTED, read_back, sealed, tidy

PAYLOADS = (
    "<jane@example.org>",
    "<b>bold</b> & <i>not</i>",
    '<img src="/etc/passwd"/>',
    '<img src="file:///etc/passwd" width="1"/>',
    "<img src='http://127.0.0.1:9/x.png'/>",
    '<a href="javascript:alert(1)">here</a>',
    '<a href="file:///C:/">disk</a>',
    '<a href="\\\\server\\share">share</a>',
    '<link href="http://example.org"/>',
    "<font color=\"[[[getattr(pow, Word('__globals__'))['os'].system('id')]]]\">x</font>",
    "<para><unichar code=\"__import__('os').system('id')\"/></para>",
    "<onDraw name=x label=y/>",
    "<seq/><seqreset/>",
    "<br/><bullet>x</bullet>",
    "<!-- gone -->",
    "<![CDATA[gone]]>",
    "<?xml version='1.0'?>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "&amp; &lt; &#65; &nbsp; &unknown; &",
    "{{ 7*7 }} {% import os %} ${7*7} #{7*7}",
    "{0.__class__} %(name)s %s %n",
    "__import__('os').system('id')",
    "=cmd|' /C calc'!A1",
    "(text) Tj ET BT (more) \\) \\( \\\\",
    ">Tj ET /F1 1 Tf <41",
    "EMC BDC /Artifact <</MCID 0>>",
    "endstream endobj 1 0 obj << /JS (app.alert(1)) >>",
    "%PDF-1.7 %%EOF",
    "'; DROP TABLE activity; --",
    '" onmouseover="x',
    "\\u0041 \\x41 \\101",
    "../../etc/passwd",
    "C:\\Users\\x\\NTUSER.DAT",
    "a/b/c//d///e",
    "1 < 2 > 0 <> >< << >>",
    "5 > 3 && 2 < 4 || !x",
    "<p style='display:none'>seen</p>",
    "<script>alert(1)</script>",
    "<svg onload=alert(1)>",
    "<style>*{display:none}</style>",
    "<super>2</super><sub>2</sub>",
    "<u>u</u><strike>s</strike>",
    "<greek>a</greek>",
    "<nobr>x y</nobr>",
    "<index item='x'/>",
    "<barcode/>",
    "<evalString>1/0</evalString>",
    "docExec:1/0",
    "&#x26;#60;b&#x26;#62;",
    "£ € ½ ² µg 10\u00a0000",
    "“curly” \u2018quotes\u2019 — dashes \u2013 … •",
    "Ŵyn yn y tŷ, ŷd a dŵr",
    "zażółć gęślą jaźń ȘȚ",
    "naïve façade coöperate",
    "x" * 60,
    "word " * 12,
    "a.b@c-d_e:f?g=h&i+j,k;l",
    "-1 +1 =1 @1",
    "NULL None nan inf",
    "0",
)


def with_everywhere(text: str) -> Document:
    """A document with *text* in each field that a person can fill."""
    one = Decimal(1)
    return Document(
        title=text,
        subtitle=text,
        language="en-GB",
        header=RunningHeader(text, text, text, text),
        fingerprint=text,
        draft=True,
        blocks=(
            BigFigures((BigFigure(text, text, text, text),)),
            Heading(1, text),
            Paragraph(text),
            Paragraph(text, "quote"),
            Bullets((text,)),
            Facts(((text, text),), text),
            Grid(text, (Column(text), Column(text)), (GroupRow(text), (text, text), TotalRow((text, text))), note=text),
            Chart(text, text, "bars", (text,), (Series(text, (one,)), Series(text, (one,))), text, one),
            Chart(text, text, "line", (text,), (Series(text, (one,)), Series(text, (one,))), text, one),
            Chart(text, text, "progress", (text,), (Series(text, (one,)),), text, one),
            Answer(text, text, text, text),
            Declaration(((text, True),), (Signatory(text, text, text),)),
            Note(text, "worth a look"),
        ),
    )


def joined(text: str) -> str:
    return "".join(text.split())


def test_there_are_as_many_payloads_as_promised() -> None:
    assert len(set(PAYLOADS)) == 60


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(60))
def test_it_is_printed_in_every_field_as_it_was_typed(payload: str) -> None:
    document = with_everywhere(payload)
    rendered = render(document)
    assert rendered.missing_glyphs == ()
    back = read_back(rendered.pdf)
    assert back.faults == []
    wanted = joined(payload.replace("µ", "μ"))
    leaves = [node for node in back.root.walk() if node.marks and node.role != "Figure"]
    typed = [node for node in leaves if wanted in joined(node.own_text)]
    others = {tidy(node.own_text) for node in leaves} - {tidy(node.own_text) for node in typed}
    assert len(typed) >= 40
    ours = {"From", "For", "Reference", "Period", "Role", "Name", "Date", "Signature", "Category", "Reached", "Target"}
    ours |= {"Draft", "•", "Ticked", "Worth a look", "1", "1%", "£1", "Signed by", "The figures in this chart"}
    assert others <= ours


def test_it_is_followed_nowhere_and_opens_nothing(keep_pdf: Callable[[bytes, str], Path]) -> None:
    seen: list[str] = []
    watching = True

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event in ("open", "exec", "compile", "os.system", "subprocess.Popen", "socket.connect"):
            seen.append(f"{event} {arguments[0]!r}"[:200])
        elif watching and event.startswith(("socket.", "urllib.", "ctypes.")):
            seen.append(event)

    sealed(with_everywhere("warm"))
    sys.addaudithook(watch)
    try:
        files = [sealed(with_everywhere(payload)) for payload in PAYLOADS]
    finally:
        watching = False
    assert seen == []
    for pdf in files:
        with pikepdf.open(BytesIO(pdf)) as opened:
            assert not any("/Annots" in page.obj or "/AA" in page.obj for page in opened.pages)
            assert not {"/OpenAction", "/AA", "/AcroForm", "/URI"} & set(map(str, opened.Root.keys()))
            names = set(map(str, opened.Root.Names.keys()))
            assert names == {"/EmbeddedFiles"}
            assert list(opened.attachments) == ["return-data.json"]
            assert opened.attachments["return-data.json"].get_file().read_bytes() == DATA
    assert EXPORTED.tzinfo is not None
    keep_pdf(sealed(with_everywhere(" ".join(PAYLOADS))), "hostile-text")


@pytest.mark.parametrize(
    "text", ["தமிழ்", "বাংলা", "ਪੰਜਾਬੀ", "اردو", "العربية", "中文", "Українська", "Ελλάδα", "🎉👩‍👩‍👧"]
)
def test_a_script_that_cannot_be_drawn_is_named_and_numbered_in_every_field(text: str) -> None:
    rendered = render(with_everywhere(text))
    assert set(rendered.missing_glyphs) <= set(text)
    assert rendered.missing_glyphs
    back = read_back(rendered.pdf)
    assert all(f"U+{ord(letter):04X}" in back.text for letter in rendered.missing_glyphs)
    assert "\x00" not in back.text
    assert "\ufffd" not in back.text
