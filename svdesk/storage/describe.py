"""How a row is named to a person who never saw a table: by what it is, and by the words they gave it."""

import json
from typing import TYPE_CHECKING

from svdesk.i18n import _

if TYPE_CHECKING:
    from svdesk.storage.store import Store

# The query for the words of a row of each table; by way of what it belongs to where it has none of its own.
_WORDS = {
    "activity": "SELECT text FROM activity WHERE id = ?",
    "activity_group": "SELECT text FROM activity a JOIN activity_group g ON g.activity_id = a.id WHERE g.id = ?",
    "answer": "SELECT question FROM answer WHERE id = ?",
    "authority": "SELECT name FROM authority WHERE id = ?",
    "contract": "SELECT reference FROM contract WHERE id = ?",
    "contract_measure": "SELECT code FROM contract_measure WHERE id = ?",
    "count": "SELECT concat_ws(': ', a.text, t.label) FROM count c"
    " LEFT JOIN activity a ON a.id = c.activity_id LEFT JOIN own_term t ON t.id = c.own_term_id WHERE c.id = ?",
    "definition_change": "SELECT note FROM definition_change WHERE id = ?",
    "earlier_total": "SELECT label FROM own_term t JOIN earlier_total e ON e.own_term_id = t.id WHERE e.id = ?",
    "import_batch": "SELECT file_name FROM import_batch WHERE id = ?",
    "imported_row": "SELECT sheet || ', ' || row FROM imported_row WHERE id = ?",
    "mapping": "SELECT label FROM own_term JOIN mapping m ON m.own_term_id = own_term.id WHERE m.id = ?",
    "measure_rule": "SELECT code FROM measure_rule WHERE id = ?",
    "own_label": "SELECT label FROM own_label WHERE id = ?",
    "own_term": "SELECT label FROM own_term WHERE id = ?",
    "person": "SELECT name FROM person WHERE id = ?",
    "provider": "SELECT name FROM provider WHERE id = ?",
    "recipe": "SELECT name FROM recipe WHERE id = ?",
    "refusal": "SELECT label FROM own_term JOIN refusal r ON r.own_term_id = own_term.id WHERE r.id = ?",
    "sent_return": "SELECT starts || ' to ' || ends FROM sent_return WHERE id = ?",
    "share": "SELECT text FROM activity JOIN share s ON s.activity_id = activity.id WHERE s.id = ?",
    "target": "SELECT code FROM target WHERE id = ?",
}

_SPEAKING = ("text", "label", "name", "reference", "question", "code", "file_name", "sheet")


def noun(table: str) -> str:
    """Return what a person calls a row of *table*."""
    return {
        "activity": _("activity"),
        "activity_group": _("group of an activity"),
        "answer": _("answer"),
        "authority": _("authority"),
        "contract": _("contract"),
        "contract_measure": _("measure of a contract"),
        "count": _("count"),
        "definition_change": _("change of meaning"),
        "earlier_total": _("earlier total"),
        "import_batch": _("import"),
        "imported_row": _("imported row"),
        "mapping": _("mapping"),
        "measure_rule": _("rule of a measure"),
        "own_label": _("own name for a shared term"),
        "own_term": _("word of your own"),
        "person": _("person"),
        "provider": _("charity"),
        "recipe": _("way of reading a workbook"),
        "refusal": _("refused suggestion"),
        "sent_return": _("sent return"),
        "share": _("share of an activity"),
        "target": _("target"),
    }.get(table, table.replace("_", " "))


def row(store: "Store", table: str, row_id: str, image: str | None = None, at_most: int = 60) -> str:
    """Return the words of one row, shortened to *at_most* characters; empty if there are none.

    *image* is how the row once was, as JSON, for when it is not there now.
    """
    found = store.one(_WORDS[table], (row_id,)) if table in _WORDS else None
    words = str(found[0] or "") if found else _of_image(json.loads(image or "{}"))
    return words if len(words) <= at_most else words[: at_most - 1].rstrip() + "…"


def _of_image(image: dict[str, object]) -> str:
    return next((str(image[column]) for column in _SPEAKING if image.get(column)), "")
