"""From one edition of a framework to the next: what is new, gone, moved or reworded, and which rules may follow.

A rule follows its measure by its wording where that stands under another code now, else by its code. Where the words
of a code have changed a little the rule follows and waits for a look; where they mean something else it does not.
Nothing is taken out of the earlier edition.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from svdesk.domain.framework import Framework, FrameworkMeasure
from svdesk.domain.glossary import fold
from svdesk.i18n import _
from svdesk.services.frameworks.lines import HEADING, in_money
from svdesk.services.frameworks.rule import Rule
from svdesk.services.frameworks.tree import ancestors
from svdesk.storage.frameworks import Held

_ALIKE = 0.55
"""From this likeness of two wordings on, the later one is taken for the earlier one reworded."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A measure as it was and as it is."""

    before: FrameworkMeasure
    after: FrameworkMeasure


@dataclass(frozen=True)
class Comparison:
    """What became of every measure of *before* in *after*: each of the earlier edition is in one of five, or ``gone``.

    ``moved`` have the same wording under another code; ``reworded`` the same code and nearly the same words;
    ``replaced`` the same code for something else. ``new`` were not there before.
    """

    before: Held
    after: Held
    same: tuple[Pair, ...] = ()
    moved: tuple[Pair, ...] = ()
    reworded: tuple[Pair, ...] = ()
    replaced: tuple[Pair, ...] = ()
    gone: tuple[FrameworkMeasure, ...] = ()
    new: tuple[FrameworkMeasure, ...] = ()

    @property
    def changes(self) -> int:
        """How many measures and headings are not simply as they were."""
        altered = {
            pair.after.code
            for pairs in (self.other_unit, self.other_theme, self.other_value, self.other_guidance)
            for pair in pairs
        }
        others = sum(pair.after.code in altered for pair in self.same)
        return sum(map(len, (self.moved, self.reworded, self.replaced, self.gone, self.new))) + others

    @property
    def other_unit(self) -> tuple[Pair, ...]:
        """What is the same measure, or nearly so, and is asked for in another unit."""
        return self._other(lambda _held, measure: measure.unit)

    @property
    def other_theme(self) -> tuple[Pair, ...]:
        """What is the same measure, or nearly so, and stands under other headings."""
        measures = self._other(lambda held, measure: "\n".join(headings_over(held, measure)))
        return tuple(pair for pair in measures if pair.after.level != HEADING)

    @property
    def other_value(self) -> tuple[Pair, ...]:
        """What is the same measure, or nearly so, and on which its owner puts another value."""
        return self._other(lambda held, measure: in_money(held.values.get(measure.code, "")))

    @property
    def other_guidance(self) -> tuple[Pair, ...]:
        """What is the same measure, or nearly so, and is explained in other words."""
        return self._other(lambda held, measure: held.guidance.get(measure.code, ""))

    def _other(self, said: Callable[[Held, FrameworkMeasure], str]) -> tuple[Pair, ...]:
        return tuple(
            pair
            for pair in (*self.same, *self.moved, *self.reworded)
            if fold(said(self.before, pair.before)) != fold(said(self.after, pair.after))
        )


@dataclass(frozen=True)
class Carried:
    """The rules that follow into the next edition, by its codes, and the codes of those that stay behind."""

    rules: Mapping[str, Rule]
    left: tuple[str, ...] = ()

    @property
    def to_look_at(self) -> int:
        """How many rules wait for a look, because the wording is another."""
        return sum(rule.needs_look for rule in self.rules.values())


def headings_over(held: Held, measure: FrameworkMeasure) -> list[str]:
    """The titles of all that *measure* stands under, the widest first."""
    above = [one.title for one in ancestors(held.framework, measure.code) if one.code != measure.code]
    return above[::-1]


