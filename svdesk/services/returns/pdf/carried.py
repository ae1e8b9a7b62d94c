"""Reads back what a return carries, and tells whether it is still as it was exported.

The file may be a stranger's, so nothing in it is trusted, run or followed, and nothing is inflated without bounds.
"""

import hashlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Pdf

from svdesk.domain.errors import FileUnusable
from svdesk.i18n import _
from svdesk.services.returns.pdf import xmp
from svdesk.services.returns.pdf.archive import DATA_NAME
from svdesk.services.returns.pdf.digests import Unreadable, decoded, page_digest

_LARGEST = 100 * 2**20
"""No return of ours is larger (bytes)."""


@dataclass(frozen=True, slots=True)
class Carried:
    """The data inside a return; ``reason`` is a sentence saying what was altered, empty where ``intact``."""

    data: bytes
    intact: bool
    reason: str


def read(path: Path) -> Carried:
    """The data of the return at *path*, and whether data and pages are as exported.

    It finds careless or crude alteration and does not claim to find a forger. Raises ``FileUnusable`` where the
    file is missing, damaged, locked with a password, or carries no such data.
    """
    try:
        with Pdf.open(_bytes_of(path)) as pdf:
            data = _data_in(pdf, path)
            reason = _altered(pdf, data)
    except pikepdf.PasswordError as locked:
        raise FileUnusable(
            _("{name} is locked with a password.").format(name=path.name),
            _("Ask whoever sent it for a copy without one."),
        ) from locked
    except (pikepdf.PdfError, Unreadable, ValueError, TypeError, KeyError, AttributeError, RuntimeError) as broken:
        raise FileUnusable(
            _("{name} is damaged or is not a PDF.").format(name=path.name),
            _("Ask for it to be sent again, or choose another file."),
        ) from broken
    return Carried(data, not reason, reason)


def _bytes_of(path: Path) -> BytesIO:
    try:
        if path.stat().st_size > _LARGEST:
            raise FileUnusable(
                _("{name} is far larger than any return.").format(name=path.name), _("Choose another file.")
            )
        return BytesIO(path.read_bytes())
    except OSError as missing:
        raise FileUnusable(
            _("{name} cannot be opened.").format(name=path.name),
            _("Check that it is still there and that you may read it."),
        ) from missing


def _data_in(pdf: Pdf, path: Path) -> bytes:
    specification = pdf.attachments.get(DATA_NAME)
    if specification is None:
        raise FileUnusable(
            _("{name} carries no data of a return.").format(name=path.name),
            _("Choose a return that was exported by this program."),
        )
    return decoded(specification.obj.EF.F)


def _altered(pdf: Pdf, data: bytes) -> str:
    """What was altered since the export, in a sentence; empty where nothing was."""
    metadata = pdf.Root.get("/Metadata")
    record = None if metadata is None else xmp.record_in(decoded(metadata))
    if record is None:
        return _("The record of the export is missing, so nothing can be checked.")
    if hashlib.sha256(data).hexdigest() != record.data:
        return _("The data inside was changed after the export.")
    if len(pdf.pages) != len(record.pages):
        return _("Pages were added or taken away after the export.")
    for number, (page, digest) in enumerate(zip(pdf.pages, record.pages, strict=True), 1):
        if _digest_or_none(page) != digest:
            return _("Page {number} was changed after the export.").format(number=number)
        if page.obj.get("/Annots") is not None:
            return _("Something was laid over page {number} after the export.").format(number=number)
    return ""


def _digest_or_none(page: pikepdf.Page) -> str | None:
    try:
        return page_digest(page)
    except Unreadable:
        return None
