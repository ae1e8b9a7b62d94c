"""Whoever's words are used is named, and nobody else."""

from dataclasses import replace

from svdesk.services.returns.compose.credits import attributions, framework_titles, framework_words
from svdesk.services.returns.formats import format_by
from tests.services.returns.charity import ANYTOWN, PLAIN, return_of


def test_framework_measures_are_named_by_document_level_and_code() -> None:
    assert framework_words(["PPN002:6", "PPN002:1a"]) == "PPN 002 outcome 6; PPN 002 criterion 1a"
    assert framework_words([]) == "None"
    assert framework_words(["PPN002:not-there", "nothing"]) == "None"


def test_each_title_is_told_once() -> None:
    titles = framework_titles(return_of(ANYTOWN))
    assert len(titles) == len(set(titles)) == 3


def test_a_form_that_names_no_framework_credits_the_glossary_alone() -> None:
    assert attributions(return_of(PLAIN)) == [
        "Shared terms: svdesk shared glossary, edition 1.0.0, by the svdesk authors, CC BY 4.0."
    ]
    assert framework_titles(return_of(PLAIN)) == []


def test_an_older_framework_is_credited_where_the_form_names_it() -> None:
    form = format_by("anytown-quarterly")
    (measure, *others) = form.measures
    older = replace(form, measures=(replace(measure, framework=("PPN0620:T1",)), *others))
    said = attributions(return_of(ANYTOWN, form=older))
    assert [words.split(":")[0] for words in said[1:]] == [
        "PPN 002 Social Value Model",
        "PPN 06/20 Social Value Model",
    ]
