"""What a charity teaches its desk: other names for shared terms, rules of measures, how its workbooks are read.

Also what a year leaves to the next: totals that have no records behind them, the contract that another follows, and
the day from which a word meant something else. ``scratch`` holds what is half typed; it is no record, so it has no
version and no history, and goes when the field is left. Frozen, as every migration is.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

SQL = """
ALTER TABLE authority ADD COLUMN identifier TEXT /* as org-id.guide writes it */;

ALTER TABLE contract ADD COLUMN follows TEXT REFERENCES contract (id);

ALTER TABLE contract ADD COLUMN amount_pence INTEGER CHECK (amount_pence >= 0) /* hundredths of the currency */;

ALTER TABLE contract ADD COLUMN currency TEXT CHECK (length(currency) = 3);

ALTER TABLE contract ADD COLUMN grant_id TEXT /* by which the funder's own list knows it */;

CREATE INDEX contract_by_follows ON contract (follows) WHERE follows IS NOT NULL;

CREATE TABLE own_label (
    id TEXT NOT NULL PRIMARY KEY,
    term_id TEXT NOT NULL,
    label TEXT NOT NULL CHECK (label <> ''),
    label_key TEXT NOT NULL, -- the label as compared: case and spaces folded
    language TEXT NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'cy')),
    version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (term_id, label_key)
) STRICT;

CREATE TABLE measure_rule (
    id TEXT NOT NULL PRIMARY KEY,
    framework TEXT NOT NULL CHECK (framework <> ''), -- the name of the framework or return format
    framework_edition TEXT NOT NULL,
    code TEXT NOT NULL,
    rule TEXT NOT NULL CHECK (json_valid(rule)),
    why TEXT,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL CHECK (decided_at IS strftime('%Y-%m-%dT%H:%M:%SZ', decided_at)),
    version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (framework, framework_edition, code)
) STRICT;

CREATE TABLE recipe (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    shape TEXT NOT NULL CHECK (json_valid(shape)), -- the headings by which a workbook is known again
    content TEXT NOT NULL CHECK (json_valid(content)),
    made_from TEXT NOT NULL, -- the name of the file
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at)),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE earlier_total (
    id TEXT NOT NULL PRIMARY KEY,
    own_term_id TEXT NOT NULL REFERENCES own_term (id),
    contract_id TEXT REFERENCES contract (id) ON DELETE CASCADE,
    starts TEXT NOT NULL CHECK (starts IS date(starts)),
    ends TEXT NOT NULL CHECK (ends IS date(ends)),
    millionths INTEGER NOT NULL,
    estimate INTEGER NOT NULL DEFAULT 0 CHECK (estimate IN (0, 1)),
    source TEXT NOT NULL, -- in words: the file, or who said so
    imported_row_id TEXT REFERENCES imported_row (id),
    version INTEGER NOT NULL DEFAULT 0,
    CHECK (starts <= ends)
) STRICT;

CREATE UNIQUE INDEX earlier_total_once
    ON earlier_total (own_term_id, coalesce(contract_id, ''), starts, ends);

CREATE INDEX earlier_total_by_contract ON earlier_total (contract_id) WHERE contract_id IS NOT NULL;

CREATE INDEX earlier_total_by_imported_row ON earlier_total (imported_row_id) WHERE imported_row_id IS NOT NULL;

CREATE TABLE definition_change (
    id TEXT NOT NULL PRIMARY KEY,
    own_term_id TEXT REFERENCES own_term (id) ON DELETE CASCADE,
    term_id TEXT,
    starts TEXT NOT NULL CHECK (starts IS date(starts)), -- the first day of the new meaning
    note TEXT NOT NULL CHECK (note <> ''),
    version INTEGER NOT NULL DEFAULT 0,
    CHECK ((own_term_id IS NULL) <> (term_id IS NULL))
) STRICT;

CREATE INDEX definition_change_by_own_term ON definition_change (own_term_id) WHERE own_term_id IS NOT NULL;

CREATE TABLE scratch (
    place TEXT NOT NULL PRIMARY KEY, -- which field of which record
    text TEXT NOT NULL,
    at TEXT NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%SZ', at))
) STRICT, WITHOUT ROWID;
"""


def m0004_own_language(db: "Database") -> None:
    """Make the tables; a blank line ends a statement."""
    for statement in SQL.strip().split(";\n\n"):
        db.execute(statement)
