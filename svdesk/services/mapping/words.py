"""Which words of a text say what was done, and which only say that something was, or for whom."""

import re
import unicodedata
from collections.abc import Sequence

_APOSTROPHES = re.compile(r"['`\u2018\u2019\u02bc]")
_WORD = re.compile(r"[^\W_]+")


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


JOINING = _each(
    "a about after all also an and any are as at be because been before both but by can could did do does "
    "during each every for from had has have he her here his how i if in into is it its just let me more "
    "most much my no nor not of off on one or other our out over own per she so some such than that the "
    "their them then there these they this those through to too two three under until up upon us very was we "
    "were what when where which while who whose why will with within without would you your ac am ar gan "
    "gyda neu o y yn yr"
)
"""English and Welsh words that join others and say nothing by themselves."""

ASKING = _each(
    "aim aims allow award carry contribute create creates deliver delivered delivers delivery develop enable "
    "enables fund funded funding funds give given gives group groups hold held include included includes "
    "including involve involved involves involving make makes new offer offered offers part people person "
    "project projects programme programmes provide provided provides providing provision run running runs "
    "scheme schemes service services set take takes taking took towards use used using"
)
"""What every grant application, return and diary says of anything at all."""

COUNTING = _each(
    "approx approximately attended average averages came cumulative day days daily fortnightly mean median month "
    "monthly months no number order q1 q2 q3 q4 quarter quarterly range series session sessions sum total various "
    "week weekly year yearly years"
)
"""What says how much, how often or when; hours and weeks are left in, for they are what some terms count."""

FOR_WHOM = _each(
    "adult adults boys child children disadvantaged elderly girls local locally member members men older "
    "parent parents pupil pupils resident residents vulnerable young"
)
"""Whom it was for, where that is no term of its own; groups that are one, such as carers, are left alone."""

SAYING_NOTHING = JOINING | ASKING | COUNTING


def words_of(text: str) -> list[str]:
    """The words of *text* in small letters without accents, in order; an apostrophe parts nothing."""
    unaccented = text if text.isascii() else _without_accents(text)
    return _WORD.findall(_APOSTROPHES.sub("", unaccented.casefold()))


def holds(text: str, beginnings: Sequence[str]) -> bool:
    """Whether each of *beginnings*, which are as ``words_of`` gives them, begins a word of *text*."""
    words = words_of(text)
    return all(any(word.startswith(beginning) for word in words) for beginning in beginnings)


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def telling(text: str, *besides: frozenset[str]) -> list[str]:
    """The words of *text* that say what was done.

    Left out are numbers, single letters, ``SAYING_NOTHING`` and the words of *besides*.
    """
    left_out = SAYING_NOTHING.union(*besides) if besides else SAYING_NOTHING
    return [word for word in words_of(text) if word not in left_out and not word.isdigit() and len(word) > 1]


def singular(word: str) -> str:
    """*word* without the ending of the plural, roughly: enough for “clubs” to meet “club”."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word
