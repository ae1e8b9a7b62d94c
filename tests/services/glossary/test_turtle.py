"""Reading Turtle fetches nothing, ends, and knows on which line things are."""

import socket
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from svdesk.services.glossary import turtle

SKOS = "http://www.w3.org/2004/02/skos/core#"
HEAD = f"@prefix g: <urn:x-svdesk:glossary:> .\n@prefix skos: <{SKOS}> .\n"


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> NoReturn:
        raise AssertionError("something was to be fetched")

    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setattr(socket.socket, "connect", refused)


@pytest.mark.usefixtures("no_network")
def test_nothing_is_ever_fetched() -> None:
    said = turtle.read(
        "@base <http://example.org/base> .\n@prefix x: <http://example.org/x#> .\n"
        "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
        "<> a owl:Ontology ; owl:imports <http://example.org/more.ttl>, <file:///etc/passwd> .\n"
    )
    imports = said.objects("http://example.org/base", "http://www.w3.org/2002/07/owl#imports")
    assert [one.text for one in imports] == ["file:///etc/passwd", "http://example.org/more.ttl"]


@pytest.mark.parametrize(
    "text",
    [
        '{"@context": "http://example.org/context.jsonld"}',
        '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
        "g { <a> <b> <c> }",
        "{ <a:a> <b:b> <c:c> } => { <a:a> <b:b> <d:d> } .",
        "x:a x:b x:c .",
        "<a:a> <b:b> " + "(" * 5000,
        "<a:a> <b:b> " + "[ <b:b> " * 5000,
        f"<a:a> <b:b> {'9' * 5000} .",
    ],
)
@pytest.mark.usefixtures("no_network")
def test_what_is_not_turtle_is_refused(text: str) -> None:
    with pytest.raises(turtle.NotTurtle):
        turtle.read(text)


def test_numbers_and_markup_are_text_and_nothing_is_made_of_them() -> None:
    bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><x>&b;</x>"
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    said = turtle.read(
        f'<a:a> <b:b> {"9" * 40}, "x"^^<http://www.w3.org/2001/XMLSchema#date>,'
        f' "{bomb}"^^<{rdf}XMLLiteral>, "<p>"^^<{rdf}HTML> .'
    )
    assert {one.text for one in said.objects("a:a", "b:b")} == {"9" * 40, "x", bomb, "<p>"}


def test_a_list_keeps_its_order_and_one_that_bites_its_tail_ends() -> None:
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    said = turtle.read(f'<a:a> <b:b> ( "z" "a" ) ; <b:c> _:x . _:x <{rdf}first> "one" ; <{rdf}rest> _:x .')
    assert [one.text for one in said.listed("a:a", "b:b")] == ["z", "a"]
    assert [one.text for one in said.listed("a:a", "b:c")] == ["one"]
    assert said.listed("a:a", "b:nothing") == []


def test_the_line_of_a_thing_is_where_it_is_the_subject() -> None:
    said = turtle.read(
        HEAD
        + "g:edition skos:hasTopConcept g:D1,\n"
        + "        g:D2 .\n"
        + "g:D2\n"
        + '    skos:prefLabel "Two"@en .\n'
        + '<urn:x-svdesk:glossary:D1> skos:prefLabel "One"@en .\n'
        + '   g:D3 skos:prefLabel "Three"@en .\n'
    )
    assert said.lines == {"edition": 3, "D2": 5, "D1": 7, "D3": 8}


def test_a_fault_shows_the_line_on_which_it_is() -> None:
    with pytest.raises(turtle.NotTurtle) as caught:
        turtle.read(HEAD + "g:D1 skos:prefLabel 'never closed\n")
    assert caught.value.line >= 3
    with pytest.raises(turtle.NotTurtle, match="line 3: g:D1 skos:prefLabel oops"):
        turtle.read(HEAD + "g:D1 skos:prefLabel oops .\n")


@pytest.mark.parametrize(
    "cut", ["g:D1 skos:prefLabel 'One'@en ;", "g:D1 skos:prefLa", "g:D1 skos:broader g:D2, g:", "g:"]
)
def test_a_text_cut_short_is_said_to_end_on_its_last_line(cut: str) -> None:
    with pytest.raises(turtle.NotTurtle) as caught:
        turtle.read(f"{HEAD}g:D0 a skos:Concept .\n{cut}")
    assert (caught.value.line, caught.value.shown) == (HEAD.count("\n") + 2, cut)


def test_rdflib_is_loaded_by_nobody_who_reads_no_turtle() -> None:
    code = "import sys, svdesk.services.glossary.edition; print('rdflib' in sys.modules)"
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout.strip() == "False"
