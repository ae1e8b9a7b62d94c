"""Tables in web pages: as browsers show them, whatever the page is like."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svdesk.services.workbook import html_page, limits
from svdesk.services.workbook.sentences import Refused
from tests.services.workbook.saying import Said, said_by

LOG = "<table><tr><th>Date<th>Hours<tr><td>9 April<td>2</table>"


def page(html: str | bytes) -> Said:
    data = html.encode() if isinstance(html, str) else html
    return said_by(lambda sender: html_page.read(data, sender))


def rows(html: str | bytes) -> list[list[object]]:
    (only,) = page(html).rows.values()
    return [list(row) for row in only]


def test_a_table_without_a_single_end_tag_is_read() -> None:
    assert rows("<table><tr><th>Date<th>Hours<tr><td>9 April<td>2") == [["Date", "Hours"], ["9 April", "2"]]


def test_a_cell_may_begin_without_a_row() -> None:
    assert rows("<table><td>a<td>b</table>") == [["a", "b"]]


def test_spaces_entities_and_marks_inside_a_cell_are_as_a_person_sees_them() -> None:
    cell = "<p>Caf&eacute;&nbsp;&amp;\n  <b>t</b>ea</p><p>&pound;1,234.50<br>paid</p><!-- no --><img src=x alt='tick'>"
    assert rows(f"<table><tr><td>{cell}</table>") == [["Café & tea\n£1,234.50\npaid\ntick"]]


def test_cells_that_reach_over_rows_and_columns_keep_the_others_in_their_columns() -> None:
    made = page(
        "<table><tr><th rowspan=2>Date<th colspan=2>Hours<tr><th>Ann<th>Bob<tr><td rowspan=0>x<td>1<td>2<tr><td>3"
        "</table>"
    )
    assert made.rows["Table 1"] == [["Date", "Hours", None], [None, "Ann", "Bob"], ["x", "1", "2"], [None, "3", None]]
    assert made.about["Table 1"]["merged"] == [[1, 1, 2, 1], [1, 2, 1, 3], [3, 1, 4, 1]]


def test_cells_that_claim_the_same_place_do_not_overwrite_each_other() -> None:
    assert rows("<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d</table>") == [
        ["a", "b", None],
        ["c", None, "d"],
    ]


def test_the_heading_and_the_caption_stand_over_the_table_and_the_rest_is_said_to_be_left_out() -> None:
    made = page(f"<p>Welcome</p><h2>Log 2024/25</h2><p>Figures.</p>{LOG[:7]}<caption>Hours</caption>{LOG[7:]}<p>Bye")
    assert made.rows["Table 1"] == [["Log 2024/25", None], ["Hours", None], ["Date", "Hours"], ["9 April", "2"]]
    assert made.notes["outside-tables"] == {"count": "3", "where": "Welcome"}


def test_without_a_heading_the_line_above_is_the_title() -> None:
    assert rows(f"<div>Q1 2024/25</div>{LOG}")[0] == ["Q1 2024/25", None]


def test_every_table_is_a_sheet_and_one_inside_another_too() -> None:
    made = page(f"<table><tr><td>{LOG}<td>beside</table>{LOG}")
    assert list(made.rows) == ["Table 1", "Table 2", "Table 3"]
    assert made.rows["Table 1"] == [[None, "beside"]]
    assert made.rows["Table 2"] == made.rows["Table 3"] == [["Date", "Hours"], ["9 April", "2"]]


def test_a_table_that_only_arranges_others_is_none() -> None:
    assert list(page(f"<table><tr><td>{LOG}<td></table>").rows) == ["Table 1"]


def test_scripts_styles_and_hidden_words_are_not_read() -> None:
    cell = "<script>var a='</td><td>no'</script><style>td{}</style><span style='display: none'>0009 <b>x</b></span>9"
    assert rows(f"<table><tr><td>{cell}<td hidden>kept</table>") == [["9", "kept"]]


def test_a_hidden_row_is_read_and_said_to_be_hidden() -> None:
    made = page("<h1>T</h1><table><tr><td>a<tr style='display:none'><td>b<tr><td>c</table>")
    assert made.rows["Table 1"] == [["T"], ["a"], ["b"], ["c"]]
    assert made.about["Table 1"]["hidden_rows"] == [3]
    assert made.notes["hidden-rows"] == {"count": "1", "where": "3"}


def test_what_word_and_excel_put_between_brackets_does_no_harm() -> None:
    word = "<![if !supportEmptyParas]>&nbsp;<![endif]><![foo bar]><!--[if gte mso 9]><xml></xml><![endif]--><o:p></o:p>"
    assert rows(f"<html xmlns:o='urn:x'><table><tr><td>{word}a</table>") == [["a"]]


@pytest.mark.parametrize(
    "data",
    [
        "<meta charset=windows-1252><table><tr><td>£ ŷ</table>".encode("cp1252", "ignore").replace(b"\xa3 ", b"\xa3 y"),
        "<meta charset=utf-8><table><tr><td>£ y</table>".encode(),
        "<table><tr><td>£ y</table>".encode("utf-16"),
        b"\xef\xbb\xbf" + "<meta charset=iso-8859-14><table><tr><td>£ y</table>".encode(),
        "<meta charset=iso-8859-14><table><tr><td>£ y</table>".encode("iso8859_14"),
    ],
)
def test_the_letters_are_found(data: bytes) -> None:
    assert rows(data) == [["£ y"]]


def test_the_welsh_letters_of_a_page_that_names_their_code_are_read() -> None:
    data = "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-14'><table><tr><td>Tŷ Ŵyn</table>"
    assert rows(data.encode("iso8859_14")) == [["Tŷ Ŵyn"]]


@pytest.mark.parametrize("html", ["<p>Only words", "<table></table>", "<table><tr><td>&nbsp;</table>", ""])
def test_a_page_without_a_table_is_refused(html: str) -> None:
    with pytest.raises(Refused, match="no-table"):
        page(html)


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<table>" + "<tr>" + "<td colspan=1000>x" * 17, "too-many-cells"),
        ("<table>" + "<tr><td colspan=1000>x" * 5_001, "too-many-cells"),
        ("<table><tr><td>" * 200, "unsafe"),
    ],
)
def test_a_page_that_would_fill_the_memory_is_refused(html: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        page(html)
    assert refused.value.code == code


def test_a_table_with_more_rows_than_a_sheet_can_have_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ROWS", 100)
    with pytest.raises(Refused, match="too-many-cells"):
        page("<table><tr><td>x" + "<tr>" * 100)


def test_a_page_beyond_all_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_page, "_LARGEST", 10)
    with pytest.raises(Refused, match="file-too-large"):
        page(LOG)


@pytest.mark.parametrize(
    "unit", ["<!--", "<a ", "</", "<td x='", "<![", "<?", "<!d ", "<a x='>", '<a ">', '<a x y z="', "&#", "> <<<"]
)
def test_a_flood_of_beginnings_without_ends_is_over_in_no_time(unit: str) -> None:
    """The parser alone would take hours over each of these."""
    try:
        made = page("<table><tr><td>x</table>" + unit * (1_000_000 // len(unit)))
    except Refused as refused:
        if refused.code != "damaged":
            raise
    else:
        assert made.rows["Table 1"] == [["x"]]


def test_what_follows_a_comment_without_an_end_is_not_lost() -> None:
    assert rows(f"<script>if (a <!--b) {{}}</script>{LOG}") == [["Date", "Hours"], ["9 April", "2"]]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(
    ["<table>", "</table>", "<tr>", "</tr>", "<td>", "<td rowspan=3>", "<td colspan=2>", "</td>", "<caption>", "<p>",
     "</p>", "<span hidden>", "</span>", "x", "<th>", "<![x]>", "<!--", "-->", "<h1>", "</h1>", "&nbsp;", "<", "<br>"]
), max_size=40))  # fmt: skip
def test_no_page_stops_the_reader_and_every_row_has_the_same_width(pieces: list[str]) -> None:
    try:
        made = page("".join(pieces))
    except Refused as refused:
        if refused.code not in ("no-table", "damaged"):
            raise
        return
    for name, found in made.rows.items():
        assert {len(row) for row in found if row} <= {made.about[name]["width"]}
        assert any(any(row) for row in found)


@pytest.mark.parametrize("hidden", ["<select><option hidden selected>Choose</select>", "<p hidden>words"])
def test_hidden_words_whose_end_is_not_said_hide_no_table(hidden: str) -> None:
    assert rows(f"{hidden}{LOG}") == [["Date", "Hours"], ["9 April", "2"]]


def test_rows_of_a_hidden_table_or_part_of_one_are_hidden_rows_and_nothing_is_lost() -> None:
    made = page(f"{LOG.replace('<table>', '<table style=display:none>')}{LOG}")
    assert [about["hidden_rows"] for about in made.about.values()] == [[1, 2], []]
    part = page("<table><tr><td>a<tbody hidden><tr><td>b<tr><td>c</tbody><tr><td>d<tfoot><tr><td>e</table>")
    assert part.rows["Table 1"] == [["a"], ["b"], ["c"], ["d"], ["e"]]
    assert part.about["Table 1"]["hidden_rows"] == [2, 3]
