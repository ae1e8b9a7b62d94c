"""A recipe goes into a file on one laptop and comes out of it on another."""

from pathlib import Path

import pytest

from svdesk.domain.errors import UserError
from svdesk.services.importing.recipes import recipe_carry, recipes
from svdesk.storage.store import Store
from tests.services.importing.books import sheet
from tests.services.importing.desks import brought_in, desk, rehearsed

LOG = "Date | What we did | Hours\n2025-04-03 | Lunch club | 3\n2025-04-04 | Walk | 2"


def test_it_is_carried_to_another_laptop(store: Store, tmp_path: Path) -> None:
    brought_in(store, rehearsed(store, sheet(LOG)))
    file = tmp_path / "log.svdesk-recipe"
    recipe_carry.send(store, recipes.listing(store)[0].id, file)
    (tmp_path / "other").mkdir()
    with desk(tmp_path / "other") as other:
        made = recipe_carry.take(other, file, by="Bea")
        assert recipes.one(other, made).recipe.tables == recipes.listing(store)[0].recipe.tables
        assert recipe_carry.take(other, file, by="Bea") == made


def test_a_file_that_is_gone_or_no_recipe_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be opened"):
        recipe_carry.take(store, tmp_path / "gone.svdesk-recipe", by="Bea")
    (tmp_path / "photo.svdesk-recipe").write_bytes(b"\xff\xd8\xff\xe0")
    with pytest.raises(UserError, match="was not taken in"):
        recipe_carry.take(store, tmp_path / "photo.svdesk-recipe", by="Bea")
