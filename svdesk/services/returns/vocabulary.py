"""The closed vocabulary of format files: every key that may stand in one, what it holds, and where it may stand.

It is a table and not code, so that the reader, the checker and the guide (docs/FORMATS.md) cannot disagree.
"""

from dataclasses import dataclass
from enum import StrEnum

from svdesk.domain.glossary import Kind
from svdesk.domain.return_format import AddsUp, Column


class Holds(StrEnum):
    """What may be written after a key, in the words used to a person who wrote something else."""

    TEXT = "a text in quotation marks"
    TEXTS = "a list of texts in square brackets"
    YES_NO = "true or false"
    NUMBER = "a whole number, nought or more"
    TABLES = "tables under [[double square brackets]]"


class Names(StrEnum):
    """The list in which a text must stand, when it is the id or code of something."""

    UNIT = "unit"
    TERM = "glossary term"
    GROUP = "group of people"
    MEASURE = "measure of this format"
    FRAMEWORK = "framework measure"


@dataclass(frozen=True, slots=True)
class Key:
    """One key: what it holds, the only words that it may hold if they are few, and how many at most."""

    name: str
    holds: Holds = Holds.TEXT
    required: bool = False
    choices: tuple[str, ...] = ()
    names: Names | None = None
    most: int = 0
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of table in a format file, with its keys."""

    called: str
    keys: tuple[Key, ...]

    @property
    def by_name(self) -> dict[str, Key]:
        """The keys by their names."""
        return {key.name: key for key in self.keys}


MOST_HIGHLIGHTS = 5
"""A first page that answers in ten seconds has room for five figures."""

_TITLE = Key("title", required=True)
_INTRO = Key("intro")

FORMAT = Table(
    "format",
    (
        Key("id", required=True, shape="small letters, digits and hyphens"),
        Key("edition", required=True),
        _TITLE,
        Key("authority"),
        Key("language", required=True, choices=("en-GB",)),
        Key("orientation", choices=("portrait", "landscape")),
        Key("accent", shape="a colour such as #0B5F60"),
        Key("source"),
        Key("licence"),
        Key("measures", Holds.TABLES),
        Key("sections", Holds.TABLES, required=True),
    ),
)

MEASURE = Table(
    "measure",
    (
        Key("code", required=True),
        Key("label", required=True),
        Key("unit", required=True, names=Names.UNIT),
        Key("terms", Holds.TEXTS, required=True, names=Names.TERM),
        Key("adds_up", choices=tuple(rule.value for rule in AddsUp)),
        Key("groups", Holds.TEXTS, names=Names.GROUP),
        Key("places", Holds.TEXTS),
        Key("theme"),
        Key("guidance"),
        Key("framework", Holds.TEXTS, names=Names.FRAMEWORK),
        Key("also_counts_in", Holds.TEXTS, names=Names.MEASURE),
        Key("record_only", Holds.YES_NO),
        Key("exactly", Holds.YES_NO),
    ),
)

QUESTION = Table(
    "question",
    (
        Key("code", required=True),
        Key("text", required=True),
        Key("guidance"),
        Key("words", Holds.NUMBER),
        Key("required", Holds.YES_NO),
    ),
)

_KIND = Key("kind", required=True)

SECTIONS: dict[str, Table] = {
    "summary": Table(
        "summary",
        (
            _KIND,
            _TITLE,
            Key("figures", Holds.TEXTS, names=Names.MEASURE, most=MOST_HIGHLIGHTS),
            _INTRO,
        ),
    ),
    "measure grid": Table(
        "measure grid",
        (
            _KIND,
            _TITLE,
            Key("columns", Holds.TEXTS, required=True, choices=tuple(column.value for column in Column)),
            _INTRO,
            Key("themes", Holds.TEXTS),
        ),
    ),
    "term grid": Table(
        "term grid",
        (
            _KIND,
            _TITLE,
            Key("kinds", Holds.TEXTS, required=True, choices=tuple(kind.value for kind in Kind)),
            Key("money", Holds.YES_NO),
            _INTRO,
        ),
    ),
    "chart": Table(
        "chart",
        (
            _KIND,
            _TITLE,
            Key("measure", required=True, names=Names.MEASURE),
            Key("by", choices=("month", "quarter")),
        ),
    ),
    "questions": Table("questions", (_KIND, _TITLE, Key("questions", Holds.TABLES, required=True), _INTRO)),
    "text": Table("text", (_KIND, _TITLE, Key("paragraphs", Holds.TEXTS, required=True))),
    "declarations": Table(
        "declarations",
        (_KIND, _TITLE, Key("statements", Holds.TEXTS, required=True), Key("signatories", Holds.TEXTS)),
    ),
    "method": Table("method", (_KIND, _TITLE, _INTRO)),
}
"""Every kind of section by the word that stands after ``kind``."""
