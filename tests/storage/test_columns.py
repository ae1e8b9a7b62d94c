import pytest

from svdesk.storage import columns
from svdesk.storage.store import Store


def test_every_table_of_records_is_known_with_its_columns(store: Store) -> None:
    tables = columns.tables(store.connection)
    assert {name for name, table in tables.items() if not table.journalled} == {
        "edition",
        "sent_return",
        "sent_return_file",
    }
    assert not {"change", "change_set", "desk", "_sqlite_migrations", "activity_words_data"} & set(tables)
    assert tables["own_term"].columns == ("id", "label", "label_key", "unit_id", "spelling")
    assert tables["sent_return_file"].key == "sent_return_id"


def test_a_row_number_that_only_sqlite_needs_is_not_a_column(store: Store) -> None:
    assert "n" not in columns.tables(store.connection)["activity"].columns


def test_a_column_that_does_not_exist_is_a_mistake_of_ours(store: Store) -> None:
    table = columns.tables(store.connection)["person"]
    with pytest.raises(LookupError, match="nmae"):
        table.insert(("id", "nmae"))
    with pytest.raises(LookupError, match='x" = 1; DROP'):
        table.update(('x" = 1; DROP TABLE person; --',))


def test_nothing_that_the_journal_keeps_an_image_of_is_a_fraction_or_bytes(store: Store) -> None:
    kinds = store.rows(
        "SELECT DISTINCT c.type FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.name IN"
        " (SELECT t.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE c.name = 'version')"
    )
    assert {kind for (kind,) in kinds} == {"TEXT", "INTEGER"}
