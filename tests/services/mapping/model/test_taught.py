"""What was learned of the model's numbers: read as it was written, for the shipped terms, and it may be missing."""

from pathlib import Path

import pytest

np = pytest.importorskip("numpy")

from benchmarks import teach  # noqa: E402 - numpy may be missing
from svdesk.services.mapping.model import kept, taught  # noqa: E402
from svdesk.services.mapping.model.meaning import Meaning, is_here  # noqa: E402
from svdesk.services.mapping.model.taught import Learned, Taught  # noqa: E402
from svdesk.services.mapping.suggest import Suggester  # noqa: E402
from svdesk.storage import resources  # noqa: E402
from svdesk.storage.shipped import glossary  # noqa: E402
from tests.services.mapping.model.published import make_in  # noqa: E402

SIZE = 384


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Meaning:
    """A model at random, which means nothing and has the right shape."""
    where = tmp_path_factory.mktemp("model")
    make_in(where)
    model = Meaning(where)
    model.know(glossary(), {})
    model.load()
    return model


def learned_of(model: Meaning, texts: dict[str, str]) -> Learned:
    """Each of *texts* pulls as the text of its term and of no other."""
    rows = np.vstack([model.row(text) for text in texts.values()])
    return Learned(tuple(texts), rows * 100, np.zeros(len(texts), dtype=np.float32))


def test_what_was_learned_puts_the_terms_in_order_and_is_no_more_than_one_in_all(model: Meaning) -> None:
    hits = Taught(model, learned_of(model, {"T1": "food bank", "T2": "tea dance"})).rank("tea dance")
    assert hits[0].term_id == "T2"
    assert sum(hit.strength**2 for hit in hits) <= 1.00001


def test_a_text_of_nothing_and_a_model_that_is_not_loaded_say_nothing(model: Meaning, tmp_path: Path) -> None:
    learned = learned_of(model, {"T1": "food bank"})
    assert Taught(model, learned).rank("  ") == []
    assert Taught(Meaning(tmp_path), learned).rank("food bank") == []


def test_only_what_is_likely_is_given_as_a_reason(model: Meaning) -> None:
    ways = Taught(model, learned_of(model, {"T1": "food bank"}))
    (hit,) = ways.rank("food bank")
    assert ways.why("food bank", hit) == "is like what charities write of it"
    assert ways.why("food bank", hit._replace(strength=0.3)) == ""


def test_what_is_written_is_read_again_to_within_the_width_of_eight_bits(tmp_path: Path) -> None:
    chance = np.random.default_rng(3)
    learned = Learned(("SV-001", "SV-002"), chance.standard_normal((2, SIZE)).astype(np.float32), np.float32([0.5, -2]))
    taught.write(tmp_path / "taught.npz", learned)
    found = taught.read(tmp_path / "taught.npz")
    assert found.ids == learned.ids
    assert found.starts.tolist() == learned.starts.tolist()
    assert np.abs(found.rows - learned.rows).max() <= np.abs(learned.rows).max() / 127


def test_what_ships_knows_every_shipped_term_and_no_other() -> None:
    shipped = taught.shipped()
    assert shipped is not None
    assert set(shipped.ids) == {term.id for term in glossary()}
    assert shipped.rows.shape == (len(shipped.ids), SIZE)


def test_where_it_cannot_be_read_suggestions_go_on_without_it(
    model: Meaning, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "glossary").mkdir()
    (tmp_path / taught.FILE).write_bytes(b"PK\x03\x04 not whole")
    monkeypatch.setattr(resources, "path", lambda name: tmp_path / name)
    taught.shipped.cache_clear()
    try:
        assert taught.shipped() is None
        assert Taught(model).rank("food bank") == []
    finally:
        taught.shipped.cache_clear()


def test_each_cloud_has_its_own_middle_and_what_is_often_meant_begins_ahead() -> None:
    chance = np.random.default_rng(5)
    middles = np.eye(SIZE)[:2] * 3
    rows = np.vstack([middles[at % 2 if at < 40 else 0] + chance.standard_normal(SIZE) * 0.3 for at in range(60)])
    terms = np.array([[1.0, 0.0] if at % 2 == 0 or at >= 40 else [0.0, 1.0] for at in range(60)])
    learned = teach.learn(["A", "B"], [teach.Examples(rows, terms, np.ones(60))])
    gained = middles @ learned.rows.T + learned.starts
    assert gained[0, 0] > gained[0, 1]
    assert gained[1, 1] > gained[1, 0]
    between = middles.mean(axis=0) @ learned.rows.T + learned.starts
    assert between[0] > between[1]


@pytest.mark.skipif(not is_here(), reason="the model of meaning is not installed")
def test_it_finds_what_shares_no_word_with_its_term() -> None:
    meaning = Meaning(kept.folder())
    meaning.load()
    suggester = Suggester(glossary(), meaning=meaning)
    ids = [
        one.term_id
        for one in suggester.suggest("Sat with Mr P and wrote to the energy people about the arrears").suggestions
    ]
    assert "SV-075" in ids or "SV-083" in ids
