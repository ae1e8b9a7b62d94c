"""The network gives the rows that the arithmetic of the papers gives, written out plainly and with all its bits."""

import math
from typing import Any

import pytest

np = pytest.importorskip("numpy")

from svdesk.services.mapping.model.make import narrowed  # noqa: E402
from svdesk.services.mapping.model.network import SIZE, Network  # noqa: E402
from tests.services.mapping.model.published import LAYERS, PIECES, tensors, vocabulary  # noqa: E402

TENSORS = tensors()
NETWORK = Network(narrowed(TENSORS, vocabulary()))


def levelled(x: Any, name: str) -> Any:
    away = x - x.mean(-1, keepdims=True)
    return away / np.sqrt(x.var(-1, keepdims=True) + 1e-12) * TENSORS[f"{name}.weight"] + TENSORS[f"{name}.bias"]


def dense(x: Any, name: str) -> Any:
    return x @ TENSORS[f"{name}.weight"].T + TENSORS[f"{name}.bias"]


def plainly(numbers: list[int]) -> Any:
    """BERT as its paper has it, one head after the other, with the exact GELU and all figures in 64 bits."""
    x = TENSORS["embeddings.word_embeddings.weight"][numbers].astype(np.float64)
    x = x + TENSORS["embeddings.position_embeddings.weight"][: len(numbers)]
    x = levelled(x + TENSORS["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    for number in range(LAYERS):
        at = f"encoder.layer.{number}."
        question, key, value = (dense(x, f"{at}attention.self.{name}") for name in ("query", "key", "value"))
        heads = []
        for start in range(0, SIZE, 32):
            part = slice(start, start + 32)
            weight = np.exp(question[:, part] @ key[:, part].T / math.sqrt(32))
            heads.append(weight / weight.sum(-1, keepdims=True) @ value[:, part])
        seen = dense(np.concatenate(heads, axis=-1), f"{at}attention.output.dense")
        x = levelled(x + seen, f"{at}attention.output.LayerNorm")
        inner = dense(x, f"{at}intermediate.dense")
        inner = inner * 0.5 * (1 + np.vectorize(math.erf)(inner / math.sqrt(2)))
        x = levelled(x + dense(inner, f"{at}output.dense"), f"{at}output.LayerNorm")
    mean = x.mean(0)
    return mean / np.linalg.norm(mean)


def test_rows_are_as_the_paper_has_them() -> None:
    [row] = NETWORK.rows(["food banks, free tea"])
    wanted = [PIECES.index(piece) for piece in ("[CLS]", "food", "bank", "##s", ",", "free", "tea", "[SEP]")]
    assert float(row @ plainly(wanted)) > 0.999


def test_every_row_has_length_one_and_comes_in_the_order_of_the_texts() -> None:
    texts = ["tea dance", "food", "", "food banks", "tea", "club"]
    rows = NETWORK.rows(texts)
    assert rows.shape == (len(texts), SIZE)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    for text, row in zip(texts, rows, strict=True):
        assert np.allclose(row, NETWORK.rows([text])[0], atol=1e-4)


def test_no_text_is_too_long() -> None:
    assert NETWORK.rows(["food " * 500]).shape == (1, SIZE)


def test_no_texts_have_no_rows() -> None:
    assert NETWORK.rows([]).shape == (0, SIZE)
