"""What ships is whole: counted, readable, licensed, and true to what it says of itself."""

import csv
import io
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from svdesk.domain.framework import Checked, Framework, LinkKind
from svdesk.domain.glossary import Kind
from svdesk.domain.quantity import CONVERSIONS
from svdesk.storage import resources, shipped

ROOT = Path(__file__).parents[2]
OGL = "Contains public sector information licensed under the Open Government Licence v3.0."


def test_the_glossary_is_edition_1_of_147_terms_in_12_domains() -> None:
    glossary = shipped.glossary()
    assert (glossary.edition, glossary.licence) == ("1.0.0", "CC BY 4.0")
    assert (len(glossary.terms), len(glossary.domains), len(glossary.groups)) == (147, 12, 28)
    assert sum(len(term.alt_labels) for term in glossary) == 766
    kinds = [term.kind for term in glossary]
    assert [kinds.count(kind) for kind in Kind] == [86, 38, 15, 8]


def test_an_id_never_changes_and_is_never_given_to_another_term() -> None:
    """When a term is added, add its line to the golden file; a retired one keeps its line."""
    rows = csv.DictReader(io.StringIO(resources.read_text("glossary/glossary.csv")))
    golden = (Path(__file__).parents[1] / "golden" / "glossary-ids.txt").read_text(encoding="utf-8").splitlines()
    now = [f"{row['id']} {row['slug']}" for row in rows]
    retired = {one.id for one in shipped.glossary().retired}
    assert [line for line in golden if line not in now and line.partition(" ")[0] not in retired] == []
    assert [line for line in now if line not in golden] == []


@pytest.mark.parametrize(
    ("said", "term"),
    [
        *(("food bank", "SV-071"), ("men's shed", "SV-046"), ("coffee morning", "SV-046"), ("warm hub", "SV-048")),
        *(("stay and play", "SV-100"), ("dial-a-ride", "SV-050"), ("baby bank", "SV-081"), ("litter pick", "SV-125")),
    ],
)
def test_what_people_in_britain_say_every_day_is_a_name_of_its_term(said: str, term: str) -> None:
    found = shipped.glossary().labelled(said)
    assert found is not None
    assert found.id == term


def test_a_term_is_read_with_all_its_parts() -> None:
    lunch = shipped.glossary()["SV-045"]
    assert lunch.labels[:2] == ("Lunch clubs", "luncheon club")
    assert (lunch.kind, lunch.units, lunch.groups) == (Kind.ACTIVITY, ("meals", "attendances"), ("BG04",))
    assert (lunch.broader, lunch.domain) == ("SV-046", "D04")
    assert lunch.definition == "Regular meals eaten together for company."


def test_a_domain_is_never_taken_for_a_wider_term() -> None:
    glossary = shipped.glossary()
    wider = {term.broader for term in glossary} - {None}
    assert all(broader in glossary for broader in wider)
    assert sum(term.broader is not None for term in glossary) == 16


def test_units_are_read_in_order_and_cover_every_conversion() -> None:
    units = shipped.units()
    assert len(units) == 35
    assert list(units)[:3] == ["people", "attendances", "hours"]
    assert units["gbp"].is_money
    assert not units["people"].divides
    assert {unit for pair in CONVERSIONS for unit in pair} <= set(units)


@pytest.mark.parametrize(
    ("scheme", "measures", "title"),
    [("PPN002", 94, "PPN 002 Social Value Model"), ("PPN0620", 40, "PPN 06/20 Social Value Model")],
)
def test_a_framework_ships_with_its_attribution_and_what_each_line_rests_on(
    scheme: str, measures: int, title: str
) -> None:
    (framework,) = [f for f in shipped.frameworks() if f.id == scheme]
    assert (framework.title, len(framework.by_code)) == (title, measures)
    assert (framework.licence, framework.attribution) == ("Open Government Licence v3.0", OGL)
    assert all(m.verification and m.source and m.title for m in framework.measures)


def test_a_measure_is_read_with_its_parent_and_unit() -> None:
    (ppn002,) = [f for f in shipped.frameworks() if f.id == "PPN002"]
    assert ppn002.by_code["M1"].parent is None
    assert ppn002.by_code["1.s01"].parent == "1"
    assert ppn002.by_code["1.s01"].unit == "jobs (FTE) - unit inferred"


def test_the_crosswalk_relates_terms_to_measures() -> None:
    links = shipped.crosswalk()
    kinds = [link.kind for link in links]
    assert [kinds.count(kind) for kind in LinkKind] == [15, 57, 234, 12, 16]
    first = links[0]
    assert (first.term, first.kind, first.scheme, first.code) == ("SV-001", LinkKind.BROAD, "PPN002", "1a")
    assert (first.label, first.confidence) == ("Create and retain high-quality jobs", "0.9")


def test_links_that_nobody_checked_say_so() -> None:
    unchecked = [link.scheme for link in shipped.crosswalk() if link.checked is Checked.NOT]
    assert Counter(unchecked) == {"PPN0620": 13, "WFG": 53}
    paraphrased = {link.checked for link in shipped.crosswalk() if link.scheme == "SDG"}
    assert paraphrased == {Checked.PARTLY}


def test_how_far_a_line_was_checked_is_said_in_a_sentence_that_begins_with_it() -> None:
    measures = [measure for framework in shipped.frameworks() for measure in framework.measures]
    said = [*(one.verification for one in measures), *(one.verification for one in shipped.crosswalk())]
    assert {text.partition(": ")[0] for text in said} == set(Checked)
    assert not [text for text in said if not text.partition(": ")[2]]


def test_names_that_may_not_ship_do_not_ship() -> None:
    assert {link.label for link in shipped.crosswalk() if link.scheme == "IRIS53"} == {""}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("glossary/README.md", ["edition 1.0.0", "CC BY 4.0", "the svdesk authors", OGL]),
        ("glossary/LICENCE.txt", ["Creative Commons Attribution 4.0 International Public License"]),
        ("glossary/edition.toml", ["1.0.0", "CC BY 4.0", "the svdesk authors"]),
        ("frameworks/README.md", [OGL, "33 standard reporting metrics of PPN 002 are not here"]),
        ("frameworks/frameworks.toml", [OGL, "33 standard reporting metrics are not here"]),
    ],
)
def test_what_ships_says_on_what_terms(name: str, words: list[str]) -> None:
    text = " ".join(resources.read_text(name).split())
    assert [said for said in words if said not in text] == []


def test_everything_is_read_once() -> None:
    assert shipped.glossary() is shipped.glossary()
    assert shipped.crosswalk() is shipped.crosswalk()


def test_reading_what_ships_loads_nothing_heavy() -> None:
    heavy = "{'numpy', 'sqlcipher3', 'sqlite_utils', 'PySide6', 'reportlab', 'pikepdf', 'openpyxl'}"
    code = (
        "import sys; from svdesk.storage import shipped;"
        "shipped.glossary(); shipped.units(); shipped.frameworks(); shipped.crosswalk();"
        f"print(sorted({heavy} & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_frameworks_are_told_apart_by_edition() -> None:
    frameworks: tuple[Framework, ...] = shipped.frameworks()
    assert [(f.id, f.edition) for f in frameworks] == [("PPN002", "2025"), ("PPN0620", "2020")]
