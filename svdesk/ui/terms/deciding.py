"""What an answer on the page of shared terms writes: a decision, a refusal, or the names that need no asking."""

from dataclasses import replace
from datetime import UTC, datetime

from svdesk.domain.glossary import Glossary, Term
from svdesk.domain.mapping import Mapping, Method, OwnTerm
from svdesk.i18n import _
from svdesk.services.mapping import decide, reason, refuse, told
from svdesk.services.mapping.offer import Offer
from svdesk.storage import mappings
from svdesk.ui.changes import Changes
from svdesk.ui.terms.answer_keys import NOT_SOCIAL, Answer


class Deciding:
    """Writes answers through *changes*; each method says what was done and returns whether it was."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes

    def decide(
        self,
        own_term: OwnTerm,
        answer: Answer,
        chosen: Offer | None,
        why: str,
        terms: Glossary,
    ) -> bool:
        """Keep an *answer* with a person's own reason *why*, and the suggestion's reason and score apart from it."""
        relation = answer.relation
        assert relation is not None
        named = chosen if relation.needs_term else None
        suggested = named is not None and named.score is not None
        own = reason.no_social_value(why) if answer is NOT_SOCIAL else why
        decision = Mapping(
            own_term=own_term.id,
            relation=relation,
            term=named.term.id if named else None,
            why=reason.joined(own, named.why if named and suggested else "", was_suggested=suggested),
            by=self._changes.by,
            at=datetime.now(UTC),
            score=named.score if named else None,
            glossary_edition=terms.edition,
        )
        store = self._changes.store
        if self._changes.make(lambda: decide.decide(store, decision)) is None:
            return False
        self._changes.said.emit(told.decided(own_term, decision, mappings.alike(store, own_term), terms), True)
        return True

    def give_reason(self, own_term: OwnTerm, before: Mapping, why: str) -> bool:
        """Keep another reason with a decision that stands, which is otherwise as it was."""
        own = reason.no_social_value(why) if reason.is_no_social_value(before) else why
        kept = reason.joined(own, reason.of_suggestion(before), was_suggested=before.score is not None)
        decision = replace(before, why=kept, by=self._changes.by, at=datetime.now(UTC), method=Method.PERSON)
        done = _("The reason for “{label}” is kept.").format(label=own_term.label)
        return self._changes.make(lambda: decide.decide(self._changes.store, decision, anew=False), done) is not None

    def refuse(self, own_term: OwnTerm, term: Term) -> None:
        """Never offer a term for a word again, whatever that is counted in."""
        store, by = self._changes.store, self._changes.by
        self._changes.make(
            lambda: refuse.refuse(store, own_term.id, term.id, by, datetime.now(UTC)),
            told.refused(own_term, term, mappings.alike(store, own_term)),
        )

    def offer_again(self, own_term: OwnTerm) -> None:
        """Offer again what was refused for a word."""
        store, by = self._changes.store, self._changes.by
        self._changes.make(
            lambda: refuse.offer_again(store, own_term.id, by),
            told.offered_again(own_term, mappings.alike(store, own_term)),
        )

    def take_names(self) -> bool:
        """Map every word that is exactly a name of a shared term."""
        store, by = self._changes.store, self._changes.by
        taken = self._changes.make(lambda: decide.take_exact_labels(store, by, datetime.now(UTC)))
        if taken:
            self._changes.said.emit(told.taken_names(taken), True)
        return bool(taken)
