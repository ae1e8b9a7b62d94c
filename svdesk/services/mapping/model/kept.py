"""Where the model's numbers lie: two files in the resources, made at set-up and read only when first wanted."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from svdesk.storage import resources

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FOLDER = "model"
WEIGHTS, ROWS = "minilm-l6-int8.npz", "glossary-rows.npz"


def folder() -> Path:
    """The folder of the model; it need not exist."""
    return resources.path(FOLDER)


def write_weights(where: Path, arrays: Mapping[str, Any]) -> None:
    """Write the weights in place of those that were there; 21 MB."""
    import numpy as np

    where.mkdir(parents=True, exist_ok=True)
    unfinished = where / f"{WEIGHTS}.part.npz"
    np.savez_compressed(unfinished, **arrays)
    unfinished.replace(where / WEIGHTS)


def read_weights(where: Path) -> dict[str, Any]:
    """The arrays that were written; raises ``OSError`` or ``ValueError`` when they cannot be read."""
    return _read(where / WEIGHTS)


def write_rows(where: Path, texts: Sequence[str], rows: NDArray[np.float32]) -> None:
    """Write the rows of *texts*; a row is found again by the fingerprint of its text."""
    import numpy as np

    keys = np.array([fingerprint(text) for text in texts], dtype="S16")
    factor = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-12) / 127
    unfinished = where / f"{ROWS}.part.npz"
    np.savez_compressed(unfinished, keys=keys, narrow=np.rint(rows / factor).astype(np.int8), factor=factor)
    unfinished.replace(where / ROWS)


def read_rows(where: Path) -> dict[bytes, NDArray[np.float32]]:
    """The rows by the fingerprints of their texts; empty when there are none."""
    import numpy as np

    if not (where / ROWS).is_file():
        return {}
    arrays = _read(where / ROWS)
    return dict(zip(arrays["keys"].tolist(), arrays["narrow"].astype(np.float32) * arrays["factor"], strict=True))


def fingerprint(text: str) -> bytes:
    """The first 16 hexadecimal figures of the text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:16].encode()


def _read(path: Path) -> dict[str, Any]:
    import numpy as np

    # Opened here, because numpy leaves a file open which is no archive.
    with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}
