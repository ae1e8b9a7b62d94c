from svdesk.services.returns.document import Column, Declaration, Facts, Grid, GroupRow, Signatory
from svdesk.services.returns.pdf.render import render
from tests.services.returns.pdf import chart_samples
from tests.services.returns.pdf.read_back import a_document, read_back


def test_facts_are_a_table_of_named_rows() -> None:
    table = read_back(render(a_document(Facts((("Grant", "£1,500"), ("Left", "£37.20")), "Money"))).pdf).root.one(
        "Table"
    )
    assert table.one("Caption").text == "Money"
    assert [[(cell.role, cell.text) for cell in row.kids] for row in table.all("TR")] == [
        [("TH", "Grant"), ("TD", "£1,500")],
        [("TH", "Left"), ("TD", "£37.20")],
    ]
    assert {str(cell.attributes["Scope"]) for cell in table.all("TH")} == {"/Row"}


def test_each_group_is_a_part_of_its_table() -> None:
    grid = Grid("Cap", (Column("a"), Column("b")), (GroupRow("One"), ("1", "2"), GroupRow("Two"), ("3", "4")))
    table = read_back(render(a_document(grid)).pdf).root.one("Table")
    assert [body.text for body in table.all("TBody")] == ["One 1 2", "Two 3 4"]


def test_rows_without_names_have_cells_only() -> None:
    grid = Grid("Cap", (Column("a"), Column("b")), (("1", "2"),), row_headers=False)
    table = read_back(render(a_document(grid)).pdf).root.one("Table")
    assert [cell.role for cell in table.all("TR")[1].kids] == ["TD", "TD"]


def test_a_chart_is_a_finding_a_picture_with_its_alternative_and_a_table() -> None:
    back = read_back(render(a_document(chart_samples.HOURS)).pdf)
    finding, figure, table = back.root.kids[2:]
    assert (finding.role, finding.text) == ("P", chart_samples.HOURS.finding)
    assert (figure.role, figure.entries["Alt"]) == ("Figure", chart_samples.HOURS.alt)
    left, low, right, high = (float(side) for side in figure.attributes["BBox"])
    assert left < right <= left + 160 * 72 / 25.4 + 0.1
    assert low < high
    assert table.one("Caption").text == "The figures in this chart (hours)"
    assert [node.text for node in table.all("TD")] == ["148", "200", "264", "200", "200", "200"]


def test_each_signatory_has_a_row_with_room_to_sign() -> None:
    declaration = Declaration((), (Signatory("Chair"), Signatory("Treasurer", date="1 May 2025")))
    table = read_back(render(a_document(declaration)).pdf).root.one("Table")
    assert [cell.text for cell in table.all("TR")[0].kids] == ["Role", "Name", "Date", "Signature"]
    assert [[cell.text for cell in row.kids] for row in table.all("TR")[1:]] == [
        ["Chair", "", "", ""],
        ["Treasurer", "", "1 May 2025", ""],
    ]
