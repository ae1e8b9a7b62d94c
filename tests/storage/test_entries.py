"""Counts go from one own term to others with all that is said of them; a word goes only when nothing is under it."""

from datetime import date

from svdesk.domain.activity import Empty, whole_of
from svdesk.storage import entries
from svdesk.storage.entries import Part
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.storage import rows


def test_entries_are_listed_with_what_was_counted_the_latest_first(store: Store) -> None:
    with store.change("Record", by=rows.ANN) as change:
        word = rows.own_term(change)
        first = rows.activity(change, "Litter pick")
        later = rows.activity(change, "Hedge", starts="2025-05-01", ends="2025-05-01")
        rows.count(change, first, word, 2_500_000)
        rows.count(change, later, word, None, empty="not_known")  # type: ignore[arg-type]
    found = entries.of(store, word, units())
    assert [(one.text, one.day, str(one.quantity)) for one in found] == [
        ("Hedge", date(2025, 5, 1), "None"),
        ("Litter pick", date(2025, 4, 1), "2.5 hours"),
    ]


def test_a_part_of_a_count_is_said_as_the_whole_was(store: Store) -> None:
    with store.change("Record", by=rows.ANN) as change:
        word, other = rows.own_term(change), rows.own_term(change, "Other")
        activity = rows.activity(change)
        count = rows.count(change, activity, word, 3_000_000, estimate=1, kind="target", col="C")
    with store.change("Divide", by=rows.ANN) as change:
        entries.put(change, count, [Part(word, 2_000_000), Part(other, empty=Empty.NOT_KNOWN)])
    said = "SELECT own_term_id, millionths, empty, estimate, kind, col FROM count ORDER BY rowid"
    assert store.rows(said) == [
        (word, 2_000_000, None, 1, "target", "C"),
        (other, None, "not_known", 1, "target", "C"),
    ]


def test_a_twin_was_done_when_and_where_and_for_whom_the_first_was(store: Store) -> None:
    with store.change("Record", by=rows.ANN) as change:
        first = rows.activity(change, place="Anytown", section="Health", minutes=90, private_note="Asked Dil")
        change.insert("activity_group", {"activity_id": first, "group_id": "BG2"})
        contract = rows.contract(change, rows.edition(change))
        change.insert("share", {"activity_id": first, "contract_id": contract, "hundredths": 2500, "reason": "half"})
    with store.change("Twin", by=rows.ANN) as change:
        twin = entries.twin(change, first, "Chair exercises")
    said = "SELECT text, starts, place, section, minutes, private_note FROM activity WHERE id = ?"
    assert store.one(said, (twin,)) == ("Chair exercises", "2025-04-01", "Anytown", "Health", None, None)
    assert store.rows("SELECT group_id FROM activity_group WHERE activity_id = ?", (twin,)) == [("BG2",)]
    assert store.rows("SELECT hundredths, reason FROM share WHERE activity_id = ?", (twin,)) == [(2500, "half")]


def test_a_word_goes_only_when_nothing_is_kept_under_it(store: Store) -> None:
    with store.change("Record", by=rows.ANN) as change:
        used, noted, unused = (rows.own_term(change, name) for name in ("Used", "Noted", "Unused"))
        rows.count(change, rows.activity(change), used)
        row = {"own_term_id": noted, "starts": "2025-04-01", "note": "From now on with families"}
        change.insert("definition_change", row)
    with store.change("Forget", by=rows.ANN) as change:
        assert [entries.forget_word(change, word) for word in (used, noted, unused)] == [False, False, True]
    assert {row[0] for row in store.rows("SELECT label FROM own_term")} == {"Used", "Noted"}


def test_parts_are_known_as_those_of_one_count_only_where_they_come_to_it(store: Store) -> None:
    def wholes(*amounts: int | None) -> set[str]:
        with store.change("Record", by=rows.ANN) as change:
            words = [rows.own_term(change, f"Word {n} of {amounts}") for n in range(len(amounts))]
            activity = rows.activity(change)
            count = rows.count(change, activity, words[0], 11_000_000)
            nothing = Empty.NOT_KNOWN
            parts = [Part(word, n, nothing if n is None else None) for word, n in zip(words, amounts, strict=True)]
            entries.put(change, count, parts)
        return {whole_of(row[0]) for row in store.rows("SELECT id FROM count WHERE activity_id = ?", (activity,))}

    assert len(wholes(8_000_000, 3_000_000)) == 1
    assert len(wholes(11_000_000, 11_000_000)) == 2
    assert len(wholes(11_000_000, None)) == 2
