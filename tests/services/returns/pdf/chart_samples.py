"""Charts such as a charity draws, charts of every size, and what they say when they are drawn."""

from decimal import Decimal
from io import BytesIO

import pikepdf

from svdesk.services.returns.document import Chart, ChartKind, Series
from svdesk.services.returns.page_words import words_for
from svdesk.services.returns.pdf.render import render
from tests.services.returns.pdf.read_back import a_document, read_back

WORDS = words_for("en-GB")
WIDE = 160 * 72 / 25.4
MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")

HOURS = Chart(
    finding="Volunteer hours passed the target in June",
    alt="A line that rises from 148 hours in April to 264 in June, above the target of 200 from May onwards.",
    kind="line",
    categories=("April", "May", "June"),
    series=(Series("Volunteer hours", (Decimal(148), Decimal(200), Decimal(264))),),
    unit="hours",
    target=Decimal(200),
)

PLACES = Chart(
    finding="Two thirds of all attendances were in Northgate and the Quayside",
    alt="Standing bars for three months in four places. Northgate and the Quayside are highest in each month.",
    kind="bars",
    categories=("April", "May", "June"),
    series=(
        Series("Northgate", (Decimal(120), Decimal(131), Decimal(140))),
        Series("Quayside", (Decimal(98), Decimal(104), Decimal(117))),
        Series("Hillside", (Decimal(41), Decimal(38), Decimal(52))),
        Series("Old Town", (Decimal(22), None, Decimal(31))),
    ),
    unit="attendances",
)

PROGRESS = Chart(
    finding="One commitment is met, two are on track, one has no figure yet",
    alt="Bars towards each target: job starts 34 of 60, volunteer hours 612 of 600, school visits 9 of 12, "
    "advice sessions no figure yet of 80.",
    kind="progress",
    categories=(
        "People helped into work",
        "Volunteer hours given in the local area",
        "School visits",
        "Advice sessions",
    ),
    series=(
        Series("Reached", (Decimal(34), Decimal(612), Decimal(9), None)),
        Series("Target", (Decimal(60), Decimal(600), Decimal(12), Decimal(80))),
    ),
)

AGES = Chart(
    finding="Most people who came were over 55",
    alt="Lying bars by age: under 16 12 people, 16 to 24 31, 25 to 54 78, 55 to 74 140, 75 and over 66.",
    kind="bars",
    categories=(
        "Children and young people under 16 who came with a parent or carer",
        "Young people of 16 to 24",
        "Adults of 25 to 54",
        "Adults of 55 to 74",
        "Older people of 75 and over",
    ),
    series=(Series("People", tuple(map(Decimal, (12, 31, 78, 140, 66)))),),
    unit="people",
)

YEAR = Chart(
    finding="Food parcels fell through the summer and doubled by December",
    alt="Three lines over twelve months. Parcels fall from 88 to 51 in August and reach 140 in December; "
    "hot meals stay near 60; school uniform grants peak at 96 in August.",
    kind="line",
    categories=MONTHS,
    series=(
        Series("Food parcels", tuple(map(Decimal, (88, 80, 71, 60, 51, 66, 92, 118, 140, 131, 120, 111)))),
        Series("Hot meals", tuple(map(Decimal, (58, 61, 60, 57, 55, 62, 64, 66, 63, 60, 61, 60)))),
        Series(
            "School uniform grants",
            (*map(Decimal, (4, 9, 22, 71, 96, 40)), None, None, *map(Decimal, (6, 5, 4, 3))),
        ),
    ),
    unit="items",
)


def a_chart(kind: ChartKind, categories: int, series: int, *, gaps: bool = False) -> Chart:
    """A chart with a target of 9, some figures below nought and, where asked for, some missing."""

    def value(number: int, at: int) -> Decimal | None:
        return None if gaps and (number + at) % 3 == 0 else Decimal((at * 7 + number * 13) % 23 - 4)

    names = tuple(f"category {at} " + "long " * (at % 5) for at in range(categories))
    lines = (Series(f"series {n}", tuple(value(n, at) for at in range(categories))) for n in range(series))
    return Chart("Finding", "Alternative", kind, names, tuple(lines), "hours", Decimal(9))


def labels(chart: Chart) -> str:
    """All that the figure of *chart* says."""
    return read_back(render(a_document(chart)).pdf).root.one("Figure").text


def operators(chart: Chart) -> str:
    """What is written on the pages that *chart* is drawn on."""
    with pikepdf.open(BytesIO(render(a_document(chart)).pdf)) as opened:
        return b"\n".join(page.Contents.read_bytes() for page in opened.pages).decode()
