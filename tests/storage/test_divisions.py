"""How an activity is divided is read back as it was kept, with the reason why it may count more than once."""

from pathlib import Path

from svdesk.domain.activity import Activity, Share
from svdesk.domain.division import Division
from svdesk.domain.period import parse
from svdesk.storage import activities, divisions, journal
from svdesk.storage.store import Store
from tests.storage.contracts import a_contract


def test_a_division_is_kept_changed_and_taken_away(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.svdesk") as store:
        council, fund = a_contract(store, "REF-1"), a_contract(store, "REF-2", "Fund")
        with store.change("Add", by="Ana") as change:
            activities.add(change, Activity("a1", "Job club", parse("2025-M06")))
        assert divisions.of(store, "a1") == Division()

        both = Division((Share(council, 10_000), Share(fund, 5000)), "Both pay for all of it.")
        one = Division((Share(fund, 2500),))
        for division in (both, one, Division()):
            with store.change("Divide", by="Ana") as change:
                divisions.write(change, "a1", division)
            assert divisions.of(store, "a1") == division

        journal.undo(store, by="Ana")
        assert divisions.of(store, "a1") == one
        journal.undo(store, by="Ana")
        assert divisions.of(store, "a1").reason == "Both pay for all of it."
