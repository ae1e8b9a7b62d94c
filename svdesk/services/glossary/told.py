"""What a newer edition changes, in sentences for the window, the history and the reason of a decision."""

from collections.abc import Iterable

from svdesk.domain.glossary import Term
from svdesk.domain.mapping import Relation
from svdesk.domain.period import day_written
from svdesk.domain.quantity import noun
from svdesk.i18n import _
from svdesk.services.glossary.effects import Effects, Freed, Moved, NameInDoubt, Renamed, Reopened, TargetLost, Why
from svdesk.storage.shipped import units


def why_again(one: Reopened, edition: str) -> str:
    """Why a decision is asked again: ``Edition 2.0.0 says otherwise what “Job help” means.``"""
    return " ".join(_reason(why, one, edition) for why in one.why)


def earlier_answer(one: Reopened) -> str:
    """What was answered before, by whom and when, with the reason that was given."""
    relation = {
        Relation.SAME: _("nearly the same as {term}") if one.decision.is_near else _("the same as {term}"),
        Relation.PART_OF: _("a part of {term}"),
        Relation.COVERS_MORE: _("more than {term}"),
    }[one.decision.relation].format(term=one.before.label)
    who = ", ".join(filter(None, (one.decision.by, day_written(one.decision.at.astimezone()))))
    reason = f" “{one.decision.why}”" if one.decision.why else ""
    return _("Before: {relation} ({who}).{reason}").format(relation=relation, who=who, reason=reason)


def reopened(one: Reopened, edition: str) -> str:
    """A line of what is asked again: the charity's word, its unit, and why."""
    return _("“{word}” ({unit}): {why}").format(
        word=one.own_term.label, unit=noun(units()[one.own_term.unit]), why=why_again(one, edition)
    )


def freed(one: Freed) -> str:
    """A line about a refusal that no longer stands."""
    if one.after is None:
        return _("“{word}”: {term}, which you refused, is no longer a term.").format(
            word=one.own_term.label, term=one.before.label
        )
    return _("“{word}”: {term}, which you refused, is defined anew and may be offered again.").format(
        word=one.own_term.label, term=one.after.label
    )


def renamed(one: Renamed) -> str:
    """A line about a term that is called otherwise."""
    return _("“{before}” is called “{after}” now; it means the same.").format(
        before=one.before.label, after=one.after.label
    )


def moved(one: Moved) -> str:
    """A line about a term that stands under another one, so that measures of that one count it, or no longer do."""
    if one.now is None:
        words = _("“{term}” no longer counts under “{was}”.")
    elif one.was is None:
        words = _("“{term}” counts under “{now}” too now.")
    else:
        words = _("“{term}” counts under “{now}” now, and no longer under “{was}”.")
    was, now = (wider.label if wider else "" for wider in (one.was, one.now))
    return words.format(term=one.term.label, was=was, now=now)


def scope(term: Term) -> str:
    """A line about a term whose definition stands, of which it is said otherwise what counts and what does not."""
    return _("“{term}”: what counts is said otherwise now. See whether your words for it still belong there.").format(
        term=term.label
    )


def in_doubt(one: NameInDoubt) -> str:
    """A line about a name of the charity's own that no longer leads to one term only."""
    if one.other is None:
        return _("Your own name “{name}” belongs to a term that is no more.").format(name=one.name.label)
    return _("Your own name “{name}” is a name of “{other}” too now; take it away from one of them.").format(
        name=one.name.label, other=one.other.label
    )


def target_lost(one: TargetLost) -> str:
    """A line about a target whose term is no more."""
    return _("Contract {contract} has a target for “{term}” ({code}), which is no longer a term.").format(
        contract=one.contract, term=one.term.label, code=one.code
    )


def left_alone(found: Effects) -> tuple[str, ...]:
    """What the edition does not change, with how many there are; what there is none of is left out."""
    told = (
        (found.decisions_kept, _("Decisions that stay as they are: {n}.")),
        (found.refusals_kept, _("Refusals that stand: {n}.")),
        (found.sent_returns, _("Returns already sent, which keep the edition they were made with: {n}.")),
    )
    return tuple(line.format(n=n) for n, line in told if n)


def _reason(why: Why, one: Reopened, edition: str) -> str:
    sentence = {
        Why.RETIRED: _("Edition {edition} no longer has “{term}”.{instead}"),
        Why.SPLIT: _("Edition {edition} splits “{term}”.{instead}"),
        Why.DEFINITION: _("Edition {edition} defines “{term}” anew."),
        Why.UNIT: _("In edition {edition}, “{term}” cannot be counted in {unit}."),
    }[why]
    return sentence.format(
        edition=edition,
        term=one.before.label,
        instead=_instead(one.instead),
        unit=noun(units()[one.own_term.unit]),
    )


def _instead(terms: Iterable[Term]) -> str:
    labels = "; ".join(term.label for term in terms)
    return _(" In its place: {labels}.").format(labels=labels) if labels else ""
