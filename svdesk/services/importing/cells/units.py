"""Which unit of the shared list a word means: ``hrs`` in a cell, ``£`` in a Unit column, ``Volunteer hours``.

English and Welsh. A label is read by its first plural noun: ``Volunteer hours`` are hours, ``Volunteers helping``
are people, ``Meals served to families`` are meals.
"""

import re
from functools import lru_cache
from itertools import zip_longest

from svdesk.services.importing.cells.mutations import softens, unmutated
from svdesk.services.importing.cells.unit_words import OF_WELSH, OF_WORD, ONLY_IN_CELLS
from svdesk.services.importing.cells.vocabulary import phrases
from svdesk.services.importing.cells.words import SHORT, by_weight, fold

DAYS, MINUTES, CLOCK = "days", "minutes", "hh:mm"
"""Words for time which become hours by a rule (minutes), or only once a person has said how long a day is.

``CLOCK`` is no unit of a cell: it says that the numbers of a column are hours and minutes as a clock shows them.
"""

_WERE = r"(?:a|(?:sydd )?wedi(?:'u| eu)) "
"""What stands in Welsh before what was done to them: ``a gefnogwyd``, ``wedi'u cefnogi``."""
_PHRASES: tuple[tuple[str, str], ...] = (
    (
        r"person[- ]?h(?:ou)?rs?\b|(?:learner|participant|attendee)[- ]hours\b"
        r"|\boriau (?:person|dysgwyr|cyfranogwyr|mynychwyr)\b",
        "person_hours",
    ),
    (r"\bbed[- ]nights?\b", "nights"),
    (r"\b(?:tonnes|t|tunnell|tunelli)(?: of?)? ?co2\b", "tco2e"),
    (r"\bfull[- ]time equivalents?\b|\bcyfwerth ag amser llawn\b", "fte"),
    (r"\b(?:square metres?|sq\.? ?m|metr(?:au)? sgwâr)\b", "sqm"),
    (r"\b(?:per ?cent|percentage|proportion|cyfran|y cant)\b|%", "percent"),
    (
        r"£(?! ?[1-9])|^(?:money|spend|spent|spending|expenditure|income|costs? of(?! living)|value of"
        r"|(?:total )?amount (?:raised|spent|saved|paid|awarded|granted|donated|of (?:funding|money|grants?)))\b"
        r"|\b(?:hours|hrs|time|mileage) (?:value|costs?)$"
        r"|^(?:arian|gwariant|incwm|costau|(?:cost|gwerth) (?:yr?|o)"
        r"|(?:cyfan)?swm a (?:godwyd|wariwyd|arbedwyd|dalwyd|ddyfarnwyd|roddwyd))\b(?! (?:byw|isel)\b)",
        "gbp",
    ),
    (r"\b(?:young people|service users?)\b(?!'| (?:hours|hrs)\b)|\bhead ?counts?\b", "people"),
    (r"^plant (?:(?:yn|yr?|o|sydd|sy|mewn|dan|ar|gyda|wedi|newydd|bach)\b|a (?:ph|th|ch))", "people"),
    (r"\b(?:food parcels?|parsel bwyd)\b", "parcels"),
    (r"^(?:home|welfare|befriending) visits?\b|^ymweliad(?:au)? (?:cartref|lles|cyfeillio)\b", "contacts"),
    (
        r"^homes (?:insulated|improved|retrofitted|built|repaired|upgraded|adapted|made)\b"
        rf"|^cartrefi {_WERE}h?(?:inswleidd|g?well|ôl-|adeilad|atgyweir|[dt]rwsi|uwchradd|addas|wnaed)",
        "homes",
    ),
    (
        r"^(?:community |local |voluntary )?groups (?:supported|helped|funded|advised|trained|assisted)\b"
        r"|^grwpiau (?:cymunedol |lleol |gwirfoddol )?"
        rf"{_WERE}h?(?:[cg]efnog|elp|ariann|[cg]ynghor|yffordd|[cg]ynorthw)",
        "organisations",
    ),
    (r"\bmileage(?: (?:driven|done|covered|travelled|total|claimed))?\W*$", "miles"),
)
_PHRASE = [(re.compile(pattern), unit) for pattern, unit in _PHRASES]

