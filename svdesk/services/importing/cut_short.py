"""Says at the next start that an import was cut short, by a power cut for example, so that nobody believes it is in.

That it runs is noted before anything is written, and forgotten in the very transaction that writes it: as long as the
note is there, nothing of the import is.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime

from svdesk.domain.errors import UserError
from svdesk.domain.period import day_written
from svdesk.i18n import _
from svdesk.storage import scratch
from svdesk.storage.moments import moment, stamp
from svdesk.storage.store import Store

_PLACE = "import"


@contextmanager
def noted(store: Store, file: str, at: datetime) -> Iterator[None]:
    """Note that *file* is being brought in; call ``finished`` within, in the change set that does it.

    Where that fails in any way that the program lives to see, the note goes as well.
    """
    scratch.keep(store, _PLACE, f"{stamp(at)} {file}")
    try:
        yield
    except BaseException:
        with suppress(UserError):  # where even this cannot be written, what the note says is true
            finished(store)
        raise


def finished(store: Store) -> None:
    """Forget that anything is being brought in, or was; raises ``UserError`` where the desk file cannot be written."""
    scratch.keep(store, _PLACE, "")


def told(store: Store) -> str:
    """What was cut short, as sentences, until it is ``finished`` or put away; empty where nothing was.

    To be asked before any import can run. Where another program has the file open, which may be bringing in just now,
    nothing is said.
    """
    at, _space, file = ("" if store.read_only else scratch.kept(store, _PLACE)).partition(" ")
    if not file:
        return ""
    day = day_written(moment(at).astimezone().date())
    return _("The import of {file} on {day} did not finish, and nothing of it was kept. Bring it in again.").format(
        file=file, day=day
    )
