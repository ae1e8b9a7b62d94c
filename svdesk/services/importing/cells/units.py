"""Which unit of the shared list a word means: ``hrs`` in a cell, ``£`` in a Unit column, ``Volunteer hours``.

English and Welsh. A label is read by its first plural noun: ``Volunteer hours`` are hours, ``Volunteers helping``
are people, ``Meals served to families`` are meals.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import zip_longest

from svdesk.services.importing.cells.mutations import softens, unmutated
from svdesk.services.importing.cells.vocabulary import phrases
from svdesk.services.importing.cells.words import SHORT, by_weight, fold

DAYS, MINUTES, CLOCK = "days", "minutes", "hh:mm"
"""Words for time which become hours by a rule (minutes), or only once a person has said how long a day is.

``CLOCK`` is no unit of a cell: it says that the numbers of a column are hours and minutes as a clock shows them.
"""

_WORDS: Mapping[str, str] = {
    "people": "people persons individuals volunteers vols adults children kids teenagers participants attendees "
    "beneficiaries clients members learners students pupils trainees apprentices residents carers "
    "mentors mentees trustees staff employees women men girls boys patients guests visitors pensioners users "
    "yp parents mums dads veterans refugees asylum-seekers befriendees helpers workers tenants jobseekers "
    "starters leavers delegates clinicians tutors passengers players runners swimmers walkers cyclists dancers singers "
    "performers actors artists musicians coaches umpires drivers riders fixers befrienders supporters campaigners "
    "fundraisers counsellors advisers teachers leaders ambassadors advocates survivors offenders ex-offenders seekers "
    "professionals neighbours householders claimants applicants recipients callers shoppers diners customers gardeners "
    "tourists spectators listeners readers newcomers migrants prisoners toddlers babies babanod siaradwyr teithwyr "
    "gyrwyr pobl gwirfoddolwyr plant oedolion cyfranogwyr aelodau dysgwyr "
    "gofalwyr mynychwyr preswylwyr cleientiaid dynion menywod gwragedd rhieni trigolion defnyddwyr disgyblion "
    "myfyrwyr pensiynwyr ymwelwyr bobl gwirfoddolwr person ppl pax adult child volunteer vol "
    "plentyn oedolyn aelod disgybl dysgwr gofalwr cyfranogwr cleient wardens stewards marshals medics cadets",
    "attendances": "attendances attendance attended attending footfall visits admissions presenoldeb mynychiadau",
    "hours": "hours hour hrs hr h awr oriau",
    "weeks": "weeks week wks wk wythnosau wythnos",
    "fte": "fte ftes",
    "gbp": "£ gbp pounds pound sterling punnoedd",
    "percent": "% percent percentage pct pc canran",
    "sessions": "sessions session classes workshops clinics drop-ins lessons sesiynau sesiwn gweithdai",
    "events": "events event digwyddiadau digwyddiad",
    "households": "households household h/holds h/hold hh hholds cartrefi aelwydydd cartref aelwyd",
    "families": "families family teuluoedd teulu",
    "organisations": "organisations organisation organizations orgs charities schools sefydliadau mudiadau",
    "businesses": "businesses business companies smes busnesau",
    "items": "items item pieces eitemau eitem",
    "meals": "meals meal lunches dinners breakfasts suppers prydau pryd",
    "parcels": "parcels parcel hampers parseli",
    "journeys": "journeys journey trips lifts teithiau taith",
    "nights": "nights night bednights bed-nights nosweithiau noson",
    "places": "places lleoedd",
    "homes": "homes dwellings",
    "devices": "devices device laptops tablets dyfeisiau",
    "trees": "trees tree saplings whips coed coeden goeden",
    "bags": "bags bag sacks bagiau",
    "kg": "kg kgs kilo kilos kilogram kilograms cilogram",
    "tonnes": "tonnes tonne tons t tunnell",
    "tco2e": "tco2e tco2 tonnes-co2e",
    "kwh": "kwh",
    "sqm": "sqm m2 m² sq-m",
    "hectares": "hectares hectare ha",
    "miles": "miles mile milltiroedd milltir mi mls",
    "qualifications": "qualifications qualification certificates quals cymwysterau",
    "contacts": "contacts calls enquiries queries cysylltiadau galwadau",
    "count": "no nr number numbers num # count qty quantity nifer rhif",
    DAYS: "days day diwrnod ddiwrnod niwrnod dyddiau",
    MINUTES: "minutes minute mins min munudau munud mun",
}
_OF_WORD: Mapping[str, str] = {word: unit for unit, words in _WORDS.items() for word in words.split()}

_PHRASES: tuple[tuple[str, str], ...] = (
    (r"person[- ]?h(?:ou)?rs?\b|(?:learner|participant|attendee)[- ]hours\b", "person_hours"),
    (r"\bbed[- ]nights?\b", "nights"),
    (r"\b(?:tonnes|t)(?: of)? ?co2\b", "tco2e"),
    (r"\bfull[- ]time equivalents?\b", "fte"),
    (r"\b(?:square metres?|sq\.? ?m)\b", "sqm"),
    (r"\b(?:per ?cent|percentage|proportion|cyfran)\b|%", "percent"),
    (
        r"£(?! ?[1-9])|^(?:money|spend|spent|spending|expenditure|income|costs? of(?! living)|value of"
        r"|(?:total )?amount (?:raised|spent|saved|paid|awarded|granted|donated|of (?:funding|money|grants?)))\b"
        r"|\b(?:hours|hrs|time|mileage) (?:value|costs?)$",
        "gbp",
    ),
    (r"\b(?:young people|service users?)\b(?!'| (?:hours|hrs)\b)|\bhead ?counts?\b", "people"),
    (r"^plant (?:(?:yn|yr?|o|sydd|sy|mewn|dan|ar|gyda|wedi|newydd|bach)\b|a (?:ph|th|ch))", "people"),
    (r"\bfood parcels?\b", "parcels"),
    (r"^(?:home|welfare|befriending) visits?\b|^ymweliadau cartref\b", "contacts"),
    (r"^homes (?:insulated|improved|retrofitted|built|repaired|upgraded|adapted|made)\b", "homes"),
    (
        r"^(?:community |local |voluntary )?groups (?:supported|helped|funded|advised|trained|assisted)\b",
        "organisations",
    ),
    (r"\bmileage(?: (?:driven|done|covered|travelled|total|claimed))?\W*$", "miles"),
)
_PHRASE = [(re.compile(pattern), unit) for pattern, unit in _PHRASES]

# In a label these say nothing of what is counted: one letter, or a word that may as well describe.
_ONLY_IN_CELLS = frozenset(phrases("""
    h; t; ha; mi; mls; no; nr; #; num; number; numbers; count; qty; quantity; nifer; rhif; min; days; day; places;
    homes; event; session; item; meal; tree; bag; device; family; household; business; organisation; parcel;
    journey; staff; night; mile; week; hour; hr; users; visits; schools; person; ppl; pax; adult; child; volunteer;
    vol; bobl; gwirfoddolwr; pc; plant; men; whips; companies; charities; minute; minutes; mins; diwrnod; plentyn;
    oedolyn; aelod; disgybl; dysgwr; gofalwr; cyfranogwr; cleient; coeden; goeden; taith; noson; cartref; aelwyd;
    milltir; hh; pieces
