"""Where the charity's own words, and its decisions about them, are kept."""

import json
from collections.abc import Iterable
from collections.abc import Mapping as ById
from dataclasses import dataclass
from datetime import date

from svdesk.domain.errors import UserError
from svdesk.domain.glossary import fold
from svdesk.domain.mapping import AsCame, Mapping, Method, OwnTerm, Relation
from svdesk.domain.quantity import Quantity, Unit
from svdesk.i18n import _
from svdesk.storage.change import Change
from svdesk.storage.ids import new_id
from svdesk.storage.moments import moment, stamp
from svdesk.storage.store import Store

_DECIDED = (
    "SELECT own_term_id, relation, term_id, why, decided_by, decided_at, method, score_millionths,"
    " glossary_edition, confidence_millionths, as_came FROM mapping"
)

_TAKEN = "taken"
"""What marks, beside the cells that came with it, a decision that was taken from another charity's table."""

_LOOKED_AT = 2000
"""Of a word that is used more often, examples are sought among the counts that were recorded last."""


@dataclass(frozen=True, slots=True)
class Use:
    """One own term as the mapping page shows it: how often it is used, some texts it stands in, its decision."""

    own_term: OwnTerm
    uses: int
    examples: tuple[str, ...]
    decision: Mapping | None


@dataclass(frozen=True, slots=True)
class Example:
    """One entry in which an own term is counted; ``quantity`` is None where the count was left empty."""

    text: str
    day: date
    quantity: Quantity | None


def own_terms(store: Store) -> dict[str, OwnTerm]:
    """Every own term by its id."""
    return {row[0]: OwnTerm(*row) for row in store.rows("SELECT id, label, unit_id FROM own_term")}


def own_term(store: Store, own_term_id: str) -> OwnTerm:
    """One own term; raises ``UserError`` when it has been removed."""
    row = store.one("SELECT id, label, unit_id FROM own_term WHERE id = ?", (own_term_id,))
    if row is None:
        raise UserError(
            _("This word of yours is no longer here."),
            _("Choose another word; what was removed can be brought back from the history."),
        )
    return OwnTerm(*row)


def decisions(store: Store) -> dict[str, Mapping]:
    """Every decision by the id of its own term."""
    return {row[0]: _mapping(row) for row in store.rows(_DECIDED)}


def decision(store: Store, own_term_id: str) -> Mapping | None:
    """The decision about one own term; None where there is none."""
    row = store.one(f"{_DECIDED} WHERE own_term_id = ?", (own_term_id,))
    return None if row is None else _mapping(row)


def in_use(store: Store, *, with_examples: bool = True) -> list[Use]:
    """Every own term with its uses and decision, the most used first.

    Up to three texts are given for each, unless *with_examples* is false, which is much quicker in a large file.
    """
    decided = decisions(store)
    # Counted in the index alone: joined to own_term, SQLite would read every row of count.
    rows = store.rows(
        "SELECT id, label, unit_id, coalesce(uses, 0) FROM own_term LEFT JOIN"
        " (SELECT own_term_id, count(*) AS uses FROM count GROUP BY own_term_id) ON own_term_id = id"
        " ORDER BY 4 DESC, label_key, unit_id"
    )
    texts = _examples(store) if with_examples else {}
    return [Use(OwnTerm(*row[:3]), row[3], texts.get(row[0], ()), decided.get(row[0])) for row in rows]


def alike(store: Store, own_term: OwnTerm) -> list[Use]:
    """The same words counted in other units, or in another spelling, without examples, the most used first."""
    rows = store.rows(
        "SELECT id, label, unit_id, (SELECT count(*) FROM count WHERE own_term_id = own_term.id) FROM own_term"
        " WHERE label_key = ? AND id <> ? ORDER BY 4 DESC, unit_id, spelling",
        (fold(own_term.label), own_term.id),
    )
    return [Use(OwnTerm(*row[:3]), row[3], (), decision(store, row[0])) for row in rows]


def how_many_to_do(store: Store, among: Iterable[str] | None = None) -> int:
    """How many own terms wait for an answer, those that were left for later among them; quick in any file.

    All own terms are looked at, or those *among* these ids.
    """
    row = store.one(
        "SELECT count(*) FROM own_term WHERE id NOT IN (SELECT own_term_id FROM mapping WHERE relation <> :later)"
        " AND (:ids IS NULL OR id IN (SELECT value FROM json_each(:ids)))",
        {"later": Relation.ASK_LATER.value, "ids": None if among is None else json.dumps(list(among))},
    )
    return int(row[0]) if row else 0


