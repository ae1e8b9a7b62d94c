"""What each column of a table probably holds, from its heading and the look of its values, taken one at a time."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from svdesk.domain.period import Period
from svdesk.services.importing.cells.units import unit_of_label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.looks import Look, look_at
from svdesk.services.importing.columns.numbered_labels import are_numbered
from svdesk.services.importing.headings.headings import NOTHING, Heading, is_total_column
from svdesk.services.importing.headings.idle_headings import names_a_number
from svdesk.services.importing.headings.nested_headings import read_parts
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.heading_cells import heading_parts
from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.workbook.sheet import Place

MOST = Decimal("0.8")
TIMES_OF_DAY = "times of day"
"""The tag of a column that says from when to when each session was: ``10-12`` there are two hours."""
_MARKED = Decimal("0.6")
MARKS = "marks"
"""The tag of a column that says of each row whether somebody came: Present or Absent, Yes or No."""
_CAME = re.compile(r"\b(?:attend\w*|present|came|turned up|showed up|presen\w*ol\w*|mynych\w*|daeth)\b")
_OF_A_THING = re.compile(
    r"(?:were|are) (?!(?:you|they|we)\b)|(?:was|is) (?:an?|any|there)\b|any\b|"
    r"(?:a )?oedd (?!(?:yr?|chi|ti|nhw)\b)"
)
"""A question that is answered once for several, or for any: ``Were alarms present?`` says of nobody that they came."""
_TIMES = ("time", "amser")
_OF_DAY = re.compile(r"\b(?:times?|when|slot|amser|amserau)\b")
_OF_SEVERAL = ("families", "households")
"""What is no person but several."""
_LASTED = re.compile(r"\b(?:duration|length|long|lasted|spent|taken|worked|given|hours?|hrs?|hyd|parhad|oriau|awr)\b")
_OF_ONESELF = re.compile(r"(?!.*\bby\b)(?:it|this|i|i've|i'm|we)\b(?: \S+){3}")
"""What a survey asks, to be answered in words: ``It helped me to feel connected to people``."""
_OF_CODES = re.compile(r"\b(?:code|cod|country|gwlad|currency|type|math|class|nation|region)\b")
"""Headings of what goes by letters, as UK and GBP do; and no person."""
_DONE = re.compile(r"\w{3,}ed$")
"""What was done, and by how many if there are numbers below: ``Started``, ``Finished``."""
_WHEN = re.compile(
    r"\b(?:(?P<start>start(?:ed)?|from|in|arrival|arrived|dechrau|cychwyn)|(?P<end>end|finish(?:ed)?|to|out|departure|"
    r"gorffen|diwedd)|times?|amser)\b"
)
"""Headings of times of day, under which software writes the day too."""
_A_DATE = re.compile(
    r"(?!.*\b(?:outcome|result|decision|review|reply|closure|birth|canlyniad|penderfyniad|adolygu|geni)\b)"
    r"(?:(?:date|dyddiad)\b|.*\bdate$)"
)
"""A day on which something was done, and not that on which it was over."""
_SAYS_DATE = re.compile(r"(?<!to[ -])\b(?:dates?|dyddiad(?:au)?)\b")
"""So that bare numbers below are days, as spreadsheets count them; ``to date`` says how far something goes."""
_OF_A_MATCH = ("score", "result", "sgôr", "canlyniad")
_KIND_OF_THING = re.compile(r"\b(?:event|session|activity|supplier|contact|record|response|digwyddiad|day)\b")
"""Kinds of these are none of the unit: the event type of a fair is Event."""


@dataclass(slots=True)
class Draft:
    """A column on its way to a field: ``says`` begins as what the heading says, and the values correct it.

    ``subject`` is what a heading says beside its period: ``Meals`` in ``Meals Q1``; ``remark`` its period with
    what is said of it: ``Q4 (provisional)``; ``also`` is the other period that it may name; ``adds`` are the
    columns that a total is seen to add up.
    """

    number: int
    parts: list[str]
    says: Heading
    subject: str
    look: Look
    also: Period | None = None
    remark: str = ""
    adds: tuple[int, ...] = ()

    @property
    def heading(self) -> str:
        """The whole heading on one line."""
        return " ".join(" ".join(self.parts).split())

    def put(self, field: str, tag: str = "", unit: str | None = None) -> None:
        """Decide that the column holds *field*."""
        self.says = replace(self.says, field=field, tag=tag, unit=unit or self.says.unit)

    def put_anew(self, field: str, tag: str) -> None:
        """Decide that the column holds *field*, whatever its heading says."""
        self.says = replace(NOTHING, field=field, tag=tag)


def draft(grid: Grid, header: tuple[int, ...], number: int, rows: list[int]) -> Draft:
    """Read the heading of column *number* and look at its cells in *rows*."""
    parts = heading_parts(grid, header, number)
    says, subject = read_parts(parts)
    shown, values = grid.sheet.shown, list(grid.sample(number, rows))
    look = look_at(
        values,
        [shown[place] for row in rows if (place := Place(row, number)) in shown] if shown else (),
    )
    made = Draft(number, parts, says, subject, look)
    labels = says.field not in COUNTS and are_numbered(values)
    if labels or (look.coded and says.tag != "attendances"):
        look.take_for_words()
    if look.said:
        _correct(made)
    return made


def _correct(made: Draft) -> None:
    """Change what the heading says where the values say otherwise."""
    says, look = made.says, made.look
    if says.field in ("people", "ignore", "") and _marks_who_came(made):
        made.says = replace(NOTHING, field="people", tag=MARKS, unit="attendances")
        return
    if says.label and says.sure == 2:
        if look.wordy and not look.numeric and not look.marked and (look.says_much or look.only_words):
            made.put_anew("notes" if look.says_much else "ignore", "" if look.says_much else "unknown")
        return
    match says.field:
        case "date":
            _correct_date(made)
        case "period_start" | "period_end":
            if look.mostly(look.clocks):
                made.put("ignore", "category")
            elif look.numeric and not look.mostly(look.dates) and _DONE.search(fold(made.heading)):
                made.put_anew("quantity", "guessed")
            elif not look.mostly(look.dates):
                made.put("place" if look.wordy else "ignore", "category")
        case "text" if look.mostly(look.typed_dates, MOST) or look.mostly(look.whole_dates, MOST):
            made.put_anew("date", "guessed")  # "Shift" and "Session" may as well say when as what.
        case "text" if look.numeric and look.mostly(look.spans) and look.mostly(look.clocks):
            made.put("quantity", TIMES_OF_DAY, "hours")
        case "text" if look.numeric and look.mostly(look.numbers + look.figures, MOST) and not _says_more(made):
            made.put("measure_code" if look.counts_up else "quantity")
        case "people" | "quantity" if look.pounds and (says.field == "people" or says.sure == 1):
            made.put("amount", "", "gbp")  # "Gained for clients" names only whose the money is.
        case "people" if look.wordy and not look.mostly(look.whole_dates, MOST):
            answers = _OF_ONESELF.match(fold(made.heading)) and not (look.names or look.persons)
            made.put("ignore", "unknown" if answers else "personal")
        case "people" if (unit := unit_of_label(made.heading)) in _OF_SEVERAL:
            made.put("quantity", "", unit)
        case "quantity" if says.tag == "money-or-number" and look.mostly(look.money):
            made.put("amount", "total" if is_total_column(made.heading) else "", "gbp")
        case "quantity" if says.sure == 3 and fold(made.heading) in _OF_A_MATCH and look.mostly(look.results, MOST):
            made.put("ignore", "category")
        case "quantity" if fold(made.heading).startswith(_TIMES) and look.mostly(look.spans):
            made.put("quantity", TIMES_OF_DAY, "hours")
        case "quantity" | "amount" if look.wordy and not look.noted and (says.sure < 3 or says.rank < 3):
            made.put("ignore", "category" if look.marked else "unknown")
        case "unit" if look.numeric and not look.mostly(look.units, MOST):
            made.put("quantity")
        case "place" if look.numeric or look.marked:
            made.put("ignore", "category")
        case "kind" if look.only_words and not look.kinds:
            made.put("ignore", "category")
        case "ignore":
            _correct_ignored(made)
        case "":
            _by_look_alone(made)


def _marks_who_came(made: Draft) -> bool:
    """Whether a column of attendance says only whether somebody came, with a few words that nobody knows."""
    look = made.look
    marked = look.mostly(look.letter_marks, _MARKED) and not look.numbers and not made.says.label
    heading = fold(made.heading)
    return marked and _CAME.search(heading) is not None and not _OF_A_THING.match(heading)


def _says_more(made: Draft) -> bool:
    """Whether a description only begins with numbers, ``two tablets lent``, or anything says much after them."""
    only_begins = made.says.tag == "description" or made.look.mostly(made.look.phrased)
    return only_begins and not made.look.numbers


def _correct_date(made: Draft) -> None:
    look = made.look
    if look.mostly(look.dates, Decimal("0.3")):
        return
    if fold(made.heading) in ("year", "blwyddyn") and look.numeric:
        made.put("quantity", "total")
    elif look.mostly(look.clocks):
        made.put("ignore", "category")
    elif look.numeric and not look.mostly(look.figures):
        made.put("date" if look.days_of_month else "ignore", "days" if look.days_of_month else "category")


def _correct_ignored(made: Draft) -> None:
    look, tag = made.look, made.says.tag
    if tag == "personal" and look.numeric and not look.counts_up and look.mostly(look.numbers + look.figures, MOST):
        others = (look.phones, look.long_numbers, look.whole_dates, look.lettered)
        if not (any(look.mostly(each) for each in others) or names_a_number(made.heading)):
            made.put("people")
    elif tag == "category" and look.mostly(look.kinds, MOST):
        made.put("kind")
    elif tag == "category" and look.mostly(look.whole_dates, MOST) and (found := _WHEN.search(fold(made.heading))):
        made.put_anew("period_start" if found["start"] else "period_end" if found["end"] else "date", "")
    elif tag == "category" and fold(made.heading).startswith(_TIMES) and look.mostly(look.figures + look.numbers, MOST):
        if look.mostly(look.spans):
            made.put("quantity", TIMES_OF_DAY, "hours")
        elif not look.mostly(look.clocks) or look.mostly(look.numbers):
            made.put("quantity", "", "hours")
    elif tag == "category" and names_units(made):
        made.put("unit")


def names_units(made: Draft) -> bool:
    """Whether a column of kinds names units: hours, people, meals."""
    look = made.look
    units = look.mostly(look.units, MOST) and not look.numeric and not look.marked
    return units and not _KIND_OF_THING.search(fold(made.heading))


def _are_times_of_day(made: Draft) -> bool:
    """Whether clock times say when something was, and not how long it took."""
    look, folded = made.look, fold(made.heading)
    clocks = look.mostly(look.clocks - look.clocks_or_pence, MOST) and look.mostly(look.clocks_of_day)
    return clocks and not look.spans and bool(_WHEN.search(folded)) and not _LASTED.search(folded)


def _may_be_persons(made: Draft) -> bool:
    """Whether letters may be initials: not where all rows say the same, nor under ``Country``."""
    return (made.look.distinct > 1 or made.look.said == 1) and not _OF_CODES.search(fold(made.heading))


def _by_look_alone(made: Draft) -> None:
    look = made.look
    all_dates = look.mostly(look.dates + look.totals, MOST)
    whole_dates = all_dates and look.mostly(look.figures + look.whole_dates) and not (look.numbers or look.short_months)
    named = all_dates and _SAYS_DATE.search(fold(made.heading))
    if look.mostly(look.typed_dates, MOST) or named or (whole_dates and not look.counts_up):
        made.put("date", "guessed")
        made.says = replace(made.says, rank=2 if _A_DATE.match(fold(made.heading)) else 0)
    elif look.mostly(look.kinds, MOST):
        made.put("kind")
    elif look.counts_up and not made.parts:
        made.put("ignore", "index")
    elif look.numeric and _OF_DAY.search(fold(made.heading)) and look.mostly(look.spans):
        made.put("quantity", TIMES_OF_DAY, "hours")
    elif _are_times_of_day(made):
        made.put("ignore", "category")
    elif look.numeric:
        made.put("amount" if look.pounds else "quantity", "guessed", "gbp" if look.pounds else None)
    elif look.mostly(look.initials, MOST) and _may_be_persons(made):
        made.put("ignore", "personal")
    else:
        made.put("ignore", "unknown")
