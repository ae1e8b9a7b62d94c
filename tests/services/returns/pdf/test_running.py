from svdesk.services.returns.document import Paragraph
from svdesk.services.returns.pdf.render import render
from tests.services.returns.pdf import samples
from tests.services.returns.pdf.read_back import a_document, read_back, tidy


def test_every_page_says_which_it_is_and_which_data_it_is_from() -> None:
    back = read_back(render(samples.quarterly()).pdf)
    feet = [tidy(one.text) for one in back.artefacts if one.subtype == "Footer"]
    assert feet == [
        f"Page {number} of {back.pages} Data fingerprint {samples.FINGERPRINT}" for number in range(1, back.pages + 1)
    ]


def test_every_page_but_the_first_says_who_for_whom_and_when_at_the_top() -> None:
    back = read_back(render(samples.quarterly()).pdf)
    heads = [tidy(one.text) for one in back.artefacts if one.subtype == "Header"]
    assert heads == ["Riverside Hub Anytown Council · SV/2025/114 · 1 April to 30 June 2025"] * (back.pages - 1)


def test_a_draft_says_so_on_every_page_and_a_finished_return_nowhere() -> None:
    text = Paragraph("line\n" * 120)
    for draft in (True, False):
        back = read_back(render(a_document(text, draft=draft)).pdf)
        assert back.pages > 1
        marks = [one.page for one in back.artefacts if one.subtype == "Watermark" and one.text]
        tags = [one.page for one in back.artefacts if one.subtype == "Header" and "Draft" in one.text]
        assert marks == (list(range(back.pages)) if draft else [])
        assert tags == marks[1:]
        assert back.text.startswith("Draft A title" if draft else "A title")


def test_a_welsh_page_is_numbered_in_welsh() -> None:
    back = read_back(render(samples.welsh()).pdf)
    assert any("Tudalen 1 o 1" in one.text for one in back.artefacts)


def test_what_is_too_long_for_one_line_ends_in_an_ellipsis() -> None:
    long = a_document(Paragraph("line\n" * 120))
    header = type(long.header)("Provider " * 40, "Authority " * 40, "Ref", "2025-26")
    back = read_back(render(type(long)("T", "", "en-GB", header, "f" * 400, long.blocks)).pdf)
    for one in back.artefacts:
        if one.subtype == "Header" and one.text:
            assert tidy(one.text).count("…") == 2
        if one.subtype == "Footer":
            assert tidy(one.text).endswith("…")


def test_a_whole_sha_256_has_room_at_the_foot() -> None:
    one = a_document(Paragraph("line\n" * 9000))
    whole = type(one)("T", "", "en-GB", one.header, "0b" * 32, one.blocks)
    back = read_back(render(whole).pdf)
    assert back.pages > 100
    assert all("0b" * 32 in artefact.text for artefact in back.artefacts if artefact.subtype == "Footer")
