"""The glossary as SKOS: stable, in its order, with all that a browser of SKOS looks for."""

import pytest
from hypothesis import given, settings
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS

from svdesk.domain.glossary import Glossary
from svdesk.services.glossary import skos_names, skos_write
from svdesk.storage import shipped
from tests.services.glossary.glossaries_made import SMALL, any_glossary

SVG = Namespace("urn:x-svdesk:glossary:")
SVP = Namespace("urn:x-svdesk:property:")


def graph_of(glossary: Glossary) -> Graph:
    return Graph().parse(data=skos_write.written(glossary), format="turtle")


@pytest.fixture(scope="module")
def shipped_graph() -> Graph:
    return graph_of(shipped.glossary())


def test_a_term_says_in_skos_what_skos_can_say() -> None:
    graph, term = graph_of(SMALL), SVG["SV-1"]
    assert set(graph.objects(term, SKOS.prefLabel)) == {Literal("Job help", "en"), Literal("Cymorth gwaith ŵ", "cy")}
    assert set(graph.objects(term, SKOS.altLabel)) == {
        *(Literal(label, "en") for label in ("work club; Tuesdays", "=job club", "cv clinic")),
        *(Literal(label, "cy") for label in ("swyddi", "clwb gwaith")),
    }
    assert graph.value(term, SKOS.notation) == Literal("SV-1")
    assert graph.value(term, SKOS.definition) == Literal("Help to find work.", "en")
    assert graph.value(term, SKOS.scopeNote) == Literal('Help of any kind.\nNot "training".', "en")
    assert graph.value(term, SKOS.inScheme) == SVG.edition
    assert graph.value(term, SVP.kind) == Literal("activity")
    assert graph.value(term, SVP.usualUnit) == Literal("people")


def test_domains_are_top_concepts_and_every_term_has_one_wider_concept(shipped_graph: Graph) -> None:
    tops = set(shipped_graph.objects(SVG.edition, SKOS.hasTopConcept))
    assert tops == {SVG[domain.id] for domain in shipped.glossary().domains}
    assert tops == set(shipped_graph.subjects(SKOS.topConceptOf, SVG.edition))
    for term in shipped.glossary():
        assert list(shipped_graph.objects(SVG[term.id], SKOS.broader)) == [SVG[term.broader or term.domain]]
        assert (SVG[term.broader or term.domain], SKOS.narrower, SVG[term.id]) in shipped_graph


def test_groups_of_people_are_a_scheme_of_their_own(shipped_graph: Graph) -> None:
    assert set(shipped_graph.subjects(SKOS.inScheme, SVG.groups)) == {SVG[g.id] for g in shipped.glossary().groups}
    assert (SVG.groups, RDF.type, SKOS.ConceptScheme) in shipped_graph


def test_related_goes_both_ways_and_never_to_a_wider_or_narrower_term(shipped_graph: Graph) -> None:
    related = set(shipped_graph.subject_objects(SKOS.related))
    assert related
    above = {(SVG[t.id], SVG[a]) for t in shipped.glossary() for a in shipped.glossary().ancestors(t.id)}
    for one, other in related:
        assert (other, one) in related
        assert (one, other) not in above
    assert (SVG["SV-1"], SKOS.related, SVG["SV-2"]) not in graph_of(SMALL)
    assert (SVG["SV-3"], SKOS.related, SVG["SV-1"]) in graph_of(SMALL)


def test_the_scheme_says_its_edition_licence_and_attribution(shipped_graph: Graph) -> None:
    said = shipped._settings("glossary/edition.toml")
    assert shipped_graph.value(SVG.edition, OWL.versionInfo) == Literal(said["edition"])
    assert shipped_graph.value(SVG.edition, DCTERMS.rights) == Literal(said["licence"])
    assert shipped_graph.value(SVG.edition, DCTERMS.title) == Literal(said["title"], "en")
    assert shipped_graph.value(SVG.edition, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")
    assert shipped_graph.value(SVG.edition, DCTERMS.bibliographicCitation) == Literal(said["attribution"], "en")


def test_welsh_that_nobody_has_reviewed_is_marked_for_people_and_for_programs() -> None:
    graph = graph_of(SMALL)
    assert graph.value(SVG["SV-1"], SKOS.editorialNote) == Literal(skos_names.UNREVIEWED, "en")
    assert [str(graph.value(SVG[name], SVP.welshReviewed)) for name in ("SV-1", "SV-3")] == ["false", "true"]
    assert graph.value(SVG["SV-3"], SKOS.editorialNote) is None
    assert graph.value(SVG["SV-2"], SVP.welshReviewed) is None


def test_a_retired_term_is_deprecated_and_names_what_took_its_place() -> None:
    graph = graph_of(SMALL)
    assert set(graph.objects(SVG["SV-0"], DCTERMS.isReplacedBy)) == {SVG["SV-1"], SVG["SV-2"]}
    assert graph.value(SVG["SV-0"], OWL.deprecated) == Literal(True)
    assert graph.value(SVG["SV-1"], OWL.deprecated) is None


def test_terms_stand_in_the_order_of_the_glossary() -> None:
    text = skos_write.written(SMALL)
    places = [text.index(f"\nsvg:{name}\n") for name in ("D2", "D1", "BG2", "BG1", "SV-1", "SV-2", "SV-3", "SV-0")]
    assert places == sorted(places)


@settings(max_examples=30)
@given(any_glossary())
def test_whatever_the_words_are_it_is_turtle_and_says_them(glossary: Glossary) -> None:
    graph = graph_of(glossary)
    for term in glossary:
        assert Literal(term.label, "en") in set(graph.objects(SVG[term.id], SKOS.prefLabel))
        assert graph.value(SVG[term.id], SKOS.definition) == Literal(term.definition, "en")
