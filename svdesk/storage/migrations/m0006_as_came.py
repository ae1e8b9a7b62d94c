"""So that a mapping of another program goes out again as it came, as long as nobody here has decided anew.

``as_came`` holds what its table said in other words than a decision or a refusal of this desk file would: “nearly the
same”, how it was matched, what its score is of. A JSON object of cells by the columns of the standard (SSSOM). Frozen,
as every migration is.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

SQL = """
ALTER TABLE mapping ADD COLUMN as_came TEXT
    CHECK (as_came IS NULL OR (json_valid(as_came) AND json_type(as_came) = 'object'));

ALTER TABLE refusal ADD COLUMN as_came TEXT
    CHECK (as_came IS NULL OR (json_valid(as_came) AND json_type(as_came) = 'object'));
"""


def m0006_as_came(db: "Database") -> None:
    """Add the columns; a blank line ends a statement."""
    for statement in SQL.strip().split(";\n\n"):
        db.execute(statement)
