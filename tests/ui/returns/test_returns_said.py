"""What is said of a return follows from what is known of it, and a draft is never called ready."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from svdesk.domain.period import parse
from svdesk.domain.problem import Page, Problem, Severity, Where
from svdesk.services.returns.export import Drawn
from svdesk.ui.returns.preview import Basis, Choice, Made
from svdesk.ui.returns.returns_said import export_words, standing, well
from tests.services.returns.pdf.read_back import a_document

READY = Made(
    Basis(Choice("AT/7", parse("2025-26")), 1, date(2026, 4, 1)),
    Drawn(b"", a_document(), b"", "", (), draft=False),
    datetime(2026, 4, 1, tzinfo=UTC),
)
DRAFT = replace(READY, drawn=replace(READY.drawn, draft=True))
EMPTY = replace(READY, nothing_recorded=True)


def worth_a_look(n: int) -> Made:
    one = Problem("some-code", Severity.WARN, Where(Page.RETURNS), {})
    return replace(READY, problems=(one,) * n)


@pytest.mark.parametrize(
    ("made", "word", "tone"),
    [
        (READY, "Ready", "ok"),
        (worth_a_look(1), "Ready, 1 thing worth a look", "ok"),
        (worth_a_look(3), "Ready, 3 things worth a look", "ok"),
        (DRAFT, "Draft", "look"),
        (EMPTY, "Nothing recorded yet", "look"),
    ],
)
def test_the_tag_says_how_it_stands(made: Made, word: str, tone: str) -> None:
    assert standing(made) == (word, tone)


def test_nothing_is_said_to_be_well_before_it_is_known() -> None:
    assert well(None) == ""
    assert well(READY) == "Nothing to mend: this return is ready to send."
    assert well(EMPTY) == "Nothing has been recorded for this period yet."


def test_a_draft_is_exported_as_a_draft() -> None:
    assert export_words(DRAFT) == "E&xport a draft PDF…"
    assert export_words(READY) == export_words(None) == "E&xport the PDF…"
