"""Another charity's mapping, looked at before anything is taken: what each line would do here; then taking some."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from svdesk.domain.errors import FileUnusable, UserError
from svdesk.domain.glossary import Glossary, definition_fingerprint, fold
from svdesk.domain.mapping import Answer, Mapping, OwnTerm, unit_fits
from svdesk.domain.quantity import noun
from svdesk.i18n import _
from svdesk.services.mapping.exchange import table
from svdesk.services.mapping.exchange.rows import Claim, claim
from svdesk.storage import glossaries, mappings, refusals
from svdesk.storage.refusals import Refusal
from svdesk.storage.shipped import units
from svdesk.storage.store import Store

LARGEST = 32 * 1024 * 1024


class Effect(StrEnum):
    """What taking a line would do here."""

    NEW = "new"
    DIFFERS = "differs"
    SAME = "same"
    UNUSABLE = "unusable"


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the file with what it would do to one own term; ``why_not`` in words where it is unusable.

    ``mine`` is the decision that stands here now, if there is one.
    """

    line: int
    effect: Effect
    claim: Claim | None = None
    own_term: OwnTerm | None = None
    mine: Mapping | None = None
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """A file that was looked at: its title, its licence, the edition it was made with, and what it offers."""

    name: str
    title: str
    licence: str
    edition: str
    offers: tuple[Offer, ...]


