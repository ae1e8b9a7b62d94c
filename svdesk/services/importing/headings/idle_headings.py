"""Knows headings of numbers that count nothing: numbers of certificates and weeks, ages, telephones, ratings, versions.

Such numbers look like counts, and would be added up. They are told by the shape of the heading, for no list of words
can hold every ``Something no.``; a word that is counted keeps its meaning (``Volunteers no.``).
"""

import re

from svdesk.services.importing.cells.words import fold

_NUMBER_AT_END = re.compile(r"^(.+?)[ _/-]*(?:\b(?:no|nr|num|number|id|ids|uid|guid|key)|#)\.?(?: \([^()]*\))?$")
_CODE_AT_END = re.compile(
    r"^(.+?)[ _/-]*\b(?:ref|refs|reference|references|code|serial|barcode|checksum)\.?(?: no\.?| number)?$"
)
_SAYS_HOW_MANY = re.compile(r"^(?:total|actual|target|overall|final|the|approx\.?|estimated|est\.?|max\.?|"
                            r"min\.?|average|this|"
                            r"expected|planned|cyfanswm)$")  # fmt: skip
_WELSH_NUMBER = re.compile(r"^rhif(?:au)? (?!o\b).+")
_AGE = re.compile(
    r"^(?:(?:average|avg\.?|mean|median|minimum|min\.?|maximum|max\.?|approx(?:imate)?\.?|youngest|oldest|"
    r"current|client|"
    r"child|child's|participant|learner) )?ages?(?: (?:of|at|in|when|on|last)\b(?! ?\d).*| \([^()]*\))?$|"
    r"^oed(?:ran)?(?: .*)?$"
)
_PHONE = re.compile(
    r"^(?:(?:main|contact|home|work|mobile|emergency|parents?'?s?|carer'?s?|day(?:time)?|evening|office|your|"
    r"client'?s?|"
    r"their|venue|school|referrer'?s?|next of kin) )*(?:tel(?:ephone)?|phone|mobile|mob|fax|landline|ff[oô]n)\.?"
    r"(?: (?:no|number|num|nos)\.?)?(?: \([^()]*\))?$"
)
_YEAR = re.compile(
    r"\byear (?:group|of (?:birth|entry|build|joining|opening)|joined|started|founded|established|born|built|opened|"
    r"formed|registered|appointed)$|^(?:birth|joining|build) year$|^(?:school|nc|current) (?:year|yr) ?(?:group)?$|"
    r"^(?:founded|established|born|registered)(?: in)?$"
)
_RATING = re.compile(
    r"\b(?:rating|ratings|satisfaction|star ?s|likert|rank|ranking|priority|severity|risk score|"
    r"grade)\b(?: score)?(?: \(.*\))?$|"
    r"\bscores?\b.*\(.*\d ?(?:-|to) ?\d.*\)|\bout of \d+\b|^on a scale\b|\b\d ?(?:-|to) ?\d+ (?:scale|rating|score)\b|"
    r"\bscores? (?:before|after|at (?:the )?(?:start|end)|pre|post)$|\bsgôr (?:cyn|ar ôl|wedyn)\b|"
    r"\b(?:before|after|average|mean|wellbeing|well-being|confidence|wemwbs|swemwbs|phq-?9|gad-?7|baseline|"
    r"outcome star|nps|entry|exit|pre|post|start|end) scores?$"
)
_READING = re.compile(
    r"\b(?:start|end|first|last|opening|closing|previous|current|meter|odometer|mileometer|gas|electric(?:ity)?|water|"
    r"temperature) reading$|"
    r"^(?:reading|mileage|miles|odometer|milltiroedd|darlleniad) (?:at |on |ar y |ar )?(?:the )?"
    r"(?:start|end|out|in|dechrau|diwedd)$|^(?:start|end|opening|closing|odometer) (?:mileage|miles|odometer)$|"
    r"^odometer|^(?:darlleniad|mesurydd)\b|\btemp(?:erature)?\b(?! staff|orary)|\btymheredd\b|°"
)
"""What an instrument shows, which is read and not counted."""
_IN_THE_TILL = re.compile(
    r"\b(?:float|till|cash|fflôt|arian parod)\b.*\b(?:start|end|open\w*|clos\w*|beginning|dechrau|diwedd)\b|"
    r"\b(?:start|end|open\w*|clos\w*) (?:float|till|cash|balance)\b|^(?:cash )?float\b|^fflôt\b"
)
_MADE = re.compile(
    r"^\(do not modify\)|\bversion\b|\bfersiwn\b|\bimport sequence\b|\btime ?zone\b|\b(?:row|sort|display|"
    r"import) (?:checksum|order|"
    r"sequence|index)\b|\bip address\b|^(?:geo)?(?:latitude|longitude)\b|\bco-?ordinates?\b|\b(?:easting|northing)s?\b"
)
_BREAK = re.compile(
    r"^(?:(?:unpaid|paid|less|minus|deduct|lunch|meal|tea|rest|total) )*(?:breaks?|lunch break|seibiant|"
    r"egwyl)(?: (?:taken|time|length|"
    r"duration|deducted))?(?:[ ,]*\(?(?:in )?(?:mins?|minutes|hrs?|hours|munudau|oriau|hh:mm)\)?)?$"
)
_PERSON = re.compile(
    r"^(?:(?:name of|new|our|the|a|enw) )*(?:apprentice|starter|recruit|trainee|learner|befriendee|jobseeker|tenant|"
    r"employee|volunteer|mentee|mentor|candidate|placement student|job starter|neighbour|householder|patient|"
    r"prentis|recriwt|dysgwr|gwirfoddolwr|cyfranogwr|cleient|tenant|claf|hyfforddai|ymgeisydd)(?:'s)?(?: names?)?$"
)
"""One person of a kind: a number under it counts such persons, and words name them."""
_EXPIRY = re.compile(
    r"\b(?:expir\w+|renew\w*|valid (?:until|to|till)|next (?:due|review|session)|refresher due|due date|due by)\b"
)
_LAST_YEAR = re.compile(
    r"^(?:[^ ]+ ){0,4}\(?(?:(?:last|previous|prior|prev\.?) (?:financial )?(?:year|yr)(?:'?s|'s)?|llynedd|"
    r"(?:y )?flwyddyn (?:ddiwethaf|flaenorol))\b"
)
"""Figures of the year before, to compare with: ``Vouchers last yr``, ``Talebau llynedd``."""
_LONG_NUMBER = 5
"""Numbers of so many figures name charities and contracts; a shorter one under ``Walks no.`` may say how many."""
_KINDS = (
    (_PHONE, "personal"),
    (_LAST_YEAR, "variance"),
    (_PERSON, "personal"),
    *(
        (pattern, "category")
        for pattern in (_BREAK, _WELSH_NUMBER, _AGE, _YEAR, _RATING, _READING, _IN_THE_TILL, _MADE, _EXPIRY)
    ),
)


