"""Weights of the shape of the published ones, at random, with a small vocabulary: enough to make a model of."""

import json
from pathlib import Path
from typing import Any

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "food", "bank", "##s", "free", "tea", "dance", "club", ",", ".", ":"]
SIZE, INNER, LAYERS, PLACES = 384, 1536, 6, 128


def tensors() -> dict[str, Any]:
    """Every array of the published model by its published name; the same each time."""
    import numpy as np

    chance = np.random.default_rng(7)

    def some(*shape: int) -> Any:
        return (chance.standard_normal(shape) * 0.05).astype(np.float32)

    found = {
        "embeddings.word_embeddings.weight": some(len(PIECES), SIZE) * 10,
        "embeddings.position_embeddings.weight": some(PLACES, SIZE),
        "embeddings.token_type_embeddings.weight": some(2, SIZE),
        "embeddings.LayerNorm.weight": some(SIZE) + 1,
        "embeddings.LayerNorm.bias": some(SIZE),
    }
    dense = {
        "attention.self.query": (SIZE, SIZE),
        "attention.self.key": (SIZE, SIZE),
        "attention.self.value": (SIZE, SIZE),
        "attention.output.dense": (SIZE, SIZE),
        "intermediate.dense": (INNER, SIZE),
        "output.dense": (SIZE, INNER),
    }
    for number in range(LAYERS):
        at = f"encoder.layer.{number}."
        for name, shape in dense.items():
            found[f"{at}{name}.weight"] = some(*shape)
            found[f"{at}{name}.bias"] = some(shape[0])
        for name in ("attention.output.LayerNorm", "output.LayerNorm"):
            found[f"{at}{name}.weight"] = some(SIZE) + 1
            found[f"{at}{name}.bias"] = some(SIZE)
    return found


def vocabulary() -> dict[str, int]:
    """Each piece and its number."""
    return {piece: number for number, piece in enumerate(PIECES)}


def safetensors(arrays: dict[str, Any]) -> bytes:
    """*arrays* as a file of that kind holds them."""
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    body = b""
    for name, array in arrays.items():
        data = array.astype("<f4").tobytes()
        header[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [len(body), len(body) + len(data)]}
        body += data
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + body


def make_in(folder: Path) -> None:
    """Write the weights of a model at random into *folder*."""
    from svdesk.services.mapping.model import kept
    from svdesk.services.mapping.model.make import narrowed

    kept.write_weights(folder, narrowed(tensors(), vocabulary()))