def compare(before: Held, after: Held) -> Comparison:
    """What became of each measure of *before* in *after*, and what is new in it."""
    where = _by_words(after.framework)
    once = _by_words(before.framework)
    left = {measure.code: measure for measure in after.framework.measures}
    found: dict[str, list[Pair]] = defaultdict(list)
    waiting: list[FrameworkMeasure] = []
    for measure in before.framework.measures:
        now = after.framework.by_code.get(measure.code)
        words = fold(measure.title)
        elsewhere = where.get(words, []) if len(once[words]) == 1 else []
        if now is not None and fold(now.title) == words:
            found["same"].append(Pair(measure, left.pop(now.code)))
        elif len(elsewhere) == 1 and elsewhere[0].code in left:
            found["moved"].append(Pair(measure, left.pop(elsewhere[0].code)))
        else:
            waiting.append(measure)
    gone = []
    for measure in waiting:
        now = left.pop(measure.code, None)
        if now is None:
            gone.append(measure)
        else:
            found["reworded" if _alike(measure, now) else "replaced"].append(Pair(measure, now))
    kinds = {kind: tuple(pairs) for kind, pairs in found.items()}
    return Comparison(before, after, **kinds, gone=tuple(gone), new=tuple(left.values()))


def carry(rules: Mapping[str, Rule], found: Comparison) -> Carried:
    """The *rules* of the earlier edition as they are in the next; those of measures gone or replaced stay behind.

    A measure in which another also counts is followed to its new code; one that is no more is left out of the rule,
    which then waits for a look.
    """
    stays = {pair.before.code: pair.after.code for pair in (*found.same, *found.moved, *found.reworded)}
    reworded = {pair.before.code: pair.before.title for pair in found.reworded}
    titles = {pair.before.code: pair.before.title for pair in (*found.same, *found.moved)}
    carried = {}
    for code, rule in rules.items():
        if code not in stays:
            continue
        also = tuple(stays[other] for other in rule.also_counts_in if other in stays)
        lost = len(also) < len(rule.also_counts_in)
        was = rule.was or reworded.get(code, "") or (titles.get(code, "") if lost else "")
        carried[stays[code]] = replace(rule, also_counts_in=also, was=was)
    return Carried(carried, tuple(code for code in rules if code not in stays))


def told(found: Comparison, carried: Carried) -> str:
    """What a new version brought, in a sentence or two."""
    parts = [
        words.format(n=f"{n:,}")
        for n, words in (
            (sum(one.level != HEADING for one in found.new), _("{n} new")),
            (sum(one.level != HEADING for one in found.gone), _("{n} gone")),
            (len(found.moved), _("{n} under another code")),
            (len(found.reworded), _("{n} reworded")),
            (len(found.replaced), _("{n} whose code means something else now")),
            (len(found.other_unit), _("{n} in another unit")),
            (len(found.other_theme), _("{n} under another theme")),
            (len(found.other_value), _("{n} with another value")),
            (len(found.other_guidance), _("{n} with other guidance")),
        )
        if n
    ]
    what = ", ".join(parts) if parts else _("nothing has changed")
    rules = [_("Rules taken over: {n}.").format(n=f"{len(carried.rules):,}")]
    if carried.to_look_at:
        rules.append(_("To look at, because the words are others: {n}.").format(n=f"{carried.to_look_at:,}"))
    if carried.left:
        rules.append(_("Left with the earlier version: {codes}.").format(codes=", ".join(carried.left)))
    return " ".join([_("Measures: {what}.").format(what=what), *rules])


def _by_words(framework: Framework) -> dict[str, list[FrameworkMeasure]]:
    found: dict[str, list[FrameworkMeasure]] = defaultdict(list)
    for measure in framework.measures:
        found[fold(measure.title)].append(measure)
    return found


def _alike(before: FrameworkMeasure, after: FrameworkMeasure) -> bool:
    was, now = fold(before.title).split(), fold(after.title).split()
    return SequenceMatcher(None, was, now, autojunk=False).ratio() >= _ALIKE
