"""Works out every figure of the sample returns from the workbook itself, sharing no line of code with the program.

``pencil`` reads the numbers. From ``sample.toml`` it takes what each word means and which returns are wanted, from
the format files what they ask, from the glossary which term is a kind of which.
"""

import calendar
import csv
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.journeys.pencil import Counted, counted


@dataclass(frozen=True)
class Asked:
    """One line of a return: which terms answer it, in which unit, and by which rule they become one number."""

    code: str
    terms: frozenset[str]
    unit: str
    rule: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Expected:
    """The number that must stand in a line, or None for an empty line; not ``exact`` when it is the least."""

    amount: Decimal | None
    unit: str
    exact: bool = True

    @property
    def value(self) -> str:
        """The number in digits without needless noughts, pounds with pence, or that there is none."""
        if self.amount is None:
            return "not_answered"
        return f"{self.amount:.2f}" if self.unit == "gbp" else f"{self.amount.normalize():f}"


def recompute(workbook: Path, sample: Path, formats: Path) -> dict[str, dict[str, str]]:
    """The number that must stand under each code of each sample return, by contract reference."""
    found = expected(workbook, sample, formats)
    return {contract: {code: one.value for code, one in lines.items()} for contract, lines in found.items()}


def expected(workbook: Path, sample: Path, formats: Path) -> dict[str, dict[str, Expected]]:
    """As ``recompute``, and with it whether each number is exact."""
    setup = tomllib.loads(sample.read_text(encoding="utf-8"))
    glossary = _glossary(formats.parent / "glossary" / "glossary.csv")
    meanings = {(m["own_term"], m["unit"]): m for m in setup["mappings"]}
    meant = [
        (meanings[one.term]["term"], one)
        for one in counted(workbook)
        if meanings[one.term]["relation"] in {"same", "part_of"}
    ]
    returns = {}
    for contract in setup["contracts"]:
        first, last = _period(contract["return_period"])
        inside = [(term, one) for term, one in meant if first <= one.first and one.last <= last]
        form = tomllib.loads((formats / f"{contract['format']}.toml").read_text(encoding="utf-8"))
        targets = [target["code"] for target in contract.get("targets", [])]
        asked = [*_own_lines(form, glossary), *_term_lines(form, glossary, inside, targets)]
        returns[contract["reference"]] = {line.code: _answer(line, asked, inside) for line in asked}
    return returns


def _own_lines(form: dict[str, Any], glossary: dict[str, dict[str, str]]) -> Iterator[Asked]:
    """The measures that a format lists, each with the narrower terms below its own unless it says ``exactly``."""
    for measure in form.get("measures", []):
        terms = set(measure["terms"])
        while not measure.get("exactly") and (
            below := {t for t, row in glossary.items() if row["broader_id"] in terms} - terms
        ):
            terms |= below
        also = tuple(measure.get("also_counts_in", []))
        rule = measure.get("adds_up", "sum")
        yield Asked(measure["code"], frozenset(terms), measure["unit"], rule, also)


def _term_lines(
    form: dict[str, Any],
    glossary: dict[str, dict[str, str]],
    inside: list[tuple[str, Counted]],
    targets: list[str],
) -> Iterator[Asked]:
    """A line for each shared term and unit that was recorded or promised, where a format asks for those."""
    recorded = {(term, one.term[1]) for term, one in inside}
    for code in targets:
        term, _, unit = code.partition("/")
        if term in glossary:
            recorded.add((term, unit or glossary[term]["default_unit"]))
    for section in form["sections"]:
        if section["kind"] != "term grid":
            continue
        for term, unit in sorted(recorded):
            if glossary[term]["kind"] in section["kinds"] and (unit == "gbp") == section.get("money", False):
                code = term if unit == glossary[term]["default_unit"] else f"{term}/{unit}"
                rule = "different people" if unit == "people" else "sum"
                yield Asked(code, frozenset({term}), unit, rule)


def _answer(line: Asked, asked: list[Asked], inside: list[tuple[str, Counted]]) -> Expected:
    """The number for *line*, with what is counted in other lines that name it in ``also_counts_in``."""
    terms = line.terms.union(*(other.terms for other in asked if line.code in other.also))
    parts = [one for term, one in inside if term in terms and one.term[1] == line.unit]
    if not parts:
        return Expected(None, line.unit)
    amounts = [one.amount for one in parts]
    if line.rule == "latest":
        end = max(one.last for one in parts)
        return Expected(sum((one.amount for one in parts if one.last == end), Decimal(0)), line.unit)
    if line.rule == "different people" and len(parts) > 1:
        new = sum((one.amount for one in parts if one.term[0].startswith("New ")), Decimal(0))
        others = [one.amount for one in parts if not one.term[0].startswith("New ")]
        return Expected(max([new, *others]), line.unit, exact=not others)
    if line.rule not in {"sum", "different people", "hours x people"}:
        raise NotImplementedError(f"{line.code}: {line.rule} was never worked out by hand here")
    return Expected(sum(amounts, Decimal(0)), line.unit)


def _glossary(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def _period(code: str) -> tuple[date, date]:
    """First and last day of ``2025-26`` or of one of its quarters."""
    year, quarter = int(code[:4]), code[8:]
    if not quarter:
        return date(year, 4, 1), date(year + 1, 3, 31)
    number = int(quarter[1])
    first = date(year + number // 4, number * 3 % 12 + 1, 1)
    return first, date(first.year, first.month + 2, calendar.monthrange(first.year, first.month + 2)[1])
