"""Every line of a term is there once, whatever field it stands in, and says what it is."""

from dataclasses import replace

from svdesk.domain.glossary import Welsh
from svdesk.services.mapping.lines import Line, Said, lines_of, names_of, notes_of, told
from tests.builders import GLOSSARY


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


def test_labels_in_welsh_and_a_scope_note_are_found_and_each_name_once() -> None:
    term = replace(
        GLOSSARY["T3"],
        welsh=Welsh("Parseli bwyd", ("banc bwyd", GLOSSARY["T3"].label.upper())),
        scope_note="Not cooked.",
    )
    assert names_of(term) == (*GLOSSARY["T3"].labels, "Parseli bwyd", "banc bwyd")
    assert notes_of(term) == f"{term.definition} Not cooked."


def test_a_term_in_one_language_has_its_own_labels_and_definition_only() -> None:
    assert names_of(GLOSSARY["T3"]) == GLOSSARY["T3"].labels
    assert notes_of(GLOSSARY["T3"]) == GLOSSARY["T3"].definition
