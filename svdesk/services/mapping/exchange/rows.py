"""One decision or refusal as a row of an SSSOM table, and back.

Directions as the standard has them: ``A skos:broadMatch B`` says that B is the wider. So a word that is a part of a
shared term is matched broadly, and one that covers more is matched narrowly. Where nothing fits, the object is
``sssom:NoTermFound``. Who decided is the author; what was mapped without asking has none: it says how svdesk matched
it, and a person only wrote it down (``creator_label``). What the standard has no column for stands in ``other``: the
unit, how the mapping came about, the second at which it was decided, the definition that was refused.

What came from elsewhere goes out again as it came, until it is decided anew: cells that say otherwise than we should
(``as_came``), such as “nearly the same”, are kept beside what they mean here.
"""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from svdesk.domain.mapping import LONG_AGO, NEARLY, Answer, AsCame, Mapping, Method, OwnTerm, Relation
from svdesk.domain.uris import GLOSSARY, GLOSSARY_PREFIX
from svdesk.i18n import _
from svdesk.services.mapping.exchange.table import LONGEST_FIELD, Row, Table
from svdesk.storage.moments import moment, stamp
from svdesk.storage.refusals import Refusal

NO_TERM = "sssom:NoTermFound"
MEASURE = "svdesk suggestion"
_PREDICATES = {
    Relation.SAME: "skos:exactMatch",
    Relation.PART_OF: "skos:broadMatch",
    Relation.COVERS_MORE: "skos:narrowMatch",
}
_RELATIONS = {predicate: relation for relation, predicate in _PREDICATES.items()} | {NEARLY[1]: Relation.SAME}
_SHA256 = re.compile(r"[0-9a-f]{64}")
_BY_A_PERSON = "semapv:ManualMappingCuration"
_BY_LABEL = "semapv:LexicalMatching"
_HOW = {
    Method.PERSON: _BY_A_PERSON,
    Method.EXACT_LABEL: _BY_LABEL,
    Method.EARLIER_CHOICE: "semapv:MappingChaining",  # from these words to the same words, and on to what those mean
}
_TOOL = "svdesk"
_EXACT = _PREDICATES[Relation.SAME]
_OURS = ("unit", "method", "at", "definition")
"""What we say in the column ``other``."""
_LONGEST = LONGEST_FIELD // 2
"""A longer cell of theirs might be too long to be read again once we have written a reason or ours beside it."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one row claims: of which words in which unit (empty where it does not say), and what they mean.

    ``refused`` says that the words are not that term. ``confidence`` is what its author said of it, and never the same
    as ``score``, which is of the suggestion; both are in millionths. ``as_came`` are the cells that a row of ours
    would not say so.
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
    as_came: AsCame = ()

    @property
    def is_near(self) -> bool:
        """Whether the words are said to mean nearly the same, and not quite."""
        return self.relation is Relation.SAME and NEARLY in self.as_came and not self.refused

    @property
    def answer(self) -> Answer:
        """What is answered, as ``Mapping`` has it."""
        return self.relation, self.term, self.is_near


def of_decision(own: OwnTerm, decision: Mapping, label: str) -> dict[str, str]:
    """The row of a decision; *label* is that of the shared term. Not for one that was left for later."""
    other = _other(unit=own.unit, method=decision.method.value, at=stamp(decision.at))
    return {
        **_subject(own),
        **_said(decision.relation, decision.method, decision.by, decision.confidence, decision.score),
        "object_id": f"{GLOSSARY_PREFIX}:{decision.term}" if decision.term else NO_TERM,
        "object_label": label,
        "mapping_date": decision.at.date().isoformat(),
        "comment": decision.why,
        **_with_theirs(decision.as_came, other),
    }


def of_refusal(own: OwnTerm, refusal: Refusal, label: str) -> dict[str, str]:
    """The row that says what a word does not mean."""
    other = _other(unit=own.unit, at=stamp(refusal.at), definition=refusal.definition_sha256)
    return {
        **_subject(own),
        **_said(Relation.SAME, Method.PERSON, refusal.by, refusal.confidence),
        "predicate_modifier": "Not",
        "object_id": f"{GLOSSARY_PREFIX}:{refusal.term}",
        "object_label": label,
        "mapping_date": refusal.at.date().isoformat(),
        "comment": refusal.why,
        **_with_theirs(refusal.as_came, other),
    }


def claim(row: Row, table: Table) -> Claim | str:
    """What *row* claims, or in words why it cannot be used here."""
    label, predicate = row["subject_label"], table.ours(row["predicate_id"])
    if not label:
        return _("it does not say which words it is about (subject_label)")
    nothing = table.ours(row["object_id"]) == NO_TERM
    if predicate not in _RELATIONS and not nothing:
        return _("“{predicate}” is no relation that is used here").format(predicate=predicate)
    name = table.expanded(row["object_id"])
    if not nothing and not name.startswith(GLOSSARY):
        return _("“{term}” is no term of the shared glossary").format(term=row["object_id"])
    modifier = row["predicate_modifier"]
    if modifier.casefold() not in ("", "not"):
        return _("“{modifier}” is not used here (predicate_modifier)").format(modifier=modifier)
    theirs = {**row.cells, "other": _others(row)}
    if long := [column for column, cell in theirs.items() if len(cell) > _LONGEST]:
        return _("a cell holds more than {n} characters ({column})").format(n=f"{_LONGEST:,}", column=long[0])
    other = _told(row["other"])
    said = Claim(
        line=row.line,
        label=" ".join(label.split()),
        unit=other.get("unit", ""),
        relation=Relation.NOTHING_FITS if nothing else _RELATIONS[predicate],
        term=None if nothing else name.removeprefix(GLOSSARY),
        refused=bool(modifier),
        by=_author(row) or row["creator_label"],
        at=_moment(other.get("at", ""), row["mapping_date"]),
        why=row["comment"],
        method=_method(table.ours(row["mapping_justification"]), other.get("method", "")),
        score=_millionths(row["similarity_score"]),
        confidence=_millionths(row["confidence"]),
        definition=_fingerprint(other.get("definition", "")),
    )
    return replace(said, as_came=_as_came(said, row, table))


def _said(
    relation: Relation, method: Method, by: str, confidence: int | None, score: int | None = None
) -> dict[str, str]:
    """The cells that a row from elsewhere may say otherwise."""
    asked = method is Method.PERSON
    return {
        "predicate_id": _PREDICATES.get(relation, _EXACT),
        "mapping_justification": _HOW[method],
        "author_label": by if asked else "",
        "creator_label": "" if asked else by,
        "mapping_tool": "" if asked else _TOOL,
        "confidence": "" if confidence is None else fraction(confidence),
        "similarity_score": "" if score is None else fraction(score),
        "similarity_measure": "" if score is None else MEASURE,
    }


def _as_came(said: Claim, row: Row, table: Table) -> AsCame:
    """The cells of *row* that a row of ours which claims the same would not hold, where they are of the standard."""
    decided = _said(said.relation, said.method, said.by, said.confidence, said.score)
    ours = _said(Relation.SAME, Method.PERSON, said.by, said.confidence) if said.refused else decided
    theirs = {name: table.ours(row[name]) for name in ("predicate_id", "mapping_justification")}
    theirs = {name: cell for name, cell in theirs.items() if cell.startswith(("skos:", "semapv:"))}
    theirs |= {name: row[name] for name in ("confidence", "similarity_score") if _millionths(row[name]) is not None}
    theirs |= {name: row[name] for name in ("creator_label", "mapping_tool", "similarity_measure")}
    theirs["author_label"] = _author(row)
    others = _others(row)
    kept = {name: cell for name, cell in theirs.items() if cell != ours[name]}
    return tuple({**kept, **({"other": others} if others else {})}.items())


def _with_theirs(as_came: AsCame, other: str) -> dict[str, str]:
    """The cells *as they came*, with what we say in the column *other* before what they do."""
    came = dict(as_came)
    return {**came, "other": "|".join(filter(None, (other, came.get("other", ""))))}


def _author(row: Row) -> str:
    return row["author_label"] or row["author_id"]


def _subject(own: OwnTerm) -> dict[str, str]:
    return {"subject_id": f"own:{own.id}", "subject_label": own.label}


def _other(**said: str) -> str:
    return "|".join(f"{name}={text}" for name, text in said.items() if text)


def _told(other: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in other.split("|") if _is_ours(part))
    return {name.strip(): text.strip() for name, _equals, text in pairs}


def _others(row: Row) -> str:
    """What others say in the column ``other``."""
    return "|".join(part for part in row["other"].split("|") if part and not _is_ours(part))


def _is_ours(part: str) -> bool:
    name, equals, _text = part.partition("=")
    return bool(equals) and name.strip() in _OURS


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
    if said == Method.EARLIER_CHOICE.value:
        return Method.EARLIER_CHOICE
    return Method.EXACT_LABEL if justification == _BY_LABEL else Method.PERSON
