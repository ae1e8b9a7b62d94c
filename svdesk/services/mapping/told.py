"""Decisions about own terms in the words of a person: what was answered, by whom, and what followed from it."""

from collections.abc import Sequence

from svdesk.domain.glossary import Glossary, Term, fold
from svdesk.domain.mapping import AsCame, Mapping, Method, OwnTerm, Relation
from svdesk.domain.period import day_written
from svdesk.domain.quantity import noun
from svdesk.i18n import _, counted, listed
from svdesk.services.mapping import reason
from svdesk.services.mapping.decide import Taken
from svdesk.services.mapping.exchange.rows import fraction
from svdesk.storage.mappings import Use
from svdesk.storage.shipped import units

_NAMED, _NAMED_BEFORE = 3, 5
"""So many words are named where several were mapped at once, and where they may be."""


def answer(decision: Mapping | None, glossary: Glossary) -> str:
    """An answer in a few words: ``Same as Food parcels``; empty when there is none."""
    if decision is None:
        return ""
    if reason.is_no_social_value(decision):
        return _("Not social value")
    label = glossary[decision.term].label if decision.term in glossary and decision.term else decision.term or ""
    return {
        Relation.SAME: _("Nearly the same as {term}") if decision.is_near else _("Same as {term}"),
        Relation.PART_OF: _("Part of {term}"),
        Relation.COVERS_MORE: _("Covers more than {term}"),
        Relation.NOTHING_FITS: _("Nothing fits"),
        Relation.ASK_LATER: _("Later"),
    }[decision.relation].format(term=label)


def your_answer(decision: Mapping | None, term_id: str) -> str:
    """What stands on the card of a shared term that was answered before; empty on any other card."""
    if decision is None or decision.term != term_id:
        return ""
    same = _("Nearly the same") if decision.is_near else _("Same")
    words = {Relation.SAME: same, Relation.PART_OF: _("Part of"), Relation.COVERS_MORE: _("Covers more")}
    return _("Your answer: {answer}").format(answer=words[decision.relation])


def how_decided(decision: Mapping) -> str:
    """Who decided, when, why and how surely, or why nobody was asked."""
    sure = ""
    if decision.confidence is not None:
        sure = _("It came with a confidence of {n}.").format(n=fraction(decision.confidence))
    return " ".join(filter(None, (_who_and_when(decision), reason.told(decision), sure, _as_came(decision))))


def matched(as_came: AsCame) -> str:
    """How a mapping from elsewhere says that it came about, where that is not by a person; empty where it is."""
    said = dict(as_came).get("mapping_justification", "").removeprefix("semapv:")
    if not said:
        return ""
    if said == "MappingReview":
        return _("looked over by another person")
    return _("not said how it was matched") if said.startswith("Unspecified") else _("matched by a program")


def _as_came(decision: Mapping) -> str:
    """What else there is to know of an answer that came from elsewhere, until it is decided anew."""
    near = _("Another mapping says that they are nearly the same; it is counted as the same until you answer anew.")
    how = matched(decision.as_came)
    came = _("In the mapping that it came from: {how}.").format(how=how) if how else ""
    return " ".join(filter(None, (near if decision.is_near else "", came)))


def _who_and_when(decision: Mapping) -> str:
    when = day_written(decision.at.astimezone())
    if decision.taken and decision.method is not Method.PERSON:
        return _("Taken from another mapping; nobody was asked there when it was made on {when}.").format(when=when)
    if decision.method is Method.EXACT_LABEL:
        return _("Mapped without asking on {when}: it is exactly a name of that term.").format(when=when)
    if decision.method is Method.EARLIER_CHOICE:
        mapped = _("Mapped without asking on {when}: the same word in another unit or spelling was mapped so.")
        answered = _("Not asked on {when}: the same word in another unit or spelling was answered so.")
        return (mapped if decision.relation.counts else answered).format(when=when)
    return _("{by} said so on {when}.").format(by=decision.by or _("Someone"), when=when)


def in_list(decision: Mapping | None, glossary: Glossary) -> str:
    """An answer as a list of words shows it, marked where nobody was asked."""
    if decision is None or decision.taken or decision.method is Method.PERSON:
        return answer(decision, glossary)
    return _("{answer} (not asked)").format(answer=answer(decision, glossary))


def decided(own_term: OwnTerm, decision: Mapping, beside: Sequence[Use], glossary: Glossary) -> str:
    """What was just decided, and what that is for *beside*, the same words in other units with their answers now."""
    said = _("“{label}”: {answer}").format(label=own_term.label, answer=reason.sentence(answer(decision, glossary)))
    alike = [use for use in beside if use.decision and use.decision.answer == decision.answer]
    followed = [use for use in alike if use.decision and use.decision.follows]
    return " ".join((said, *_of_the_others(own_term, followed, [use for use in beside if use not in alike])))


