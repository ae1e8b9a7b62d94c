"""Record what was done, and for whom: the charity itself, its activities, its answers."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from svdesk.domain.activity import Activity, whole_of
from svdesk.domain.authority import Contract, Provider
from svdesk.domain.division import Division, percent
from svdesk.domain.errors import UserError
from svdesk.domain.glossary import fold
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import Period
from svdesk.i18n import _, listed
from svdesk.storage import activities, answers, continued, divisions, glossaries, mappings, scratch, shipped
from svdesk.storage.change import Change
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store


def start(path: Path, provider: Provider, by: str = "") -> Store:
    """Make a new desk file for *provider* and open it; raises ``FileUnusable`` when it cannot be made there.

    It speaks the edition of the glossary that ships today, until a person installs a newer one.
    Raises ``UserError`` when the provider has no name.
    """
    if not provider.name.strip():
        raise UserError(_("The charity has no name."), _("Give its name; it can be changed later."))
    store = Store.create(path)
    with store.change(_("Begin a desk file for {name}").format(name=provider.name), by=by, kind="kept") as change:
        change.insert(
            "provider",
            {
                "id": provider.id,
                "name": provider.name,
                "charity_number": provider.charity_number or None,
                "company_number": provider.company_number or None,
                "year_start_month": provider.year_start_month,
            },
        )
        glossaries.speak(change, shipped.glossary(), by, datetime.now(UTC))
    return store


def add(store: Store, activity: Activity, by: str, words: Sequence[OwnTerm] = ()) -> Activity:
    """Keep a new activity as one change set, and return it as it was kept.

    *words* are own terms that its counts may stand under and that are perhaps not known yet; where one is known
    already, by its label and unit, the counts are moved to the known one.
    """
    with store.change(_("Add {text}").format(text=named(activity)), by=by) as change:
        kept = _with_known_words(change, activity, words)
        activities.add(change, kept)
    return kept


def alter(
    store: Store, before: Activity, after: Activity, by: str, words: Sequence[OwnTerm] = (), going_on: int = 0
) -> Activity:
    """Keep what was changed between *before* and *after*, one activity, as one change set; return it as kept.

    *words* are as in ``add``. Words that nothing stands under any more, and that nobody has decided about, go.
    *going_on* is the number of a change set of which this is the rest, as when somebody pauses while typing; where
    nothing came between, both are one. Raises ``UserError`` when the activity has been removed meanwhile. Its
    division is for ``divide``.
    """
    _still_there(store, after.id)
    label = _("Change {what} of {text}").format(what=what_differs(before, after), text=named(after))
    with store.change(label, by=by) as change:
        if going_on and (earlier := continued.go_on(change, going_on)) is not None:
            added = earlier == _("Add {text}").format(text=named(before))
            continued.call(change, _("Add {text}").format(text=named(after)) if added else label)
        kept = _with_known_words(change, after, words)
        activities.alter(change, before, kept)
        left = {count.own_term for count in before.counts} - {count.own_term for count in kept.counts}
        activities.forget_unused_words(change, left)
    return kept


def divide(store: Store, activity: Activity, division: Division, by: str) -> None:
    """Keep how an activity is divided among contracts; more than the whole is refused unless a reason is given."""
    if division.refused:
        raise UserError(
            _("The shares of {text} come to {percent}, which is more than the whole.").format(
                text=named(activity), percent=percent(division.total)
            ),
            _("Lower a share, or say why it may count more than once."),
        )
    _still_there(store, activity.id)
    with store.change(_("Change where {text} counts").format(text=named(activity)), by=by) as change:
        divisions.write(change, activity.id, division)


def delete(store: Store, ids: Sequence[str], by: str) -> str:
    """Delete activities as one change set, and return what it is called; ids that are gone already are passed over."""
    one = activities.by_id(store, ids[0], units()) if len(ids) == 1 else None
    what = named(one) if one else _("{n} activities").format(n=f"{len(ids):,}")
    with store.change(_("Delete {what}").format(what=what), by=by) as change:
        activities.remove(change, ids)
    return what


def duplicate(store: Store, activity_id: str, day: date, by: str) -> Activity:
    """Keep another activity just like one there is, but done on *day*, and return it.

    Raises ``UserError`` when the first one has been removed meanwhile.
    """
    first = _still_there(store, activity_id)
    ids = {whole_of(count.id): new_id() for count in first.counts}
    counts = tuple(replace(c, id=c.id.replace(whole := whole_of(c.id), ids[whole], 1)) for c in first.counts)
    made = replace(first, id=new_id(), period=Period(day, day), counts=counts, shares=())
    with store.change(_("Duplicate {text}").format(text=named(first)), by=by) as change:
        activities.add(change, made)
        divisions.write(change, made.id, divisions.of(store, first.id))
    return replace(made, shares=first.shares)


def jot(store: Store, place: str, text: str) -> None:
    """Keep what is half typed at *place* and cannot be kept as a record yet; an empty text forgets it.

    No change set: it is told to nobody and cannot be undone. Raises ``UserError`` when it cannot be written.
    """
    scratch.keep(store, place, text)


def named(activity: Activity) -> str:
    """An activity as a sentence names it: its first words in quotation marks."""
    line = " ".join(activity.text.split())
    if not line:
        return _("an activity without words")
    return f"“{line}”" if len(line) <= 40 else f"“{line[:39].rstrip()}…”"


def what_differs(before: Activity, after: Activity) -> str:
    """What of an activity was changed, in words: ``the date``, ``the place and the counts``."""
    found = [words for field, words in _FIELDS.items() if getattr(before, field) != getattr(after, field)]
    if len(found) > 2:
        return _("{n} things").format(n=len(found))
    return listed(found) or _("nothing")


def answer(store: Store, contract: Contract, period: Period, texts: Mapping[str, str], by: str) -> None:
    """Keep the answers to questions, by code, for a contract and period, as one change set."""
    with store.change(_("Answer for {reference}").format(reference=contract.reference), by=by) as change:
        for question, text in texts.items():
            answers.write(change, contract.id, period, question, text)


_FIELDS = {
    "text": _("the words"),
    "period": _("the date"),
    "minutes": _("the length"),
    "place": _("the place"),
    "groups": _("the groups"),
    "counts": _("the counts"),
    "section": _("the section"),
    "public_note": _("the public note"),
    "private_note": _("the private note"),
}


def _still_there(store: Store, activity_id: str) -> Activity:
    found = activities.by_id(store, activity_id, units())
    if found is None:
        raise UserError(_("This activity has been removed."), _("Undo, or the history, brings it back."))
    return found


def _with_known_words(change: Change, activity: Activity, words: Sequence[OwnTerm]) -> Activity:
    used = {count.own_term for count in activity.counts}
    wanted = [word for word in words if word.id in used]
    if not wanted:
        return activity
    ids = mappings.own_term_ids(change, [(word.label, word.unit) for word in wanted])
    real = {word.id: ids[fold(word.label), word.unit] for word in wanted}
    counts = (replace(count, own_term=real.get(count.own_term, count.own_term)) for count in activity.counts)
    return replace(activity, counts=tuple(counts))
