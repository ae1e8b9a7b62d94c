import pytest

from svdesk.services.importing.cells.mutations import softens, unmutated


@pytest.mark.parametrize(
    ("mutated", "plain"),
    [
        ("wirfoddolwyr", "gwirfoddolwyr"),
        ("blant", "plant"),
        ("ddisgyblion", "disgyblion"),
        ("deuluoedd", "teuluoedd"),
        ("gyfranogwyr", "cyfranogwyr"),
        ("fenywod", "menywod"),
        ("ofalwyr", "gofalwyr"),
        ("rieni", "rhieni"),
        ("phlentyn", "plentyn"),
        ("theulu", "teulu"),
    ],
)
def test_a_mutated_word_is_one_of_those_it_may_be(mutated: str, plain: str) -> None:
    assert plain in unmutated(mutated)


def test_only_some_words_mutate_the_next() -> None:
    assert softens("o")
    assert not softens("y")
