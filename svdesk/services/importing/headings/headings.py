"""What the heading of a column says: field, unit, period, target or actual, and how sure that is.

A heading may stand over one, two or three rows, in English, in Welsh or in both (``Hours / Oriau``).
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from svdesk.services.importing.cells.groups import is_group
from svdesk.services.importing.cells.mutations import unmutated
from svdesk.services.importing.cells.periods import Label, read_label
from svdesk.services.importing.cells.unit_parts import NO_MONEY, part_of_heading
from svdesk.services.importing.cells.units import DAYS, bare, unit_of_label, unit_said
from svdesk.services.importing.cells.vocabulary import TOTAL_COLUMN, phrases
from svdesk.services.importing.cells.words import SHORT, by_weight, fold
from svdesk.services.importing.headings.asked_headings import read_asked
from svdesk.services.importing.headings.idle_headings import PRICE_OF_ONE, idle, is_length, numbers_what
from svdesk.services.importing.headings.money_headings import is_charged, is_of_costs, vat_said
from svdesk.services.importing.headings.period_units import read_period_unit
from svdesk.services.importing.headings.software_headings import parted
from svdesk.services.importing.headings.vocabulary_columns import HEADINGS
from svdesk.services.importing.headings.vocabulary_left_out import LEFT_OUT


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says of its column.

    ``field`` is one of the contract's, or empty where the words are unknown. ``sure`` is 3 for a word of the
    dictionary, 2 for a period, 1 where only a unit was recognised, 0 for nothing. ``kind`` is ``target``,
    ``actual`` or empty. ``rank`` and ``tag`` are those of ``vocabulary``. ``beside`` are words beside a period that say
    what is counted in it: ``hours`` in ``Q1 hours``.
    """

    field: str = ""
    sure: int = 0
    rank: int = 0
    tag: str = ""
    unit: str | None = None
    label: Label | None = None
    kind: str = ""
    beside: str = ""


NOTHING = Heading()

_EDGES = " .:;*?-"
_DICTIONARY: dict[str, Heading] = {}
for _line in (*HEADINGS, *LEFT_OUT):
    for _word in phrases(_line.words):
        _DICTIONARY.setdefault(_word.strip(_EDGES) or _word, Heading(_line.field, 3, _line.rank, _line.tag))
_TOTALS = set(phrases(TOTAL_COLUMN))
_NUMBER_OF = re.compile(
    r"^(?:total )?(?:number|no\.?|nos\.?|num|#|nr\.?|count|total|nifer)\.? ?(?:of |o |y |yr |a )?(?=\w)"
)
_DONE = re.compile(r"\w{3,}(?:ed|wyd)|made|sold|lent|given|built|run|held|sent|taken|bought")
"""What may be done with things: ``Number made``, ``Nifer a werthwyd``."""
_OF_WELSH = re.compile(r"^(?:nifer|cyfanswm|rhif) o ")
_POUND_SIGN = re.compile(r"[(\[]?£[)\]]?")
_TARGETS = "target targets planned plan targed goal budget forecast nod contracted"
_ACTUALS = "actual actuals achieved delivered gwirioneddol outturn act result canlyniad"
_KINDS = dict.fromkeys(_TARGETS.split(), "target") | dict.fromkeys(_ACTUALS.split(), "actual")
_KIND = re.compile(rf"\b(?:{'|'.join(_KINDS)})\b")
_OF_THE_YEAR = re.compile(
    r"(?:(?:annual|yearly|full|whole|overall|end of|for|the|12|months?|contract|lifetime|blynyddol|am|y)|years?|yr|end|"
    r"blwyddyn|flwyddyn|[ -])+"
)
"""Words beside *target* or *actual* which say no more than that it is the one of the whole year."""
_RUNNING = re.compile(r"\b(?:cumulative|running total|ytd|year to date|to date|cronnus|cum)\b")
_TOTAL = re.compile(
    r"^(?:grand |overall |year |annual |full year )?(?:total|cyfanswm)s?\b|\btotals?$|\bcyfanswm$"
    r"|^(?:12|twelve) (?:months|mis)$"
)
_TONGUES = re.compile(r" [/|] ")
_UNITS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_TIME = re.compile(r"\b(?:time|duration|length|long|amser)\b|^(?:hr|awr)$")
_CARBON = re.compile(r"\bco2|\bcarbon\b")
_SHARED_OUT = re.compile(r"\b(?:each|per|pp|average|avg|mean)\b")
_FEW_WORDS = 5
_YEAR_BEFORE = re.compile(r"(?:y )?llynedd|(?:last|previous|prior) (?:year|yr)")
_TRIM = re.compile(
    r"^enw (?:y |yr )?| name$| text$| of (?:the )?(?:activity|event|session)$|"
    r" (?:y |yr |'r )?(?:gweithgaredd|digwyddiad|sesiwn)$|"
    r" (?:present|there|out|on the day|a ddaeth|a fynychodd|a gymerodd ran|a helpodd)$"
)
"""What may stand after a word of the dictionary and says no more than it does: ``Location name``."""
_DATE_OF = re.compile(r"date of (?:the |an? )?(.+)")
_COUNTED = ("people", "quantity", "amount", "target", "actual")


