"""So that what another charity said of its own mapping goes out again as it came: how sure it was, and why it refused.

How sure its author was of a decision or a refusal is never the score of a suggestion, so it has a column of its own.
Frozen, as every migration is.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

SQL = """
ALTER TABLE mapping ADD COLUMN confidence_millionths INTEGER CHECK (confidence_millionths BETWEEN 0 AND 1000000);

ALTER TABLE refusal ADD COLUMN confidence_millionths INTEGER CHECK (confidence_millionths BETWEEN 0 AND 1000000);

ALTER TABLE refusal ADD COLUMN why TEXT;
"""


def m0005_confidence(db: "Database") -> None:
    """Add the columns; a blank line ends a statement."""
    for statement in SQL.strip().split(";\n\n"):
        db.execute(statement)