def numbers_what(folded: str) -> str:
    """What is numbered by a folded heading such as ``certificate no`` or ``version number``; empty for any other."""
    found = _NUMBER_AT_END.match(folded) or _CODE_AT_END.match(folded)
    if not found or _SAYS_HOW_MANY.match(found[1]):
        return ""
    return found[1].strip(" .-_/")


def names_a_number(heading: str) -> bool:
    """Whether a heading names a person's number, so that its numbers are no head count: ``Contact tel``, ``NI no.``."""
    folded = fold(heading).strip(" .:;*?-")
    return bool(idle(folded) or numbers_what(folded))


def identifies(label: str, value: str) -> bool:
    """Whether a number names one thing, and says of none how many: ``Charity number | 1123456``, ``Version | 3``."""
    folded = fold(label).strip(" .:;*?-")
    numbered = bool(numbers_what(folded) or _WELSH_NUMBER.search(folded)) and len(value) >= _LONG_NUMBER
    return numbered or _MADE.search(folded) is not None


def is_break(heading: str) -> bool:
    """Whether a column says how long the breaks of a shift were."""
    return _BREAK.match(fold(heading).strip(" .:;*?-")) is not None


def idle(folded: str) -> str:
    """Why the numbers under a folded heading count nothing: ``personal`` or ``category``; else empty."""
    return next((tag for pattern, tag in _KINDS if pattern.search(folded)), "")
