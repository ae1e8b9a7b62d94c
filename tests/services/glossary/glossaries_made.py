"""Glossaries for the tests of files: a small one, any that keeps the rules, and newer editions of what ships."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import strategies as st

from svdesk.domain.glossary import Domain, Glossary, Group, Kind, Retired, Term, Welsh, fold
from svdesk.storage import shipped
from svdesk.storage.shipped import units

SMALL = Glossary(
    edition="1.1.0",
    terms=(
        Term(
            *("SV-1", "Job help", "Help to find work.", Kind.ACTIVITY, "people", "D1"),
            alt_labels=("work club; Tuesdays", "=job club", "cv clinic"),
            other_units=("hours", "attendances"),
            groups=("BG2", "BG1"),
            scope_note='Help of any kind.\nNot "training".',
            not_this=("SV-3", "SV-2"),
            welsh=Welsh("Cymorth gwaith ŵ", ("swyddi", "clwb gwaith"), False),
        ),
        Term("SV-2", "CV help", "Help with a CV.", Kind.OUTPUT, "people", "D2", broader="SV-1"),
        Term(
            *("SV-3", "Training", "Learning together.", Kind.ACTIVITY, "hours", "D1"),
            welsh=Welsh("Hyfforddiant", (), True),
        ),
    ),
    domains=(Domain("D2", "Work", "Paid work."), Domain("D1", "Skills", "")),
    groups=(Group("BG2", "Veterans"), Group("BG1", "Everyone locally")),
    licence="CC BY 4.0",
    retired=(Retired("SV-0", "Job work", ("SV-2", "SV-1")), Retired("SV-00", "Fax machines")),
)

_TRICKY = st.text("=+-@;\\\"' \n\r\t\0aŵ,{}<>#.\ufeff", min_size=1, max_size=8)
_ANY = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
WORDS = (_TRICKY | _ANY).filter(lambda text: bool(text.strip()))
_FREE = st.just("") | _TRICKY | _ANY
_KINDS, _UNITS = st.sampled_from(list(Kind)), sorted(units())


def _some(values: list[str], most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    if not values:
        return st.just(())
    return st.lists(st.sampled_from(values), unique=True, max_size=most).map(tuple)


@st.composite
def any_glossary(draw: st.DrawFn) -> Glossary:
    """Any glossary that keeps the rules, with every character that a text can hold."""
    labels = iter(draw(st.lists(WORDS, min_size=21, max_size=21, unique_by=fold)))
    ids = [f"SV-{n}" for n in range(draw(st.integers(1, 3)))]
    domains, groups = ["D1", "D_2"], ["BG.1", "BG2"][: draw(st.integers(0, 2))]

    def term(number: int) -> Term:
        english = [next(labels) for _ in range(draw(st.integers(1, 4)))]
        welsh = [next(labels) for _ in range(draw(st.integers(0, 3)))]
        usual, *others = draw(st.lists(st.sampled_from(_UNITS), unique=True, min_size=1, max_size=4))
        return Term(
            *(ids[number], english[0], draw(WORDS), draw(_KINDS), usual, draw(st.sampled_from(domains))),
            alt_labels=tuple(english[1:]),
            other_units=tuple(others),
            groups=draw(_some(groups)),
            broader=draw(st.sampled_from([None, *ids[:number]])),
            scope_note=draw(_FREE),
            not_this=draw(_some([name for name in ids if name != ids[number]])),
            welsh=Welsh(welsh[0], tuple(welsh[1:]), draw(st.booleans())) if welsh else None,
        )

    return Glossary(
        edition=draw(st.from_regex(r"[0-9]{1,3}(\.[0-9]{1,3}){0,2}", fullmatch=True, alphabet="0123456789.")),
        terms=tuple(term(number) for number in range(len(ids))),
        domains=tuple(Domain(name, draw(WORDS), draw(_FREE)) for name in domains),
        groups=tuple(Group(name, draw(WORDS)) for name in groups),
        licence=draw(_FREE),
        retired=(Retired("OLD-1", draw(_FREE), draw(_some(ids))),) if draw(st.booleans()) else (),
    )


def newer(
    terms: Mapping[str, Term | None], *added: Term, edition: str = "1.1.0", retired: tuple[Retired, ...] = ()
) -> Glossary:
    """What ships, as a newer edition: with *terms* in place of those of the same id (None takes one away)."""
    ours = shipped.glossary()
    kept = [terms.get(term.id, term) for term in ours]
    return replace(ours, edition=edition, terms=(*(term for term in kept if term), *added), retired=retired)


def lines_of(text: str) -> list[str]:
    """The lines of a file, to be counted from 1."""
    return ["", *text.split("\n")]
