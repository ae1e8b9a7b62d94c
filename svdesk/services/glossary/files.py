"""The glossary as a file: SKOS Turtle for programs (``.ttl``), one table for people (``.csv``)."""

from pathlib import Path

from svdesk.domain.errors import FileUnusable
from svdesk.i18n import _
from svdesk.services.glossary import flat, skos_read, skos_write
from svdesk.services.glossary.reading import Read
from svdesk.storage import atomic, glossaries
from svdesk.storage.shipped import units
from svdesk.storage.store import Store

TURTLE, TABLE = ".ttl", ".csv"
LARGEST = 4 * 1024 * 1024
"""Bytes: some twenty times the glossary of today."""


def save(store: Store, to: Path) -> None:
    """Write the glossary that this desk file speaks to *to*, whole or not at all; its ending says in which form.

    Raises ``UserError`` where the file cannot be written, ``FileUnusable`` where the ending is neither.
    """
    form, glossary = _form(to), glossaries.current(store)
    if form == TURTLE:
        atomic.write_bytes(to, skos_write.written(glossary).encode("utf-8"))
    else:
        # Without the mark, Excel takes the file for another encoding and spoils every Welsh circumflex.
        atomic.write_bytes(to, flat.written(glossary).encode("utf-8-sig"))


def read(path: Path) -> Read:
    """Read a glossary; what is wrong inside it are Problems, each with its line.

    Raises ``FileUnusable`` for a file that cannot be read, is too large, is no text, or is neither Turtle nor CSV.
    """
    form, name = _form(path), path.name
    try:
        if path.stat().st_size > LARGEST:
            raise FileUnusable(
                _("“{name}” is far larger than any glossary.").format(name=name), _("Choose another file.")
            )
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise FileUnusable(
            _("“{name}” cannot be read.").format(name=name), _("See whether it is still there, and not locked.")
        ) from error
    except UnicodeDecodeError as error:
        raise FileUnusable(
            _("“{name}” is not text in UTF-8.").format(name=name),
            _("Save it again, as “CSV UTF-8” if it is a table, so that no letter is lost."),
        ) from error
    return skos_read.read(text, name, units()) if form == TURTLE else flat.read(text, name, units())


def _form(path: Path) -> str:
    form = path.suffix.casefold()
    if form not in (TURTLE, TABLE):
        raise FileUnusable(
            _("“{name}” is neither Turtle nor CSV by its name.").format(name=path.name),
            _("Choose a name that ends in .ttl (SKOS, for other programs) or .csv (a table)."),
        )
    return form
