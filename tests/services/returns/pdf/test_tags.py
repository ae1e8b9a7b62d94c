from io import BytesIO

import pikepdf

from svdesk.services.returns.document import Column, Grid, GroupRow, Heading, Paragraph, TotalRow
from svdesk.services.returns.pdf.render import render
from svdesk.services.returns.pdf.tags import Structure, pdf_text
from tests.services.returns.pdf import samples
from tests.services.returns.pdf.read_back import Node, a_document, read_back

GROUPED = Grid(
    "Measures",
    (Column("Code"), Column("Text"), Column("Count", "decimal")),
    (
        ("M0", "before any group", "0"),
        GroupRow("Jobs"),
        ("M1", "people", "1"),
        GroupRow("Growth"),
        ("M2", "pounds", "2"),
        TotalRow(("", "All", "3")),
    ),
)


def rows_of(table: Node) -> list[Node]:
    return table.all("TR")


def test_the_catalogue_says_what_a_reader_must_know() -> None:
    long_welsh = a_document(Paragraph("llinell\n" * 200), language="cy")
    with pikepdf.open(BytesIO(render(long_welsh).pdf)) as opened:
        assert len(opened.pages) > 2
        root = opened.Root
        assert str(root.Lang) == "cy"
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert [page.obj.StructParents for page in opened.pages] == list(range(len(opened.pages)))
        assert {str(page.obj.Tabs) for page in opened.pages} == {"/S"}
        assert not any("/Trans" in page.obj for page in opened.pages)


def test_the_parent_tree_leads_from_each_mark_to_its_element() -> None:
    with pikepdf.open(BytesIO(render(samples.quarterly()).pdf)) as opened:
        numbers = list(opened.Root.StructTreeRoot.ParentTree.Nums)
        for page, elements in zip(numbers[::2], numbers[1::2], strict=True):
            for mark, element in enumerate(elements):
                here = [kid for kid in element.K if kid.get("/Type") == pikepdf.Name.MCR and mark == kid.MCID]
                assert [kid.Pg.objgen for kid in here if kid.Pg.objgen == opened.pages[int(page)].objgen]


def test_a_table_says_which_cells_are_headers_of_what() -> None:
    plain = Grid("Two", (Column("Name"), Column("Count")), (("a", "1"), ("b", "2")))
    table = read_back(render(a_document(plain)).pdf).root.one("Table")
    assert [kid.role for kid in table.kids] == ["Caption", "THead", "TBody"]
    assert [(node.text, str(node.attributes["Scope"])) for node in table.all("TH")] == [
        ("Name", "/Column"),
        ("Count", "/Column"),
        ("a", "/Row"),
        ("b", "/Row"),
    ]
    assert [node.text for node in table.all("TD")] == ["1", "2"]


def test_cells_beneath_a_group_name_the_headers_of_column_group_and_row() -> None:
    table = read_back(render(a_document(GROUPED)).pdf).root.one("Table")
    names = {node.entries["ID"]: node.text for node in table.all("TH") if "ID" in node.entries}

    def headers(node: Node) -> list[str]:
        return [names[str(name)] for name in node.attributes["Headers"]]

    cells = {node.text: headers(node) for node in table.all("TD")}
    assert cells["0"] == ["Count", "M0"]
    assert cells["people"] == ["Text", "Jobs", "M1"]
    assert cells["2"] == ["Count", "Growth", "M2"]
    groups = [node for node in table.all("TH") if node.text in ("Jobs", "Growth")]
    assert [int(node.attributes["ColSpan"]) for node in groups] == [3, 3]


def test_every_identity_is_in_the_tree_of_identities_in_order() -> None:
    with pikepdf.open(BytesIO(render(a_document(GROUPED, GROUPED)).pdf)) as opened:
        named = list(opened.Root.StructTreeRoot.IDTree.Names)
        names = [str(name) for name in named[::2]]
        assert names == sorted(set(names))
        assert [str(element.ID) for element in named[1::2]] == names


def test_every_row_has_as_many_cells_as_there_are_columns() -> None:
    for document in (samples.quarterly(), samples.landscape(), a_document(GROUPED)):
        for table in read_back(render(document).pdf).root.all("Table"):
            wide = [sum(int(cell.attributes.get("ColSpan", 1)) for cell in row.kids) for row in rows_of(table)]
            assert len(set(wide)) == 1


def test_a_block_in_another_language_says_so_and_others_do_not() -> None:
    document = a_document(Heading(1, "Croeso", "cy"), Paragraph("Hello"), Paragraph("Bore da", language="cy"))
    spoken = {node.text: node.entries.get("Lang") for node in read_back(render(document).pdf).root.kids}
    assert spoken["Croeso"] == spoken["Bore da"] == "cy"
    assert spoken["Hello"] is None


def test_text_is_written_in_any_script_without_half_characters() -> None:
    assert bytes.fromhex(pdf_text("ŵ🎉\ud800")[1:-1]).decode("utf-16") == "ŵ🎉 "


def test_identities_never_repeat() -> None:
    structure = Structure()
    assert len({structure.new_identity() for _ in range(1000)}) == 1000
