from svdesk.services.returns.document import BigFigure, BigFigures
from svdesk.services.returns.pdf.cards import CardsPiece
from svdesk.services.returns.pdf.page import page_for
from svdesk.services.returns.pdf.render import render
from svdesk.services.returns.pdf.table_blocks import big_figures
from tests.services.returns.pdf import samples
from tests.services.returns.pdf.read_back import a_document, read_back


def cards(*figures: BigFigure) -> CardsPiece:
    [piece] = big_figures(BigFigures(figures), page_for(a_document()))
    assert isinstance(piece, CardsPiece)
    return piece


def test_each_card_is_read_from_its_label_to_its_note() -> None:
    back = read_back(render(a_document(samples.FIGURES)).pdf)
    items = [node.text for node in back.root.all("LI")][-5:]
    assert items[0] == "Volunteer time 612 hours Target 600: reached"
    assert items[3] == "Spent with local firms £18,250 Target £40,000: behind"


def test_figures_are_set_as_large_as_the_widest_allows() -> None:
    small = cards(BigFigure("9", "visits", "Visits"))
    wide = cards(BigFigure("9", "visits", "Visits"), BigFigure("£123,456,789.50", "", "Money"))
    assert small.height(493) > wide.height(493)


def test_a_figure_too_wide_for_its_card_is_whole_all_the_same() -> None:
    figure = "£123,456,789,012,345,678.50"
    back = read_back(render(a_document(BigFigures((BigFigure(figure, "", "Money"),) * 5))).pdf)
    assert [node.text.replace(" ", "") for node in back.root.all("LI")][-5:] == ["Money" + figure] * 5


def test_who_reports_to_whom_for_when_is_said_on_the_first_page() -> None:
    back = read_back(render(samples.quarterly()).pdf)
    opening = [node.text for node in back.root.all("L")[0].kids]
    assert opening == [
        "From Riverside Hub",
        "For Anytown Council",
        "Reference SV/2025/114",
        "Period 1 April to 30 June 2025",
    ]
