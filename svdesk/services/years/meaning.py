"""From a day on a word means something else: the person says what, and what was before is not drawn on as one line."""

from datetime import date

from svdesk.domain.earlier import DefinitionChange
from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.storage import earlier, mappings
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store


def say_changed(store: Store, own_term_id: str, starts: date, note: str, by: str) -> str:
    """Keep that an own term means something else from *starts* on, and return the id of that.

    Raises ``UserError`` when nothing is said of what changed, or the word is no longer here.
    """
    note = " ".join(note.split())
    if not note:
        raise UserError(
            _("Nothing was said of what changed."),
            _("Write one sentence, for example: From April we count each visit, not each family."),
        )
    label = mappings.own_term(store, own_term_id).label
    with store.change(_("“{label}” means something else").format(label=label), by=by) as change:
        return earlier.add_definition_change(change, DefinitionChange(new_id(), starts, note, own_term=own_term_id))


def unsay(store: Store, said: DefinitionChange, by: str) -> None:
    """Forget that a word changed."""
    with store.change(_("A word means what it meant before"), by=by) as change:
        earlier.remove_definition_change(change, said.id)