def refused(own_term: OwnTerm, term: Term, beside: Sequence[Use]) -> str:
    """That *term* is never offered again, also for *beside*, the same words in other units, but where it is theirs."""
    said = _("{term} will not be offered for “{label}” again.").format(term=term.label, label=own_term.label)
    theirs = [use for use in beside if use.decision and use.decision.term == term.id]
    return " ".join((said, *_of_the_others(own_term, [use for use in beside if use not in theirs], theirs)))


def offered_again(own_term: OwnTerm, beside: Sequence[Use]) -> str:
    """That what was refused for a word is offered again, for *beside*, the same words in other units, too."""
    said = _("Offered again for “{label}”.").format(label=own_term.label)
    return " ".join((said, *_of_the_others(own_term, beside, ())))


def parted(own_term: OwnTerm, names: Sequence[str], beside: Sequence[Use]) -> str:
    """What a word was made into; where it stands in other units too (*beside*), in which unit, and that those stay."""
    told = {"label": own_term.label, "names": listed([f"“{name}”" for name in names])}
    if not beside:
        return _("“{label}” is {names} now.").format(**told)
    said = _("“{label}” counted in {unit} is {names} now.").format(unit=noun(units()[own_term.unit]), **told)
    return f"{said} {_('The same words counted in {units} stay as they are.').format(units=_units(own_term, beside))}"


def _of_the_others(own_term: OwnTerm, followed: Sequence[Use], others: Sequence[Use]) -> list[str]:
    """For which of the same words in other units an answer is too, and for which it is not, in sentences."""
    kept = [use for use in others if use.decision is not None]
    asked = [use for use in others if use.decision is None]
    said = (
        (followed, _("Also for the same words counted in {units}.")),
        (kept, _("The same words counted in {units} keep the answer that they have.")),
        (asked, _("The same words counted in {units} are asked about by themselves.")),
    )
    return [sentence.format(units=_units(own_term, uses)) for uses, sentence in said if uses]


def _units(own_term: OwnTerm, uses: Sequence[Use]) -> str:
    """Units with how much hangs on each: ``hours (3 entries) and sessions (1 entry)``.

    In the unit of *own_term* itself the same words are spelt in another way, which is told, too.
    """
    said = []
    for use in uses:
        spelt = _("{unit} as “{label}” ({entries})") if use.own_term.unit == own_term.unit else _("{unit} ({entries})")
        entries = counted(use.uses, _("1 entry"), _("{n} entries"))
        said.append(spelt.format(unit=noun(units()[use.own_term.unit]), label=use.own_term.label, entries=entries))
    return listed(said)


def taken_names(taken: Sequence[Taken]) -> str:
    """Which words were just mapped without asking, each with its units and its term; of many only the first, and where
    the others are seen."""
    alike = _alike(taken)
    words = "; ".join(_mapped(ones) for ones in alike[:_NAMED])
    said = [_("Mapped without asking: {words}.").format(words=words)]
    if (n := len(alike) - _NAMED) > 0:
        one_more = _("And 1 more word: every word so mapped says “not asked” in the list of all words.")
        more = _("And {n} more words: every word so mapped says “not asked” in the list of all words.")
        said.append(counted(n, one_more, more))
    return " ".join(said)


def names_to_take(exact: Sequence[Taken]) -> str:
    """Which words would be mapped without asking; of many only the first, and how many more there are."""
    alike = _alike(exact)
    words = [_mapped(ones) for ones in alike[:_NAMED_BEFORE]]
    if (n := len(alike) - _NAMED_BEFORE) > 0:
        words.append(_("and {n} more").format(n=n))
    about = _("Words that are exactly a name of a shared term, or were mapped in another unit: {words}.")
    return about.format(words="; ".join(words))


def _alike(taken: Sequence[Taken]) -> list[list[Taken]]:
    """What is taken, each word with all of its units that get the same answer."""
    alike: dict[tuple[str, str, Relation], list[Taken]] = {}
    for one in taken:
        alike.setdefault((fold(one.own_term.label), one.term.id, one.relation), []).append(one)
    return list(alike.values())


def _mapped(alike: Sequence[Taken]) -> str:
    """One word in the units in which it was mapped alike."""
    one = alike[0]
    part = _("“{label}” ({units}) as a part of {term}")
    said = part if one.relation is Relation.PART_OF else _("“{label}” ({units}) to {term}")
    in_units = listed(list(dict.fromkeys(noun(units()[each.own_term.unit]) for each in alike)))
    return said.format(label=one.own_term.label, units=in_units, term=one.term.label)
