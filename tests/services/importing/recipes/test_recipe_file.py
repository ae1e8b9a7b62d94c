"""A recipe is carried between laptops without anything personal, and looked at hard on the way in."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.domain.authority import Provider
from svdesk.domain.errors import UserError
from svdesk.services import recording
from svdesk.services.importing import journey
from svdesk.services.importing.recipes import recipe_file, recipes
from svdesk.services.importing.recipes.recipe import (
    AnswerRecipe,
    ColumnRecipe,
    Recipe,
    RowRecipe,
    SheetRecipe,
    TableRecipe,
)
from svdesk.services.progress import Silent
from svdesk.storage import imports
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store

AT = datetime(2025, 5, 2, 9, tzinfo=UTC)
LOG = "Date,Activity,Hours,Wibble\n3/4/{year},Lunch club,1 day,soup\n13/4/{year},Walk,2 hrs,rain\n"
RECIPE = Recipe(
    (
        TableRecipe(
            (("date", "activity", "hours", "jane smith"),),
            (
                ColumnRecipe("date", "date"),
                ColumnRecipe("activity", "text"),
                ColumnRecipe("hours", "hours", "hours"),
                ColumnRecipe("jane smith", "count"),
            ),
        ),
    ),
    (
        AnswerRecipe("day-length-unknown", "", "7.5 hours"),
        AnswerRecipe("hours-each-or-all", "hours", "For each person"),
        AnswerRecipe("column-left-out", "jane smith", "Leave it out"),
        AnswerRecipe("total-or-record", "jane total", "It is a total"),
        AnswerRecipe("hidden-sheet", "jane's sheet", "Bring it in"),
    ),
    (SheetRecipe("jane's sheet", data=False),),
    (RowRecipe("jane's sum", "total"),),
    "2024-25",
)


def exported(store: Store, recipe: Recipe = RECIPE) -> str:
    """The text of a recipe file."""
    with store.change("Import", by="Ana Ferreira") as change:
        batch = imports.add_batch(change, "Jane Smith 2024.xlsx", "0" * 64, AT, "Ana Ferreira", 0, [])
        recipes.keep(change, batch, None, recipe, "Jane Smith 2024.xlsx", "Ana Ferreira", AT)
    [found] = recipes.listing(store)
    recipes.rename(store, found.id, "Our log", by="Ana")
    return recipe_file.export(store, found.id)


def test_a_recipe_made_on_one_laptop_reads_the_file_on_another(store: Store, tmp_path: Path) -> None:
    (tmp_path / "last-year.csv").write_text(LOG.format(year=2024))
    first = journey.rehearse(store, tmp_path / "last-year.csv", Silent())
    wanted = {"day-length-unknown": "7 hours", "column-left-out": "Keep it with the notes"}
    answers = {each.key: wanted[each.code] for each in first.plan.questions if each.code in wanted}
    journey.bring_in(store, journey.rehearse_again(store, first, answers), "Ana", AT, Silent())
    text = recipe_file.export(store, recipes.listing(store)[0].id)
    with recording.start(tmp_path / "other.svdesk", Provider(new_id(), "Hub"), "Bo") as other:
        recipe_file.bring_in(other, text, by="Bo")
        (tmp_path / "this-year.csv").write_text(LOG.format(year=2025))
        found = journey.rehearse(other, tmp_path / "this-year.csv", Silent())
        assert found.plan.notes == ("Read as last time: 4 columns and 2 answers from “last-year”, 2 May 2025.",)
        assert found.plan.records[0].quantity == 7


def test_nothing_about_a_person_or_a_file_leaves_the_laptop(store: Store) -> None:
    text = exported(store).casefold()
    for secret in ("jane", "smith", "ana", "ferreira", "xlsx", "2024", 'sheet"'):
        assert secret not in text
    assert "our log" in text
    assert json.loads(text)["recipe"]["answers"] == [
        {"code": "day-length-unknown", "about": "", "answer": "7.5 hours"},
        {"code": "hours-each-or-all", "about": "hours", "answer": "for each person"},
    ]


def test_a_heading_that_a_person_gave_a_role_goes_with_it(store: Store) -> None:
    columns = (*RECIPE.tables[0].columns[:3], ColumnRecipe("wibble", "people", "people", said=True))
    text = exported(store, Recipe((TableRecipe((("date", "wibble"),), columns),)))
    assert "wibble" in text


def test_what_is_here_already_is_not_doubled(store: Store) -> None:
    text = exported(store)
    [own] = recipes.listing(store)
    assert recipe_file.bring_in(store, text, by="Bo") == own.id
    recipes.forget(store, own.id, by="Ana")
    there = recipe_file.bring_in(store, text, by="Bo")
    assert recipe_file.bring_in(store, text, by="Bo") == there
    [found] = recipes.listing(store)
    assert (found.name, found.made_from, found.made_by, found.made_at) == ("Our log", "", "Bo", AT)


def changed(change: Callable[[dict[str, Any]], object]) -> Callable[[str], str]:
    """A way to damage a recipe file."""

    def damage(text: str) -> str:
        data = json.loads(text)
        change(data)
        return json.dumps(data)

    return damage


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (lambda _text: "", "damaged, or is no recipe"),
        (lambda text: text[: len(text) // 2], "damaged, or is no recipe"),
        (lambda _text: "[]", "no recipe of svdesk"),
        (lambda _text: '{"a": 1}', "no recipe of svdesk"),
        (lambda _text: "[" * 100_000, "damaged, or is no recipe"),
        (lambda text: text + " " * 600_000, "far larger"),
        (lambda text: text.replace('"name":', '"name": "x", "name":', 1), "damaged, or is no recipe"),
        (lambda _text: '{"svdesk-recipe": NaN}', "damaged, or is no recipe"),
        (changed(lambda data: data.update({"svdesk-recipe": 2})), "newer version"),
        (changed(lambda data: data.pop("made_at")), "missing or changed"),
        (changed(lambda data: data.update({"made_at": "yesterday"})), "missing or changed"),
        (changed(lambda data: data.update({"name": "x" * 500})), "missing or changed"),
        (changed(lambda data: data.update({"note": "hello"})), "says something that no recipe says"),
        (changed(lambda data: data["recipe"].update({"tables": []})), "says something that no recipe says"),
        (changed(lambda data: data["recipe"].update({"year": "2024-25"})), "says something that no recipe says"),
        (changed(lambda data: data["recipe"]["tables"][0]["columns"][0].update({"role": "x"})), "missing or changed"),
        (changed(lambda data: data["recipe"]["answers"][0].update({"answer": "never"})), "no recipe says"),
        (changed(lambda data: data["recipe"]["answers"][0].update({"code": "year-unknown"})), "no recipe says"),
        (changed(lambda data: data["recipe"]["answers"][1].update({"answer": "Send it all"})), "no recipe says"),
        (changed(lambda data: data["recipe"]["answers"][1].update({"about": "x\x00"})), "no recipe says"),
    ],
)  # fmt: skip
def test_a_file_that_is_damaged_is_refused_with_a_sentence(
    store: Store, damage: Callable[[str], str], why: str
) -> None:
    text = exported(store)
    with pytest.raises(UserError, match=why) as refused:
        recipe_file.bring_in(store, damage(text), by="Bo")
    assert refused.value.do
    assert len(recipes.listing(store)) == 1


@pytest.fixture(scope="module")
def any_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("any")
    with recording.start(folder / "hub.svdesk", Provider(new_id(), "Hub"), "Ana") as opened:
        yield opened


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)


@given(place=st.sampled_from(["name", "made_at", "tables", "answers", "sheets", "rows", "year", "version"]), value=_ANY)
def test_any_value_in_any_place_is_taken_in_or_refused_in_words(any_store: Store, place: str, value: object) -> None:
    plain = {**RECIPE.as_plain(), "year": "", "sheets": [], "answers": [], "rows": []}
    data: dict[str, Any] = {"svdesk-recipe": 1, "name": "x", "made_at": "2025-05-02T09:00:00Z", "recipe": plain}
    (data if place in data else plain)[place] = value
    with suppress(UserError):
        recipe_file.bring_in(any_store, json.dumps(data), by="Bo")
    assert all(each.name and each.recipe.tables for each in recipes.listing(any_store))


def test_a_recipe_with_a_unit_that_nobody_knows_is_refused(store: Store) -> None:
    text = exported(store).replace('"unit": "hours"', '"unit": "furlongs"')
    with pytest.raises(UserError, match="something that no recipe says"):
        recipe_file.bring_in(store, text, by="Ana")
    assert recipe_file.bring_in(store, text.replace("furlongs", "minutes"), by="Ana")


def test_answers_about_a_whole_table_or_a_heading_with_a_comma_are_carried_as_any(store: Store) -> None:
    columns = tuple(ColumnRecipe(each, "people") for each in ("carers", "hours, total", "april", "may"))
    about = ("carers, april, may", "hours, total", "jane, april")
    answers = tuple(
        AnswerRecipe(code, each, answer)
        for code, answer in (
            ("people-may-overlap", "They are new people each time"),
            ("running-totals", "They are running totals"),
        )
        for each in about
    )
    said = tuple(replace(column, said=True) for column in columns)
    text = exported(store, Recipe((TableRecipe((tuple(each.heading for each in columns),), said),), answers))
    carried = json.loads(text)["recipe"]["answers"]
    assert [(each["code"], each["about"]) for each in carried] == [
        (code, each) for code in ("people-may-overlap", "running-totals") for each in about[:2]
    ]
