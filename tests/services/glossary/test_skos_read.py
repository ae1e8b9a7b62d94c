"""What goes out as SKOS comes back equal; what is wrong is said with its line, and nothing is dropped unsaid."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph

from svdesk.domain.glossary import Glossary
from svdesk.services.glossary import skos_read, skos_write
from svdesk.services.glossary.reading import Read, line_of
from svdesk.storage import shipped
from svdesk.storage.shipped import units
from tests.services.glossary.glossaries_made import SMALL, any_glossary, lines_of

TEXT = skos_write.written(SMALL)


def read(text: str) -> Read:
    return skos_read.read(text, "newer.ttl", units())


def told(found: Read) -> list[tuple[str, int | None]]:
    return [(one.code, line_of(one)) for one in found.problems]


def test_the_shipped_glossary_goes_out_and_comes_back_to_the_letter() -> None:
    text = skos_write.written(shipped.glossary())
    found = read(text)
    assert found.problems == ()
    assert found.glossary == shipped.glossary()
    assert skos_write.written(found.glossary) == text


@settings(max_examples=60)
@given(any_glossary())
def test_any_glossary_goes_out_and_comes_back_to_the_letter(glossary: Glossary) -> None:
    text = skos_write.written(glossary)
    found = read(text)
    assert (found.glossary, found.problems) == (glossary, ())
    assert found.usable
    assert found.glossary is not None
    assert skos_write.written(found.glossary) == text


@pytest.mark.parametrize("form", ["turtle", "longturtle", "nt"])
def test_another_program_may_write_it_in_its_own_way(form: str) -> None:
    again = Graph().parse(data=TEXT, format="turtle").serialize(format=form)
    found = read(again)
    assert (found.glossary, found.problems) == (SMALL, ())


def test_what_another_program_adds_is_taken_where_it_can_be_and_said_where_not() -> None:
    added = """
    svg:SV-2 skos:altLabel "ŵyau"@cy, "résumé help"@en ; skos:prefLabel "Cymorth CV"@cy ;
        skos:historyNote "From 2020."@en ; skos:changeNote [ dcterms:creator "Ana" ] .
    <http://example.org/x> skos:historyNote "Elsewhere."@en .
    """
    found = read(TEXT + added)
    assert found.glossary is not None
    assert found.usable
    assert found.glossary["SV-2"].alt_labels == ("résumé help",)
    assert found.glossary["SV-2"].welsh is not None
    assert found.glossary["SV-2"].welsh.alt_labels == ("ŵyau",)
    assert not found.glossary["SV-2"].welsh.reviewed
    assert [one.message for one in found.problems] == [
        "Nothing here keeps “skos:historyNote”; it is said 2 times, first of http://example.org/x.",
        "Nothing here keeps “skos:changeNote”; it is said once, first of SV-2.",
    ]
    assert line_of(found.problems[1]) == lines_of(TEXT).index("svg:SV-2")


def test_a_label_that_another_program_took_away_is_gone_from_its_order_too() -> None:
    found = read(TEXT.replace('"cv clinic"@en, ', "", 1))
    assert found.glossary is not None
    assert found.glossary["SV-1"].alt_labels == ("work club; Tuesdays", "=job club")
    assert found.usable


def swapped(old: str, new: str) -> str:
    assert old in TEXT
    return TEXT.replace(old, new, 1)


def block(name: str) -> str:
    return TEXT[TEXT.index(f"\nsvg:{name}\n") :].split(" .\n", 1)[0]


@pytest.mark.parametrize(
    ("text", "code", "at", "words"),
    [
        (swapped('"Job help"@en', '"Training"@en'), "label-twice", "svg:SV-3", "Training"),
        (swapped("svg:SV-2\n", "svg:SV-22\n"), "notation-differs", "svg:SV-22", "SV-2"),
        (swapped('svp:kind "output"', 'svp:kind "party"'), "kind-unknown", "svg:SV-2", "party"),
        (swapped('    svp:kind "output" ;\n', ""), "kind-unknown", "svg:SV-2", "SV-2"),
        (swapped("svg:BG2 svg:BG1", "svg:BG2 svg:BG7"), "group-unknown", "svg:SV-1", "BG7"),
        (swapped('usualUnit "hours"', 'usualUnit "jiffies"'), "unit-unknown", "svg:SV-3", "jiffies"),
        (swapped("skos:broader svg:SV-1", "skos:broader svg:SV-9"), "broader-unknown", "svg:SV-2", "SV-9"),
        (swapped('    skos:definition "Learning together."@en ;\n', ""), "definition-missing", "svg:SV-3", "Training"),
        (swapped('"CV help"@en', '"CV help"@en, "CVs"@en'), "value-twice", "svg:SV-2", "CVs"),
        (swapped('owl:versionInfo "1.1.0"', 'owl:versionInfo "newest"'), "edition-unsaid", "svg:edition", "newest"),
        (swapped('owl:versionInfo "1.1.0"', 'owl:versionInfo "1", "2"'), "edition-unsaid", "svg:edition", "2"),
        (swapped("svp:welshReviewed true", 'svp:welshReviewed "perhaps"'), "review-unsaid", "svg:SV-3", "perhaps"),
        (swapped("isReplacedBy svg:SV-1", "isReplacedBy svg:SV-8"), "replaced-by-unknown", "svg:SV-0", "SV-8"),
        (swapped("( svg:SV-3 svg:SV-2 )", "( svg:SV-7 )"), "scope-note-astray", "svg:SV-1", "SV-7"),
        (swapped("svg:SV-2\n", "svg:Cafe%20\n"), "id-unusable", "", "Cafe%20"),
    ],
)
def test_each_fault_is_said_with_its_line(text: str, code: str, at: str, words: str) -> None:
    found = read(text)
    fault = next(one for one in found.problems if one.code == code)
    assert line_of(fault) == (lines_of(text).index(at) if at else None)
    assert words in fault.message
    assert found.usable == (fault.severity.value != "stop")


def test_turtle_that_breaks_off_is_said_with_the_line_on_which_it_does() -> None:
    broken = swapped('    skos:notation "SV-3" ;', "    skos:notation SV-3 ;")
    found = read(broken)
    assert found.glossary is None
    assert not found.usable
    assert told(found) == [("turtle-not-understood", lines_of(broken).index("    skos:notation SV-3 ;"))]


def test_a_file_without_any_glossary_says_so() -> None:
    assert told(read("")) == [("edition-unsaid", None)]
    assert read("").glossary is None


def test_without_our_own_statements_of_order_the_ids_are_the_order() -> None:
    text = "\n".join(line for line in TEXT.split("\n") if "svp:altLabels" not in line)
    for number in (1, 2, 3):
        text = text.replace(f" ;\n    svp:place {number} .", " .")
    found = read(text)
    assert found.glossary is not None
    assert [term.id for term in found.glossary] == ["SV-1", "SV-2", "SV-3"]
    assert [domain.id for domain in found.glossary.domains] == ["D1", "D2"]
    assert found.glossary["SV-1"].alt_labels == ("=job club", "cv clinic", "work club; Tuesdays")


def test_more_than_nine_terms_stay_in_their_order() -> None:
    many = tuple(replace(SMALL.terms[1], id=f"T{99 - n}", label=f"Help {n}", broader=None) for n in range(12))
    glossary = replace(SMALL, terms=(*SMALL.terms, *many))
    assert read(skos_write.written(glossary)).glossary == glossary


@settings(max_examples=80)
@given(st.integers(0, len(TEXT)), st.integers(0, 40), st.text("<>\"'@.;,()[]{}#^\\_:a0-\n ", max_size=12))
def test_a_spoilt_file_is_read_or_refused_and_never_fails(start: int, length: int, put: str) -> None:
    found = read(TEXT[:start] + put + TEXT[start + length :])
    assert found.usable or found.problems
