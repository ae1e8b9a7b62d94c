"""A new version takes the rules of the last one over, lists what changed, and loses nothing."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from svdesk.domain.framework import Framework, FrameworkMeasure
from svdesk.services.frameworks.rule import Counted, Rule
from svdesk.services.frameworks.versions import carry, compare, told
from svdesk.storage.frameworks import Held

OLD = {
    "A1": "Hours given by volunteers in the quarter",
    "A2": "Residents helped to find work, counted once",
    "A3": "Trees planted on council land",
    "A4": "Bags of litter",
    "A5": "Meals shared with neighbours",
}
NEW = {
    "A1": "Hours given by volunteers in the quarter",
    "B2": "Residents helped to find WORK, counted  once",
    "A3": "Trees planted on council land or near it",
    "A4": "Apprentices who finish their first year",
    "C1": "Bikes mended",
}


def made(lines: dict[str, str]) -> Held:
    return Held(Framework("f", "1", "F", "", "", tuple(FrameworkMeasure(c, "measure", t) for c, t in lines.items())))


def rule(term: str, *also: str) -> Rule:
    return Rule(counted=Counted((term,)), unit="people", also_counts_in=also)


def test_what_became_of_each_measure() -> None:
    found = compare(made(OLD), made(NEW))
    assert [pair.after.code for pair in found.same] == ["A1"]
    assert [(pair.before.code, pair.after.code) for pair in found.moved] == [("A2", "B2")]
    assert [pair.after.code for pair in found.reworded] == ["A3"]
    assert [pair.after.code for pair in found.replaced] == ["A4"]
    assert [measure.code for measure in found.gone] == ["A5"]
    assert [measure.code for measure in found.new] == ["C1"]
    assert found.changes == 5


def test_rules_follow_by_code_and_by_wording_and_the_reworded_wait_for_a_look() -> None:
    rules = {code: rule(f"SV-00{n}") for n, code in enumerate(OLD, 1)}
    found = compare(made(OLD), made(NEW))
    carried = carry(rules, found)
    assert list(carried.rules) == ["A1", "B2", "A3"]
    assert carried.rules["B2"].counted.terms == ("SV-002",)
    assert [one.needs_look for one in carried.rules.values()] == [False, False, True]
    assert carried.rules["A3"].was == "Trees planted on council land"
    assert carried.left == ("A4", "A5")
    assert told(found, carried) == (
        "Measures: 1 new, 1 gone, 1 under another code, 1 reworded, 1 whose code means something else now."
        " Rules taken over: 3. To look at, because the words are others: 1. Left with the earlier version: A4, A5."
    )


def test_a_measure_that_asks_for_another_unit_is_a_change_and_headings_are_no_measures() -> None:
    def edition(unit: str, heading: str) -> Held:
        lines = (
            FrameworkMeasure(heading, "heading", heading),
            FrameworkMeasure("A1", "measure", "Help", heading, unit),
        )
        return Held(Framework("f", "1", "F", "", "", lines))

    found = compare(edition("hrs", "Work"), edition("people", "Jobs"))
    assert [(pair.before.unit, pair.after.unit) for pair in found.other_unit] == [("hrs", "people")]
    assert found.changes == 3
    assert told(found, carry({}, found)) == "Measures: 1 in another unit, 1 under another theme. Rules taken over: 0."
    assert compare(edition("hrs", "Work"), edition("Hrs ", "Work")).changes == 0


def test_what_changed_beside_the_wording_is_told_and_each_measure_is_one_change() -> None:
    def edition(theme: str | None) -> Framework:
        work, lines = FrameworkMeasure("Work", "heading", "Work"), made({"A1": "Help", "A2": "Meals"}).framework
        trees = FrameworkMeasure("A3", "measure", "Trees", theme)
        return replace(lines, measures=(work, *lines.measures, trees))

    before = Held(edition(None), guidance={"A1": "Once  each"}, values={"A2": "16.2", "A3": "5"})
    after = Held(edition("Work"), guidance={"A1": "Twice"}, values={"A2": "16.20", "A3": "6"})
    found = compare(before, after)
    changed = (found.other_theme, found.other_value, found.other_guidance)
    assert [[pair.after.code for pair in pairs] for pairs in changed] == [["A3"], ["A3"], ["A1"]]
    assert found.changes == 2
    assert told(found, carry({}, found)) == (
        "Measures: 1 under another theme, 1 with another value, 1 with other guidance. Rules taken over: 0."
    )
    same = replace(after, guidance={"A1": "once each"}, framework=before.framework, values=before.values)
    assert compare(before, same).changes == 0


def test_measures_that_swapped_their_codes_keep_their_own_rules() -> None:
    before, after = {"1": "Trees", "2": "Bags"}, {"2": "Trees", "1": "Bags"}
    carried = carry({"1": rule("SV-001"), "2": rule("SV-002")}, compare(made(before), made(after)))
    assert {code: one.counted.terms for code, one in carried.rules.items()} == {"2": ("SV-001",), "1": ("SV-002",)}


def test_a_wording_that_stands_twice_moves_no_rule() -> None:
    found = compare(made({"1": "Trees"}), made({"2": "Trees", "3": "trees"}))
    assert (found.moved, [one.code for one in found.gone]) == ((), ["1"])


def test_where_a_measure_also_counts_is_followed_to_its_new_code_and_its_loss_waits_for_a_look() -> None:
    carried = carry({"A1": rule("SV-001", "A2", "A5")}, compare(made(OLD), made(NEW)))
    assert carried.rules["A1"].also_counts_in == ("B2",)
    assert carried.rules["A1"].needs_look


LISTS = st.dictionaries(
    st.sampled_from(["1", "2", "3", "4", "5"]),
    st.sampled_from(["Trees", "Bags of litter", "Bags of waste", "Hours", "trees", "Hours in the week"]),
)


@given(LISTS, LISTS)
def test_every_measure_of_both_editions_stands_in_exactly_one_list(
    before: dict[str, str], after: dict[str, str]
) -> None:
    found = compare(made(before), made(after))
    pairs = [*found.same, *found.moved, *found.reworded, *found.replaced]
    assert sorted([*(p.before.code for p in pairs), *(m.code for m in found.gone)]) == sorted(before)
    assert sorted([*(p.after.code for p in pairs), *(m.code for m in found.new)]) == sorted(after)
    rules = {code: rule("SV-001") for code in before}
    carried = carry(rules, found)
    assert len(carried.rules) + len(carried.left) == len(rules)
