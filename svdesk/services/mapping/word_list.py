"""The charity's own words as a list to work through: which are left, how much hangs on them, what was answered."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from svdesk.domain.glossary import fold
from svdesk.domain.mapping import Relation
from svdesk.i18n import _
from svdesk.storage.mappings import Use


class Show(StrEnum):
    """Which of the words are wanted."""

    TO_DO = auto()
    """Those without an answer, then those left for later."""
    ALL = auto()


@dataclass(frozen=True, slots=True)
class Left:
    """How far the charity is: its words, how many are left, and the records (counts) that hang on those.

    A word that was left for later is still left.
    """

    words: int
    words_left: int
    for_later: int
    records: int
    records_left: int


def to_do(use: Use) -> bool:
    """Whether a word still waits for its answer; later is an answer for now, and is asked again."""
    return use.decision is None or use.decision.relation is Relation.ASK_LATER


def listed(uses: Iterable[Use], show: Show, words: str = "") -> list[Use]:
    """The words to show, the most used first, where each holds *words*, whatever their capitals."""
    found = [use for use in uses if fold(words) in fold(use.own_term.label)]
    if show is Show.ALL:
        return found
    return [use for use in found if use.decision is None] + [use for use in found if use.decision and to_do(use)]


def meaning(uses: Iterable[Use], term_id: str) -> list[Use]:
    """The own words that were said to mean a shared term, or a part of it, or more than it; the most used first."""
    return [use for use in uses if use.decision is not None and use.decision.term == term_id]


def next_after(shown: Sequence[Use], own_term_id: str, answered: Collection[str] = ()) -> str | None:
    """The word to go on with after one of *shown* was answered: the next to do, else one before it, else None.

    Those that were *answered* with it, by id, are passed over.
    """
    place = next((n for n, use in enumerate(shown) if use.own_term.id == own_term_id), -1)
    after = [*shown[place + 1 :], *shown[: max(place, 0)]]
    return next((use.own_term.id for use in after if to_do(use) and use.own_term.id not in answered), None)


def left(uses: Iterable[Use]) -> Left:
    """Count what is left among all words of the charity."""
    every = list(uses)
    waiting = [use for use in every if to_do(use)]
    return Left(
        len(every),
        len(waiting),
        sum(use.decision is not None for use in waiting),
        sum(use.uses for use in every),
        sum(use.uses for use in waiting),
    )


def progress(now: Left) -> str:
    """How far the charity is, in a sentence: ``12 words left, covering 3% of your records.``"""
    if not now.words:
        return ""
    if not now.words_left:
        return _("Every word is mapped.")
    words = _("1 word left") if now.words_left == 1 else _("{n} words left").format(n=f"{now.words_left:,}")
    covering = _(", covering {part} of your records").format(part=_part(now)) if now.records_left else ""
    return f"{words}{covering}.{_for_later(now)}"


def _for_later(now: Left) -> str:
    if not now.for_later:
        return ""
    if now.for_later == now.words_left:
        return _(" It is for later.") if now.for_later == 1 else _(" All of them are for later.")
    if now.for_later == 1:
        return _(" 1 of them is for later.")
    return _(" {n} of them are for later.").format(n=f"{now.for_later:,}")


def _part(now: Left) -> str:
    """The part of all records that hangs on the words left, never rounded to nothing or to all."""
    hundredths = now.records_left * 100
    if now.records_left == now.records:
        return _("all")
    if hundredths < now.records:
        return _("less than 1%")
    return f"{min(99, (hundredths + now.records // 2) // now.records)}%"
