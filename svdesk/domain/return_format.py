"""What an authority asks for: a return format is data with a closed vocabulary, never code.

A format is an ordered list of sections; each kind of section below is one word of the vocabulary. Rules of
counting belong to the measure and are words as well. ``services/returns/formats.py`` reads them from files.
"""

from dataclasses import dataclass
from enum import StrEnum

from svdesk.domain.glossary import Kind


class AddsUp(StrEnum):
    """How several counts of a measure become one figure."""

    SUM = "sum"
    LATEST = "latest"
    PEAK = "peak"
    AVERAGE = "average"
    DIFFERENT_PEOPLE = "different people"
    HOURS_X_PEOPLE = "hours x people"


class Column(StrEnum):
    """What a measure grid can show in a column."""

    CODE = "code"
    MEASURE = "measure"
    UNIT = "unit"
    PERIOD = "this period"
    TARGET = "target"
    STANDING = "standing"
    YEAR_TO_DATE = "year to date"
    YEAR_TARGET = "year target"
    LAST_YEAR = "same period last year"
    FRAMEWORK = "framework"


@dataclass(frozen=True, slots=True)
class Measure:
    """One line that an authority asks for, and the rule by which records answer it.

    ``terms`` are glossary ids, counted with their narrower terms unless ``exactly``; ``groups`` and
    ``places``, when given, keep only activities mainly for one of the groups or at one of the places.
    ``unit`` is a unit id.
    """

    code: str
    label: str
    unit: str
    terms: tuple[str, ...]
    adds_up: AddsUp = AddsUp.SUM
    groups: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    theme: str = ""
    guidance: str = ""
    framework: tuple[str, ...] = ()
    also_counts_in: tuple[str, ...] = ()
    record_only: bool = False
    exactly: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One question answered in words; ``words`` is the most that the authority will read, 0 for no limit."""

    code: str
    text: str
    guidance: str = ""
    words: int = 0
    required: bool = True


@dataclass(frozen=True, slots=True)
class Summary:
    """The first page: who, for whom, when, and up to five figures by their measure codes."""

    title: str
    figures: tuple[str, ...] = ()
    intro: str = ""


@dataclass(frozen=True, slots=True)
class MeasureGrid:
    """The format's own measures as a table, grouped by theme."""

    title: str
    columns: tuple[Column, ...]
    intro: str = ""
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermGrid:
    """Whatever was recorded, by glossary term, for terms of these kinds; or money alone."""

    title: str
    kinds: tuple[Kind, ...]
    money: bool = False
    intro: str = ""


@dataclass(frozen=True, slots=True)
class ChartOf:
    """One measure through the period, by month or by quarter, with its table."""

    title: str
    measure: str
    by: str = "quarter"


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions answered in words."""

    title: str
    questions: tuple[Question, ...]
    intro: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """The authority's own paragraphs, printed as they are."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Declarations:
    """Statements to confirm and the people who sign."""

    title: str
    statements: tuple[str, ...]
    signatories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Method:
    """How the figures were made, which words stand behind them, and what was left out."""

    title: str
    intro: str = ""


Section = Summary | MeasureGrid | TermGrid | ChartOf | Questions | Text | Declarations | Method


@dataclass(frozen=True)
class ReturnFormat:
    """One edition of the form that an authority asks for.

    ``text`` is the file that it was read from, kept so that an old return can be printed again exactly.
    """

    id: str
    edition: str
    title: str
    authority: str
    language: str
    sections: tuple[Section, ...]
    measures: tuple[Measure, ...] = ()
    orientation: str = "portrait"
    accent: str = ""
    source: str = ""
    licence: str = ""
    text: str = ""

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question, in the order asked."""
        return tuple(q for s in self.sections if isinstance(s, Questions) for q in s.questions)

    def measure(self, code: str) -> Measure:
        """The measure with this code; raises ``KeyError``."""
        return {measure.code: measure for measure in self.measures}[code]
