import subprocess
import sys
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from decimal import Decimal

import pytest

from svdesk.services.returns.document import (
    BigFigure,
    BigFigures,
    Block,
    Chart,
    Column,
    Document,
    Grid,
    Heading,
    Keep,
    PageBreak,
    Paragraph,
    RunningHeader,
    Series,
    TotalRow,
)

ONE = Decimal(1)
HEADER = RunningHeader("P", "A", "R", "2025-26")
COLUMNS = (Column("a"), Column("b"))


def a_chart(*, kind: str = "bars", series: int = 1, values: int = 2, alt: str = "Alt") -> Chart:
    lines = tuple(Series(f"s{number}", (ONE,) * values) for number in range(series))
    return Chart("Finding", alt, kind, ("x", "y"), lines)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: Heading(0, "x"),
        lambda: Heading(5, "x"),
        lambda: BigFigures(()),
        lambda: BigFigures((BigFigure("1", "", "x"),) * 6),
        lambda: Column("x", width=0),
        lambda: Grid("c", (), ()),
        lambda: Grid("c", COLUMNS, (("1",),)),
        lambda: Grid("c", COLUMNS, (TotalRow(("1", "2", "3")),)),
        lambda: a_chart(series=5),
        lambda: a_chart(series=0),
        lambda: a_chart(kind="progress", series=3),
        lambda: a_chart(values=3),
        lambda: a_chart(alt=" "),
        lambda: Keep((PageBreak(),)),
        lambda: Document(" ", "", "en-GB", HEADER, "", ()),
        lambda: Document("T", "", "en-GB", HEADER, "", (), accent="red"),
    ],
)
def test_a_block_of_an_impossible_shape_is_refused_when_it_is_made(impossible: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        impossible()


def test_blocks_do_not_change_and_are_equal_by_what_they_say() -> None:
    block: Block = Paragraph("text")
    with pytest.raises(FrozenInstanceError):
        block.text = "other"  # type: ignore[misc, union-attr]
    assert Paragraph("text") == block
    assert len({block, Paragraph("text"), a_chart(), a_chart()}) == 2


def test_a_document_needs_no_library_that_draws() -> None:
    code = "import sys, svdesk.services.returns.document; print(*sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"reportlab", "pikepdf", "PIL"} & {name.split(".")[0] for name in run.stdout.split()} == set()
