"""What the charity said of shared terms is read at once, and a number tells when it must be read again."""

from pathlib import Path

from svdesk.domain.authority import Provider
from svdesk.domain.mapping import Mapping, Relation
from svdesk.services import recording
from svdesk.storage import mappings, own_words
from svdesk.storage.ids import new_id
from tests.services.mapping.words_in_use import use_words


def test_choices_that_count_names_and_the_state_are_read(tmp_path: Path) -> None:
    with recording.start(tmp_path / "hub.svdesk", Provider(new_id(), "Riverside Hub"), "Ana") as store:
        one, two, three = use_words(store, [(word, "people", 1) for word in ("Zumba", "Shed", "Board")])
        before = own_words.state(store)
        assert (own_words.choices(store), own_words.names(store)) == ({}, {})
        with store.change("Decide", by="Ana") as change:
            mappings.decide(change, Mapping(one, Relation.SAME, "SV-032"))
            mappings.decide(change, Mapping(two, Relation.COVERS_MORE, "SV-046"))
            mappings.decide(change, Mapping(three, Relation.NOTHING_FITS))
            for label in ("Zig zag", "Boing"):
                named = {"id": new_id(), "term_id": "SV-032", "label": label, "label_key": label.lower()}
                change.insert("own_label", named)
        assert own_words.choices(store) == {one: ("Zumba", "SV-032")}
        assert own_words.names(store) == {"SV-032": ("Boing", "Zig zag")}
        after = own_words.state(store)
        assert after != before
        assert own_words.state(store) == after
