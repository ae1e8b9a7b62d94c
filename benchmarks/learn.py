"""What words meant where people had said what they meant: the lessons of the second look, learned from labelled texts.

    python -m benchmarks.learn FILE... > resources/glossary/lessons.csv
    python -m benchmarks.learn --leave-out FILE...

Each FILE is as `benchmarks.suggest` takes it. With `--leave-out` nothing is written: each file in turn is measured
with what the others teach, with the model where it is installed and without. Only words that the glossary uses teach,
and only those of two texts or more, so that no place, no person and no text can be read back from the lessons.

A lesson is a weight for a word and a term. The weights are those of a logistic regression over the first ten terms of
each text, added to what the program itself says of them, and held small (Bishop, "Pattern Recognition and Machine
Learning", 2006, 4.3.4). Every text moves them a little, a hundred times over.
"""

import argparse
import csv
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.suggest import Row, mark, read, suggesting
from benchmarks.teach import without_each
from svdesk.services.mapping.clues import clues
from svdesk.services.mapping.lines import lines_of
from svdesk.services.mapping.model.meaning import Meaning, is_here
from svdesk.services.mapping.second_look import ANY_WORD, Lessons, SecondLook, words_in
from svdesk.services.mapping.suggest import Suggester
from svdesk.storage.shipped import glossary

TEXTS_WITH_IT = 2
FIRST = 10
STEEP = 6.0
"""How much likelier a term is for each whole point of its score, as a power of e."""

HELD, HELD_ANY = 0.5, 1.0
"""How strongly the weights of a word, and those of any word, are held near nought."""

ROUNDS, STEP = 100, 0.1
LEAST = 0.01


@dataclass(frozen=True)
class Asked:
    """One text: its words that teach, the first terms with what the program says of them, and those meant."""

    words: tuple[str, ...]
    scores: Mapping[str, float]
    meant: frozenset[str]


def ask(rows: Iterable[Row], suggester: Suggester) -> list[Asked]:
    """The first terms of every text of which one was meant, as they are looked at again without lessons."""
    lines = lines_of(glossary(), clues=clues())
    asked, look = [], SecondLook(lines, {})
    teaching = {word for line in lines for word in words_in(line.text)}
    for row in rows:
        words, scores = words_in(row.text), suggester.agreed(row.text)
        first = sorted(scores, key=lambda term_id: (-scores[term_id], term_id))[:FIRST]
        if not row.expected.isdisjoint(first):
            gained = {term_id: scores[term_id] + look.gain(words, term_id) for term_id in first}
            asked.append(Asked(tuple(word for word in words if word in teaching), gained, row.expected))
    return asked


def learn(asked: Sequence[Asked]) -> Lessons:
    """What the words of *asked* teach: weights by word and term id."""
    count = Counter(word for one in asked for word in one.words)
    weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for number in range(ROUNDS):
        step = STEP / (1 + 10 * number / ROUNDS)
        for one in asked:
            words = (*(word for word in one.words if count[word] >= TEXTS_WITH_IT), ANY_WORD)
            for term_id, wanted in _wanted(one, words, weights).items():
                for word in words:
                    weights[word][term_id] += step * wanted
        for word, by_term in weights.items():
            held = 1 - step * (HELD_ANY if word == ANY_WORD else HELD)
            for term_id in by_term:
                by_term[term_id] *= held
    return _kept(weights)


def _wanted(one: Asked, words: Sequence[str], weights: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """By how much each term should be likelier than it is now: the gradient of the log likelihood."""
    power = {
        term_id: math.exp(STEEP * score + sum(weights[word][term_id] for word in words))
        for term_id, score in one.scores.items()
    }
    whole, meant = sum(power.values()), sum(power[term_id] for term_id in one.meant & power.keys())
    return {
        term_id: (power[term_id] / meant if term_id in one.meant else 0.0) - power[term_id] / whole for term_id in power
    }


def _kept(weights: Mapping[str, Mapping[str, float]]) -> Lessons:
    kept = {
        word: {term_id: round(weight / STEEP, 3) for term_id, weight in by_term.items() if abs(weight) / STEEP >= LEAST}
        for word, by_term in weights.items()
    }
    return {word: by_term for word, by_term in sorted(kept.items()) if by_term}


def write(lessons: Lessons) -> None:
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["word", "thousandths"])
    for word, by_term in lessons.items():
        out.writerow([word, "; ".join(f"{i} {round(weight * 1000)}" for i, weight in sorted(by_term.items()))])


def leave_out(files: Sequence[Path]) -> None:
    texts = {file: read(file) for file in files}
    plain = Suggester(glossary())
    asked = {file: ask(rows, plain) for file, rows in texts.items()}
    models = [None, Meaning()] if is_here() else [None]
    for model in models:
        print("without the model" if model is None else "with the model")
        taught = without_each(texts) if model else {}
        for file, rows in texts.items():
            learned = learn([one for other in files if other != file for one in asked[other]])
            suggester = Suggester(glossary(), meaning=model, learned=learned, taught=taught.get(file))
            suggest = suggesting(suggester, model)
            marks = mark(rows, suggest)
            print(f"  {file.stem:<14} {marks.rows:>4} {_shares(marks.strict, marks.rows)}", end="")
            print(f"   {_shares(marks.lenient, marks.rows)}   sure {marks.sure}, right {marks.sure_right}")


def _shares(counts: tuple[int, ...], rows: int) -> str:
    return " / ".join(f"{count / rows:.3f}" for count in counts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--leave-out", action="store_true")
    options = parser.parse_args()
    if options.leave_out:
        leave_out(options.files)
    else:
        plain = Suggester(glossary())
        write(learn([one for file in options.files for one in ask(read(file), plain)]))


if __name__ == "__main__":
    main()
