"""Whatever text a table holds comes back as it was."""

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
