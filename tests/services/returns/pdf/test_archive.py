import hashlib
import time
from datetime import datetime, timedelta, timezone
from io import BytesIO

import pikepdf
import pytest

from svdesk.services.returns.pdf import xmp
from svdesk.services.returns.pdf.archive import DATA_NAME, seal
from svdesk.services.returns.pdf.render import render
from tests.services.returns.pdf import samples
from tests.services.returns.pdf.read_back import DATA, EXPORTED, sealed

LETTER = render(samples.short())


def test_the_data_is_an_associated_file_of_the_document() -> None:
    with pikepdf.open(BytesIO(sealed(samples.short()))) as pdf:
        [specification] = list(pdf.Root.AF)
        assert specification.objgen == pdf.attachments[DATA_NAME].obj.objgen
        assert str(specification.AFRelationship) == "/Data"
        assert str(specification.EF.F.Subtype) == "/application/json"
        assert pdf.attachments[DATA_NAME].get_file().read_bytes() == DATA


def test_it_says_which_standards_it_keeps_and_what_it_is() -> None:
    with pikepdf.open(BytesIO(sealed(samples.welsh()))) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "3"
            assert metadata["pdfaid:conformance"] == "A"
            assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
            assert metadata["dc:title"] == samples.welsh().title
            assert metadata["dc:language"] == {"cy"}
        assert str(pdf.docinfo.Title) == samples.welsh().title
        assert str(pdf.docinfo.Author) == "Hwb Glan-yr-afon"
        assert set(map(str, pdf.docinfo)) == {"/Title", "/Author", "/Creator", "/Producer", "/CreationDate", "/ModDate"}


def test_the_record_is_of_the_data_and_of_every_page() -> None:
    with pikepdf.open(BytesIO(sealed(samples.quarterly()))) as pdf:
        record = xmp.record_in(pdf.Root.Metadata.read_bytes())
        assert record is not None
        assert record.data == hashlib.sha256(DATA).hexdigest()
        assert len(set(record.pages)) == len(pdf.pages) > 1


def test_the_same_return_gives_the_same_bytes_and_another_moment_others() -> None:
    def at(moment: datetime) -> bytes:
        return seal(LETTER, title="T", language="en-GB", author="A", data=DATA, created=moment)

    first = at(EXPORTED)
    assert first != at(EXPORTED + timedelta(seconds=1))
    time.sleep(1.1)  # the identifier that is otherwise given to a file is from the clock, in seconds
    assert at(EXPORTED) == first


def test_the_moment_of_export_is_written_with_its_zone() -> None:
    summer = datetime(2025, 7, 8, 15, 15, tzinfo=timezone(timedelta(hours=1)))
    with pikepdf.open(BytesIO(seal(LETTER, title="T", language="cy", author="A", data=DATA, created=summer))) as pdf:
        assert str(pdf.docinfo.CreationDate) == "D:20250708151500+01'00'"
    with pytest.raises(ValueError, match="time zone"):
        seal(LETTER, title="T", language="cy", author="A", data=DATA, created=summer.replace(tzinfo=None))


def test_nothing_of_this_machine_is_in_the_file() -> None:
    with pikepdf.open(BytesIO(sealed(samples.quarterly()))) as pdf:
        everything = b"\n".join(
            item.read_bytes() if isinstance(item, pikepdf.Stream) else item.unparse(resolved=True)
            for item in pdf.objects
            if not isinstance(item, pikepdf.Stream) or "/FontFile2" not in item
        ).lower()
    for planted in (b"/tmp", b"c:\\", b".ttf", b"reportlab", b"anonymous", b"unspecified"):
        assert planted not in everything
