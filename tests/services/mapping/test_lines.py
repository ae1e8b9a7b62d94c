"""Every line of a term is there once, whatever field it stands in, and says what it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from svdesk.domain.glossary import Kind, Term
from svdesk.services.mapping.lines import Line, Said, lines_of, names_of, notes_of, told
from tests.builders import GLOSSARY


@dataclass(frozen=True)
class WelshTerm(Term):
    """A term of a glossary in two languages."""

    welsh_label: str = ""
    welsh_alt_labels: tuple[str, ...] = ()
    scope_note: str = ""
    hidden_labels: Mapping[str, tuple[str, ...]] | None = None


def test_lines_are_told_apart_by_what_they_are() -> None:
    lines = lines_of(GLOSSARY, {"T3": ("Tuesday boxes",)}, {"T3": ("tins",), "other": ("passed over",)})
    assert [line for line in lines if line.term_id == "T3"] == [
        Line("T3", "Food parcels", Said.NAME),
        Line("T3", "food bank", Said.OTHER_NAME),
        Line("T3", "Tuesday boxes", Said.OWN_NAME),
        Line("T3", "tins", Said.CLUE),
    ]
    assert {line.term_id for line in lines} == set(GLOSSARY.by_id)


def test_each_kind_of_line_is_said_in_words() -> None:
    said = [told(Line("T3", "tins", kind), "Food parcels") for kind in Said]
    assert said == [
        "its name, “tins”",
        "“tins”, another name for Food parcels",
        "“tins”, your own name for Food parcels",
        "“tins”, which is often said of Food parcels",
    ]


def test_labels_and_notes_in_other_fields_are_found() -> None:
    term = WelshTerm(
        "T1", "Food parcels", "Food.", Kind.OUTPUT, "parcels", "D1", ("food bank",), welsh_label="Parseli bwyd",
        welsh_alt_labels=("banc bwyd", "Food bank"), scope_note="Not cooked meals.",
        hidden_labels={"cy": ("bocs bwyd",)},
    )  # fmt: skip
    assert names_of(term) == ("Food parcels", "food bank", "Parseli bwyd", "banc bwyd", "bocs bwyd")
    assert notes_of(term) == "Food. Not cooked meals."


def test_a_term_in_one_language_has_its_own_labels_and_definition_only() -> None:
    assert names_of(GLOSSARY["T3"]) == GLOSSARY["T3"].labels
    assert notes_of(GLOSSARY["T3"]) == GLOSSARY["T3"].definition
