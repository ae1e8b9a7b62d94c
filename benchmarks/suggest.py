"""How often the right term is among the first suggested, and how long a suggestion takes, with the model and without.

    python -m benchmarks.suggest FILE [--model FOLDER]

FILE is a CSV with the columns `text`, `expected_term_ids`, `also_ok_term_ids` and `kind`; ids are parted by `;`,
and `none` as the expected one says that no term fits. Strict: an expected term is among the first 1, 3, 5.
Lenient: an expected or also acceptable one is. Rows where none fits are counted apart. FOLDER is where the model of
meaning lies, where that is not in the resources.
"""

import argparse
import csv
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from svdesk.services.mapping.model.meaning import Meaning, is_here
from svdesk.services.mapping.suggest import Suggester, Sure
from svdesk.storage.shipped import glossary

PLACES = (1, 3, 5)


@dataclass(frozen=True)
class Row:
    """One text, with the terms that it means and those that would do."""

    text: str
    expected: frozenset[str]
    acceptable: frozenset[str]
    kind: str

    @property
    def fits_none(self) -> bool:
        return self.expected == {"none"}


@dataclass(frozen=True)
class Suggested:
    """What was suggested for a text: ids, the best first, whether it is doubted that any fits, and if it looks sure."""

    term_ids: Sequence[str]
    none: bool
    sure: bool = False


@dataclass(frozen=True)
class Marks:
    """Of `rows` texts with a term: how many had it among the first 1, 3 and 5. Of those with none: `found`.

    `sure` looked sure, and the first suggestion of `sure_right` of these was at least acceptable.
    """

    rows: int
    strict: tuple[int, ...]
    lenient: tuple[int, ...]
    doubted: int
    none_rows: int
    none_found: int
    sure: int = 0
    sure_right: int = 0


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Row(row["text"], _ids(row["expected_term_ids"]), _ids(row["also_ok_term_ids"]), row["kind"])
            for row in csv.DictReader(file)
        ]


def mark(rows: Sequence[Row], suggest: Callable[[str], Suggested]) -> Marks:
    answers = [(row, suggest(row.text)) for row in rows]
    real = [(row, answer) for row, answer in answers if not row.fits_none]
    none = [answer for row, answer in answers if row.fits_none]
    sure = [(row, answer) for row, answer in real if answer.sure]
    return Marks(
        rows=len(real),
        strict=tuple(sum(not row.expected.isdisjoint(a.term_ids[:n]) for row, a in real) for n in PLACES),
        lenient=tuple(
            sum(not (row.expected | row.acceptable).isdisjoint(a.term_ids[:n]) for row, a in real) for n in PLACES
        ),
        doubted=sum(answer.none for _row, answer in real),
        none_rows=len(none),
        none_found=sum(answer.none for answer in none),
        sure=len(sure),
        sure_right=sum(not (row.expected | row.acceptable).isdisjoint(a.term_ids[:1]) for row, a in sure),
    )


def all_ways(meaning: Meaning | None = None) -> Callable[[str], Suggested]:
    """What the program suggests, with the model of meaning where one is given."""
    return suggesting(Suggester(glossary(), meaning=meaning), meaning)


def suggesting(suggester: Suggester, meaning: Meaning | None = None) -> Callable[[str], Suggested]:
    """What *suggester* suggests, once its model of meaning is loaded where it has one."""
    if meaning is not None:
        meaning.load()

    def suggest(text: str) -> Suggested:
        answer = suggester.suggest(text)
        found = answer.suggestions
        return Suggested([one.term_id for one in found], answer.none, bool(found) and found[0].sure is not Sure.GUESS)

    return suggest


def _ids(text: str) -> frozenset[str]:
    return frozenset(part for part in text.split(";") if part)


def _milliseconds(rows: Sequence[Row], suggest: Callable[[str], Suggested]) -> list[float]:
    times = []
    for row in rows:
        start = time.perf_counter()
        suggest(row.text)
        times.append((time.perf_counter() - start) * 1000)
    return times


def _shares(counts: tuple[int, ...], rows: int) -> str:
    return " / ".join(f"{count / rows:.2f}" for count in counts) if rows else "-"


def _tell(name: str, rows: Sequence[Row], suggest: Callable[[str], Suggested]) -> None:
    times = _milliseconds(rows, suggest)
    print(f"{name}: {statistics.mean(times):.2f} ms a text, {max(times):.2f} ms at most")
    for kind in ("all", *sorted({row.kind for row in rows})):
        marks = mark([row for row in rows if kind in ("all", row.kind)], suggest)
        print(
            f"  {kind:<14} {marks.rows:>4} rows   strict {_shares(marks.strict, marks.rows)}"
            f"   lenient {_shares(marks.lenient, marks.rows)}   sure {marks.sure}, right {marks.sure_right}"
            f"   doubted {marks.doubted}   none: {marks.none_found} of {marks.none_rows} found"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--model", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    rows = read(options.file)
    _tell("without the model", rows, all_ways())
    if is_here(options.model):
        _tell("with the model", rows, all_ways(Meaning(options.model)))
    else:
        print("The model of meaning is not installed here: nothing to say of it.", file=sys.stderr)


if __name__ == "__main__":
    main()
