CREATE TABLE "_sqlite_migrations" (
    "id" INTEGER PRIMARY KEY, "migration_set" TEXT, "name" TEXT, "applied_at" TEXT
);

CREATE UNIQUE INDEX "_sqlite_migrations_once" ON "_sqlite_migrations" ("migration_set", "name");

CREATE TABLE activity (
    n INTEGER PRIMARY KEY, -- only so that the full-text index has a row number that VACUUM leaves alone
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    starts TEXT NOT NULL CHECK (starts IS date(starts)),
    ends TEXT NOT NULL CHECK (ends IS date(ends)),
    minutes INTEGER CHECK (minutes >= 0),
    place TEXT,
    section TEXT,
    private_note TEXT,
    public_note TEXT,
    imported_row_id TEXT REFERENCES imported_row (id),
    version INTEGER NOT NULL DEFAULT 0,
    CHECK (starts <= ends)
) STRICT;

CREATE INDEX activity_by_date ON activity (starts);

CREATE INDEX activity_by_imported_row ON activity (imported_row_id) WHERE imported_row_id IS NOT NULL;

CREATE TRIGGER activity_words_delete AFTER DELETE ON activity BEGIN
    INSERT INTO activity_words (activity_words, rowid, text, place, public_note)
    VALUES ('delete', OLD.n, OLD.text, OLD.place, OLD.public_note);
END;

CREATE TRIGGER activity_words_insert AFTER INSERT ON activity BEGIN
    INSERT INTO activity_words (rowid, text, place, public_note)
    VALUES (NEW.n, NEW.text, NEW.place, NEW.public_note);
END;

CREATE TRIGGER activity_words_update AFTER UPDATE OF text, place, public_note ON activity BEGIN
    INSERT INTO activity_words (activity_words, rowid, text, place, public_note)
    VALUES ('delete', OLD.n, OLD.text, OLD.place, OLD.public_note);
    INSERT INTO activity_words (rowid, text, place, public_note)
    VALUES (NEW.n, NEW.text, NEW.place, NEW.public_note);
END;

CREATE TABLE activity_group (
    id TEXT NOT NULL PRIMARY KEY,
    activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    group_id TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (activity_id, group_id)
) STRICT;

CREATE VIRTUAL TABLE activity_words USING fts5(
    text, place, public_note,
    content='activity', content_rowid='n', tokenize='porter unicode61 remove_diacritics 2'
);

CREATE TABLE 'activity_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'activity_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'activity_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'activity_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE answer (
    id TEXT NOT NULL PRIMARY KEY,
    contract_id TEXT NOT NULL REFERENCES contract (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    starts TEXT NOT NULL CHECK (starts IS date(starts)),
    ends TEXT NOT NULL CHECK (ends IS date(ends)),
    language TEXT NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'cy')),
    text TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    CHECK (starts <= ends),
    UNIQUE (contract_id, question, starts, ends, language)
) STRICT;

CREATE TABLE authority (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    department TEXT,
    version INTEGER NOT NULL DEFAULT 0
, identifier TEXT /* as org-id.guide writes it */) STRICT;

CREATE TABLE change (
    n INTEGER PRIMARY KEY,
    set_n INTEGER NOT NULL REFERENCES change_set (n),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
    before TEXT CHECK ((before IS NULL) = (op = 'insert')),
    after TEXT CHECK ((after IS NULL) = (op <> 'update'))
) STRICT;

CREATE INDEX change_by_set ON change (set_n);

CREATE TABLE change_set (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%SZ', at)),
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'kept')), -- kept: nothing in it can be undone
    of INTEGER REFERENCES change_set (n), -- what an undo undid, what a redo undid
    undone_by INTEGER REFERENCES change_set (n),
    migrations INTEGER NOT NULL, -- how many had been applied: an image of an older shape is read, not put back
    CHECK ((of IS NULL) = (kind IN ('do', 'kept')))
) STRICT;

