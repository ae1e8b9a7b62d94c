"""Tells the names of persons from those of groups, as far as the way in which they are written shows it.

``Mrs E``, ``A. Jones`` and ``J.E.`` are persons, whatever the column is headed; ``Tai chi`` and ``Blood donors`` are
none. A bare ``Pam`` or ``Aled Jones`` may be either, and is neither here.
"""

import re

from svdesk.services.importing.cells.units import unit_of_counted
from svdesk.services.importing.cells.vocabulary import phrases
from svdesk.services.importing.cells.words import SHORT, fold

_LETTER, _WORD = r"[^\W\d_a-z]", r"[^\W\d_a-z][\w'\u2019-]+"
_TITLED = re.compile(
    rf"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Revd|Sir|Cllr|Prof|Parch)\b\.? ?(?:(?:&|and|a) \w+\.? ?)?{_LETTER}.*"
)
_INITIALLED = re.compile(
    rf"(?:{_LETTER}\. ?){{1,3}}{_WORD}|{_LETTER} {_WORD}|{_WORD},? {_LETTER}\.?|(?:{_LETTER}\. ?){{2,3}}"
    rf"|{_LETTER} {_LETTER}"
)
_LETTERED = re.compile(
    r"(?:group|team|hall|room|year|plan|class|block|site|unit|zone|plot|ward|level|grade|phase|part|type|category|lot|"
    r"bed|row|set|stage|option|house|gr\u0175p|grwp|t\u00eem|dosbarth|blwyddyn|ystafell|safle)\b.*",
    re.IGNORECASE,
)
"""What goes by letters: ``Group B``."""
_TRADE = re.compile(
    r"\b(?:ltd|limited|plc|llp|cic|cio|cyf|co|company|cwmni|hire|services|supplies|stores|siop|bakery|"
    r"caf[e\u00e9]|catering|print(?:ers|ing)?|garage|council|cyngor|trust|association|centre|canolfan|"
    r"neuadd|school|ysgol|college|hotel|club|insurance|taxis|coaches|marquees|nurser(?:y|ies)|media|cymru|uk|\.com|\.co\.uk)(?!\w)|&",
    re.IGNORECASE,
)
"""Words in the names of those who sell things, and in few names of persons."""
_JOINS = frozenset({"and", "with", "the"})
_LATER_WORD = re.compile(r"(?<= )[a-z\u00e0-\u00ff]{3,}|(?<= )(?:of|y|yr)(?= )")
_ONE_DOES = re.compile(
    r"cook|host|hostess|dj|chef|warden|nurse|steward|captain|guide|\w{3,}(?<!new)(?<!myn)(?:ydd|wr|wraig)"
)

_TO_PEOPLE = re.compile(
    r"saw|helped|supported|advised|assisted|seen|met|welcomed|trained|taught|fed|reached|engaged|counselled|befriended|"
    r"mentored|helpwyd|cefnogwyd|gwelwyd|hyfforddwyd"
)
_MAY_BE_FIRMS = {*phrases(
    "hirer; user; buyer; payer; donor; customer; supporter; contributor; member; owner; rhoddwr; llogwr"
)}  # fmt: skip
"""Who does so may be a group or a firm as well as a person."""


def is_one_who_does(heading: str) -> bool:
    """Whether *heading* asks for one who does something: ``Presenter``, ``Walk leader``, ``Cyflwynydd``.

    English tells it by the word for several of them, Welsh by its ending.
    """
    last = fold(heading[:SHORT]).strip(" .:?").rpartition(" ")[2]
    named = last.isalpha() and last not in _MAY_BE_FIRMS
    return bool(named and (_ONE_DOES.fullmatch(last) or unit_of_counted(f"{last}s") == "people"))


def is_done_to_people(heading: str) -> bool:
    """Whether *heading* is one word for what charities do to people, and to anything else seldom: ``Helped``."""
    return _TO_PEOPLE.fullmatch(fold(heading[:SHORT]).strip(" .:?")) is not None


def is_person(text: str) -> bool:
    """Whether *text* is written as only a person's name is: with a title, or with initials."""
    plain = text.strip()
    if len(plain) > SHORT or _LETTERED.match(plain):
        return False
    return bool(_TITLED.fullmatch(plain) or _INITIALLED.fullmatch(plain))


def is_trader(text: str) -> bool:
    """Whether *text* is written as the name of a business or another body, and of no person."""
    return len(text) <= SHORT and _TRADE.search(text) is not None and not is_person(text)


def is_no_person(text: str) -> bool:
    """Whether *text* is written as no person's name is: a capital first, and words without one after it."""
    plain = text.strip()
    if len(plain) > SHORT or not plain[:1].isupper() or is_person(plain):
        return False
    return any(word not in _JOINS for word in _LATER_WORD.findall(plain))