_TIME_HEADINGS = (
    (CLOCK, re.compile(r"\bhh?[:.]?mm?\b|\b(?:hours?|hrs?|oriau)[:.](?:min(?:ute)?s?|munudau)\b")),
    (MINUTES, re.compile(r"^(?:(?:total|volunteer|vol|staff|number of|no\.? of|nifer y) )*"
                         r"(?:minutes|mins?|munudau|munud)"
                         r"(?: (?:spent|given|worked|volunteered|delivered|taken|gwirfoddoli))?$"
                         r"|[(\[](?:in |mewn )?(?:minutes|mins?|munudau)[)\]]$|\b(?:in|time) (?:minutes|mins)$"
                         r"|\bcall (?:duration|length|time)$|\b(?:duration|length) of (?:the )?call|^hyd yr alwad")),
    (DAYS, re.compile(r"^(?:(?:total|volunteer|vol|staff|person|people|working|number of|no\.? of|nifer y) )*"
                      r"(?:days|person-days|diwrnodau|dyddiau)"
                      r"(?: (?:given|worked|volunteered|delivered|spent|gwirfoddoli))?$"
                      r"|[(\[](?:in |mewn )?(?:days|diwrnodau|dyddiau)[)\]]$")),
)  # fmt: skip
_PREPOSITION = re.compile(r" (?:for|by|to|with|from|among|amongst|between|i|gan|ar gyfer) ")
_SEVERAL = re.compile(r"(?!.*(?:ss|us|is)$)\w{3,}(?:s|au|oedd)")
"""The last letters of a word for several things, in English and in Welsh: ``swims``, ``ymweliadau``."""
_NO_THINGS = frozenset({"numbers", "totals", "figures", "nos", "details", "others"})
_SAID_BY_NO = frozenset({"men", "staff", "users"})
_DOERS = re.compile(r"[\w-]{2,}(?:ers|ors|ees|ists)|\w{3,}wyr")
"""How the names of those end who do something, or to whom it is done, in English and in Welsh."""
_NO_DOERS = frozenset(phrases("""
    posters; flyers; fliers; computers; printers; papers; newspapers; orders; offers; letters; newsletters;
    numbers; shelters; planters; covers; trailers; freezers; cookers; heaters; registers; folders; stickers;
    banners; jumpers; toasters; chargers; routers; meters; flowers; towers; showers; rivers; corners; mowers;
    timers; filters; boilers; vouchers; tenders; counters; feeders; dusters; hangers; speakers; scooters;
    containers; transfers; chapters; quarters; mixers; matters; semesters; drawers; others; washers; dryers;
    trousers; slippers; ladders; lockers; holders; binders; scanners; gutters; cutters; headers; clusters; tiers;
    charters; ledgers; careers; characters; encounters; markers; winters; summers; trimmers; strimmers; barriers;
    carriers; borders; layers; dinners; partners; suppliers; funders; employers; traders; retailers; providers;
    sponsors; contractors; producers; publishers; doors; floors; errors; mirrors; sectors; factors; tractors;
    generators; projectors; monitors; motors; defibrillators; refrigerators; radiators; sensors; calculators;
    indicators; fees; bees; degrees; coffees; committees; sub-committees; settees; lists; checklists; playlists;
    litter-pickers; synnwyr
"""))  # fmt: skip
"""Things, and organisations, whose names end so too."""
_YOUNG_OR_OLD = {"junior", "young", "younger", "older", "elderly", "adult", "teenage", "disabled", "unemployed"}
_TIMES = dict.fromkeys(("hours", "hrs", "oriau"), "hours") | dict.fromkeys(("days", "diwrnodau", "dyddiau"))
"""Behind a word for people, with or without its apostrophe, they are theirs: ``Drivers hours``, ``Artists days``."""
_WALKS = re.compile(r"\bteithiau (?:cerdded|tywys)\w*|\b(?:out of|outside|after|office) hours(?= \w)")
"""Walks, which no vehicle makes, though the first word alone means journeys; ``Out of hours calls`` are no hours."""
_SAID_AFTER = re.compile(r"(?:[,:(]|(?<!\w)-|-(?!\w))\s*([\w²%£ ]+?)\)?\s*$")
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*'?")
_FEW_WORDS = 3
_SHORTEST_MUTATED = 4
"""Words of fewer letters are English ones too: ``fun``, ``dad``."""
_KIND = re.compile(
    r"(?!(?:this|last|next|each|every|all|half|per|an?|the|one|same|whole|in|on|at|by|to|for|of|no|not|and|or|yr?|yn|i|o|"
    r"ar|bob|pob)$)[^\W\d_][\w'-]*"
)
"""What may say the kind of a unit, and neither when nor how much it was: ``this week``."""
_OF_PEOPLE = frozenset({"people", "attendances"})
_MEASURED = frozenset({"hours", "miles", "kg", "tonnes", "kwh", "gbp", "percent"})
"""What is no number of people, whoever is named after it: ``Hours (volunteers)``, ``Miles - drivers``."""
_WHOSE = frozenset({"people", "families", "households", "organisations"})
_NUMBERS_OF = re.compile(r"([^\W\d]+) (?:nos\.?|numbers|count)")
"""``Household nos`` are how many, where ``Household no.`` says which."""
_PLAIN = re.compile(r"[^\d(]*")


