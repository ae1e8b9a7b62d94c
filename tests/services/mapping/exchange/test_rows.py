"""Any decision and any refusal survives being a row, and a row never says more than the decision."""

from dataclasses import replace
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
    assert said.as_came == ()


@given(WORDS, MOMENTS, MILLIONTHS)
def test_a_refusal_comes_back(words: str, at: datetime, sure: int | None) -> None:
    refusal = Refusal("id", "SV-013", words, at, "0" * 64, words, sure)
    said = read_back(rows.of_refusal(OwnTerm("id", words, "hours"), refusal, "A label"))
    assert (said.refused, said.term, said.by, said.at, said.definition) == (True, "SV-013", words, at, "0" * 64)
    assert (said.why, said.confidence, said.as_came) == (words, sure, ())


PREDICATES = st.sampled_from(["skos:exactMatch", "skos:closeMatch", "skos:broadMatch", "skos:narrowMatch"])
JUSTIFICATIONS = st.sampled_from(
    [
        "semapv:ManualMappingCuration",
        "semapv:LexicalMatching",
        "semapv:LexicalSimilarityThresholdMatching",
        "semapv:SemanticSimilarityThresholdMatching",
        "semapv:MappingReview",
        "semapv:UnspecifiedMatching",
    ]
)
FRACTIONS = st.sampled_from(["", "0", "0.5", "0.50", "0.1234567", "1", "1.0"])
CELLS = (
    *("predicate_id", "predicate_modifier", "object_id", "mapping_justification", "author_label", "confidence"),
    *("similarity_score", "similarity_measure", "comment"),
)


def decided(said: Claim) -> dict[str, str]:
    """The row that goes out for what came in as *said*."""
    own, by, at = OwnTerm("id", said.label, "people"), said.by, said.at
    if said.refused:
        assert said.term is not None
        kept = Refusal("id", said.term, by, at, "0" * 64, said.why, said.confidence, said.as_came)
        return rows.of_refusal(own, kept, "")
    made = Mapping("id", said.relation, said.term, said.why, by, at, said.method, said.score, "1", said.confidence)
    return rows.of_decision(own, replace(made, as_came=said.as_came), "")


@given(
    st.sampled_from(["svg:SV-013", rows.NO_TERM]),
    PREDICATES,
    st.sampled_from(["", "Not"]),
    JUSTIFICATIONS,
    FRACTIONS,
    FRACTIONS,
    st.just("") | WORDS,
    WORDS,
)
def test_what_came_from_elsewhere_goes_out_as_it_came_and_comes_back_so(
    term: str, predicate: str, modifier: str, how: str, sure: str, score: str, measure: str, words: str
) -> None:
    modifier = modifier if term != rows.NO_TERM else ""
    cells = (predicate, modifier, term, how, words, sure, score, measure, words)
    came = dict(zip(CELLS, cells, strict=True)) | {"subject_label": words, "other": "batch=7|seen by all"}
    said = read_back(came)
    out = decided(said)
    assert {name: out.get(name, "") for name in CELLS} == {name: came[name] for name in CELLS}
    assert out["other"].endswith("|batch=7|seen by all")
    again = read_back(out)
    assert (again.as_came, decided(again)) == (said.as_came, out)


def test_what_is_no_cell_of_the_standard_is_not_passed_on() -> None:
    came = {"subject_label": "Club", "predicate_id": "skos:exactMatch", "object_id": "svg:SV-013"}
    said = read_back(came | {"mapping_justification": "guesswork", "confidence": "high", "similarity_score": "12"})
    assert (said.as_came, said.score, said.confidence) == ((), None, None)


def test_a_row_may_name_the_vocabularies_as_it_likes() -> None:
    prefixes = {"svg": "urn:x-svdesk:glossary:", "s": table.PREFIXES["skos"], "v": table.PREFIXES["semapv"]}
    cells = {"subject_label": "Club", "predicate_id": "s:closeMatch", "object_id": "svg:SV-013"}
    for how in ("v:MappingReview", "https://w3id.org/semapv/vocab/MappingReview"):
        text = table.written({"curie_map": prefixes}, [cells | {"mapping_justification": how}])
        found = table.read(text)
        said = rows.claim(found.rows[0], found)
        assert isinstance(said, Claim)
        assert said.is_near
        assert dict(said.as_came)["mapping_justification"] == "semapv:MappingReview"
