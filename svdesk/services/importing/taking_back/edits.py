"""What a person has changed in an activity since it was brought in, in words."""

from collections.abc import Mapping
from typing import Any

from svdesk.i18n import _
from svdesk.services.importing.doubles.onto import amount
from svdesk.storage.since import Image

_COLUMNS = {
    "text": _("the words"),
    "starts": _("the date"),
    "ends": _("the date"),
    "minutes": _("how long it lasted"),
    "place": _("the place"),
    "section": _("the section"),
    "private_note": _("the private note"),
    "public_note": _("the public note"),
    "own_term_id": _("what is counted"),
    "people_basis": _("how people were counted"),
    "kind": _("whether it was done or aimed at"),
    "estimate": _("whether it is an estimate"),
}


def activity_edits(left: Image, now: Image) -> list[str]:
    """What was changed in the words of an activity: ``the place``."""
    return list(dict.fromkeys(_COLUMNS[key] for key in left if key in _COLUMNS and left[key] != now.get(key)))


def count_edits(left: Image, now: Image, units: Mapping[str, str]) -> list[str]:
    """What was changed in a count: ``12 hours became 15 hours``; *units* are unit ids by own term."""
    said = []
    if left.get("millionths") != now.get("millionths"):
        said.append(_("{before} became {after}").format(before=_amount(left, units), after=_amount(now, units)))
    said += [_COLUMNS[key] for key in left if key in _COLUMNS and left[key] != now.get(key)]
    return list(dict.fromkeys(said))


def count_removed(left: Image, units: Mapping[str, str]) -> str:
    """A count that is gone: ``12 hours: removed``."""
    return _("{figure}: removed").format(figure=_amount(left, units))


def count_added(now: Image, units: Mapping[str, str]) -> str:
    """A count that somebody added: ``12 hours: added``."""
    return _("{figure}: added").format(figure=_amount(now, units))


def _amount(image: Mapping[str, Any], units: Mapping[str, str]) -> str:
    return amount(image.get("millionths"), units.get(str(image.get("own_term_id")), "count"))
