"""The shared glossary as a word list on paper, for the wall of a small charity or the hand of its staff.

It is written in English, as the glossary is. Welsh names stand beside it where they are wanted; those that no Welsh
speaker has reviewed are each marked, and a warning in both languages comes before all else.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from svdesk.domain.glossary import Glossary, Term
from svdesk.domain.mapping import Relation
from svdesk.domain.period import day_written
from svdesk.i18n import _, counted
from svdesk.services.returns.compose.credits import glossary_words
from svdesk.services.returns.compose.words import unit_words
from svdesk.services.returns.document import (
    Block,
    Document,
    Heading,
    Keep,
    Labelled,
    Note,
    Paragraph,
    Part,
    RunningHeader,
)
from svdesk.storage.shipped import units

UNREVIEWED = _("(unreviewed)")
"""What follows each Welsh name that no Welsh speaker has looked at."""

WARNING = _(
    "A Welsh speaker should review the Welsh names marked “(unreviewed)” before you use them. No Welsh speaker has done"
    " so yet."
)
WARNING_IN_WELSH = (
    "Dylai siaradwr Cymraeg adolygu'r enwau Cymraeg sydd wedi'u nodi â'r gair “unreviewed” (heb eu hadolygu) cyn i chi"
    " eu defnyddio. Nid oes neb wedi gwneud hynny eto."
)
"""The same as ``WARNING``, and not translated with it: it is for whoever reads no English."""


@dataclass(frozen=True, slots=True)
class OwnWord:
    """What the charity itself says for a shared term: its own name for it, or an own term and its ``relation``.

    One that is ``nearly`` the same came from another program, which said so.
    """

    label: str
    language: str = "en"
    relation: Relation = Relation.SAME
    nearly: bool = False


Row = tuple[str, Sequence[Part]]
"""A line of an entry: the word that says what it is, and its text, empty where there is nothing to say."""

OwnWords = Mapping[str, Sequence[OwnWord]]
"""The charity's words by the id of the shared term that they mean."""


def pages(
    glossary: Glossary,
    own_words: OwnWords,
    provider: str,
    *,
    only: Collection[str] | None = None,
    welsh: bool = False,
    day: date,
) -> Document:
    """The word list of *glossary*, or of the terms with the ids in *only*, in the order of its domains.

    *welsh* says whether Welsh names are printed; the charity's own always are. *provider* may be empty, for a list
    that is nobody's own. *day* is printed as that on which the list was made.
    """
    terms = [term for term in glossary if only is None or term.id in only]
    return Document(
        title=_("Shared glossary"),
        subtitle=_subtitle(len(terms), len(glossary.terms), day),
        language="en-GB",
        header=RunningHeader(provider, "", _("Glossary edition {edition}").format(edition=glossary.edition), ""),
        fingerprint="",
        blocks=(
            *(_warning() if welsh and any(map(unreviewed, terms)) else ()),
            Paragraph(_whose(glossary, own_words), "small"),
            *_under_headings(glossary, terms, own_words, welsh),
        ),
    )


def unreviewed(term: Term) -> bool:
    """Whether a term has Welsh names that no Welsh speaker has looked at."""
    return term.welsh is not None and not term.welsh.reviewed


def _subtitle(listed: int, every: int, day: date) -> str:
    made = day_written(day)
    if listed == every:
        return _("{terms}, as on {day}").format(terms=counted(every, _("1 term"), _("{n} terms")), day=made)
    return _("{n} of its {every} terms, as on {day}").format(n=f"{listed:,}", every=f"{every:,}", day=made)


def _warning() -> tuple[Block, ...]:
    return Note(WARNING, "worth a look"), Note(WARNING_IN_WELSH, "worth a look", "cy")


def _whose(glossary: Glossary, own_words: OwnWords) -> str:
    own = _(" “Our own words” are this charity's, and no part of the glossary.") if own_words else ""
    return glossary_words(glossary) + own


def _under_headings(glossary: Glossary, terms: Sequence[Term], own_words: OwnWords, welsh: bool) -> Iterator[Block]:
    for domain in glossary.domains:
        here = [term for term in terms if term.domain == domain.id]
        entries = [_entry(term, glossary, own_words.get(term.id, ()), welsh) for term in here]
        if entries:
            first, *others = entries
            yield Keep((Heading(1, domain.label), Paragraph(domain.scope, "small"), *first))
            yield from (Keep(entry) for entry in others)


def _entry(term: Term, glossary: Glossary, own: Sequence[OwnWord], welsh: bool) -> tuple[Block, ...]:
    ends = glossary.ends(term)
    rows: list[Row] = [
        (_("What counts"), _plain(term.scope_note)),
        (_("More exactly"), _near(_("{names}, where it is that"), ends.narrower)),
        (_("More widely"), _near(_("{names}, where it is more than that"), ends.wider)),
        (_("Not this"), _near("{names}", ends.others)),
        (_("Counted in"), _plain(_counted_in(term))),
        (_("Also called"), _plain("; ".join(term.alt_labels))),
        *(_in_welsh(term) if welsh else ()),
        (_("Our own words"), _parted([(_own(word), word.language, "") for word in own])),
    ]
    said = Labelled(tuple((word, tuple(parts)) for word, parts in rows if parts))
    return Heading(2, term.label), Paragraph(term.definition), said


def _near(words: str, terms: Sequence[Term]) -> Sequence[Part]:
    return _plain(words.format(names="; ".join(term.label for term in terms))) if terms else ()


def _counted_in(term: Term) -> str:
    usual, *others = (unit_words(units()[unit]) for unit in term.units)
    if not others:
        return usual
    return _("{usual}; also {others}").format(usual=usual, others=", ".join(others))


def _in_welsh(term: Term) -> list[Row]:
    """Its names in Welsh, each with the mark where it was not reviewed, on the same line as the end of the name."""
    if term.welsh is None:
        return []
    mark = "" if term.welsh.reviewed else f"\u00a0{UNREVIEWED}"
    preferred, *others = ((label, "cy", mark) for label in term.welsh.labels)
    return [(_("In Welsh"), _parted([preferred])), (_("Also in Welsh"), _parted(others))]


def _own(word: OwnWord) -> str:
    """An own word as it is printed; the relations that name a term and are not sameness are said."""
    if word.nearly:
        return _("“{label}”, nearly the same").format(label=word.label)
    return {
        Relation.PART_OF: _("“{label}”, a part of it"),
        Relation.COVERS_MORE: _("“{label}”, which covers more"),
    }.get(word.relation, "“{label}”").format(label=word.label)


def _plain(text: str) -> Sequence[Part]:
    return (Part(text),) if text else ()


def _parted(names: Sequence[tuple[str, str, str]]) -> Sequence[Part]:
    """Names with semicolons between them; each is (its words, their language, what follows them in English)."""
    last = len(names) - 1
    parts: list[Part] = []
    for number, (name, language, mark) in enumerate(names):
        following = mark + ("; " if number < last else "")
        if language == "cy":
            parts += [Part(name, "cy"), *_plain(following)]
        else:
            parts.append(Part(name + following))
    return parts
