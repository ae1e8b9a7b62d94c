"""The frozen steps by which a desk file of any age becomes one of today, in the order they are applied.

To add one: write ``mNNNN_what_it_does.py`` with its SQL, name it last in ``STEPS``, run
``python -m svdesk.storage.schema`` to write ``schema.sql`` again, and keep a desk file of the version before in
``tests/desks/``.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from svdesk.storage.migrations.m0001_base import m0001_base
from svdesk.storage.migrations.m0002_history import m0002_history
from svdesk.storage.migrations.m0003_activity_words import m0003_activity_words
from svdesk.storage.migrations.m0004_own_language import m0004_own_language
from svdesk.storage.migrations.m0005_confidence import m0005_confidence
from svdesk.storage.migrations.m0006_as_came import m0006_as_came
from svdesk.storage.migrations.m0007_wordings_alike import m0007_wordings_alike

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

STEPS: tuple[Callable[["Database"], None], ...] = (
    m0001_base,
    m0002_history,
    m0003_activity_words,
    m0004_own_language,
    m0005_confidence,
    m0006_as_came,
    m0007_wordings_alike,
)
NAMES: tuple[str, ...] = tuple(step.__name__ for step in STEPS)
SET = "svdesk"


def registered() -> "Migrations":
    """Return the steps as sqlite-utils wants them; it is imported here because that takes 0.15 seconds."""
    from sqlite_utils import Migrations

    migrations = Migrations(SET)
    for step in STEPS:
        migrations(name=step.__name__)(step)
    return migrations
