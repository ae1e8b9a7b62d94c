"""So that a word is one to the program, as it is to a person, whatever apostrophe its spreadsheet has.

Own words and own names were kept by their letters alone, so that an apostrophe, a dash or an accent of another program
made another word of them. The keys are made again, as ``domain.glossary.fold`` compares. Where a file holds one word in
two spellings with one unit, both stay as they are, with all that was said of each: the older has ``spelling`` 0, and is
the one under which records that come later are counted. Frozen, as every migration is, and so is its copy of ``fold``.
"""

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4\u0060\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u3003\uff02", '"'),
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        "\uff0b": "+",
        "\uff05": "%",
        "\uffe1": "\u00a3",
        "\u2044": "/",
    }
)

# SQLite can take no rule away from a table, so that the table is made anew.
SQL = """
CREATE TABLE own_term_anew (
    id TEXT NOT NULL PRIMARY KEY,
    label TEXT NOT NULL CHECK (label <> ''),
    label_key TEXT NOT NULL, -- the label as compared
    unit_id TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    spelling INTEGER NOT NULL DEFAULT 0, -- above 0 where an older version kept the word more than once
    UNIQUE (label_key, unit_id, spelling)
) STRICT;
"""


def m0007_wordings_alike(db: "Database") -> None:
    """Make the keys of own words and own names again; foreign keys must be off, as ``opening`` sees to."""
    for statement in SQL.strip().split(";\n\n"):
        db.execute(statement)
    known: Counter[tuple[str, str]] = Counter()
    for row, own_id, label, unit, version in _rows(db, "own_term", "rowid, id, label, unit_id, version"):
        key = folded(label), unit
        db.execute(
            "INSERT INTO own_term_anew (rowid, id, label, label_key, unit_id, version, spelling)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (row, own_id, label, *key, version, known[key]),
        )
        known[key] += 1
    db.execute("DROP TABLE own_term")
    db.execute("ALTER TABLE own_term_anew RENAME TO own_term")
    # A name that its term has in both spellings stays twice; by which of the two it is found makes no difference.
    for label_id, label in _rows(db, "own_label", "id, label"):
        db.execute("UPDATE OR IGNORE own_label SET label_key = ? WHERE id = ?", (folded(label), label_id))


def folded(text: str) -> str:
    """*text* as ``domain.glossary.fold`` made it when this was written."""
    small = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).casefold())
    return " ".join(small.translate(_ALIKE).split())


def _rows(db: "Database", table: str, columns: str) -> list[tuple[str, ...]]:
    return list(db.execute(f"SELECT {columns} FROM {table} ORDER BY rowid").fetchall())
