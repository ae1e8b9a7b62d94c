"""Periods as headings and sheets name them: ``Q1``, ``Apr-Jun 2024``, ``2024/25``, ``Chwarter 2``, ``June``.

Such a label may leave out the year, or mean two things: ``Q1 2024`` begins in January or in April. ``Label.readings``
gives every period that it can be.
"""

import re
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise

from svdesk.domain.period import NotAPeriod, Period, financial_year, parse, starting
from svdesk.services.importing.cells.endings import ending
from svdesk.services.importing.cells.labels import Label as Label
from svdesk.services.importing.cells.months import MONTH, MONTHS, century
from svdesk.services.importing.cells.words import SHORT, fold

_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_ORDINALS |= {"cyntaf": 1, "ail": 2, "trydydd": 3, "pedwerydd": 4}
_ORDINAL = "|".join(_ORDINALS)
_CARDINALS = {"one": 1, "two": 2, "three": 3, "four": 4, "un": 1, "dau": 2, "tri": 3, "pedwar": 4}
_NUMBERS = _ORDINALS | _CARDINALS | {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_IN_WORDS = "|".join((*_CARDINALS, "cyntaf"))
QUARTERS_BY_LETTERS = {"amj": (4, 6), "jas": (7, 9), "ond": (10, 12), "jfm": (1, 3)}
"""Quarters by the first letters of their months: ``OND`` is October, November, December."""
_QUARTERS_BY_ENDS = {"a-j": (4, 6), "j-s": (7, 9), "o-d": (10, 12), "j-m": (1, 3)}
_QUARTERS_BY_ENDS |= {"e-m": (4, 6), "g-m": (7, 9), "h-rh": (10, 12), "i-m": (1, 3)}
"""Beside the number of a quarter its first and last month: ``Q1 (A-J)``, ``Ch1 (E-M)``; ``Q1 (J-M)`` is another."""
_TOKEN = re.compile(
    rf"""
    (?P<fy>(?:\bfy\s?|(?<![\w/]))(?P<y1>(?:19|20)?\d\d)\s?(?:[/-]|to)\s?(?P<y2>(?:19|20)?\d\d)(?![\w/]))
    |(?P<fy_one>\bfye?\s?'?(?P<named>(?:20)?\d\d)(?![\w/]))
    |\b(?:q|qtr|quarter|ch(?:w|wart|warter)?)[\s.:]?\s?(?P<quarter>[1-4]|\b(?:{_IN_WORDS}|iv|i{{1,3}}))
        (?:\s?(?:-|to|i)\s?(?:q|qtr|chw?)?(?P<through>[1-4]))?\b
    |\b(?P<quarter_said>{_ORDINAL})\s(?:quarter|qtr|chwarter)\b
    |\b(?P<initials>{"|".join(QUARTERS_BY_LETTERS)})\b
    |(?:(?<=[1-4])|(?<=[1-4]\s))\((?P<ends>{"|".join(_QUARTERS_BY_ENDS)})\)
    |\b(?:month|mis)\s(?P<month_number>1[0-2]|[1-9])\b
    |\b(?:h|half|half\syear|half-year|hanner)[\s.]?(?P<half>[12])\b
    |\b(?P<half_said>first|1st|second|2nd)\shalf(?:[\s-]year)?\b
    |\b(?P<month>{MONTH})\b\.?
    |(?<![\w/])(?P<year>(?:19|20)\d\d)(?![\w/])
    |(?<![\w/])'?(?P<short>\d\d)(?![\w/])
    |(?P<school>\b(?:academic|school|academaidd|ysgol)\b)
    |(?P<filler>\b(?:y|yr|year|blwyddyn)\s?[1-5](?=\s?[(:,-]?\s?(?:fy|(?:19|20)\d\d|{MONTH}\b))
        |\b(?:fy|financial|years?|yr|quarter|qtr|half|blwyddyn|ariannol|months?|mis|period|cyfnod|of|the|for
                |in|during|throughout|all|whole|to|until|and|hyd|i|y|ended|ending|monthly|quarterly|llynedd
                |(?:last|previous|prior)\s(?:year|yr))\b|[-/,().:&\s|]|\+(?=\s?[a-z]))
    """,
    re.VERBOSE,
)

_WHOLE_MONTHS = re.compile(
    rf"^1(?:st|af)? ({MONTH})((?: \d{{4}})? ?(?:-|to|until|hyd|i) ?)(?:28|29|30|31)(?:st|th|ain)? (?=(?:{MONTH})\b)"
)
"""``1 April 2024 to 31 March 2025`` are whole months, written out with their days."""
_IN_FIGURES = re.compile(r"0?1[/.](0?[1-9]|1[0-2]) ?(?:-|to|i) ?(28|29|30|31)[/.](0?[1-9]|1[0-2])")
"""``1/4-30/6``, from the first of a month to the last of one."""
_UNTIL = frozenset(("to", "until", "-", "hyd"))
_HYD = re.compile(r"(?<=[/-]\d\d) hyd (?=(?:20)?\d\d[/-])")
"""``2021/22 hyd 2023/24``: between years it is *until*, and no short word for October."""
_GLUED = re.compile(rf"\b({MONTH}|q[1-4](?=['/]))['/]?(?='?\d\d(?:\d\d)?\b)|\b(20\d\d)(?=q[1-4]\b)")
"""``Apr24``, ``Q1'24`` and ``2024Q1`` have no space before the next word."""
ONE_FIGURE = re.compile(r"^((?:19|20)\d\d)-([1-9])$")
"""``2023-1``, which software writes for January."""
_SCHOOL_MONTH = 9
_BEFORE_A_SHORT_YEAR = frozenset(("month", "month_number", "initials", "quarter", "quarter_said", "half", "half_said"))


def read_label(text: str) -> Label | None:
    """The period that *text* names and nothing else, or None: ``Q1 (Apr-Jun)`` is one, ``Q1 visits`` is not."""
    return _read_label(text) if len(text) <= SHORT else None


@lru_cache(maxsize=5_000)
def _read_label(text: str) -> Label | None:
    folded = ONE_FIGURE.sub(r"\1-0\2", fold(text))
    try:
        return Label(whole=parse(folded.upper() if ".." not in folded else folded))
    except NotAPeriod:
        pass
    if not 2 <= len(folded) <= 40:
        return None
    if last := ending(folded):
        return Label(whole=last.period) if last.period else Label(months=(last.first_month, last.months))
    if figures := _IN_FIGURES.fullmatch(folded):
        return _in_figures(*map(int, figures.groups()))
    folded = _GLUED.sub(r"\1\2 ", _HYD.sub(" to ", _WHOLE_MONTHS.sub(r"\1\2", folded)))
    tokens, at = [], 0
    while at < len(folded):
        if not (token := _TOKEN.match(folded, at)):
            return None
        tokens.append(token)
        at = token.end()
    if all(token["filler"] or token["short"] or token["school"] for token in tokens):
        return None
    return compose(tokens)


def _in_figures(first: int, day: int, last: int) -> Label | None:
    """Whole months by the first and the last day of them, where there is such a day."""
    is_last = day == 30 if last in (4, 6, 9, 11) else day == 31 if last != 2 else day < 30
    return Label((first, (last - first) % 12 + 1)) if is_last else None


def compose(tokens: list[re.Match[str]]) -> Label | None:
    """Put the tokens of a label together; None where they say no period or contradict each other."""
    months, years = list[int](), list[int]()
    parts = list[tuple[int, int]]()
    fy: Period | None = None
    fys: list[Period] = []
    school = any(token["school"] for token in tokens)
    either: tuple[Period | None, Period | None] | None = None
    before, until = "", False
    for token in tokens:
        found = {name: said for name, said in token.groupdict().items() if said is not None}
        kind = token.lastgroup or ""
        if "short" in found and before not in _BEFORE_A_SHORT_YEAR:
            return None
        before = before if kind == "filler" else kind
        ends, until = until, kind == "filler" and (until or found["filler"] in ("to", "until"))
        if "fy" in found:
            fy = _financial(found["y1"], found["y2"])
            if fy is None:
                return None
            fys.append(fy)
        elif "fy_one" in found:
            either = _either(century(found["named"]), sure="fye" in found["fy_one"])
        elif "month" in found:
            if ends and not months and (fy or years):
                months.append(fy.start.month if fy else 1)  # "2024/25 (to Dec)" is all of it so far.
            months.append(MONTHS[found["month"]])
        elif "initials" in found:
            months += QUARTERS_BY_LETTERS[found["initials"]]
        elif "ends" in found:
            months += _QUARTERS_BY_ENDS[found["ends"]]
        elif "year" in found or "short" in found:
            years.append(century(found.get("year") or found["short"]))
        elif "month_number" in found:
            parts.append((int(found["month_number"]), 1))
        elif said := found.get("quarter") or found.get("quarter_said"):
            quarter = _NUMBERS.get(said) or int(said)
            last = int(found.get("through") or quarter)
            parts += [(number, 3) for number in range(quarter, last + 1)] or [(0, 0)]
        elif said := found.get("half") or found.get("half_said"):
            parts.append((_NUMBERS.get(said) or int(said), 6))
    part, through = _joined(parts)
    if len(set(fys)) > 1 or (parts and part is None):
        return None if months or years or parts or either or school else _span(fys, {token[0] for token in tokens})
    if either or school:
        fy, or_fy = either or _school_year(fy, years)
        label = _composed(months, [], part, fy) if fy else None
        return replace(label, or_fy=or_fy, through=through) if label else None
    if fy and any(year not in (fy.start.year, fy.end.year) for year in years):
        return None
    made = _composed(months, years, part, fy)
    return replace(made, through=through) if made and made.part else made


def _joined(parts: list[tuple[int, int]]) -> tuple[tuple[int, int] | None, int]:
    """The shortest of *parts*, and the number of the last where several follow each other: ``Q1 & Q2``; else None."""
    shortest = min((length for _, length in parts), default=0)
    numbers = [number for number, length in parts if length == shortest]
    if not shortest or any(later - earlier not in (0, 1) for earlier, later in pairwise(numbers)):
        return None, 0
    return (numbers[0], shortest), numbers[-1] if numbers[-1] > numbers[0] else 0


def _composed(months: list[int], years: list[int], part: tuple[int, int] | None, fy: Period | None) -> Label | None:
    if len(years) > 2 or (years and not 1990 <= years[-1] <= 2100):
        return None
    if months:
        length = (months[-1] - months[0]) % 12 + 1
        year = years[0] if years else None
        if len(years) == 1 and months[-1] < months[0]:
            year = years[0] - 1
        if len(years) == 2:
            length += 12 * (years[1] - years[0] - (months[-1] < months[0]))
        return Label((months[0], length), None, None if year else fy, year) if 1 <= length <= 36 else None
    if len(years) > 1:
        return None
    year = years[0] if years and fy is None else None
    if part:
        return Label(None, part, fy, year)
    return Label(fy=fy, year=year) if fy or year else None


def _financial(first: str, second: str) -> Period | None:
    year = century(first)
    follow = (year + 1) % 100 == int(second) % 100 and 1990 <= year <= 2100
    return financial_year(year) if follow else None


def _span(years: list[Period], words: set[str]) -> Label | None:
    """From the first of several years to the last: they follow each other, or a word such as *to* stands between."""
    follow = all(later.start == one.end + timedelta(days=1) for one, later in pairwise(years))
    joined = len(years) == 2 and years[0].end < years[1].start and not words.isdisjoint(_UNTIL)
    return Label(whole=Period(years[0].start, years[-1].end)) if follow or joined else None


def _either(year: int, *, sure: bool) -> tuple[Period | None, Period | None]:
    """The year that ``FY24`` ends in, and the one that it begins in; ``FYE 24`` can only be the first."""
    if not 1990 <= year <= 2100:
        return None, None
    return financial_year(year - 1), None if sure else financial_year(year)


def _school_year(fy: Period | None, years: list[int]) -> tuple[Period | None, Period | None]:
    """School years of England and Wales begin on 1 September; one named by a single year may begin or end in it."""
    if fy is not None:
        return starting(fy.start.year, _SCHOOL_MONTH, 12), None
    if len(years) != 1:
        return None, None
    return starting(years[0] - 1, _SCHOOL_MONTH, 12), starting(years[0], _SCHOOL_MONTH, 12)
