"""The vocabulary of formats is closed, and the guide tells all of it and nothing else."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from svdesk.domain.return_format import AddsUp, Column
from svdesk.services.returns.formats import format_faults
from svdesk.services.returns.vocabulary import FORMAT, MEASURE, QUESTION, SECTIONS, Table

GUIDE = (Path(__file__).parents[3] / "docs" / "FORMATS.md").read_text(encoding="utf-8")
TABLES = (FORMAT, MEASURE, QUESTION, *SECTIONS.values())


def part(heading: str) -> str:
    """What the guide says under the heading with exactly these words."""
    heads = [*re.finditer(r"^##+ (.+)$", GUIDE, re.MULTILINE)]
    ends = [head.start() for head in heads[1:]] + [len(GUIDE)]
    found = [GUIDE[head.end() : end] for head, end in zip(heads, ends, strict=True) if head[1] == heading]
    assert len(found) == 1, heading
    return found[0]


def first_table(text: str) -> dict[str, bool]:
    """The keys in the first table of *text*, and whether each has a star."""
    lines = text.splitlines()
    begin = next(number for number, (a, b) in enumerate(pairwise(lines)) if a.startswith("|") and b.startswith("|-"))
    rows: dict[str, bool] = {}
    for line in lines[begin + 2 :]:
        found = re.match(r"\| `([^`]+)`( \*)? \|", line)
        if not found:
            break
        rows[found[1]] = bool(found[2])
    return rows


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.called)
def test_the_guide_tells_every_key_and_no_other(table: Table) -> None:
    assert first_table(part(table.called)) == {key.name: key.required for key in table.keys}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.called)
def test_the_guide_tells_every_word_that_a_key_may_hold(table: Table) -> None:
    for key in table.keys:
        for word in key.choices:
            assert f"`{word}`" in part(table.called), f"{key.name}: {word}"


def test_the_guide_tells_every_rule_and_every_column() -> None:
    assert all(f"| `{rule}` |" in part("measure") for rule in AddsUp)
    assert all(f"| `{column}` |" in part("measure grid") for column in Column)


def test_the_example_of_the_guide_is_a_sound_format() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
    assert format_faults(example, "guide") == []
