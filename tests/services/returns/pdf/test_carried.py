import random
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Encryption, Name, Pdf

from svdesk.domain.errors import FileUnusable
from svdesk.services.returns.pdf.archive import DATA_NAME
from svdesk.services.returns.pdf.carried import read
from tests.services.returns.pdf import samples
from tests.services.returns.pdf.read_back import DATA, sealed

SENT = sealed(samples.quarterly())


def changed(tmp_path: Path, change: Callable[[Pdf], None] | None = None, **saving: object) -> Path:
    path = tmp_path / "return.pdf"
    with pikepdf.open(BytesIO(SENT)) as pdf:
        if change is not None:
            change(pdf)
        pdf.save(path, **saving)  # type: ignore[arg-type]
    return path


def test_what_was_sent_is_read_and_found_intact(tmp_path: Path) -> None:
    path = tmp_path / "return.pdf"
    path.write_bytes(SENT)
    carried = read(path)
    assert (carried.data, carried.intact, carried.reason) == (DATA, True, "")


def test_a_file_that_was_only_saved_anew_is_intact(tmp_path: Path) -> None:
    assert read(changed(tmp_path, linearize=True)).intact
    assert read(changed(tmp_path, object_stream_mode=pikepdf.ObjectStreamMode.disable)).intact


def rewrite_a_figure(pdf: Pdf) -> None:
    page = pdf.pages[1].obj
    content = page.Contents.read_bytes()
    at = content.rindex(b">Tj")
    page.Contents = pdf.make_stream(content[: at - 2] + b"00" + content[at:])


def replace_the_data(pdf: Pdf) -> None:
    pdf.attachments[DATA_NAME].obj.EF.F.write(DATA.replace(b"1", b"2"))


def drop_a_page(pdf: Pdf) -> None:
    del pdf.pages[2]


def repeat_a_page(pdf: Pdf) -> None:
    pdf.pages.append(pdf.pages[0])


def swap_two_pages(pdf: Pdf) -> None:
    pdf.pages.insert(0, pdf.pages[1])
    del pdf.pages[2]


def drop_the_record(pdf: Pdf) -> None:
    del pdf.Root.Metadata


def retitle(pdf: Pdf) -> None:
    with pdf.open_metadata() as metadata:
        metadata["dc:title"] = "Another title"


def cover(pdf: Pdf) -> None:
    box = Array([100, 100, 300, 300])
    stamp = Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=box, C=Array([1, 1, 1]))
    pdf.pages[3].obj.Annots = Array([pdf.make_indirect(stamp)])


def empty_a_page(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Contents


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (rewrite_a_figure, "Page 2 was changed after the export."),
        (replace_the_data, "The data inside was changed after the export."),
        (drop_a_page, "Pages were added or taken away after the export."),
        (repeat_a_page, "Pages were added or taken away after the export."),
        (swap_two_pages, "Page 1 was changed after the export."),
        (drop_the_record, "The record of the export is missing, so nothing can be checked."),
        (cover, "Something was laid over page 4 after the export."),
        (empty_a_page, "Page 1 was changed after the export."),
    ],
)
def test_what_was_altered_is_said_in_a_sentence(tmp_path: Path, change: Callable[[Pdf], None], reason: str) -> None:
    carried = read(changed(tmp_path, change))
    assert (carried.intact, carried.reason) == (False, reason)


def test_a_record_that_another_program_rewrote_is_not_relied_on(tmp_path: Path) -> None:
    carried = read(changed(tmp_path, retitle))
    assert carried.data == DATA
    assert carried.intact or carried.reason.startswith("The record")


def without_data(pdf: Pdf) -> None:
    del pdf.attachments[DATA_NAME]


def test_a_pdf_of_someone_elses_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(FileUnusable, match=r"return\.pdf carries no data of a return"):
        read(changed(tmp_path, without_data))


def test_a_locked_one_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(FileUnusable, match="locked with a password"):
        read(changed(tmp_path, encryption=Encryption(owner="o", user="u")))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a PDF", b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF", SENT[:300]])
def test_what_is_no_pdf_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.pdf"
    path.write_bytes(content)
    with pytest.raises(FileUnusable, match=r"odd\.pdf"):
        read(path)


def test_a_file_that_is_not_there_or_is_a_folder_is_refused_in_words(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.pdf", tmp_path):
        with pytest.raises(FileUnusable, match="cannot be opened"):
            read(path)


def test_whatever_is_damaged_is_read_or_refused_and_never_wrongly_called_intact(tmp_path: Path) -> None:
    small = sealed(samples.short())
    chance = random.Random(20250708)
    path = tmp_path / "damaged.pdf"
    outcomes = {"refused": 0, "altered": 0, "intact": 0}
    for _ in range(250):
        damaged = bytearray(small)
        for _ in range(chance.randint(1, 40)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged[: chance.choice([None, chance.randrange(len(damaged))])])
        try:
            carried = read(path)
        except FileUnusable:
            outcomes["refused"] += 1
            continue
        outcomes["intact" if carried.intact else "altered"] += 1
        assert not carried.intact or carried.data == DATA
    assert outcomes["refused"]
    assert outcomes["altered"]
