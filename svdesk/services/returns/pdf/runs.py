"""Parts a text that is already broken in lines among the elements that its words belong to, as Welsh within English.

A letter is anything but a space or a line feed, for breaking in lines takes and adds nothing else: so a run of a text
is found again in its lines by counting letters. The spaces after a letter belong to its run.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from svdesk.services.returns.pdf.tags import Element


@dataclass(frozen=True, slots=True)
class Run:
    """So many letters of a text, which belong to ``element``."""

    letters: int
    element: Element


@dataclass(frozen=True, slots=True)
class Stretch:
    """What of one line belongs to a run: the line's number, what stands before it there, and its own text."""

    line: int
    before: str
    text: str


def letters(text: str) -> int:
    """How many letters *text* has."""
    return sum(character not in " \n" for character in text)


def after(runs: Sequence[Run], passed: int) -> tuple[Run, ...]:
    """What is left of *runs* once *passed* letters of theirs have been set."""
    left = []
    for run in runs:
        gone = min(passed, run.letters)
        passed -= gone
        if run.letters > gone:
            left.append(Run(run.letters - gone, run.element))
    return tuple(left)


def stretches(lines: Sequence[str], runs: Sequence[Run]) -> list[tuple[Element, list[Stretch]]]:
    """What each of *runs* has of *lines*, in reading order; a run beyond the last line has nothing and is left out."""
    found: list[tuple[Element, list[Stretch]]] = []
    line = start = 0
    for run in runs:
        mine: list[Stretch] = []
        wanted = run.letters
        while wanted and line < len(lines):
            end, wanted = _reach(lines[line], start, wanted)
            mine.append(Stretch(line, lines[line][:start], lines[line][start:end]))
            line, start = (line + 1, 0) if end == len(lines[line]) else (line, end)
        if mine:
            found.append((run.element, mine))
    return found


def _reach(line: str, start: int, wanted: int) -> tuple[int, int]:
    """Where on *line* from *start* the *wanted* letters end, with the spaces after them, and how many are not there."""
    end = start
    while end < len(line) and (wanted or line[end] == " "):
        wanted -= line[end] != " "
        end += 1
    return end, wanted
