from datetime import UTC, datetime
from pathlib import Path

import pytest

from svdesk.domain.errors import UserError
from svdesk.storage import imports, recipes
from svdesk.storage.change import Stale
from svdesk.storage.store import Store

AT = datetime(2025, 5, 2, 9, tzinfo=UTC)


def test_a_recipe_is_kept_replaced_edited_renamed_and_removed(tmp_path: Path) -> None:
    with Store.create(tmp_path / "hub.svdesk") as store:
        with store.change("Keep", by="Ana") as change:
            identifier = recipes.add(change, "Log", "[]", "{}", "log.csv", "Ana", AT)
        row = recipes.one(store, identifier)
        assert (row.name, row.made_from, row.made_by, row.made_at) == ("Log", "log.csv", "Ana", AT)
        with store.change("Again", by="Bo") as change:
            recipes.replace(change, identifier, "[[]]", '{"a": 1}', "new.csv", "Bo", AT.replace(year=2026))
            recipes.rename(change, identifier, "Our log")
        row = recipes.one(store, identifier)
        assert (row.name, row.shape, row.content, row.made_from) == ("Our log", "[[]]", '{"a": 1}', "new.csv")
        with store.change("Edit", by="Bo") as change:
            recipes.edit(change, identifier, "[]", "{}", row.version)
        with pytest.raises(Stale), store.change("Edit", by="Ana") as change:
            recipes.edit(change, identifier, "[]", '{"b": 2}', row.version)
        with store.change("Forget", by="Ana") as change:
            recipes.remove(change, identifier)
        assert recipes.listed(store) == []
        with pytest.raises(UserError, match="no longer here"):
            recipes.one(store, identifier)


def test_an_import_that_was_taken_back_says_nothing_any_more(tmp_path: Path) -> None:
    with Store.create(tmp_path / "hub.svdesk") as store:
        with store.change("Import", by="Ana") as change:
            first = imports.add_batch(change, "a.csv", "0" * 64, AT, "Ana", 0, [])
            second = imports.add_batch(change, "b.csv", "1" * 64, AT.replace(year=2026), "Ana", 0, [])
            imports.add_batch(change, "c.csv", "2" * 64, AT.replace(year=2027), "Ana", 0, [])
            recipes.put_to_batch(change, first, '"first"')
            recipes.put_to_batch(change, second, '"second"')
        assert recipes.of_batches(store) == ['"second"', '"first"']
        with store.change("Take back", by="Ana") as change:
            change.update("import_batch", second, {"taken_back_at": "2026-06-01T00:00:00Z"})
        assert recipes.of_batches(store) == ['"first"']
