"""What is in the desk file is read as it is now, and only what is asked for."""

from svdesk.services.importing.doubles.desk import Desk
from svdesk.storage.store import Store
from tests.services.importing.desks import brought_in, rehearsed

LOG = "Date | What we did | Place | Men | Women\n2025-05-03 | Lunch club | Hall | 5 | 6"


def test_an_empty_desk_file_holds_nothing(store: Store) -> None:
    assert Desk(store).is_empty
    assert not Desk(store).has_marks
    assert Desk(store).alike({("2025-05-03", "2025-05-03")}, "") == {}
    assert Desk(store).twins([]) == {}


def test_records_are_known_by_mark_by_row_and_by_look_but_for_those_of_the_same_file(store: Store) -> None:
    rehearsal = rehearsed(store, LOG)
    brought_in(store, rehearsal)
    found, sha256 = Desk(store), rehearsal.plan.sha256
    assert not found.is_empty
    assert found.marks.keys() == {record.fingerprint for record in rehearsal.plan.records}
    [activity] = found.of_row(sha256, "Sheet1", 2)
    assert not found.of_row(sha256, "Sheet1", 3)
    assert found.columns(activity, (sha256, "Sheet1", 2)) == {"D", "E"}
    day = {("2025-05-03", "2025-05-03")}
    [looks] = found.alike(day, "another file")
    assert looks == ("2025-05-03", "2025-05-03", "hall", "lunch club")
    assert found.alike(day, sha256) == {}
    assert found.twins([activity])[activity].file == "last-year.xlsx"
    assert [one.millionths for one in found.counts([activity])[activity]] == [5_000_000, 6_000_000]
