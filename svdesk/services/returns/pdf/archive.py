"""Makes a drawn PDF into one that archives keep and machines read: PDF/A-3A with its own data inside.

The recipe is STANDARDS.md, section 9. Signing would break it, so a return is not signed but carries the SHA-256 of
its data, in print and in its metadata.
"""

import hashlib
from datetime import datetime
from functools import cache
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import ImageCms

import svdesk
from svdesk.services.returns.pdf import xmp
from svdesk.services.returns.pdf.digests import page_digest
from svdesk.services.returns.pdf.glyphs import plain_text
from svdesk.services.returns.pdf.render import Rendered

DATA_NAME = "return-data.json"
"""The name of the associated file."""

_ICC_DATE = slice(24, 36)
"""Where an ICC profile has the moment it was made (ICC.1:2022, 7.2)."""
_THAT_DAY = bytes.fromhex("07e8 0001 0001 0000 0000 0000")


def seal(rendered: Rendered, *, title: str, language: str, author: str, data: bytes | None, created: datetime) -> bytes:
    """The finished PDF, with *data* (JSON, UTF-8) as its associated file; with None it is no return and records none.

    The same arguments always give the same bytes. *author* is the provider; *created* must have a time zone, else
    ValueError.
    """
    if created.tzinfo is None:
        raise ValueError("the moment of export has a time zone")
    with Pdf.open(BytesIO(rendered.pdf)) as pdf:
        record = None if data is None else _record(pdf, data)
        program = f"svdesk {svdesk.__version__}"
        packet = xmp.packet(
            title=title, author=author, language=language, program=program, created=created, record=record
        )
        pdf.Root.Metadata = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)
        _replace_information(pdf, title, author, program, created)
        _add_output_intent(pdf)
        if data is not None:
            _attach(pdf, data, created)
        finished = BytesIO()
        pdf.save(
            finished,
            min_version="1.7",
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return finished.getvalue()


def _record(pdf: Pdf, data: bytes) -> xmp.Record:
    return xmp.Record(hashlib.sha256(data).hexdigest(), tuple(map(page_digest, pdf.pages)))


def _replace_information(pdf: Pdf, title: str, author: str, program: str, created: datetime) -> None:
    """The old information dictionary, saying what the metadata says, for programs that read no other."""
    moment = String(_pdf_date(created))
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(plain_text(title)),
            Author=String(plain_text(author)),
            Creator=String(program),
            Producer=String(program),
            CreationDate=moment,
            ModDate=moment,
        )
    )


def _pdf_date(moment: datetime) -> str:
    """*moment* as PDF writes it: D:20250708141500+01'00'."""
    zone = moment.strftime("%z")
    return f"D:{moment:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"


def _add_output_intent(pdf: Pdf) -> None:
    profile = pdf.make_stream(_srgb(), N=3)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


@cache
def _srgb() -> bytes:
    """The colour profile sRGB, always dated the same day."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_ICC_DATE] = _THAT_DAY
    return bytes(profile)


def _attach(pdf: Pdf, data: bytes, created: datetime) -> None:
    moment = _pdf_date(created)
    specification = pikepdf.AttachedFileSpec(
        pdf,
        data,
        description="The figures and answers of this return",
        filename=DATA_NAME,
        mime_type="application/json",
        creation_date=moment,
        mod_date=moment,
    )
    specification.relationship = Name.Data
    pdf.attachments[DATA_NAME] = specification
    pdf.Root.AF = Array([pdf.attachments[DATA_NAME].obj])