def look(store: Store, path: Path) -> Received:
    """Read the table at *path* and say what each of its lines would do here; nothing is written.

    A line is about every own term of the same wording in the unit that it names, or in any unit that fits where it
    names none. Raises ``FileUnusable`` for a file that cannot be read or is no SSSOM table.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise table.NotSssom(_("it is larger than 32 MB"))
        found = table.read(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise FileUnusable(
            _("“{name}” cannot be read.").format(name=path.name), _("See whether it is still there, and not locked.")
        ) from error
    except ValueError as error:
        why = str(error) if isinstance(error, table.NotSssom) else _("it is not text in UTF-8")
        raise FileUnusable(
            _("“{name}” is not a mapping table (SSSOM): {why}.").format(name=path.name, why=why),
            _("Ask for the file as the other program exported it, with a name that ends in .sssom.tsv."),
        ) from error
    desk = _Desk.of(store)
    offers = [offer for row in found.rows for offer in desk.offers(row.line, claim(row, found))]
    edition = found.said("object_source_version")
    return Received(path.name, found.said("mapping_set_title"), found.said("license"), edition, tuple(offers))


def merge(store: Store, chosen: Sequence[Offer], by: str, at: datetime) -> int:
    """Take the *chosen* offers as one change set, each in place of the decision that stood here; returns how many.

    Who decided, when, why, how surely, and the suggestion's score are kept as the file says, and what it says in words
    of its own, to go out again as it came; *by* and *at* stand in where it does not. A refusal is of the definition
    that was read, where the file says which; otherwise of today's.
    Raises ``UserError`` where a line would no longer do what its offer says, or two of them give different answers to
    the same; then nothing is taken.
    """
    taken = [one for one in chosen if one.effect in (Effect.NEW, Effect.DIFFERS) and one.claim and one.own_term]
    # Of lines that say both of one term, the decision stands; it takes the refusal away.
    taken.sort(key=lambda one: one.claim is not None and not one.claim.refused)
    with store.change(_("Take {n} lines of another mapping").format(n=len(taken)), by=by) as change:
        _refuse_changed(store, taken)
        _refuse_two_answers(taken)
        terms = glossaries.current(store)
        for offer in taken:
            said, own = offer.claim, offer.own_term
            assert said is not None
            assert own is not None
            who, when = said.by or by, at if said.at.year <= 2000 else said.at
            if said.refused:
                assert said.term is not None
                definition = said.definition or definition_fingerprint(terms[said.term])
                sure, came = said.confidence, said.as_came
                refusals.keep(change, Refusal(own.id, said.term, who, when, definition, said.why, sure, came))
                continue
            mappings.decide(change, _decision(own, said, who, when, terms.edition))
            if said.term is not None:
                refusals.forget(change, own.id, [said.term])
    return len(taken)


def of_one_mind(offers: Iterable[Offer]) -> list[Offer]:
    """The *offers* without those that answer otherwise what one before them answers already."""
    first: dict[OwnTerm, Answer] = {}
    return [one for one in offers if (said := _answer(one)) is None or first.setdefault(said[0], said[1]) == said[1]]


def proposed(offers: Iterable[Offer]) -> list[Offer]:
    """Of *offers* those ``of_one_mind``, and no refusal of a term that another of them answers the same word with."""
    left = of_one_mind(offers)
    said = {(one.own_term, one.claim.term) for one in left if one.claim and not one.claim.refused}
    return [one for one in left if not (one.claim and one.claim.refused) or (one.own_term, one.claim.term) not in said]


def _answer(offer: Offer) -> tuple[OwnTerm, Answer] | None:
    """What a line answers, and about which own term; None where it answers nothing, as a refusal does."""
    if offer.own_term is None or offer.claim is None or offer.claim.refused:
        return None
    return offer.own_term, offer.claim.answer


def _refuse_two_answers(taken: Sequence[Offer]) -> None:
    left = of_one_mind(taken)
    if len(left) == len(taken):
        return
    other = next(one for one in taken if one not in left)
    own = other.own_term
    assert own is not None
    first = next(one.line for one in left if one.own_term == own and _answer(one) is not None)
    raise UserError(
        _("Lines {first} and {other} answer “{label}” ({unit}) in two ways; nothing was taken.").format(
            first=first, other=other.line, label=own.label, unit=noun(units()[own.unit])
        ),
        _("Take the one that is true of your words, and leave the other."),
    )


def _refuse_changed(store: Store, taken: Sequence[Offer]) -> None:
    desk = _Desk.of(store)
    if any(one.claim is None or one not in desk.offers(one.line, one.claim) for one in taken):
        raise UserError(
            _("Your words, or what they mean, have changed since this mapping was looked at; nothing was taken."),
            _("Open the file again, see what each line would do now, and take what you want of it."),
        )


def _decision(own: OwnTerm, said: Claim, by: str, at: datetime, edition: str) -> Mapping:
    return Mapping(
        own_term=own.id,
        relation=said.relation,
        term=said.term,
        why=said.why,
        by=by,
        at=at,
        method=said.method,
        score=said.score,
        glossary_edition=edition,
        confidence=said.confidence,
        as_came=said.as_came,
        taken=True,
    )


@dataclass(frozen=True)
class _Desk:
    """What lines are held against: own terms by their folded words, decisions, the glossary; and which term was
    refused for which folded words, by which definition."""

    by_words: dict[str, list[OwnTerm]]
    decided: dict[str, Mapping]
    refused: frozenset[tuple[str, str, str]]
    terms: Glossary

    @classmethod
    def of(cls, store: Store) -> "_Desk":
        by_words: dict[str, list[OwnTerm]] = {}
        words = mappings.own_terms(store)
        for own in words.values():
            by_words.setdefault(fold(own.label), []).append(own)
        refused = frozenset(
            (fold(words[one.own_term].label), one.term, one.definition_sha256) for one in refusals.every(store)
        )
        return cls(by_words, mappings.decisions(store), refused, glossaries.current(store))

    def offers(self, line: int, said: Claim | str) -> Iterable[Offer]:
        if isinstance(said, str):
            return [Offer(line, Effect.UNUSABLE, why_not=said)]
        if said.term is not None and said.term not in self.terms:
            return [self._unusable(said, _("{term} is no term of this glossary").format(term=said.term))]
        known = self.by_words.get(fold(said.label), [])
        mine = [own for own in known if not said.unit or own.unit == said.unit]
        if not mine:
            none = _("“{label}” is none of your words")
            if known:
                none = _("your “{label}” is not counted in the unit that it names")
            return [self._unusable(said, none.format(label=said.label))]
        return [self._offer(said, own) for own in mine]

    def _offer(self, said: Claim, own: OwnTerm) -> Offer:
        decided = self.decided.get(own.id)
        if said.refused:
            return self._refusal(said, own, decided)
        if said.term is not None and said.relation.counts and not unit_fits(own, self.terms[said.term]):
            unit = noun(units()[own.unit])
            why = _("“{term}” cannot be counted in {unit}").format(term=self.terms[said.term].label, unit=unit)
            return Offer(said.line, Effect.UNUSABLE, said, own, decided, why)
        if decided is not None and decided.answer == said.answer:
            return Offer(said.line, Effect.SAME, said, own, decided)
        other = decided is not None or self._is_refused(said, own)
        return Offer(said.line, Effect.DIFFERS if other else Effect.NEW, said, own, decided)

    def _refusal(self, said: Claim, own: OwnTerm, decided: Mapping | None) -> Offer:
        if said.term is None:
            return self._unusable(said, _("it refuses no term"))
        if decided is not None and decided.term == said.term:
            why = _("“{label}” means that very term here").format(label=own.label)
            return Offer(said.line, Effect.UNUSABLE, said, own, decided, why)
        effect = Effect.SAME if self._is_refused(said, own) else Effect.NEW
        return Offer(said.line, effect, said, own, decided)

    def _is_refused(self, said: Claim, own: OwnTerm) -> bool:
        """Whether the term was refused for the words of *own*, as it is defined in the line, else as it is today."""
        if said.term is None:
            return False
        definition = said.definition or definition_fingerprint(self.terms[said.term])
        return (fold(own.label), said.term, definition) in self.refused

    def _unusable(self, said: Claim, why: str) -> Offer:
        return Offer(said.line, Effect.UNUSABLE, said, why_not=why)
