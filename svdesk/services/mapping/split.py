"""Split an own term that covers more than one thing: each entry goes under one of the new words, or is divided.

Nothing is lost and nothing is invented: every entry has its place, and the parts of one that is divided add up to it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from svdesk.domain.errors import UserError
from svdesk.domain.glossary import fold
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.quantity import Quantity, noun, total, written
from svdesk.i18n import _
from svdesk.services.mapping.words import holds, words_of
from svdesk.storage import entries, mappings, refusals
from svdesk.storage.change import Change
from svdesk.storage.entries import Entry, Part
from svdesk.storage.shipped import units
from svdesk.storage.store import Store

Place: TypeAlias = int | tuple[Quantity, ...]
"""Where an entry goes: the number of a word, from 0; or how much of it goes under each of the words."""


@dataclass(frozen=True, slots=True)
class Split:
    """What was done: the ids of the new words in their order, how many entries were moved, and how many divided.

    ``stays`` says that the word that was split is still there, under its own or another's account.
    """

    words: tuple[str, ...]
    moved: int
    divided: int
    stays: bool


def holding(found: Sequence[Entry], words: str) -> list[Entry]:
    """Those of *found* in whose text each of *words* begins a word; none where no words are given."""
    wanted = words_of(words)
    return [one for one in found if wanted and holds(one.text, wanted)]


def split(store: Store, own_term_id: str, labels: Sequence[str], places: Mapping[str, Place], by: str) -> Split:
    """Put every entry of an own term under new ones in the same unit, as one change set.

    *places* says for each count id where it goes. One of *labels* may be the word itself, which then stands for less
    and is asked about again; otherwise it goes, with what was decided about it. Raises ``UserError`` when labels are
    empty or alike, when an entry has no place, or when the parts of one do not add up to it.
    """
    own_term = mappings.own_term(store, own_term_id)
    names = new_names(labels)
    found = entries.of(store, own_term_id, units())
    _refuse_without_place(found, places)
    _refuse_wordless_parts(names, places)
    for entry in found:
        _refuse_unequal(entry, places[entry.count], len(names))
    label = _("Split “{label}” into {n} words").format(label=own_term.label, n=len(names))
    divided = sum(not isinstance(places[entry.count], int) for entry in found)
    with store.change(label, by=by) as change:
        ids = new_words(change, own_term, names)
        for entry in found:
            _put(change, entry, places[entry.count], ids)
        stays = settle(change, own_term_id, ids)
    return Split(ids, len(found) - divided, divided, stays)


def new_names(labels: Sequence[str]) -> tuple[str, ...]:
    """*labels* as they are kept; raises ``UserError`` when there are fewer than two, or two that are the same."""
    names = tuple(" ".join(label.split()) for label in labels)
    if len(names) < 2 or not all(names):
        raise UserError(_("A word is split into two at least."), _("Name each of the new words."))
    if len({fold(name) for name in names}) < len(names):
        raise UserError(_("Two of the new words are the same."), _("Give each of them another name."))
    return names


def new_words(change: Change, own_term: OwnTerm, names: Sequence[str]) -> tuple[str, ...]:
    """The ids of own terms of *names* in the unit of *own_term*, made where they are not known yet."""
    ids = mappings.own_term_ids(change, [(name, own_term.unit) for name in names])
    return tuple(ids[fold(name), own_term.unit] for name in names)


def settle(change: Change, own_term_id: str, words: Sequence[str]) -> bool:
    """See to the word that was split: as one of the new *words* it is asked about again, else it goes if it can.

    Where it goes, what was refused for it stays so for the same words in other units, unless that is what they mean.
    Returns whether it is there.
    """
    if own_term_id in words:
        mappings.undecide(change, own_term_id)
        return True
    alike = mappings.alike(change.store, mappings.own_term(change.store, own_term_id))
    refused = refusals.of_wording(change.store, own_term_id)
    if not entries.forget_word(change, own_term_id):
        return True
    others = {refusal.term for refusal in refused if refusal.own_term != own_term_id}
    for refusal in refused:
        heirs = [use.own_term.id for use in alike if use.decision is None or use.decision.term != refusal.term]
        if heirs and refusal.term not in others:
            refusals.keep(change, replace(refusal, own_term=heirs[0]))
    return False


def divides(entry: Entry) -> bool:
    """Whether an entry is of a kind that can be divided: a percentage or a written account cannot."""
    return entry.quantity is not None and entry.quantity.unit.dimension not in {"ratio", "narrative"}


def _put(change: Change, entry: Entry, place: Place, ids: Sequence[str]) -> None:
    if isinstance(place, int):
        entries.move(change, entry.count, ids[place])
        return
    parts = zip(ids, place, strict=True)
    entries.put(change, entry.count, [Part(own, amount.millionths) for own, amount in parts if amount.millionths])


def _refuse_without_place(found: Sequence[Entry], places: Mapping[str, Place]) -> None:
    without = [entry for entry in found if entry.count not in places]
    if without:
        raise UserError(
            _("{n} entries have no place yet, “{text}” among them.").format(n=len(without), text=without[0].text),
            _("Say of each entry under which word it goes."),
        )


def _refuse_wordless_parts(names: Sequence[str], places: Mapping[str, Place]) -> None:
    used: set[int] = set()
    for place in places.values():
        used |= {place} if isinstance(place, int) else {n for n, amount in enumerate(place) if amount.millionths}
    unused = [name for n, name in enumerate(names) if n not in used]
    if unused:
        raise UserError(
            _("No entry goes under “{name}”.").format(name=unused[0]), _("Put an entry under it, or leave it out.")
        )


def _refuse_unequal(entry: Entry, place: Place, words: int) -> None:
    """Refuse a place that there is not, and parts that are not the whole."""
    if isinstance(place, int):
        if not 0 <= place < words:
            raise ValueError(f"there is no word {place}")
        return
    whole = entry.quantity
    if whole is None or not divides(entry):
        raise UserError(
            _("“{text}” has nothing that can be divided.").format(text=entry.text), _("Put it under one of the words.")
        )
    if len(place) != words or any(part.unit.id != whole.unit.id for part in place):
        raise ValueError("a part for each word, each in the unit of the whole")
    same_sign = all((part.millionths < 0) <= (whole.millionths < 0) for part in place)
    if total(place, whole.unit) != whole or not same_sign or not any(part.millionths for part in place):
        raise UserError(
            _("The parts of “{text}” come to {sum}, and the whole is {whole}.").format(
                text=entry.text, sum=written(total(place, whole.unit)), whole=written(whole)
            ),
            _("Share out all of the {unit}, and no more.").format(unit=noun(whole.unit)),
        )
