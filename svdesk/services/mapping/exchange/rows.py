"""One decision or refusal as a row of an SSSOM table, and back.

Directions as the standard has them: ``A skos:broadMatch B`` says that B is the wider. So a word that is a part of a
shared term is matched broadly, and one that covers more is matched narrowly. Where nothing fits, the object is
``sssom:NoTermFound``. What the standard has no column for stands in ``other``: the unit, how the mapping came about,
the second at which it was decided, the definition that was refused.
"""

import re
from collections.abc import Mapping as ByColumn
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from svdesk.domain.mapping import LONG_AGO, Mapping, Method, OwnTerm, Relation
from svdesk.domain.uris import GLOSSARY, GLOSSARY_PREFIX
from svdesk.i18n import _
from svdesk.services.mapping.exchange.table import Row, Table
from svdesk.storage.moments import moment, stamp
from svdesk.storage.refusals import Refusal

NO_TERM = "sssom:NoTermFound"
MEASURE = "svdesk suggestion"
_PREDICATES = {
    Relation.SAME: "skos:exactMatch",
    Relation.PART_OF: "skos:broadMatch",
    Relation.COVERS_MORE: "skos:narrowMatch",
}
_RELATIONS = {predicate: relation for relation, predicate in _PREDICATES.items()} | {
    "skos:closeMatch": Relation.SAME,
}
_SHA256 = re.compile(r"[0-9a-f]{64}")
_BY_A_PERSON = "semapv:ManualMappingCuration"
_BY_LABEL = "semapv:LexicalMatching"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one row claims: of which words in which unit (empty where it does not say), and what they mean.

    ``refused`` says that the words are not that term. ``confidence`` is what its author said of it, and never the same
    as ``score``, which is of the suggestion; both are in millionths.
    """

    line: int
    label: str
    unit: str
    relation: Relation
    term: str | None
    refused: bool = False
    by: str = ""
    at: datetime = LONG_AGO
    why: str = ""
    method: Method = Method.PERSON
    score: int | None = None
    confidence: int | None = None
    definition: str = ""


def of_decision(own: OwnTerm, decision: Mapping, label: str) -> dict[str, str]:
    """The row of a decision; *label* is that of the shared term. Not for one that was left for later."""
    exact = decision.method is Method.EXACT_LABEL
    return {
        **_subject(own),
        "predicate_id": _PREDICATES.get(decision.relation, "skos:exactMatch"),
        "object_id": f"{GLOSSARY_PREFIX}:{decision.term}" if decision.term else NO_TERM,
        "object_label": label,
        "mapping_justification": _BY_LABEL if exact else _BY_A_PERSON,
        "author_label": decision.by,
        "confidence": "" if decision.confidence is None else fraction(decision.confidence),
        "mapping_date": decision.at.date().isoformat(),
        "similarity_score": "" if decision.score is None else fraction(decision.score),
        "similarity_measure": "" if decision.score is None else MEASURE,
        "other": _other(unit=own.unit, method=decision.method.value, at=stamp(decision.at)),
        "comment": decision.why,
    }


def of_refusal(own: OwnTerm, refusal: Refusal, label: str) -> dict[str, str]:
    """The row that says what a word does not mean."""
    return {
        **_subject(own),
        "predicate_id": "skos:exactMatch",
        "predicate_modifier": "Not",
        "object_id": f"{GLOSSARY_PREFIX}:{refusal.term}",
        "object_label": label,
        "mapping_justification": _BY_A_PERSON,
        "author_label": refusal.by,
        "confidence": "" if refusal.confidence is None else fraction(refusal.confidence),
        "mapping_date": refusal.at.date().isoformat(),
        "other": _other(unit=own.unit, at=stamp(refusal.at), definition=refusal.definition_sha256),
        "comment": refusal.why,
    }


def claim(row: Row, table: Table) -> Claim | str:
    """What *row* claims, or in words why it cannot be used here."""
    label, predicate = row["subject_label"], row["predicate_id"]
    if not label:
        return _("it does not say which words it is about (subject_label)")
    nothing = row["object_id"] == NO_TERM
    if predicate not in _RELATIONS and not nothing:
        return _("“{predicate}” is no relation that is used here").format(predicate=predicate)
    name = table.expanded(row["object_id"])
    if not nothing and not name.startswith(GLOSSARY):
        return _("“{term}” is no term of the shared glossary").format(term=row["object_id"])
    other = _told(row["other"])
    return Claim(
        line=row.line,
        label=" ".join(label.split()),
        unit=other.get("unit", ""),
        relation=Relation.NOTHING_FITS if nothing else _RELATIONS[predicate],
        term=None if nothing else name.removeprefix(GLOSSARY),
        refused=row["predicate_modifier"] == "Not",
        by=row["author_label"] or row["author_id"],
        at=_moment(other.get("at", ""), row["mapping_date"]),
        why=row["comment"],
        method=_method(row["mapping_justification"], other.get("method", "")),
        score=_millionths(row["similarity_score"]),
        confidence=_millionths(row["confidence"]),
        definition=_fingerprint(other.get("definition", "")),
    )


def _subject(own: OwnTerm) -> dict[str, str]:
    return {"subject_id": f"own:{own.id}", "subject_label": own.label}


def _other(**said: str) -> str:
    return "|".join(f"{name}={text}" for name, text in said.items() if text)


def _told(other: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in other.split("|"))
    return {name.strip(): text.strip() for name, equals, text in pairs if equals}


def fraction(millionths: int) -> str:
    """A score or a confidence as the standard writes it, from ``0`` to ``1``."""
    return f"{Decimal(millionths) / 1_000_000:f}"


def _millionths(text: str) -> int | None:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return round(value * 1_000_000) if value.is_finite() and 0 <= value <= 1 else None


def _moment(stamped: str, day: str) -> datetime:
    try:
        return moment(stamped) if stamped else datetime.fromisoformat(day).replace(tzinfo=UTC)
    except ValueError:
        return LONG_AGO


def _fingerprint(text: str) -> str:
    """*text* where it can be the fingerprint of a definition, else nothing: then today's definition is meant."""
    return text if _SHA256.fullmatch(text) else ""


def _method(justification: str, said: str) -> Method:
    if justification == _BY_LABEL:
        return Method.EXACT_LABEL
    return Method.EARLIER_CHOICE if said == Method.EARLIER_CHOICE.value else Method.PERSON


def is_same(mine: ByColumn[str, Mapping], own: OwnTerm, theirs: Claim) -> bool:
    """Whether *own* is decided already as *theirs* says."""
    decided = mine.get(own.id)
    return decided is not None and (decided.relation, decided.term) == (theirs.relation, theirs.term)
