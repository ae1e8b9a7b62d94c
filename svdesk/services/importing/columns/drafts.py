"""What each column of a table probably holds, from its heading and the look of its values, taken one at a time."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from svdesk.domain.period import Period
from svdesk.services.importing.cells.numbered import day_number
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.cells.units import unit_of_label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.looks import Look, look_at
from svdesk.services.importing.headings.headings import KIND_LETTERS, NOTHING, Heading, is_total_column, read_heading
from svdesk.services.importing.headings.idle_headings import names_a_number
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.heading_cells import heading_parts
from svdesk.services.workbook.sheet import Place

MOST = Decimal("0.8")
_PLAIN_NUMBER = 2
"""The rank of ``No.`` and the like, which under ``Grants`` says how many there were, as ``Total`` does not."""
TIMES_OF_DAY = "times of day"
"""The tag of a column that says from when to when each session was: ``10-12`` there are two hours."""
_MARKED = Decimal("0.6")
MARKS = "marks"
"""The tag of a column that says of each row whether somebody came: Present or Absent, Yes or No."""
_CAME = re.compile(r"\b(?:attend\w*|present|came|turned up|showed up|presen\w*ol\w*|mynych\w*|daeth)\b")
ANNUAL = re.compile(r"\b(?:annual|yearly|year|blwyddyn|blynyddol|full[- ]year|12[- ]months?)\b")
"""Words for the whole year, whatever part of it a heading beside them names."""
_TIMES = ("time", "amser")
_OF_DAY = re.compile(r"\b(?:times?|when|slot|amser|amserau)\b")
_OF_SEVERAL = ("families", "households")
"""What is no person but several."""
_LASTED = re.compile(r"\b(?:duration|length|long|lasted|spent|taken|worked|given|hours?|hrs?|hyd|parhad|oriau|awr)\b")
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
    shown = grid.sheet.shown
    look = look_at(
        grid.sample(number, rows),
        [shown[place] for row in rows if (place := Place(row, number)) in shown] if shown else (),
    )
    made = Draft(number, parts, says, subject, look)
    if look.coded and says.tag != "attendances":
        look.take_for_words()
    if look.said:
        _correct(made)
    return made


def read_parts(parts: list[str]) -> tuple[Heading, str]:
    """What a heading of one or more rows says, and what it says is counted beside its period."""
    whole = read_heading(" ".join(parts)) if parts else NOTHING
    if len(parts) < 2:
        return whole, whole.beside
    named = [part for part in parts if day_number(part) is None]
    if named and len(named) < len(parts) and (month := read_parts(named)[0]).label and month.label.months:
        # "10" under "September" is a day of it, and no year.
        return month, ""
    each = [read_heading(part) for part in parts]
    nested = _nested([heading.label for heading in each if heading.label])
    if whole.label:
        return replace(whole, label=nested or whole.label), whole.beside
    lowest = each[-1]
    kind = next((heading.kind for heading in each if heading.kind), "")
    named = [part for part, heading in zip(parts, each, strict=True) if heading.label]
    if named and fold(parts[-1]) in KIND_LETTERS:
        each[-1] = replace(NOTHING, kind=KIND_LETTERS[fold(parts[-1])])
        lowest, kind = each[-1], each[-1].kind
    years = [heading.label for heading in each if heading.label and heading.label.heads_a_year]
    others = [part for part, heading in zip(parts, each, strict=True) if not heading.label]
    annual = any(ANNUAL.search(fold(part)) or is_total_column(part) for part in others[:-1])
    if years and len(years) + len(others) == len(parts) and annual and lowest.kind:
        # The year over "Full year" and "Target" says no more than that row does.
        return read_parts(others)
    if named and (lowest.sure < 3 or lowest.field in ("quantity", "people", "amount", "target", "actual")):
        of_year = lowest.field == "target" and ANNUAL.search(fold(parts[-1]))
        if (is_total_column(parts[-1]) or of_year) and not lowest.label:
            return lowest, ""
        label = nested or read_heading(" ".join(named)).label or read_heading(named[-1]).label
        subjects = [part for part, heading in zip(parts, each, strict=True) if not heading.label and not heading.kind]
        subject = " ".join(subjects)
        tag = "running" if any(heading.tag == "running" for heading in each) else ""
        unit = read_heading(subject).unit if subject else None
        return Heading("quantity", 2, 2, tag, unit, label, kind), subject
    best = max(reversed([*each, whole]), key=lambda heading: heading.sure if heading.field != "ignore" else 1)
    if whole.sure == 3 and (lowest.tag == "personal" or whole.field == lowest.field == "text"):
        # "Name" under "Session" is that of the session.
        lowest = whole
    best = _counted_above(each) or (lowest if lowest.sure == 3 else best)
    return (replace(best, kind=best.kind or kind) if best.field in ("quantity", "people", "amount") else best), ""


def _nested(labels: list[Label]) -> Label | None:
    """The last of *labels* that stand over one another, each saying in which year the next is; None if they do not."""
    found = labels[0] if len(labels) > 1 else None
    for inner in labels[1:]:
        found = inner.inside(found) if found else None
    return found


def _counted_above(each: list[Heading]) -> Heading | None:
    """What ``No.`` counts: the people or things of the group that it stands under."""
    lowest = each[-1]
    if lowest.field != "quantity" or lowest.label or lowest.kind or lowest.unit not in (None, "count") or lowest.tag:
        return None
    fields = ("people", "amount") if lowest.rank < _PLAIN_NUMBER else ("people",)
    counted = (other for other in reversed(each[:-1]) if other.field in fields and other.tag != "total")
    return next(counted, None)


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
        case "text" if look.numeric and look.mostly(look.spans) and look.mostly(look.clocks):
            made.put("quantity", TIMES_OF_DAY, "hours")
        case "text" if look.numeric and look.mostly(look.numbers + look.figures, MOST) and not _says_more(made):
            made.put("measure_code" if look.counts_up else "quantity")
        case "people" if look.wordy:
            made.put("ignore", "personal")
        case "people" if (unit := unit_of_label(made.heading)) in _OF_SEVERAL:
            made.put("quantity", "", unit)
        case "quantity" if says.tag == "money-or-number" and look.mostly(look.money):
            made.put("amount", "total" if is_total_column(made.heading) else "", "gbp")
        case "quantity" if says.sure == 3 and fold(made.heading) in _OF_A_MATCH and look.mostly(look.results, MOST):
            made.put("ignore", "category")
        case "quantity" if says.sure == 1 and look.pounds:
            made.put("amount", "", "gbp")
        case "quantity" if fold(made.heading).startswith(_TIMES) and look.mostly(look.spans):
            made.put("quantity", TIMES_OF_DAY, "hours")
        case "quantity" | "amount" if look.wordy and not look.noted and (says.sure < 3 or says.rank < 3):
            made.put("ignore", "category" if look.marked else "unknown")
        case "unit" if look.numeric and not look.mostly(look.units, MOST):
            made.put("quantity")
        case "place" if look.numeric:
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
    return marked and _CAME.search(fold(made.heading)) is not None


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
