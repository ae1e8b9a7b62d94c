"""What was changed since is said in words."""

from svdesk.services.importing.taking_back.edits import activity_edits, count_added, count_edits, count_removed

UNITS = {"t": "hours"}
COUNT = {"own_term_id": "t", "millionths": 3_000_000, "kind": "actual", "estimate": 0, "people_basis": None}


def test_each_thing_that_was_changed_is_named_once() -> None:
    left = {"text": "Walk", "starts": "2025-05-01", "ends": "2025-05-01", "place": None, "id": "a"}
    now = {"text": "Walk", "starts": "2025-05-02", "ends": "2025-05-02", "place": "Park", "id": "a"}
    assert activity_edits(left, now) == ["the date", "the place"]
    assert activity_edits(left, left) == []


def test_figures_are_said_before_and_after() -> None:
    assert count_edits(COUNT, COUNT | {"millionths": 4_500_000, "estimate": 1}, UNITS) == [
        "3 hours became 4.5 hours",
        "whether it is an estimate",
    ]
    assert count_edits(COUNT, COUNT | {"millionths": None}, UNITS) == ["3 hours became no figure"]


def test_counts_that_came_and_went() -> None:
    assert count_removed(COUNT, UNITS) == "3 hours: removed"
    assert count_added(COUNT, UNITS) == "3 hours: added"
    assert count_added({"own_term_id": "gone", "millionths": 1_000_000}, UNITS) == "1: added"
