"""What this charity's words mean, written out as an SSSOM table that any tool of the trade reads."""

from datetime import datetime
from pathlib import Path

from svdesk.domain.mapping import Relation
from svdesk.domain.uris import GLOSSARY, GLOSSARY_PREFIX, desk
from svdesk.i18n import _
from svdesk.services.mapping.exchange import rows, table
from svdesk.storage import atomic, authorities, glossaries, mappings, refusals
from svdesk.storage.store import Store

NO_LICENCE = "https://w3id.org/sssom/license/unspecified"
"""What the standard asks to be said where nobody has said under which licence others may use the table."""


def text_of(store: Store, at: datetime, licence: str = NO_LICENCE) -> str:
    """The table of every decision and refusal, in the order of the words; what was left for later is not in it."""
    own_terms, decided, terms = mappings.own_terms(store), mappings.decisions(store), glossaries.current(store)
    labels = {term.id: term.label for term in terms}
    made = [
        rows.of_decision(own_terms[word], decision, labels.get(decision.term or "", ""))
        for word, decision in decided.items()
        if decision.relation is not Relation.ASK_LATER
    ]
    made += [rows.of_refusal(own_terms[one.own_term], one, labels.get(one.term, "")) for one in refusals.every(store)]
    made.sort(key=lambda row: (row["subject_label"].casefold(), row["subject_id"], row["object_id"]))
    return table.written(_header(store, at, licence), made)


def export(store: Store, to: Path, at: datetime, licence: str = NO_LICENCE) -> int:
    """Write the table to *to*, whole or not at all, and return how many rows it has.

    Raises ``UserError`` where the file cannot be written.
    """
    text = text_of(store, at, licence)
    atomic.write_bytes(to, text.encode("utf-8"))
    return len(table.read(text).rows)


def _header(store: Store, at: datetime, licence: str) -> dict[str, table.Entry]:
    file_id = authorities.desk_id(store)
    name, edition = authorities.provider(store).name, glossaries.current(store).edition
    return {
        "sssom_version": "1.0",
        "mapping_set_id": f"{desk(file_id)}mappings",
        "mapping_set_title": _("What the words of {name} mean in the shared glossary").format(name=name),
        "license": licence,
        "mapping_date": at.date().isoformat(),
        "object_source": f"{GLOSSARY_PREFIX}:edition",
        "object_source_version": edition,
        "curie_map": {
            "own": desk(file_id),
            **table.PREFIXES,
            GLOSSARY_PREFIX: GLOSSARY,
        },
    }
