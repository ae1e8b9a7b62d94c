"""What the values of a column look like, from a sample: numbers, money, dates, units, names or words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from svdesk.services.importing.cells.cell_times import is_part_of_day
from svdesk.services.importing.cells.cells import Wanted, looks_like_figure, read_count
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.durations import hours_between
from svdesk.services.importing.cells.empty_words import is_nil
from svdesk.services.importing.cells.marks import is_letter_mark, is_mark
from svdesk.services.importing.cells.periods import ONE_FIGURE
from svdesk.services.importing.cells.persons import is_no_person, is_person, is_trader
from svdesk.services.importing.cells.row_words import Says, says
from svdesk.services.importing.cells.units import unit_said
from svdesk.services.importing.cells.words import SHORT, fold
from svdesk.services.importing.headings.vocabulary_columns import KIND_WORDS
from svdesk.services.workbook.sheet import Value

_INITIALS = re.compile(r"[A-Z]{2,3}(?:\s*(?:[/,&+]| and )\s*[A-Z]{2,3})*")
_HALVES_OF_DAY = re.compile(r"[AP]M(?:\W+[AP]M)?")
_NAME = re.compile(r"[A-Z][\w'\u2019-]+ [A-Z][\w'\u2019-]+")
_PHONE = re.compile(r"(?:\+44|\(?0)[\d() -]{8,15}")
_WHOLE_DATE = re.compile(r"\d{1,4}([/.-])(?:\d{1,2}|[A-Za-z]{3,9})\1\d{2,4}(?!\d)")
_PENCE = re.compile(r"\d{1,3} ?p")
_WHOLE = re.compile(r"[1-9]\d{0,14}")
_FEW_WORDS, _SEVERAL_WORDS, _LONG_WORDS = 2, 4, 20
_QUARTER = Decimal("0.25")
"""Hours and kilograms are often so many quarters; prices are anything."""
_NEARLY_ALL = Decimal("0.8")
_MONEY = Wanted("amount")
_SHORTEST_PHONE, _LONG_NUMBER = 1_000_000_000, 1_000_000
_OF_DAY = r"(?:[01]?\d|2[0-4])(?::[0-5]\d:[0-5]\d|[:.][0-5]\d) ?(?:am|pm)?"
_CLOCK = re.compile(rf"{_OF_DAY}(?: ?- ?{_OF_DAY})?|\d{{1,2}} ?(?:am|pm)")
_RESULT = re.compile(r"\d{1,3} ?[-:] ?\d{1,3}")
_MORNING = 6
"""Few things that charities do last so many hours, and few begin so early."""
_PENCE_TOO = re.compile(r"\d+\.\d\d")
_LETTERED = re.compile(r"[Cc]a?\d{1,6}|0\d{2,}")
"""The code C12 or 0421, or about so many, c20: what the column holds besides tells."""
_BARE = re.compile(r"£? ?\d[\d,]*(?:\.\d+)?")


@dataclass(slots=True)
class Look:
    """How many of the sampled cells look like what; one cell may look like several things.

    ``dates`` counts the few of ``no_days``, which do not exist; ``phrased`` are figures with much said after them,
    ``short_months`` 2023-1 and the like; ``totals`` are words for a sum, which stand in any column; ``united`` are
    numbers with their unit.
    """

    filled: int = 0
    numbers: int = 0
    figures: int = 0
    phrased: int = 0
    money: int = 0
    pence: int = 0
    odd_pence: int = 0
    nils: int = 0
    dates: int = 0
    typed_dates: int = 0
    whole_dates: int = 0
    short_months: int = 0
    no_days: int = 0
    totals: int = 0
    clocks: int = 0
    clocks_or_pence: int = 0
    clocks_of_day: int = 0
    empties: int = 0
    units: int = 0
    united: int = 0
    kinds: int = 0
    words: int = 0
    letters: int = 0
    word_kinds: int = 0
    initials: int = 0
    halves: int = 0
    names: int = 0
    persons: int = 0
    no_persons: int = 0
    phrases: int = 0
    sentences: int = 0
    traders: int = 0
    bare: int = 0
    spans: int = 0
    results: int = 0
    years: int = 0
    marks: int = 0
    letter_marks: int = 0
    phones: int = 0
    long_numbers: int = 0
    lettered: int = 0
    round_lettered: int = 0
    distinct: int = 0
    counts_up: bool = False
    from_one: bool = False
    rising: bool = False
    largest: int | None = None
    whole: bool = True
    days_of_month: bool = False

    @property
    def said(self) -> int:
        """How many cells say something: filled, and not with a dash."""
        return self.filled - self.empties

    def mostly(self, count: int, share: Decimal = Decimal("0.5")) -> bool:
        """Whether *count* of the cells that say something are at least *share* of them."""
        return self.said > 0 and count >= share * self.said

    @property
    def pounds(self) -> bool:
        """Whether nearly all that it says is money; nil is so among money, whatever it may be elsewhere."""
        return self.money > 0 and self.mostly(self.money + self.nils, _NEARLY_ALL)

    @property
    def numeric(self) -> bool:
        """Whether it is a column of numbers, or of words that begin with one."""
        return self.mostly(self.numbers + self.figures, Decimal("0.6")) and not self.mostly(self.typed_dates)

    @property
    def wordy(self) -> bool:
        """Whether it is a column of words."""
        return self.mostly(self.words, Decimal("0.6"))

    @property
    def only_words(self) -> bool:
        """Whether all that is said is words, without a figure among them."""
        return self.said > 0 and self.words == self.said and not self.numbers

    @property
    def noted(self) -> bool:
        """Whether it holds numbers, and in most cells the same short remark instead, as ``A/L``."""
        repeated = self.word_kinds == 1 or 3 * self.word_kinds <= self.words
        return self.numbers + self.figures > 0 and repeated and not self.says_much

    @property
    def says_much(self) -> bool:
        """Whether its words are sentences."""
        return self.letters > _LONG_WORDS * self.words

    @property
    def remarks(self) -> bool:
        """Whether it says something else in nearly every row, in several words, and names nobody."""
        own = 5 * self.word_kinds >= 4 * self.words
        several = self.says_much or 2 * self.phrases > self.words
        return self.wordy and own and several and self.sentences > 0 and not self.persons

    @property
    def coded(self) -> bool:
        """Whether all that it says is C12, C13, C17, or 0421, and so little of it round that nobody guessed it."""
        return 1 < self.lettered == self.said and 2 * self.round_lettered < self.said

    def take_for_words(self) -> None:
        """Count what it says among the words, though numbers stand in it."""
        self.words, self.letters, self.figures = self.words + self.figures, self.letters + self.figures, 0

    @property
    def flags(self) -> bool:
        """Whether all that it says is 1 or 0, which may be yes and no."""
        return self.numeric and self.whole and self.largest is not None and self.largest <= 1

    @property
    def marked(self) -> bool:
        """Whether it is a column of marks such as ticks and crosses, as registers have them."""
        return self.letter_marks > 0 and 5 * self.marks >= 3 * self.filled


def look_at(values: Iterable[Value], shown: Iterable[str] = ()) -> Look:
    """Look at a sample of the cells of one column; *shown* is what the spreadsheet displays in some of them."""
    look = Look()
    seen: set[Value] = set()
    remarks: set[str] = set()
    running: list[int] = []
    whole: list[int] = []
    for value in values:
        if value is None or (isinstance(value, str) and not value.strip()):
            continue
        look.filled += 1
        seen.add(value)
        look.marks += is_mark(value)
        look.letter_marks += is_letter_mark(value)
        if isinstance(value, str):
            words = look.words
            _look_at_text(look, value)
            if look.words > words:
                remarks.add(fold(value))
            if _WHOLE.fullmatch(value.strip()):
                whole.append(int(value.strip()))  # which cuts off more than int itself does
        elif isinstance(value, date):
            look.dates += 1
            look.typed_dates += 1
            look.whole_dates += 1
        elif isinstance(value, time | timedelta):
            look.clocks += 1
            look.clocks_of_day += isinstance(value, time) and value.hour >= _MORNING
            look.figures += 1
        elif isinstance(value, bool):
            look.words += 1
        else:
            look.numbers += 1
            look.nils += value == 0
            if isinstance(value, int) or (value.is_finite() and value == value.to_integral_value()):
                running.append(int(value))
                whole.append(int(value))
            else:
                look.whole = False
                look.pence += value.as_tuple().exponent == -2
                look.odd_pence += value.as_tuple().exponent == -2 and value % _QUARTER != 0
            look.dates += not read_date(value).code
    if 2 * look.no_days > look.dates:
        # ``20-45-77`` is the sort code of a bank.
        look.dates, look.whole_dates = look.dates - look.no_days, max(look.whole_dates - look.no_days, 0)
    if look.halves == look.initials:
        # AM and PM alone are no persons.
        look.initials = 0
    look.distinct, look.word_kinds = len(seen), len(remarks)
    for text in shown:
        look.money += "£" in text
        look.united += _kinds(text)[-1]
    look.days_of_month = bool(running) and all(1 <= number <= 31 for number in running)
    look.years = sum(1990 <= number <= 2100 for number in whole)
    look.phones += sum(number >= _SHORTEST_PHONE for number in whole)
    look.long_numbers = sum(number >= _LONG_NUMBER for number in whole)
    look.from_one = bool(whole) and whole == list(range(1, len(whole) + 1))
    look.rising = len(whole) > 2 and all(later > earlier for earlier, later in pairwise(whole))
    look.largest = max(whole, default=None)
    look.counts_up = len(whole) > 2 and whole == list(range(whole[0], whole[0] + len(whole)))
    return look


def _look_at_text(look: Look, text: str) -> None:
    folded = fold(text)
    figure, unit, empty, united = _kinds(text) if len(text) <= SHORT else (False,) * 4
    look.united += united
    if empty:
        look.empties += 1
        return
    look.figures += figure
    look.phrased += figure and len(text.split()) > _SEVERAL_WORDS
    look.nils += figure and is_nil(folded, _MONEY)
    if _PENCE_TOO.fullmatch(folded):
        look.pence += 1
        look.odd_pence += Decimal(folded) % _QUARTER != 0
    look.money += "£" in text or _PENCE.fullmatch(folded) is not None
    look.phones += _PHONE.fullmatch(text.strip()) is not None
    _look_at_date(look, text)
    look.totals += says(text) is Says.TOTAL
    look.units += unit
    look.kinds += folded in KIND_WORDS
    clock = _CLOCK.fullmatch(folded) is not None
    look.clocks += clock
    pence = clock and _PENCE_TOO.fullmatch(folded) is not None
    look.clocks_or_pence += pence
    look.clocks_of_day += clock and not pence and (folded[-1:] == "m" or int(folded[:2].rstrip(":.")) >= _MORNING)
    look.initials += _INITIALS.fullmatch(text.strip()) is not None
    look.halves += _HALVES_OF_DAY.fullmatch(text.strip()) is not None
    look.names += _NAME.fullmatch(text.strip()) is not None
    look.persons += is_person(text)
    look.no_persons += is_no_person(text)
    look.traders += is_trader(text)
    phrase = not figure and is_no_person(text.strip()[:1].upper() + text.strip()[1:])
    look.phrases += phrase
    look.sentences += phrase and len(text.split()) > _FEW_WORDS
    look.bare += _BARE.fullmatch(folded) is not None
    if _LETTERED.fullmatch(text.strip()):
        look.lettered += 1
        look.round_lettered += text.strip()[-1] in "05" and not text.strip().isdecimal()
    look.results += _RESULT.fullmatch(folded) is not None
    look.spans += figure and hours_between(folded, bare=True) is not None
    look.words += not figure
    look.letters += 0 if figure else len(text)


@lru_cache(maxsize=5_000)
def _kinds(text: str) -> tuple[bool, bool, bool, bool]:
    folded = fold(text)
    number = read_count(text, Wanted("quantity"))
    empty = bool(number.empty)
    held = (number.code not in ("", "number-unread") and looks_like_figure(folded)) or is_part_of_day(folded)
    figure = not empty and (number.value is not None or held or _PENCE.fullmatch(folded) is not None)
    return figure, unit_said(text) is not None and len(folded) < 20, empty, number.unit not in (None, "count")


def _look_at_date(look: Look, text: str) -> None:
    reading = read_date(text)
    if reading.code not in ("", "date-impossible"):
        return
    look.dates += 1
    look.no_days += reading.code != ""
    look.short_months += ONE_FIGURE.match(text.strip()) is not None
    named = bool(reading.day or reading.swapped or reading.code) and not text.isdecimal()
    look.whole_dates += named or _WHOLE_DATE.match(text.strip()) is not None
