"""What goes out as a mapping table comes back as it was, and another charity's is merged choice by choice."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from svdesk.domain.errors import FileUnusable, UserError
from svdesk.domain.glossary import definition_fingerprint
from svdesk.domain.mapping import Mapping, Method, Relation
from svdesk.domain.uris import GLOSSARY, GLOSSARY_PREFIX
from svdesk.services.mapping import refuse
from svdesk.services.mapping import told as told_of
from svdesk.services.mapping.decide import decide, take_exact_labels
from svdesk.services.mapping.exchange import receive, table
from svdesk.services.mapping.exchange.receive import Effect, Received
from svdesk.storage import journal, mappings, refusals
from svdesk.storage.shipped import glossary
from svdesk.storage.store import Store
from tests.services.mapping.exchange.filled import AT, EMPLOYABILITY, FOOD_PARCELS, WORDS, filled, sent
from tests.services.mapping.words_in_use import use_words
from tests.storage import rows


def effects(found: Received) -> list[str]:
    return [one.effect.value for one in found.offers]


def test_out_and_in_again_there_is_nothing_to_take(store: Store, tmp_path: Path) -> None:
    filled(store)
    before = rows.snapshot(store)
    found = receive.look(store, sent(store, tmp_path))
    assert effects(found) == ["same"] * 8
    assert receive.merge(store, found.offers, "Cai", AT) == 0
    assert rows.snapshot(store) == before


def test_out_and_into_a_desk_with_the_same_words_everything_is_as_it_was(store: Store, tmp_path: Path) -> None:
    filled(store)
    with Store.create(tmp_path / "other.svdesk") as other:
        with other.change("Begin", by="Ana") as change:
            change.insert("provider", {"name": "Other"})
        theirs = dict(zip(use_words(other, WORDS), WORDS, strict=True))
        found = receive.look(other, sent(store, tmp_path))
        assert effects(found) == ["new"] * 8
        assert receive.merge(other, found.offers, "Cai", datetime(2026, 1, 1, tzinfo=UTC)) == 8
        again = dict(told(other))
        assert again == {words: one for words, one in told(store).items() if one.relation is not Relation.ASK_LATER}
        assert {(theirs[r.own_term][0], r.term, r.by, r.at) for r in refusals.every(other)} == {
            ("Work café", "SV-001", "Ana", AT),
            ("Helpers' time", "SV-063", "Bob", AT),
        }
        assert outside_words(other, tmp_path) == outside_words(store, tmp_path)
        assert journal.undo(other, by="Cai") == "Take 8 lines of another mapping"
        assert mappings.decisions(other) == {}


def outside_words(store: Store, folder: Path) -> list[dict[str, str]]:
    """Every line that goes out, without the name that a word has in its own desk file only."""
    lines = table.read(sent(store, folder).read_text(encoding="utf-8")).rows
    return sorted(({**one.cells, "subject_id": ""} for one in lines), key=str)


def told(store: Store) -> dict[tuple[str, str], Mapping]:
    own = mappings.own_terms(store)
    return {(own[w].label, own[w].unit): replace(one, own_term="") for w, one in mappings.decisions(store).items()}


def theirs(folder: Path, *lines: str, header: str = "") -> Path:
    """A table as somebody else might write it, with few columns and prefixes of their own."""
    path = folder / "theirs.sssom.tsv"
    prefixes = "#curie_map:\n#  g: urn:x-svdesk:glossary:\n#  skos: http://www.w3.org/2004/02/skos/core#\n"
    columns = "subject_label\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tconfidence\tother\n"
    path.write_text(header + prefixes + columns + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def line(words: str, term: str, predicate: str = "exactMatch", modifier: str = "", other: str = "") -> str:
    return f"{words}\tskos:{predicate}\t{modifier}\t{term}\tsemapv:ManualMappingCuration\t0.8\t{other}"


def test_choices_are_taken_one_by_one_and_each_says_what_it_would_do(store: Store, tmp_path: Path) -> None:
    cafe, parcels, hours = use_words(store, [("Work café", "people", 2), ("Boxes", "parcels", 1), ("Time", "hours", 1)])
    decide(store, Mapping(parcels, Relation.NOTHING_FITS, by="Ana", at=AT))
    found = receive.look(
        store,
        theirs(
            tmp_path,
            line("WORK  CAFÉ", f"g:{EMPLOYABILITY}", "broadMatch"),
            line("Boxes", f"g:{FOOD_PARCELS}"),
            line("Time", f"g:{FOOD_PARCELS}"),
            line("Choir", f"g:{EMPLOYABILITY}"),
            line("Work café", "g:SV-999"),
            line("Work café", "other:1"),
            line("Work café", f"g:{EMPLOYABILITY}", "relatedMatch"),
            line("", f"g:{EMPLOYABILITY}"),
            header='#mapping_set_title: "Their: words"\n#license: https://example.org/licence\n',
        ),
    )
    assert effects(found) == ["new", "differs", *["unusable"] * 6]
    assert (found.title, found.licence) == ("Their: words", "https://example.org/licence")
    assert [one.line for one in found.offers] == list(range(7, 15))
    assert [one.why_not for one in found.offers][2:] == [
        f"“{glossary()[FOOD_PARCELS].label}” cannot be counted in hours",
        "“Choir” is none of your words",
        "SV-999 is no term of this glossary",
        "“other:1” is no term of the shared glossary",
        "“skos:relatedMatch” is no relation that is used here",
        "it does not say which words it is about (subject_label)",
    ]
    assert receive.merge(store, found.offers[:1], "Cai", AT) == 1
    taken = mappings.decisions(store)
    assert (taken[cafe].relation, taken[cafe].term, taken[cafe].by) == (Relation.PART_OF, EMPLOYABILITY, "Cai")
    assert taken[parcels].relation is Relation.NOTHING_FITS
    assert hours not in taken


def test_confidence_is_never_taken_for_the_score_of_a_suggestion(store: Store, tmp_path: Path) -> None:
    [cafe] = use_words(store, [("Work café", "people", 2)])
    found = receive.look(store, theirs(tmp_path, line("Work café", f"g:{EMPLOYABILITY}")))
    assert found.offers[0].claim is not None
    assert (found.offers[0].claim.confidence, found.offers[0].claim.score) == (800_000, None)
    receive.merge(store, found.offers, "Cai", AT)
    taken = mappings.decisions(store)[cafe]
    assert (taken.confidence, taken.score) == (800_000, None)


def test_what_others_said_of_their_mapping_goes_out_again_as_it_came(store: Store, tmp_path: Path) -> None:
    use_words(store, [("Work café", "people", 2), ("Job club", "people", 1)])
    columns: tuple[str, ...] = ("subject_label", "predicate_id", "predicate_modifier", "object_id", "author_label")
    columns += ("confidence", "mapping_date", "similarity_score", "comment")
    came = {
        "Work café|skos:broadMatch||svg:SV-013|Bob|0.85|2024-05-01|0.4|Only some of it.",
        "Job club|skos:exactMatch|Not|svg:SV-001|Bob|0|2024-05-02||It is no class.",
        "Job club|skos:exactMatch||sssom:NoTermFound||1|2024-05-03||",
    }
    path = tmp_path / "theirs.sssom.tsv"
    lines = ["#curie_map:", f"#  {GLOSSARY_PREFIX}: {GLOSSARY}", "\t".join((*columns, "mapping_justification"))]
    lines += ["\t".join((*line.split("|"), "semapv:ManualMappingCuration")) for line in sorted(came)]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert receive.merge(store, receive.look(store, path).offers, "Cai", AT) == 3
    out = table.read(sent(store, tmp_path).read_text(encoding="utf-8")).rows
    assert {"|".join(row[name] for name in columns) for row in out} == {
        line if "Bob" in line else line.replace("NoTermFound||", "NoTermFound|Cai|") for line in came
    }


def test_a_refusal_is_taken_as_one_and_never_over_a_decision(store: Store, tmp_path: Path) -> None:
    cafe, club = use_words(store, [("Work café", "people", 2), ("Job club", "people", 1)])
    decide(store, Mapping(club, Relation.SAME, EMPLOYABILITY, by="Ana", at=AT))
    lines = [line(words, f"g:{EMPLOYABILITY}", modifier="Not") for words in ("Work café", "Job club")]
    found = receive.look(store, theirs(tmp_path, *lines))
    assert effects(found) == ["new", "unusable"]
    receive.merge(store, found.offers, "Cai", AT)
    assert (cafe, EMPLOYABILITY) in refuse.refused_pairs(store, glossary())
    assert mappings.decisions(store)[club].term == EMPLOYABILITY


def test_a_line_for_a_pair_refused_here_differs_though_nothing_is_decided(store: Store, tmp_path: Path) -> None:
    (work_cafe,) = use_words(store, [("Work café", "people", 1)])
    refuse.refuse(store, work_cafe, EMPLOYABILITY, "Ana", AT)
    found = receive.look(store, theirs(tmp_path, line("Work café", f"g:{EMPLOYABILITY}")))
    assert effects(found) == ["differs"]


def test_a_refusal_of_an_older_definition_does_not_stand_in_the_way_of_what_others_say(
    store: Store, tmp_path: Path
) -> None:
    (work_cafe,) = use_words(store, [("Work café", "people", 1)])
    with store.change("Refused long ago", by="Ana") as change:
        refusals.keep(change, refusals.Refusal(work_cafe, EMPLOYABILITY, "Ana", AT, "0" * 64))
    lines = [line("Work café", f"g:{EMPLOYABILITY}", modifier=modifier) for modifier in ("", "Not")]
    found = receive.look(store, theirs(tmp_path, *lines))
    assert effects(found) == ["new", "new"]
    receive.merge(store, found.offers[1:], "Cai", AT)
    assert (work_cafe, EMPLOYABILITY) in refuse.refused_pairs(store, glossary())
    assert effects(receive.look(store, theirs(tmp_path, *lines))) == ["differs", "same"]


def test_a_line_that_names_no_unit_is_about_each_unit_that_fits(store: Store, tmp_path: Path) -> None:
    use_words(store, [("Boxes", "parcels", 2), ("Boxes", "hours", 1)])
    found = receive.look(store, theirs(tmp_path, line("Boxes", f"g:{FOOD_PARCELS}")))
    assert sorted(effects(found)) == ["new", "unusable"]
    one = receive.look(store, theirs(tmp_path, line("Boxes", f"g:{FOOD_PARCELS}", other="unit=parcels")))
    assert effects(one) == ["new"]


def test_what_is_unusable_or_the_same_is_never_taken(store: Store, tmp_path: Path) -> None:
    use_words(store, [("Work café", "people", 2)])
    found = receive.look(store, theirs(tmp_path, line("Choir", f"g:{EMPLOYABILITY}")))
    assert [one.effect for one in found.offers] == [Effect.UNUSABLE]
    assert receive.merge(store, found.offers, "Cai", AT) == 0
    assert mappings.decisions(store) == {}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "holds no table"),
        (b"#license: x\n", "holds no table"),
        (b"a\tb\n1\t2\n", "has no column subject_label, predicate_id, object_id, mapping_justification"),
        (b"\xff\xfe\x00", "not text in UTF-8"),
        (
            b'subject_label\tpredicate_id\tobject_id\tmapping_justification\n"never closed\t1\t2\t3\n',
            "quotes do not close",
        ),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_words(store: Store, tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "x.sssom.tsv"
    path.write_bytes(data)
    with pytest.raises(FileUnusable, match=f"“x.sssom.tsv” is not a mapping table.*{why}"):
        receive.look(store, path)
    with pytest.raises(FileUnusable, match="cannot be read"):
        receive.look(store, tmp_path / "gone.sssom.tsv")


def test_a_refusal_of_a_definition_that_is_none_is_of_todays(store: Store, tmp_path: Path) -> None:
    [own] = use_words(store, [("Zig zag", "people", 1)])
    path = tmp_path / "odd.sssom.tsv"
    path.write_text(
        "#curie_map:\n#  svg: urn:x-svdesk:glossary:\n"
        "subject_label\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tother\n"
        "Zig zag\tskos:exactMatch\tNot\tsvg:SV-046\tsemapv:ManualMappingCuration\tdefinition=abc\n",
        encoding="utf-8",
    )
    assert receive.merge(store, receive.look(store, path).offers, "Cai", AT) == 1
    [kept] = refusals.of_wording(store, own)
    assert (kept.term, kept.definition_sha256) == ("SV-046", definition_fingerprint(glossary()["SV-046"]))


def test_a_file_that_says_and_denies_the_same_leaves_the_decision_alone(store: Store, tmp_path: Path) -> None:
    [own] = use_words(store, [("Zig zag", "attendances", 1)])
    path = tmp_path / "both.sssom.tsv"
    line = "Zig zag\tskos:exactMatch\t{}\tsvg:SV-046\tsemapv:ManualMappingCuration\n"
    path.write_text(
        "#curie_map:\n#  svg: urn:x-svdesk:glossary:\n"
        "subject_label\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\n"
        f"{line.format('')}{line.format('Not')}",
        encoding="utf-8",
    )
    assert receive.merge(store, receive.look(store, path).offers, "Cai", AT) == 2
    assert mappings.decisions(store)[own].term == "SV-046"
    assert refusals.every(store) == []


def test_a_refusal_of_what_another_line_answers_is_not_among_what_is_proposed(store: Store, tmp_path: Path) -> None:
    use_words(store, [("Work café", "people", 2), ("Boxes", "parcels", 1)])
    said = line("Work café", f"g:{EMPLOYABILITY}")
    never = line("Work café", f"g:{EMPLOYABILITY}", modifier="Not")
    other = line("Work café", "g:SV-001", modifier="Not")
    boxes = line("Boxes", f"g:{FOOD_PARCELS}", modifier="Not")
    found = receive.look(store, theirs(tmp_path, never, said, other, boxes))
    assert effects(found) == ["new"] * 4
    assert receive.proposed(found.offers) == [*found.offers[1:]]


def test_the_apostrophe_of_another_program_is_that_of_the_keyboard(store: Store, tmp_path: Path) -> None:
    use_words(store, [("Men's café", "people", 1)])
    found = receive.look(store, theirs(tmp_path, line("Men\u2019s cafe\u0301", f"g:{EMPLOYABILITY}")))
    assert effects(found) == ["new"]


def test_lines_that_were_looked_at_before_the_desk_changed_are_not_taken(store: Store, tmp_path: Path) -> None:
    filled(store)
    with Store.create(tmp_path / "other.svdesk") as other:
        with other.change("Begin", by="Ana") as change:
            change.insert("provider", {"name": "Other"})
        first = use_words(other, WORDS)[0]
        found = receive.look(other, sent(store, tmp_path))
        decide(other, Mapping(first, Relation.NOTHING_FITS, None, "", "Bob", AT))
        before = rows.snapshot(other)
        with pytest.raises(UserError, match="have changed since this mapping was looked at; nothing was taken"):
            receive.merge(other, found.offers, "Cai", AT)
        assert rows.snapshot(other) == before


CAME = {
    "Work café|skos:closeMatch||svg:SV-013|semapv:LexicalSimilarityThresholdMatching|0.8|0.91|Jaro-Winkler|batch 7",
    "Time|skos:narrowMatch||svg:SV-013|semapv:SemanticSimilarityThresholdMatching|0.60|0.7||",
    "Boxes|skos:closeMatch|Not|svg:SV-071|semapv:MappingReview||0.5|cosine|",
    "Staff|skos:exactMatch||sssom:NoTermFound|semapv:UnspecifiedMatching||||",
}
CAME_COLUMNS = (
    *("subject_label", "predicate_id", "predicate_modifier", "object_id", "mapping_justification"),
    *("confidence", "similarity_score", "similarity_measure"),
)


def from_a_program(folder: Path) -> Path:
    """A table that a program made: nearly the same, matched by likeness, and what the likeness is of."""
    path = folder / "program.sssom.tsv"
    head = ["#curie_map:", f"#  {GLOSSARY_PREFIX}: {GLOSSARY}", "\t".join((*CAME_COLUMNS, "other"))]
    path.write_text("\n".join((*head, *("\t".join(line.split("|")) for line in sorted(CAME)))), encoding="utf-8")
    return path


def programs_words(store: Store) -> list[str]:
    return use_words(
        store, [("Work café", "people", 2), ("Time", "hours", 1), ("Boxes", "parcels", 1), ("Staff", "people", 1)]
    )


def out_again(store: Store, folder: Path) -> set[str]:
    lines = table.read(sent(store, folder).read_text(encoding="utf-8")).rows
    others = [row["other"].rpartition("|")[2] for row in lines]
    return {
        "|".join((*(row[name] for name in CAME_COLUMNS), "batch 7" if other == "batch 7" else ""))
        for row, other in zip(lines, others, strict=True)
    }


def test_what_a_program_said_goes_out_as_it_came_until_it_is_decided_anew(store: Store, tmp_path: Path) -> None:
    cafe, *_others = programs_words(store)
    found = receive.look(store, from_a_program(tmp_path))
    assert effects(found) == ["new"] * 4
    assert receive.merge(store, found.offers, "Cai", AT) == 4
    assert out_again(store, tmp_path) == CAME
    taken = mappings.decisions(store)[cafe]
    assert (taken.relation, taken.is_near, taken.score, taken.confidence) == (Relation.SAME, True, 910_000, 800_000)
    before = rows.snapshot(store)
    again = receive.look(store, sent(store, tmp_path))
    assert effects(again) == ["same"] * 4
    assert effects(receive.look(store, from_a_program(tmp_path))) == ["same"] * 4
    assert receive.merge(store, again.offers, "Cai", AT) == 0
    assert rows.snapshot(store) == before
    decide(store, Mapping(cafe, Relation.SAME, EMPLOYABILITY, "", "Ana", AT))
    [mine] = [line for line in out_again(store, tmp_path) if line.startswith("Work café")]
    assert mine == "Work café|skos:exactMatch||svg:SV-013|semapv:ManualMappingCuration||||"
    differs = [one for one in receive.look(store, from_a_program(tmp_path)).offers if one.effect is Effect.DIFFERS]
    assert [one.own_term.id for one in differs if one.own_term] == [cafe]
    journal.undo(store, by="Ana")
    assert out_again(store, tmp_path) == CAME


def test_from_desk_to_desk_what_came_from_elsewhere_is_as_it_was(store: Store, tmp_path: Path) -> None:
    programs_words(store)
    receive.merge(store, receive.look(store, from_a_program(tmp_path)).offers, "Cai", AT)
    with Store.create(tmp_path / "other.svdesk") as other:
        with other.change("Begin", by="Ana") as change:
            change.insert("provider", {"name": "Other"})
        programs_words(other)
        assert receive.merge(other, receive.look(other, sent(store, tmp_path)).offers, "Dee", AT) == 4
        assert outside_words(other, tmp_path) == outside_words(store, tmp_path)


def test_nearly_the_same_is_not_taken_for_the_same_words_in_another_unit(store: Store, tmp_path: Path) -> None:
    cafe, *_others = programs_words(store)
    receive.merge(store, receive.look(store, from_a_program(tmp_path)).offers, "Cai", AT)
    [hours] = use_words(store, [("Work café", "hours", 1)])
    assert take_exact_labels(store, "Ana", AT) == []
    near = mappings.decisions(store)[cafe]
    assert decide(store, replace(near, why="Asked the board")) == []
    assert (mappings.decisions(store)[cafe].is_near, hours in mappings.decisions(store)) == (True, False)


def test_words_that_followed_stay_when_nearly_the_same_is_taken_and_follow_the_next_answer(
    store: Store, tmp_path: Path
) -> None:
    cafe, hours = use_words(store, [("Work café", "people", 2), ("Work café", "hours", 1)])
    decide(store, Mapping(cafe, Relation.SAME, EMPLOYABILITY, by="Ana", at=AT))
    followed = mappings.decisions(store)[hours]
    near = line("Work café", f"g:{EMPLOYABILITY}", "closeMatch", other="unit=people")
    receive.merge(store, receive.look(store, theirs(tmp_path, near)).offers, "Cai", AT)
    decide(store, replace(mappings.decisions(store)[cafe], why="Asked the board"), anew=False)
    assert mappings.decisions(store)[cafe].is_near
    assert mappings.decisions(store)[hours] == followed
    decide(store, Mapping(cafe, Relation.NOTHING_FITS, by="Ana", at=AT))
    assert mappings.decisions(store)[hours].relation is Relation.NOTHING_FITS


def test_what_was_taken_from_another_charity_is_not_overwritten_by_an_answer_for_another_unit(
    store: Store, tmp_path: Path
) -> None:
    words = [("Work café", "people", 2), ("Work café", "hours", 1)]
    cafe, _hours = use_words(store, words)
    decide(store, Mapping(cafe, Relation.SAME, EMPLOYABILITY, by="Bob", at=AT))
    with Store.create(tmp_path / "other.svdesk") as other:
        with other.change("Begin", by="Ana") as change:
            change.insert("provider", {"name": "Other"})
        people, hours, number = use_words(other, [*words, ("Work café", "count", 1)])
        receive.merge(other, receive.look(other, sent(store, tmp_path)).offers, "Ana", AT)
        theirs = mappings.decisions(other)[hours]
        assert (theirs.by, theirs.method, theirs.taken) == ("Bob", Method.EARLIER_CHOICE, True)
        assert told_of.how_decided(theirs) == (
            "Taken from another mapping; nobody was asked there when it was made on 12 June 2025."
        )
        assert told_of.in_list(theirs, glossary()) == "Same as Employability support"
        for answer, follow in ((Relation.SAME, [number]), (Relation.PART_OF, [])):
            followed = decide(other, Mapping(people, answer, EMPLOYABILITY, by="Ana", at=AT))
            assert [use.own_term.id for use in followed] == follow
            assert mappings.decisions(other)[hours] == theirs
        decide(other, replace(mappings.decisions(other)[people], why="Asked the board"), anew=False)
        assert mappings.decisions(other)[hours] == theirs
        mine = Mapping(hours, Relation.PART_OF, EMPLOYABILITY, by="Ana", at=AT)
        decide(other, mine)
        assert (mappings.decisions(other)[hours].by, mappings.decisions(other)[hours].taken) == ("Ana", False)


def test_a_line_for_words_that_were_refused_in_another_unit_differs(store: Store, tmp_path: Path) -> None:
    _cafe, hours = use_words(store, [("Work café", "people", 1), ("Work café", "hours", 1)])
    refuse.refuse(store, hours, EMPLOYABILITY, "Ana", AT)
    said = line("Work café", f"g:{EMPLOYABILITY}", other="unit=people")
    assert effects(receive.look(store, theirs(tmp_path, said))) == ["differs"]
    denied = line("Work café", f"g:{EMPLOYABILITY}", modifier="Not", other="unit=people")
    assert effects(receive.look(store, theirs(tmp_path, denied))) == ["same"]


def test_lines_that_answer_the_same_words_in_two_ways_are_never_taken_together(store: Store, tmp_path: Path) -> None:
    cafe, hours = use_words(store, [("Work café", "people", 2), ("Work café", "hours", 1)])
    lines = [line("Work café", f"g:{EMPLOYABILITY}", how, other="unit=people") for how in ("exactMatch", "broadMatch")]
    never = line("Work café", "g:SV-001", modifier="Not", other="unit=people")
    apart = line("Work café", f"g:{EMPLOYABILITY}", "broadMatch", other="unit=hours")
    found = receive.look(store, theirs(tmp_path, lines[0], lines[0], lines[1], never, apart))
    assert effects(found) == ["new"] * 5
    before = rows.snapshot(store)
    with pytest.raises(UserError, match=r"Lines 5 and 7 answer “Work café” \(people\) in two ways; nothing was taken"):
        receive.merge(store, found.offers, "Cai", AT)
    assert rows.snapshot(store) == before
    left = receive.of_one_mind(found.offers)
    assert [one.line for one in left] == [5, 6, 8, 9]
    assert receive.merge(store, left, "Cai", AT) == 4
    kept = {word: one.relation for word, one in mappings.decisions(store).items()}
    assert kept == {cafe: Relation.SAME, hours: Relation.PART_OF}


def test_a_line_about_a_word_in_a_unit_of_theirs_says_that_it_is_the_unit(store: Store, tmp_path: Path) -> None:
    use_words(store, [("Work café", "people", 1)])
    found = receive.look(store, theirs(tmp_path, line("Work café", f"g:{EMPLOYABILITY}", other="unit=hours")))
    assert [one.why_not for one in found.offers] == ["your “Work café” is not counted in the unit that it names"]


@pytest.mark.parametrize("modifier", ["not", "NOT"])
def test_a_refusal_is_one_however_its_not_is_written(store: Store, tmp_path: Path, modifier: str) -> None:
    use_words(store, [("Work café", "people", 1)])
    found = receive.look(store, theirs(tmp_path, line("Work café", f"g:{EMPLOYABILITY}", modifier=modifier)))
    assert receive.merge(store, found.offers, "Cai", AT) == 1
    assert mappings.decisions(store) == {}
    assert [one.term for one in refusals.every(store)] == [EMPLOYABILITY]


def test_a_line_whose_modifier_is_unknown_here_is_never_taken_for_its_opposite(store: Store, tmp_path: Path) -> None:
    use_words(store, [("Work café", "people", 1)])
    found = receive.look(store, theirs(tmp_path, line("Work café", f"g:{EMPLOYABILITY}", modifier="Inverse")))
    assert [one.why_not for one in found.offers] == ["“Inverse” is not used here (predicate_modifier)"]


def test_what_is_taken_can_always_be_sent_and_read_again(store: Store, tmp_path: Path) -> None:
    cafe, _club = use_words(store, [("Work café", "people", 1), ("Job club", "people", 1)])
    half = table.LONGEST_FIELD // 2
    lines = [line("Work café", f"g:{EMPLOYABILITY}", other=text) for text in ("x" * half, "x" * (half + 1))]
    found = receive.look(store, theirs(tmp_path, *lines))
    assert [one.why_not for one in found.offers] == ["", "a cell holds more than 50,000 characters (other)"]
    assert receive.merge(store, found.offers, "Cai", AT) == 1
    assert effects(receive.look(store, sent(store, tmp_path))) == ["same"]
    assert dict(mappings.decisions(store)[cafe].as_came)["other"] == "x" * half


def test_nothing_fits_is_never_said_to_be_nearly_the_same(store: Store, tmp_path: Path) -> None:
    [cafe] = use_words(store, [("Work café", "people", 1)])
    found = receive.look(store, theirs(tmp_path, line("Work café", "sssom:NoTermFound", "closeMatch")))
    assert receive.merge(store, found.offers, "Cai", AT) == 1
    assert [one.claim.is_near for one in found.offers if one.claim] == [False]
    kept = mappings.decisions(store)[cafe]
    assert (kept.relation, kept.is_near) == (Relation.NOTHING_FITS, False)
    assert "skos:closeMatch" in sent(store, tmp_path).read_text(encoding="utf-8")
