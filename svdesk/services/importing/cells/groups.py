"""Groups of people as headings name them: ages (``5-11``, ``16+``, ``Under 5s``), sexes, and what else people share.

Each heads a count of people. ``24-25`` may as well be a financial year; the headings beside it tell (``all_ages``).
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from svdesk.services.importing.cells.vocabulary import phrases
from svdesk.services.importing.cells.words import SHORT, fold

_YEARS = r"(?: ?(?:years?|yrs?|yo|y/o|oed|mlwydd oed)(?: olds?| of age| oed)?)?"
_AGES = re.compile(
    rf"(?:(?:ages?|aged|oed(?:ran)?|people|number|nifer)[: ]+)?(?:aged )?"
    rf"(?:\d{{1,3}} ?(?:-|to|i) ?\d{{1,3}}{_YEARS}s?"
    rf"|\d{{1,3}}{_YEARS} ?(?:\+|plus|and (?:over|above|older|up)|or (?:over|older|more)|a throsodd)"
    rf"|\d{{1,3}}{_YEARS} (?:and (?:under|below|younger)|or (?:under|younger))"
    rf"|(?:under|over|below|above|younger than|older than|dan|dros|o dan|<|>|u|o)[ -]?'?\d{{1,3}}{_YEARS}'?s?"
    rf"|\+ ?\d{{1,3}}|(?:age )?(?:not known|unknown) age|age (?:not known|unknown))"
)
_TWO_NUMBERS = re.compile(r"(\d{1,3}) ?(?:-|to|i) ?(\d{1,3})")
_GROUPS = set(
    phrases(
        """
        male; female; males; females; men; women; boys; girls; non-binary; nonbinary; trans; transgender; gender not
        known; gender unknown; gwryw; benyw; gwrywod; benywod; dynion; menywod; merched; bechgyn; anneuaidd; families;
        disabled; disabled people; non-disabled; not disabled; prefer not to say; not stated; not disclosed;
        undisclosed; white; black; asian; mixed; white british; other white; black or black british; asian or asian
        british; welsh speakers; non-welsh speakers; siaradwyr cymraeg; ethnic minorities; bame; bme; residents;
        non-residents
        """
    )
)
_OF_AN_AGE = set(
    phrases(
        """
        babies; toddlers; infants; under fives; teenagers; teens; older people; pensioners; over sixties; seniors;
        adults; children; young people; babanod; plant; pobl hyn; oedolion; pobl ifanc
        """
    )
)
_COUNTED = re.compile(r"^(?:number|no\.?|nos\.?|num|nifer|#)\.? (?:(?:of|o) )?")
_SIZE = re.compile(r"(?:(?:a )?(?:team|group|party|crew|class|squad) of|(?:tim|grŵp|criw|dosbarth) o) (?=\d{1,3}$)")
_OLDEST = 120


def without_group(folded: str) -> str:
    """*folded* without the word for the people that its number counts: ``7`` for ``team of 7``."""
    return _SIZE.sub("", folded)


def is_group(text: str) -> bool:
    """Whether a heading names a group of people and nothing else."""
    return is_of_an_age(text) or _plain(text) in _GROUPS


def is_age(text: str) -> bool:
    """Whether a heading names an age: ``0-4``, ``16+``, ``Under 18``, ``65 and over``, ``dan 25``."""
    return len(text) <= SHORT and _is_age(text)


@lru_cache(maxsize=2_000)
def _is_age(text: str) -> bool:
    plain = _plain(text)
    if not _AGES.fullmatch(plain):
        return False
    numbers = [int(number) for number in re.findall(r"\d+", plain)]
    rising = len(numbers) < 2 or numbers[0] < numbers[1]
    return rising and all(number <= _OLDEST for number in numbers)


def is_of_an_age(text: str) -> bool:
    """Whether a heading names people by their age, in figures or in words: ``Under 18``, ``Children``."""
    return is_age(text) or _plain(text) in _OF_AN_AGE


def may_be_year(text: str) -> bool:
    """Whether an age such as ``16-17`` may as well be a financial year."""
    found = _TWO_NUMBERS.fullmatch(_plain(text))
    return found is not None and len(found[1]) == len(found[2]) == 2 and int(found[2]) == int(found[1]) + 1


def all_ages(texts: Sequence[str]) -> bool:
    """Whether headings that may be years stand among ages that cannot be any."""
    ages = [text for text in texts if is_age(text)]
    sure = sum(not may_be_year(text) for text in ages)
    return sure >= 2 or (sure >= 1 and len(ages) >= 2)


def _plain(text: str) -> str:
    return _COUNTED.sub("", fold(text).strip(" .:*()'\""))
