"""Several things in one text become several lines, and no number is made up on the way."""

import pytest

from svdesk.domain.errors import UserError
from svdesk.domain.quantity import Quantity
from svdesk.services.mapping.several import Lines, Numbers, make_lines, pieces, several_things
from svdesk.services.mapping.suggest import Suggester
from svdesk.storage import entries, journal
from svdesk.storage.shipped import glossary, units
from svdesk.storage.store import Store
from tests.services.mapping.words_in_use import use_words
from tests.storage import rows

LUNCH = "lunch club, chair exercises after, and the nurse did blood pressure"
THREE = ("Lunch club", "Chair exercises", "Nurse did blood pressure")
COUNTED = (
    "SELECT activity.text, own_term.label, millionths / 1000000, empty FROM count"
    " JOIN activity ON activity.id = activity_id JOIN own_term ON own_term.id = own_term_id ORDER BY count.rowid"
)


@pytest.fixture(scope="module")
def suggester() -> Suggester:
    return Suggester(glossary())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (LUNCH, THREE),
        ("Youth club / homework help", ("Youth club", "Homework help")),
        ("Bingo; then lunch & benefits advice.", ("Bingo", "Lunch", "Benefits advice")),
        ("Job club at the library", ("Job club at the library",)),
        ("Walks, walks and WALKS", ("Walks",)),
        (" , ", ()),
    ],
)
def test_a_text_falls_into_pieces_where_things_are_joined(text: str, found: tuple[str, ...]) -> None:
    assert pieces(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (LUNCH, THREE),
        ("Arts and crafts", ()),
        ("Tea and a chat", ()),
        ("Job club at the library", ()),
        ("Food parcels, qqqq", ()),
    ],
)
def test_only_pieces_that_mean_different_things_are_offered(
    suggester: Suggester, text: str, found: tuple[str, ...]
) -> None:
    assert several_things(suggester, text, "people") == found


def test_no_name_in_the_glossary_is_taken_for_several_things(suggester: Suggester) -> None:
    labels = [label for term in glossary() for label in term.labels]
    assert [label for label in labels if several_things(suggester, label)] == []


def numbers(*values: str, unit: str = "people") -> tuple[Quantity, ...]:
    return tuple(Quantity.of(value, units()[unit]) for value in values)


def test_the_same_people_at_each_are_counted_at_each(store: Store) -> None:
    [word] = use_words(store, [(LUNCH, "people", 1)], text="Thursday")
    make_lines(store, word, Lines(THREE, Numbers.SAME), "Ana")
    assert store.rows(COUNTED) == [("Thursday 1", label, 3, None) for label in THREE]
    assert journal.history(store)[0].label == f"Make 3 lines of “{LUNCH}”"
    assert store.one("SELECT 1 FROM own_term WHERE id = ?", (word,)) is None


def test_where_the_number_is_of_one_of_them_the_others_are_not_known(store: Store) -> None:
    [word] = use_words(store, [(LUNCH, "people", 1)])
    make_lines(store, word, Lines(THREE, Numbers.ONE, one=1), "Ana")
    assert [row[2:] for row in store.rows(COUNTED)] == [(None, "not_known"), (3, None), (None, "not_known")]


@pytest.mark.parametrize("each", [numbers("1", "1", "1"), numbers("3", "2", "0")])
def test_numbers_of_each_account_for_the_whole(store: Store, each: tuple[Quantity, ...]) -> None:
    [word] = use_words(store, [(LUNCH, "people", 1)])
    [entry] = entries.of(store, word, units())
    make_lines(store, word, Lines(THREE, Numbers.EACH, each={entry.count: each}), "Ana")
    assert [row[2] for row in store.rows(COUNTED)] == [int(one.value) for one in each]


@pytest.mark.parametrize("each", [numbers("1", "1", "0"), numbers("4", "0", "0"), numbers("3"), ()])
def test_numbers_that_would_lose_the_whole_are_refused(store: Store, each: tuple[Quantity, ...]) -> None:
    [word] = use_words(store, [(LUNCH, "people", 1)])
    [entry] = entries.of(store, word, units())
    before = rows.snapshot(store)
    with pytest.raises(UserError):
        make_lines(store, word, Lines(THREE, Numbers.EACH, each={entry.count: each}), "Ana")
    assert rows.snapshot(store) == before


def test_hours_are_never_given_to_each_of_several_things(store: Store) -> None:
    [word] = use_words(store, [(LUNCH, "hours", 1)])
    [entry] = entries.of(store, word, units())
    with pytest.raises(UserError, match="The same hours cannot be given"):
        make_lines(store, word, Lines(THREE, Numbers.SAME), "Ana")
    with pytest.raises(UserError, match="do not account"):
        make_lines(
            store, word, Lines(THREE, Numbers.EACH, each={entry.count: numbers("3", "1", "0", unit="hours")}), "Ana"
        )


def test_lines_can_be_activities_of_their_own_and_undo_is_exact(store: Store) -> None:
    with store.change("Record", by="Ana") as change:
        word = rows.own_term(change, LUNCH, "people")
        activity = rows.activity(change, LUNCH, place="Anytown", minutes=120)
        rows.count(change, activity, word, 30_000_000)
        rows.count(change, activity, rows.own_term(change, "Meals served", "meals"), 28_000_000)
    before = rows.snapshot(store)
    make_lines(store, word, Lines(THREE, Numbers.SAME, own_activities=True), "Ana")
    assert sorted(store.rows(COUNTED)) == sorted(
        [(label, label, 30, None) for label in THREE] + [("Lunch club", "Meals served", 28, None)]
    )
    said = store.rows("SELECT text, starts, place, minutes FROM activity ORDER BY n")
    assert said == [(label, "2025-04-01", "Anytown", 120 if n == 0 else None) for n, label in enumerate(THREE)]
    journal.undo(store, by="Ana")
    assert rows.snapshot(store) == before


def test_an_activity_with_words_of_its_own_keeps_them(store: Store) -> None:
    [word] = use_words(store, [(LUNCH, "people", 1)], text="Thursday")
    make_lines(store, word, Lines(THREE[:2], Numbers.SAME, own_activities=True), "Ana")
    assert [row[0] for row in store.rows("SELECT text FROM activity ORDER BY n")] == ["Thursday 1", "Chair exercises"]


def test_an_empty_count_stays_empty_in_every_line(store: Store) -> None:
    with store.change("Record", by="Ana") as change:
        word = rows.own_term(change, LUNCH, "people")
        rows.count(change, rows.activity(change), word, None, empty="not_answered")  # type: ignore[arg-type]
    make_lines(store, word, Lines(THREE, Numbers.SAME), "Ana")
    assert [row[2:] for row in store.rows(COUNTED)] == [(None, "not_answered")] * 3
