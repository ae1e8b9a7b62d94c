"""What the model's numbers mean in this glossary: one row of numbers a term, learned from lines and labelled texts.

    python -m benchmarks.teach FILE...

Writes `resources/glossary/taught.npz`; the model has to be installed. Each FILE is as `benchmarks.suggest` takes it.
`python -m benchmarks.learn --leave-out` measures it with each file left out in turn.

The rows are those of a linear discriminant analysis (Bishop, "Pattern Recognition and Machine Learning", 2006, 4.2.2):
each term is taken for a cloud of meanings about its own middle, all of the same form. Nothing is found by trial.
"""

import argparse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.suggest import Row, read
from svdesk.services.mapping.clues import clues
from svdesk.services.mapping.lines import Said, lines_of, notes_of
from svdesk.services.mapping.model import kept
from svdesk.services.mapping.model.network import Network
from svdesk.services.mapping.model.taught import FILE, Learned, write
from svdesk.storage import resources
from svdesk.storage.shipped import glossary

Numbers = NDArray[np.float64]

COUNTS = {Said.NAME: 3.0, Said.OTHER_NAME: 2.0, Said.OWN_NAME: 2.0, Said.CLUE: 1.0}
NOTE_COUNTS, TEXT_COUNTS, ALSO = 3.0, 6.0, 0.15
"""How often each counts: a name, another, a clue, a definition; a text mapped by hand, and a term that would do too."""

ROUND = 0.1
"""How far the form of the clouds is taken for round: what few texts show of it is not believed to the full."""

TOGETHER = 64


@dataclass(frozen=True)
class Examples:
    """Rows of the model, how much each is of each term, and how often it counts."""

    rows: Numbers
    terms: Numbers
    counts: Numbers


def rows_of(network: Network, texts: Sequence[str]) -> Numbers:
    """The model's row of each text."""
    parts = [network.rows(texts[at : at + TOGETHER]) for at in range(0, len(texts), TOGETHER)]
    return np.vstack(parts).astype(np.float64)


def of_lines(network: Network, ids: Sequence[str]) -> Examples:
    """All that the shipped glossary and its clues say of each term."""
    said = [(line.term_id, line.text, COUNTS[line.said]) for line in lines_of(glossary(), clues=clues())]
    for term in glossary():
        said += [(term.id, text, NOTE_COUNTS) for text in (notes_of(term), f"{term.label}. {term.definition}")]
    at = {term_id: place for place, term_id in enumerate(ids)}
    terms = np.zeros((len(said), len(ids)))
    for place, (term_id, _text, _count) in enumerate(said):
        terms[place, at[term_id]] = 1.0
    return Examples(rows_of(network, [text for _, text, _ in said]), terms, np.array([count for *_, count in said]))


def of_texts(network: Network, ids: Sequence[str], texts: Iterable[Row]) -> Examples:
    """Texts that were mapped by hand; those which mean no term teach nothing here."""
    meant = [row for row in texts if not row.fits_none]
    terms = np.array([[(i in row.expected) + ALSO * (i in row.acceptable) for i in ids] for row in meant], dtype=float)
    terms /= terms.sum(axis=1, keepdims=True)
    return Examples(rows_of(network, [row.text for row in meant]), terms, np.full(len(meant), TEXT_COUNTS))


def learn(ids: Sequence[str], examples: Sequence[Examples]) -> Learned:
    """The row and the start of each term."""
    rows, terms, counts = (
        np.concatenate([getattr(each, name) for each in examples]) for name in ("rows", "terms", "counts")
    )
    shares = terms * (counts / counts.sum())[:, None]
    often = shares.sum(axis=0)
    middles = (shares.T @ rows) / often[:, None]
    form = (rows * shares.sum(axis=1)[:, None]).T @ rows - (middles * often[:, None]).T @ middles
    size = len(form)
    form = (1 - ROUND) * form + ROUND * np.trace(form) / size * np.eye(size)
    found = np.linalg.solve(form, middles.T).T
    starts = np.log(often) - (middles * found).sum(axis=1) / 2
    return Learned(tuple(ids), found.astype(np.float32), starts.astype(np.float32))


def without_each(texts: Mapping[Path, Sequence[Row]]) -> dict[Path, Learned]:
    """What is learned without the texts of each file, by that file."""
    network = Network(kept.read_weights(kept.folder()))
    ids = [term.id for term in glossary()]
    lines = of_lines(network, ids)
    each = {file: of_texts(network, ids, rows) for file, rows in texts.items()}
    return {file: learn(ids, [lines, *(found for other, found in each.items() if other != file)]) for file in texts}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    files: list[Path] = parser.parse_args().files
    network = Network(kept.read_weights(kept.folder()))
    ids = [term.id for term in glossary()]
    texts = [row for file in files for row in read(file)]
    write(resources.path(FILE), learn(ids, [of_lines(network, ids), of_texts(network, ids, texts)]))


if __name__ == "__main__":
    main()
