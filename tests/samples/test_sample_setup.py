"""What the demo is told beside the workbook fits the workbook, the formats, the glossary and the sums."""

import csv
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.pencil import counted
from tests.journeys.recompute import expected, recompute

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
WORKBOOK = RESOURCES / "sample" / "last-year.xlsx"
SAMPLE = RESOURCES / "sample" / "sample.toml"
SETUP: dict[str, Any] = tomllib.loads(SAMPLE.read_text(encoding="utf-8"))
CONTRACTS: dict[str, dict[str, Any]] = {contract["reference"]: contract for contract in SETUP["contracts"]}

TOLD_BESIDES = {
    "11": "people who felt less alone in September, on the monitoring sheet",
    "16": "people with a befriender in September, on the monitoring sheet",
    "17": "people who answered in March",
    "33": "people on the last Warm Wednesday of January",
    "48": "Tuesdays in the job club register",
    "84": "an age",
    "1": "quoted from a cell that could not be read",
    "2": "quoted from a cell that could not be read",
}
"""Numbers in the answers that are neither figures nor targets of a return."""


def form_of(contract: dict[str, Any]) -> dict[str, Any]:
    return tomllib.loads((RESOURCES / "formats" / f"{contract['format']}.toml").read_text(encoding="utf-8"))


def table(path: str) -> dict[str, dict[str, str]]:
    with (RESOURCES / "glossary" / path).open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def test_there_are_two_authorities_and_all_three_formats() -> None:
    assert {contract["authority"] for contract in CONTRACTS.values()} == {
        "Anytown Council",
        "Lantern Bridge Foundation",
    }
    assert {contract["format"] for contract in CONTRACTS.values()} == {
        path.stem for path in (RESOURCES / "formats").glob("*.toml")
    }
    assert all(form_of(contract)["edition"] == contract["edition"] for contract in CONTRACTS.values())


def test_every_word_of_the_workbook_is_mapped_once_and_no_other() -> None:
    mapped = [(mapping["own_term"], mapping["unit"]) for mapping in SETUP["mappings"]]
    assert len(mapped) == len(set(mapped))
    assert set(mapped) == {one.term for one in counted(WORKBOOK)}


@pytest.mark.parametrize("mapping", SETUP["mappings"], ids=lambda m: f"{m['own_term']}, {m['unit']}")
def test_a_mapping_names_a_term_that_is_counted_in_its_unit(mapping: dict[str, str]) -> None:
    assert mapping["unit"] in table("units.csv")
    if mapping["relation"] == "nothing_fits":
        assert "term" not in mapping
        assert mapping["why"]
    else:
        assert mapping["relation"] in {"same", "part_of"}
        term = table("glossary.csv")[mapping["term"]]
        assert mapping["unit"] in {term["default_unit"], *term["other_units"].split("; ")}


@pytest.mark.parametrize("reference", CONTRACTS)
def test_every_target_is_for_a_line_of_the_return_in_its_unit(reference: str) -> None:
    contract = CONTRACTS[reference]
    units = {measure["code"]: measure["unit"] for measure in form_of(contract).get("measures", [])}
    if not units:
        units = {term: row["default_unit"] for term, row in table("glossary.csv").items()}
    for target in contract["targets"]:
        assert units[target["code"]] == target["unit"]
        assert re.fullmatch(r"\d+(\.\d+)?", target["amount"])
        assert target["period"] in {contract["return_period"], "2025-26"}


@pytest.mark.parametrize("reference", CONTRACTS)
def test_every_question_is_answered_within_its_words(reference: str) -> None:
    contract = CONTRACTS[reference]
    questions = {
        question["code"]: question
        for section in form_of(contract)["sections"]
        for question in section.get("questions", [])
    }
    assert set(contract["answers"]) == set(questions)
    for code, answer in contract["answers"].items():
        assert 50 <= len(answer.split()) <= questions[code]["words"]


@pytest.mark.parametrize("reference", CONTRACTS)
def test_every_number_in_an_answer_is_a_figure_or_accounted_for(reference: str) -> None:
    contract = CONTRACTS[reference]
    returns = recompute(WORKBOOK, SAMPLE, RESOURCES / "formats")
    known = {value for lines in returns.values() for value in lines.values()}
    known |= {target["amount"] for target in contract["targets"]}
    for answer in contract["answers"].values():
        # Not the digits of AT7 or of Over-60s.
        numbers = re.findall(r"(?<![\dA-Z-])\d[\d,]*(?:\.\d+)?", answer)
        assert {number.replace(",", "") for number in numbers} <= known | set(TOLD_BESIDES)


@pytest.mark.parametrize(
    ("reference", "code", "value", "exact"),
    [
        # Each worked out by hand from the sheets, apart from any program of ours.
        ("AT/2025/117", "AT1", "24", True),  # 5+3+2+2+1+2+2+2+1+2+1+1 new people from January to March
        ("AT/2025/117", "AT6", "1285.5", True),  # 431 + 418.5 + 436 kg
        ("AT/2025/117", "AT7", "19", True),  # one quarter's list
        ("AT/2025/117", "AT8", "200", True),  # 59.5 in January, 66.5 in February, 74 in March
        ("AT/2025/117", "AT11", "409.5", True),  # 244.5 in the log, 111 at the café, 54 of AT12
        ("AT/2025/117", "AT14", "2310.25", True),
        ("LB-2025-031", "N1", "19", False),  # the largest of four quarters that overlap
        ("LB-2025-031", "N4", "41", False),
        ("LB-2025-031", "N6", "1451", True),  # 296 + 353 + 409 + 393 parcels
        ("LB-2025-031", "N8", "1507.65", True),  # £648.50 at coffee mornings, £859.15 given at the café
        ("PH/2025/08", "SV-045", "2495", True),  # 612 + 588 + 640 + 655 lunches, without the subtotal
        ("PH/2025/08", "SV-048", "194", True),  # without 30 February
        ("PH/2025/08", "SV-071/people", "252", False),  # December
        ("PH/2025/08", "SV-061", "15", False),
        ("PH/2025/08", "SV-080", "1850.50", True),
    ],
)
def test_the_recomputed_figure_is_the_one_made_by_hand(reference: str, code: str, value: str, exact: bool) -> None:
    found = expected(WORKBOOK, SAMPLE, RESOURCES / "formats")[reference][code]
    assert (found.value, found.exact) == (value, exact)


def test_the_independent_sums_import_nothing_of_the_program() -> None:
    for name in ("pencil.py", "recompute.py"):
        source = (Path(__file__).parents[1] / "journeys" / name).read_text(encoding="utf-8")
        assert "svdesk" not in source