def unit_said(text: str) -> str | None:
    """The unit that *text*, standing alone, names: ``hrs`` is hours, ``no.`` is count, ``bags of waste`` is bags.

    Its first word names it, or what follows those whose it is: ``vol hours``, ``family visits``. Welsh says them last.
    """
    return _unit_said(text) if len(text) <= SHORT else None


def unit_of_kind(text: str) -> str | None:
    """As ``unit_said``, of words that can be nothing but a unit: ``hot meals`` are meals, for *hot* says their kind."""
    first, _, more = text.partition(" ")
    return unit_said(text) or (unit_said(more) if " " not in more and _KIND.fullmatch(fold(first)) else None)


@lru_cache(maxsize=5_000)
def _unit_said(text: str) -> str | None:
    folded = fold(text).strip(" .()*:")
    if folded in OF_WORD:
        return OF_WORD[folded]
    for pattern, unit in _PHRASE:
        if pattern.search(folded):
            return unit
    words = _WORD.findall(folded)
    if len(words) > 1 and words[0] in {"no", "number", "nifer"}:
        return unit_said(" ".join(word for word in words[1:] if word not in {"of", "o", "y"})) or "count"
    if len(words) > 1 and words[0] == "o":
        return _unit_of_word(words[1])
    if not words or len(words) > _FEW_WORDS:
        return None
    said = _unit_of_word(words[0])
    for word in words[1:]:
        after = _unit_of_word(word)
        if said is None or after is None or said in _MEASURED or not (said in _WHOSE or after in _MEASURED):
            break
        said = after
    return said


def _unit_of_word(word: str) -> str | None:
    """The unit of a word, or of a Welsh one that another before it mutates: ``2 wirfoddolwr``, ``o blant``."""
    return OF_WORD.get(word) or OF_WORD.get(_plain(word))


def _plain(word: str) -> str:
    """A Welsh word for a unit as a dictionary has it; any other as it is."""
    found = (each for each in unmutated(word) if each in OF_WELSH and len(word) >= _SHORTEST_MUTATED)
    return next(found, word)


def unit_of_label(text: str) -> str | None:
    """The unit that a label counts in, or None where it does not say.

    What stands in brackets or after a dash at the end counts first: ``Litter picks - bags filled`` are bags.
    """
    return _unit_of_label(text[:SHORT])


