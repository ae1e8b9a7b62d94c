"""What must hold inside a glossary before anything may be built on it.

The rules are the integrity conditions S13 and S14 of SKOS (W3C Recommendation of 18 August 2009), and those that
this program needs besides. Each is one small function that finds every breach and never stops at the first.
"""

from collections.abc import Callable, Iterator, Mapping

from svdesk.domain.glossary import Glossary, Term, fold
from svdesk.domain.problem import Page, Problem, Where, problem
from svdesk.domain.quantity import Unit


def check_glossary(glossary: Glossary, units: Mapping[str, Unit]) -> list[Problem]:
    """Find whatever is wrong inside *glossary*, whose terms are counted in *units* (by unit id)."""
    rules: tuple[Callable[[Glossary], Iterator[Problem]], ...] = (
        _ids,
        _labels,
        _labels_of_two_terms,
        _welsh_labels,
        _scope_notes,
        _definitions,
        _wider_terms,
        _headings_and_groups,
        _retired,
    )
    return [*(found for rule in rules for found in rule(glossary)), *_units(glossary, units)]


def _ids(glossary: Glossary) -> Iterator[Problem]:
    """One id has one preferred label (S14); ids of terms, domains, groups and retired terms are never shared."""
    terms = [(term.id, term.label) for term in glossary]
    domains = [(domain.id, domain.label) for domain in glossary.domains]
    groups = [(group.id, group.label) for group in glossary.groups]
    retired = [(one.id, one.label) for one in glossary.retired]
    first: dict[str, str] = {}
    for name, label in [*terms, *domains, *groups, *retired]:
        if name in first:
            yield problem("id-twice", _at(name), id=name, label=first[name], other=label)
        first.setdefault(name, label)


def _labels(glossary: Glossary) -> Iterator[Problem]:
    """A term has a preferred label, and none of its labels stands twice (S13); a domain and a group have one, too."""
    domains = [(domain.id, domain.label) for domain in glossary.domains]
    for name, label in [*domains, *((group.id, group.label) for group in glossary.groups)]:
        if not label.strip():
            yield problem("label-missing", _at(name, "label"), term=name)
    for term in glossary:
        seen: set[str] = set()
        for label in term.labels:
            if not label.strip():
                yield problem("label-missing", _at(term.id, "label"), term=term.id)
            elif fold(label) in seen:
                yield problem("label-repeated", _at(term.id, "label"), term=_name(term), label=label)
            seen.add(fold(label))


def _labels_of_two_terms(glossary: Glossary) -> Iterator[Problem]:
    """No label belongs to two terms, so that an exact hit is never in doubt."""
    owners: dict[str, Term] = {}
    for term in glossary:
        for label in term.labels:
            owner = owners.setdefault(fold(label), term)
            if label.strip() and owner.id != term.id:
                yield problem("label-twice", _at(term.id, "label"), term=_name(owner), other=_name(term), label=label)


def _welsh_labels(glossary: Glossary) -> Iterator[Problem]:
    """A Welsh label is of one term only, and no English label is of another."""
    owners = {fold(label): term for term in glossary for label in term.labels}
    for term in glossary:
        for label in term.welsh.labels if term.welsh else ():
            owner = owners.setdefault(fold(label), term)
            if not label.strip():
                yield problem("label-missing", _at(term.id, "welsh"), term=term.id)
            elif owner.id != term.id:
                yield problem("label-twice", _at(term.id, "welsh"), term=_name(owner), other=_name(term), label=label)


def _scope_notes(glossary: Glossary) -> Iterator[Problem]:
    """A scope note names only terms that there are, and never its own."""
    for term in glossary:
        for other in term.not_this:
            if other not in glossary or other == term.id:
                yield problem("scope-note-astray", _at(term.id, "scope_note"), term=_name(term), other=other)


def _definitions(glossary: Glossary) -> Iterator[Problem]:
    for term in glossary:
        if not term.definition.strip():
            yield problem("definition-missing", _at(term.id, "definition"), term=_name(term))


def _wider_terms(glossary: Glossary) -> Iterator[Problem]:
    """Every wider term exists, and nothing is wider than itself."""
    parents = {term.id: term.broader for term in glossary}
    for name, parent in parents.items():
        if parent is not None and parent not in parents:
            yield problem("broader-unknown", _at(name, "broader"), term=name, broader=parent)
    for circle in _circles(parents):
        path = " → ".join((*circle[1:], circle[0]))
        yield problem("broader-in-a-circle", _at(circle[0], "broader"), term=circle[0], path=path)


def _circles(parents: Mapping[str, str | None]) -> list[list[str]]:
    """Every circle once, beginning with its first name in the order of *parents*."""
    done: set[str] = set()
    found = []
    for start in parents:
        path: list[str] = []
        name: str | None = start
        while name is not None and name in parents and name not in done and name not in path:
            path.append(name)
            name = parents[name]
        if name is not None and name in path:
            found.append(path[path.index(name) :])
        done.update(path)
    return found


def _headings_and_groups(glossary: Glossary) -> Iterator[Problem]:
    domains = {domain.id for domain in glossary.domains}
    groups = {group.id for group in glossary.groups}
    for term in glossary:
        if term.domain not in domains:
            yield problem("domain-unknown", _at(term.id, "domain"), term=_name(term), domain=term.domain)
        for group in term.groups:
            if group not in groups:
                yield problem("group-unknown", _at(term.id, "groups"), term=_name(term), group=group)


def _retired(glossary: Glossary) -> Iterator[Problem]:
    """What took the place of a retired term is a term of this edition."""
    for one in glossary.retired:
        for other in one.replaced_by:
            if other not in glossary:
                name = f"{one.label} ({one.id})"
                yield problem("replaced-by-unknown", _at(one.id, "replaced_by"), term=name, other=other)


def _units(glossary: Glossary, units: Mapping[str, Unit]) -> Iterator[Problem]:
    for term in glossary:
        for unit in term.units:
            if unit not in units:
                yield problem("unit-unknown", _at(term.id, "units"), term=_name(term), unit=unit)


def _at(record: str, field: str = "id") -> Where:
    return Where(Page.GLOSSARY, record, field)


def _name(term: Term) -> str:
    return f"{term.label} ({term.id})"
