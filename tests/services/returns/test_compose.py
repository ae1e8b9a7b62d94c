"""A whole return as text that a trustee could read, compared with the text that was found good."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from svdesk.domain.authority import Contract
from svdesk.domain.period import Period
from svdesk.services.returns.compose import compose
from svdesk.services.returns.document import Heading, PageBreak
from svdesk.services.returns.formats import format_by
from svdesk.storage import shipped
from tests.services.returns.charity import ANYTOWN, LANTERN, PLAIN, Q1, YEAR, Ledger, return_of
from tests.services.returns.document_text import as_text

TESTS = Path(__file__).parents[2]
MADE_ON = date(2025, 7, 9)


@pytest.mark.parametrize(
    ("name", "contract", "period"),
    [
        ("return-council", ANYTOWN, Q1),
        ("return-foundation", LANTERN, YEAR),
        ("return-standard", PLAIN, Q1),
    ],
)
def test_the_return_reads_as_the_golden_text(name: str, contract: Contract, period: Period) -> None:
    """When it reads better now, copy the text from tests/artefacts to tests/golden."""
    document = compose(return_of(contract, period), fingerprint="0123 4567 89ab cdef", made_on=MADE_ON)
    found = as_text(document)
    artefact = TESTS / "artefacts" / f"{name}.txt"
    artefact.parent.mkdir(exist_ok=True)
    artefact.write_text(found, encoding="utf-8")
    assert found == (TESTS / "golden" / f"{name}.txt").read_text(encoding="utf-8")


def test_a_return_without_any_record_says_so_in_every_part() -> None:
    told = as_text(compose(return_of(PLAIN, made=Ledger(), answers={})))
    assert told.count("Nothing of this kind was recorded for the period.") == 2
    assert "Nothing recorded: waste reduced and recycled and volunteer hours." in told
    assert "Nothing that was recorded for the period was left out." in told
    assert "0 counts in 0 activities" in told
    bare = as_text(compose(return_of(replace(PLAIN, targets=()), made=Ledger(), answers={})))
    assert "Nothing was recorded for it." in bare
    assert "* " not in bare


def test_the_page_is_as_the_form_wants_it() -> None:
    council = compose(return_of(ANYTOWN), fingerprint="0123", draft=True)
    assert (council.orientation, council.accent, council.draft) == ("landscape", "#1F3A6E", True)
    assert council.header.authority == "Anytown Council, Communities and Place"
    assert council.header.reference == "AC-2025-014"
    assert council.fingerprint == "0123"
    standard = compose(return_of(PLAIN))
    assert (standard.orientation, standard.accent, standard.subtitle) == ("portrait", None, "")


def test_the_first_page_is_a_page_of_its_own() -> None:
    blocks = compose(return_of(ANYTOWN)).blocks
    first = blocks.index(PageBreak())
    assert [block.text for block in blocks[:first] if isinstance(block, Heading)] == [
        "This quarter at a glance",
        "What comes next",
    ]


def test_a_form_of_one_page_ends_with_it() -> None:
    form = format_by("standard")
    (first, *_) = form.sections
    blocks = compose(return_of(PLAIN, form=replace(form, sections=(first,)))).blocks
    assert PageBreak() not in blocks


def test_words_of_an_authority_are_printed_as_they_are_and_never_filled_in() -> None:
    form = format_by("lanternbridge-grant")
    strange = replace(form, title="{provider} {0.__class__} %(x)s")
    assert compose(return_of(LANTERN, YEAR, form=strange)).title == "{provider} {0.__class__} %(x)s"
    contract = replace(PLAIN, title="Braces {period} and {x}", authority=replace(PLAIN.authority, name="{0}"))
    told = as_text(compose(return_of(contract, answers={"W1": "{words} of {limit}"})))
    assert "Riverside Hub reports to {0} on “Braces {period} and {x}” for April to June 2025." in told
    assert "{words} of {limit}" in told


def test_no_return_prints_a_welsh_label_that_no_welsh_speaker_has_reviewed() -> None:
    terms = shipped.glossary()
    labels = [term.welsh.label.casefold() for term in terms if term.welsh and not term.welsh.reviewed]
    text = " ".join(as_text(compose(return_of(contract))) for contract in (ANYTOWN, LANTERN, PLAIN)).casefold()
    assert len(labels) == len(terms.terms)
    assert [label for label in labels if label in text] == []