CREATE INDEX change_set_by_of ON change_set (of) WHERE of IS NOT NULL;

CREATE INDEX change_set_by_undone_by ON change_set (undone_by) WHERE undone_by IS NOT NULL;

CREATE TABLE contract (
    id TEXT NOT NULL PRIMARY KEY,
    authority_id TEXT NOT NULL REFERENCES authority (id),
    reference TEXT NOT NULL UNIQUE CHECK (reference <> ''),
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('contract', 'grant')),
    starts TEXT NOT NULL CHECK (starts IS date(starts)),
    ends TEXT NOT NULL CHECK (ends IS date(ends)),
    format_edition_id TEXT NOT NULL REFERENCES edition (id),
    glossary_edition_id TEXT REFERENCES edition (id),
    definition_of_local TEXT,
    return_every TEXT CHECK (return_every IN ('month', 'quarter', 'half-year', 'year')),
    version INTEGER NOT NULL DEFAULT 0, follows TEXT REFERENCES contract (id), amount_pence INTEGER CHECK (amount_pence >= 0) /* hundredths of the currency */, currency TEXT CHECK (length(currency) = 3), grant_id TEXT /* by which the funder's own list knows it */,
    CHECK (starts <= ends)
) STRICT;

CREATE INDEX contract_by_authority ON contract (authority_id);

CREATE INDEX contract_by_follows ON contract (follows) WHERE follows IS NOT NULL;

CREATE INDEX contract_by_format ON contract (format_edition_id);

CREATE INDEX contract_by_glossary ON contract (glossary_edition_id);

CREATE TABLE contract_measure (
    id TEXT NOT NULL PRIMARY KEY,
    contract_id TEXT NOT NULL REFERENCES contract (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    wording TEXT NOT NULL,
    wanted INTEGER NOT NULL DEFAULT 1 CHECK (wanted IN (0, 1)),
    version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (contract_id, code)
) STRICT;

CREATE TABLE count (
    id TEXT NOT NULL PRIMARY KEY,
    activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    own_term_id TEXT NOT NULL REFERENCES own_term (id),
    millionths INTEGER,
    empty TEXT CHECK (empty IN ('nil', 'not_applicable', 'not_known', 'not_answered')),
    people_basis TEXT CHECK (people_basis IN ('attendances', 'different_people', 'new_people')),
    kind TEXT NOT NULL DEFAULT 'actual' CHECK (kind IN ('actual', 'target')),
    estimate INTEGER NOT NULL DEFAULT 0 CHECK (estimate IN (0, 1)),
    imported_row_id TEXT REFERENCES imported_row (id),
    col TEXT CHECK (col NOT GLOB '*[^A-Z]*' AND col <> ''), -- the spreadsheet's column letters
    version INTEGER NOT NULL DEFAULT 0,
    CHECK ((millionths IS NULL) <> (empty IS NULL))
) STRICT;

CREATE INDEX count_by_activity ON count (activity_id);

CREATE INDEX count_by_imported_row ON count (imported_row_id) WHERE imported_row_id IS NOT NULL;

CREATE INDEX count_by_own_term ON count (own_term_id);

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

CREATE TABLE desk (
    id TEXT NOT NULL PRIMARY KEY,
    file_id TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
    made_by TEXT NOT NULL -- the newest version of the program that has shaped this file
) STRICT;

CREATE UNIQUE INDEX desk_is_one ON desk ((1));

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

CREATE INDEX earlier_total_by_contract ON earlier_total (contract_id) WHERE contract_id IS NOT NULL;

CREATE INDEX earlier_total_by_imported_row ON earlier_total (imported_row_id) WHERE imported_row_id IS NOT NULL;

CREATE UNIQUE INDEX earlier_total_once
    ON earlier_total (own_term_id, coalesce(contract_id, ''), starts, ends);

CREATE TABLE edition (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('glossary', 'framework', 'format', 'crosswalk')),
    name TEXT NOT NULL CHECK (name <> ''),
    edition TEXT NOT NULL CHECK (edition <> ''),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    content TEXT NOT NULL,
    added_at TEXT NOT NULL CHECK (added_at IS strftime('%Y-%m-%dT%H:%M:%SZ', added_at)),
    UNIQUE (kind, name, edition)
) STRICT;