def read_heading(text: str) -> Heading:
    """What one heading says; ``Heading()`` where nothing is recognised. *text* may hold line breaks."""
    return _read_heading(text) if len(text) <= SHORT else NOTHING


def in_words(text: str) -> str:
    """*text* with the words apart that software wrote as one; a name with a capital in it, as ``YouTube``, stays."""
    apart = parted(text)
    several = "_" in text or "/" in text or apart.count(" ") > 1
    return apart if several or apart == text or read_heading(apart).sure else text


@lru_cache(maxsize=5_000)
def _read_heading(text: str) -> Heading:
    text = in_words(text).rstrip(" :")
    whole = " ".join(text.split())
    folded = by_weight(fold(whole).strip(_EDGES))
    if not folded or len(folded) > 120:
        return NOTHING
    found = _whole(folded, whole)
    tongues = _TONGUES.split(whole)
    parts = tongues if len(tongues) > 1 else text.split("\n")
    if found.sure == 3 or found.label or len(parts) == 1:
        return found
    others = [_whole(fold(part).strip(_EDGES), part) for part in parts if part.strip()]
    # A line break alone is no more than a space, as between Coach and hrs; Hours and Oriau are two languages.
    alike = all(each.sure == 3 and each.field == others[0].field for each in others)
    return max([found, *others], key=lambda each: each.sure) if len(tongues) > 1 or alike else found


def _whole(folded: str, text: str) -> Heading:
    if label := _period(folded, text):
        return label
    if is_length(folded):
        return NOTHING
    found = _DICTIONARY.get(folded) or _money_word(folded)
    if found is None:
        found = _number_of(folded)
        if found and found.field not in ("people", "quantity", "measure_code"):
            found = None
    found = found or _with_or_without_vat(folded) or _either(folded) or _counts_nothing(folded)
    if found is None and (turned := _DATE_OF.fullmatch(folded)):
        found = _DICTIONARY.get(f"{turned[1]} date") or _DICTIONARY.get(f"date {turned[1]}")
    if found is None and (trimmed := _TRIM.sub("", folded)) != folded:
        found = _DICTIONARY.get(trimmed) or _number_of(trimmed)
        found = None if found and found.tag == "category" else found
    if found is None and (asked := read_asked(folded)):
        found = Heading(asked.field, 3, asked.rank, asked.tag, asked.unit)
    if found is None and PRICE_OF_ONE.search(folded) and _is_price(folded, text):
        found = Heading("ignore", 3, 2, "category")
    if found is None and (kind := _KIND.search(folded)):
        beside = (folded[: kind.start()] + folded[kind.end() :]).strip(f"{_EDGES}()")
        found = Heading(_KINDS[kind[0]], 3, 3) if _OF_THE_YEAR.fullmatch(beside) else None
    if found is None and not _RUNNING.search(folded) and (inside := _UNITS.search(folded)):
        found = _with_unit(folded, inside)
    if found:
        unit = found.unit or (unit_of_label(text) if found.field in ("quantity", "people") else None)
        if found.field == "quantity" and unit is None and _TIME.search(folded):
            unit = "hours"
        if found.tag == "attendances":
            unit = "attendances"
        return replace(found, unit=unit, kind=_KINDS.get(folded, found.kind))
    if is_group(folded):
        return Heading("people", 2, 2, "group", "people")
    if _RUNNING.search(folded):
        kind = _KIND.search(folded)
        return Heading("ignore", 3, 3, "running", unit_of_label(text), kind=_KINDS[kind[0]] if kind else "")
    if _TOTAL.search(folded) and len(folded.split()) <= 4:
        money = _DICTIONARY.get(_TOTAL.sub("", folded).strip(_EDGES + "()"))
        if money and money.field == "amount":
            return replace(money, unit="gbp")
        return Heading("quantity", 2, 1, "total", unit_of_label(text))
    return _by_unit(text)


