"""A glossary read from SKOS in Turtle: as it went out it comes back, and what nothing here can keep is said."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from svdesk.domain.glossary import Domain, Glossary, Group, Retired, Term, Welsh
from svdesk.domain.quantity import Unit
from svdesk.domain.uris import GLOSSARY
from svdesk.services.glossary import skos_write, turtle
from svdesk.services.glossary.reading import Parts, Read, in_order
from svdesk.services.glossary.skos_names import DCTERMS, GROUPS, OWL, OWN, PREFIXES, RDF_TYPE, SCHEME, SKOS

_OURS_ALONE = {f"{OWN}place", f"{OWN}altLabels", f"{OWN}otherUnits", f"{OWN}groups", f"{OWN}notThis"}
"""Order and lists: what they hold has been read, however it was written."""

_YES_NO = {"true": True, "1": True, "false": False, "0": False}
_LAST = "999999999"


def read(text: str, name: str, units: Mapping[str, Unit]) -> Read:
    """Read a glossary; never raises for what is in it. A text that is not Turtle has no glossary and one Problem."""
    parts = Parts()
    try:
        statements = turtle.read(text)
    except turtle.NotTurtle as error:
        parts.fault("turtle-not-understood", error.line, text=error.shown)
        return Read(name, None, tuple(parts.problems))
    _Reader(statements, parts).read()
    found = parts.together(name, units)
    if found.glossary is None or not found.usable:
        return found
    _say_what_is_not_kept(statements, found.glossary, parts)
    return replace(found, problems=in_order([*found.problems, *parts.problems[len(found.problems) :]]))


class _Reader:
    def __init__(self, statements: turtle.Statements, parts: Parts) -> None:
        self._said, self._parts = statements, parts
        self._domains: set[str] = set()

    def read(self) -> None:
        self._edition()
        concepts = {name: self._usable(name) for name in self._concepts()}
        sorted_out: dict[str, list[str]] = defaultdict(list)
        for uri, usable in concepts.items():
            if usable:
                sorted_out[self._sort(uri)].append(uri)
        self._domains = {_id(uri) for uri in sorted_out["domain"]}
        self._parts.domains += [
            Domain(_id(uri), self._text(uri, "prefLabel", "en"), self._text(uri, "scopeNote", "en"))
            for uri in sorted_out["domain"]
        ]
        self._parts.groups += [Group(_id(uri), self._text(uri, "prefLabel", "en")) for uri in sorted_out["group"]]
        self._parts.retired += [self._retired(uri) for uri in sorted_out["retired"]]
        self._parts.terms += [term for uri in sorted_out["term"] if (term := self._term(uri)) is not None]

    def _edition(self) -> None:
        self._parts.edition_line = self._said.lines.get(_id(SCHEME))
        self._parts.editions += [one.text for one in self._said.objects(SCHEME, f"{OWL}versionInfo")]
        self._parts.licence = self._one(SCHEME, f"{DCTERMS}rights")

    def _concepts(self) -> list[str]:
        """The concepts of the glossary, in the order that they say they have, else in that of their ids."""
        found = [
            uri for uri in self._said.of if uri.startswith(GLOSSARY) and f"{SKOS}Concept" in self._names(uri, RDF_TYPE)
        ]
        places = {uri: self._said.objects(uri, f"{OWN}place") for uri in found}
        numbers = {uri: said[0].text if said and said[0].text.isdecimal() else _LAST for uri, said in places.items()}
        return sorted(found, key=lambda uri: (len(numbers[uri]), numbers[uri], uri))

    def _usable(self, uri: str) -> bool:
        line = self._said.lines.get(_id(uri))
        if self._parts.id_of(_id(uri), line) is None:
            return False
        for said in self._said.objects(uri, f"{SKOS}notation"):
            if said.text != _id(uri):
                self._parts.fault("notation-differs", line, _id(uri), "id", id=_id(uri), notation=said.text)
        return True

    def _sort(self, uri: str) -> str:
        if any(_YES_NO.get(one.text) for one in self._said.objects(uri, f"{OWL}deprecated")):
            return "retired"
        if GROUPS in self._names(uri, f"{SKOS}inScheme"):
            return "group"
        at_the_top = SCHEME in self._names(uri, f"{SKOS}topConceptOf") or uri in self._names(
            SCHEME, f"{SKOS}hasTopConcept"
        )
        return "domain" if at_the_top and not self._said.objects(uri, f"{OWN}kind") else "term"

    def _retired(self, uri: str) -> Retired:
        replaced_by = self._names(uri, f"{DCTERMS}isReplacedBy")
        return Retired(_id(uri), self._text(uri, "prefLabel", "en"), tuple(map(_id, replaced_by)))

    def _term(self, uri: str) -> Term | None:
        kind = self._parts.kind_of(self._one(uri, f"{OWN}kind"), _id(uri), self._said.lines.get(_id(uri)))
        if kind is None:
            return None
        wider = _id(self._one(uri, f"{SKOS}broader"))
        under_a_domain = wider in self._domains
        return Term(
            id=_id(uri),
            label=self._text(uri, "prefLabel", "en"),
            definition=self._text(uri, "definition", "en"),
            kind=kind,
            default_unit=self._one(uri, f"{OWN}usualUnit"),
            domain=_id(self._one(uri, f"{OWN}domain")) or (wider if under_a_domain else ""),
            alt_labels=self._alt_labels(uri, "en"),
            other_units=self._listed(uri, "otherUnits"),
            groups=self._listed(uri, "groups"),
            broader=None if under_a_domain else wider or None,
            scope_note=self._text(uri, "scopeNote", "en"),
            not_this=self._listed(uri, "notThis"),
            welsh=self._welsh(uri),
        )

    def _welsh(self, uri: str) -> Welsh | None:
        label, others = self._text(uri, "prefLabel", "cy"), self._alt_labels(uri, "cy")
        said = self._one(uri, f"{OWN}welshReviewed")
        if said and said not in _YES_NO:
            line = self._said.lines.get(_id(uri))
            self._parts.fault("review-unsaid", line, _id(uri), "welsh", term=_id(uri), said=said)
        return Welsh(label, others, _YES_NO.get(said, False)) if label or others else None

    def _alt_labels(self, uri: str, language: str) -> tuple[str, ...]:
        """Other labels in their order; those that are not in the list which keeps it come last."""
        labels = [one.text for one in self._said.objects(uri, f"{SKOS}altLabel") if one.language == language]
        listed = [one.text for one in self._said.listed(uri, f"{OWN}altLabels") if one.language == language]
        known, placed = set(labels), set(listed)
        return (*(one for one in listed if one in known), *(one for one in labels if one not in placed))

    def _listed(self, uri: str, prop: str) -> tuple[str, ...]:
        return tuple(_id(one.text) for one in self._said.listed(uri, OWN + prop))

    def _text(self, uri: str, prop: str, language: str) -> str:
        return self._only(uri, SKOS + prop, [o.text for o in self._said.objects(uri, SKOS + prop) if o[1] == language])

    def _one(self, uri: str, prop: str) -> str:
        return self._only(uri, prop, [one.text for one in self._said.objects(uri, prop)])

    def _only(self, uri: str, prop: str, values: list[str]) -> str:
        """The one value, empty where there is none; of several the first, and a fault is noted (S14 for labels)."""
        for other in values[1:]:
            line = self._said.lines.get(_id(uri))
            facts = {"id": _id(uri), "property": _short(prop), "first": values[0], "other": other}
            self._parts.fault("value-twice", line, _id(uri), "", **facts)
        return values[0] if values else ""

    def _names(self, uri: str, prop: str) -> list[str]:
        return [one.text for one in self._said.objects(uri, prop)]


def _say_what_is_not_kept(statements: turtle.Statements, glossary: Glossary, parts: Parts) -> None:
    """Write what was understood, read that, and say by property what the file holds besides."""
    kept = turtle.read(skos_write.written(glossary)).of
    lost: dict[str, list[str]] = defaultdict(list)
    nameless = {one.text for said in statements.of.values() for many in said.values() for one in many if one.nameless}
    for uri in sorted(statements.of.keys() - nameless):
        for prop, values in statements.of[uri].items():
            if prop not in _OURS_ALONE:
                again = set(kept.get(uri, {}).get(prop, []))
                lost[prop] += [uri for value in values if value not in again]
    for prop, uris in sorted(lost.items()):
        if uris:
            times = "once" if len(uris) == 1 else f"{len(uris)} times"
            first = _id(uris[0])
            facts = {"property": _short(prop), "times": times, "id": first}
            parts.fault("statements-not-kept", statements.lines.get(first), first, "", **facts)


def _id(uri: str) -> str:
    return uri.removeprefix(GLOSSARY)


def _short(prop: str) -> str:
    """A property as people who know Turtle call it."""
    for prefix, name in PREFIXES.items():
        if prop.startswith(name):
            return f"{prefix}:{prop.removeprefix(name)}"
    return "a" if prop == RDF_TYPE else prop
