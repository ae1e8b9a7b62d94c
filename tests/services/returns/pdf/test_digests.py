from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Name, Pdf

from svdesk.services.returns.pdf.digests import Unreadable, decoded, page_digest
from tests.services.returns.pdf import samples
from tests.services.returns.pdf.read_back import sealed

LETTER = sealed(samples.short())


def digest_after(change: Callable[[Pdf], None], **saving: object) -> str:
    saved = BytesIO()
    with pikepdf.open(BytesIO(LETTER)) as pdf:
        change(pdf)
        pdf.save(saved, **saving)  # type: ignore[arg-type]
    with pikepdf.open(saved) as pdf:
        return page_digest(pdf.pages[0])


def nothing(pdf: Pdf) -> None:
    del pdf


def test_saving_anew_in_another_way_changes_nothing() -> None:
    same = digest_after(nothing)
    assert digest_after(nothing, linearize=True) == same
    assert digest_after(nothing, object_stream_mode=pikepdf.ObjectStreamMode.disable) == same
    assert digest_after(nothing, recompress_flate=True) == same


def test_a_letter_a_size_or_a_turn_changes_it() -> None:
    def letter(pdf: Pdf) -> None:
        page = pdf.pages[0]
        page.obj.Contents = pdf.make_stream(page.obj.Contents.read_bytes().replace(b"BT", b"BT ", 1))

    def size(pdf: Pdf) -> None:
        pdf.pages[0].obj.MediaBox[2] = 600

    def crop(pdf: Pdf) -> None:
        pdf.pages[0].obj.CropBox = [0, 0, 100, 100]

    def turn(pdf: Pdf) -> None:
        pdf.pages[0].obj.Rotate = 90

    digests = [digest_after(change) for change in (nothing, letter, size, crop, turn)]
    assert len(set(digests)) == 5


def test_a_stream_that_inflates_without_end_is_not_inflated() -> None:
    import zlib

    bomb = zlib.compress(b"\0" * (60 * 2**20), 9)
    with Pdf.new() as pdf:
        stream = pikepdf.Stream(pdf, bomb)
        stream.Filter = Name.FlateDecode
        with pytest.raises(Unreadable):
            decoded(stream)


@pytest.mark.parametrize("packed", ["ASCII85Decode", "LZWDecode", "DCTDecode"])
def test_a_stream_packed_as_we_never_do_is_not_unpacked(packed: str) -> None:
    with Pdf.new() as pdf:
        stream = pikepdf.Stream(pdf, b"abc")
        stream.Filter = Name("/" + packed)
        with pytest.raises(Unreadable):
            decoded(stream)
        with pytest.raises(Unreadable):
            decoded(Name.Contents)
