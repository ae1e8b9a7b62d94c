"""What must hold of the crosswalk that ships before a figure may be counted under an authority's measure.

The rules are the integrity conditions S27 and S44 to S46 of SKOS (W3C Recommendation of 18 August 2009), and what
follows from them here. Each is one small function that finds every breach and never stops at the first.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from svdesk.domain.framework import Framework, Link, LinkKind
from svdesk.domain.glossary import Glossary

_SAYS = {
    "term-unknown": "The crosswalk names {term}, which is not in the glossary.",
    "framework-unknown": "{term} is linked to {measure}, and there is no framework {scheme}.",
    "measure-unknown": "{term} is linked to {measure}, which is not in the framework.",
    "linked-twice": "{term} is linked to {measure} as {first} and as {second}.",
    "exact-to-two": "{term} is exactly the same as {measure} and as {other}, which one framework holds apart.",
    "exact-from-two": "{measure} is exactly the same as {term} and as {other}, which the glossary holds apart.",
    "exact-with-unit": "{term} is exactly the same as {measure}, which has a unit of its own: {unit}.",
    "related-and-wider": "{term} is linked to {measure} as related, and is also above or below it by way of {path}.",
}


class Breach(NamedTuple):
    """One breach: the rule that it is of, and a sentence on it."""

    code: str
    message: str


def breach(code: str, **facts: str) -> Breach:
    return Breach(code, _SAYS[code].format(**facts))


WITHOUT_UNIT = frozenset({"", "text"})
"""What a framework writes as the unit of a line that is not counted."""


def check_crosswalk(
    links: Sequence[Link],
    glossary: Glossary,
    frameworks: Iterable[Framework],
    code_lists: Collection[str] = (),
) -> list[Breach]:
    """Find whatever is wrong with *links* between the terms of *glossary* and the measures of *frameworks*.

    ``code_lists`` are schemes known by name alone, such as ``SDG``: any code of theirs is taken as it is.
    """
    known = {framework.id: framework for framework in frameworks}
    return [
        *_ends(links, glossary, known, code_lists),
        *_linked_twice(links),
        *_exact_to_two(links),
        *_exact_from_two(links),
        *_exact_with_unit(links, known),
        *_related_and_wider(links, glossary, known),
    ]


def _ends(
    links: Sequence[Link], glossary: Glossary, known: Mapping[str, Framework], code_lists: Collection[str]
) -> Iterator[Breach]:
    for link in links:
        measure = _measure(link)
        if link.term not in glossary:
            yield breach("term-unknown", term=link.term)
        if link.scheme in known:
            if link.code not in known[link.scheme].by_code:
                yield breach("measure-unknown", term=link.term, measure=measure)
        elif link.scheme not in code_lists:
            yield breach(
                "framework-unknown",
                term=link.term,
                measure=measure,
                scheme=link.scheme,
            )


def _linked_twice(links: Sequence[Link]) -> Iterator[Breach]:
    """One pair has one relation: exact is never also broad or related (S46), nor related also broad (S27)."""
    first: dict[tuple[str, str], Link] = {}
    for link in links:
        earlier = first.setdefault((link.term, _measure(link)), link)
        if earlier is not link:
            yield breach(
                "linked-twice",
                term=link.term,
                measure=_measure(link),
                first=_said(earlier.kind),
                second=_said(link.kind),
            )


def _exact_to_two(links: Sequence[Link]) -> Iterator[Breach]:
    """Exact is transitive (S45): a term that is exactly two measures of one framework makes them equal."""
    first: dict[tuple[str, str], Link] = {}
    for link in _of_kind(links, LinkKind.EXACT):
        earlier = first.setdefault((link.term, link.scheme), link)
        if earlier.code != link.code:
            yield breach(
                "exact-to-two",
                term=link.term,
                measure=_measure(earlier),
                other=_measure(link),
            )


def _exact_from_two(links: Sequence[Link]) -> Iterator[Breach]:
    """Exact is symmetric too (S44): two terms that are exactly one measure are the same term."""
    first: dict[str, Link] = {}
    for link in _of_kind(links, LinkKind.EXACT):
        earlier = first.setdefault(_measure(link), link)
        if earlier.term != link.term:
            yield breach(
                "exact-from-two",
                term=earlier.term,
                other=link.term,
                measure=_measure(link),
            )


def _exact_with_unit(links: Sequence[Link], known: Mapping[str, Framework]) -> Iterator[Breach]:
    """A measure with its own unit is a way of counting and never the same idea as a term."""
    for link in _of_kind(links, LinkKind.EXACT):
        framework = known.get(link.scheme)
        measure = framework.by_code.get(link.code) if framework else None
        if measure and measure.unit not in WITHOUT_UNIT:
            yield breach(
                "exact-with-unit",
                term=link.term,
                measure=_measure(link),
                unit=measure.unit,
            )


def _related_and_wider(links: Sequence[Link], glossary: Glossary, known: Mapping[str, Framework]) -> Iterator[Breach]:
    """Whatever is related is neither above nor below, at any distance (S27)."""
    inside = [link for link in links if link.term in glossary]
    for related in _of_kind(inside, LinkKind.RELATED):
        terms_above = (related.term, *glossary.ancestors(related.term))
        measures_above = _with_those_above(related, known)
        for other in inside:
            wider = (
                other.kind is LinkKind.BROAD
                and other.term in terms_above
                and _measure(related) in _with_those_above(other, known)
            )
            narrower = (
                other.kind is LinkKind.NARROW
                and related.term in (other.term, *glossary.ancestors(other.term))
                and _measure(other) in measures_above
            )
            same_pair = other.term == related.term and _measure(other) == _measure(related)
            if (wider or narrower) and not same_pair:
                yield breach(
                    "related-and-wider",
                    term=related.term,
                    measure=_measure(related),
                    path=f"{other.term} → {_measure(other)}",
                )


def _with_those_above(link: Link, known: Mapping[str, Framework]) -> list[str]:
    """The measure of *link* and all above it in its framework, as far as they exist and do not repeat."""
    found = [link.code]
    measures = known[link.scheme].by_code if link.scheme in known else {}
    while (measure := measures.get(found[-1])) and measure.parent and measure.parent not in found:
        found.append(measure.parent)
    return [f"{link.scheme}:{code}" for code in found]


def _of_kind(links: Iterable[Link], kind: LinkKind) -> list[Link]:
    return [link for link in links if link.kind is kind]


def _measure(link: Link) -> str:
    return f"{link.scheme}:{link.code}"


def _said(kind: LinkKind) -> str:
    return {
        LinkKind.EXACT: "exactly the same",
        LinkKind.CLOSE: "close",
        LinkKind.BROAD: "wider",
        LinkKind.NARROW: "narrower",
        LinkKind.RELATED: "related",
    }[kind]
