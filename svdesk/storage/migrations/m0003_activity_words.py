"""So that a person finds an activity by any word of it: a full-text index over the words that may be shown.

The private note is left out on purpose: what is private must not turn up in a list. The index holds no text of
its own; the three triggers keep it true. Frozen, as every migration is.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

SQL = """
CREATE VIRTUAL TABLE activity_words USING fts5(
    text, place, public_note,
    content='activity', content_rowid='n', tokenize='porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER activity_words_insert AFTER INSERT ON activity BEGIN
    INSERT INTO activity_words (rowid, text, place, public_note)
    VALUES (NEW.n, NEW.text, NEW.place, NEW.public_note);
END;

CREATE TRIGGER activity_words_delete AFTER DELETE ON activity BEGIN
    INSERT INTO activity_words (activity_words, rowid, text, place, public_note)
    VALUES ('delete', OLD.n, OLD.text, OLD.place, OLD.public_note);
END;

CREATE TRIGGER activity_words_update AFTER UPDATE OF text, place, public_note ON activity BEGIN
    INSERT INTO activity_words (activity_words, rowid, text, place, public_note)
    VALUES ('delete', OLD.n, OLD.text, OLD.place, OLD.public_note);
    INSERT INTO activity_words (rowid, text, place, public_note)
    VALUES (NEW.n, NEW.text, NEW.place, NEW.public_note);
END;

INSERT INTO activity_words (activity_words) VALUES ('rebuild');
"""


def m0003_activity_words(db: "Database") -> None:
    """Make the index and fill it from the activities already there; a blank line ends a statement."""
    for statement in SQL.strip().split(";\n\n"):
        db.execute(statement)