def examples(store: Store, own_term_id: str, units: ById[str, Unit], at_most: int = 3) -> list[Example]:
    """The latest entries with different texts in which an own term is counted, the latest first."""
    rows = store.rows(
        "SELECT text, max(starts), millionths, unit_id FROM"
        " (SELECT activity_id, own_term_id, millionths FROM count WHERE own_term_id = :id"
        "  ORDER BY rowid DESC LIMIT :looked_at)"
        " JOIN activity ON activity.id = activity_id JOIN own_term ON own_term.id = own_term_id"
        " GROUP BY text ORDER BY 2 DESC, text LIMIT :at_most",
        {"id": own_term_id, "looked_at": _LOOKED_AT, "at_most": at_most},
    )
    return [
        Example(text, date.fromisoformat(day), None if n is None else Quantity.from_millionths(n, units[unit]))
        for text, day, n, unit in rows
    ]


def own_term_ids(change: Change, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The id of each (label, unit id), keeping those that are new; labels differ only if their folded forms do.

    Returns ids by (folded label, unit id); of a word that an older version kept in two spellings, the first one's.
    """
    known: dict[tuple[str, str], str] = {
        (row[0], row[1]): row[2]
        for row in change.store.rows("SELECT label_key, unit_id, id FROM own_term ORDER BY spelling DESC")
    }
    for label, unit in wanted:
        key = (fold(label), unit)
        if key not in known:
            known[key] = new_id()
            change.insert(
                "own_term",
                {"id": known[key], "label": " ".join(label.split()), "label_key": key[0], "unit_id": unit},
            )
    return known


def decide(change: Change, mapping: Mapping) -> None:
    """Keep a decision in place of the one before it, if there was one."""
    row: dict[str, object] = {
        "own_term_id": mapping.own_term,
        "relation": mapping.relation.value,
        "term_id": mapping.term,
        "why": mapping.why,
        "decided_by": mapping.by,
        "decided_at": stamp(mapping.at),
        "method": mapping.method.value,
        "score_millionths": mapping.score,
        "glossary_edition": mapping.glossary_edition,
        "confidence_millionths": mapping.confidence,
        "as_came": came_kept((*mapping.as_came, *([(_TAKEN, "yes")] if mapping.taken else []))),
    }
    before = change.store.rows("SELECT id FROM mapping WHERE own_term_id = ?", (mapping.own_term,))
    if before:
        change.update("mapping", before[0][0], row)
    else:
        change.insert("mapping", {"id": new_id(), **row})


def undecide(change: Change, own_term_id: str) -> None:
    """Forget the decision about an own term, if there was one."""
    for (row_id,) in change.store.rows("SELECT id FROM mapping WHERE own_term_id = ?", (own_term_id,)):
        change.delete("mapping", row_id)


def _mapping(row: tuple[object, ...]) -> Mapping:
    own_term, relation, term, why, by, at, method, score, edition, confidence, kept = row
    as_came = came(kept)
    return Mapping(
        own_term=str(own_term),
        relation=Relation(str(relation)),
        term=None if term is None else str(term),
        why=str(why or ""),
        by=str(by or ""),
        at=moment(str(at)),
        method=Method(str(method)),
        score=None if score is None else int(str(score)),
        glossary_edition=str(edition or ""),
        confidence=None if confidence is None else int(str(confidence)),
        as_came=tuple(cell for cell in as_came if cell[0] != _TAKEN),
        taken=_TAKEN in dict(as_came),
    )


def came_kept(as_came: AsCame) -> str | None:
    """*as_came* as it is kept: a JSON object, or nothing at all."""
    return json.dumps(dict(as_came), ensure_ascii=False) if as_came else None


def came(kept: object) -> AsCame:
    """What ``came_kept`` made, read again."""
    return tuple(json.loads(str(kept)).items()) if kept is not None else ()


def _examples(store: Store) -> dict[str, tuple[str, ...]]:
    """Up to three different texts in which each own term stands, the latest first."""
    rows = store.rows(
        "SELECT own_term_id, text FROM (SELECT own_term_id, text, row_number() OVER"
        " (PARTITION BY own_term_id ORDER BY max(starts) DESC, text) AS place"
        " FROM count JOIN activity ON activity.id = activity_id GROUP BY own_term_id, text)"
        " WHERE place <= 3 ORDER BY own_term_id, place"
    )
    found: dict[str, list[str]] = {}
    for own_term, text in rows:
        found.setdefault(own_term, []).append(text)
    return {own_term: tuple(texts) for own_term, texts in found.items()}