CREATE TRIGGER edition_never_changes BEFORE UPDATE ON edition BEGIN
    SELECT RAISE(ABORT, 'an edition never changes');
END;

CREATE TABLE import_batch (
    id TEXT NOT NULL PRIMARY KEY,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    imported_at TEXT NOT NULL CHECK (imported_at IS strftime('%Y-%m-%dT%H:%M:%SZ', imported_at)),
    imported_by TEXT NOT NULL,
    rows_read INTEGER NOT NULL CHECK (rows_read >= 0),
    taken_back_at TEXT CHECK (taken_back_at IS strftime('%Y-%m-%dT%H:%M:%SZ', taken_back_at)),
    recipe TEXT CHECK (recipe IS NULL OR json_valid(recipe)),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE imported_row (
    id TEXT NOT NULL PRIMARY KEY,
    batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
    sheet TEXT NOT NULL,
    row INTEGER CHECK (row >= 1), -- as the spreadsheet numbers it; NULL is the whole sheet
    cells TEXT NOT NULL CHECK (json_valid(cells)),
    outcome TEXT NOT NULL CHECK (outcome IN ('record', 'skipped', 'held')),
    reason TEXT CHECK (outcome <> 'skipped' OR reason IS NOT NULL),
    fingerprints TEXT, -- of the records that the row gave, parted by spaces: by these it is known again
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX imported_row_by_place ON imported_row (batch_id, sheet, row);

CREATE TABLE mapping (
    id TEXT NOT NULL PRIMARY KEY,
    own_term_id TEXT NOT NULL UNIQUE REFERENCES own_term (id) ON DELETE CASCADE,
    term_id TEXT,
    relation TEXT NOT NULL CHECK (relation IN ('same', 'part_of', 'covers_more', 'nothing_fits', 'ask_later')),
    why TEXT,
    score_millionths INTEGER CHECK (score_millionths BETWEEN 0 AND 1000000), -- of the suggestion, not the decision
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL CHECK (decided_at IS strftime('%Y-%m-%dT%H:%M:%SZ', decided_at)),
    glossary_edition TEXT NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('person', 'exact-label', 'earlier-choice')),
    version INTEGER NOT NULL DEFAULT 0, confidence_millionths INTEGER CHECK (confidence_millionths BETWEEN 0 AND 1000000), as_came TEXT
    CHECK (as_came IS NULL OR (json_valid(as_came) AND json_type(as_came) = 'object')),
    CHECK (CASE WHEN relation IN ('same', 'part_of') THEN term_id IS NOT NULL
                WHEN relation IN ('nothing_fits', 'ask_later') THEN term_id IS NULL
                ELSE 1 END)
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

CREATE TABLE own_label (
    id TEXT NOT NULL PRIMARY KEY,
    term_id TEXT NOT NULL,
    label TEXT NOT NULL CHECK (label <> ''),
    label_key TEXT NOT NULL, -- the label as compared: case and spaces folded
    language TEXT NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'cy')),
    version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (term_id, label_key)
) STRICT;