def _number_of(folded: str) -> Heading | None:
    """What a number is of, in English or in Welsh, where words are mutated: ``Nifer o wirfoddolwyr``."""
    what = _NUMBER_OF.sub("", folded)
    found = _DICTIONARY.get(what)
    if found is None and _OF_WELSH.match(folded):
        found = next((known for each in unmutated(what) if (known := _DICTIONARY.get(each))), None)
    if found is None and what != folded and _DONE.fullmatch(what):
        return Heading("quantity", 2, 3)
    return found


def _money_word(folded: str) -> Heading | None:
    """A word of the dictionary for money or tax with the sign beside it that says so: ``TAW £``, ``Net (£)``."""
    plain = _POUND_SIGN.sub(" ", folded).strip(_EDGES)
    found = _DICTIONARY.get(" ".join(plain.split())) if plain != folded else None
    return found if found and (found.field == "amount" or found.tag == "vat") else None


def _either(folded: str) -> Heading | None:
    """One place or another, whichever it is: ``Base/site``, ``Ward or place``."""
    parts = [_DICTIONARY.get(part.strip()) for part in re.split(r"/| (?:or|neu) ", folded)]
    return parts[0] if len(parts) > 1 and all(part and part.field == "place" for part in parts) else None


def _with_or_without_vat(folded: str) -> Heading | None:
    """``Fee (ex VAT)`` is money without VAT, ``Hire inc. VAT`` with it."""
    tag = vat_said(folded)
    return Heading("amount", 3, 3 if tag == "net" else 2, tag, "gbp") if tag else None


def _counts_nothing(folded: str) -> Heading | None:
    """``Certificate no.``, ``Average age``, ``Contact tel``: numbers which nobody adds up."""
    if tag := idle(folded):
        return Heading("ignore", 3, 2, tag)
    what = numbers_what(folded)
    if not what or _RUNNING.search(folded):
        return None
    named = _DICTIONARY.get(what)
    counted = named.field in _COUNTED and named.tag != "maybe-names" if named else unit_of_label(what) is not None
    if counted or (named and named.field == "measure_code"):
        return None
    return Heading("ignore", 3, 2, "personal" if named and named.tag == "personal" else "category")


def _is_price(folded: str, text: str) -> bool:
    priced = folded.startswith("pris ") or "unit " in folded
    return bool(priced or unit_of_label(text) == "gbp" or part_of_heading(folded))


