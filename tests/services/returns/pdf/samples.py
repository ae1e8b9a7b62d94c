"""Documents such as a charity sends: short and long, upright and turned, English and Welsh."""

from svdesk.services.returns.document import (
    Answer,
    BigFigure,
    BigFigures,
    Block,
    Bullets,
    Column,
    Declaration,
    Document,
    Facts,
    Grid,
    GridRow,
    GroupRow,
    Heading,
    Keep,
    Note,
    PageBreak,
    Paragraph,
    RunningHeader,
    Signatory,
    TotalRow,
)
from tests.services.returns.pdf.chart_samples import AGES, HOURS, PLACES, PROGRESS, YEAR

FINGERPRINT = "3f9a 7c21 08be 55d0 c4e1 9b72 6a3d f810"
HEADER = RunningHeader("Riverside Hub", "Anytown Council", "SV/2025/114", "1 April to 30 June 2025")


MEASURES = (
    ("NT1", "Local people employed on this contract for one year or longer", "FTE", "2.5", "1.75"),
    ("NT3", "Employees taken on who were long-term unemployed", "people", "4", "3"),
    (
        "NT8",
        "Local school and college visits, such as careers talks and curriculum support",
        "staff hours",
        "24",
        "31.5",
    ),
    ("NT10", "Weeks of apprenticeship on the contract, completed or still under way", "weeks", "52", "39"),
    ("NT16", "Equipment or resources given to voluntary and community bodies", "£", "1,500", "2,140.75"),
    ("NT17", "Hours volunteered to support local community projects", "hours", "600", "612.25"),
    ("NT29", "Hours given by volunteers for environmental conservation", "hours", "120", "n/a"),
    ("NT31", "Savings in CO₂e emissions on the contract", "tonnes", "1.2", "0.85"),
)


