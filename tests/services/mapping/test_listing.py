"""Own words and their meanings, as lines and as JSON."""

from svdesk.domain.mapping import NEARLY, Mapping, OwnTerm, Relation
from svdesk.services.mapping.listing import as_json, lines
from svdesk.storage.mappings import Use

USES = [
    Use(OwnTerm("o1", "Job club", "people"), 42, ("Job club",), Mapping("o1", Relation.PART_OF, "SV-013")),
    Use(OwnTerm("o2", "Cost", "gbp"), 3, (), Mapping("o2", Relation.NOTHING_FITS)),
    Use(OwnTerm("o3", "Sundries", "count"), 0, (), None),
]


def test_each_word_says_what_it_means() -> None:
    assert lines(USES) == [
        "   42  Job club (people): part of SV-013",
        "    3  Cost (gbp): nothing fits",
        "    0  Sundries (count): not mapped yet",
    ]


def test_a_program_gets_ids_and_nulls() -> None:
    told = as_json(USES)
    assert told[0] == {
        "own_term": "o1", "label": "Job club", "unit": "people", "uses": 42, "relation": "part_of", "term": "SV-013",
    }  # fmt: skip
    assert told[2]["relation"] is None


def test_a_word_that_is_only_nearly_the_same_is_not_said_to_be_it() -> None:
    near = Mapping("o4", Relation.SAME, "SV-013", as_came=(NEARLY,))
    assert lines([Use(OwnTerm("o4", "Club", "people"), 1, (), near)]) == [
        "    1  Club (people): nearly the same SV-013"
    ]
