"""Decisions about own terms in the words of a person: what was answered, by whom, and what followed from it."""

from collections.abc import Sequence

from svdesk.domain.glossary import Glossary, fold
from svdesk.domain.mapping import Mapping, Method, OwnTerm, Relation
from svdesk.domain.quantity import noun
from svdesk.i18n import _
from svdesk.services.mapping import reason
from svdesk.services.mapping.decide import Taken
from svdesk.services.mapping.exchange.rows import fraction
from svdesk.storage.shipped import units

_NAMED = 3
"""So many words are named where several were mapped at once."""


def answer(decision: Mapping | None, glossary: Glossary) -> str:
    """An answer in a few words: ``Same as Food parcels``; empty when there is none."""
    if decision is None:
        return ""
    if reason.is_no_social_value(decision):
        return _("Not social value")
    label = glossary[decision.term].label if decision.term in glossary and decision.term else decision.term or ""
    return {
        Relation.SAME: _("Same as {term}"),
        Relation.PART_OF: _("Part of {term}"),
        Relation.COVERS_MORE: _("Covers more than {term}"),
        Relation.NOTHING_FITS: _("Nothing fits"),
        Relation.ASK_LATER: _("Later"),
    }[decision.relation].format(term=label)


def your_answer(decision: Mapping | None, term_id: str) -> str:
    """What stands on the card of a shared term that was answered before; empty on any other card."""
    if decision is None or decision.term != term_id:
        return ""
    words = {Relation.SAME: _("Same"), Relation.PART_OF: _("Part of"), Relation.COVERS_MORE: _("Covers more")}
    return _("Your answer: {answer}").format(answer=words[decision.relation])


def how_decided(decision: Mapping) -> str:
    """Who decided, when, why and how surely, or why nobody was asked."""
    sure = ""
    if decision.confidence is not None:
        sure = _("It came with a confidence of {n}.").format(n=fraction(decision.confidence))
    return " ".join(filter(None, (_who_and_when(decision), reason.told(decision), sure)))


def _who_and_when(decision: Mapping) -> str:
    day = decision.at.astimezone()
    when = f"{day.day} {day:%B %Y}"
    if decision.method is Method.EXACT_LABEL:
        return _("Mapped without asking on {when}: it is exactly a name of that term.").format(when=when)
    if decision.method is Method.EARLIER_CHOICE:
        return _("Mapped without asking on {when}: the same word in another unit was mapped so.").format(when=when)
    return _("{by} said so on {when}.").format(by=decision.by or _("Someone"), when=when)


def in_list(decision: Mapping | None, glossary: Glossary) -> str:
    """An answer as a list of words shows it, marked where nobody was asked."""
    if decision is None or decision.method is Method.PERSON:
        return answer(decision, glossary)
    return _("{answer} (not asked)").format(answer=answer(decision, glossary))


def decided(own_term: OwnTerm, decision: Mapping, taken: Sequence[Taken], glossary: Glossary) -> str:
    """What was just decided, with what followed from it."""
    said = _("“{label}”: {answer}").format(label=own_term.label, answer=reason.sentence(answer(decision, glossary)))
    if not taken:
        return said
    others = ", ".join(noun(units()[one.own_term.unit]) for one in taken)
    return _("{said} The same word counted in {others} follows it.").format(said=said, others=others)


def taken_names(taken: Sequence[Taken]) -> str:
    """Which words were just mapped without asking, a word in several units once, and to what where that differs."""
    first: dict[str, Taken] = {}
    for one in taken:
        first.setdefault(fold(one.own_term.label), one)
    words = ", ".join(_mapped(one) for one in list(first.values())[:_NAMED])
    more = _(" and {n} more").format(n=len(first) - _NAMED) if len(first) > _NAMED else ""
    return _("Mapped without asking: {words}{more}.").format(words=words, more=more)


def _mapped(one: Taken) -> str:
    if one.relation is Relation.PART_OF:
        return _("“{label}” as a part of {term}").format(label=one.own_term.label, term=one.term.label)
    if fold(one.own_term.label) == fold(one.term.label):
        return f"“{one.own_term.label}”"
    return _("“{label}” to {term}").format(label=one.own_term.label, term=one.term.label)
