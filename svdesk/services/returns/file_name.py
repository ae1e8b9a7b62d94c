"""What an exported return is called, so that it can be saved, mailed and sorted on any computer.

Windows is the strictest: it refuses some characters, some whole names, and a full stop or space at the end.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from svdesk.domain.authority import Contract
from svdesk.domain.period import Period

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICES = {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in "0123456789¹²³")}
_MARK = 6
_LONGEST_PART = 48
"""Characters of one part; three parts and a period leave room for a folder within the 260 that Windows allows."""


def stem(authority: str, reference: str, period: Period, *, draft: bool = False) -> str:
    """The name without its ending: ``Anytown Council AC-2025-014 2025-26-Q1``, with ``draft`` after a draft's."""
    parts = [_safe(authority), _safe(reference), _safe(period.code.replace("..", " to "))]
    name = " ".join(part for part in [*parts, "draft" if draft else ""] if part)
    # A device's name is refused whatever ending follows it.
    return f"Return {name}" if name.partition(".")[0].rstrip().casefold() in _DEVICES else name


def stem_among(contracts: Iterable[Contract], one: Contract, period: Period, *, draft: bool = False) -> str:
    """The name of a return of *one*, which none of the other *contracts* gives to its own.

    ``AT/1`` and ``AT-1`` would be one name, and the return of one would replace the other's in its folder: where it is
    so, either bears a mark that is made from its very words.
    """

    def plain(of: Contract) -> str:
        return stem(of.authority.name, of.reference, period, draft=draft)

    name = plain(one)
    if all(other.id == one.id or plain(other).casefold() != name.casefold() for other in contracts):
        return name
    words = f"{one.authority.name}\n{one.reference}".encode()
    return f"{name} {hashlib.sha256(words).hexdigest()[:_MARK]}"


def _safe(text: str) -> str:
    """*text* without what Windows refuses; other letters stay as they are."""
    seen = "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
    words = " ".join(_REFUSED.sub("-", seen).split())
    return words[:_LONGEST_PART].strip(" .")
