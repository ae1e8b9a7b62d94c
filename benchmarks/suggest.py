"""How often the right term is among the first suggested, and how long a suggestion takes.

    python benchmarks/suggest.py FILE

FILE is a CSV with the columns `text`, `expected_term_ids`, `also_ok_term_ids` and `kind`; ids are parted by `;`,
and `none` as the expected one says that no term fits. Strict: an expected term is among the first 1, 3, 5.
Lenient: an expected or also acceptable one is. Rows where none fits are counted apart.
"""

import argparse
import csv
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from svdesk.services.mapping.rankers import SharedWords
from svdesk.services.mapping.suggest import Suggester
from svdesk.storage.label_index import LabelIndex
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
    """What one way of suggesting made of a text: ids, the best first, and whether it doubts that any fits."""

    term_ids: Sequence[str]
    none: bool


@dataclass(frozen=True)
class Marks:
    """Of `rows` texts with a term: how many had it among the first 1, 3 and 5. Of those with none: `found`."""

    rows: int
    strict: tuple[int, ...]
    lenient: tuple[int, ...]
    doubted: int
    none_rows: int
    none_found: int


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
    return Marks(
        rows=len(real),
        strict=tuple(sum(not row.expected.isdisjoint(a.term_ids[:n]) for row, a in real) for n in PLACES),
        lenient=tuple(
            sum(not (row.expected | row.acceptable).isdisjoint(a.term_ids[:n]) for row, a in real) for n in PLACES
        ),
        doubted=sum(answer.none for _row, answer in real),
        none_rows=len(none),
        none_found=sum(answer.none for answer in none),
    )


def all_ways() -> Callable[[str], Suggested]:
    """What the program suggests."""
    suggester = Suggester(glossary())

    def suggest(text: str) -> Suggested:
        answer = suggester.suggest(text)
        return Suggested([found.term_id for found in answer.suggestions], answer.none)

    return suggest


def shared_words_only() -> Callable[[str], Suggested]:
    """The full-text index alone, to compare with."""
    words = SharedWords(LabelIndex(glossary()))
    return lambda text: Suggested([hit.term_id for hit in words.rank(text)], words.strength(text) < 8)


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    rows = read(parser.parse_args().file)
    for name, suggest in (("shared words only", shared_words_only()), ("as the program does", all_ways())):
        times = _milliseconds(rows, suggest)
        print(f"{name}: {statistics.mean(times):.2f} ms a text, {max(times):.2f} ms at most")
        for kind in ("all", *sorted({row.kind for row in rows})):
            marks = mark([row for row in rows if kind in ("all", row.kind)], suggest)
            print(
                f"  {kind:<11} {marks.rows:>4} rows   strict {_shares(marks.strict, marks.rows)}"
                f"   lenient {_shares(marks.lenient, marks.rows)}   doubted {marks.doubted}"
                f"   none: {marks.none_found} of {marks.none_rows}"
            )


if __name__ == "__main__":
    main()
