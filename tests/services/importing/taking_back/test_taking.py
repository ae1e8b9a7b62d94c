"""What of an import goes, what is put back and what stays is found out before anything is written."""

from svdesk.services import recording
from svdesk.services.importing.doubles.doubles import CHANGE
from svdesk.services.importing.taking_back.taking import Taking
from svdesk.storage import since
from svdesk.storage.store import Store
from tests.services.importing.desks import brought_in, rehearsed, whole

LOG = "Date | What we did | People\n2025-05-03 | Lunch club | 12\n2025-05-04 | Walk | 3"


def taking(store: Store, batch: str) -> Taking:
    n = since.set_that_added(store, "import_batch", batch)
    assert n is not None
    return Taking(store, n)


def test_looking_writes_nothing_and_names_everything(store: Store) -> None:
    batch = brought_in(store, rehearsed(store, LOG)).batch
    before = whole(store)
    found = taking(store, batch)
    assert whole(store) == before
    assert [(row,) for row in found.activities] == store.rows("SELECT id FROM activity ORDER BY n")
    assert len(found.going) == len(found.words) == 2
    assert (found.counts, found.restored, found.edited, found.changed) == ([], [], {}, set())


def test_a_share_in_a_contract_is_an_edit_of_the_activity(store: Store) -> None:
    batch = brought_in(store, rehearsed(store, LOG)).batch
    [(walk,)] = store.rows("SELECT id FROM activity WHERE text = 'Walk'")
    with store.change("Group", by="Ben") as change:
        change.insert("activity_group", {"activity_id": walk, "group_id": "G1"})
    found = taking(store, batch)
    assert found.edited == {walk: ["group of an activity"]}
    assert len(found.words) == 1, "what the walk is counted under is still needed"


def test_what_was_deleted_is_left_out(store: Store) -> None:
    batch = brought_in(store, rehearsed(store, LOG)).batch
    [(walk,)] = store.rows("SELECT id FROM activity WHERE text = 'Walk'")
    recording.delete(store, [walk], "Ben")
    found = taking(store, batch)
    assert (len(found.activities), len(found.going), found.edited, len(found.words)) == (1, 1, {}, 2)


def test_a_figure_that_was_added_and_edited_since_stays_and_the_other_goes(store: Store) -> None:
    brought_in(store, rehearsed(store, LOG))
    more = "Date | What we did | People | Hours\n2025-05-03 | Lunch club | 12 | 2\n2025-05-04 | Walk | 3 | 4"
    batch = brought_in(store, rehearsed(store, more, name="more.xlsx", answers={"looks-alike|||": CHANGE})).batch
    hours = dict(store.rows("SELECT millionths / 1000000, c.id FROM count c JOIN own_term t ON t.id = own_term_id"
                            " WHERE unit_id = 'hours'"))  # fmt: skip
    assert taking(store, batch).counts == [hours[2], hours[4]]
    with store.change("Nine hours", by="Ben") as change:
        change.update("count", hours[2], {"millionths": 9_000_000})
    found = taking(store, batch)
    assert found.counts == [hours[4]]
    assert list(found.edited.values()) == [["2 hours became 9 hours"]]
