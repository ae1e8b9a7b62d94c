"""One line of another charity's mapping in words: what theirs says, what stands here, and what taking it would do."""

from svdesk.domain.glossary import Glossary
from svdesk.domain.mapping import Mapping, Method, Relation
from svdesk.domain.quantity import noun
from svdesk.i18n import _
from svdesk.services.mapping import told
from svdesk.services.mapping.exchange.receive import Effect, Offer
from svdesk.services.mapping.exchange.rows import Claim, fraction
from svdesk.services.mapping.reason import sentence
from svdesk.storage.shipped import units

EFFECTS = {
    Effect.NEW: _("New"),
    Effect.DIFFERS: _("Differs from yours"),
    Effect.SAME: _("Same as yours"),
    Effect.UNUSABLE: _("Cannot be used"),
}


def line(offer: Offer, terms: Glossary) -> str:
    """The line with its effect first: ``New: “Job club” (people). Theirs: same as Employability support.``"""
    claim, own = offer.claim, offer.own_term
    if claim is None:
        return _("{effect}, line {n}: {why}").format(
            effect=EFFECTS[offer.effect], n=offer.line, why=sentence(offer.why_not)
        )
    unit = noun(units()[own.unit]) if own else ""
    word = f"“{own.label if own else claim.label}”" + (f" ({unit})" if unit else "")
    parts = [f"{EFFECTS[offer.effect]}: {word}.", _("Theirs: {theirs}").format(theirs=sentence(_theirs(claim, terms)))]
    if offer.mine is not None and offer.effect is not Effect.SAME:
        parts.append(_("Yours: {mine}").format(mine=sentence(told.answer(offer.mine, terms))))
    elif offer.effect is Effect.DIFFERS:
        parts.append(_("Yours: {mine}").format(mine=sentence(_never(claim, terms))))
    if offer.why_not:
        parts.append(_("Why not: {why}").format(why=sentence(offer.why_not)))
    return " ".join(parts)


def _theirs(claim: Claim, terms: Glossary) -> str:
    """What they answered, by whom and how surely, where that is said."""
    if claim.refused:
        said = _never(claim, terms)
    else:
        term = claim.term if claim.relation.needs_term else None
        known = claim.relation if term or not claim.relation.needs_term else Relation.NOTHING_FITS
        said = told.answer(Mapping("", known, term, claim.why, score=claim.score, as_came=claim.as_came), terms)
    near = _(", and would be counted as the same") if claim.is_near else ""
    asked = claim.method is Method.PERSON
    how = told.matched(claim.as_came) if asked else _("nobody was asked there")
    by = f"; {claim.by}" if claim.by and asked else ""
    sure = _("; their confidence {n}").format(n=fraction(claim.confidence)) if claim.confidence is not None else ""
    return f"{said}{near}{by}{sure}" + (f"; {how}" if how else "")


def _never(claim: Claim, terms: Glossary) -> str:
    label = terms[claim.term].label if claim.term and claim.term in terms else claim.term or ""
    return _("never {term}").format(term=label)