def _with_unit(folded: str, inside: re.Match[str]) -> Heading | None:
    """``Weight (kg)``, ``Cost (£)``, ``Venue (if known)``: the words before the brackets, with the unit inside."""
    before = (folded[: inside.start()] + folded[inside.end() :]).strip(_EDGES)
    said = unit_said((inside[1] or inside[2] or "").strip())
    if said in ("people", "attendances"):
        said = "hours" if _TIME.search(before) else unit_of_label(f"{before} ({said})")
    found, part = _DICTIONARY.get(before), part_of_heading(folded)
    if found and found.tag == "variance" and (said == "gbp" or part):
        return found
    if said == "gbp" and _SHARED_OUT.search(inside[1] or inside[2] or ""):
        return Heading("ignore", 3, 2, "category")
    if said == "gbp" or (part and part.unit == "gbp"):
        return Heading("amount", 3, 2, found.tag if found and found.field == "amount" else "", "gbp")
    said = part.unit if part else said
    money = found is not None and found.field == "amount"
    counts = found is None or found.field in ("quantity", "people", "text", "ignore")
    if said and (said in NO_MONEY if money else said != "count" and counts):
        said = "tco2e" if said == "tonnes" and _CARBON.search(folded) else said
        field = "people" if said in ("people", "attendances") else "quantity"
        return Heading(field, 3, 3, "", said if said != "count" else None) if said != DAYS else None
    return found


def _by_unit(text: str) -> Heading:
    unit = "gbp" if is_charged(text) else unit_of_label(text)
    if unit is None:
        return NOTHING
    if unit == "gbp":
        return Heading("amount", 1, 2, "cost" if is_of_costs(text) else "", unit)
    people = unit in ("people", "attendances")
    if _SHARED_OUT.search(fold(text)):
        return Heading("ignore", 1, 1, "each", unit)
    return Heading("people" if people else "quantity", 1, 2, "attendances" if unit == "attendances" else "", unit)


def _period(folded: str, text: str) -> Heading | None:
    """A heading that names a period, perhaps with target, actual or a unit beside it: ``Q1 target``, ``Q1 £``."""
    kind = _KIND.search(folded)
    rest = (folded[: kind.start()] + folded[kind.end() :]).strip(_EDGES + "()") if kind else folded
    running = _RUNNING.search(rest)
    if running:
        rest = (rest[: running.start()] + rest[running.end() :]).strip(_EDGES + "()")
    label = read_label(rest) if rest else None
    tag, said = "running" if running else "", _KINDS[kind[0]] if kind else ""
    if worked_out := _worked_out(folded):
        return worked_out
    if label is not None:
        return Heading("quantity", 2, 2, tag, None, label, said)
    if folded in _DICTIONARY or not (found := read_period_unit(rest if kind or running else text, _counted_unit)):
        return None
    return Heading("quantity", 2, 2, tag, found.unit, found.label, said, found.beside)


def _counted_unit(words: str) -> str | None:
    """The unit of words that head money, or of one of the dictionary for people or something measured: *Turnout*."""
    said = _whole(fold(words).strip(_EDGES), words)
    if said.field == "amount":
        return "gbp" if said.tag not in ("net", "gross") else None
    return said.unit or ("people" if said.field == "people" else None) if said.sure == 3 else None


def _worked_out(folded: str) -> Heading | None:
    """What is worked out of the figures of a period, or compared with them: ``Q1 % of target``, ``Q1 last year``.

    ``Last year 2023/24`` is that year itself.
    """
    words = folded.split()
    for size in range(1, min(len(words) - 1, _FEW_WORDS) + 1):
        for period, rest in ((words[:-size], words[-size:]), (words[size:], words[:size])):
            beside = " ".join(rest).strip(_EDGES + "()")
            found, label = _DICTIONARY.get(beside), read_label(" ".join(period).strip(_EDGES))
            if found and found.tag == "variance" and label and not (label.has_year and _YEAR_BEFORE.match(beside)):
                return found
    return None


def is_total_column(text: str) -> bool:
    """Whether a heading says that its column adds up the others: ``Year total``."""
    folded = fold(text).strip(_EDGES)
    return folded in _TOTALS or bool(_TOTAL.search(folded))


def plain_label(text: str) -> str:
    """A heading as a name for what is counted: without ``(kg)`` or ``£``."""
    return re.sub(r"\s*£\s*$", "", bare(" ".join(text.split()))) or text
