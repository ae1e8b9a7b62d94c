"""What of the charity's answers a measure: the shared glossary's links, its own rule, its words, the forms that ask."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from svdesk.domain.framework import Checked, Link, LinkKind
from svdesk.domain.glossary import Glossary, Term
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.return_format import Measure, ReturnFormat
from svdesk.i18n import _
from svdesk.services.frameworks import drafts, rules
from svdesk.services.frameworks.lines import HEADING
from svdesk.services.frameworks.rule import Rule
from svdesk.services.frameworks.tree import measured, tree
from svdesk.storage import frameworks, glossaries, mappings, shipped
from svdesk.storage.frameworks import Held
from svdesk.storage.mappings import Use
from svdesk.storage.store import Store

LINK_WORDS = {
    LinkKind.EXACT: _("the same"),
    LinkKind.CLOSE: _("close to it"),
    LinkKind.BROAD: _("a part of it"),
    LinkKind.NARROW: _("wider than it"),
    LinkKind.RELATED: _("related to it"),
}
"""How a term stands to a measure, as a person reads it after the term."""

_TELLING = frozenset({LinkKind.EXACT, LinkKind.CLOSE, LinkKind.BROAD})
"""Links whose term, when it is counted, is counted rightly under the measure."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A shared term that the glossary links to a measure, and how; its ``link`` says how far that was checked."""

    term: Term
    link: Link

    @property
    def told(self) -> str:
        """How the term stands to the measure, in words."""
        return LINK_WORDS[self.link.kind]


@dataclass(frozen=True, slots=True)
class Asked:
    """A line of an authority's form which names the measure that was asked for."""

    form: ReturnFormat
    measure: Measure