"""))  # fmt: skip
_TIME_HEADINGS = (
    (CLOCK, re.compile(r"\bhh?[:.]?mm?\b|\b(?:hours?|hrs?|oriau)[:.](?:min(?:ute)?s?|munudau)\b")),
    (MINUTES, re.compile(r"^(?:(?:total|volunteer|vol|staff|number of|no\.? of|nifer y) )*"
                         r"(?:minutes|mins?|munudau|munud)(?: (?:spent|given|worked|volunteered|delivered|taken))?$"
                         r"|[(\[](?:in )?(?:minutes|mins?|munudau)[)\]]$|\b(?:in|time) (?:minutes|mins)$"
                         r"|\bcall (?:duration|length|time)$|\b(?:duration|length) of (?:the )?call|^hyd yr alwad")),
    (DAYS, re.compile(r"^(?:(?:total|volunteer|vol|staff|person|people|working|number of|no\.? of|nifer y) )*"
                      r"(?:days|person-days|diwrnodau)(?: (?:given|worked|volunteered|delivered|spent))?$"
                      r"|[(\[](?:in )?days[)\]]$")),
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
    if folded in _OF_WORD:
        return _OF_WORD[folded]
    for pattern, unit in _PHRASE:
        if pattern.search(folded):
            return unit
    words = _WORD.findall(folded)
    if len(words) > 1 and words[0] in {"no", "number", "nifer"}:
        return unit_said(" ".join(word for word in words[1:] if word not in {"of", "o", "y"})) or "count"
    if len(words) > 1 and words[0] == "o":
        return _OF_WORD.get(words[1]) or _unit_unmutated(words[1])
    if not words or len(words) > _FEW_WORDS:
        return None
    said = _OF_WORD.get(words[0])
    for word in words[1:]:
        after = _OF_WORD.get(word)
        if said is None or after is None or said in _MEASURED or not (said in _WHOSE or after in _MEASURED):
            break
        said = after
    return said


def _unit_unmutated(word: str) -> str | None:
    """The unit of a Welsh word after one that mutates it: ``blant`` in ``o blant``."""
    return next((_OF_WORD[each] for each in unmutated(word) if each in _OF_WORD), None)


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
        said = _OF_WORD.get(words[0])
        if said and (len(words) <= 2 or words[0] not in _ONLY_IN_CELLS):
            if said in _OF_PEOPLE and (measured := _measured_in(folded[: after.start()])):
                return measured
            return None if said in {"count", DAYS} else said
    if (one := _NUMBERS_OF.fullmatch(folded)) and (said := _OF_WORD.get(one[1], _OF_WORD.get(one[1] + "s"))) in _WHOSE:
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
        if _OF_WORD.get(word) == "people" and after in _TIMES:
            return _TIMES[after]
        if "'" not in word and word in _OF_WORD and word not in _ONLY_IN_CELLS:
            return _OF_WORD[word]
        if before == "y" and word == "plant":
            return _OF_WORD[word]
        if softens(before) and (said := _unit_unmutated(word)):
            return said
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
    if words and _OF_WORD.get(words[0]) == "people" and (len(words) == 1 or words[0] in _SAID_BY_NO):
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
