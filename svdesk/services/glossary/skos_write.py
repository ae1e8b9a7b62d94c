"""The glossary as SKOS in Turtle, in the order of the glossary, so that two editions can be compared line by line.

The text is put together here and not by rdflib, whose own order follows the shape of the data and not the glossary.
RDF knows no order: ours stands in statements of our own (``svp:place``, lists), and a program that drops them loses
nothing else.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from svdesk.domain.glossary import Domain, Glossary, Group, Retired, Term, Welsh
from svdesk.domain.uris import GLOSSARY_PREFIX
from svdesk.services.glossary.skos_names import LICENCES, PREFIXES, TITLE, UNREVIEWED, attribution

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"})

Beside = defaultdict[str, set[str]]
"""Ids of terms by the id that they are narrower than, or related to."""

Statements = Iterator[tuple[str, list[str]]]
"""Each property in Turtle with its objects in Turtle; one without objects is not said."""


def written(glossary: Glossary) -> str:
    """The whole text; the same glossary always gives the same. Every id must be usable (``reading.Parts.id_of``)."""
    text = [f"@prefix {prefix}: <{name}> ." for prefix, name in sorted(PREFIXES.items())]
    text += _block("edition", _edition(glossary))
    if glossary.groups:
        text += _block("groups", iter([("a", ["skos:ConceptScheme"]), ("dcterms:title", [_en("Groups of people")])]))
    narrower = _narrower(glossary)
    for place, domain in enumerate(glossary.domains, 1):
        text += _block(domain.id, _domain(domain, place, narrower[domain.id]))
    for place, group in enumerate(glossary.groups, 1):
        text += _block(group.id, _group(group, place))
    related = _related(glossary)
    for place, term in enumerate(glossary, 1):
        text += _block(term.id, _term(term, place, narrower[term.id], related[term.id]))
    for place, one in enumerate(glossary.retired, 1):
        text += _block(one.id, _retired(one, place))
    return "\n".join(text) + "\n"


def _block(name: str, statements: Statements) -> list[str]:
    said = [f"    {known} {', '.join(objects)}" for known, objects in statements if objects]
    return ["", _named(name), *(f"{line} ;" for line in said[:-1]), f"{said[-1]} ."]


def _edition(glossary: Glossary) -> Statements:
    yield "a", ["skos:ConceptScheme"]
    yield "dcterms:title", [_en(TITLE)]
    yield "owl:versionInfo", [_text(glossary.edition)]
    yield "dcterms:license", [f"<{LICENCES[glossary.licence]}>"] if glossary.licence in LICENCES else []
    yield "dcterms:rights", _if(glossary.licence, _text(glossary.licence))
    yield "dcterms:bibliographicCitation", [_en(attribution(glossary))]
    yield "skos:hasTopConcept", [_named(domain.id) for domain in glossary.domains]


def _domain(domain: Domain, place: int, narrower: set[str]) -> Statements:
    yield "a", ["skos:Concept"]
    yield "skos:inScheme", [_named("edition")]
    yield "skos:topConceptOf", [_named("edition")]
    yield "skos:notation", [_text(domain.id)]
    yield "skos:prefLabel", [_en(domain.label)]
    yield "skos:scopeNote", _if(domain.scope, _en(domain.scope))
    yield "skos:narrower", _names(narrower)
    yield "svp:place", [str(place)]


def _group(group: Group, place: int) -> Statements:
    yield "a", ["skos:Concept"]
    yield "skos:inScheme", [_named("groups")]
    yield "skos:topConceptOf", [_named("groups")]
    yield "skos:notation", [_text(group.id)]
    yield "skos:prefLabel", [_en(group.label)]
    yield "svp:place", [str(place)]


def _retired(one: Retired, place: int) -> Statements:
    yield "a", ["skos:Concept"]
    yield "skos:inScheme", [_named("edition")]
    yield "skos:notation", [_text(one.id)]
    yield "skos:prefLabel", [_en(one.label)]
    yield "owl:deprecated", ["true"]
    yield "dcterms:isReplacedBy", _names(one.replaced_by)
    yield "svp:place", [str(place)]


def _term(term: Term, place: int, narrower: set[str], related: set[str]) -> Statements:
    welsh = term.welsh
    cy_labels = welsh.alt_labels if welsh else ()
    yield "a", ["skos:Concept"]
    yield "skos:inScheme", [_named("edition")]
    yield "skos:notation", [_text(term.id)]
    yield "skos:prefLabel", [_en(term.label), *([_cy(welsh.label)] if welsh else [])]
    yield "skos:altLabel", [*map(_en, sorted({*term.alt_labels})), *map(_cy, sorted({*cy_labels}))]
    yield "skos:definition", _if(term.definition, _en(term.definition))
    yield "skos:scopeNote", _if(term.scope_note, _en(term.scope_note))
    yield "skos:broader", [_named(term.broader or term.domain)]
    yield "skos:narrower", _names(narrower)
    yield "skos:related", _names(related)
    yield "svp:kind", [_text(term.kind.value)]
    yield "svp:domain", [_named(term.domain)]
    yield "svp:usualUnit", [_text(term.default_unit)]
    yield "svp:otherUnits", _list(map(_text, term.other_units))
    yield "svp:groups", _list(map(_named, term.groups))
    yield "svp:notThis", _list(map(_named, term.not_this))
    yield "svp:altLabels", _list([*map(_en, term.alt_labels), *map(_cy, cy_labels)])
    yield from _reviewed(welsh)
    yield "svp:place", [str(place)]


def _reviewed(welsh: Welsh | None) -> Statements:
    """Whether a Welsh speaker has read the labels, for programs, and where none has, for people too."""
    if welsh:
        yield "svp:welshReviewed", [str(welsh.reviewed).lower()]
        yield "skos:editorialNote", [] if welsh.reviewed else [_en(UNREVIEWED)]


def _narrower(glossary: Glossary) -> Beside:
    """What is directly beneath each term, and beneath each domain."""
    found: Beside = defaultdict(set)
    for term in glossary:
        found[term.broader or term.domain].add(term.id)
    return found


def _related(glossary: Glossary) -> Beside:
    """Terms that a scope note holds apart are related both ways, unless one is above the other (S27 of SKOS)."""
    found: Beside = defaultdict(set)
    for term in glossary:
        for other in term.not_this:
            if other in glossary and not _above(glossary, term.id, other):
                found[term.id].add(other)
                found[other].add(term.id)
    return found


def _above(glossary: Glossary, one: str, other: str) -> bool:
    return other in glossary.ancestors(one) or one in glossary.ancestors(other) or one == other


def _named(name: str) -> str:
    return f"{GLOSSARY_PREFIX}:{name}"


def _names(ids: Iterable[str]) -> list[str]:
    return [_named(name) for name in sorted(ids)]


def _list(objects: Iterable[str]) -> list[str]:
    """An RDF list, which keeps its order; an empty one is left unsaid."""
    listed = " ".join(objects)
    return [f"( {listed} )"] if listed else []


def _if(text: str, said: str) -> list[str]:
    return [said] if text else []


def _text(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'


def _en(text: str) -> str:
    return f"{_text(text)}@en"


def _cy(text: str) -> str:
    return f"{_text(text)}@cy"