@dataclass(frozen=True, slots=True)
class Answering:
    """All that answers one measure. ``words`` are the charity's own, with how often each is used.

    ``rule`` is the one that waits half made where there is one, else the one that is kept; ``counted`` are the terms
    that it names.
    """

    linked: tuple[Linked, ...]
    rule: Rule | None
    words: tuple[Use, ...]
    asked: tuple[Asked, ...]
    counted: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What every measure of a framework is answered from, read once: rules, links by code, words, the glossary.

    ``drafts`` are the rules that wait half made; while one does, what is kept under its code is no answer.
    """

    held: Held
    rules: dict[str, Rule]
    links: dict[str, list[Link]]
    uses: tuple[Use, ...]
    glossary: Glossary
    forms: tuple[ReturnFormat, ...]
    drafts: dict[str, Rule]

    @property
    def newest(self) -> dict[str, Rule]:
        """The rules as they were left, kept or not."""
        return {**self.rules, **self.drafts}


def read(store: Store, held: Held, forms: Iterable[ReturnFormat] = ()) -> Reading:
    """Read what answers the measures of *held*; *forms* are the return formats that may ask for them.

    The links of the glossary are of the editions that ship, and stand for no other.
    """
    links: dict[str, list[Link]] = {}
    if not held.private:
        for link in shipped.crosswalk():
            if link.scheme == held.framework.id:
                links.setdefault(link.code, []).append(link)
    uses = tuple(mappings.in_use(store, with_examples=False))
    known, waiting = rules.every(store, *held.key), drafts.every(store, held)
    return Reading(held, known, links, uses, glossaries.current(store), tuple(forms), waiting)


def answering(code: str, reading: Reading) -> Answering:
    """All that answers the measure *code*.

    Words are those mapped on a term of its rule, else of a link that tells what to count, or on a narrower one.
    """
    glossary = reading.glossary
    linked = tuple(Linked(glossary[one.term], one) for one in reading.links.get(code, ()) if one.term in glossary)
    rule = reading.newest.get(code)
    if rule is not None:
        terms = frozenset[str]().union(*(part.takes_in(glossary) for part in rule.parts))
    else:
        terms = glossary.with_narrower(one.term.id for one in linked if one.link.kind in _TELLING)
    wanted = f"{reading.held.framework.id}:{code}"
    return Answering(
        linked,
        rule,
        tuple(use for use in reading.uses if _counts_under(use, terms)),
        tuple(Asked(form, m) for form in reading.forms for m in form.measures if wanted in m.framework),
        tuple(glossary[term] for part in rule.parts for term in part.terms if term in glossary) if rule else (),
    )


def told_of(code: str, reading: Reading, figure: str = "") -> str:
    """In a few words, whether and by what the measure *code* is answered; *figure* is what its own rule gives."""
    rule, links = reading.rules.get(code), reading.links.get(code, ())
    if code in reading.drafts:
        return _("Not kept yet")
    if rule is not None:
        if rule.needs_look:
            return _("Look at the rule")
        return _("Own rule: {figure}").format(figure=figure) if figure else _("Own rule")
    if not links:
        return _("Nothing yet")
    best = {link.checked for link in links}
    if Checked.WHOLLY in best:
        return _("Linked")
    return _("Linked, partly checked") if Checked.PARTLY in best else _("Linked, not checked")


def told_of_all(reading: Reading, figures: Mapping[str, str] | None = None) -> dict[str, str]:
    """What ``told_of`` tells of each line; of one that only holds others, how many beneath it are answered."""
    wanted = measured(reading.held.framework)
    given = figures or {}
    told = {code: told_of(code, reading, given.get(code, "")) for code in reading.held.framework.by_code}
    done = {code for code in wanted if code in reading.rules or code in reading.links} - reading.drafts.keys()
    for top in tree(reading.held.framework):
        for node in top.all():
            code = node.measure.code
            if node.children and code not in reading.rules and code not in reading.links:
                beneath = {one.measure.code for one in node.all()} & wanted
                told[code] = _("{n} of {all}").format(n=len(beneath & done), all=len(beneath))
            elif node.measure.level == HEADING and code not in reading.rules:
                told[code] = ""
    return told


def terms_of_all(reading: Reading) -> dict[str, str]:
    """The names of the shared terms that answer each measure, for finding a measure by a term."""
    terms: dict[str, list[str]] = {code: [link.term for link in links] for code, links in reading.links.items()}
    for code, rule in reading.newest.items():
        terms.setdefault(code, []).extend(term for part in rule.parts for term in part.terms)
    known = reading.glossary.by_id
    return {code: " ".join(known[one].label for one in ids if one in known) for code, ids in terms.items()}


def own_rules(store: Store, term_id: str) -> tuple[str, ...]:
    """The measures that the charity's own rules answer with a shared term, a line for each.

    A rule answers by a term that it names, and by a narrower one unless it counts exactly.
    """
    glossary = glossaries.current(store)
    wider = {term_id, *(glossary.ancestors(term_id) if term_id in glossary else ())}
    kept = _("{code}: {label} ({scheme}). Your own rule counts it.")
    half = _("{code}: {label} ({scheme}). Your own rule, which is not kept yet, counts it.")
    found = []
    for held in frameworks.listed(store):
        waiting = drafts.every(store, held)
        mine = {**rules.every(store, *held.key), **waiting}
        for one in held.framework.measures:
            if one.code in mine and _names(mine[one.code], term_id, wider):
                words = half if one.code in waiting else kept
                found.append(words.format(code=one.code, label=one.title.rstrip("."), scheme=held.framework.title))
    return tuple(found)


def returns_asking(forms: Iterable[ReturnFormat], term_id: str, glossary: Glossary) -> tuple[str, ...]:
    """The lines of authorities' *forms* that count a shared term, by itself or under a wider one, a line for each."""
    wider = {term_id, *(glossary.ancestors(term_id) if term_id in glossary else ())}
    words = _("{code}: {label} ({form}). A return of yours counts it.")
    return tuple(
        words.format(code=line.code, label=line.label.rstrip("."), form=form.authority or form.title)
        for form in forms
        for line in form.measures
        if ({term_id} if line.exactly else wider).intersection(line.terms)
    )


def own_words(words: Sequence[Use]) -> list[tuple[OwnTerm, int]]:
    """The charity's own words among *words*, each with how many records stand under it, the most used first."""
    return [(use.own_term, use.uses) for use in sorted(words, key=lambda use: -use.uses)]


def _counts_under(use: Use, terms: frozenset[str]) -> bool:
    return use.decision is not None and use.decision.relation.counts and use.decision.term in terms


def _names(rule: Rule, term_id: str, wider: set[str]) -> bool:
    return any(({term_id} if part.exactly else wider).intersection(part.terms) for part in rule.parts)
