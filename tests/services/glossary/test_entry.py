"""The entry of a term names its neighbours, who measures by it, and the charity's own words for it."""

from svdesk.domain.mapping import Relation
from svdesk.services.glossary import own_labels
from svdesk.services.glossary.entry import entry
from svdesk.storage import shipped
from svdesk.storage.store import Store
from tests.services.glossary.decided import REDEFINED, SPLIT, filled


def test_a_term_is_told_with_its_neighbours(store: Store) -> None:
    found = entry(store, SPLIT)
    assert found.term == shipped.glossary()[SPLIT]
    assert found.domain == "Connection and community"
    assert [term.id for term in found.narrower] == ["SV-052"]
    assert [term.id for term in found.not_this] == ["SV-052", "SV-142"]
    assert [unit.id for unit in found.units] == ["hours", "attendances", "gbp"]
    assert {group.id for group in found.groups} == set(found.term.groups)
    assert [term.id for term in entry(store, "SV-052").wider] == [SPLIT]
    assert found.welsh_warning.startswith("The Welsh names")


def test_a_scope_note_is_read_from_both_of_its_sides(store: Store) -> None:
    one_way = [(term.id, other) for term in shipped.glossary() for other in term.not_this]
    for one, other in one_way:
        assert one in {term.id for term in entry(store, other).not_this}


def test_who_measures_by_it_is_named_with_the_title_of_the_framework(store: Store) -> None:
    links = [link for link in shipped.crosswalk() if link.term == "SV-001"]
    found = entry(store, "SV-001").measures
    assert [one.link for one in found] == links
    titles = {one.link.scheme: one.title for one in found}
    assert titles["PPN002"] == next(f.title for f in shipped.frameworks() if f.id == "PPN002")
    assert titles["SDG"] == shipped.code_lists()["SDG"]


def test_our_own_words_and_names_stand_beside_it(store: Store) -> None:
    filled(store)
    own_labels.add(store, REDEFINED, "Te a chlonc", "cy", "Ana")
    found = entry(store, REDEFINED)
    assert [(one.own_term.label, one.relation, one.uses) for one in found.own_words] == [
        ("Work café", Relation.SAME, 9),
        ("Job chats", Relation.COVERS_MORE, 8),
    ]
    assert [one.label for one in found.own_names] == ["Te a chlonc"]
