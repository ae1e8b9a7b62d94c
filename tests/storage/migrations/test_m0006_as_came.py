"""What m0006 adds to a file of the version before, which holds decisions and refusals already."""

import pytest

from svdesk.storage import schema
from svdesk.storage.driver import BrokenRule, in_memory
from svdesk.storage.migrations import NAMES
from svdesk.storage.store import Store
from tests.storage import rows

STEP = NAMES.index("m0006_as_came")
WHEN = "2025-04-01T09:00:00Z"


def test_decisions_and_refusals_of_before_are_as_they_were_and_came_from_nowhere() -> None:
    connection = in_memory()
    schema.apply(connection, stop_before=NAMES[STEP])
    connection.execute("INSERT INTO own_term (id, label, label_key, unit_id) VALUES ('w', 'Club', 'club', 'people')")
    connection.execute(
        "INSERT INTO mapping (id, own_term_id, term_id, relation, why, score_millionths, decided_by, decided_at,"
        " glossary_edition, method, confidence_millionths)"
        " VALUES ('m', 'w', 'T1', 'same', 'ours', 900000, 'Ann', ?, '1', 'person', 800000)",
        (WHEN,),
    )
    refusal = ("r", "w", "T2", "Ann", WHEN, "0" * 64, 7, 600_000, "theirs")
    connection.execute("INSERT INTO refusal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", refusal)
    schema.apply(connection)
    said = "term_id, why, score_millionths, decided_by, version, confidence_millionths, as_came"
    kept = connection.execute(f"SELECT {said} FROM mapping").fetchall()
    assert kept == [("T1", "ours", 900_000, "Ann", 0, 800_000, None)]
    said = "term_id, refused_by, version, why, confidence_millionths, as_came"
    assert connection.execute(f"SELECT {said} FROM refusal").fetchall() == [("T2", "Ann", 7, "theirs", 600_000, None)]
    connection.close()


@pytest.mark.parametrize("wrong", ["", "skos:closeMatch", "[]", "{"])
def test_what_came_is_cells_by_their_columns(store: Store, wrong: str) -> None:
    refused = {"refused_by": "Ann", "refused_at": WHEN, "definition_sha256": "0" * 64}
    decided = {"relation": "same", "decided_by": "Ann", "decided_at": WHEN, "glossary_edition": "1", "method": "person"}
    with store.change("Words", by="Ann") as change:
        of = {"own_term_id": rows.own_term(change, "Club"), "term_id": "T1"}
        change.insert("mapping", {**of, **decided, "as_came": '{"predicate_id": "skos:closeMatch"}'})
        change.insert("refusal", {**of, **refused, "as_came": None})
        other = {"own_term_id": rows.own_term(change, "Choir"), "term_id": "T1"}
    for table, row in (("mapping", decided), ("refusal", refused)):
        with pytest.raises(BrokenRule), store.change("Wrong", by="Ann") as change:
            change.insert(table, {**other, **row, "as_came": wrong})