CREATE TABLE "own_term" (
    id TEXT NOT NULL PRIMARY KEY,
    label TEXT NOT NULL CHECK (label <> ''),
    label_key TEXT NOT NULL, -- the label as compared
    unit_id TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    spelling INTEGER NOT NULL DEFAULT 0, -- above 0 where an older version kept the word more than once
    UNIQUE (label_key, unit_id, spelling)
) STRICT;

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE provider (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    charity_number TEXT,
    company_number TEXT,
    year_start_month INTEGER NOT NULL DEFAULT 4 CHECK (year_start_month BETWEEN 1 AND 12),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE UNIQUE INDEX provider_is_one ON provider ((1));

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

CREATE TABLE refusal (
    id TEXT NOT NULL PRIMARY KEY,
    own_term_id TEXT NOT NULL REFERENCES own_term (id) ON DELETE CASCADE,
    term_id TEXT NOT NULL,
    refused_by TEXT NOT NULL,
    refused_at TEXT NOT NULL CHECK (refused_at IS strftime('%Y-%m-%dT%H:%M:%SZ', refused_at)),
    definition_sha256 TEXT NOT NULL CHECK (length(definition_sha256) = 64),
    version INTEGER NOT NULL DEFAULT 0, confidence_millionths INTEGER CHECK (confidence_millionths BETWEEN 0 AND 1000000), why TEXT, as_came TEXT
    CHECK (as_came IS NULL OR (json_valid(as_came) AND json_type(as_came) = 'object')),
    UNIQUE (own_term_id, term_id)
) STRICT;

CREATE TABLE scratch (
    place TEXT NOT NULL PRIMARY KEY, -- which field of which record
    text TEXT NOT NULL,
    at TEXT NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%SZ', at))
) STRICT, WITHOUT ROWID;

CREATE TABLE sent_return (
    id TEXT NOT NULL PRIMARY KEY,
    contract_id TEXT NOT NULL REFERENCES contract (id),
    starts TEXT NOT NULL CHECK (starts IS date(starts)),
    ends TEXT NOT NULL CHECK (ends IS date(ends)),
    sent_at TEXT NOT NULL CHECK (sent_at IS strftime('%Y-%m-%dT%H:%M:%SZ', sent_at)),
    sent_by TEXT NOT NULL,
    format_edition_id TEXT NOT NULL REFERENCES edition (id),
    glossary_edition TEXT NOT NULL,
    figures TEXT NOT NULL CHECK (json_valid(figures)),
    data_sha256 TEXT NOT NULL CHECK (length(data_sha256) = 64),
    pdf_sha256 TEXT NOT NULL CHECK (length(pdf_sha256) = 64),
    CHECK (starts <= ends)
) STRICT;

CREATE INDEX sent_return_by_contract ON sent_return (contract_id);

CREATE INDEX sent_return_by_format ON sent_return (format_edition_id);

CREATE TRIGGER sent_return_never_changes BEFORE UPDATE ON sent_return BEGIN
    SELECT RAISE(ABORT, 'a sent return never changes');
END;

CREATE TABLE sent_return_file (
    sent_return_id TEXT NOT NULL PRIMARY KEY REFERENCES sent_return (id),
    pdf BLOB NOT NULL
) STRICT;

CREATE TRIGGER sent_return_file_never_changes BEFORE UPDATE ON sent_return_file BEGIN
    SELECT RAISE(ABORT, 'a sent return never changes');
END;

CREATE TABLE share (
    id TEXT NOT NULL PRIMARY KEY,
    activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    contract_id TEXT NOT NULL REFERENCES contract (id),
    hundredths INTEGER NOT NULL CHECK (hundredths BETWEEN 0 AND 10000), -- of a percent
    reason TEXT,
    version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (activity_id, contract_id)
) STRICT;

CREATE INDEX share_by_contract ON share (contract_id);

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE target (
    id TEXT NOT NULL PRIMARY KEY,
    contract_id TEXT NOT NULL REFERENCES contract (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    starts TEXT NOT NULL CHECK (starts IS date(starts)),
    ends TEXT NOT NULL CHECK (ends IS date(ends)),
    millionths INTEGER NOT NULL,
    unit_id TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    CHECK (starts <= ends),
    UNIQUE (contract_id, code, starts, ends, unit_id)
) STRICT;

