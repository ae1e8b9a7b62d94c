"""Whatever text a table holds comes back as it was."""

import csv

from svdesk.services.mapping.exchange import table


def test_whatever_stands_in_a_header_or_a_cell_comes_back() -> None:
    header: dict[str, table.Entry] = {
        "license": 'a "b": c # d',
        "mapping_set_title": "One\u2028two\x85three",
        "creator_label": ["Ŵyn", "- x", "y: z"],
        "curie_map": {"own": "urn:x:", "a b": "#"},
    }
    row = dict.fromkeys(("subject_label", "predicate_id", "object_id", "mapping_justification"), 'x\ty\n"z" #|=')
    again = table.read(table.written(header, [row, row]))
    assert again.header == header
    assert [dict(one.cells) for one in again.rows] == [row, row]
    assert [one.line for one in again.rows] == [11, 16]


def test_reading_a_table_leaves_other_readers_their_own_longest_field() -> None:
    row = dict.fromkeys(("subject_label", "predicate_id", "object_id", "mapping_justification"), "x")
    before = csv.field_size_limit(77_777)
    try:
        assert len(table.read(table.written({}, [row])).rows) == 1
        assert csv.field_size_limit() == 77_777
    finally:
        csv.field_size_limit(before)


def test_what_the_header_says_of_something_else_than_a_text_is_no_text() -> None:
    row = dict.fromkeys(("subject_label", "predicate_id", "object_id", "mapping_justification"), "x")
    again = table.read(table.written({"license": "CC0", "mapping_set_title": ["One", "Two"]}, [row]))
    assert [again.said(name) for name in ("license", "mapping_set_title", "object_source")] == ["CC0", "", ""]