@lru_cache(maxsize=5_000)
def _unit_of_label(text: str) -> str | None:
    folded = by_weight(fold(text))
    if _TIME_HEADINGS[0][1].search(folded):
        return "hours"
    if after := _SAID_AFTER.search(folded):
        words = _WORD.findall(after[1]) or [after[1].strip()]
        said = OF_WORD.get(words[0])
        if said and (len(words) <= 2 or words[0] not in ONLY_IN_CELLS):
            if said in _OF_PEOPLE and (measured := _measured_in(folded[: after.start()])):
                return measured
            return None if said in {"count", DAYS} else said
    if (one := _NUMBERS_OF.fullmatch(folded)) and (said := OF_WORD.get(one[1], OF_WORD.get(one[1] + "s"))) in _WHOSE:
        return said
    return _unit_in(_WALKS.sub(" ", _before_whom(folded)))


def _measured_in(words: str) -> str | None:
    """The unit of a few words that name hours, miles, money or the like; None where they say how long something is."""
    unit = _unit_in(words) if _PLAIN.fullmatch(words) else None
    return unit if unit in _MEASURED else None


def _before_whom(folded: str) -> str:
    """The words for what is counted, without those for whom it was: ``Free swims`` in ``Free swims for carers``.

    All the words where those before name nothing that can be counted: ``Support for carers``.
    """
    found = _PREPOSITION.search(folded)
    before = _WORD.findall(folded[: found.start()]) if found else []
    if found is None or not before:
        return folded
    things = any(_SEVERAL.fullmatch(word) and word not in _NO_THINGS for word in before)
    return folded[: found.start()] if things or _unit_in(folded[: found.start()]) else folded


def _unit_in(folded: str) -> str | None:
    """The unit of the first phrase or word of *folded* that names one."""
    for pattern, unit in _PHRASE:
        if pattern.search(folded):
            return unit
    words, before = _WORD.findall(folded), ""
    for word, after in zip_longest(words, words[1:], fillvalue=""):
        if OF_WORD.get(word) == "people" and after in _TIMES:
            return _TIMES[after]
        plain = _plain(word) if softens(before) else word
        children = word == "blant" or (before, word) == ("y", "plant")
        if "'" not in word and plain in OF_WORD and (children or plain not in ONLY_IN_CELLS):
            return OF_WORD[plain]
        before = word
    return None


def unit_of_counted(label: str) -> str | None:
    """What *label* counts where a cell beside it says that it is counted one by one, ``no.``, or None.

    There words may say it which say nothing elsewhere, ``Plant``; and an ending may, for who does something is a
    person: ``Beekeepers``, ``Siaradwyr``, and after a word for people ``New junior savers``.
    """
    if said := unit_of_label(label):
        return said
    words = _WORD.findall(fold(label[:SHORT]))
    if words and OF_WORD.get(words[0]) == "people" and (len(words) == 1 or words[0] in _SAID_BY_NO):
        return "people"
    young = next((at for at, word in enumerate(words[:_FEW_WORDS]) if word in _YOUNG_OR_OLD), -1)
    who = words[young + 1] if young + 1 < len(words) else ""
    return "people" if _DOERS.fullmatch(who) and who not in _NO_DOERS else None


def names_several(label: str) -> bool:
    """Whether *label* names things by their plural, so that a number beside it may be how many: ``Bird boxes``."""
    words = _WORD.findall(fold(label[:SHORT]))
    return bool(words) and _SEVERAL.fullmatch(words[-1]) is not None and words[-1] not in _NO_THINGS


def time_of_heading(heading: str) -> str | None:
    """In what the bare numbers under *heading* count time where it is not hours: minutes, days, or ``CLOCK``."""
    folded = fold(heading[:SHORT]).strip(" .:*?")
    return next((unit for unit, pattern in _TIME_HEADINGS if pattern.search(folded)), None)


def bare(label: str) -> str:
    """A label without the unit in brackets at its end: ``Surplus food (kg)`` becomes ``Surplus food``."""
    found = re.fullmatch(r"(.+?)\s*\(([^()]*)\)\s*", label)
    said = unit_said(found[2]) if found else None
    return found[1] if found and said and unit_of_label(label) in (None, said) else label
