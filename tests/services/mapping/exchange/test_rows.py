"""Any decision and any refusal survives being a row, and a row never says more than the decision."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from svdesk.domain.mapping import Mapping, Method, OwnTerm, Relation
from svdesk.services.mapping.exchange import rows, table
from svdesk.services.mapping.exchange.rows import Claim
from svdesk.storage.refusals import Refusal

HEADER: dict[str, table.Entry] = {"curie_map": {"svg": "urn:x-svdesk:glossary:"}}
WORDS = (
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(lambda t: " ".join(t.split())).filter(bool)
)
MILLIONTHS = st.none() | st.integers(0, 1_000_000)
MOMENTS = st.datetimes(datetime(2001, 1, 1), datetime(2100, 1, 1)).map(lambda t: t.replace(microsecond=0, tzinfo=UTC))
ANSWERS = st.sampled_from(
    [
        (Relation.SAME, "SV-013"),
        (Relation.PART_OF, "SV-013"),
        (Relation.COVERS_MORE, "SV-001"),
        (Relation.NOTHING_FITS, None),
    ]
)


def read_back(row: dict[str, str]) -> Claim:
    found = table.read(table.written(HEADER, [row]))
    said = rows.claim(found.rows[0], found)
    assert isinstance(said, Claim)
    return said


@given(WORDS, ANSWERS, MOMENTS, st.sampled_from(list(Method)), MILLIONTHS, MILLIONTHS)
def test_a_decision_comes_back(
    words: str, answer: tuple[Relation, str | None], at: datetime, method: Method, score: int | None, sure: int | None
) -> None:
    relation, term = answer
    decision = Mapping("id", relation, term, words, words, at, method, score, confidence=sure)
    said = read_back(rows.of_decision(OwnTerm("id", words, "people"), decision, "A label"))
    assert (said.label, said.unit, said.relation, said.term) == (words, "people", relation, term)
    assert (said.by, said.at, said.why, said.method, said.score) == (words, at, words, method, score)
    assert not said.refused
    assert said.confidence == sure


@given(WORDS, MOMENTS, MILLIONTHS)
def test_a_refusal_comes_back(words: str, at: datetime, sure: int | None) -> None:
    refusal = Refusal("id", "SV-013", words, at, "0" * 64, words, sure)
    said = read_back(rows.of_refusal(OwnTerm("id", words, "hours"), refusal, "A label"))
    assert (said.refused, said.term, said.by, said.at, said.definition) == (True, "SV-013", words, at, "0" * 64)
    assert (said.why, said.confidence) == (words, sure)
