"""Finds what is wrong with a format whose every word is right: codes given twice, lines that no page shows.

One small function for each rule; all of them run, so that all faults are told at once.
"""

from collections import Counter
from collections.abc import Callable, Iterator

from svdesk.domain.adding import COUNTED_ONCE, suits
from svdesk.domain.errors import UserError
from svdesk.domain.return_format import AddsUp
from svdesk.services.returns.format_shape import Tree, meant, measures_of, questions_of, sections_of


def sense_faults(tree: Tree, source: str) -> list[UserError]:
    """Every fault of sense in *tree*, whose shape was found to be right."""
    return [fault for rule in _RULES for fault in rule(tree, source)]


def _codes_are_given_once(tree: Tree, source: str) -> Iterator[UserError]:
    spots = [(spot, table["code"]) for spot, table in measures_of(tree, source)]
    for spot, section in sections_of(tree, source):
        spots.extend((at, question["code"]) for at, question in questions_of(section, spot))
    times = Counter(code for _, code in spots)
    seen: set[str] = set()
    for spot, code in spots:
        if times[code] > 1 and code in seen:
            yield spot.fault(f"the code “{code}” was given before.", "Give each line a code of its own.")
        seen.add(code)


def _the_summary_comes_first(tree: Tree, source: str) -> Iterator[UserError]:
    for number, (spot, section) in enumerate(sections_of(tree, source)):
        if (section["kind"] == "summary") != (number == 0):
            yield spot.fault(
                f"a {section['kind']} cannot stand here.",
                "Let the first section, and no other, be the summary.",
            )


def _rules_fit_their_units(tree: Tree, source: str) -> Iterator[UserError]:
    for spot, measure in measures_of(tree, source):
        rule, unit = AddsUp(measure.get("adds_up", AddsUp.SUM)), measure["unit"]
        if unit == "text":
            yield spot.fault("words cannot be added up.", "Ask for them in a section of kind “questions”.")
        if suits(rule, unit):
            continue
        if rule is AddsUp.DIFFERENT_PEOPLE:
            yield spot.fault(
                f"“different people” cannot count {unit}.",
                f"Use one of these units: {', '.join(COUNTED_ONCE)}; or another “adds_up”.",
            )
        elif rule is AddsUp.HOURS_X_PEOPLE:
            yield spot.fault("“hours x people” gives hours.", "Let “unit” be “person_hours” or “hours”.")
        else:
            yield spot.fault("percentages cannot be added.", "Let “adds_up” be “latest”, “peak” or “average”.")


def _no_measure_counts_in_itself(tree: Tree, source: str) -> Iterator[UserError]:
    units = {measure["code"]: measure["unit"] for _, measure in measures_of(tree, source)}
    for spot, measure in measures_of(tree, source):
        for code in measure.get("also_counts_in", []):
            if code == measure["code"]:
                yield spot.fault("it cannot also count in itself.", "Take its own code out.")
            elif units[code] != measure["unit"]:
                yield spot.fault(
                    f"{measure['unit']} cannot also count in {code}, which is in {units[code]}.",
                    "Let the two measures have the same unit.",
                )


def _every_measure_is_shown(tree: Tree, source: str) -> Iterator[UserError]:
    grids = [section for _, section in sections_of(tree, source) if section["kind"] == "measure grid"]
    for spot, measure in measures_of(tree, source):
        theme = measure.get("theme", "")
        if not any(theme in (grid.get("themes") or [theme]) for grid in grids):
            yield spot.fault(
                "no measure grid shows it.",
                "Add a section of kind “measure grid”, or name its theme in one.",
            )


def _themes_have_measures(tree: Tree, source: str) -> Iterator[UserError]:
    used = {measure.get("theme", "") for _, measure in measures_of(tree, source)}
    for spot, section in sections_of(tree, source):
        for theme in section.get("themes", []):
            if theme not in used:
                yield spot.fault(f"no measure has the theme “{theme}”.", meant(theme, sorted(used - {""})))


def _a_measure_grid_has_measures(tree: Tree, source: str) -> Iterator[UserError]:
    if any(measures_of(tree, source)):
        return
    for spot, section in sections_of(tree, source):
        if section["kind"] == "measure grid":
            yield spot.fault("this format has no measures.", "Add tables under [[measures]].")


def _nothing_stands_in_two_term_grids(tree: Tree, source: str) -> Iterator[UserError]:
    seen: set[tuple[str, bool]] = set()
    for spot, section in sections_of(tree, source):
        for kind in section.get("kinds", []):
            key = (kind, section.get("money", False))
            if key in seen:
                yield spot.fault(f"the kind “{kind}” stands in an earlier term grid.", "Keep it in one.")
            seen.add(key)


_RULES: tuple[Callable[[Tree, str], Iterator[UserError]], ...] = (
    _codes_are_given_once,
    _the_summary_comes_first,
    _rules_fit_their_units,
    _no_measure_counts_in_itself,
    _every_measure_is_shown,
    _themes_have_measures,
    _a_measure_grid_has_measures,
    _nothing_stands_in_two_term_grids,
)
