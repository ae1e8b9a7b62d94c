"""Loads a framework that was looked at: its text into the desk file, and the rules of the version before it with it."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from svdesk.domain.errors import UserError
from svdesk.domain.framework import Framework
from svdesk.domain.glossary import fold
from svdesk.domain.problem import Problem
from svdesk.i18n import _
from svdesk.services.frameworks import rules
from svdesk.services.frameworks.lines import Read, lines
from svdesk.services.frameworks.look import OUR_OWN_USE, Proposed
from svdesk.services.frameworks.rule import to_json
from svdesk.services.frameworks.versions import Carried, Comparison, Pair, carry, compare, told
from svdesk.storage import frameworks
from svdesk.storage.frameworks import Held, RuleRow
from svdesk.storage.store import Store


@dataclass(frozen=True)
class Loaded:
    """A framework that was loaded, the Problems of its rows, and what a new version changed."""

    held: Held
    problems: tuple[Problem, ...]
    changed: Comparison | None = None
    carried: Carried | None = None

    @property
    def told(self) -> str:
        """What the person reads when it is done: what a new version brought, else what to do next."""
        if self.changed is not None and self.carried is not None:
            return told(self.changed, self.carried)
        return _("Loaded. Choose a measure, and say what counts for it.")


def load(store: Store, proposed: Proposed, by: str, at: datetime, follows: Held | None = None) -> Loaded:
    """Keep the framework that *proposed* reads, private to this desk file, as one change set that can be undone.

    It is a new version of the framework that it *follows*, whose rules it takes over, else a framework by itself.
    Raises ``UserError`` when it has no title or edition, no measures, or that edition is here with other measures.
    """
    found = lines(proposed)
    _refuse_unready(proposed, found)
    held = _free(store, _held(store, proposed, found, follows))
    changed = carried = None
    if follows is not None:
        changed = compare(follows, held)
        carried = carry(rules.every(store, *follows.key), changed)
    name = f"{held.framework.title} {held.framework.edition}"
    with store.change(_("Load the framework {name}").format(name=name), by=by) as change:
        frameworks.keep(change, held, at)
        if follows is not None and carried is not None:
            before = frameworks.rules(store, *follows.key)
            here = frameworks.rules(store, *held.key)
            sources = {pair.after.code: pair.before.code for pair in _followed(changed)}
            for code, rule in carried.rules.items():
                if code not in here:  # one that was kept before it was taken off the list stays as it was
                    why = before[sources[code]].why
                    frameworks.put_rule(change, *held.key, RuleRow(code, to_json(rule), why, by, at))
    return Loaded(held, tuple(found.problems), changed, carried)


def take_off(store: Store, held: Held, by: str) -> None:
    """Take a loaded framework off the list; its text and rules stay, so that Undo or loading it again brings it back.

    Raises ``UserError`` for one that ships with the program.
    """
    if not held.private:
        raise UserError(
            _("“{title}” comes with the program.").format(title=held.framework.title),
            _("Only a framework that you have loaded can be taken off the list."),
        )
    with store.change(_("Take {title} off the list").format(title=held.framework.title), by=by) as change:
        frameworks.take_off_list(change, held)


def earlier(store: Store, held: Held) -> Held | None:
    """The edition of the same framework that was here before this one; None where it is the first."""
    same = [one for one in frameworks.listed(store) if one.framework.id == held.framework.id]
    place = next((n for n, one in enumerate(same) if one.key == held.key), 0)
    return same[place - 1] if place else None


def likely_earlier(store: Store, proposed: Proposed) -> Held | None:
    """The framework of which the file is most likely a new version: half of the codes or wordings are known in it."""
    found = [measure for measure in lines(proposed).measures if measure.level != "heading"]
    best, share = None, 0
    for held in frameworks.listed(store):
        codes = set(held.framework.by_code)
        words = {fold(measure.title) for measure in held.framework.measures}
        known = sum(one.code in codes or fold(one.title) in words for one in found)
        if known and known * 2 >= len(found) and known >= share:
            best, share = held, known
    return best


def _followed(changed: Comparison | None) -> list[Pair]:
    return [*changed.same, *changed.moved, *changed.reworded] if changed else []


def _refuse_unready(proposed: Proposed, found: Read) -> None:
    if not found.counted:
        raise UserError(
            _("No measure was found in “{name}”.").format(name=proposed.name),
            _("Say which column holds the wording, or choose another sheet."),
        )
    if not proposed.title.strip():
        raise UserError(_("The framework has no title."), _("Type what it is called."))
    if not proposed.edition.strip():
        raise UserError(
            _("It is not said which edition of the framework this is."),
            _("Type its year or version, such as 2025; if it gives none, the year that you got it."),
        )


def _held(store: Store, proposed: Proposed, found: Read, follows: Held | None) -> Held:
    title = " ".join(proposed.title.split())
    own = Framework(
        id=follows.framework.id if follows else _new_id(store, title),
        edition=" ".join(proposed.edition.split()),
        title=title,
        licence=" ".join(proposed.licence.split()) or OUR_OWN_USE,
        attribution=_("Loaded by this charity from {file}.").format(file=proposed.name),
        measures=tuple(found.measures),
    )
    return Held(
        own,
        private=True,
        file=proposed.name,
        guidance=MappingProxyType(found.guidance),
        values=MappingProxyType(found.values),
    )


def _new_id(store: Store, title: str) -> str:
    """An id that no framework has whose title is another; a shipped id is never taken, because ours begins ``own-``."""
    slug = "own-" + (re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-") or "list")
    taken = {one.framework.id: fold(one.framework.title) for one in frameworks.listed(store)}
    made, n = slug, 2
    while taken.get(made, fold(title)) != fold(title):
        made, n = f"{slug}-{n}", n + 1
    return made


def _free(store: Store, wanted: Held) -> Held:
    """*wanted* under an edition that is free, or its own already.

    An edition never changes once it is kept. One that was taken off the list gives way, by a number after its name.
    """
    edition, n = wanted.framework.edition, 2
    while (there := frameworks.held(store, *wanted.key)) is not None and there != wanted:
        if not there.private or frameworks.is_listed(store, *there.key):
            raise UserError(
                _("“{title}” is here in its edition {edition} already, with other measures.").format(
                    title=there.framework.title, edition=there.framework.edition
                ),
                _("Give the edition that is loaded now another name, or take the other one off the list first."),
            )
        wanted = _renamed(wanted, f"{edition} ({n})")
        n += 1
    return wanted


def _renamed(held: Held, edition: str) -> Held:
    return replace(held, framework=replace(held.framework, edition=edition))
