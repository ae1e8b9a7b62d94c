import pytest

from svdesk.storage import columns, describe
from svdesk.storage.store import Store
from tests.storage import rows
from tests.storage.rows import ANN


def test_a_row_is_named_by_the_words_the_person_gave_it(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        activity, term = rows.activity(change, "Litter pick"), rows.own_term(change, "Hours given")
        count = rows.count(change, activity, term)
    assert describe.row(store, "activity", activity) == "Litter pick"
    assert describe.row(store, "count", count) == "Litter pick: Hours given"
    assert describe.noun("own_term") == "word of your own"


def test_a_row_that_is_gone_is_named_by_what_it_was(store: Store) -> None:
    assert describe.row(store, "own_term", "gone", '{"id": "gone", "label": "Hours given"}') == "Hours given"
    assert describe.row(store, "own_term", "gone") == ""


def test_long_words_are_cut_for_a_sentence(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        activity = rows.activity(change, "word " * 100)
    assert len(describe.row(store, "activity", activity)) <= 60


@pytest.mark.parametrize("table", ["activity", "count", "share", "mapping", "contract", "sent_return"])
def test_no_table_is_called_by_its_own_name_if_that_is_no_word(table: str) -> None:
    assert "_" not in describe.noun(table)


def test_every_journalled_table_can_be_asked_for_its_words(store: Store) -> None:
    for table in columns.tables(store.connection).values():
        assert describe.row(store, table.name, "nobody") == ""
        assert "_" not in describe.noun(table.name)
