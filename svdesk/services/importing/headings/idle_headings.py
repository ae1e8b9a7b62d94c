"""Knows headings of numbers that count nothing: numbers of certificates and weeks, ages, telephones, ratings, versions.

Such numbers look like counts, and would be added up. They are told by the shape of the heading, for no list of words
can hold every ``Something no.``; a word that is counted keeps its meaning (``Volunteers no.``).
"""

import re

from svdesk.services.importing.cells.units import unit_of_counted
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
    r"\w scores?$|^(?:nps|net promoter)\b|"
    r"^how (?:satisfied|likely|confident|useful|happy|helpful|easy|difficult|safe|connected|lonely|anxious|"
    r"well (?:did|do|was|were)|much (?:did|do) you (?:enjoy|like|agree)|(?:would|do|did) you (?:rate|feel|find))\b"
    r"|(?:^|[,:] )(?:please )?rate (?:the|your|our|this|how|each)\b"
    r"|^pa mor (?:fodlon|debygol|hyderus|hapus|ddefnyddiol|hawdd)\b"
)
_SCALE = re.compile(r"[(\[][^()\[\]]*\b[01] ?(?:-|to|i|\u2013) ?(?:[3-9]|10|100)\b[^()\[\]]*[)\]]")
"""From the worst to the best that may be answered, ``(1-5)``; behind a word for people these are ages."""
_COUNTED = re.compile(r"\b(?:child\w*|bab\w+|age[ds]?|years?|yrs?|plant|oed|how many|number|no|nifer|group\w*)\b")
_MIDDLE = re.compile(
    r"^(?:avg\.?|average|mean|median|max(?:imum)?\.?|min(?:imum)?\.?|peak|cyfartaledd) (?!hours\b|hrs\b|oriau\b|.*£).+"
    r"|[(\[](?:avg\.?|average|mean|median|max(?:imum)?|min(?:imum)?|peak|cyfartaledd)[)\]]$|^[^£]+ rate$|^rate \w+$"
    r"|^cyfradd .+|\bratio\b|\bcymhareb\b"
    r"|^(?:costs?|price) per (?!(?:day|week|month|quarter|year|session|event|visit|trip)\b)\w+"
)
"""What is worked out of several numbers, of which nobody adds up several: ``Average attendance``, ``Cost per meal``."""
PRICE_OF_ONE = re.compile(
    r"\b(?:each(?! (?:month|week|quarter|year|session|time))|pp|apiece|average|avg|mean|rate|cyfradd|yr un|y pen|yr awr"
    r"|(?:an?|per|fesul) (?:hr|hour|mile|head|awr|milltir)|per (?:person|item|unit|ticket|kg|kilo|child|day|night)"
    r"|fesul tocyn|unit (?:cost|value|worth))\b"
    r"|(?:£|\bpence|\bp) ?/ ?[a-z]|/ ?(?:hr|hour|mile|head|person|item|unit|day|night|awr)\b"
)
"""What one of them cost, or each of them on the average: nobody adds that up."""
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
_OF_THE_ROW = re.compile(
    r"^(?:source|sheet|excel|csv|file|original|data) (?:row|line)s?$|\b(?:row|line|sort|display) (?:index|order)$"
    r"|\b(?:index|identifier|dynodydd)$|\bsignatures?$|^signed(?: by| off)?$|\bfips\b|\bgss code\b|^llofnod(?:wyd)?\b"
)
"""Which row it is and where it came from, which place it is about, and that somebody signed it."""
_BREAK = re.compile(
    r"^(?:(?:unpaid|paid|less|minus|deduct|lunch|meal|tea|rest|total) )*(?:breaks?|lunch break|seibiant|"
    r"egwyl)(?: (?:taken|time|length|"
    r"duration|deducted))?(?:[ ,]*\(?(?:in )?(?:mins?|minutes|hrs?|hours|munudau|oriau|hh:mm)\)?)?$"
)
_LASTS = re.compile(
    r"\b(?:duration|length|long|time|term|period|hyd|amser)\b\D*"
    r"\b(?:months|mths|years|yrs|mis|misoedd|blynyddoedd|flynyddoedd)\)?$|"
    r"^(?:months|years) (?:duration|in length|long)$"
)
"""How long something goes on, in units so long that they are no hours, and nobody adds them up: a grant, a lease."""
_PERSON = re.compile(
    r"^(?:(?:name of|new|our|the|a|enw) )*(?:apprentice|starter|recruit|trainee|learner|befriendee|jobseeker|tenant|"
    r"employee|volunteer|mentee|mentor|candidate|placement student|job starter|neighbour|householder|patient|"
    r"child|adult|player|resident|plentyn|oedolyn|chwaraewr|preswylydd|prentis|recriwt|dysgwr|gwirfoddolwr|"
    r"cyfranogwr|cleient|tenant|claf|hyfforddai|ymgeisydd)(?:'s)?(?: names?)?$"
)
"""One person of a kind: a number under it counts such persons, and words name them."""
_OF_A_PERSON = re.compile(
    r"\b(?:first|last|family|given|middle|maiden|preferred) names?$|\b(?:sur|fore)names?$"
    r"|\b(?:enw cyntaf|enw teulu|cyfenw)$|\bd\.?o\.?b$|\bbirth ?(?:date|day)$|\b(?:date of birth|dyddiad geni)\b"
)
"""Part of somebody's name, or the day of their birth, whoever it is: ``Client first name``, ``Child's DOB``."""
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
_TAX = re.compile(
    r"^(?:vat|taw)(?: \(?(?:spend|spent|bit|element|part|portion|total|value|cost|sum|gbp|£|in £|due|reclaim\w*|"
    r"recover\w*|elfen|rhan|cyfanswm|gwerth)\)?)+$"
)
_LENGTH = re.compile(
    r"\b(?:length|hyd)\b.*\b(?:k?m|cm|met(?:re|er)s?|kilomet(?:re|er)s?|feet|ft|yards|yds|metrau|cilometrau)\)?$"
)
"""How long a hedge is, which is no time."""
_KINDS = (
    (_PHONE, "personal"),
    (_TAX, "vat"),
    (_LAST_YEAR, "variance"),
    (_PERSON, "personal"),
    (_OF_A_PERSON, "personal"),
    *(
        (pattern, "category")
        for pattern in (
            _BREAK,
            _WELSH_NUMBER,
            _AGE,
            _YEAR,
            _RATING,
            _MIDDLE,
            _READING,
            _IN_THE_TILL,
            _MADE,
            _EXPIRY,
            _LASTS,
            _OF_THE_ROW,
        )
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
    return bool((idle(folded) and not _PERSON.match(folded)) or numbers_what(folded))


def identifies(label: str, value: str) -> bool:
    """Whether a number names one thing, and says of none how many: ``Charity number | 1123456``, ``Version | 3``."""
    folded = fold(label).strip(" .:;*?-")
    numbered = bool(numbers_what(folded) or _WELSH_NUMBER.search(folded)) and len(value) >= _LONG_NUMBER
    return numbered or _MADE.search(folded) is not None


def is_of_before(heading: str) -> bool:
    """Whether a column holds figures of an earlier time to compare with, and not by how much they changed."""
    return re.search(rf"{_LAST_YEAR.pattern}|^baseline\b", fold(heading).strip(" .:;*?-")) is not None


def is_length(folded: str) -> bool:
    """Whether a folded heading says how long a thing is, as a hedge, which is neither time nor anything counted."""
    return _LENGTH.search(folded) is not None


def is_break(heading: str) -> bool:
    """Whether a column says how long the breaks of a shift were."""
    return _BREAK.match(fold(heading).strip(" .:;*?-")) is not None


def idle(folded: str) -> str:
    """Why the numbers under a folded heading count nothing: ``personal``, ``vat``, ``category`` …; else empty."""
    found = next((tag for pattern, tag in _KINDS if pattern.search(folded)), "")
    scale = None if found else _SCALE.search(folded)
    return "category" if scale and not _COUNTED.search(folded) and unit_of_counted(folded) is None else found
