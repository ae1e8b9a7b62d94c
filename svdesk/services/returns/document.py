"""What goes on paper, as plain blocks, so that a return can be read, tested and compared before it is a PDF.

Every block is frozen and holds finished text: nothing here computes a figure or chooses a word. A block whose
shape is impossible (a row with too few cells, a fifth series) is a fault of the caller and raises ValueError.

A block may carry ``language`` ("en-GB" or "cy") where it is not written in the document's own language.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["en-GB", "cy"]
Orientation: TypeAlias = Literal["portrait", "landscape"]
TextStyle: TypeAlias = Literal["body", "lead", "small", "quote"]
Align: TypeAlias = Literal["left", "right", "decimal"]
ChartKind: TypeAlias = Literal["bars", "line", "progress"]
Tone: TypeAlias = Literal["information", "worth a look", "must fix"]

MOST_FIGURES = 5
MOST_SERIES = 4


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ValueError(otherwise)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (a section) to 4; it is also a bookmark."""

    level: int
    text: str
    language: Language | None = None

    def __post_init__(self) -> None:
        _require(1 <= self.level <= 4, f"a heading has a level from 1 to 4, not {self.level}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. A line feed breaks the line; an empty line begins another paragraph."""

    text: str
    style: TextStyle = "body"
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, with dots or (``ordered``) with numbers from 1."""

    items: tuple[str, ...]
    ordered: bool = False
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values, one pair to a line."""

    rows: tuple[tuple[str, str], ...]
    caption: str = ""
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a text, with their language where it is not that of the text around them."""

    text: str
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Labelled:
    """Short texts, each beside the word that says what it is, as a dictionary sets them beneath an entry."""

    rows: tuple[tuple[str, tuple[Part, ...]], ...]


@dataclass(frozen=True, slots=True)
class BigFigure:
    """One figure that matters: "612", "hours", "Volunteer time", "Target 600; on track"."""

    value: str
    unit: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class BigFigures:
    """The figures that matter, at most five, in one row."""

    items: tuple[BigFigure, ...]
    language: Language | None = None

    def __post_init__(self) -> None:
        _require(1 <= len(self.items) <= MOST_FIGURES, f"one to {MOST_FIGURES} big figures, not {len(self.items)}")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a grid; ``width`` is a weight against the other columns, and the unit belongs in the heading."""

    heading: str
    align: Align = "left"
    width: int = 1

    def __post_init__(self) -> None:
        _require(self.width > 0, "a column has a width above nought")


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A sub-heading that spans the table and stands over the rows that follow it."""

    text: str


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A row that adds up those above it, set apart by weight and a rule."""

    cells: tuple[str, ...]


GridRow: TypeAlias = tuple[str, ...] | GroupRow | TotalRow


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. ``row_headers``: the first cell of each row names that row."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[GridRow, ...]
    row_headers: bool = True
    note: str = ""
    language: Language | None = None

    def __post_init__(self) -> None:
        _require(bool(self.columns), "a grid has at least one column")
        for row in self.rows:
            cells = row.cells if isinstance(row, TotalRow) else row
            if not isinstance(cells, GroupRow):
                _require(len(cells) == len(self.columns), f"{len(cells)} cells for {len(self.columns)} columns")


@dataclass(frozen=True, slots=True)
class Series:
    """One line or set of bars; None where there is no figure, which is never nought."""

    name: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of a few series, always printed with its own table.

    ``finding`` is the title, a sentence ("Volunteer hours passed the target in May"); ``alt`` says in words what
    the picture shows. ``unit`` is "hours", "£" or "%". ``target`` is one line across bars and lines. For
    "progress" the first series is what was reached and the second, if there is one, each category's own target.
    ``breaks`` are the numbers of categories, from 0, before which no line is drawn on: what is counted changed there.
    """

    finding: str
    alt: str
    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    target: Decimal | None = None
    language: Language | None = None
    breaks: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        most = 2 if self.kind == "progress" else MOST_SERIES
        _require(1 <= len(self.series) <= most, f"a {self.kind} chart has one to {most} series")
        _require(bool(self.categories), "a chart has at least one category")
        _require(bool(self.finding.strip() and self.alt.strip()), "a chart says what it found, and has an alternative")
        for series in self.series:
            _require(len(series.values) == len(self.categories), f"{series.name}: one value for each category")


@dataclass(frozen=True, slots=True)
class Answer:
    """A question of the authority's with the charity's answer; ``limit`` is a note such as "148 of 200 words"."""

    question: str
    text: str
    guidance: str = ""
    limit: str = ""
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Signatory:
    """A box to sign in; name and date may still be empty."""

    role: str
    name: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Declaration:
    """Statements in the authority's words, each ticked or not, and boxes for those who sign."""

    statements: tuple[tuple[str, bool], ...]
    signatories: tuple[Signatory, ...] = ()
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Something to notice, told by a word and a shape as well as by colour."""

    text: str
    tone: Tone = "information"
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Begins a new page, turned if ``orientation`` is given; the turn lasts until the next one."""

    orientation: Orientation | None = None


@dataclass(frozen=True, slots=True)
class Keep:
    """Blocks that stay on one page wherever one page can hold them."""

    blocks: tuple["Block", ...]

    def __post_init__(self) -> None:
        _require(not any(isinstance(block, PageBreak) for block in self.blocks), "a page break cannot be kept")


Block: TypeAlias = (
    Heading
    | Paragraph
    | Bullets
    | Labelled
    | Facts
    | BigFigures
    | Grid
    | Chart
    | Answer
    | Declaration
    | Note
    | PageBreak
    | Keep
)


@dataclass(frozen=True, slots=True)
class RunningHeader:
    """Who reports, to whom, under which reference, for when: in full on page one, in a line on the others."""

    provider: str
    authority: str
    reference: str
    period: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole return or letter.

    ``fingerprint`` is printed at the foot of each page (the SHA-256 of the data it carries, or its beginning).
    ``accent`` is "#RRGGBB", used where it can be read on white. ``draft`` marks every page.
    """

    title: str
    subtitle: str
    language: Language
    header: RunningHeader
    fingerprint: str
    blocks: tuple[Block, ...]
    accent: str | None = None
    orientation: Orientation = "portrait"
    paper: Literal["A4", "A3"] = "A4"
    draft: bool = False

    def __post_init__(self) -> None:
        _require(bool(self.title.strip()), "a document has a title")
        right = self.accent is None or re.fullmatch(r"#[0-9A-Fa-f]{6}", self.accent) is not None
        _require(right, "an accent is written #RRGGBB")