def measure_rows(count: int) -> tuple[GridRow, ...]:
    """*count* rows of measures under three groups, with a total."""
    rows: list[GridRow] = []
    groups = (
        "Jobs: promote local skills and employment",
        "Growth: support local business",
        "Social: healthier communities",
    )
    for number in range(count):
        if number % -(-count // len(groups)) == 0:
            rows.append(GroupRow(groups[number * len(groups) // count]))
        code, text, unit, target, actual = MEASURES[number % len(MEASURES)]
        rows.append((f"{code}.{number + 1}", text, unit, target, actual))
    rows.append(TotalRow(("", "Hours of every kind", "hours", "744", "643.75")))
    return tuple(rows)


def measures(count: int) -> Grid:
    """The coded grid that most councils ask for."""
    return Grid(
        caption="Measures in the council's order",
        columns=(
            Column("Code", width=2),
            Column("Measure", width=9),
            Column("Unit", width=3),
            Column("Target this quarter", "decimal", 3),
            Column("Delivered", "decimal", 3),
        ),
        rows=measure_rows(count),
        note="Hours are session length times volunteers. Money is in pounds as paid, without recovered VAT.",
    )


FIGURES = BigFigures(
    (
        BigFigure("612", "hours", "Volunteer time", "Target 600: reached"),
        BigFigure("34", "people", "Helped into work", "Target 60: on track"),
        BigFigure("1,204", "attendances", "At drop-in sessions", "No target"),
        BigFigure("£18,250", "", "Spent with local firms", "Target £40,000: behind"),
        BigFigure("9", "visits", "To schools", "Target 12: on track"),
    )
)

STORY = (
    "We opened the Tuesday job club in the library because people told us that they could not afford the bus to "
    "the job centre. Twelve people came to the first session; by June it was thirty-one.\n\n"
    "What we learnt: a warm room and somebody who knows your name matter more than the leaflet. We will keep the "
    "session on Tuesdays & ask the library for a second room. Contact: <hello@riverside-hub.example>."
)


def quarterly() -> Document:
    """A council's quarterly return: figures, grid, charts, answers, sign-off."""
    return Document(
        title="Social value return",
        subtitle="First quarter of 2025-26, for the community hubs contract",
        language="en-GB",
        header=HEADER,
        fingerprint=FINGERPRINT,
        draft=False,
        blocks=(
            FIGURES,
            Keep(
                (
                    Heading(2, "What comes next"),
                    Bullets(
                        (
                            "A second job club opens at the Quayside in September.",
                            "Local spend is behind; the roof repair in August goes to a firm in Northgate.",
                            "Evidence for measure NT8 follows with the next return.",
                        )
                    ),
                )
            ),
            Heading(1, "What was delivered"),
            Paragraph("All figures are for this contract and this period only.", "lead"),
            measures(24),
            Heading(1, "Against the targets"),
            PROGRESS,
            HOURS,
            Note("One figure straddles the end of the quarter and is left out until the next one.", "worth a look"),
            Heading(1, "Where it happened"),
            PLACES,
            AGES,
            Heading(1, "In our words"),
            Answer(
                "Describe the difference that the activity made.",
                STORY,
                "No more than 200 words.",
                "92 of 200 words",
            ),
            Answer("What would you do differently?", ""),
            Paragraph("“I came for the heating and stayed for the company.”", "quote"),
            Heading(1, "Declaration"),
            Declaration(
                (
                    ("The data in this return is only for this contract and this period.", True),
                    (
                        "The data relates to a commitment made in this contract, and we hold evidence of it.",
                        False,
                    ),
                ),
                (Signatory("Chief officer", date="8 July 2025"), Signatory("Chair of trustees")),
            ),
        ),
    )


def short() -> Document:
    """One page, a draft, with the three tones of note."""
    return Document(
        title="Monitoring letter",
        subtitle="",
        language="en-GB",
        header=RunningHeader("Riverside Hub", "Anytown Town Council", "", "2025-26"),
        fingerprint="",
        draft=True,
        accent="#7A1F5C",
        blocks=(
            Facts(
                (
                    ("Grant", "£1,500 towards the Saturday breakfast club"),
                    ("Spent", "£1,462.80"),
                    ("Left", "£37.20"),
                ),
                "The grant",
            ),
            Paragraph("Thank you. Each Saturday some twenty children had breakfast and a story."),
            Bullets(("Forty-one Saturdays.", "Twenty-three volunteers."), ordered=True),
            Note("The accounts are with the examiner.", "information"),
            Note("Two receipts are missing.", "worth a look"),
            Note("The bank statement must be attached before this is sent.", "must fix"),
        ),
    )


def landscape(rows: int = 40) -> Document:
    """A wide grid over several pages, turned, with an upright page after it."""
    columns = (
        Column("Code", width=2),
        Column("Measure", width=8),
        Column("Unit", width=3),
        *(Column(f"Q{number} {part}", "decimal", 2) for number in range(1, 5) for part in ("target", "actual")),
        Column("Year to date", "decimal", 2),
    )
    body: list[GridRow] = []
    for number in range(rows):
        if number % 10 == 0:
            body.append(GroupRow(f"Theme {number // 10 + 1}: the council's own heading for the measures beneath it"))
        code, text, unit, target, actual = MEASURES[number % len(MEASURES)]
        body.append((f"{code}.{number}", text, unit, *(target, actual) * 4, actual))
    return Document(
        title="Measures by quarter",
        subtitle="The whole year, as the tracker has it",
        language="en-GB",
        header=HEADER,
        fingerprint=FINGERPRINT,
        orientation="landscape",
        blocks=(
            Grid("Measures by quarter", columns, tuple(body)),
            PageBreak("portrait"),
            Heading(1, "Over the year"),
            YEAR,
        ),
    )


def welsh() -> Document:
    """A Welsh return with one English block."""
    return Document(
        title="Ffurflen gwerth cymdeithasol",
        subtitle="Y chwarter cyntaf, 2025-26",
        language="cy",
        header=RunningHeader("Hwb Glan-yr-afon", "Cyngor y Dref", "GC/25", "1 Ebrill i 30 Mehefin 2025"),
        fingerprint=FINGERPRINT,
        blocks=(
            Heading(1, "Yr hyn a gyflawnwyd"),
            Paragraph(
                "Bu gŵyl yn y tŷ ym mis Mai. Daeth pobl o bob oed; roedd y dŵr yn gynnes a'r te yn boeth. Ŵyn, ŷd."
            ),
            Grid(
                "Mesurau",
                (Column("Mesur", width=4), Column("Uned", width=2), Column("Cyflawnwyd", "decimal", 2)),
                (("Oriau gwirfoddolwyr", "oriau", "612.25"), ("Pobl mewn gwaith", "pobl", "34")),
            ),
            Paragraph("This paragraph is quoted from the council's English guidance.", "quote", language="en-GB"),
            Answer("Beth a ddysgoch chi?", ""),
            Declaration((("Mae'r data yn gywir.", True),), (Signatory("Cadeirydd"),)),
        ),
    )


def long() -> Document:
    """Forty measures with charts, the size that the benchmark of returns is held to."""
    blocks: list[Block] = [FIGURES]
    for part in range(1, 5):
        blocks += [Heading(1, f"Part {part}"), measures(10), HOURS, Answer(f"Question {part}", STORY), PLACES]
    return Document("Annual return", "", "en-GB", HEADER, FINGERPRINT, tuple(blocks))


EVERY = {"quarterly": quarterly, "short": short, "landscape": landscape, "welsh": welsh, "long": long}
