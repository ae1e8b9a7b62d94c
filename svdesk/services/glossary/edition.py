"""A newer edition of the glossary: looked at first, then installed, as one change set that undo takes back.

A decision that has to be made again becomes "Later", with what was said before in its reason. It is not simply
forgotten: an undecided word that is a label of the glossary would be mapped again without asking, and the person
would not see what they had answered. The whole earlier decision stays in the history.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from svdesk.domain.errors import FileUnusable, UserError
from svdesk.domain.glossary import Glossary
from svdesk.domain.glossary_text import dumped
from svdesk.domain.mapping import Mapping, Method, Relation
from svdesk.domain.problem import Problem
from svdesk.i18n import _
from svdesk.services.glossary import files
from svdesk.services.glossary.effects import Effects, Reopened, effects
from svdesk.services.glossary.told import earlier_answer, why_again
from svdesk.storage import editions, glossaries, mappings
from svdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Proposed:
    """An edition that was looked at; ``glossary`` and ``effects`` are None where it cannot be installed.

    ``now`` is the edition that is spoken today; ``problems`` are all that is wrong with the file, with their lines.
    """

    name: str
    now: str
    glossary: Glossary | None
    problems: tuple[Problem, ...]
    effects: Effects | None

    @property
    def ready(self) -> bool:
        """Whether it may be installed."""
        return self.effects is not None


def look(store: Store, path: Path) -> Proposed:
    """Read a newer edition from Turtle or CSV and say what it would change here; nothing is written.

    Raises ``FileUnusable`` where the file cannot be read, holds no newer edition than is spoken here, or calls itself
    by the number of another one that was installed here before.
    """
    found, now = files.read(path), glossaries.current(store)
    if found.glossary is not None:
        _refuse_no_newer(found.glossary, now, path.name)
    if found.glossary is None or not found.usable:
        return Proposed(path.name, now.edition, None, found.problems, None)
    _refuse_another_of_that_number(store, found.glossary, path.name)
    return Proposed(path.name, now.edition, found.glossary, found.problems, effects(store, found.glossary))


def look_at_shipped(store: Store) -> Proposed | None:
    """What the edition that came with the program would change here; None where it is not newer than what is spoken."""
    newer, now = glossaries.newer_shipped(store), glossaries.current(store)
    if newer is None:
        return None
    return Proposed(_("the edition that came with svdesk"), now.edition, newer, (), effects(store, newer))


def install(store: Store, proposed: Proposed, by: str, at: datetime) -> Effects:
    """Speak the proposed edition from now on and ask again what has to be, as one change set; returns what changed.

    Nothing else is touched; returns that were sent keep their edition. Raises ``UserError`` where the proposal has
    faults, or where decisions were made since it was looked at which it does not list.
    """
    newer = proposed.glossary
    if newer is None or proposed.effects is None:
        raise UserError(
            _("“{name}” has faults, so it cannot be installed.").format(name=proposed.name),
            _("Have them corrected, then choose the file again."),
        )
    _refuse_no_newer(newer, glossaries.current(store), proposed.name)
    found = effects(store, newer)
    if found != proposed.effects:
        raise UserError(
            _("Something has been decided since you looked at “{name}”.").format(name=proposed.name),
            _("Look at it once more, then install it."),
        )
    with store.change(_("Install edition {edition} of the glossary").format(edition=newer.edition), by=by) as change:
        glossaries.speak(change, newer, by, at)
        for one in found.reopened:
            mappings.decide(change, _asked_again(one, newer.edition, by, at))
    return found


def _asked_again(one: Reopened, edition: str, by: str, at: datetime) -> Mapping:
    why = f"{why_again(one, edition)} {earlier_answer(one)}"
    # What followed an answer follows the next one as well.
    method = Method.EARLIER_CHOICE if one.decision.follows else Method.PERSON
    return Mapping(one.own_term.id, Relation.ASK_LATER, None, why, by, at, method, glossary_edition=edition)


def _refuse_no_newer(found: Glossary, now: Glossary, name: str) -> None:
    theirs, ours = glossaries.in_order(found.edition), glossaries.in_order(now.edition)
    if theirs == ours:
        raise FileUnusable(
            _("“{name}” is edition {edition} of the glossary, which is in use here already.").format(
                name=name, edition=found.edition
            ),
            _("Nothing needs to be done; a newer one would have a higher number."),
        )
    if theirs < ours:
        raise FileUnusable(
            _("“{name}” is edition {edition} of the glossary, and {now} is in use here, which is newer.").format(
                name=name, edition=found.edition, now=now.edition
            ),
            _("Nothing needs to be done. To go back after installing an edition, undo it in the history."),
        )


def _refuse_another_of_that_number(store: Store, found: Glossary, name: str) -> None:
    kept = editions.text_of(store, glossaries.KIND, glossaries.NAME, found.edition)
    if kept is not None and kept != dumped(found):
        raise FileUnusable(
            _("Another edition {edition} with other contents has been in use here, so “{name}” cannot be.").format(
                edition=found.edition, name=name
            ),
            _("Ask whoever made it to give it a number of its own."),
        )
