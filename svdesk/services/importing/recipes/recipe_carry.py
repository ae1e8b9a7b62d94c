"""Puts a recipe into a file for another laptop, and takes one in from there."""

from pathlib import Path

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.services.importing.recipes import recipe_file
from svdesk.storage import atomic
from svdesk.storage.store import Store

_LARGEST = 2_000_000
"""So many bytes are read at most; what is larger is no recipe, as ``recipe_file`` will say."""


def send(store: Store, recipe_id: str, to: Path) -> None:
    """Write a recipe to *to*; raises ``UserError`` when it is no longer here, or cannot be written there."""
    atomic.write_bytes(to, recipe_file.export(store, recipe_id).encode("utf-8"))


def take(store: Store, file: Path, *, by: str) -> str:
    """Remember the recipe in *file* and return its id; raises ``UserError`` where it cannot be read or is none."""
    try:
        with file.open("rb") as opened:
            data = opened.read(_LARGEST)
    except OSError as error:
        raise UserError(
            _("{file} could not be opened.").format(file=file.name),
            _("Look whether it is still there and may be read, and try again."),
        ) from error
    return recipe_file.bring_in(store, data.decode("utf-8", "replace"), by=by)
