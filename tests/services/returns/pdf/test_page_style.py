import pytest

from svdesk.domain.colour import contrast, parse
from svdesk.services.returns.document import Document
from svdesk.services.returns.pdf import page_style as style
from tests.services.returns.pdf.read_back import a_document


def with_accent(accent: str | None) -> Document:
    plain = a_document()
    return Document("T", "", "en-GB", plain.header, "", (), accent=accent)


def test_an_authoritys_colour_is_used_where_it_can_be_read() -> None:
    assert style.accent_of(with_accent("#7A1F5C")) == parse("#7A1F5C")
    assert style.accent_of(with_accent("#FFDD00")) == style.ACCENT
    assert style.accent_of(with_accent(None)) == style.ACCENT


def test_all_that_is_text_can_be_read_on_white_and_on_the_tints() -> None:
    for shade in (style.TEXT, style.MUTED, style.ACCENT, *style.SERIES, *style.TONES.values()):
        assert contrast(shade, style.GROUND) >= style.READABLE


def test_paper_is_turned_and_chosen() -> None:
    upright = style.paper_of(with_accent(None), "portrait")
    turned = style.paper_of(with_accent(None), "landscape")
    assert (round(upright.width), round(upright.height)) == (595, 842)
    assert (upright.width, upright.height) == (turned.height, turned.width)
    assert upright.frame_width == pytest.approx((210 - 36) * 72 / 25.4)


def test_headings_grow_smaller_as_they_go_deeper() -> None:
    sizes = [style.headings(style.ACCENT)[level].size for level in range(5)]
    assert sizes == sorted(sizes, reverse=True)
