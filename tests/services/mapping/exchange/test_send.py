"""What is written is a table to the reference reader of such tables."""

import sys
from pathlib import Path

import pytest

from svdesk.services.mapping.exchange import receive, send, table
from svdesk.storage.shipped import glossary
from svdesk.storage.store import Store
from tests.services.mapping.exchange.filled import AT, filled, sent
from tests.services.mapping.exchange.test_receive import from_a_program, programs_words
from tests.sssom_py import judge


@pytest.mark.usefixtures("sssom_py")
def test_the_table_is_valid_to_the_reference_reader(store: Store, tmp_path: Path) -> None:
    filled(store)
    assert judge.judge(sent(store, tmp_path)) == (8, [])


@pytest.mark.usefixtures("sssom_py")
def test_what_came_from_elsewhere_is_valid_when_it_goes_out_again(store: Store, tmp_path: Path) -> None:
    programs_words(store)
    receive.merge(store, receive.look(store, from_a_program(tmp_path)).offers, "Cai", AT)
    assert judge.judge(sent(store, tmp_path)) == (4, [])


def test_the_header_says_whose_it_is_under_which_licence_and_of_which_edition(store: Store, tmp_path: Path) -> None:
    filled(store)
    header = table.read(sent(store, tmp_path).read_text(encoding="utf-8")).header
    prefixes = header["curie_map"]
    assert isinstance(prefixes, dict)
    assert prefixes["svg"] == "urn:x-svdesk:glossary:"
    assert header["mapping_set_id"] == f"{prefixes['own']}mappings"
    assert header["license"] == send.NO_LICENCE
    assert header["object_source_version"] == glossary().edition
    assert header["mapping_set_title"] == "What the words of Riverside Hub mean in the shared glossary"
    assert table.read(send.text_of(store, AT, "https://example.org/by")).said("license") == "https://example.org/by"


def test_the_reference_reader_is_in_no_environment_but_its_own() -> None:
    locks = {one.name: one.read_text(encoding="utf-8") for one in judge.LOCK.parent.glob("*.txt")}
    assert [name for name, pins in locks.items() if "\nsssom==" in pins] == [judge.LOCK.name]
    assert not judge.HOME.samefile(sys.prefix)


@pytest.mark.usefixtures("sssom_py")
def test_a_table_that_is_none_is_not_valid_to_it(tmp_path: Path) -> None:
    broken = tmp_path / "broken.sssom.tsv"
    broken.write_text("#license: x\nsubject_id\tobject_id\tpredicate_id\nown:1\tsvg:1\tis like\n", encoding="utf-8")
    _rows, findings = judge.judge(broken)
    assert findings


def test_the_rows_stand_in_the_order_of_the_words(store: Store, tmp_path: Path) -> None:
    filled(store)
    made = table.read(sent(store, tmp_path).read_text(encoding="utf-8"))
    words = [row["subject_label"].casefold() for row in made.rows]
    assert len(words) == 8
    assert words == sorted(words)
    assert [row["object_label"] for row in made.rows if row["subject_label"] == "Staff parties"] == [""]


def test_only_what_a_person_decided_has_an_author_and_the_rest_says_how_svdesk_matched_it(
    store: Store, tmp_path: Path
) -> None:
    filled(store)
    columns = ("mapping_justification", "author_label", "creator_label", "mapping_tool")
    made = table.read(sent(store, tmp_path).read_text(encoding="utf-8"))
    said = {row["subject_label"]: tuple(row[name] for name in columns) for row in made.rows if row["object_id"]}
    assert said["Bwyd ŵy"] == ("semapv:LexicalMatching", "", "Ana", "svdesk")
    assert said["Staff parties"] == ("semapv:ManualMappingCuration", "Bob", "", "")
    [chained] = [row for row in made.rows if row["object_id"] == "svg:SV-064"]
    assert tuple(chained[name] for name in columns) == ("semapv:MappingChaining", "", "Bob", "svdesk")
    assert "mapping_tool" not in made.header


def test_only_a_row_with_a_score_says_what_the_score_is_of(store: Store, tmp_path: Path) -> None:
    filled(store)
    rows = table.read(sent(store, tmp_path).read_text(encoding="utf-8")).rows
    said = {(row["similarity_score"], row["similarity_measure"]) for row in rows}
    assert said == {("0.700001", "svdesk suggestion"), ("0.000001", "svdesk suggestion"), ("", "")}
