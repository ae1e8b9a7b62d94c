"""The first page says in ten seconds what was promised, what was done, and what comes next."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from svdesk.domain.period import parse
from svdesk.domain.return_format import Summary
from svdesk.services.returns.assemble import Assembled
from svdesk.services.returns.compose.summary import highlights, opening, summary, what_comes_next
from svdesk.services.returns.document import BigFigure, BigFigures, Paragraph
from tests.services.returns.charity import ANYTOWN, LANTERN, PLAIN, Q1, Ledger, return_of, target


def big(made: Assembled) -> dict[str, BigFigure]:
    (section,) = (section for section in made.form.sections if isinstance(section, Summary))
    (row,) = (block for block in summary(section, made) if isinstance(block, BigFigures))
    return {figure.label: figure for figure in row.items}


def promised(*targets: tuple[str, str, str]) -> Assembled:
    wanted = tuple(target(code, "2025-26-Q1", value, unit) for code, value, unit in targets)
    return return_of(replace(ANYTOWN, targets=wanted))


def test_the_opening_says_who_for_whom_for_what_and_when() -> None:
    assert opening(return_of(PLAIN)).startswith(
        "Riverside Hub reports to Northmoor Health Partnership on “Living Well Together” for April to June 2025."
    )


@pytest.mark.parametrize(
    ("targets", "told"),
    [
        ([("AT5", "100", "parcels")], "The one target set for the period was met."),
        (
            [("AT5", "120", "parcels")],
            "The one target set for the period was not met. Nearly met: food parcels given.",
        ),
        (
            [("AT5", "100", "parcels"), ("AT11", "200", "hours")],
            "All two targets set for the period were met.",
        ),
        (
            [("AT5", "100", "parcels"), ("AT11", "900", "hours"), ("AT13", "900", "items")],
            "Of the three targets set for the period, one was met."
            " Below target: volunteer hours and things repaired or passed on.",
        ),
        (
            [("AT1", "12", "people"), ("AT5", "900", "parcels")],
            "Of the two targets set for the period, none were met. Below target: food parcels given."
            " Perhaps met, for only the least is known: people helped towards work.",
        ),
    ],
)
def test_the_opening_counts_the_targets_and_names_those_not_met(targets: list[tuple[str, str, str]], told: str) -> None:
    assert opening(promised(*targets)).endswith(f"April to June 2025. {told}")


def test_without_targets_the_opening_says_what_the_figures_rest_on() -> None:
    assert opening(promised()).endswith("The figures rest on 21 activities; no targets were set for the period.")
    nothing = return_of(replace(ANYTOWN, targets=()), made=Ledger())
    assert opening(nothing).endswith("Nothing was recorded for it.")


def test_big_figures_stand_with_their_targets() -> None:
    figures = big(return_of(ANYTOWN))
    assert figures["Volunteer hours"] == BigFigure("211", "hours", "Volunteer hours", "Target 200, met")
    assert figures["People helped towards work"].value == "10"
    assert figures["People helped towards work"].unit == "or more people"
    assert figures["Food parcels given"].note == "Target 125, nearly met"


def test_a_year_s_target_is_told_with_how_far_the_year_has_come() -> None:
    yearly = replace(ANYTOWN, targets=(target("AT5", "2025-26", "500", "parcels"),))
    assert big(return_of(yearly))["Food parcels given"].note == "117 of 500 so far this year: nearly on track"
    assert big(return_of(replace(ANYTOWN, targets=())))["Food parcels given"].note == "No target set"


def test_one_of_something_is_not_many_and_nothing_is_no_number() -> None:
    ledger = Ledger()
    ledger.did("A start", date(2025, 5, 3), ledger.count("starts", "1"))
    figures = big(return_of(ANYTOWN, made=ledger))
    assert (figures["People who started a job"].value, figures["People who started a job"].unit) == ("1", "person")
    parcels = figures["Food parcels given"]
    assert (parcels.value, parcels.unit) == ("No figure", "not yet answered")
    assert parcels.note == "Target 125, nothing recorded"


def test_a_form_without_chosen_figures_shows_promises_first_then_the_best_of_each_kind() -> None:
    made = return_of(PLAIN)
    chosen = highlights(Summary("At a glance"), made)
    assert [figure.code for figure in chosen] == ["SV-064", "SV-119", "SV-013", "SV-025", "SV-129"]
    free = return_of(replace(PLAIN, targets=()))
    assert [figure.code for figure in highlights(Summary("At a glance"), free)] == [
        *("SV-013", "SV-025", "SV-064", "SV-129", "SV-044")
    ]


def test_a_named_figure_with_nothing_to_say_gives_its_place_to_what_was_promised_and_then_to_what_was_done() -> None:
    ledger = Ledger()
    ledger.did("Volunteering", date(2025, 5, 3), ledger.count("volunteers", "4"), ledger.count("hours", "9"))
    ledger.did("Got a job", date(2025, 5, 3), ledger.count("starts", "1"))
    wanted = target("AT10", "2025-26-Q1", "10", "people"), target("AT5", "2025-26-Q1", "125", "parcels")
    made = return_of(replace(ANYTOWN, targets=wanted), made=ledger)
    assert made.figure("AT10").label == "Volunteers"
    section = next(one for one in made.form.sections if isinstance(one, Summary))
    assert section.figures == ("AT1", "AT3", "AT5", "AT7", "AT11")
    assert [figure.code for figure in highlights(section, made)] == ["AT3", "AT5", "AT11", "AT10"]
    nothing = return_of(replace(ANYTOWN, targets=()), made=Ledger())
    assert highlights(section, nothing) == []


def test_the_page_ends_with_what_follows_and_when_the_next_return_is_for() -> None:
    assert what_comes_next(return_of(ANYTOWN)) == (
        "The pages that follow hold these parts: measures, in words, declarations and how these figures were made."
        " The next return is for July to September 2025; the contract runs until 31 March 2026."
    )
    last = return_of(ANYTOWN, parse("2025-26-Q4"))
    assert what_comes_next(last).endswith("This is the last return: the contract runs until 31 March 2026.")
    odd = return_of(LANTERN, parse("2025-04-02..2025-05-03"))
    assert what_comes_next(odd).endswith("The grant runs until 31 March 2027.")


def test_the_authority_s_own_words_stand_above_the_figures() -> None:
    blocks = summary(Summary("Glance", ("AT1",), "Read this first."), return_of(ANYTOWN, Q1))
    assert Paragraph("Read this first.") in blocks


def test_a_return_made_before_its_period_is_over_says_that_it_is_not_final() -> None:
    made = return_of(ANYTOWN)
    section = next(one for one in made.form.sections if isinstance(one, Summary))
    during, after = made.period.end, made.period.end + timedelta(days=1)
    assert any("not final" in block.text for block in summary(section, made, during) if isinstance(block, Paragraph))
    assert not any("not final" in block.text for block in summary(section, made, after) if isinstance(block, Paragraph))


def test_where_nothing_was_recorded_two_lines_of_one_name_are_told_apart_by_their_units() -> None:
    ledger = Ledger()
    ledger.did("Phone friends", date(2025, 5, 3), ledger.count("calls", "8"))
    made = return_of(replace(PLAIN, targets=(target("SV-044", "2025-26-Q1", "5", "people"),)), made=ledger)
    assert opening(made).endswith("Nothing recorded: befriending (in people).")
    (section,) = (section for section in made.form.sections if isinstance(section, Summary))
    (row,) = (block for block in summary(section, made) if isinstance(block, BigFigures))
    assert [(one.value, one.label) for one in row.items] == [
        ("No figure", "Befriending (in people)"),
        ("8", "Befriending"),
    ]


def test_nothing_recorded_is_not_said_without_a_word_on_what_is_in_no_figure() -> None:
    ledger = Ledger()
    promise = replace(PLAIN, targets=(target("SV-071", "2025-26-Q1", "5", "parcels"),))
    ledger.did("Paned", date(2025, 5, 3), ledger.count("paned", "8"))
    told = opening(return_of(promise, made=ledger))
    assert told.endswith("Nothing recorded: food parcels. 1 count is in no figure, as its word has no shared term yet.")
    ledger.did("Paned", date(2025, 5, 10), ledger.count("paned", "9"))
    told = opening(return_of(promise, made=ledger))
    assert told.endswith("2 counts are in no figure, as their words have no shared term yet.")
    ledger.did("Food bank", date(2025, 5, 3), ledger.count("parcels", "8"))
    assert "in no figure" not in opening(return_of(promise, made=ledger))
