"""``suggest``: the first thousand words of a charity get their suggestions, without the model, in two seconds.

The words are clues of the glossary with what charities write beside them; half of them were decided before.
"""

import json
import time

from svdesk.services.mapping.clues import clues
from svdesk.services.mapping.earlier import Choice
from svdesk.services.mapping.suggest import Suggester
from svdesk.storage.shipped import glossary

WORDS = 1000
AT_MOST = 2.0
"""Seconds."""

_BESIDE = ("Tuesdays", "at the hub", "for young people", "group 2", "total", "(estimate)", "hrs", "spring")


def words() -> list[tuple[str, str]]:
    """Words and the id of the term that each was taken from, the same every time, from all terms in turn."""
    terms = [(term_id, said) for term_id, said in clues().items() if term_id in glossary()]
    turn = ((term_id, said[n % len(said)]) for n in range(WORDS) for term_id, said in [terms[n % len(terms)]])
    return [(f"{said} {_BESIDE[n % len(_BESIDE)]}", term_id) for n, (term_id, said) in enumerate(turn)]


def main() -> None:
    mine = words()
    glossary(), clues()
    begun = time.perf_counter()
    suggester = Suggester(glossary())
    suggester.learn({str(n): Choice(*one) for n, one in enumerate(mine) if n % 2})
    for text, _term_id in mine:
        suggester.suggest(text, unit="people")
    seconds = time.perf_counter() - begun
    print(f"suggest: ratio {seconds / AT_MOST:.2f} (ours {seconds:.2f} s, limit {AT_MOST:.2f} s)")
    print(json.dumps({"words": WORDS, "milliseconds a word": round(seconds * 1000 / WORDS, 2)}))


if __name__ == "__main__":
    main()
