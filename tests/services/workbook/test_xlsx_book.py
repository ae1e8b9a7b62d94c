"""How the parts of an Excel workbook are found from one another."""

from svdesk.services.workbook.xlsx_book import Link, Listed, links_of, listed_sheets, tree
from tests.services.workbook.makers import sheet_xml, xlsx_parts


def parts(*sheets: str) -> dict[str, bytes]:
    return {name: part.encode() for name, part in xlsx_parts(*sheets).items() if isinstance(part, str)}


def test_sheets_come_in_the_order_of_the_workbook_not_of_their_parts() -> None:
    made = parts(sheet_xml(""), sheet_xml(""))
    book = (
        made["xl/workbook.xml"]
        .replace(b'r:id="rId1"', b'r:id="x"')
        .replace(b"rId2", b"rId1")
        .replace(b'"x"', b'"rId2"')
    )
    made["xl/workbook.xml"] = book
    assert listed_sheets(made) == [Listed("S1", "xl/worksheets/sheet2.xml"), Listed("S2", "xl/worksheets/sheet1.xml")]


def test_a_workbook_may_stand_anywhere_and_link_from_the_root() -> None:
    made = parts(sheet_xml(""))
    made["_rels/.rels"] = made["_rels/.rels"].replace(b"xl/workbook.xml", b"/book/w.xml")
    made["book/w.xml"] = made.pop("xl/workbook.xml")
    links = made.pop("xl/_rels/workbook.xml.rels")
    made["book/_rels/w.xml.rels"] = links.replace(b'"worksheets/', b'"/xl/worksheets/')
    assert listed_sheets(made) == [Listed("S1", "xl/worksheets/sheet1.xml")]


def test_links_may_climb_but_not_out() -> None:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    link = '<Relationship Id="a" Type="t/comments" Target="../../../../etc/x"/>'
    links = f'<Relationships xmlns="{space}">{link}</Relationships>'
    assert links_of({"xl/worksheets/_rels/s.xml.rels": links.encode()}, "xl/worksheets/s.xml") == {
        "a": Link("comments", "etc/x")
    }


def test_what_makes_no_sense_lists_nothing() -> None:
    assert listed_sheets({"xl/workbook.xml": b"<workbook"}) == []
    assert listed_sheets({}) == []
    assert tree(b"") is None
