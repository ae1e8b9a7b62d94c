"""The job behind *Back up a copy*: a checked copy of the desk file, never in the place of a file that is in use."""

from collections.abc import Collection
from pathlib import Path

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.services.progress import Progress
from svdesk.storage import backups
from svdesk.storage.store import Store


def copy_to(to: Path, open_now: Collection[Path], store: Store, progress: Progress) -> str:
    """Put a checked copy of *store* at *to* and return its SHA-256; *open_now* are desk files with a window.

    Raises ``UserError`` when *to* is one of them, or when the copy cannot be made; then nothing has changed.
    """
    if to.resolve() in {store.path, *open_now}:
        raise UserError(
            _("“{name}” is a desk file that is open now, so no copy can take its place.").format(name=to.name),
            _("Choose another name or another folder, best on a memory stick or another disk."),
        )
    progress.step(0, 0, _("Making a copy"))
    return backups.copy(store, to)
