"""A text in which several things were done at once, made into several lines without inventing a number.

“Lunch club, chair exercises after, and the nurse did blood pressure” is three things that thirty people came to, or
that had thirty, twelve and eight: nobody can tell but the person, who is asked.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from svdesk.domain.activity import Empty
from svdesk.domain.errors import UserError
from svdesk.domain.glossary import fold
from svdesk.domain.quantity import Quantity, Unit, noun, total, written
from svdesk.i18n import _
from svdesk.services.mapping import split
from svdesk.services.mapping.suggest import Suggester, Sure
from svdesk.services.mapping.words import words_of
from svdesk.storage import entries, mappings
from svdesk.storage.change import Change
from svdesk.storage.entries import Entry, Part
from svdesk.storage.shipped import units
from svdesk.storage.store import Store

_JOINT = re.compile(r"\s*(?:[,;+&\n•]|\s/\s|\b(?:followed by|as well as|and then|then|plus|and)\b)\s*", re.IGNORECASE)
"""What stands between two things that were done."""

_BEFORE = re.compile(r"^(?:(?:and|also|then|after that|afterwards|the|a|an|some|with)\s+)+", re.IGNORECASE)
_AFTER = re.compile(r"\s+(?:after|afterwards|too|also|as well|before)$", re.IGNORECASE)
_ENDS = " .:-\u2013\u2014"

_LISTED = re.compile(r"[,;+\n•]|\s/\s|\b(?:followed by|then|plus)\b", re.IGNORECASE)
"""What lists things for certain; an “and” may also stand within one, as in “tea and a chat”."""

MOST = 6
"""No more things than that are offered; a text of more is a list of something else."""


class Numbers(StrEnum):
    """What the one number says of the several things."""

    SAME = "same"
    """The same people were at each of them."""
    ONE = "one"
    """It is the number of one of them; of the others it is not known."""
    EACH = "each"
    """Each has its own, which the person gives."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The several lines that each entry of a word becomes.

    *one* is the number, from 0, of the label whose number it is; *each* gives amounts by count id, one for each label.
    With *own_activities* each line is an activity of its own, else a count in the same one.
    """

    labels: tuple[str, ...]
    numbers: Numbers
    one: int = 0
    each: Mapping[str, tuple[Quantity, ...]] = field(default_factory=dict)
    own_activities: bool = False


def pieces(text: str) -> tuple[str, ...]:
    """The things that *text* may speak of, as they stand in it; one alone where nothing parts them."""
    found = (_AFTER.sub("", _BEFORE.sub("", part.strip(_ENDS))).strip(_ENDS) for part in _JOINT.split(text))
    first: dict[str, str] = {}
    for part in found:
        if words_of(part):
            first.setdefault(fold(part), part[:1].upper() + part[1:])
    return tuple(first.values())


def several_things(suggester: Suggester, text: str, unit: str = "") -> tuple[str, ...]:
    """The pieces of *text* where they mean different shared terms; empty where it is one thing as far as is known."""
    parts = pieces(text)
    listed = _LISTED.search(text) or all(len(part.split()) > 1 for part in parts)
    if not listed or not 2 <= len(parts) <= MOST:
        return ()
    whole, *answers = (suggester.suggest(part, top=1, unit=unit) for part in (text, *parts))
    if any(found.sure is Sure.CERTAIN for found in whole.suggestions):
        return ()
    if any(answer.none or not answer.suggestions for answer in answers):
        return ()
    return parts if len({answer.suggestions[0].term_id for answer in answers}) > 1 else ()


def can_be_the_same(unit: Unit) -> bool:
    """Whether the same may be counted at each of several things: people may, hours and pounds may not."""
    return unit.dimension == "count"


def make_lines(store: Store, own_term_id: str, lines: Lines, by: str) -> tuple[str, ...]:
    """Make several lines of every entry of an own term, as one change set; returns the ids of the new own terms.

    Raises ``UserError`` when labels are empty or alike, when hours or the like would be counted more than once, and
    when numbers of each do not account for the whole.
    """
    own_term = mappings.own_term(store, own_term_id)
    names = split.new_names(lines.labels)
    found = entries.of(store, own_term_id, units())
    unit = units()[own_term.unit]
    if lines.numbers is Numbers.SAME and not can_be_the_same(unit):
        raise UserError(
            _("The same {unit} cannot be given to each of several things.").format(unit=noun(unit)),
            _("Share them out, or say to which of the things they belong."),
        )
    if lines.numbers is Numbers.EACH:
        for entry in found:
            _refuse_unaccounted(entry, lines.each.get(entry.count, ()), len(names))
    label = _("Make {n} lines of “{label}”").format(n=len(names), label=own_term.label)
    with store.change(label, by=by) as change:
        ids = split.new_words(change, own_term, names)
        twins: dict[str, list[str]] = {}
        for entry in found:
            _make(change, entry, lines, ids, _places(change, entry, own_term.label, names, lines, twins))
        split.settle(change, own_term_id, ids)
    return ids


def _places(
    change: Change, entry: Entry, label: str, names: Sequence[str], lines: Lines, twins: dict[str, list[str]]
) -> Sequence[str]:
    """The activity in which each line of an entry stands; those that are added are kept in *twins* by the first."""
    if not lines.own_activities:
        return [entry.activity] * len(names)
    if entry.activity not in twins:
        if fold(entry.text) == fold(label):
            entries.call(change, entry.activity, names[0])
        others = [entries.twin(change, entry.activity, name) for name in names[1:]]
        twins[entry.activity] = [entry.activity, *others]
    return twins[entry.activity]


def _make(change: Change, entry: Entry, lines: Lines, ids: Sequence[str], places: Sequence[str]) -> None:
    parts = [
        _part(entry, lines, number, own, activity)
        for number, (own, activity) in enumerate(zip(ids, places, strict=True))
    ]
    entries.put(change, entry.count, parts)


def _part(entry: Entry, lines: Lines, number: int, own: str, activity: str) -> Part:
    if entry.quantity is None:
        return Part(own, empty=entry.empty, activity=activity)
    if lines.numbers is Numbers.EACH:
        return Part(own, lines.each[entry.count][number].millionths, activity=activity)
    if lines.numbers is Numbers.SAME or number == lines.one:
        return Part(own, entry.quantity.millionths, activity=activity)
    return Part(own, empty=Empty.NOT_KNOWN, activity=activity)


def _refuse_unaccounted(entry: Entry, amounts: Sequence[Quantity], words: int) -> None:
    """Refuse numbers from which the whole could not be told any more: they add up to it, or one of them is it."""
    whole = entry.quantity
    if whole is None:
        return
    if len(amounts) != words:
        raise UserError(
            _("“{text}” has no number yet for each of the things.").format(text=entry.text),
            _("Type how many {unit} each of them had.").format(unit=noun(whole.unit)),
        )
    adds_up = total(amounts, whole.unit) == whole and min(amounts).millionths >= min(0, whole.millionths)
    one_is_all = can_be_the_same(whole.unit) and whole in amounts and max(amounts) == whole
    if not adds_up and not one_is_all:
        raise UserError(
            _("The numbers of “{text}” do not account for its {whole}.").format(text=entry.text, whole=written(whole)),
            _("They add up to it, or one of the things had all of them.")
            if can_be_the_same(whole.unit)
            else _("They must add up to it."),
        )
