"""CSV as people and programs really write it."""

import pytest

from svdesk.services.workbook.csv_text import Rows, find_dialect
from svdesk.services.workbook.sentences import Refused


def rows(text: str, prefer_tabs: bool = False) -> list[list[str]]:
    return list(Rows(text, prefer_tabs))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_each_delimiter_is_found(delimiter: str) -> None:
    text = "Our log\n\nDate,What,Hours\n1/4,Visit,2\n2/4,Visit,3\n".replace(",", delimiter)
    assert rows(text)[2:] == [["Date", "What", "Hours"], ["1/4", "Visit", "2"], ["2/4", "Visit", "3"]]


def test_decimal_commas_do_not_make_columns() -> None:
    assert rows("Was;Stunden;Euro\nA;1,5;2,50\nB;2,5;3,50\n")[1] == ["A", "1,5", "2,50"]


def test_commas_in_the_titles_above_a_table_are_outvoted() -> None:
    text = "Hub, Pyle, CF33\nOffice, Jane\nA\tB\tC\n1\t2\t3\n4\t5\t6\n"
    assert rows(text)[2] == ["A", "B", "C"]


@pytest.mark.parametrize("sign", ["$", "~", "¬"])
def test_an_odd_sign_between_columns_is_found_though_commas_stand_behind_each_line(sign: str) -> None:
    text = "museum$year$visitors$notes,,,\nLODGE$2002$9000$,,,\nGUILD, YORK$2003$9200$old,,\n".replace("$", sign)
    assert rows(text) == [
        ["museum", "year", "visitors", "notes"],
        ["LODGE", "2002", "9000", ""],
        ["GUILD, YORK", "2003", "9200", "old"],
    ]


def test_dollars_among_the_figures_part_no_columns() -> None:
    assert rows("Item,Cost $,Tips $\nLunch,$5,$3\nTea,$2,$1\n")[1] == ["Lunch", "$5", "$3"]
    assert rows("Lunch $5\nTea $3\n") == [["Lunch $5"], ["Tea $3"]]
    assert rows("Item,Jan,Feb\nLunch,$1,200,$3,400\nTea,$2,100,$40\n")[0] == ["Item", "Jan", "Feb"]


def test_a_list_without_columns_has_one() -> None:
    assert rows("Apples\nPears\n") == [["Apples"], ["Pears"]]


def test_tabs_win_in_a_file_that_is_named_for_them() -> None:
    assert rows("a,b\tc,d\n", prefer_tabs=True) == [["a,b", "c,d"]]


def test_excels_own_line_about_the_separator_is_not_a_row() -> None:
    assert rows("sep=;\na;b,c\n") == [["a", "b,c"]]


def test_a_line_break_in_a_cell_makes_one_row_of_two_lines() -> None:
    assert rows('a,"b\nc"\nd,e\n') == [["a", "b\nc"], ["d", "e"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_on_any_system(end: str) -> None:
    assert rows(end.join(["a,b", "", "c,d", ""])) == [["a", "b"], [], ["c", "d"]]


def test_only_real_line_ends_part_rows() -> None:
    assert rows("a\u2028b,c\x0bd,e\x85f\n") == [["a\u2028b", "c\x0bd", "e\x85f"]]


def test_quotation_marks_after_a_space_still_hold_a_cell_together() -> None:
    assert rows('"a, b", "c, d", "e"\n"f", "g", "h"\n')[0] == ["a, b", "c, d", "e"]


def test_doubled_quotation_marks_are_one() -> None:
    assert rows('"say ""yes""",b\n') == [['say "yes"', "b"]]


def test_inches_are_not_quotation_marks() -> None:
    source = Rows('Pipe,12" long\nHose,6" wide\n')
    assert list(source) == [["Pipe", '12" long'], ["Hose", '6" wide']]
    assert source.stray_quotes == []


def test_a_quotation_mark_that_is_never_closed_costs_no_row() -> None:
    source = Rows('a,b\nc,"d\ne,f\n"g, h",i\nj,k\n')
    assert list(source) == [["a", "b"], ["c", '"d'], ["e", "f"], ["g, h", "i"], ["j", "k"]]
    assert source.stray_quotes == [2]


def test_a_quotation_mark_left_open_at_the_end_costs_no_row() -> None:
    source = Rows('a,b\nc,"d\n' + "e,f\n" * 5)
    assert list(source)[1:] == [["c", '"d'], *[["e", "f"]] * 5]
    assert source.stray_quotes == [2]


def test_quotation_marks_inside_a_quoted_cell_are_read_as_excel_does() -> None:
    source = Rows('a,"Big" Lunch,5\nb,c,d\n')
    assert list(source) == [["a", "Big Lunch", "5"], ["b", "c", "d"]]
    assert source.stray_quotes == [1]


def test_a_very_long_cell_in_quotation_marks_is_one_cell() -> None:
    assert rows('a,"' + "x" * 200_000 + '"\nb,c\n')[0] == ["a", "x" * 200_000]


def test_a_line_without_end_is_refused_by_its_number() -> None:
    with pytest.raises(Refused) as refused:
        Rows("a,b\n" + "x" * 1_000_001)
    assert (refused.value.code, refused.value.facts) == ("long-line", {"line": "2"})


def test_a_line_of_too_many_columns_is_refused_by_its_number() -> None:
    with pytest.raises(Refused) as refused:
        rows("a,b\n" + "," * 16_384)
    assert refused.value.facts == {"line": "2", "limit": "16,384"}


def test_a_dialect_is_found_in_no_lines_at_all() -> None:
    assert find_dialect([]).delimiter == ","
