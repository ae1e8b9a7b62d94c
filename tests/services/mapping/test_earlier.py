"""What the charity once decided is suggested again, and says so."""

from svdesk.domain.mapping import Mapping, OwnTerm, Relation
from svdesk.services.mapping.earlier import EarlierChoices
from svdesk.services.mapping.suggest import Suggester
from svdesk.storage.mappings import Use
from tests.builders import GLOSSARY


def use(label: str, relation: Relation, term: str | None) -> Use:
    return Use(OwnTerm(label, label, "people"), 1, (), Mapping(label, relation, term))


CHOSEN = EarlierChoices(
    [
        use("Paned a sgwrs", Relation.SAME, "T4"),
        use("Tuesday table kitchen", Relation.PART_OF, "T3"),
        use("Board meeting", Relation.NOTHING_FITS, None),
        use("All sorts", Relation.COVERS_MORE, "T1"),
    ]
)


def test_the_same_words_give_the_term_chosen_before() -> None:
    [best] = CHOSEN.rank("paned a  SGWRS")
    assert best.term_id == "T4"
    assert CHOSEN.why("paned a sgwrs", best) == "you chose it for these words before"


def test_like_words_give_it_too_and_say_which() -> None:
    [best] = CHOSEN.rank("Kitchen table")
    assert best.term_id == "T3"
    assert CHOSEN.why("Kitchen table", best) == "you chose it for “Tuesday table kitchen” before"


def test_what_was_refused_or_too_wide_is_never_suggested() -> None:
    assert CHOSEN.rank("Board meeting") == []
    assert CHOSEN.rank("All sorts") == []
    assert CHOSEN.rank("something else") == []


def test_a_suggester_heeds_them() -> None:
    answer = Suggester(GLOSSARY, [CHOSEN]).suggest("Paned a sgwrs")
    assert answer.suggestions[0].term_id == "T4"
    assert "before" in answer.suggestions[0].why
