"""The charity's own names for shared terms: it says “Te a chlonc”, the glossary says “Social groups and clubs”.

A name belongs to one term only, among the glossary's labels and the charity's own alike, so that an exact hit is
never in doubt.
"""

from svdesk.domain.errors import UserError
from svdesk.domain.glossary import Glossary, Term, fold
from svdesk.i18n import _
from svdesk.storage import glossaries, own_labels
from svdesk.storage.own_labels import OwnLabel
from svdesk.storage.store import Store

LANGUAGES = {"en": _("English"), "cy": _("Welsh")}
"""The languages that a name may be in, by their code."""

LONGEST = 120
"""Characters: longer than any label of the glossary, shorter than a sentence that was pasted by mistake."""


def add(store: Store, term_id: str, label: str, language: str, by: str) -> OwnLabel:
    """Give a shared term another name, as one change set, and return it.

    Raises ``UserError`` when nothing was typed, when it is too long, or when it is a label already, of this term or
    of another. *language* is a key of ``LANGUAGES``, else ``ValueError``.
    """
    if language not in LANGUAGES:
        raise ValueError(f"{language!r} is no language of a label")
    term = glossaries.current(store)[term_id]
    tidy = " ".join(label.split())
    _refuse_no_name(tidy)
    _refuse_taken(store, term, tidy)
    with store.change(_("Call {term} “{label}” too").format(term=term.label, label=tidy), by=by) as change:
        made = own_labels.add(change, term_id, tidy, language)
    return OwnLabel(made, term_id, tidy, language)


def remove(store: Store, label_id: str, by: str) -> None:
    """Take a name of the charity's own away again, as one change set; raises ``UserError`` when it is gone."""
    found = own_labels.one(store, label_id)
    if found is None:
        raise UserError(
            _("This name of yours is no longer here."),
            _("What was removed can be brought back from the history."),
        )
    with store.change(_("No longer say “{label}”").format(label=found.label), by=by) as change:
        own_labels.remove(change, label_id)


def listed(store: Store, term_id: str) -> list[OwnLabel]:
    """The charity's own names for one shared term, in the order of the alphabet."""
    return own_labels.of_term(store, term_id)


def of_another(label: str, term_id: str, glossary: Glossary) -> Term | None:
    """The other term of *glossary* of which *label* is a label, in English or Welsh; None where there is none."""
    return next((term for term in glossary if term.id != term_id and fold(label) in _labels(term)), None)


def _labels(term: Term) -> set[str]:
    return {fold(label) for label in (*term.labels, *(term.welsh.labels if term.welsh else ()))}


def _refuse_no_name(label: str) -> None:
    if not label:
        raise UserError(_("No name was typed."), _("Type the words by which you know it."))
    if len(label) > LONGEST:
        raise UserError(
            _("A name of {n} characters is too long.").format(n=len(label)),
            _("Keep it to {n} characters; what explains it belongs in a note.").format(n=LONGEST),
        )


def _refuse_taken(store: Store, term: Term, label: str) -> None:
    glossary = glossaries.current(store)
    if fold(label) in _labels(term):
        raise UserError(
            _("“{label}” is a label of “{term}” already.").format(label=label, term=term.label),
            _("Nothing needs to be done: it is found by that name."),
        )
    other = of_another(label, term.id, glossary)
    if other is not None:
        raise UserError(
            _("“{label}” is a label of another term, “{other}”.").format(label=label, other=other.label),
            _("Choose other words, or map your own words to “{other}” instead.").format(other=other.label),
        )
    for own in own_labels.worded(store, label):
        theirs = glossary[own.term].label if own.term in glossary else own.term
        raise UserError(
            _("“{label}” is your own name for “{term}” already.").format(label=label, term=theirs),
            _("Nothing needs to be done: it is found by that name.")
            if own.term == term.id
            else _("Take it away from “{term}” first, or choose other words.").format(term=theirs),
        )
